"""Which derivation of a number is meant, and the claim where it does not hold."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import islice, repeat
from math import exp

from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.claims.common.full_marks import is_full_mark
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.derivations.amount import REST, TOTAL, is_like
from domain.proofreading.derivations.claimed import claim_of
from domain.proofreading.derivations.derivation import Derivation, beyond_chance, chance, is_slip
from domain.proofreading.derivations.elsewhere import is_borne_out
from domain.proofreading.derivations.of_amounts import amounts
from domain.proofreading.derivations.of_averages import averages
from domain.proofreading.derivations.of_changes import changes
from domain.proofreading.derivations.of_lists import listings
from domain.proofreading.derivations.of_products import is_product
from domain.proofreading.derivations.of_rates import rates
from domain.proofreading.derivations.of_sums import PARTS
from domain.proofreading.derivations.plainly import is_plain
from domain.proofreading.derivations.retold import retold
from domain.proofreading.derivations.sought import Sought, sought_of
from domain.proofreading.derivations.surroundings import (
    VALUES,
    Located,
    Surroundings,
    Vicinity,
    ending_of,
    vicinity_of,
)
from domain.proofreading.derivations.telling import is_telling
from domain.proofreading.derivations.told_already import is_of_points, is_told_already
from domain.proofreading.derivations.upheld import is_a_term
from domain.proofreading.derivations.weights import weights
from domain.proofreading.mentions import Passage, QuantityRole, completion_whole, share_whole
from domain.proofreading.quantities import QuantityKind

_SURE, _LIKELY = 0.5, 0.25  # how likely a number must be wrong; if it is a slip, and what is meant is plain
_FEW, _VERY_SURE = 10, 0.75  # so few of anything are the sum of many; how likely they must be wrong then
_PLAIN = 0.5  # how likely that must be meant, whatever the number is
_OTHERS = 4  # amounts beside an average that may make up a total with it
_MEANT = 0.35  # of that, how much the likeliest wrong value must account for
_ALIKE = 6  # decimals by which two derivations come to the same
_ROUNDING = 1.000001  # what sums of floating point may differ by
_MOST, _MOST_IN_LINE = 700, 150  # searches in a text (4,000 characters ask for some 40); numbers in a line
_PAIR = 2  # numbers that a third may lie between
_NEXT = 6  # numbers in which the first part is looked for
_BESIDE, _ODD = 8, 1_000  # numbers around an amount; times: what is so far from all of them is of another order
_OF_ANOTHER_ORDER = 0.1  # of amounts as they stand, those that are
_FAR, _NAMED = 400, 3  # numbers back in which a name is told again; pairs of characters that are alike


_SEARCHES: dict[Sought, Callable[[Vicinity], Iterator[Derivation]]] = {
    Sought.RATE: rates,
    Sought.CHANGE: changes,
    Sought.POINTS: changes,
    Sought.AMOUNT_OF_CHANGE: changes,
    Sought.AVERAGE: averages,
    Sought.AMOUNT: amounts,
}
_WRONG_ANYHOW = (Sought.RATE, Sought.CHANGE)  # may be wrong where no slip would make them right
_TOLD_TOGETHER = (Sought.AVERAGE, Sought.CHANGE, Sought.AMOUNT_OF_CHANGE, Sought.POINTS)


@dataclass(frozen=True, slots=True)
class Judged:
    """A number with its derivations and how likely each is: before the number is looked at, and after."""

    scope: Vicinity
    found: Sequence[Derivation]
    before: Sequence[float]
    after: Sequence[float]


def derivations(around: Surroundings, passage: Passage, told: Sequence[Claim] = ()) -> Iterator[Claim]:
    """Claims of numbers that do not follow from what they are most likely meant to follow from.

    ``around``: the numbers of ``passage``. ``told``: claims that were made already: nothing more is said of the numbers
    in their words, and nothing follows from a number that is wrong itself. Of a text the first 700 numbers that ask for
    a search are looked at.
    """
    wrong = _in_claims(around, told)
    elsewhere = _in_claims(around, (each for each in told if each.code != REPEAT))  # that claim may not be held up
    too_much = _in_claims(
        around, (each for each in told if each.code == ORDER)
    )  # may be what is, the bound being wrong
    for term, subject in islice(_searched(around), _MOST):
        scope = vicinity_of(around, term, named=subject is not Sought.AMOUNT)
        if term.at in wrong or (meant := _amiss(scope, subject)) is None:
            continue
        if (
            not _is_of(meant, around, wrong - too_much)
            and not _is_explained(scope, subject)
            and not is_told_already(term, meant)
            and not is_of_points(term, meant)
            and not is_a_term(around, term, meant)
            and not _is_their_difference(term, meant)
            and not _is_one_of_the_rest(around, term, meant)
        ):
            wrong.add(term.at)
            elsewhere.add(term.at)
            yield claim_of(term.mention, meant)
    yield from retold(around, passage, elsewhere)


def _is_their_difference(term: Located, meant: Derivation) -> bool:
    """保有43辆，年内报废2辆，…年初45辆: whether what two numbers are said to come to is what lies between them."""
    signs, values = [sign for sign, _ in meant.over], [each.quantity.value for _, each in meant.over]
    is_pair = len(values) == _PAIR and not meant.under and signs == [1, 1]
    return is_pair and abs(values[0] - values[1]) == term.mention.quantity.value


def _is_one_of_the_rest(around: Surroundings, term: Located, meant: Derivation) -> bool:
    """28项，已完成16项，正在推进11项，滞后1项: whether what stands right behind is left over as well."""
    left, total = meant.exact, term.mention.quantity.value
    if len(meant.over) != _PAIR or meant.under or [sign for sign, _ in meant.over] != [1, -1] or total >= left:
        return False
    for each in around.terms[term.at + 1 : term.at + 1 + _PAIR]:
        if each.sentence is not term.sentence or not comparable(each.mention.quantity, term.mention.quantity):
            return False
        total += each.mention.quantity.value
        if total == left:
            return True
    return False


def _searched(around: Surroundings) -> Iterator[tuple[Located, Sought]]:
    """The numbers whose derivations are worth a search; a line with more numbers than any text has is passed over."""
    in_line = Counter(each.sentence.paragraph for each in around.terms)
    for term in around.terms:
        subject = sought_of(term.mention)
        if subject is None or in_line[term.sentence.paragraph] > _MOST_IN_LINE:
            continue
        if is_open(around, term, subject) and not is_plain(around, term, subject):
            yield term, subject


def _amiss(scope: Vicinity, subject: Sought) -> Derivation | None:
    """What a number should be; None where nothing tells that it is wrong."""
    found = search(scope, subject)
    if subject in _WRONG_ANYHOW:
        if all(each.holds for each in found):
            return None
        scores = _Scores(scope, subject, found)
    else:
        slips = _slips(scope.term, found)
        if not slips:
            return None
        scores = _Scores(scope, subject, found)
        if not _can_be_meant(slips, scores):
            return None
    meant = _meant(_judged(scores), subject)
    return meant if meant is not None and is_telling(scope, subject, meant) else None


def _slips(term: Located, found: Sequence[Derivation]) -> dict[Decimal, list[int]]:
    """The values of which a slip of the hand makes a number, each with the places of all its derivations."""
    least = beyond_chance(term.mention)
    values = {each.exact for each in found if each.likelihood > least and not each.holds}
    if not values:
        return {}
    places: dict[Decimal, list[int]] = {round(each, _ALIKE): [] for each in values}
    for at, each in enumerate(found):
        if not each.holds and (value := round(each.exact, _ALIKE)) in places:
            places[value].append(at)
    return places


def _in_claims(around: Surroundings, told: Iterable[Claim]) -> set[int]:
    """The places of the numbers in the words of claims."""
    starts = [each.mention.start for each in around.terms]
    places = ((bisect_left(starts, each.start), bisect_left(starts, each.end)) for each in told)
    return {at for first, last in places for at in range(first, last)}


def _is_of(meant: Derivation, around: Surroundings, wrong: set[int]) -> bool:
    """Whether an operand is a number that is wrong itself."""
    operands = {each.start for _, each in (*meant.over, *meant.under)}
    return any(around.terms[at].mention.start in operands for at in wrong)


def is_open(around: Surroundings, term: Located, subject: Sought) -> bool:
    """Whether a number's derivations are looked for: of amounts, only where one can be a total or the like."""
    if subject is not Sought.AMOUNT:
        return True
    lead = term.mention.lead
    if _is_scored(around, term):
        return False
    if TOTAL.search(lead[-14:]) or REST.search(lead[-10:]):
        return True
    if _has_parts(around, term) or is_product(around, term) or listings(around, term):
        return True
    return around.is_called(term.pairs, term.at, _FAR, _NAMED)


def _is_scored(around: Surroundings, term: Located) -> bool:
    """Whether a number is a score with what could be scored in a bracket behind it, and why it was not."""
    behind = around.terms[term.at + 1 : term.at + 2]
    return term.mention.quantity.unit == "分" and bool(behind) and is_full_mark(term.mention, behind[0].mention)


@lru_cache(maxsize=4)
def _has_parts(around: Surroundings, term: Located) -> bool:
    """Whether words between a number and the next one like it name its parts, or a list follows."""
    for each in around.terms[term.at + 1 : term.at + 1 + _NEXT]:
        if each.sentence.paragraph == term.sentence.paragraph and is_like(each, term.mention):
            return PARTS.search(around.between(term.mention.end, each.mention.start)) is not None
    return around.runs.behind(term.mention.end) is not None


def search(scope: Vicinity, subject: Sought) -> list[Derivation]:
    """All derivations of a number."""
    return list(_SEARCHES[subject](scope))


def null_traits(scope: Vicinity, subject: Sought, count: int) -> Iterator[str]:
    """What speaks for a number that follows from none of those near it; ``count``: of its derivations."""
    term, name = scope.term, subject.value
    number, terms = term.mention, scope.around.terms
    yield f"N{name}"
    yield f"N{name}|{term.ending}"
    yield f"N{name}|{ending_of(number.lead, 4)}"
    yield f"N{name}|n{min(3, count)}"
    if subject is Sought.RATE:
        base = share_whole(number.lead) or completion_whole(number.lead)
        yield f"Nb{bool(base)}|{number.role.name}"
    if subject is Sought.AMOUNT:
        yield f"Nl{bool(TOTAL.search(number.lead[-14:])):d}{bool(REST.search(number.lead[-10:])):d}"
        yield f"Nu{number.quantity.unit[-2:]}|{name}"
        yield f"Nq{_has_parts(scope.around, term):d}{is_product(scope.around, term):d}"
        yield f"Nlist{min(2, len(listings(scope.around, term)))}|{number.quantity.unit[-1:]}"
    yield f"Nlead{len(number.lead) // 5}"
    last = terms[term.at - 1] if term.at else None
    is_here = last is not None and last.sentence.place == term.sentence.place
    yield f"Nhead{not is_here}|{name}"
    yield f"Nsf{is_here}|{last.mention.kind.value if last else ''}|{name}"


class _Scores:
    """How much the traits of each derivation of a number speak for it, each asked once, and only when wanted."""

    def __init__(self, scope: Vicinity, subject: Sought, found: Sequence[Derivation]) -> None:
        self.scope, self.subject, self.found = scope, subject, found
        self._known = weights()
        self.of_none = self._sum(null_traits(scope, subject, len(found)))
        self._told: dict[int, float] = {}

    def of(self, at: int) -> float:
        """The score of a derivation, as a logarithm."""
        score = self._told.get(at)
        if score is None:
            score = self._told[at] = self._sum(self.found[at].traits())
        return score

    def odds(self, at: int) -> float:
        """How likely a derivation is meant and the number comes of it, beside the others."""
        return exp(self.of(at)) * self.found[at].likelihood

    def _sum(self, traits: Iterable[str]) -> float:
        return sum(map(self._known.get, traits, repeat(0.0)))


def _can_be_meant(slips: dict[Decimal, list[int]], scores: _Scores) -> bool:
    """Whether what a slip would make of a number can be likely enough, going by the slips and by what holds alone.

    All other derivations only take from their likelihood, so those need not be weighed where the answer is no.
    """
    odds = [sum(map(scores.odds, places)) for places in slips.values()]
    total = exp(scores.of_none) * chance_of(scores.scope) + sum(odds)
    enough = max(odds) / (_SURE if scores.subject is Sought.AMOUNT else _MEANT * _LIKELY) * _ROUNDING
    for at, each in enumerate(scores.found):
        if total >= enough:
            break
        if each.holds:
            total += scores.odds(at)
    return total < enough


def judged(around: Surroundings, term: Located, subject: Sought) -> Judged:
    """All that a number may follow from, and how likely each is meant."""
    scope = vicinity_of(around, term, named=subject is not Sought.AMOUNT)
    return _judged(_Scores(scope, subject, search(scope, subject)))


def _judged(scores: _Scores) -> Judged:
    found = scores.found
    told = [scores.of_none, *(scores.of(at) for at in range(len(found)))]
    highest = max(told)
    shares = [exp(score - highest) for score in told]
    total = sum(shares)
    before = [share / total for share in shares]
    likely = [chance_of(scores.scope), *(each.likelihood for each in found)]
    joint = [one * other for one, other in zip(before, likely, strict=True)]
    total = sum(joint)
    return Judged(scores.scope, found, before[1:], [each / total for each in joint][1:])


def chance_of(scope: Vicinity) -> float:
    """How likely a number is if nothing is known of where it comes from; less so of another order than all near it."""
    number = scope.term.mention
    if number.kind is not QuantityKind.MONEY or number.role is not QuantityRole.LEVEL:
        return chance(number)
    terms, at, value = scope.around.terms, scope.term.at, number.quantity.value
    count, least, most = 0, value / _ODD, value * _ODD
    for each in terms[max(0, at - _BESIDE) : at + _BESIDE + 1]:
        mention = each.mention
        if mention is number or mention.kind is not QuantityKind.MONEY or mention.role not in VALUES:
            continue
        if least < mention.quantity.value < most:
            return chance(number)
        count += mention.quantity.value > 0
    return chance(number) * (_OF_ANOTHER_ORDER if count > 1 else 1)


def _meant(judged: Judged, subject: Sought) -> Derivation | None:
    """What a number should be, where it is likely enough to be wrong; less so where a slip tells what is meant."""
    by_value: dict[Decimal, list[tuple[float, float, Derivation]]] = {}
    for after, before, each in zip(judged.after, judged.before, judged.found, strict=True):
        if not each.holds:
            by_value.setdefault(round(each.exact, _ALIKE), []).append((after, before, each))
    alike = max(by_value.values(), key=lambda each: sum(after for after, _, _ in each))
    likely = sum(after for after, _, _ in alike)
    together = sum(after for each in by_value.values() for after, _, _ in each)
    if subject in _TOLD_TOGETHER and likely > _MEANT * together:
        likely = together
    best = max(alike, key=lambda each: each[0])[2]
    is_meant = subject is not Sought.AMOUNT and sum(before for _, before, _ in alike) > _PLAIN
    least = _LIKELY if is_meant and is_slip(judged.scope.term.mention, best) else _SURE
    if subject is Sought.AMOUNT and judged.scope.term.mention.quantity.value < _FEW:
        least = _VERY_SURE
    return best if likely > least else None


def _is_explained(scope: Vicinity, subject: Sought) -> bool:
    is_change = subject in (Sought.CHANGE, Sought.POINTS, Sought.AMOUNT_OF_CHANGE)
    if subject is Sought.AVERAGE and _makes_up_a_total(scope):
        return True
    return not is_change and is_borne_out(vicinity_of(scope.around, scope.term, 40, 6, named=False))


def _makes_up_a_total(scope: Vicinity) -> bool:
    """补助100万元，图书馆20万元、文化馆20万元、12个文化站每站5万元: all of them and those beside them are a total."""
    each = scope.term.mention.quantity
    near = [one.mention for one in (*scope.before, *scope.behind) if one.mention.is_exact]
    amounts = [one.quantity.value for one in near if comparable(one.quantity, each)]
    counts = {one.quantity.value for one in near if one.kind is QuantityKind.COUNT}
    beside = [sum(amounts[len(amounts) - count :], Decimal(0)) for count in range(1, min(_OTHERS, len(amounts)) + 1)]
    return any(count * each.value + others in amounts for count in counts for others in beside)
