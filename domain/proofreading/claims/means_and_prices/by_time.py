"""Averages over so many months, days or years as the words tell: 支出93.6万元，按10个月计算，月均9.36万元."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain, rounded, shown
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_BY = pattern(
    r"(?:按照?|以|(?:全年|实际|本学期|学期|共)?(?:开伙|运行|运营|使用|开放|供暖|供餐|执行|租用|租期|服务期?))[^，。；0-9]{0,6}$"
)
_RECKONED = pattern(r"^(?:计算|测算|折算|计|平均|分摊|算|摊销|核算)?$")
_UNITS = {
    "个月": pattern(r"^(?:平均|折合|即|则)?(?:月均|每个?月|月平均|按月)(?!.*[人户名生])"),
    "天": pattern(r"^(?:平均|折合|即|则)?(?:日均|每[天日]|日平均)(?!.*[人户名生])"),
    "日": pattern(r"^(?:平均|折合|即|则)?(?:日均|每[天日]|日平均)(?!.*[人户名生])"),
    "年": pattern(r"^(?:平均|折合|即|则)?(?:年均|每年|年平均)(?!.*[人户名生])"),
    "周": pattern(r"^(?:平均|折合|即|则)?(?:周均|每周|周平均)(?!.*[人户名生])"),
}
_HALF, _TWICE = Decimal("0.5"), Decimal(2)


def by_time(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim] | None:
    """What is wrong with an average over a time told right before it; None where no time is told so."""
    place = sentence.mentions.index(mention)
    time = sentence.mentions[place - 1] if place else None
    if time is None or time.quantity.unit not in _UNITS or not time.is_exact or time.quantity.value <= 1:
        return None
    if time.segment != mention.segment or not _BY.search(time.lead) or not _RECKONED.match(time.tail):
        return None
    if not _UNITS[time.quantity.unit].search(mention.lead.strip()):
        return None
    totals = [each for each in sentence.mentions[: place - 1] if _can_be_total(each, mention)]
    return _judged(mention, totals, time) if totals else None


def _can_be_total(each: Mention, mention: Mention) -> bool:
    is_like = each.kind is mention.kind and each.role is QuantityRole.LEVEL and not each.depth
    return is_like and (each.quantity.unit.endswith("元") or each.quantity.unit == mention.quantity.unit)


def _judged(mention: Mention, totals: list[Mention], time: Mention) -> Iterator[Claim]:
    stated = mention.quantity
    for total in totals:
        slack = total.quantity.half / time.quantity.value + (stated.step if mention.is_exact else stated.value / 50)
        if abs(total.quantity.value / time.quantity.value - stated.value) <= slack:
            return
    total = totals[-1]
    exact = total.quantity.value / time.quantity.value
    is_near = exact and _HALF <= stated.value / exact <= _TWICE
    if total.is_exact and mention.is_exact and (is_near or is_mistyped(stated, exact)):
        expected = rounded(exact, stated.step)
        factor = stated.value / Decimal(shown(stated))
        terms = f"{shown(total.quantity, stated.unit)}÷{plain(time.quantity.value)}={plain(expected / factor)}"
        yield claim(AVERAGE, mention, expected, terms)
