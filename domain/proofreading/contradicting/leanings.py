"""Which way a cause leans, read from classes of words: of more and less, of good and bad, of coming and going.

A lexicon of whole causes (``cause_words``) knows what it was told. Here each piece of a reason is read by its classes,
so that causes in words of somebody's own are read too: 多配了两辆车 is more, 窗口一次办结 is good, 转到本校 is coming.
What that does to the thing that changed depends on its kind: more raises a cost and a number of people, bad lowers a
rate and raises a number of complaints.
"""

from collections.abc import Callable
from typing import NamedTuple

from domain.patterns import pattern

_NUMBER = "[0-9一二两三四五六七八九十几数多]"
_MORE = pattern(
    r"(?:新|增|加|多|扩|另)(?:招|聘|购|买|配|装|设|建|开|添|派|盖|进|租|办|印|做|跑|接|雇|训|修|烧|耗)(?!支|收入)"
    r"|增(?!值|效|强|收|幅|速|进|产)|上升|上涨|上调|上浮|涨|攀升|扩大|扩招|扩建|扩容|扩面|扩编|走高|翻番|翻了?一?[番倍]|变多|变大|偏多|较多|更多|众多|大量|踊跃|爆满|延长|拉长|变长"
    r"|补发|补缴|调薪|加薪|晋级|晋档|提标|提高(?=$|[一-龥]{0,6}(?:标准|单价|价格|工资|待遇|定额))|(?:标准|单价|价格|工资|待遇|定额|补助|补贴)[^，、]{0,8}提高"
    r"|启用|投用|(?<!提)超(?=[出过][^，、]{0,4}预[算期计])|[^不许很么过](?<!大)多$|(?:由|从)[^，、]{1,12}(?:增|加|升|涨|提高?|扩大?)[到至为]"
)
_LESS = pattern(
    r"减(?!税|排|负|灾|免|贫)|下降|降(?!雨|水|温|雪|尘)|缩短|缩小|缩水|回落|下调|下浮|走低|变少|偏少|较少|更少|跌|萎缩|[^不缺至很多减至](?<!减)少$|少(?=[了办开印跑派用买发修训][^，、]{0,4}[0-9一二两三几])"
    r"|取消|停(?:办|开|用|止|发|诊|业|运|产|课|征|收|供|建)|撤(?!诉|稿)|合并|关闭|关停|退租|退订|(?<!离)退休(?!费|金|待遇|人员[^，、]{0,2}[费金])|离职|辞职|调出|调走|调离|腾退|清退|报废|精简|拼车|压减|压缩(?![车机站式])"
    r"|闭[馆园]|封闭|免[收征]|减免|断电|关灯|(?:换|装|改|用)[^，、]{0,6}(?:节能|节水|节电|LED|光伏|滴灌)|(?:改|换|转)[^，、]{0,6}(?:线上|网上|视频|电子)|视频(?:会|座谈|培训)|无纸化|厉行|严控|从[严紧]|严格(?:执行|控制|落实)|过紧日子|节俭"
    r"|(?:由|从)[^，、]{1,12}(?:减|降|缩|压|落)[到至为]"
)
_SAVERS = pattern(
    "节能|节水|节电|节约|LED|光伏|太阳能|新能源|电动|纯电|(?<![供购]销)(?<!教育)(?<!卫生)(?<!全)系统|平台|软件|视频|保温|自有|自行|自建|自办|优惠|折扣|回收|循环|集中采购|统一采购|带量|线上|网上|电子|远程|自助|无人机"
    "|力度|管理|管控|巡查|巡护|监测|宣传|审核|审批|控制|检查|措施|制度|意识|效率|质量|水平|能力|签约|分流|其他|其它|另有|周转|滴灌|喷灌|改造|维护|保养|预防|捐|志愿|替|竞争|比价|管网|防水|新换|更换|换装|更新|社会力量|民间|本级|一般债|内部"
)
_CUTS = pattern(
    "(?:扣款|扣减|减免|优惠|折扣|退款|退费|让利)[^，、]{0,4}(?:多|增加|加大|提高|扩大)|(?:门槛|条件|标准)[^，、]{0,4}(?:抬高|收紧|从严)|门槛[^，、]{0,4}提高|移交给(?!我|本)|划出|划转给|划归"
)
_EARNS = pattern("满租|并网|投产|开业|畅销|旺销|丰收|涨价|补缴|清缴|追缴|清欠|租出|盘活|扩大|俏销|售罄")
_LOSES = pattern("滞销|歉收|空置|退租|歇业|流拍|违约|欠缴|拖欠|阴雨|疫情|检修|减产|缓缴")
_PLENTY = pattern(
    "供[过大]于求|涌入|丰收|增产|滞销|积压|产能过剩|集中上市|大量上市|需求[^，、]{0,4}(?:不足|疲软|下降|减少)|成本[^，、]{0,4}(?:下降|降低)"
)
_WANTING = pattern(
    "供不应求|求大于供|紧缺|减产|歉收|抢购|惜售|断供|成本[^，、]{0,4}(?:上涨|上升|增加)|需求[^，、]{0,4}(?:旺盛|增加|增长|上升)"
)
_OF_COSTS = pattern("成本|费用|支出|工资|人工|开支")
_DEAR = pattern(
    "(?:材料|人工|钢材|水泥|沥青|砂石|单价|价格|油价)[一-龥]{0,6}(?:涨|上升|走高)|工程量[^，、]{0,4}(?:增|加大)|增项|变更增加|多做|加做|增做|超付|全部付清|足额支付|加快支付"
)
_CHEAP = pattern(
    "中标价[^，、]{0,4}(?:低|降)|(?:材料|单价|价格)[^，、]{0,4}(?:跌|降|回落)|工程量[^，、]{0,4}(?:减|核减)|压缩(?![车机站式])|节约|未支付|未完工|未实施|取消|停建|审减"
)
_BACK_AGAIN = pattern(
    "恢复|复产|复工|复课|重新|重启|解除|放开|结束|到期|(?:取消|停止|停征|撤销|减少|压减|清理)[^，、]{0,10}(?:减免|优惠|限制|补贴|补助|奖励|政策|折扣|免费)"
)
_TURNED = pattern(  # less of what brings in, or carries, a part of it
    "收入|上级|优惠|折扣|免费|库存|效率|利用率|能耗|寿命|停电|缺水|自有|捐|志愿|政策|减税|降费|税费|利用|合同到期|更新|更换|置换|报废的|减税|成本|单位|单价(?!下|降)|收费|出租|回收|质量|合格"
)
_GOING = pattern(
    "毕业|转出|转走|转往|转回|外出|外流|外迁|流失|流出|退出|离开|离岗|搬走|搬出|迁出|死亡|去世|病故|减员|退学|辍学|升学"
)
_COMING = pattern(
    "招生|入学|新生|转入|转来|转到(?:本|我)|转至(?:本|我)|并入|划入|接收|迁入|回流|返乡|出生|报名|申请|随迁|新纳入"
    "|新识别|入住|入园|生源"
)
_IN = pattern("入库|购入|采购|接收|调入|补充")
_OUT = pattern("出库|调拨|发放|领用|消耗|报废|过期|调出|销售|投放|支援")
_NATURE = pattern("风调雨顺|晴好|雨水充|墒情好|无灾|少灾")
_LAID_DOWN = pattern("退租|改种|撂荒|弃耕|占用|征用|退耕|毁|受灾|抛荒|压减")
_TAKEN_UP = pattern("流转(?!大户退)|复垦|开荒|扩种|复种|新增|扩大|积极性[^，、]{0,4}高|收购价[^，、]{0,6}(?:涨|高)")
_FEWER = pattern("少|减|下降|降|缩(?![车机站式])|停|低|不足|萎缩")

_GOOD = pattern(
    "及时|提前|提早|早(?:早|谋|部署|启动|下达)|加快|提速|加强|加密|强化|加大|改善|优化|升级|翻新|简化|精简|推行|推广|上门|到位(?!率)|严格|主动|足额|充足|充沛|充分|晴好|晴朗|风调雨顺|墒情(?:较|良)?好"
    "|良种|优良|少跑|一次办|即办|规范|健全|完善|有力|扎实|两班倒|三班倒|加派|增派|增开|化解|整治|巡[查护逻]|宣传|教育|培训|更新|改造|治理|防控|排查|热情|耐心|高效|顺畅|快(?=$|[^慢])|好(?=$|评)|配合|得力|熟练|细致|周到|提升|便捷|方便"
)
_BAD = pattern(
    "干旱|连旱|旱情|大旱|洪涝|内涝|涝|倒春寒|霜冻|冰雹|冻害|低温|连阴雨|暴雨|雨[天季水][^，、]{0,4}[多长]|雨多|多雨|汛|台风|病虫|虫害|疫情|疫病|停工|停电|停水|迟迟|进不了|流标|废标|缓慢|偏慢|(?<!不)慢(?!病|性)|滞后|拖延|拖欠|拖沓|延误|延期|推迟|晚(?=$|[，、])"
    "|老化|老旧|返修|返工|矛盾集中|破损|陈旧|排队|反复|脏|缺(?:人|员|水|乏|位|料|勤|少)|短缺|不足|紧缺|故障|态度[^，、]{0,4}(?:差|冷|生硬)|推诿|流失|积压|松懈|松弛|扰民|跟不上|薄弱|流动性?(?:大|频繁)|湿滑|超速|违规|违法|违章|焚烧|隐患|频发|多发|高发|矛盾|纠纷|严重|厉害|恶劣|困难|难(?=$|以)|错误|差错|投诉|堵|断供|涨水|受损|受灾"
)
_NOT_GOOD = pattern(
    "(?:不|未|没有?|无|欠|缺乏?|难以?|不够|不太|有待)(?:能|再|够|太|很)?(?:及时|到位|充[分足]|规范|健全|足|完善|细|扎实|严格|熟练|配合|快|高|好|强|广|严|畅|全|准|熟|方便|便捷|提前|加强|落实)"
)
_TROUBLE_GONE = pattern(  # what ends a trouble is good
    f"(?:减少|降低|消除|解决|克服|化解|杜绝|防范|整治|治理|排查|查处|扭转|缓解|打击|制止|管住|修复|处置|报废|淘汰|更换|更新|替换)了?[^，、]{{0,6}}?(?:{_BAD.pattern})"
    f"|(?:{_BAD.pattern})[^，、]{{0,4}}?(?:减少|下降|降低|变少|少了|缓解|消除|解决|化解|整治|治理|得到|修复|更换|更新|整改)"
)
_UNTROUBLED = pattern(f"(?:不|未|没有?|无|避免|防止|抢在|赶在)[^，、]{{0,4}}?(?:{_BAD.pattern})")
_HALTED = pattern(  # 讲座因场馆改造取消
    "(?:改造|维修|修缮|施工|装修|检修|整修|更新|升级|扩建)[^，、]{0,6}(?:取消|停|延期|推迟|闭馆|暂停|中断|改期|关闭|无法|不能)"
)
_ALL_THE_SAME = pattern("虽|尽管|仍|克服|应对|面对|采取|针对")  # 克服连阴雨天气


class Leaning(NamedTuple):
    """Whether a cause pushes a thing up, or down.

    ``is_known``: not both ways; ``saves``: it may well be why less is spent.
    """

    up: bool
    down: bool
    is_known: bool = True
    saves: bool = False


NEITHER, UNKNOWN = Leaning(False, False), Leaning(False, False, False)
"""What says nothing of a thing, and what may push it either way."""


def of_volume(piece: str) -> Leaning:
    """Of what costs, or is used: more of anything raises it."""
    if _BACK_AGAIN.search(piece):
        return UNKNOWN
    if _CUTS.search(piece):
        return Leaning(False, True)
    up, down = bool(_MORE.search(piece)), bool(_LESS.search(piece))
    saves = _SAVERS.search(piece) is not None
    if (up and down) or (up and saves) or (down and _TURNED.search(piece)):
        return UNKNOWN
    return Leaning(up, down, saves=saves)


def of_income(piece: str) -> Leaning:
    """Of what comes in: more of what is let or sold raises it, whatever it costs."""
    if _BACK_AGAIN.search(piece) or _OF_COSTS.search(piece):
        return UNKNOWN
    if _CUTS.search(piece):
        return Leaning(False, True)
    up = bool(_MORE.search(piece) or _EARNS.search(piece))
    down = bool(_LESS.search(piece) or _LOSES.search(piece))
    return UNKNOWN if up and down else Leaning(up, down)


def of_rest(piece: str) -> Leaning:
    """Of what is left of a project's money: what makes the work dearer lowers it."""
    up, down = bool(_DEAR.search(piece)), bool(_CHEAP.search(piece))
    return UNKNOWN if up and down else Leaning(down, up)


def of_price(piece: str) -> Leaning:
    """Of what is sold: plenty makes it cheaper, want and what it costs to make it dearer."""
    dear, plenty = _WANTING.search(piece), _PLENTY.search(piece)
    return UNKNOWN if dear and plenty else Leaning(dear is not None, plenty is not None)


def of_heads(piece: str) -> Leaning:
    """Of people and households that come and go."""
    if _BACK_AGAIN.search(piece):
        return UNKNOWN
    going, coming, fewer = _GOING.search(piece), _COMING.search(piece), _FEWER.search(piece)
    if going and coming:
        return UNKNOWN
    if going or coming:
        is_up = bool(coming) is not bool(fewer)
        return Leaning(is_up, not is_up)
    return of_volume(piece)


def of_merit(piece: str) -> Leaning:
    """Of what is wanted, as a rate: what is good raises it."""
    if _ALL_THE_SAME.search(piece):
        return UNKNOWN
    if _HALTED.search(piece):
        return Leaning(False, True)
    rest = _NOT_GOOD.sub("", piece)
    is_wanting = rest != piece
    if _UNTROUBLED.search(rest):
        return UNKNOWN
    plain = _TROUBLE_GONE.sub("", rest)
    good = plain != rest or bool(_GOOD.search(plain))
    bad = is_wanting or _BAD.search(plain) is not None
    return UNKNOWN if good and bad else Leaning(good, bad)


def of_trouble(piece: str) -> Leaning:
    """Of what is not wanted, as complaints, and of time lost: what is bad raises it."""
    found = of_merit(piece)
    return Leaning(found.down, found.up, found.is_known)


def of_stock(piece: str) -> Leaning:
    """Of what is kept in store, comes in and goes out."""
    going, coming = _OUT.search(piece), _IN.search(piece)
    if bool(going) is bool(coming):
        return UNKNOWN if going else NEITHER
    is_up = bool(coming) is not bool(_FEWER.search(piece))
    return Leaning(is_up, not is_up)


def of_upkeep(piece: str) -> Leaning:
    """Of what repairs and relief cost: trouble raises it, as more of anything does."""
    trouble = of_trouble(piece)
    if trouble.up and not _LESS.search(piece):
        return trouble
    if _NATURE.search(piece) or (trouble.down and _TROUBLE_GONE.search(piece)):
        return trouble
    return of_volume(piece)


def of_land(piece: str) -> Leaning:
    """Of land that is tilled or planted."""
    going, coming = _LAID_DOWN.search(piece), _TAKEN_UP.search(piece)
    return UNKNOWN if going and coming else Leaning(coming is not None, going is not None)


Lean = Callable[[str], Leaning]
