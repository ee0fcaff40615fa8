"""Amounts above the ceiling that lines above set: 最高限价186.00万元 … 最终以187.50万元的价格成交; 应到43人 … 实到45人.

A table of classes says what bounds and what stays below it. The bound is the nearest above that can be meant, in
whatever line, so far back as one matter is told; nothing between may own to more, tell of another thing, or be large
enough to be the bound itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, claim, comparable, shown
from domain.proofreading.claims.common.works import is_of_another_work
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_PAID = "(?:累计|共计?|合计|总共|先后)(?:已|实际|向[一-龥]{2,8})?(?:支付|拨付|付款?|结算)"
_SPACES = "床位|座位|席位|学位|车位|泊位|摊位|墓位|铺位|工位|格位|宿舍|公寓|租房|安置房|门面|商铺"
_ROOMS = f"建成|房源|总数|共有|现有|设有|设置|核定|{_SPACES}"
_TAKEN = "入住|配租|出租|租出|占用|在住|售出|已售|停放|就座|招租|认领|签约"
_NAMED = ("收", "缴", "发", "征", "检", "种", "还", "退", "报", "评", "考", "训")
_ROWS = (  # what bounds, what stays below it, how many sentences above, of money
    ("限价|控制价|拦标价|采购预算|预算(?:总?价|金额|总额)", "(?:中标|成交|中选)(?:总?价|价格|金额|总?额)", 10, True),
    ("应(?:到|出席|参会|参加)", "实到|到会|出席|参会|实际参加|参加表决|签到", 10, False),
    *((f"应{verb}", f"(?:实际?|已){verb}", 6, False) for verb in _NAMED),
    ("(?:发放|发出|印发|下发|投放|派发|分发)(?:了|满意度|调查)*", "回收|收回|收到|返回|交回|有效", 6, False),
    ("合同总?价款?|合同总?金额|合同总?额", _PAID, 8, True),
    (
        "批复(?:总?投资|概算|金额)|概算(?:总?投资|金额)?|总概算",
        "(?:决算|结算|实际)(?:总?投资|总?价|金额|造价)",
        10,
        True,
    ),
    ("送审(?:金额|造价|价)?|报审(?:金额|造价|价)?", "审定|审核后|审计后", 6, True),
    ("编制(?!内|外)|编制总?数|核定[^，。；0-9]{0,4}编制", "在编|编制内|实有(?:人员|人数|职工|教职工)?(?=$)", 10, False),
    (_ROOMS, _TAKEN, 8, False),
    ("抽检|抽查|检测|送检|抽样|监测|检验", "合格|达标|优良", 4, False),
    (
        "培训|参训|报名|报考|参考|参评|参赛",
        "(?:取得|获得)[一-龥]{0,4}证|结业|(?:考核|考试)合格|录取|录用|获奖",
        4,
        False,
    ),
    ("购进|购入|采购|购置|入库|调入|储备|库存", "发放|领用|出库|调出|消耗|投放|赠送|下发", 4, False),
)
_SPOTS = (
    {"套", "户"},
    {"张", "人"},
    {"个", "人"},
    {"座", "人"},
    {"个", "辆"},
    {"间", "户"},
    {"间", "人"},
    {"个", "户"},
)
_TIMES = ("日", "天", "月", "年", "次", "人次", "批", "小时", "分")
_BY, _WON_BEHIND = pattern("(?:以|按)(?:每年)?$"), pattern("^的?[一-龥]{0,4}(?:报价|价格|价)?(?:中标|成交|中选)")
_MORE = pattern(
    "调增|增加|新增|追加|补充|变更|加上|加(?=上?年)|连同|结转|上年|往年|以前年度|历年|遗留|自筹|另(?!行)|含|赠|盘盈|超额|超出|超过|超编|多出|突破|大于|多于|核增"
    "|编外|聘用|调整|垫|弥补|统筹|此外|奖励分|附加|列席|特邀|嘉宾|旁听|家属|陪同|志愿|邀请|加床|增补|修订|线上|线下|补签|增项|累计服务|轮换|退租|到期|复检|重新|第二次|二次|流标|新购|先后|存量|原有|其余|年初|期初|月初|上期"
)
_DENIAL = pattern(
    "(?:没有|未|也?无|不存在|不含|并无)(?:再|另|任何|发生|发现|签订|作|进行|办理|收到|有)*[^，。；0-9]{0,8}?"
    "(?:结转(?:结余)?|结余|补充协议|变更|调整|盘盈|追加|增加|新增|增项|签证|超编|编外[^，。；]{0,4}|自筹[^，。；]{0,4}|垫[付资]|超支|遗留)(?:事项|情况|资金|合同|项)?",
    begins="不也并未没无",
)
_BESIDE = pattern(
    "[^，。；\n0-9]{0,8}率[^，。；\n]{0,6}(?:高于|超过|大于)[^，。；\n]{0,6}(?:上年|去年|同期|往年|目标)[^，。；\n]*"
)
_LOT = pattern(
    "标段|[一二三四]期|第[一二三四五六]|[ABC甲乙丙丁]|[一二两三四五六七八九0-9]个?(?:包|标)(?![准的])|单价|每"
)
_NOT_DONE = pattern("计划|目标|任务|拟|预计|上年|去年|同期|未|不(?!合格)|每|平均|差|约定|应(?!到|出|参)")
_GENERAL = pattern(
    "最终|最后|确定|公开|实际|已经?|现已?|目前|其中|全年|共计?|累计|合计|总计?|本次|本年|截至|年末|年底|全[县市区镇乡村校院局部]|人员|人数|总数|资金|金额|问卷|有效|分配|结果|各|并|的|了|[为由经以按]"
)
_MOST = Decimal("1.3")  # times its bound: what is more is of something else


@dataclass(frozen=True, slots=True)
class _Class:
    """The words of what bounds and of what stays below; ``reach``: sentences between both."""

    cap: Pattern[str]
    below: Pattern[str]
    reach: int
    is_money: bool
    is_room: bool  # called by one word whether there or taken


_END = "[^，。；、:0-9%率]{0,8}$"
_CLASSES = tuple(
    _Class(pattern(f"(?:{cap}){_END}"), pattern(f"(?:{below}){_END}"), reach, is_money, cap is _ROOMS)
    for cap, below, reach, is_money in _ROWS
)
_ANY_BELOW = pattern(f"(?:{'|'.join(row[1] for row in _ROWS)}){_END}")


def caps(passage: Passage) -> Iterator[Claim]:
    """Amounts above a ceiling of the lines above."""
    for sentence in passage.stating:
        for below in sentence.levels:
            words = _words(below)
            if not _ANY_BELOW.search(words) or not _is_plain(below) or _LOT.search(words):
                continue
            for row in _classes(words):
                cap = _cap(passage, sentence, below, row)
                if cap is not None:
                    terms = f"{shown(below.quantity)}>{shown(cap.quantity, below.quantity.unit)}"
                    yield claim(ORDER, below, cap.quantity.value, terms, "query")
                    break


def _words(each: Mention) -> str:
    """The words of an amount, with what stands behind it where that says that it won."""
    if _BY.search(each.lead) and _WON_BEHIND.match(each.tail):
        return f"{each.lead}成交价"
    return each.lead.strip(" |为是共有:约")


@lru_cache(maxsize=2048)
def _classes(words: str) -> tuple[_Class, ...]:
    return tuple(row for row in _CLASSES if row.below.search(words) and (row.is_room or not row.cap.search(words)))


def _is_plain(each: Mention) -> bool:
    return each.is_exact and not each.depth and each.quantity.unit not in _TIMES and not _NOT_DONE.search(each.lead)


def _cap(passage: Passage, sentence: Sentence, below: Mention, row: _Class) -> Mention | None:
    """The nearest bound above, where it is lower than an amount and nothing between tells why."""
    if row.is_money is not (below.kind is QuantityKind.MONEY) and row.is_money:
        return None
    found: Mention | None = None
    for place in range(sentence.place, max(-1, sentence.place - row.reach - 1), -1):
        for each in reversed(passage.sentences[place].mentions):
            if each.end > below.start or not _are_alike(each, below):
                continue
            if each.quantity.value >= below.quantity.value:
                return None  # what is as large may be the bound
            if found is None and each.is_exact and not each.depth and _is_cap(row, each):
                found = each
    if found is None or not below.quantity.value <= _MOST * found.quantity.value:
        return None
    return found if _is_of_it(passage, sentence, found, below, row) else None


def _is_cap(row: _Class, each: Mention) -> bool:
    words = _words(each)
    return row.cap.search(words) is not None and not (row.is_room and row.below.search(words))


def _are_alike(one: Mention, other: Mention) -> bool:
    if one.kind is QuantityKind.MONEY:
        return other.kind is one.kind
    units = {one.quantity.unit, other.quantity.unit}
    return one.kind is other.kind and (comparable(one.quantity, other.quantity) or units in _SPOTS)


def _is_of_it(passage: Passage, sentence: Sentence, cap: Mention, below: Mention, row: _Class) -> bool:
    """Whether an amount is told of the thing of its bound, and nothing owns to more."""
    first = passage.sentence_at(cap.start)
    between = _BESIDE.sub("", _DENIAL.sub("", passage.folded[first.start : sentence.end]))
    if _MORE.search(between) or _LOT.search(cap.lead):
        return False
    if row.is_money and is_of_another_work(passage, first.start, cap, below):
        return False
    name = _GENERAL.sub("", row.below.sub("", _words(below)))
    own = passage.folded[max(0, first.start - 40) : below.start - len(below.lead)]
    if len(name) > 1 and not pairs_of(name) & pairs_of(own):
        return False
    return cap.quantity.unit == below.quantity.unit or not row.is_money
