"""What a measure does to a thing: it has less of it, or more, later, seldom, lets it go, or goes on with it."""

from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from domain.patterns import pattern


class Push(Enum):
    """What is done to a thing."""

    LESS = auto()
    MORE = auto()
    LATER = auto()
    SELDOM = auto()
    OFTEN = auto()
    LET_GO = auto()
    SOONER = auto()
    GO_ON = auto()
    JOIN = auto()
    BLUR = auto()
    DROP = auto()


class Pushed(NamedTuple):
    """``start``, ``end``: its words in the clause; ``thing``: the rest of the clause."""

    kind: Push
    start: int
    end: int
    thing: str


_CHECKS = (
    "审核|审批|检查|抽查|核对|盘点|公示|公开|张榜|验收|复核|登记|备案|论证|评审|通报|考核|签字|回访|归档|记录|测算|招标|比价|询价|竞价|评估|比对|清理|查岗|上会|报批|报局"
    "|过秤|查票|对账|巡查|过问|把关|催缴|参与|聘请|送|附|公布|监控|培训|演练|抽检|检测"
)
_WORDS = (
    (
        Push.LATER,
        (
            "放慢|放缓|减缓|延缓|推迟|延后|推后|暂缓|缓[办拨付发修]|[年季期]末(?:统一|合并|集中|一次)|(?:改[为成]|调整为)每?(?:半年|学?年|学期|季度?)末?[^，。；]{0,6}(?:一次|集中|统一|合并)|(?:延|推|拖)[到至](?=[^，。；])|顺延|押后|搁置|[拖留攒放压等][到至待在](?=[^，。；]{0,4}(?:[年季月]|次))"
            "|集中[到在至]?[^，。；]{0,4}(?:年底|年末|1[12]月|四季度)|(?:年底|年末)[^，。；]{0,6}(?:一次性|集中|统一)"
            "|(?:延长|放宽|拉长)[^，。；]{0,10}(?:时限|周期|期限|间隔|办理时间|审核时间)|(?:时限|周期|期限|间隔)[^，。；]{0,18}(?:延长|放宽|拉长)|(?:明|次|下|第二|跨)年再|待[^，。；]{2,14}[后时]再?[^，。；]{0,4}[拨付办发支]|再一次性"
        ),
    ),
    (
        Push.LESS,
        (
            "减少|压减|压缩(?![车机站式])|缩减|削减|裁减|裁撤|裁掉|辞退|清退|精简|精减|取消|停止|停办|停开|停用|停发|停招|停掉|停播|停运|停报|撤销|撤掉|撤除|撤回|撤并|撤走|拆除|拆掉|拆走|关停|关闭|关掉|砍掉|砍去|砍到"
            "|中止|终止|叫停|免去|减半|下调|降低|调低|降[到至为]|减[到至为]|缩[小到至为短]|收缩|冻结|暂停|抽走|调走|抽调(?![^，。；]{0,12}(?:充实|支援|补充|加强|参与|协助))|腾出(?=[^，。；]{1,14}[租借给])|出租|租给|外借|省去|省掉|跳过|废止|废除|闭馆|解散|停航|砍半|撤岗|少[开办查搞安]|并掉|撤站"
            "|不再(?:另行|单独|统一|集中)?(?:开展|组织|进行|举办|安排|实施|更新|更换|维修|设置?|配备?|招|聘|补充|维护|养护|派|提供|供应|印|发|播|统计|跟踪|要求|购)"
        ),
    ),
    (
        Push.OFTEN,
        "每[日天周月][^，。；]{0,6}(?:至少|不少于)",
    ),
    (
        Push.LET_GO,
        (
            "放宽|放手|放任|放开|未批先|未审先|(?<![主责员])任由|听任|默许|允许|许可从|由[^，。；、]{1,10}?自行|自行(?:决定|确定|掌握|采购|选定|安排|购买|把关|处[理置]|办理|承担|联系|解决)|各自(?:决定|确定|安排|采购)|自主(?:决定|确定)|口头|免[于予附报审交签查做填]"
            f"|不作[^，。；]{{0,3}}要求|不设[^，。；]{{0,3}}(?:限|门槛)|不限[量额]|(?:事后|完工后|以后|之后)再?补|(?<!严禁)(?<!不得)先(?:行)?(?:开工|施工|建设|采购|付款|支付|实施|使用|发放|购买|签约)|说了算|凭经验|(?:可不|可以不|不必|无[须需]|不须|不用|不要求|不再要求|不另|不)(?:再)?(?:另行|单独|每[日天周月季年]|按[日周月季])?(?:{_CHECKS})"
            "|直接(?:盖章|付款|报销|指定|采购)|由[^，。；]{1,8}(?:直接(?=[定报结采盖付审开决指选安])|一手|包揽)|直接(?:定|确定|安排|选)|不作登记|包办|内部掌握"
        ),
    ),
    (
        Push.MORE,
        (
            "增加|新增|增设|增聘|增招|增购|增订|增发|增配|增派|增报|扩招|扩大|扩建|扩充|追加|加倍|翻番|翻一番|加码|提高|提升|提[到至]|上调|调高|上浮|抬高|调增|增[到至为]|涨到|加到|再(?:购|买|招|聘|建|增|添|订|加|开|要求|提供)|另[行]?(?:要求|加)|新建|兴建|增建|加[购买填报盖]"
            "|多[购买招聘订报填]|续[聘订购]|招聘|招录|新招|(?:购置|购买|采购|添置|订购)(?=[^，。；]{0,12}[0-9])|(?:大量|一次性|批量|集中)采购|囤|不限量|放开"
        ),
    ),
    (
        Push.JOIN,
        (
            "[由归]同?一(?:个)?人|一人(?:名下|兼任|负责|承担|办理|经办|保管|签字)|仍[由归][^，。；]{2,14}(?:负责|办理|承担|保管|经办|兼|签字)|一肩挑|(?:不另设|不再另设|不设)[^，。；]{0,4}[岗人员]"
            "|由(?:原|同一)[^，。；]{0,6}(?:负责|办理|承担|保管)|(?:继续|仍)[^，。；]{0,12}(?:一并|兼任|续签|独家)|(?:并到|归到|集中到|并入)一人|包办|仍?固定(?:交给|由|从|在)"
        ),
    ),
    (
        Push.DROP,
        "(?:不再|停止|取消|免除|省去|无[须需]|不必)(?![由到向从在按用以]|只|仅|单|接受|强制|先|重复|收|要求提供)[^，。；、]{0,6}?(?:[查核审验检测巡督访训养护修晒扫贴]|公[示开]|登记|评估|论证|招标|比价|询价|竞价|记录|备案|宣传|演练|消毒|通风|陪餐|对账|留样)",
    ),
    (
        Push.BLUR,
        "不再细化|只[报写列](?:总额|定性|总数)|(?:去掉|取消|删去|不设|不写|不再写)[^，。；]{0,6}(?:数量|时限|指标|量化|明细|要求)|照搬|(?:仍|继续)(?:按|沿用)[^，。；]{0,4}上年(?:基数|数)|按上年[^，。；]{0,4}(?:填|报)",
    ),
    (Push.SOONER, "加快|提前|预付|超前|预拨"),
    (Push.GO_ON, "继续|仍旧?(?=[由按用以从在实采将不])|依旧|照旧|沿用|维持|照原|保持原|续签|固定[由从在用]"),
)
_PUSHES = tuple((kind, pattern(words)) for kind, words in _WORDS)
_ANY = pattern("|".join(words for _, words in _WORDS))  # most clauses have none of them
_DAYS = {"天": 1, "日": 1, "周": 7, "旬": 10, "月": 30, "季": 91, "年": 365}
_CHANGED = pattern(
    "改[为成]|调整?[为至成到]|减[少]?[为至到]|降[为至到]|延长[为至到]|放宽[为至到]|增[加]?[为至到]|加密[为至到]|缩短[为至到]|变[为成]|由每?[一-龥0-9]{1,5}到"
)
_OF_TIME = pattern("时限|周期|期限|间隔|工期|时长|用时|(?:审[核批]|办理|拨付|等候|答复|处理)时间")
_OPEN = pattern("开放|服务|营业|公示")
_PER = pattern(
    "(?P<every>[每隔])?(?P<many>[半一两二三四五六]|[2-6])?个?(?P<unit>天|日|周|星期|旬|季度|季|月|年)(?:度)?(?:内)?(?P<times>[一二两三四五六七八九十]|[0-9]{1,2})?(?P<of>[次遍趟场期回])?"
)
_BARE = pattern("(?:.*[由从])?(?:半年|[天日周旬月季年])度?")  # 公开周期由季度改为年度
_NUMBERS = {each: place for place, each in enumerate("零一二三四五六七八九十")} | {"两": 2, "半": 0.5}
_AMOUNT = pattern(
    r"(?:由|从)[^，。；0-9]{0,6}?(?P<then>[0-9][0-9,.]*|[一二两三四五六七八九十]{1,2})(?P<unit>[%‰]|[\u4e00-\u9fff]{0,3}?)[^，。；]{0,6}?"
    r"[为成至到][^，。；0-9一二两三四五六七八九十]{0,4}(?P<now>[0-9][0-9,.]*|[一二两三四五六七八九十]{1,2})(?P=unit)"
)


@lru_cache(maxsize=2048)
def pushes(clause: str) -> tuple[Pushed, ...]:
    """The pushes of one clause, from left to right."""
    found = [
        Pushed(kind, *each.span(), _rest(clause, *each.span()))
        for kind, words in (_PUSHES if _ANY.search(clause) else ())
        for each in words.finditer(clause)
    ]
    rate = _rate(clause)
    if rate is not None:
        found = [rate, *(each for each in found if each.kind not in (Push.LESS, Push.MORE, Push.LATER))]
    changed = _AMOUNT.search(clause) if rate is None else None
    if changed is not None:
        then, now = (_value(each.replace(",", "").strip(".")) for each in (changed["then"], changed["now"]))
        kind = (Push.LATER if _OF_TIME.search(clause) else Push.MORE) if now > then else Push.LESS
        found.append(Pushed(kind, changed.start(), changed.end(), _rest(clause, *changed.span())))
    if _OF_TIME.search(clause) and not _OPEN.search(clause):
        found = [each._replace(kind=Push.SOONER) if each.kind is Push.LESS else each for each in found]
    return tuple(sorted(found, key=lambda each: each.start))


def _rest(clause: str, start: int, end: int) -> str:
    return f"{clause[:start]} {clause[end:]}"


def _rate(clause: str) -> Pushed | None:
    """由每周三次减为每月一次: how often a thing is done from now on, and before."""
    changed = _CHANGED.search(clause)
    if changed is None:
        return None
    before = list(_periods(clause[: changed.start()]))
    behind = list(_periods(clause[changed.end() :]))
    if not before or not behind:
        return None
    then, now = before[-1], behind[0]
    kind = Push.SELDOM if now < then else Push.OFTEN
    return Pushed(kind, changed.start(), changed.end(), clause) if now != then else None


def _periods(words: str) -> Iterator[float]:
    """How often each of the phrases of words says that a thing is done, in times a day."""
    for each in _PER.finditer(words):
        if not (each["every"] or each["of"] or _BARE.fullmatch(words.strip())):
            continue
        days = _DAYS[each["unit"].replace("星期", "周")[0]] * (_value(each["many"]) if each["many"] else 1)
        days = days * 2 if each["every"] == "隔" else days
        yield (_value(each["times"]) if each["times"] and each["of"] else 1) / days


def _value(written: str) -> float:
    """What digits or one or two numerals are worth; never 0."""
    if written[0].isdecimal():
        return float(written) or 1.0
    tens, ten, ones = written.rpartition("十")
    if ten:
        return (_NUMBERS.get(tens, 1) * 10) + _NUMBERS.get(ones, 0)
    return float(_NUMBERS.get(written[-1], 1)) or 1.0
