"""Rates right by a measure of their own: 故按14座考核，完成率100%; 核定14名，实有13人；核定6名，实有6人，使用率95%."""

from collections.abc import Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.common.neighbours import numbers_near
from domain.proofreading.mentions import Mention, Passage
from domain.proofreading.quantities import QuantityKind

_MEASURED = pattern("[按以](?:照)?[^，。；0-9]{0,12}$")
_BY_IT = pattern("[^，。；]{0,6}(?:考核|计算?|核算|测算|评价|衡量|为(?:基数|分母|准)|口径|统计)")
_TWO = 2
_COUNTS = {QuantityKind.COUNT}
_MOST = 6  # rows of a whole and its part
_TELLING = Decimal("0.1")  # per cent


def is_of_its_own_measure(passage: Passage, claim: Claim) -> bool:
    """Whether a rate is of the number by which it is said to be reckoned, or of rows of wholes and parts together."""
    near = numbers_near(passage, claim)
    rate = next((each for each in near if each.end == claim.end and each.kind is QuantityKind.PERCENT), None)
    if rate is None:
        return False
    before = [each for each in near if each.start < rate.start and each.is_level]
    is_told = _is_by_a_number(passage, rate, before) or _is_of_rows(rate, before)
    start = passage.sentence_at(rate.start).start
    beside = [each for each in before if each.start >= start and each.segment == rate.segment]
    return is_told or _is_of_the_two_before(rate, beside[-_TWO:])


def _is_of_the_two_before(rate: Mention, two: Sequence[Mention]) -> bool:
    """培训3620人次，取证2986人，取证率82.49%: of two numbers right before it that are counted otherwise."""
    if len(two) < _TWO or not rate.quantity.decimals or {each.kind for each in two} != _COUNTS:
        return False
    whole, part = two
    if whole.quantity.unit == part.quantity.unit:
        return False  # 培训2640人（2400人），完成率90.91%: the wrong way round
    return whole.quantity.value > 0 and _gives(rate, part.quantity.value, whole.quantity.value)


def _is_by_a_number(passage: Passage, rate: Mention, before: Sequence[Mention]) -> bool:
    """初设批复15座，泵站14座，…，故按14座考核，完成率100%."""
    for base in before[-2:]:
        words = passage.folded[base.end : rate.start]
        if _MEASURED.search(base.lead) and _BY_IT.match(words) and base.quantity.value > 0 and "。" not in words:
            others = (each for each in before if each is not base and each.quantity.unit == base.quantity.unit)
            return any(_gives(rate, each.quantity.value, base.quantity.value) for each in others)
    return False


def _is_of_rows(rate: Mention, before: Sequence[Mention]) -> bool:
    """Whether wholes and parts in turn, all wholes and all parts together, give the rate."""
    if rate.quantity.step > _TELLING and rate.quantity.value in (0, 100):
        return False
    for rows in range(2, _MOST + 1):
        listed = before[-2 * rows :]
        if len(listed) < 2 * rows or len({each.kind for each in listed}) > 1:
            return False
        ones, others = (sum((each.quantity.value for each in listed[at::2]), Decimal(0)) for at in (0, 1))
        if min(ones, others) > 0 and (_gives(rate, others, ones) or _gives(rate, ones, others)):
            return True
    return False


def _gives(rate: Mention, part: Decimal, whole: Decimal) -> bool:
    return abs(100 * part / whole - rate.quantity.value) <= rate.quantity.half
