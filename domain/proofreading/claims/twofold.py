"""Things counted twice over, as 户 and 人 or as 笔 and 万元: what is true of the one column must be of the other."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, comparable, is_sum
from domain.proofreading.claims.sums import is_open, leaves_a_rest, sum_claim
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT)
_JOINED = pattern("[、 ]{0,2}|[，、](?:[一-龥]{0,4}(?:金额|资金|面积|人口|金))?")  # 合同42份，合同金额1860万元
_FEWEST = 3  # pairs: a whole and two parts

Pair = tuple[Mention, Mention]


def twofold(passage: Passage) -> Iterator[Claim]:
    """Pairs of numbers of which the one column makes its whole and the other does not."""
    for sentence in passage.stating:
        run: list[Pair] = []
        for pair in _pairs(passage, sentence):
            if run and not _are_alike(run[0], pair):
                yield from _judged(passage, run)
                run = []
            run.append(pair)
        yield from _judged(passage, run)


def _pairs(passage: Passage, sentence: Sentence) -> Iterator[Pair]:
    """Two quantities of different things with nothing but 、 or a word between: 9846户、17312人."""
    mentions = [each for each in sentence.mentions if each.kind in _KINDS and not each.depth]
    place = 0
    while place + 1 < len(mentions):
        one, other = mentions[place : place + 2]
        between = passage.folded[one.end : other.start]
        joined = bool(_JOINED.fullmatch(between)) and one.role is other.role is QuantityRole.LEVEL
        if joined and not comparable(one.quantity, other.quantity):
            yield one, other
            place += 2
        else:
            place += 1


def _are_alike(one: Pair, other: Pair) -> bool:
    return all(
        comparable(first.quantity, second.quantity) and first.kind is second.kind
        for first, second in zip(one, other, strict=True)
    )


def _are_numbered(run: Sequence[Pair]) -> bool:
    """一类31座、二类64座、三类19座: numbers that say which ones the others are of."""
    columns = ([pair[side].quantity.value for pair in run] for side in (0, 1))
    return any(all(other - one == 1 for one, other in pairwise(column)) for column in columns)


def _judged(passage: Passage, run: Sequence[Pair]) -> Iterator[Claim]:
    if len(run) < _FEWEST or not all(each.is_exact for pair in run for each in pair) or _are_numbered(run):
        return
    for count in range(len(run), _FEWEST - 1, -1):
        columns = [[pair[side] for pair in run[:count]] for side in (0, 1)]
        sums = [is_sum(whole.quantity, [each.quantity for each in parts]) for whole, *parts in columns]
        if all(sums):
            return
        if any(sums):
            whole, *parts = columns[sums.index(False)]
            yield sum_claim(whole, parts, sum((each.quantity.value for each in parts), Decimal(0)))
            return
    words = passage.folded[run[0][1].end : run[-1][1].end + 8]
    if "其中" not in words or is_open(words) or leaves_a_rest(passage, run[-1][1]):
        return
    for whole, *parts in ([pair[side] for pair in run] for side in (0, 1)):
        exact = sum((each.quantity.value for each in parts), Decimal(0))
        if max(each.quantity.value for each in parts) > whole.quantity.value:
            yield sum_claim(whole, parts, exact)
            return
