"""Averages and prices: a total over so many heads, and what it comes to for each; a number times its price."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.claim import (
    Claim,
    claim,
    equals,
    levels,
    plain,
    quoted_from,
    rounded,
    shown,
    window,
    window_levels,
)
from domain.proofreading.claims.heads import is_head, units_of
from domain.proofreading.claims.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_AS_WORKED = pattern("按实际|实际在岗|按月|月数|折算|分档|不等")
_ALL_DONE = pattern("(?:已|均|全部)")
_TIMES = ("个月", "天", "日", "年")
_NEAR_BY = 60  # characters
AVERAGE, PRICE = "prose.average", "prose.price"
_DAILY = pattern("日均|平均每天|平均每日")
_COMPARED = pattern(
    r"比|较|缩短|延长|同比|时间|不超|每季|每天|每日|每小时|月均|每学|增收|提高|以上|收入|最高|上限|预算|目标|标准由"
)
_MONTHLY = pattern(r"每[人户名生]?每?月|/月|月[^，。；]{0,4}$|每月")
_YEARLY = pattern("年均|每年|/年|年")
_PAID = pattern(r"发放|支付|兑付|投入|支出|补助|补贴|拨付|资金|受益|参加|覆盖|培训|费")
_SLIPS = tuple(Decimal(each) for each in ("10000", "0.0001", "10", "0.1"))
_PLANNED = pattern(r"计划|目标|任务")
_COMES_TO = pattern(r"(?:共|合|总|累|小)?计|总[一-龥]{1,3}|金额|共|合计|总投入|总支出")
_PART_YEAR = pattern(r"以来|季度|月|自20|启用|运行|假期|期间|工作日")


def averages(passage: Passage) -> Iterator[Claim]:
    """Averages that total and number do not give, and totals that number and price do not give."""
    for sentence in passage.sentences:
        for mention in sentence.mentions:
            if not mention.is_exact or mention.kind not in (QuantityKind.MONEY, QuantityKind.COUNT):
                continue
            if _DAILY.search(mention.lead):
                yield from _daily(passage, sentence, mention)
            elif mention.role is QuantityRole.EACH:
                yield from _each(passage, sentence, mention)
                yield from _paid_again(passage, sentence, mention)


def _each(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    units = units_of(passage, mention)
    words = passage.folded[max(sentence.start, mention.start - len(mention.lead)) : mention.end + 3]
    if units is None or _COMPARED.search(words):
        return
    wide = [each for each in window_levels(passage, sentence) if each is not mention]
    totals = [each for each in wide if each.kind is mention.kind and not is_head(each, mention, units)]
    heads = [each for each in wide if each.kind is QuantityKind.COUNT and each.quantity.value]
    heads = [each for each in heads if (not units and each.quantity.unit not in _TIMES) or each.quantity.unit in units]
    if any(_is_average(mention, total, head) for total in totals for head in heads if total is not head):
        return
    months = _months(passage, sentence, words)
    if any(_is_average_over(mention, total, head, months) for total in totals for head in heads if total is not head):
        return
    slip = _slip(mention, totals, heads)
    if slip is not None:
        yield slip
        return
    if _MONTHLY.search(words):
        months = months if len(months) == 1 else (12,)
    done = [each for each in heads if not _PLANNED.search(each.lead)]
    done = done or [each for each in heads if _ALL_DONE.match(passage.folded, each.end)]
    heads = _nearest(sentence, mention, done)
    totals = [each for each in totals if sentence.start <= each.start < sentence.end and each not in heads]
    total = _total(passage, mention, totals)
    if total is None or len(heads) != 1 or not total.is_exact or not heads[0].is_exact:
        return
    if any(
        each.kind is QuantityKind.COUNT
        and mention.end < each.start < total.start
        and each not in heads
        and each.quantity.unit not in _TIMES
        for each in wide
    ):
        return  # several things make up the total
    if total.start > mention.start and _AS_WORKED.search(passage.folded, mention.end, total.start):
        return
    if total.start > mention.start:
        yield from _product(mention, total, heads[0], months[0] if _MONTHLY.search(words) else 1)
    else:
        yield from _average(mention, total, heads[0])


def _paid_again(passage: Passage, sentence: Sentence, price: Mention) -> Iterator[Claim]:
    """按每亩130元补助2万亩；实际完成2.08万亩，补助资金270.4万元: one price for a second number in another clause."""
    units = units_of(passage, price)
    behind = [each for each in sentence.mentions if each.start > price.start and not each.depth]
    if not units or price.kind is not QuantityKind.MONEY or any(each.role is QuantityRole.EACH for each in behind):
        return
    for head, total in pairwise(behind):
        if head.quantity.unit not in units or head.segment == price.segment or not _PAID.search(total.lead):
            continue
        if total.kind is not QuantityKind.MONEY or total.segment != head.segment or "其中" in total.lead:
            continue
        exact = head.quantity.value * price.quantity.value
        is_near = exact and Decimal("0.8") <= total.quantity.value / exact <= Decimal("1.25")
        if is_near and all(each.role is QuantityRole.LEVEL and each.is_exact for each in (head, total)):
            yield from _product(price, total, head)


def _nearest(sentence: Sentence, mention: Mention, heads: list[Mention]) -> list[Mention]:
    """The numbers of heads in the sentence, else the one before it."""
    here = [each for each in heads if sentence.start <= each.start < sentence.end]
    above = [each for each in heads if each.start < sentence.start]
    if above and not any(each.start < mention.start for each in here):
        here = _of_the_last_sentence(above)
    if mention.kind is QuantityKind.COUNT:
        here = [each for each in here if each.quantity.unit != mention.quantity.unit]
    before = [each for each in here if each.start < mention.start]
    if len(before) > 1 and before[-1].segment == mention.segment != before[0].segment:
        before = [each for each in before if each.segment == mention.segment]
    if len(before) >= 3 and before[0].quantity.value == sum(each.quantity.value for each in before[1:]):
        return before[:1]  # 招聘会26场，其中线上11场、线下15场
    return before if len(before) == 1 else here


def _of_the_last_sentence(above: list[Mention]) -> list[Mention]:
    """Of the numbers told before a sentence those nearest to it; of one that others divide (其中) that one."""
    first = next((place for place, each in enumerate(above) if "其中" in each.lead), len(above))
    return [each for each in above[max(0, first - 1) : first] if each.quantity.value > 1]


def _total(passage: Passage, mention: Mention, totals: list[Mention]) -> Mention | None:
    """The total: the amount right behind that says so (共计), else the nearest one before, else the only one."""
    behind = [each for each in totals if each.start > mention.start]
    if behind and "其中" not in behind[0].lead and _COMES_TO.search(behind[0].lead):
        return behind[0]
    if behind and _is_paid(mention, behind[0]) and not any(each.start < mention.start for each in totals):
        return behind[0]
    before = [each for each in totals if each.start < mention.start and not each.depth]
    return before[-1] if before else None


def _is_paid(mention: Mention, total: Mention) -> bool:
    return bool(_PAID.search(total.lead)) and "其中" not in total.lead and total.start - mention.end <= 40


def _months(passage: Passage, sentence: Sentence, words: str) -> tuple[int, ...]:
    """How many times a monthly price may be paid: so many months as are told, else any number of a year."""
    if not _MONTHLY.search(words):
        return (1,)
    told = [each for each in window(passage, sentence) if each.quantity.unit == "个月"]
    return tuple(int(each.quantity.value) for each in told if each.quantity.value) or tuple(range(1, 13))


def _is_average_over(mention: Mention, total: Mention, head: Mention, months: tuple[int, ...]) -> bool:
    return any(
        abs(total.quantity.value - head.quantity.value * mention.quantity.value * each)
        <= total.quantity.half + (head.quantity.slack + mention.quantity.slack * head.quantity.value) * each
        for each in months
    )


def _slip(mention: Mention, totals: list[Mention], heads: list[Mention]) -> Claim | None:
    """A price or a total that fits if its unit, or its point, is another: 240户，户均3000元，支出720万元."""
    for total in totals if mention.kind is QuantityKind.MONEY else ():
        near = abs(total.start - mention.start) <= _NEAR_BY
        for head in heads if near and total.is_exact else ():
            exact = head.quantity.value * mention.quantity.value
            for factor in _SLIPS:
                if abs(total.quantity.value * factor - exact) <= total.quantity.half * factor / 10:
                    start, end = min(quoted_from(mention), quoted_from(total)), max(mention.end, total.end)
                    terms = f"{shown(head.quantity)}×{shown(mention.quantity)}={plain(exact)}"
                    return Claim(UNIT, start, end, exact, total.quantity.value, True, terms, "query")
    return None


def _average(mention: Mention, total: Mention, head: Mention) -> Iterator[Claim]:
    exact = total.quantity.value / head.quantity.value
    for factor in (Decimal(10_000), Decimal(100_000_000)) if total.kind is QuantityKind.MONEY else ():
        if abs(exact * factor - mention.quantity.value) <= mention.quantity.half and total.quantity.decimals:
            is_of_the_average = total.quantity.unit != "元" and mention.quantity.unit != "元"
            wrong, right = (mention, exact) if is_of_the_average else (total, total.quantity.value * factor)
            yield claim(UNIT, wrong, right, f"{shown(total.quantity)}÷{plain(head.quantity.value)}")
            return
    if not 1 <= 10 * mention.quantity.value / max(exact, mention.quantity.step) <= 100:
        return  # so far off that the average must be of something else
    expected = rounded(exact, mention.quantity.step)
    unit = mention.quantity.unit
    factor = mention.quantity.value / Decimal(shown(mention.quantity))
    terms = f"{shown(total.quantity, unit)}÷{plain(head.quantity.value)}={plain(expected / factor)}"
    start = min(quoted_from(total), quoted_from(mention))
    start = start if mention.end - start <= 60 else quoted_from(mention)
    yield Claim(
        AVERAGE,
        start,
        mention.end,
        expected,
        mention.quantity.value,
        mention.kind is QuantityKind.MONEY,
        terms,
        "error",
    )


def _product(price: Mention, total: Mention, head: Mention, months: int = 1) -> Iterator[Claim]:
    """打印机8台，单价1850元，计14800元: number × price."""
    exact = head.quantity.value * price.quantity.value * months
    times = f"×{months}" if months > 1 else ""
    terms = f"{shown(head.quantity)}×{shown(price.quantity)}{times}={plain(exact)}"
    slack = head.quantity.slack * price.quantity.value * months + total.quantity.slack
    if abs(exact - total.quantity.value) <= slack or abs(exact - total.quantity.value) <= total.quantity.half:
        return
    if total.kind is QuantityKind.MONEY:
        for factor in (Decimal(10_000), Decimal("0.0001")):
            if abs(total.quantity.value * factor - exact) <= total.quantity.half * factor:
                yield claim(UNIT, total, exact, terms)
                return
    if exact and Decimal("0.2") <= total.quantity.value / exact <= 5:
        yield claim(PRICE, total, exact, terms)


def _is_average(mention: Mention, total: Mention, head: Mention) -> bool:
    if total.start > mention.start:  # a price, taken at its word
        return _is_average_over(mention, total, head, (1,))
    exact = total.quantity.value / head.quantity.value
    if exact % mention.quantity.step == 0 and not total.quantity.is_rounded:
        return mention.quantity.value == exact
    slack = (total.quantity.half / head.quantity.value) + mention.quantity.step
    return equals(mention.quantity, exact) or abs(mention.quantity.value - exact) <= slack


def _daily(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """处理垃圾21.9万吨，日均600吨: over the days of a year, or its working days."""
    before = [each for each in levels(sentence.mentions) if each.start < mention.start and not each.depth]
    before = [each for each in before if each.kind is mention.kind and each.quantity.unit == mention.quantity.unit]
    if not before or not before[-1].is_exact or _PART_YEAR.search(passage.folded, sentence.start, mention.end):
        return
    total, stated = before[-1].quantity, mention.quantity.value
    slack = Decimal("0.02") * stated + mention.quantity.step
    told = (each.quantity.value for each in sentence.mentions if each.quantity.unit in ("天", "日", "个工作日"))
    days = (360, 365, 366, *range(240, 261), *(each for each in told if each))
    if any(abs(stated - total.value / each) <= slack for each in days):
        return
    exact = total.value / 365
    if exact and Decimal("0.5") <= stated / exact <= Decimal("1.6"):
        expected = rounded(exact, mention.quantity.step)
        yield claim(AVERAGE, mention, expected, f"{plain(total.value)}÷365={plain(expected)}", "query")
