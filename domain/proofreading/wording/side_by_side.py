"""Where two characters stand side by side that something may begin with: the step that goes over every character."""

from collections.abc import Container, Iterator
from functools import lru_cache
from itertools import compress, count
from operator import add

STRETCH = 10_000
"""Characters that are looked at at once."""
_STRETCHES = 12  # whose pairs are kept: of a long report all


def places_of(text: str, pairs: Container[str]) -> Iterator[int]:
    """Where a pair of characters of a text is one of those.

    A stretch of a text has few pairs, all known ones are too many to stay at hand for the machine: what the stretch has
    is looked for once among all, each of its places only among these.
    """
    for begin in range(0, len(text) - 1, STRETCH):
        beside, distinct = pairs_beside(text, begin)
        own = {each for each in distinct if each in pairs}
        yield from compress(count(begin), map(own.__contains__, beside)) if own else ()


def pairs_in(text: str) -> frozenset[str]:
    """The pairs of characters that a text has, and its single ones."""
    return frozenset(text).union(*(pairs_beside(text, begin)[1] for begin in range(0, len(text) - 1, STRETCH)))


@lru_cache(maxsize=_STRETCHES)
def pairs_beside(text: str, begin: int) -> tuple[list[str], frozenset[str]]:
    """The pairs of a stretch of a text, in their order and each once: several readers ask for them."""
    beside = list(map(add, text[begin : begin + STRETCH], text[begin + 1 : begin + 1 + STRETCH]))
    known: dict[str, str] = {}
    return list(map(known.setdefault, beside, beside)), frozenset(known)  # one string for each pair


@lru_cache(maxsize=4096)
def pairs_of(words: str) -> frozenset[str]:
    """The pairs of characters that stand side by side in words."""
    return frozenset(map(str.__add__, words, words[1:]))
