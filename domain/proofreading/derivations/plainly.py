"""Whether the numbers right before a number give it, so that no search is needed."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from domain.patterns import pattern
from domain.proofreading.claims.common.above import subject_of
from domain.proofreading.claims.common.claim import comparable, is_difference, is_growth
from domain.proofreading.claims.common.scope import stem_of
from domain.proofreading.derivations.sought import Sought
from domain.proofreading.derivations.surroundings import AMOUNTS, Located, Surroundings
from domain.proofreading.mentions import Mention, QuantityRole, completion_whole, share_whole
from domain.proofreading.quantities import Quantity, QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_YEARLY = pattern("年均|年平均|平均每年|复合")
_ACTUAL = pattern("^[”》）)]?[，]?实际(?:完成|为|达到?)*$")
_THEN = pattern(r"(?:20[0-9]{2}年度?|上年度?|去年|同期)\($")
_ASIDE = 8  # characters
_NAMED, _FAR_BACK = 4, 80  # characters of a name; numbers back in which it is looked for
_ALL = 100  # per cent: what is so often told of nothing in particular is never called wrong
_BACK, _NEAREST, _FEW = 12, 2, 5  # numbers before a number; those that can be a part; those that a change is between


def is_plain(around: Surroundings, term: Located, subject: Sought) -> bool:
    """Whether a number is what the nearest ones give; never of amounts, which may follow in too many ways."""
    near = _near(around, term)
    match subject:
        case Sought.RATE:
            return _is_rate(term.mention, near)
        case Sought.CHANGE | Sought.AMOUNT_OF_CHANGE | Sought.POINTS:
            return _is_change(around, term, near)
        case Sought.AVERAGE:
            return _is_average(term.mention, near)
        case Sought.AMOUNT:
            return False


def _near(around: Surroundings, term: Located) -> list[Mention]:
    """The numbers before a number in its paragraph, the nearest first."""
    terms = around.terms[max(0, term.at - _BACK) : term.at]
    return [each.mention for each in reversed(terms) if each.sentence.paragraph == term.sentence.paragraph]


def _is_rate(rate: Mention, near: Sequence[Mention]) -> bool:
    if rate.quantity.value == _ALL or (near and near[0].kind is QuantityKind.PERCENT and _ACTUAL.match(rate.lead)):
        return True  # “农村公路列养率100%”实际为97.8%: what came of another rate
    amounts = [each for each in near if each.kind in AMOUNTS]
    base = (share_whole(rate.lead) or completion_whole(rate.lead)).replace("的", "")
    stem = stem_of(base) if base else ""
    for part in amounts[:_NEAREST]:
        for whole in amounts:
            if part is not whole and comparable(part.quantity, whole.quantity) and whole.quantity.value > 0:
                is_named = not base or base in whole.lead or (len(stem) > 1 and stem in whole.lead)
                if is_named and _rounds(rate.quantity, 100 * part.quantity.value / whole.quantity.value):
                    return True
    return False


def _rounds(stated: Quantity, exact: Decimal) -> bool:
    return abs(stated.value - exact) <= stated.half


def _is_change(around: Surroundings, term: Located, near: Sequence[Mention]) -> bool:
    change = term.mention
    if _YEARLY.search(change.lead):
        return True  # 年均增长27.48%: worked out over years
    is_pace = change.kind is QuantityKind.POINTS  # 增长6.3%，增速比上年的7.1%回落0.8个百分点
    values = [each for each in near if is_pace or each.role is not QuantityRole.DELTA][:_FEW]
    return any(_is_between(change, now, before) for now, before in _ways(values)) or (
        change.kind is QuantityKind.PERCENT
        and (_is_of_amount(around, change, near) or _is_of_what_is_named(around, term, near))
    )


def _ways(values: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """A present and an earlier value: what is said to be the earlier one is not the present one."""
    for now, before in permutations(values, 2):
        if now.role is not QuantityRole.PRIOR and comparable(now.quantity, before.quantity):
            yield now, before


def _is_between(change: Mention, now: Mention, before: Mention) -> bool:
    difference = now.quantity.value - before.quantity.value
    if before.quantity.value <= 0 or (change.rises is not None and (difference > 0) is not change.rises):
        return False
    if change.kind is QuantityKind.PERCENT:
        return now.kind in AMOUNTS and is_growth(change.quantity, now.quantity, before.quantity)
    if change.kind is QuantityKind.POINTS:
        is_pair = now.kind is QuantityKind.PERCENT
    else:
        is_pair = comparable(change.quantity, now.quantity)
    return is_pair and is_difference(change.quantity, now.quantity, before.quantity)


def _is_of_amount(around: Surroundings, change: Mention, near: Sequence[Mention]) -> bool:
    """支出1.8万元，比上年减少0.2万元，下降10%: of what the present value was before."""
    amounts = [each for each in near if each.role is QuantityRole.DELTA and each.kind in AMOUNTS]
    if not amounts or (amounts[0].rises is not None and amounts[0].rises is not change.rises):
        return False
    by = amounts[0].quantity
    for each in near[: _FEW + 1]:
        if each.role is QuantityRole.DELTA or not comparable(each.quantity, by):
            continue
        is_prior = each.role is QuantityRole.PRIOR or _is_then_aside(around, each)
        before = each.quantity.value if is_prior else each.quantity.value - by.value * (1 if change.rises else -1)
        if before > 0 and _rounds(change.quantity, 100 * by.value / before):
            return True
    return False


def _is_of_what_is_named(around: Surroundings, term: Located, near: Sequence[Mention]) -> bool:
    """财政拨款收入842.60万元. … 财政拨款收入增加38.20万元，增长4.75%: of the present value under the very name."""
    change = term.mention
    by = near[0] if near else change
    name = subject_of(by.lead)
    if by.role is not QuantityRole.DELTA or by.kind not in AMOUNTS or len(name) < _NAMED:
        return False
    gap = by.quantity.value if change.rises else -by.quantity.value
    pairs = pairs_of(name)
    called = (each.mention for each in around.called(pairs, term.at, _FAR_BACK, len(pairs)))
    bases = [
        each.quantity.value - gap for each in called if each.label == name and comparable(each.quantity, by.quantity)
    ]
    return any(base > 0 and _rounds(change.quantity, 100 * by.quantity.value / base) for base in bases)


def _is_then_aside(around: Surroundings, each: Mention) -> bool:
    """比2022年（300.14万元）减少31.62万元，降低10.54%: an earlier value in a bracket behind its year."""
    return each.depth > 0 and _THEN.search(around.between(max(0, each.start - _ASIDE), each.start)) is not None


def _is_average(average: Mention, near: Sequence[Mention]) -> bool:
    totals = [each.quantity for each in near if each.kind is average.kind]
    counts = [each.quantity for each in near if each.kind is QuantityKind.COUNT and each.quantity.value > 0]
    return any(
        total is not count and _rounds(average.quantity, total.value / count.value)
        for total in totals[:_FEW]
        for count in counts[:_FEW]
    )
