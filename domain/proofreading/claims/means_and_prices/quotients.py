"""Averages by no heads, or in another measure: 9600吨 of 1.6万亩, 亩产600公斤; 三年4500万元, 年均1500万元.

One sentence holds the average and the two numbers that it is of, and nothing else that could be meant.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import numeral
from domain.proofreading.claims.common.claim import Claim, claim, plain, rounded, shown
from domain.proofreading.claims.common.heads import units_of
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.means_and_prices.yardsticks import is_a_yardstick
from domain.proofreading.claims.sums_and_parts.sums import reach
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_SMALLER = {("吨", "公斤"): 1000, ("公顷", "平方米"): 10_000, ("公里", "米"): 1000, ("吨", "千克"): 1000}
_MONTHS, _YEARS = pattern("月均|均月|每月|月[人户]均"), pattern("年均|每年")
_SPAN = pattern("(?P<count>[两二三四五六七八九十])年(?:来|间|累计|共|总|合计)")
NO_AVERAGE = pattern(  # what is told for each, and is no quotient: a standard, a price, an earlier average
    "标准|单价|定额|以上|[低高]于|不少于|比|较|上年|去年|最|限|同比|增|减|提高|控制|目标|计划|日均|每天|每日|学期|季"
)
_BEGUN = pattern("[自从](?:20[0-9]{2}年)?[0-9]{1,2}月|[0-9]{1,2}月份?(?:起|开始)")
_EXTREME = pattern("(?:最[多少高低大小忙旺集]|高峰|旺季|淡季)[^。；]{0,10}?(?:，[^，。；0-9]{0,6})?$")
_NEAR = 16  # characters
_LEAST, _MOST = Decimal("0.5"), Decimal("1.8")
_TWELVE = Decimal(12)


def quotients(passage: Passage) -> Iterator[Claim]:
    """Averages that the only two numbers beside them do not give."""
    for sentence in passage.stating:
        each = [one for one in sentence.mentions if one.role is QuantityRole.EACH]
        is_mean = len(each) == 1 and each[0].is_exact and not each[0].depth and not NO_AVERAGE.search(each[0].lead)
        if is_mean and not is_a_yardstick(passage, sentence, each[0]):
            yield from _judged(passage, sentence, each[0])


def _judged(passage: Passage, sentence: Sentence, each: Mention) -> Iterator[Claim]:
    others = [one for one in sentence.mentions if one is not each and not _is_an_extreme(passage, sentence, one)]
    if not all(one.is_level and one.is_exact and not one.depth for one in others):
        return
    months = [one for one in others if one.quantity.unit == "个月"]
    others = [one for one in others if one not in months]
    told = [one.quantity.value for one in months if one.quantity.value > 0]
    ways = list(_ways(passage, sentence, each, others, told[0] if len(told) == 1 else _TWELVE))
    if not ways or any(abs(exact - each.quantity.value) <= each.quantity.step for exact, _line in ways):
        return
    near = [way for way in ways if _LEAST * way[0] <= each.quantity.value <= _MOST * way[0]]
    if len(near) == 1:
        exact, line = near[0]
        if _by_heads(passage, sentence, each):
            return
        right = rounded(exact, min(each.quantity.step, Decimal("0.01")))
        unit = Decimal(shown(each.quantity)) / each.quantity.value if each.quantity.value else Decimal(1)
        found = claim(AVERAGE, each, right, f"{line}={plain(round(exact * unit, 4))}", "query")
        start, end = reach([each, *others])  # any of them may be the wrong one
        yield replace(found, start=start, end=end)


def _is_an_extreme(passage: Passage, sentence: Sentence, one: Mention) -> bool:
    """Whether a number is the most or the least of what a mean is of: 月均4场，最多的9月有7场."""
    start = max(sentence.start, one.start - _NEAR)
    return _EXTREME.search(passage.folded, start, one.start) is not None


def _by_heads(passage: Passage, sentence: Sentence, each: Mention) -> bool:
    """Whether an average is one of money by so many heads, of a unit that it names: others know of that."""
    kinds = {one.quantity.unit for one in sentence.mentions if one.is_level and one.kind is each.kind}
    is_plain = each.kind is QuantityKind.MONEY or each.quantity.unit in kinds
    special = _MONTHS.search(each.lead) or _YEARS.search(each.lead)
    return bool(units_of(passage, each)) and is_plain and not special


def _ways(
    passage: Passage, sentence: Sentence, each: Mention, others: list[Mention], months: Decimal
) -> Iterator[tuple[Decimal, str]]:
    """What an average can come to, in its own measure, with the line that reckons it; ``months``: those of its time."""
    by_month = bool(_MONTHS.search(each.lead))
    if by_month and _BEGUN.search(passage.folded, sentence.start, sentence.end):
        return  # 自3月起每月1.6万元: of how many months nothing says
    span = _SPAN.search(passage.folded, sentence.start, each.start) if _YEARS.search(each.lead) else None
    if len(others) == 1 and others[0].kind is each.kind and (span or by_month):
        count = numeral(span["count"]) if span else months
        if count:
            yield others[0].quantity.value / count, f"{shown(others[0].quantity)}÷{plain(count)}"
        return
    if len(others) != 2 or span:
        return
    for total, heads in (others, others[::-1]):
        factor = _factor(total, each)
        if heads.kind is not QuantityKind.COUNT or not factor or heads.quantity.value <= 1:
            continue
        exact = total.quantity.value * factor / heads.quantity.value
        line = f"{shown(total.quantity)}÷{shown(heads.quantity)}"
        yield exact, line
        if by_month:
            yield exact / months, f"{line}÷{plain(months)}"


def _factor(total: Mention, each: Mention) -> int:
    """By how much a total is multiplied to stand in the measure of an average; 0 where it is one of something else."""
    if total.kind is not each.kind:
        return 0
    if total.kind is QuantityKind.MONEY or total.quantity.unit == each.quantity.unit:
        return 1
    return _SMALLER.get((total.quantity.unit, each.quantity.unit), 0)
