"""What a change may be: what lies between two values, as an amount, in per cent of the earlier one, or in points."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import comparable, is_difference, is_growth
from domain.proofreading.derivations.derivation import (
    NO_POINTS,
    WRONG_WAY,
    Derivation,
    bucket,
    is_rounded_from,
    likelihood,
    wrong,
)
from domain.proofreading.derivations.of_rates import rows, together
from domain.proofreading.derivations.surroundings import AMOUNTS, Located, Vicinity
from domain.proofreading.mentions import Mention, QuantityRole
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_NEAREST = 8
_COMPARED = pattern("[比较与]")
_REACHED = pattern("[至到]")
_TOWARD = pattern("[^，。；0-9]{0,8}[至到为]$")
_YEAR = pattern("20[0-9]{2}")
_EARLIER = pattern("20[0-9]{2}年|原|年初|计划|预算|目标|申报|送审|控制价|限价")
_SAVED_EACH = pattern("均(?:节本|节约|节支|增收|增产|减少|降低)")  # 亩均节本36元, of what it was before
_MOVED = pattern("追[加减]|压减|调[增减]|核[增减]")  # amounts by which something was changed
_SOONER = pattern("20[0-9]{2}|上|去年|前|原|初|由|从|计划|预算|目标|申报|送审|价|编制|任务|概算|应")
_LIKE_FOR_LIKE = pattern("口径|可比|调[增减整出剂]|追[加减]|核[减增]|剔除|扣除|扣减|收回|尚未下达|压减")
_LIKELY = Decimal("0.6")  # of all that rounding could explain
_ODD_WAY = 0.05
_BEFORE = 40  # characters
_ROLES = (QuantityRole.LEVEL, QuantityRole.PRIOR, QuantityRole.DELTA, QuantityRole.EACH)


@dataclass(frozen=True)
class _Change:
    """A change with the values near it; ``form``: an amount (de), a percentage (gr), points (pt).

    ``told``: the traits of a value for itself: of the present one by its place, of the earlier one by it below 0.
    """

    scope: Vicinity
    near: Sequence[Located]
    ranks: dict[int, int]
    form: str
    is_compared: bool
    told: dict[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def mention(self) -> Mention:
        return self.scope.term.mention


_NOT_SAID = pattern("(?:不能|不可|不应|不得)(?:说|写|表述|理解)[^，。；]{0,12}$")  # 不能说成“增长了2.36%”
_LONGEST_SAID = 24  # characters
_AIMED_AT = ("的目标", "的预期", "的任务", "的要求", "的年度目标", "的绩效目标")


def changes(scope: Vicinity) -> Iterator[Derivation]:
    """Every derivation of a change."""
    mention = scope.term.mention
    said = scope.around.between(max(0, mention.start - _LONGEST_SAID), mention.start)
    if mention.tail.startswith(_AIMED_AT) or _NOT_SAID.search(said):
        return  # 增长7.2%，高于增产5%的目标
    form = "pt" if mention.kind is QuantityKind.POINTS else "gr" if mention.kind is QuantityKind.PERCENT else "de"
    values = [each for each in (*scope.before, *scope.behind) if _is_value(each, form)]
    ranks = scope.ranks(values)
    near = [each for each in values if ranks[each.at] < _NEAREST]
    change = _Change(scope, near, ranks, form, bool(_COMPARED.search(mention.lead)))
    earlier = [each for each in near if each.mention.role is QuantityRole.PRIOR or _SOONER.search(each.mention.lead)]
    for now in near:
        for before in earlier:
            if now is not before and (found := _between(change, now, before)):
                yield found
    if form == "gr":
        yield from _as_points(scope)
        yield from _from_amount(change)


def _is_value(term: Located, form: str) -> bool:
    mention = term.mention
    if mention.kind in AMOUNTS:
        return mention.role in _ROLES and form != "pt" and not _MOVED.search(mention.lead)
    return form == "pt" and mention.kind is QuantityKind.PERCENT and mention.role is not QuantityRole.DELTA


def _between(change: _Change, now: Located, before: Located) -> Derivation | None:
    one, other = now.mention, before.mention
    if other.role is QuantityRole.DELTA or _is_turned_round(now, before):
        return None
    alike = comparable(one.quantity, other.quantity) and one.is_exact and other.is_exact
    if not alike or other.quantity.value <= 0:
        return None
    if one.role is QuantityRole.DELTA or _SAVED_EACH.search(one.lead):
        return _of_amount(change, now, before)
    if change.form == "de" and not comparable(change.mention.quantity, one.quantity):
        return None
    return _of_values(change, now, before) if one.quantity.value != other.quantity.value else None


def _is_turned_round(now: Located, before: Located) -> bool:
    """Whether what is taken for the present value is said to be the earlier one."""
    is_prior = now.mention.role is QuantityRole.PRIOR and before.mention.role is not QuantityRole.PRIOR
    return is_prior and not _REACHED.search(now.mention.lead[-3:])


def _of_amount(change: _Change, now: Located, before: Located) -> Derivation | None:
    """增加5万元，增长4%: the amount of a change, of the earlier value."""
    is_earlier = before.mention.role is QuantityRole.PRIOR or _EARLIER.search(before.mention.lead)
    if change.form == "de" or not is_earlier:
        return None
    number = change.mention
    exact = 100 * now.mention.quantity.value / before.mention.quantity.value
    is_one_way = now.mention.rises is None or number.rises is None or now.mention.rises is number.rises
    holds = is_one_way and is_rounded_from(number.quantity, exact)
    likely = likelihood(number, exact, holds=holds)
    traits = partial(_traits, change, now, before)
    return Derivation(traits, exact, holds, likely, ((1, now.mention),), ((1, before.mention),))


def _of_values(change: _Change, now: Located, before: Located) -> Derivation:
    number, one, other = change.mention, now.mention.quantity, before.mention.quantity
    difference = one.value - other.value
    is_growing = change.form == "gr"
    exact = 100 * abs(difference) / other.value if is_growing else abs(difference)
    fits = (is_growth if is_growing else is_difference)(number.quantity, one, other)
    is_right_way = number.rises is None or (difference > 0) is number.rises
    holds = fits and is_right_way
    likely = likelihood(number, exact, holds=holds, is_loose=bool(one.slack or other.slack))
    if not is_right_way:
        likely = wrong(WRONG_WAY) if fits else likely * _ODD_WAY
    more, less = (now.mention, before.mention) if difference > 0 else (before.mention, now.mention)
    under = ((1, before.mention),) if is_growing else ()
    fault = "way" if fits and not is_right_way else "value"
    traits = partial(_traits, change, now, before)
    return Derivation(traits, exact, holds, likely, ((1, more), (-1, less)), under, fault)


def _traits(change: _Change, now: Located, before: Located) -> Iterable[str]:
    """What speaks for a pair: of each value for itself, told once, and of both together."""
    of_now, of_before = change.told.get(now.at), change.told.get(-before.at - 1)
    if of_now is None:
        of_now = change.told[now.at] = tuple(_of_now(change, now))
    if of_before is None:
        of_before = change.told[-before.at - 1] = tuple(_of_before(change, before))
    return (*of_now, *of_before, *_of_both(change, now, before))


def _of_now(change: _Change, now: Located) -> Iterator[str]:
    yield f"p{'1' * now.is_first}@{change.scope.where(now)}:{bucket(change.ranks[now.at])}"
    yield f"pl={now.ending}|{change.form}"
    shared = len(pairs_of(change.mention.lead) & pairs_of(now.mention.lead))
    yield f"ovl{min(3, shared)}|{change.form}"
    yield from _told(change)


def _of_before(change: _Change, before: Located) -> Iterator[str]:
    yield f"w{'1' * before.is_first}@{change.scope.where(before)}:{bucket(change.ranks[before.at])}"
    yield f"wl={before.ending}|{change.form}"


def _of_both(change: _Change, now: Located, before: Located) -> Iterator[str]:
    scope, form = change.scope, change.form
    one, other = now.mention, before.mention
    is_amount = one.role is QuantityRole.DELTA
    first, second = bucket(change.ranks[now.at]), bucket(change.ranks[before.at])
    yield f"{form}|{scope.where(now)}:{first}|{scope.where(before)}:{second}|{is_amount:d}"
    yield f"ord{'wp' if before.at < now.at else 'pw'}|{form}|{is_amount:d}"
    yield f"gap{bucket(abs(before.at - now.at))}|{is_amount:d}"
    yield f"r{one.role.name}{other.role.name}|{form}|than{change.is_compared:d}"
    yield f"y{_years(one, other)}"
    yield f"pw{together(now, before)}|{form}"
    if one.quantity.unit != other.quantity.unit:
        yield "unitdiff"
    is_one = bool(one.label) and one.label == other.label
    name = "same" if is_one else "ov" if pairs_of(one.label) & pairs_of(other.label) else "none"
    yield f"lab{name}|{other.role.name}"
    yield f"to{_TOWARD.match(one.lead) is not None:d}|{other.role.name}"
    yield from rows(scope.term, now, before)


def _told(change: _Change) -> Iterator[str]:
    scope, number = change.scope, change.mention
    terms = scope.around.terms
    last = terms[scope.term.at - 1].mention if scope.term.at else None
    follows = last is not None and last.kind is number.kind and last.role is QuantityRole.DELTA
    yield f"qz{'其中' in number.lead:d}{follows:d}|{change.form}"
    begin = max(scope.term.sentence.start, number.start - _BEFORE)
    is_like = _LIKE_FOR_LIKE.search(scope.around.between(begin, number.start))
    yield f"adj{is_like is not None:d}|{change.form}"
    if number.rises is not None:
        yield f"rz{number.rises:d}"


def _years(now: Mention, before: Mention) -> str:
    one, other = _YEAR.search(now.lead), _YEAR.search(before.lead)
    if one and other:
        return "pw" + ("ok" if one[0] > other[0] else "rev")
    return ("p" if one else "0") + ("w" if other else "0")


def _as_points(scope: Vicinity) -> Iterator[Derivation]:
    """提高3%，由92%提高到95%: per cent of a percentage, or points that are not called so."""
    near = [each for each in (*scope.before, *scope.behind) if each.mention.kind is QuantityKind.PERCENT]
    near = [each for each in near if each.mention.role is not QuantityRole.DELTA and each.mention.is_exact]
    for now in near[-_NEAREST:]:
        for before in near[-_NEAREST:]:
            is_change = now.mention.quantity.value != before.mention.quantity.value > 0
            if is_change and not _is_turned_round(now, before):
                yield _of_percentages(scope, now, before)


def _of_percentages(scope: Vicinity, now: Located, before: Located) -> Derivation:
    number, one, other = scope.term.mention, now.mention.quantity, before.mention.quantity
    difference = one.value - other.value
    is_right_way = number.rises is None or (difference > 0) is number.rises
    holds = is_right_way and is_growth(number.quantity, one, other)
    are_points = abs(difference) == number.quantity.value and not holds
    exact = abs(difference) if are_points else 100 * abs(difference) / other.value
    likely = likelihood(number, exact, holds=holds)
    if are_points:
        likely = wrong(NO_POINTS if is_right_way else _ODD_WAY)
    traits = partial(_percent_traits, scope, now, before)
    more, less = (now.mention, before.mention) if difference > 0 else (before.mention, now.mention)
    under = () if are_points else ((1, before.mention),)
    return Derivation(traits, exact, holds, likely, ((1, more), (-1, less)), under, "points" if are_points else "value")


def _percent_traits(scope: Vicinity, now: Located, before: Located) -> Iterator[str]:
    at = scope.term.at
    shared = len(pairs_of(scope.term.mention.lead) & pairs_of(now.mention.lead))
    yield f"PP{together(now, scope.term)}|{together(before, scope.term)}"
    yield f"PPr{now.mention.role.name}{before.mention.role.name}"
    yield f"PPd{bucket(abs(at - now.at))}|{bucket(abs(at - before.at))}"
    yield f"PPo{now.at > before.at:d}{now.at > at:d}{before.at > at:d}"
    yield f"PPov{min(3, shared)}"
    yield f"PPl{now.mention.label == before.mention.label:d}"


def _from_amount(change: _Change) -> Iterator[Derivation]:
    """支出1.8万元，比上年减少0.2万元，下降10%: of the earlier value that the present one and the amount tell."""
    here = change.scope.term.sentence.place
    prior = sum(each.mention.role is QuantityRole.PRIOR and each.sentence.place == here for each in change.near)
    for now in change.near:
        for amount in change.near:
            is_pair = now.mention.role is not QuantityRole.DELTA and amount.mention.role is QuantityRole.DELTA
            if is_pair and comparable(now.mention.quantity, amount.mention.quantity):
                yield from _of_earlier(change, now, amount, prior)


def _of_earlier(change: _Change, now: Located, amount: Located, prior: int) -> Iterator[Derivation]:
    number, value, by = change.mention, now.mention.quantity, amount.mention.quantity
    way = amount.mention.rises if amount.mention.rises is not None else number.rises
    if way is None or not (now.mention.is_exact and amount.mention.is_exact):
        return
    before = value.value - by.value if way else value.value + by.value
    if before <= 0:
        return
    exact = 100 * by.value / before
    slack, total = by.slack * _LIKELY, (value.slack + by.slack) * _LIKELY
    low = 100 * (by.value - slack) / (before + total) - number.quantity.half
    high = 100 * (by.value + slack) / max(before - total, value.step / 4) + number.quantity.half
    is_loose = low <= number.quantity.value <= high
    is_one_way = number.rises is None or way is number.rises
    holds = is_one_way and (is_loose or is_rounded_from(number.quantity, exact))
    traits = partial(_earlier_traits, change, now, amount, prior)
    likely = likelihood(number, exact, holds=holds, is_loose=is_loose)
    under = ((1, now.mention), (-1 if way else 1, amount.mention))
    yield Derivation(traits, exact, holds, likely, ((1, amount.mention),), under)


def _earlier_traits(change: _Change, now: Located, amount: Located, prior: int) -> Iterator[str]:
    way = amount.mention.rises if amount.mention.rises is not None else change.mention.rises
    one, other = change.scope.where(now), change.scope.where(amount)
    first, second = bucket(change.ranks[now.at]), bucket(change.ranks[amount.at])
    yield f"Dp{'1' * now.is_first}@{one}:{first}"
    yield f"Dd{'1' * amount.is_first}@{other}:{second}"
    yield f"D{one}:{first}|{other}:{second}"
    yield f"Dgap{bucket(abs(amount.at - now.at))}|{amount.at < now.at:d}"
    yield f"Dr{now.mention.role.name}"
    yield f"Dway{2 if change.mention.rises is None else int(way is change.mention.rises)}"
    yield f"Dpr{prior}"
