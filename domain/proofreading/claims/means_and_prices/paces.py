"""Percentages against the pace of the year, and of its quarters against each other."""

import re
from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.growth import POINTS
from domain.proofreading.claims.common.claim import Claim, claim, shown
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_PACE = pattern(r"(?P<how>低于|高于|慢于|快于|滞后于?|超前于?|落后于?|超)(?:全年)?(?:时序|序时)(?:支出)?进度$")
_MONTH = pattern(
    r"(?:截至|至|到)?(?:20[0-9]{2}年)?(?:(?:1月?[-—~至])?(?P<month>[0-9]{1,2})月(?:底|末|30日|31日|份?(?=累计))"
    r"|(?P<half>上半年|(?<!下)半年)|前?(?P<quarter>[一二三1-3])个?季度)"
)
_QUARTERS = pattern(r"(?P<one>[一二三四])季度(?:比|较)第?(?P<other>[一二三四])季度")
_CHAIN = pattern(r"(?:1至4|一至四|1-4|四个|各)季度[^，。；0-9]{0,16}$")
_DONE = pattern("支出|执行|完成|支付|进度")


def paces(passage: Passage) -> Iterator[Claim]:
    """Points that do not lie between a rate and 6/12 of the year, or between two quarters."""
    for sentence in passage.stating:
        for place, change in enumerate(sentence.mentions):
            if change.kind is not QuantityKind.POINTS or not change.is_exact:
                continue
            if _PACE.search(change.lead.strip()):
                yield from _against_time(passage, sentence, place)
            elif (match := _QUARTERS.search(change.lead)) is not None:
                numbers = ["一二三四".find(match[name]) for name in ("one", "other")]
                yield from _between_quarters(sentence, change, numbers)


def _against_time(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """截至6月底项目支出完成36.4%，低于序时进度13.6个百分点."""
    change, rates = sentence.mentions[place], sentence.mentions[max(0, place - 1) : place]
    rates = tuple(each for each in rates if each.kind is QuantityKind.PERCENT and _DONE.search(each.lead))
    months = list(_MONTH.finditer(passage.folded, sentence.start, change.start))
    if len(rates) != 1 or len(months) != 1:
        return
    month = _month(months[0])
    if not 1 <= month <= 11:
        return
    pace = Decimal(100 * month) / 12
    exact = abs(rates[0].quantity.value - pace)
    if abs(exact - change.quantity.value) > 2 * change.quantity.step:
        terms = f"|{shown(rates[0].quantity)}-{month}÷12×100|={exact:.2f}"
        yield claim(POINTS, change, round(exact, 2), terms, "query")


def _month(found: re.Match[str]) -> int:
    """The last month of what a text tells of: of 上半年 June, of 前三季度 September."""
    if found["quarter"]:
        return 3 * ("一二三".find(found["quarter"]) + 1 or int(found["quarter"]))
    return 6 if found["half"] else int(found["month"])


def _between_quarters(sentence: Sentence, change: Mention, numbers: list[int]) -> Iterator[Claim]:
    """1至4季度支付比例分别为12.6%、20.4%、24.8%和42.2%，第四季度比第一季度高29.6个百分点."""
    first = next(
        (at for at, each in enumerate(sentence.mentions) if _CHAIN.search(each.lead.replace("分别为", ""))), None
    )
    if first is None:
        return
    quarters = sentence.mentions[first : first + 4]
    if len(quarters) < 4 or any(each.kind is not QuantityKind.PERCENT for each in quarters):
        return
    one, other = (quarters[at] for at in numbers)
    exact = abs(one.quantity.value - other.quantity.value)
    if abs(exact - change.quantity.value) > change.quantity.step:
        terms = f"{shown(one.quantity)}-{shown(other.quantity)}={exact}"
        yield claim(POINTS, change, exact, terms)
