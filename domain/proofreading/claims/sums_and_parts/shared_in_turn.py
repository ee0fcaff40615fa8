"""A whole shared by per cent, or by heads, told in their turn: 按120人、80人分摊，分别为43.20万元、28.80万元.

So many amounts in a row as there are weights in a row before them. Which amount is shared is found by what it gives:
one of which some part is just its share, or which all parts together make; then the others are their shares too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, quoted_from, shown
from domain.proofreading.claims.sums_and_parts.portions import PORTION
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_JOINT = pattern("[、，和及与; ；]*(?:以?及)?")
_SHARED = pattern("按|分摊|分配|份额|比例|依|切|承担|负担|分担|占")
_OTHERWISE = pattern("增长|下降|提高|降低|执行率|完成率|合格率|上年|去年|利率|税率|满意")
_ALL = 100  # per cent
_TWO, _BACK, _FAR = 2, 3, 30  # weights; sentences; characters between them and the amounts
_LEAST, _MOST = Decimal("0.5"), Decimal(2)  # of what is right


def shared_in_turn(passage: Passage) -> Iterator[Claim]:
    """Amounts in a row that are not the shares which the weights right before them make of a whole."""
    for sentence in passage.stating:
        rows = list(_rows(passage, sentence))
        for weights, parts in pairwise(rows):
            is_pair = len(weights) == len(parts) >= _TWO and parts[0].kind is QuantityKind.MONEY
            if is_pair and _are_weights(weights) and parts[0].start - weights[-1].end <= _FAR:
                words = passage.folded[max(sentence.start, weights[0].start - _FAR) : parts[0].start]
                if _SHARED.search(words) and not _OTHERWISE.search(words):
                    yield from _judged(passage, sentence, weights, parts)


def _rows(passage: Passage, sentence: Sentence) -> Iterator[list[Mention]]:
    """Numbers of one kind side by side, nothing but a mark or an 和 between them."""
    row: list[Mention] = []
    for each in sentence.mentions:
        is_next = bool(row) and comparable(each.quantity, row[-1].quantity)
        if is_next and _JOINT.fullmatch(passage.folded, row[-1].end, each.start) is None:
            is_next = False
        if not is_next and row:
            yield row
            row = []
        row = [*row, each]
    if row:
        yield row


def _are_weights(row: Sequence[Mention]) -> bool:
    if not all(each.is_exact and each.quantity.value > 0 for each in row):
        return False
    if row[0].kind is QuantityKind.PERCENT:
        return sum(each.quantity.value for each in row) == _ALL
    return row[0].kind is QuantityKind.COUNT and all(each.role is QuantityRole.LEVEL for each in row)


def _judged(
    passage: Passage, sentence: Sentence, weights: Sequence[Mention], parts: Sequence[Mention]
) -> Iterator[Claim]:
    if not all(each.is_exact and each.role is QuantityRole.LEVEL for each in parts):
        return
    near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    wholes = [each for one in near for each in one.levels if each.is_exact and each not in parts]
    wholes = [each for each in wholes if comparable(each.quantity, parts[0].quantity)]
    total = sum((each.quantity.value for each in weights), Decimal(0))
    found: tuple[Mention, Sequence[Decimal]] | None = None
    for whole in reversed(wholes):
        wanted = [whole.quantity.value * each.quantity.value / total for each in weights]
        right = [
            abs(each.quantity.value - value) <= each.quantity.step for each, value in zip(parts, wanted, strict=True)
        ]
        if all(right):
            return
        is_made = (
            weights[0].kind is QuantityKind.PERCENT
            and sum((each.quantity.value for each in parts), Decimal(0)) == whole.quantity.value
        )
        if found is None and (any(right) or is_made):
            found = (whole, wanted)
    if found is not None:
        yield from _claimed(found[0], found[1], weights, parts, total)


def _claimed(
    whole: Mention, wanted: Sequence[Decimal], weights: Sequence[Mention], parts: Sequence[Mention], total: Decimal
) -> Iterator[Claim]:
    for part, value, weight in zip(parts, wanted, weights, strict=True):
        off = abs(part.quantity.value - value)
        if value and off > part.quantity.step and _LEAST <= part.quantity.value / value <= _MOST:
            unit = part.quantity.unit
            factor = part.quantity.value / Decimal(shown(part.quantity))
            share = f"{plain(weight.quantity.value)}÷{plain(total)}"
            line = f"{shown(whole.quantity, unit)}×{share}={plain(round(value / factor, 2))}"
            found = claim(PORTION, part, value, line, "query")
            yield replace(found, start=quoted_from(parts[0]), end=parts[-1].end, is_named=True)
            return
