"""Changes between two years that are named, their values told in other sentences: 2023年的支出比2021年增加153.6万元."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT, DIRECTION
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import (
    Claim,
    claim,
    comparable,
    is_difference,
    is_growth,
    plain,
    quoted_from,
    rounded,
    shown,
)
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_TWO = pattern(
    r"(?P<now>20[0-9]{2})年度?的?(?P<what>[一-龥]{0,8}?)(?:[比较])(?P<then>20[0-9]{2})年(?:度)?(?:可比|同口径)?[一-龥]{0,4}$"
)
_YEAR = pattern("20[0-9]{2}(?=年)")
_RANGE = pattern(r"(?P<first>20[0-9]{2})年?[ ]?(?:-|—|–|~|～|至|到)[ ]?(?P<last>20[0-9]{2})年")
_NOT_THE_WHOLE = pattern("扣除|剔除|可比|同口径|预算|其中|计划")
_PLANNED = pattern("预算|计划|概算|目标|任务|限额")
_BACK = 3  # sentences


def dated(passage: Passage) -> Iterator[Claim]:
    """Changes that the values of the two years do not give."""
    for sentence in passage.stating:
        for change in sentence.mentions:
            match = _TWO.search(change.lead) if change.role is QuantityRole.DELTA and change.is_exact else None
            if match is None or _NOT_THE_WHOLE.search(
                passage.folded, change.start - len(change.lead) - 12, change.start
            ):
                continue
            values = _values(passage, sentence, change, match["what"])
            now, then = values.get(match["now"], []), values.get(match["then"], [])
            if len(now) == len(then) == 1:
                yield from _judged(change, now[0], then[0])


def _values(passage: Passage, sentence: Sentence, change: Mention, what: str) -> dict[str, list[Mention]]:
    """The values of each year before a change, by the year in their words or by their place in a chain of years."""
    found: dict[str, list[Mention]] = {}
    for near in passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]:
        for year, each in (*_named(near), *_chain(passage, near)):
            if each.start >= change.start or not each.is_exact or not _is_of_the_kind(each, change):
                continue
            known = found.setdefault(year, [])
            if all(one.quantity.value != each.quantity.value for one in known):
                known.append(each)
    return found


def _named(sentence: Sentence) -> Iterator[tuple[str, Mention]]:
    for each in sentence.mentions:
        years = _YEAR.findall(each.lead)
        is_planned = bool(_PLANNED.search(each.lead))
        if each.role in (QuantityRole.LEVEL, QuantityRole.PRIOR) and len(years) == 1 and not is_planned:
            yield years[0], each


def _chain(passage: Passage, sentence: Sentence) -> Iterator[tuple[str, Mention]]:
    """2021年至2023年…分别为1125.36万元、1208.74万元和1163.52万元."""
    span = _RANGE.search(passage.folded, sentence.start, sentence.end)
    if span is None:
        return
    years = [str(year) for year in range(int(span["first"]), int(span["last"]) + 1)]
    for place, first in enumerate(sentence.mentions):
        chain = sentence.mentions[place : place + len(years)]
        joined = all(
            not each.lead.strip("、和及与") and comparable(each.quantity, first.quantity) for each in chain[1:]
        )
        if (
            first.start > span.end()
            and ("分别" in first.lead or "依次" in first.lead)
            and joined
            and len(chain) == len(years)
        ):
            yield from zip(years, chain, strict=True)
            return


def _is_of_the_kind(value: Mention, change: Mention) -> bool:
    if change.kind is QuantityKind.PERCENT:
        return value.kind in (QuantityKind.MONEY, QuantityKind.COUNT)
    if change.kind is QuantityKind.POINTS:
        return value.kind is QuantityKind.PERCENT
    return comparable(value.quantity, change.quantity)


def _judged(change: Mention, now: Mention, then: Mention) -> Iterator[Claim]:
    if not comparable(now.quantity, then.quantity) or then.quantity.value <= 0:
        return
    difference = now.quantity.value - then.quantity.value
    unit = then.quantity.unit
    terms = f"{shown(now.quantity, unit)}-{shown(then.quantity)}"
    if change.rises is not None and difference and (difference > 0) is not change.rises:
        yield Claim(DIRECTION, quoted_from(change), change.end, arithmetic=f"{terms}{'>' if difference > 0 else '<'}0")
    elif change.kind is QuantityKind.PERCENT and then.kind is not QuantityKind.PERCENT:
        if not is_growth(change.quantity, now.quantity, then.quantity):
            expected = rounded(100 * abs(difference) / then.quantity.value, min(change.quantity.step, Decimal("0.01")))
            yield claim(RATE, change, expected, f"({terms})÷{shown(then.quantity)}×100={expected:f}", "query")
    elif comparable(change.quantity, now.quantity) and not is_difference(change.quantity, now.quantity, then.quantity):
        factor = change.quantity.value / Decimal(shown(change.quantity)) if change.quantity.value else Decimal(1)
        yield claim(AMOUNT, change, abs(difference), f"{terms}={plain(difference / factor)}", "query")
