"""Numbers that cannot be what is meant: 元 for 万元, 万 without 元, a separator with nothing before it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, quoted_from
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

UNIT, BARE, LOST = "prose.unit", "prose.bare_unit", "prose.lost_digit"
_LOST = pattern(r",(?<![0-9A-Za-z,],)[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]+)?(?:亿元|万元|千元|元)")
_LEFT = pattern("(?:结转|结余|剩余)(?:资金|金额)?(?:为|共)?$")
_TIMES = 50
_FORTUNE = 100_000_000  # 元
_MONEY_WORD = pattern(
    r"支出|收入|资金|经费|预算|拨款|投资|费用?|金额|结转|结余|补助|奖金|工资|购置|设备|工程|建设|维修|改造|采购|租赁|配套|奖励|贷款|总价|合同价|价款|[中投]标价|成交价|造价|货款|尾款|工程款|借款|欠款|租金|押金|罚款|捐款|赔款|利润|产值|税款|土地款|售价|报价"
    "|罚没|(?:年初|年中|财政|县里|预算)安排了?$|(?:追加|到账|花|付|实付|支付|拨付?|上缴|缴|交|配套?|投入?|补贴?|下达|争取|筹措?|筹集|收回|借|还|退|赔|奖|剩|结余|欠|租|卖|列支|差|省|捐|垫|核拨|划拨|兑付|到位)(?:[了出去给到回清款]|来了)*$"
)
_FOREIGN = pattern("[美日欧港加澳]元|英镑|人民币|卢布")
_COUNTED = pattern(
    "[人份册株户次亩单票棵本张条辆件吨尾羽头只]|流量|粉丝|点击|阅读|播放|浏览|关注|转发|宣传[品单页]|鱼苗|苗木|树苗|字|读者|观众|听众|游客|居民|人口"
)
_MARKS = ("", "，", "。", "；", "、", ")", "）", ",", ";", "\n")
_LEAST, _FEW = 4, 2  # amounts in 万元 that make it the unit of a text; decimals that all of them show
_ONE_OF = pattern("[均每折价单笔次页份张枚只吨度米]|标准|利息|手续费|工本费|邮费|押金|余额|账单|即|即为|零|节约|节省")
_PRICED = pattern("(?:控制|合同|中标|成交|总|标)价")
_RANGE = 5  # times the largest, and the smallest, of a text
_WHOLE = pattern(  # what came in or went out
    "(?:收入|自筹|自筹资金|投入|入库|上缴|支出|支付|到位|到账|拨付|下达|投资|资金|经费|配套|贷款|租金|工程款|补助|补贴|奖补|税款|税收|费用)"
    "(?:共计?|合计|为|了|:)?$"
)
_SMALL = pattern(
    "党费|会费|伙食|[餐饭水电话邮]费|车票|差旅|退|追缴|多领|误|个税|变卖|废|捐|滞纳|罚|个人|本人|学费|报销|补缴|查处|标准"
)
_FURTHER, _MOSTLY = 50, Decimal("0.8")  # times; of the amounts in 万元, how many show decimals
_PETTY = pattern("手续费|工本费|邮费|利息|押金")
FOR_SO_MANY = pattern(  # 百公里费用184.05元, 吨水成本1.62元
    "均|每|[百千]公里|[百千]元|[千万]人|[百千]户|(?:^|[，、的])[一-龥]{0,3}单[位车台次项]|吨[水煤粮垃污钢公]|[度][电水]|亩产|亩成本|床日|人次(?:费用|成本)|生培养"
)


def units(passage: Passage) -> Iterator[Claim]:
    """Amounts whose unit cannot be the one that is meant."""
    for sentence in passage.stating:
        for mention in sentence.mentions:
            if (
                mention.kind is QuantityKind.MONEY
                and mention.quantity.unit in ("万", "万亿")
                and (_MONEY_WORD.search(mention.lead) or _is_among_amounts(passage, sentence.mentions, mention))
                and not _FOREIGN.match(passage.folded, mention.end)
            ):
                yield Claim(
                    BARE,
                    mention.start,
                    mention.end,
                    severity="query",
                    replacement=passage.quote(mention.start, mention.end) + "元",
                )
    yield from _confused(passage)
    yield from _left_over(passage)
    yield from _lone(passage)
    for match in _LOST.finditer(passage.text):
        yield Claim(LOST, match.start(), match.end(), severity="query")


def _is_among_amounts(passage: Passage, beside: Sequence[Mention], mention: Mention) -> bool:
    """Whether two others of the sentence at least are in 万元: 培训安排32万，救助安排27万元，宣传安排8万元."""
    others = sum(each.quantity.unit == "万元" and each is not mention for each in beside)
    is_whole = passage.folded[mention.end : mention.end + 1] in _MARKS
    return is_whole and others >= _FEW and not _COUNTED.search(mention.lead)


def _left_over(passage: Passage) -> Iterator[Claim]:
    """结转资金336000万元 of 1680万元: what is left, in whole 万元, many times more than all there was; meant as 元."""
    money = [each for each in passage.mentions if each.kind is QuantityKind.MONEY]
    for mention in money:
        if mention.quantity.unit != "万元" or mention.quantity.value < _FORTUNE or not _LEFT.search(mention.lead):
            continue
        others = [each.quantity.value for each in money if each is not mention and each.quantity.unit != "元"]
        if len(others) >= 2 and mention.quantity.value > _TIMES * max(others):
            right = mention.quantity.value / 10_000
            yield Claim(UNIT, quoted_from(mention), mention.end, right, mention.quantity.value, True)


def _lone(passage: Passage) -> Iterator[Claim]:
    """The one amount in 元 of a text whose others are all in 万元: 开闭幕式：≤58.00元 above 宣传推广：≤42.00万元."""
    money = [each for each in passage.mentions if each.kind is QuantityKind.MONEY]
    odd = list(islice((each for each in money if each.quantity.unit == "元" and _is_total(each)), 2))
    if len(odd) != 1:
        return
    big = [each.quantity for each in money if each.quantity.unit == "万元" and _is_total(each)]
    if len(big) < _LEAST:
        return
    beside = passage.sentence_at(odd[0].start).mentions
    if any(each.role is QuantityRole.EACH and each.quantity.unit == "元" for each in beside):
        return  # 次均费用目标不超过82元，实际80.00元
    mention, values = odd[0], [each.value for each in big]
    is_alike = mention.quantity.decimals == _FEW and all(each.decimals == _FEW for each in big)
    reach = _RANGE if is_alike else 0
    if _is_of_a_whole(mention) and sum(each.decimals > 0 for each in big) >= _MOSTLY * len(big):
        reach = _FURTHER
    expected = mention.quantity.value * 10_000
    if min(values) <= reach * expected and expected <= (_RANGE if is_alike else 1) * max(values):
        yield Claim(UNIT, quoted_from(mention), mention.end, expected, mention.quantity.value, True, severity="query")


def _is_of_a_whole(mention: Mention) -> bool:
    """Whether words name what came in or went out in all: 另有村级自筹12.6元, 租金收入9.60元."""
    quantity = mention.quantity
    is_plain = mention.role is QuantityRole.LEVEL and mention.is_exact and 0 < quantity.decimals <= _FEW
    is_plain = is_plain and not mention.tail.startswith(("的", "/", "以")) and not mention.depth
    return is_plain and _WHOLE.search(mention.lead.strip()) is not None and _SMALL.search(mention.lead) is None


def _is_total(mention: Mention) -> bool:
    """Whether an amount is one of the whole, not of one head or for one thing."""
    is_of_one = mention.role is QuantityRole.EACH or FOR_SO_MANY.search(mention.lead) is not None
    return not is_of_one and _ONE_OF.search(_PRICED.sub("", mention.lead)) is None


def _confused(passage: Passage) -> Iterator[Claim]:
    """Among sisters in 万元 a small number in 元 with decimals: 基本支出588.3元."""
    for sentence in passage.stating:
        money = [
            each
            for each in sentence.mentions
            if each.kind is QuantityKind.MONEY and each.role in (QuantityRole.LEVEL, QuantityRole.PRIOR)
        ]
        big = [each for each in money if each.quantity.unit in ("万元", "亿元")]
        for mention in money:
            if mention.quantity.unit == "元" and len(big) >= 1 and _looks_like_ten_thousands(mention, big):
                expected = mention.quantity.value * 10_000
                yield Claim(
                    UNIT,
                    quoted_from(mention),
                    mention.end,
                    expected,
                    mention.quantity.value,
                    True,
                )


def _looks_like_ten_thousands(mention: Mention, big: list[Mention]) -> bool:
    value = mention.quantity.value * 10_000
    nearest = min(big, key=lambda each: abs(each.start - mention.start)).quantity.value
    return (
        bool(_MONEY_WORD.search(mention.lead))
        and not _PETTY.search(mention.lead)
        and not FOR_SO_MANY.search(mention.lead)
        and mention.quantity.decimals > 0
        and mention.quantity.value < 100_000
        and value <= nearest * 20
        and value * 200 >= nearest
    )
