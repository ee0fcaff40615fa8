"""Percentage points where two amounts lie so many per cent apart: 每吨2688元，比去年2940元低8.57个百分点.

Points are between rates; what two prices or numbers give is per cent. Only where the amounts right before give the very
number, and where nothing names a rate, is it certain.
"""

from collections.abc import Iterator, Sequence

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.growth import POINTS
from domain.proofreading.claims.common.claim import Claim, comparable, equals, plain, quoted_from, shown
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_NAMED = pattern("[率速度比]|增幅|降幅(?!$)|占|份额|成数|指数|幅度比")
_MOVES = pattern(
    "^[，]?(?:也|则|同比|比[上去]年|[比较][^，。；0-9]{0,8}|[一-龥]{0,6}?)(?:增长?|提[高升]|上升|下降|降低?|减少?|低|高|多|少|下浮|上浮|缩短|节|涨|跌|压|回落|降幅|增幅)[^，。；0-9]{0,4}$"
)
_NEAREST = 3  # amounts before
_AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT)


def points_of_amounts(passage: Passage) -> Iterator[Claim]:
    """Points that are the per cent by which the amounts before them differ."""
    for sentence in passage.saying("百分点"):
        for place, points in enumerate(sentence.mentions):
            if points.kind is QuantityKind.POINTS and points.is_exact and not points.depth and place:
                found = _judged(sentence, place)
                if found is not None:
                    yield found


def _judged(sentence: Sentence, place: int) -> Claim | None:
    points = sentence.mentions[place]
    lead = points.lead.strip()
    if _NAMED.search(lead) or not _MOVES.match(lead):
        return None
    near = [each for each in sentence.mentions[max(0, place - _NEAREST) : place] if each.segment == points.segment]
    if len(near) < 2 or any(each.kind in (QuantityKind.PERCENT, QuantityKind.POINTS) for each in near):
        return None
    values = [each for each in near if each.role is not QuantityRole.DELTA]
    if (grown := _grown(points, near)) is not None:
        return grown
    for now, before in _ways(values):
        exact = 100 * abs(now.quantity.value - before.quantity.value) / before.quantity.value
        is_it = exact and points.quantity.decimals and equals(points.quantity, exact)
        if is_it or exact == points.quantity.value:
            unit = before.quantity.unit
            high, low = sorted((now, before), key=lambda each: -each.quantity.value)
            line = f"({shown(high.quantity, unit)}-{shown(low.quantity, unit)})÷{shown(before.quantity, unit)}×100"
            terms = f"{line}={plain(points.quantity.value)}%"
            start = quoted_from(points)
            return Claim(POINTS, start, points.end, None, points.quantity.value, arithmetic=terms, severity="query")
    return None


def _grown(points: Mention, near: Sequence[Mention]) -> Claim | None:
    """比去年的42万元多了4.2万元，涨幅10个百分点: an earlier amount, and what it grew by, right before the points."""
    base, change = near[-2:]
    is_pair = base.role is QuantityRole.PRIOR and change.role is QuantityRole.DELTA and base.kind in _AMOUNTS
    if not is_pair or not comparable(base.quantity, change.quantity) or base.quantity.value <= 0:
        return None
    exact = 100 * change.quantity.value / base.quantity.value
    if exact != points.quantity.value and not (points.quantity.decimals and equals(points.quantity, exact)):
        return None
    terms = f"{shown(change.quantity)}÷{shown(base.quantity, change.quantity.unit)}×100={plain(points.quantity.value)}%"
    start = quoted_from(points)
    return Claim(POINTS, start, points.end, None, points.quantity.value, arithmetic=terms, severity="query")


def _ways(values: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    for one, other in ((values[-1], values[-2]), (values[-2], values[-1])) if len(values) > 1 else ():
        if one.kind in _AMOUNTS and comparable(one.quantity, other.quantity) and other.quantity.value > 0:
            yield one, other
