"""Numbers that a unit alone keeps from what they make: 东段3.2公里，西段2.8米，共6公里; 每例980万元，1200例共117.6万元.

Where numbers side by side add up, lie apart by one of them, are so much of each other or are so many times so much once
one of them is taken in another unit of what it measures, and do not as they stand, that unit is wrong.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from domain.proofreading.claims.common.claim import Claim, claim, comparable, is_growth, is_rate, plain, quoted_from
from domain.proofreading.claims.common.for_each import ForEach, rates_in
from domain.proofreading.claims.means_and_prices.so_much_each import is_own
from domain.proofreading.claims.units_and_digits.digits import telling_digits
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import Quantity, QuantityKind

_LENGTHS = {"公里": 1000, "千米": 1000, "km": 1000, "米": 1, "m": 1}
_WEIGHTS = {"吨": 1000, "公斤": 1, "千克": 1, "kg": 1}
_MEASURES = (("米", _LENGTHS), ("公斤", _WEIGHTS))
_MYRIADS = tuple(Decimal(10) ** power for power in (4, -4, 8, -8))
_THOUSANDS = (Decimal(1000), Decimal("0.001"))
_FINE = 10  # times half a unit in the last place
_TELLING, _MOST = 4, 9  # digits together; numbers of one kind
_PAIR, _ROW = 2, 3
_DAYS = (Decimal(365), Decimal(366))


class _Measured(NamedTuple):
    """A number in the smallest unit of what it measures."""

    mention: Mention
    of: str
    value: Decimal


def units_apart(passage: Passage) -> Iterator[Claim]:
    """Numbers that fit what stands beside them in another unit alone."""
    for sentence in passage.stating:
        rows: dict[str, list[_Measured]] = {}
        above = passage.sentences[max(0, sentence.place - 1)]
        before = above.mentions if above.paragraph == sentence.paragraph and above is not sentence else ()
        near = (*before[-_MOST:], *sentence.mentions)
        for each in near if len(near) >= _ROW else ():
            if each.is_exact and each.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and each.quantity.value > 0:
                one = _measured(each)
                rows.setdefault(one.of, []).append(one)
        found = next((claim for row in rows.values() for claim in _in_a_row(row)), None)
        found = found or next(_products(passage, sentence), None) or next(_shares(sentence), None)
        if found is not None:
            yield found


def _measured(each: Mention) -> _Measured:
    unit, value = each.quantity.unit, each.quantity.value
    if each.kind is QuantityKind.MONEY:
        return _Measured(each, "元", value)
    for name, units in _MEASURES:
        if unit in units:
            return _Measured(each, name, value * units[unit])
    return _Measured(each, unit, value)


def _factors(of: str) -> Sequence[Decimal]:
    return (*_MYRIADS, *_THOUSANDS) if of in ("米", "公斤") else _MYRIADS


def _in_a_row(row: Sequence[_Measured]) -> Iterator[Claim]:
    """The first of them, or the last, made of the others; a change between two."""
    row = [each for each in row if each.mention.role is not QuantityRole.EACH][-_MOST:]
    told = {each.value for each in row} if len(row) >= _ROW else set()
    for size in range(_ROW, len(row) + 1):
        for first in range(len(row) - size + 1):
            run = row[first : first + size]
            for total, parts in ((run[0], run[1:]), (run[-1], run[:-1])):
                yield from (each for each, exact in _sums(total, parts) if exact not in told)
    for one, other, third in zip(row, row[1:], row[2:], strict=False):
        if third.mention.role is QuantityRole.DELTA:
            yield from (each for each, _ in _sums(one, (other, third)))
            yield from (each for each, _ in _sums(other, (one, third)))


def _sums(total: _Measured, parts: Sequence[_Measured]) -> Iterator[tuple[Claim, Decimal]]:
    """The claims, each with what the number should be."""
    values = [each.value for each in parts]
    made = sum(values, Decimal(0))
    if made == total.value:
        return
    factors = _factors(total.of)
    if not _may_fit(total, parts, made, factors):
        return
    for factor in factors:
        if total.value * factor == made and _tells(total.value, *values):
            yield _claim(total, made, "+".join(plain(each) for each in values)), made
        for part in parts:
            if made - part.value + part.value * factor == total.value and _tells(total.value, *values):
                others = "-".join(plain(each.value) for each in parts if each is not part)
                exact = part.value * factor
                yield _claim(part, exact, f"{plain(total.value)}-{others}"), exact


def _may_fit(total: _Measured, parts: Sequence[_Measured], made: Decimal, factors: Sequence[Decimal]) -> bool:
    """Whether the total, or one of the parts, is a factor away from what it would have to be."""
    gap = total.value - made
    return made / total.value in factors or any((gap + each.value) / each.value in factors for each in parts)


def _tells(*values: Decimal) -> bool:
    """Whether numbers show so many digits together that they hardly fit by chance."""
    return sum(len(telling_digits(each)) for each in values) >= _TELLING


def _claim(wrong: _Measured, exact: Decimal, line: str) -> Claim:
    own = wrong.mention.quantity.value / wrong.value
    found = claim(UNIT, wrong.mention, exact * own, f"{line}={plain(exact)}", "query")
    return replace(found, is_named=True)


def _products(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    rates = rates_in(passage, sentence)
    for rate in rates:
        number = rate.mention
        others = [each for each in sentence.mentions if each not in [one.mention for one in rates] and _is_fine(each)]
        totals = [each for each in others if comparable(each.quantity, number.quantity) and each.is_exact]
        times = list(_times(passage, sentence, rate))
        if any(_is(total, number, each) for total in totals for each, _ in times):
            continue
        for total, (each, is_plain), factor in product(totals, times, _MYRIADS):
            if (
                is_plain
                and _is(total, number, each * factor)
                and _tells(total.quantity.value, number.quantity.value, each)
            ):
                yield _of_product(total, number, each)


def _times(passage: Passage, sentence: Sentence, rate: ForEach) -> Iterator[tuple[Decimal, bool]]:
    if "日" in rate.times and not rate.of:
        yield from ((each, True) for each in _DAYS)
    for each in sentence.mentions:
        if each.kind is QuantityKind.COUNT and each.is_exact and each is not rate.mention and each.quantity.value > 1:
            of = next((units for _, units in _MEASURES if each.quantity.unit in units), {})
            per = next((size for unit, size in of.items() if rate.of.startswith(unit)), 0)
            value = each.quantity.value * (of[each.quantity.unit] / Decimal(per) if per else 1)
            yield value, bool(per or is_own(passage, rate, each)) and not rate.times - {"年"}


def _is_fine(each: Mention) -> bool:
    """Whether a number is told so finely that another power of ten is none of its rounding."""
    return each.quantity.value > _FINE * each.quantity.half


def _is(total: Mention, rate: Mention, times: Decimal) -> bool:
    slack = total.quantity.half + (rate.quantity.slack * times if total.quantity.decimals else 0)
    return abs(total.quantity.value - rate.quantity.value * times) <= slack


def _of_product(total: Mention, rate: Mention, times: Decimal) -> Claim:
    exact = rate.quantity.value * times
    first, last = sorted((rate, total), key=lambda each: each.start)
    line = f"{plain(rate.quantity.value)}×{plain(times)}={plain(exact)}"
    found = claim(UNIT, last, exact if last is total else total.quantity.value / times, line, "query")
    return replace(found, start=min(found.start, first.start), is_named=True)


def _shares(sentence: Sentence) -> Iterator[Claim]:
    """到位1.2亿元，已支出9600元，支出进度80%."""
    for place, rate in enumerate(sentence.mentions):
        two = sentence.mentions[max(0, place - _PAIR) : place]
        if rate.kind is not QuantityKind.PERCENT or not rate.is_exact or len(two) < _PAIR:
            continue
        is_change = rate.role is QuantityRole.DELTA
        roles = (QuantityRole.LEVEL, QuantityRole.PRIOR) if is_change else (QuantityRole.LEVEL,)
        if not all(each.is_exact and each.role in roles and each.quantity.value > 0 for each in two):
            continue
        if comparable(two[0].quantity, two[1].quantity):
            yield from _of_share(rate, two[1], two[0], is_growth if is_change else is_rate)


def _of_share(
    rate: Mention, part: Mention, whole: Mention, holds: Callable[[Quantity, Quantity, Quantity], bool]
) -> Iterator[Claim]:
    if holds(rate.quantity, part.quantity, whole.quantity) or holds(rate.quantity, whole.quantity, part.quantity):
        return
    for wrong in (part, whole):
        for factor in _MYRIADS:
            scaled = _scaled(wrong.quantity, factor)
            over, under = (scaled, whole.quantity) if wrong is part else (part.quantity, scaled)
            if holds(rate.quantity, over, under):
                sign = "-1)" if holds is is_growth else ""
                line = (
                    f"{'(' * bool(sign)}{plain(over.value)}÷{plain(under.value)}{sign}×100={plain(rate.quantity.value)}"
                )
                found = claim(UNIT, wrong, scaled.value, line, "query")
                start = min(quoted_from(whole), found.start)
                yield replace(found, start=start, end=max(part.end, whole.end), is_named=True)
                return


def _scaled(quantity: Quantity, factor: Decimal) -> Quantity:
    return replace(quantity, value=quantity.value * factor, step=quantity.step * factor)
