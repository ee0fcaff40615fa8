"""Two numbers side by side, told of a whole and again of each of its parts.

供地41宗、1386亩：出让29宗、872亩，划拨12宗、534亩. The parts of the one column add up, which tells that they are all
there are; then those of the other column must, too. Only where one digit of a number there would make them do so is
anything said.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.sums_and_parts.sums import sum_claim
from domain.proofreading.claims.units_and_digits.digits import is_one_digit_off
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

Pair = tuple[Mention, Mention]  # what is told of one thing: 29宗、872亩
_JOINED = pattern(
    r"[、，(]?(?:共|计|合计|涉及|面积|金额|资金|总额|投资|补助|兑付|支付|为|共计|合|\)|投入|奖补|发放|的){0,3}"
)
_COMPARED = pattern("[比较]|上年|去年|同比|目标|计划|任务|应|每|均")
_ROLES = (QuantityRole.LEVEL, QuantityRole.DELTA)
_FEWEST, _MOST, _BACK = 2, 8, 3  # parts; sentences in which they stand
_NEAR = Decimal("0.3")


def two_columns(passage: Passage) -> Iterator[Claim]:
    """Parts of one column that do not add up, where those of the other do."""
    told: list[tuple[Sentence, Pair]] = []
    for sentence in passage.stating:
        told = [each for each in told if _is_near(each[0], sentence)]
        found = list(_pairs(passage, sentence))
        if not found:
            continue
        told += [(sentence, pair) for pair in found]
        row = [pair for _, pair in told]
        for place in range(len(row) - _FEWEST):
            yield from _judged(row[place], row[place + 1 : place + 1 + _MOST], sentence)


def _is_near(before: Sentence, sentence: Sentence) -> bool:
    return before.paragraph == sentence.paragraph and sentence.place - before.place < _BACK


def _pairs(passage: Passage, sentence: Sentence) -> Iterator[Pair]:
    for one, other in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        if one.kind is not QuantityKind.COUNT or other.kind is QuantityKind.PERCENT:
            continue
        is_other = other.kind is QuantityKind.MONEY or _unit(other) != _unit(one)
        are_joined = is_other and _JOINED.fullmatch(passage.folded, one.end, other.start)
        if are_joined and _can_be_told(one) and _can_be_told(other):
            yield one, other


def _can_be_told(each: Mention) -> bool:
    return each.role in _ROLES and each.is_exact and not _COMPARED.search(each.lead) and each.quantity.unit != "日"


def _unit(each: Mention) -> str:
    return "" if each.kind is QuantityKind.MONEY else each.quantity.unit


def _judged(whole: Pair, following: Sequence[Pair], sentence: Sentence) -> Iterator[Claim]:
    parts: list[Pair] = []
    for pair in following:
        if [_unit(each) for each in pair] != [_unit(each) for each in whole]:
            return
        parts.append(pair)
        sums = [sum((each[side].quantity.value for each in parts), Decimal(0)) for side in (0, 1)]
        over = [sums[side] - whole[side].quantity.value for side in (0, 1)]
        if len(parts) >= _FEWEST and 0 in over:
            if parts[-1][0].start >= sentence.start and over[0] != over[1]:
                yield from _of_a_column(whole, parts, 1 if not over[0] else 0, max(over, key=abs))
            return


def _of_a_column(whole: Pair, parts: Sequence[Pair], side: int, off: Decimal) -> Iterator[Claim]:
    total, listed = whole[side], [each[side] for each in parts]
    slack = sum((each.quantity.slack for each in listed), total.quantity.slack)
    terms = [(total, off), *((each, -off) for each in listed)]
    is_near = slack < abs(off) <= _NEAR * total.quantity.value
    if is_near and any(is_one_digit_off(each.quantity, each.quantity.value + more) for each, more in terms):
        yield sum_claim(total, listed, total.quantity.value + off)
