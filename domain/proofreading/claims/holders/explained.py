"""Whether a rate, or a mean, that a claim calls wrong is one of other amounts of its sentence, or of the one before.

Which part and which whole are meant is guessed where the words leave it open. Before a rate is called wrong, the other
amounts beside it are asked: 抽检1085批次，不合格35批次，不合格率3.23% is of all that was examined, 门诊a万元、住院b万元
and 门诊占35.00% of both together, 自筹604.80万元，补助占总投入957.60万元的36.84% of what is left.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, permutations

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.claims.common.scope import gives, stem_of
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.means_and_prices.prices import PRICE
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.claims.units_and_digits.digits import mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, completion_whole, share_whole
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT)
_ROLES = (QuantityRole.LEVEL, QuantityRole.PRIOR, QuantityRole.DELTA)
_NEAREST = 14  # amounts
_ALL, _DIGITS = 100, 3  # per cent; that a rate shows at least, so that chance does not give it
_RUNG = 2
_RUNGS = pattern(  # each is what the one before came to
    "(?P<rung>概算|预算|限价|控制价|中标|成交|合同价|结算|审定)[^，。；0-9]{0,6}[0-9]"
)
_OWN_WORDS = 3  # characters behind a ； that tell what a rate is of
_TOLD = 1000  # steps of its last place that a rate has which no digit of an amount gives by chance
_ROW = 2  # amounts side by side
_NAME, _ALL_OF_IT = 2, pattern("总|全部|合计")
_MONTHS = 12
_MANY = 100  # steps of its last place: what is lacking of so few is chance
_ABSURD = 12  # times the stated growth: no slip of the hand or of the base comes to that
_CLOSE = Decimal("0.006")  # per cent
_POINT = (Decimal(10), Decimal(100), Decimal(1000))


def is_explained(passage: Passage, claim: Claim) -> bool:
    """Whether the amounts beside a rate give it in another way than the claim has it.

    Of a share or a completion, unless its own words name its whole: then it is of that one and of no other. A growth
    that should be many times as great is one of something else, unless its point alone stands elsewhere.
    """
    if claim.actual is None or claim.expected is None or (claim.code == SHARE and claim.is_named):
        return False
    if claim.code == RATE:
        return _is_absurd(claim.actual, claim.expected)
    if claim.code == SUM:
        return (
            len({each["rung"] for each in _RUNGS.finditer(passage.folded, claim.start, claim.end)}) > _RUNG
            and claim.expected > claim.actual
        )
    if claim.code in (AVERAGE, PRICE):
        return _is_a_mean(_beside(passage, claim), claim)
    if claim.code not in (COMPLETION, SHARE):
        return False
    if _is_of_a_clause_before(passage, claim):
        return True
    near = _beside(passage, claim)
    rate = next((each for each in near if each.end == claim.end and each.kind is QuantityKind.PERCENT), None)
    if rate is None or not _is_telling(rate) or _names_its_whole(rate, claim):
        return False
    told = (each for each in near if each.start < rate.start)
    amounts = [each for each in told if each.kind in _AMOUNTS and each.role in _ROLES]
    nearest = sorted(amounts, key=lambda each: abs(each.start - rate.start))[:_NEAREST]
    nearest.sort(key=lambda each: each.start)
    if any(is_a_slip_of(rate, part, whole) for part, whole in _taken(nearest, claim.expected)):
        return False
    upside_down = _ALL * _ALL / claim.expected if claim.expected else None  # 计划36座，完成34座，105.88%: a slip
    return any(
        abs(value - rate.quantity.value) <= rate.quantity.half
        and (upside_down is None or abs(value - upside_down) > rate.quantity.step)
        for value in _rates(nearest, _others(nearest, rate, claim.expected))
    )


def is_a_slip_of(rate: Mention, part: Mention, whole: Mention) -> bool:
    """Whether a rate is quite that of its part and its whole once one digit of the one or the other is another.

    承诺件9.52万件，占22.00% of 42.37万件: with 9.32 it is right, though the rest of 78.00% is 22 per cent as well.
    """
    stated = rate.quantity
    if stated.value < _TOLD * stated.step:
        return False
    return any(gives(stated, value, whole.quantity.value) for value in mistyped(part.quantity)) or any(
        gives(stated, part.quantity.value, value) for value in mistyped(whole.quantity)
    )


def _is_absurd(stated: Decimal, expected: Decimal) -> bool:
    """Whether a growth is so far from what it should be that something else must be meant: 增四分之一, not 567%."""
    if not stated or expected < _ABSURD * stated:
        return False
    return all(abs(expected / (stated * factor) - 1) > Decimal("0.01") for factor in _POINT)


def _is_of_a_clause_before(passage: Passage, claim: Claim) -> bool:
    """Whether a rate has words of its own behind a ；, and all that it is held against stands before that.

    8类中有7类完成率超过100%；吻合器约定1500把，采购1416把，完成率94.40%: of what nobody here can count.
    """
    if claim.code != COMPLETION or claim.rate is None:
        return False
    rate, part, whole = claim.rate
    if whole.segment == rate.segment or passage.sentence_at(whole.start) is not passage.sentence_at(rate.start):
        return False
    own = passage.folded.rfind("；", 0, rate.start) + 1
    return part.segment != rate.segment and rate.start - len(rate.lead) - own > _OWN_WORDS


def _is_a_mean(near: Sequence[Mention], claim: Claim) -> bool:
    """Whether a mean is one of several amounts side by side, or one a month of an amount and the number before it."""
    mean = next((each for each in near if each.end == claim.end), None)
    if mean is None or mean.kind not in _AMOUNTS:
        return False
    before = [each for each in near if each.end <= mean.start and each.kind in _AMOUNTS]
    alike = [each.quantity.value for each in before if comparable(each.quantity, mean.quantity)]
    for count in range(2, min(len(alike), _NEAREST) + 1):
        if abs(sum(alike[-count:], Decimal(0)) / count - mean.quantity.value) <= mean.quantity.half:
            return True
    heads = [each.quantity.value for each in before if each.kind is QuantityKind.COUNT and each.quantity.value > 0]
    values = (value / heads[-1] / _MONTHS for value in alike) if heads and "月" in mean.lead else ()
    return any(abs(value - mean.quantity.value) <= mean.quantity.half for value in values)


def _beside(passage: Passage, claim: Claim) -> list[Mention]:
    first = passage.sentence_at(claim.start).place
    last = passage.sentence_at(max(claim.start, claim.end - 1)).place
    return [each for one in passage.sentences[max(0, first - 1) : last + 1] for each in one.mentions]


def _is_telling(rate: Mention) -> bool:
    """Whether a rate shows so many digits that the amounts around it hardly give it by chance."""
    shown = f"{abs(rate.quantity.value / rate.quantity.step):.0f}"
    return rate.quantity.decimals > 1 and len(shown) >= _DIGITS


def _names_its_whole(rate: Mention, claim: Claim) -> bool:
    """Whether a rate's own words name the whole that the claim holds it against: 占全年预算的96.99%."""
    named = stem_of(share_whole(rate.lead) or completion_whole(rate.lead))
    if claim.is_named:
        return True
    if len(named) < _NAME or claim.rate is None:
        return False
    whole = claim.rate[2].lead
    return named in whole and (_ALL_OF_IT.search(rate.lead) is None or _ALL_OF_IT.search(whole) is not None)


def _others(amounts: Sequence[Mention], rate: Mention, expected: Decimal) -> set[int]:
    """Where the amounts begin that the rate names, and that are no part which the claim can have taken."""
    named = pairs_of(rate.label)
    taken = {part.start for part, _ in _taken(amounts, expected)}
    beside = {each.start for each in amounts[-1:]}  # 约定1500把，采购1416把，完成率94.40%
    return ({each.start for each in amounts if named & pairs_of(each.label)} | beside) - taken


def _taken(amounts: Sequence[Mention], expected: Decimal) -> Iterator[tuple[Mention, Mention]]:
    """The parts and wholes that a claim can have taken: what it expects is their rate."""
    for part, whole in permutations(amounts, 2):
        if whole.quantity.value > 0 and abs(_ALL * part.quantity.value / whole.quantity.value - expected) < _CLOSE:
            yield part, whole


def _rates(amounts: Sequence[Mention], others: set[int]) -> Iterator[Decimal]:
    """Every rate that two amounts give, one told by what it lacks, and those of two side by side together.

    ``others``: where the parts begin that may give it alone: that of the claim over a wrong whole is a slip.
    """
    for part, whole in permutations(amounts, 2):
        if comparable(part.quantity, whole.quantity) and whole.quantity.value > 0:
            share = _ALL * part.quantity.value / whole.quantity.value
            if part.start in others:
                yield share
            if share < _ALL and abs(part.quantity.value) >= _MANY * part.quantity.step:
                yield _ALL - share
    yield from _of_rows(amounts)
    yield from _of_two(amounts)


def _of_two(amounts: Sequence[Mention]) -> Iterator[Decimal]:
    """What two amounts side by side have to do with the others."""
    for one, other in pairwise(amounts):
        both = one.quantity.value + other.quantity.value
        if not comparable(one.quantity, other.quantity) or both <= 0:
            continue
        for each in amounts:
            if comparable(each.quantity, one.quantity):
                yield _ALL * each.quantity.value / both
                if each not in (one, other) and each.quantity.value > 0:
                    yield _ALL * both / each.quantity.value


def _of_rows(amounts: Sequence[Mention]) -> Iterator[Decimal]:
    """What the last amount is of a row with those before it: 人工造林791.20万元；…；其余65.30万元，占总支出的3.05%."""
    alike = [each for each in amounts if comparable(each.quantity, amounts[-1].quantity)]
    total = Decimal(0)
    for count, each in enumerate(reversed(alike), 1):
        total += each.quantity.value
        if count > _ROW and total > 0:
            yield _ALL * alike[-1].quantity.value / total
