"""Which derivation of a number is meant, and the claim where it does not hold."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import islice, repeat
from math import exp

from domain.patterns import pattern
from domain.proofreading.claims.balances import REMAINDER
from domain.proofreading.claims.changes import AMOUNT, DIRECTION
from domain.proofreading.claims.claim import Claim, claim, comparable, plain, quoted_from, rounded, shown
from domain.proofreading.claims.counts import COUNT
from domain.proofreading.claims.given_averages import AVERAGE
from domain.proofreading.claims.growth import POINTS, RATE
from domain.proofreading.claims.orders import ORDER
from domain.proofreading.claims.repeats import REPEAT
from domain.proofreading.claims.savings import COMPLETION
from domain.proofreading.claims.scope import stem_of
from domain.proofreading.claims.shares import SHARE
from domain.proofreading.claims.siblings import may_overlap
from domain.proofreading.claims.sums import SUM, reach
from domain.proofreading.claims.units import UNIT
from domain.proofreading.derivations.amount import REST, TOTAL, is_like
from domain.proofreading.derivations.derivation import Derivation, chance, is_slip
from domain.proofreading.derivations.elsewhere import is_borne_out
from domain.proofreading.derivations.of_amounts import amounts
from domain.proofreading.derivations.of_averages import averages
from domain.proofreading.derivations.of_changes import changes
from domain.proofreading.derivations.of_lists import listings
from domain.proofreading.derivations.of_products import is_product
from domain.proofreading.derivations.of_rates import named_above, rates
from domain.proofreading.derivations.of_sums import PARTS
from domain.proofreading.derivations.plainly import is_plain
from domain.proofreading.derivations.retold import retold
from domain.proofreading.derivations.sought import Sought, sought_of
from domain.proofreading.derivations.surroundings import (
    AMOUNTS,
    VALUES,
    Located,
    Surroundings,
    Vicinity,
    ending_of,
    vicinity_of,
)
from domain.proofreading.derivations.weights import weights
from domain.proofreading.mentions import Mention, Passage, QuantityRole, completion_whole, share_whole
from domain.proofreading.quantities import QuantityKind

_SURE, _LIKELY = 0.5, 0.25  # how likely a number must be wrong; if it is a slip, and what is meant is plain
_FEW, _VERY_SURE = 10, 0.75  # so few of anything are the sum of many; how likely they must be wrong then
_PLAIN = 0.5  # how likely that must be meant, whatever the number is
_OTHERS = 4  # amounts beside an average that may make up a total with it
_EACH_OF = pattern("每(?P<unit>千克|公斤|斤|克|吨|千米|公里|米|平方米|亩|公顷|小时|分钟|天|月)[^，。；]{0,6}$")
_MEASURES = (
    ("千克", "公斤", "斤", "克", "吨"),
    ("千米", "公里", "米"),
    ("平方米", "亩", "公顷"),
    ("小时", "分钟", "天", "月"),
)  # of one family: a number by one of them is no quotient by another
_MEANT = 0.35  # of that, how much the likeliest wrong value must account for
_OWN_MEASURE = pattern("序时|时序|时间进度|按[^，。；]{1,12}(?:计算|测算|折算|口径)|同口径|可比口径|剔除|扣除")
_TEN = pattern("10+|0[.]0*1")  # one amount as so many times another one
_MOST, _MOST_IN_LINE = 1_500, 150  # searches in a text; numbers in a line
_HUNDRED, _WHOLE = Decimal("0.01"), Decimal(100)
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
_TOLD_TOGETHER = (Sought.AVERAGE, Sought.CHANGE, Sought.AMOUNT_OF_CHANGE, Sought.POINTS)


@dataclass(frozen=True, slots=True)
class Judged:
    """A number with its derivations and how likely each is: before the number is looked at, and after."""

    scope: Vicinity
    found: Sequence[Derivation]
    before: Sequence[float]
    after: Sequence[float]


def derivations(passage: Passage, told: Sequence[Claim] = ()) -> Iterator[Claim]:
    """Claims of numbers that do not follow from what they are most likely meant to follow from.

    ``told``: claims that were made already: nothing more is said of the numbers in their words, and nothing follows
    from a number that is wrong itself. Of a text the first 1,500 numbers that ask for a search are looked at.
    """
    around = Surroundings(passage)
    wrong = _in_claims(around, told)
    too_much = _in_claims(
        around, (each for each in told if each.code == ORDER)
    )  # may be what is, the bound being wrong
    for term, subject in islice(_searched(around), _MOST):
        scope = vicinity_of(around, term, named=subject is not Sought.AMOUNT)
        if term.at in wrong or (meant := _amiss(scope, subject)) is None:
            continue
        if not _is_of(meant, around, wrong - too_much) and not _is_explained(scope, subject):
            wrong.add(term.at)
            yield _claim(term.mention, meant)
    yield from retold(around, passage, wrong)


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
    if not _is_worth(scope.term, subject, found):
        return None
    meant = _meant(_judged(scope, subject, found), subject)
    return meant if meant is not None and _is_telling(scope, subject, meant) else None


def _is_worth(term: Located, subject: Sought, found: Sequence[Derivation]) -> bool:
    """Whether a number can be wrong; what is no rate and no growth, only where a slip would make it right."""
    if subject in (Sought.RATE, Sought.CHANGE):
        return not all(each.holds for each in found)
    return any(is_slip(term.mention, each) for each in found)


def _is_telling(scope: Vicinity, subject: Sought, meant: Derivation) -> bool:
    """Whether a number is a slip of the hand away from what it should be; a rate or a growth may be so in any way.

    A rate then must be one of the amount right before it, of what its words name; and of nothing else of that name.
    """
    number = scope.term.mention
    base = share_whole(number.lead) or completion_whole(number.lead) or named_above(scope)
    stem, part = stem_of(base), meant.over[0][1]
    if (scope.term.chain[1] > 1 and subject is Sought.RATE) or (subject is Sought.AVERAGE and "分别" in number.lead):
        return False  # 分别占50%、15%、30%、5%: what each is of, its row tells
    if _OWN_MEASURE.search(number.lead) or (len(meant.over) > 1 and may_overlap([each for _, each in meant.over])):
        return False
    if subject is Sought.RATE and (_is_the_rest(number, meant) or (stem and _is_of_any(scope, part, stem))):
        return False
    if _is_of_another_measure(number, meant):
        return False
    if meant.fault == "way" and not any(each.role is QuantityRole.PRIOR for _, each in meant.over):
        return False  # 资金860万元，中标总价812.5万元，节约47.5万元: nobody says which of the two came first
    if subject is Sought.CHANGE:
        return _is_of_its_clause(scope, meant)
    if is_slip(number, meant):
        return True
    if subject is not Sought.RATE or len(meant.over) > 1 or len(meant.under) != 1:
        return False
    is_named = not base or (bool(stem) and stem in meant.under[0][1].lead)
    return is_named and _is_right_before(scope, part)


def _is_of_its_clause(scope: Vicinity, meant: Derivation) -> bool:
    """Whether a growth is one of an amount right before it in its sentence, if that has any before it."""
    here = [each.mention for each in scope.before if each.sentence.place == scope.term.sentence.place]
    amounts = [each for each in here if each.kind in AMOUNTS]
    return not amounts or any(each is amounts[-1] for _, each in (*meant.over, *meant.under))


def _is_of_another_measure(number: Mention, meant: Derivation) -> bool:
    """Whether so much for each is told by another unit than its count: 产量96吨，产值1152万元，平均每公斤120元."""
    counts = [each for each in (meant.times, *(one for _, one in meant.under)) if each is not None]
    told = [
        match for each in (number, *(one for _, one in meant.over)) for match in [_EACH_OF.search(each.lead)] if match
    ]
    units = [(match["unit"], each.quantity.unit) for match in told for each in counts]
    return any(
        one in family and not unit.endswith(one) and any(unit.endswith(other) for other in family)
        for one, unit in units
        for family in _MEASURES
    )


def _is_the_rest(number: Mention, meant: Derivation) -> bool:
    """Whether a rate is what another one leaves of a hundred: 编制30名，空编3名，满编率90%."""
    return abs(_WHOLE - meant.exact - number.quantity.value) <= number.quantity.half


def _is_of_any(scope: Vicinity, part: Mention, name: str) -> bool:
    """Whether a rate is the part of any amount of the text that has a name."""
    stated = scope.term.mention.quantity
    named = (each.mention.quantity for each in scope.around.terms if name in each.mention.lead and each.is_amount)
    return any(
        abs(stated.value - 100 * part.quantity.value / whole.value) <= stated.half
        for whole in named
        if whole.value > 0 and comparable(whole, part.quantity)
    )


def _is_right_before(scope: Vicinity, part: Mention) -> bool:
    amounts = [each.mention for each in scope.before if each.mention.kind in AMOUNTS]
    return bool(amounts) and amounts[-1] is part


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
    if TOTAL.search(lead[-14:]) or REST.search(lead[-10:]):
        return True
    if _has_parts(around, term) or is_product(around, term) or listings(around, term):
        return True
    return bool(around.called(term.pairs, term.at, _FAR, _NAMED))


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


def _judged(scope: Vicinity, subject: Sought, found: Sequence[Derivation]) -> Judged:
    known = weights()
    scores = [_score(known, null_traits(scope, subject, len(found)))]
    scores += (_score(known, each.traits()) for each in found)
    highest = max(scores)
    shares = [exp(score - highest) for score in scores]
    total = sum(shares)
    before = [share / total for share in shares]
    likely = [chance_of(scope), *(each.likelihood for each in found)]
    joint = [one * other for one, other in zip(before, likely, strict=True)]
    total = sum(joint)
    return Judged(scope, found, before[1:], [each / total for each in joint][1:])


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


def _score(known: dict[str, float], traits: Iterable[str]) -> float:
    return sum(map(known.get, traits, repeat(0.0)))


def _meant(judged: Judged, subject: Sought) -> Derivation | None:
    """What a number should be, where it is likely enough to be wrong; less so where a slip tells what is meant."""
    by_value: dict[Decimal, list[tuple[float, float, Derivation]]] = {}
    for after, before, each in zip(judged.after, judged.before, judged.found, strict=True):
        if not each.holds:
            by_value.setdefault(round(each.exact, 6), []).append((after, before, each))
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


def _claim(number: Mention, wrong: Derivation) -> Claim:
    expected = rounded(wrong.exact, min(number.quantity.step, _HUNDRED) if wrong.under else number.quantity.step)
    if wrong.times is not None:
        return _claim_of_product(number, wrong, wrong.times, expected)
    code = _code(number, wrong)
    if code == COUNT:
        line = f"{plain(wrong.exact)}≠{shown(number.quantity)}"
        return claim(code, number, expected, line, "query")
    line = (
        f"{shown(number.quantity)}≠{shown(wrong.over[0][1].quantity)}"
        if code == REPEAT
        else wrong.line(number, expected)
    )
    if code == DIRECTION:
        return Claim(DIRECTION, quoted_from(number), number.end, arithmetic=line, severity="query")
    found = claim(code, number, expected, line, "query")
    if code != SUM:
        return found
    start, end = reach([number, *(each for _, each in wrong.over)])  # any of them may be the wrong one
    return replace(found, start=start, end=end)


def _claim_of_product(number: Mention, wrong: Derivation, times: Mention, expected: Decimal) -> Claim:
    """That so many times so much is something else; where powers of ten lie between, that the unit is wrong."""
    line, is_money = wrong.line(number, expected), number.kind is QuantityKind.MONEY
    start, end = reach([number, wrong.over[0][1], times])
    if is_money and wrong.exact and _TEN.fullmatch(f"{number.quantity.value / wrong.exact:f}"):
        start, end = quoted_from(number), number.end
        return Claim(UNIT, start, end, expected, number.quantity.value, is_money, line, "query")
    return Claim(AVERAGE, start, end, arithmetic=line, severity="query")


def _code(number: Mention, wrong: Derivation) -> str:
    if wrong.fault == "count":
        return COUNT
    if wrong.fault == "way":
        return DIRECTION
    if wrong.fault == "points" or number.kind is QuantityKind.POINTS:
        return POINTS
    if number.kind is QuantityKind.PERCENT:
        return _code_of_rate(number)
    if number.role is QuantityRole.DELTA:
        return AMOUNT
    if wrong.under:
        return AVERAGE
    if len(wrong.over) == 1:
        return REPEAT
    return REMAINDER if any(sign < 0 for sign, _ in wrong.over) else SUM


def _code_of_rate(number: Mention) -> str:
    if number.role is QuantityRole.DELTA:
        return RATE
    return SHARE if number.role is QuantityRole.SHARE else COMPLETION
