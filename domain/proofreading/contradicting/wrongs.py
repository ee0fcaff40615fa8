"""What is wrong, as a problem tells it: of what kind, and of what: 支出进度偏慢 is late, of 支出进度.

The kind says what a measure must not do: what comes late must not be put off, of what is short there must not be less,
of what there is too much not more, what is lax not be let go, what lies in one hand not be laid into one.
"""

from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from domain.patterns import pattern


class Kind(Enum):
    """The ways in which a thing is wrong."""

    LATE = auto()
    SHORT = auto()
    EXCESS = auto()
    LAX = auto()
    HASTY = auto()
    JOINT = auto()
    VAGUE = auto()
    WORN = auto()
    AIM = auto()  # what is to be better, told as the aim of a measure


class Wrong(NamedTuple):
    """``about``: the clauses that tell of it, ``noun``: the words just before, ``head``: the sentence's first one."""

    kind: Kind
    about: str
    noun: str
    head: str = ""


_WORDS = (
    (
        Kind.LATE,
        (
            "[偏较过太]慢|[度付出办件作交]慢|慢(?=、|$)|[发报]现[较太]?晚|晚报|晚(?=、|$)|缓慢|滞后|迟缓|拖延|拖沓|不及时|未及时|未按[时期]|逾期|超期|超时限|积压|久拖|迟迟|延误|拖欠"
            "|欠付|前松后紧|排队|等候|耗时|耽误|晚于|迟至|[时周]间?期?[过太较偏]?长|时限[过太较偏]长|超过规定时[限间]|至1[12]月才|不均衡|压件|滞留"
        ),
    ),
    (
        Kind.SHORT,
        (
            "不足|不够|流失|留不住|招不到|后继无人|短缺|缺口|紧缺|紧张|匮乏|缺乏|缺少|缺编|缺员|空白|空缺|断档|中断|有限|薄弱|淡薄|欠缺|狭小|简陋|偏僻|拥挤|[偏过太较]少"
            "|[偏较过太]低|不高|不强|不深|不广|[面围][较偏过]?窄|[率度][较偏]?低|少(?=、|$)|缺[水电人药岗粮氧]|加床|超员|超载|盲区|死角|满员|爆满|一床难求|超负荷|[装住坐]不下|率达1[0-9]{2}|[出办就]{0,1}[行学医]难(?=、|$)|[偏太过较]短|老化|难以满足|供不应求|跟不上|人手紧|忙不过来|不达标"
            "|(?:只有|仅为?|不到|才)[0-9一二三四五六七八九两][0-9.,]*[%个人名次期场件台套]|只[一-龥]{1,3}了?[0-9一二两三]+[次期场]"
        ),
    ),
    (
        Kind.EXCESS,
        (
            "[偏过太较仍][为然]?多|(?<![龄见映])[偏过太较]大|[过太](?:满|剩|快|密|早)|(?<!的)多(?=、|$)|(?:会议?|文件|报表|材料)[多长](?=、|$)|反复|扎堆|来回跑|过滥|过频|繁多|频繁|超编|超支|超标|超预算|超出预算|超定额|超限额?|超核定|超范围|偏高|[较过太]高|高于|居高不下|[过太偏较]重"
            "|冗余|冗员|浪费|重复|(?:库存|物资|药品|耗材|试剂|材料|存货|产品)[^，。；]{0,6}积压|闲置|空置|繁琐|层级[过太较偏]多|[要需]跑|逐年增长|增长过快|过期报废|近效期|没有控制住|占用资金|排放"
        ),
    ),
    (
        Kind.LAX,
        (
            "不规范|不严|未批|即开工|沉淀|未通过|不通过|把关不|霉|锈|烂|多发|未上缴|挂账|仍在领|冒领|骗取|[错多漏超]发|屡禁不止|屡查屡犯|占道|反弹|不成熟|跑冒滴漏|超标|不高(?=、|$)|未查清|先建|未完成[^，。；]{0,8}(?:预审|审批|手续)|不合规|不合格|不到位|不实|不符|不一致|不清|不明|不全|不齐|不完整|不健全|不细|粗放|粗略|编[制得]{1,2}粗|笼统|随意|混乱|流于形式|走过场"
            "|未经|擅自|违规|违反|违纪|漏洞|缺失|缺项|脱管|失管|失控|白条|挪用|挤占|套取|虚列|坐支|超标准|先斩后奏|隐患|破损|损坏|渗漏|故障|坑槽|发霉|潮湿|淤堵|满溢|脏乱"
            "|未[一-龥]{0,6}(?:公示|公开|张榜|招标|比价|询价|审批|报批|备案|论证|评审|验收|盘点|登记|入账|检查|核对|签字|签订|建档|归档|量化|公布|履行|执行|分[离设])"
            "|(?:没有|没)[一-龥]{0,4}(?:公示|公开|张榜|招标|比价|询价|审批|报批|备案|论证|评审|验收|盘点|登记|入账|检查|核对|签字|记录|合同|签)|无人[一-龥]{2}|无[一-龥]{0,3}(?:审批|记录|合同|票据|凭证|公函|台账|清单)"
            "|不公开|不透明|不知道|不了解|不会|指定|独家|一人|同一人|兼任|不熟|记错|误差大|盘亏|账外|有账无物|有物无账|不够严|不合理|变更|脱节|不科学|漏[巡登记报检]|投诉|照[搬抄]|脱岗|年龄偏大"
        ),
    ),
    (
        Kind.JOINT,
        "一人兼|兼任|一人负责|一个人|同一[个名]?人|一人(?:签字|保管|经办|承担|担任|验收|操作)|岗位[一-龥]{0,3}(?:未|没有)[一-龥]{0,3}分[离设]|[未不][一-龥]{0,3}分[离设]|不相容|[由让](?:出纳|会计)[一-龥]{0,3}代|代办|一手|独家|一家",
    ),
    (
        Kind.VAGUE,
        "[得较偏过]粗|简略|过时|笼统|不[够]?细|粗放|难以考核|不具体|没有量化|未量化|不量化|脱节|不精准|不科学|不明确",
    ),
    (Kind.WORN, "过期|超期服役|老化|破损|损[坏毁]|带病运行|锈蚀|年久失修|渗漏|开裂|超龄"),
    (Kind.HASTY, "快于|超前|超进度|过早|提前支付|抢跑|提前拨付"),
)
_KINDS = tuple((kind, pattern(words)) for kind, words in _WORDS)
_ANY = pattern("|".join(words for _, words in _WORDS))  # most clauses have none of them
_DENIED = pattern("(?:杜绝|防止|避免|不存在|没有|未出现|解决了|缓解了|未发现|无)[^，。；]{0,12}$")
_WANTED = pattern(
    "(?:办件|客流|人流|垃圾|投诉|户|收入较?|事故|失误|人口|学生)$"
)  # of which it is no harm that there are few
_CLAUSE = pattern("[^，。；：\n]+")
_MOST = 1200  # characters that tell of a problem
_NOUN = 12  # characters before what is wrong


@lru_cache(maxsize=512)
def wrongs(told: str) -> tuple[Wrong, ...]:
    """All that words tell to be wrong; each with its clause, and the one before it."""
    return tuple(_wrongs(told[-_MOST:]))


def _wrongs(told: str) -> Iterator[Wrong]:
    before = head = ""
    for match in _CLAUSE.finditer(told):
        clause = match[0]
        head = clause if not head or told[match.start() - 1] in "。：\n" else head
        for kind, words in _KINDS if _ANY.search(clause) else ():
            for each in words.finditer(clause):
                if not _DENIED.search(clause, 0, each.start()) and not _WANTED.search(clause, 0, each.start()):
                    yield Wrong(kind, f"{before}，{clause}", clause[max(0, each.start() - _NOUN) : each.start()], head)
        before = clause
