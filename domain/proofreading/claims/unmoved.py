"""Changes that lead nowhere: 死亡人数由6人降为6人; 由62件增至58件 is told of elsewhere, as one of direction."""

from collections.abc import Iterator
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.changes import DIRECTION
from domain.proofreading.claims.claim import Claim, comparable, quoted_from
from domain.proofreading.mentions import Passage, QuantityRole

_FROM = pattern(r"(?:由|从)[^，。；]{0,16}$")
_MOVES = pattern(
    r"^(?:上|下|提|降|减|增|升|压|缩|扩|涨|跌|回落|攀升)[^，。；0-9持保]{0,4}(?:至|到|为)(?:了|本年的?|今年的?|目前的?)*$"
)


def unmoved(passage: Passage) -> Iterator[Claim]:
    """What is told to rise or fall from a value to the very same one."""
    for sentence in passage.saying("由", "从"):
        for before, after in pairwise(sentence.mentions):
            if before.role is not QuantityRole.PRIOR or not before.is_exact or not after.is_exact:
                continue
            is_same = comparable(before.quantity, after.quantity) and before.quantity.value == after.quantity.value
            if is_same and _FROM.search(before.lead) and _MOVES.match(after.lead.strip()):
                yield Claim(DIRECTION, quoted_from(before), after.end, severity="query")
