"""Where two characters stand side by side that something may begin with: the step that goes over every character."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress, count
from operator import add
from typing import TypeVar

STRETCH = 10_000
"""Characters that are looked at at once."""
_STRETCHES = 12  # whose pairs are kept: of a long report all
_FEW = 30  # pairs
_Entry = TypeVar("_Entry")


def places_of(text: str, pairs: Container[str]) -> Iterator[int]:
    """Where a pair of characters of a text is one of those.

    All known ones are too many to stay at hand for the machine: what the text has is looked for once among all, each of
    its places only among these. Where those are very few, each is found faster by itself.
    """
    known = {each for each in pairs_in(text) if each in pairs}
    if len(known) <= _FEW:
        yield from sorted(place for each in known for place in _standing(text, each))
        return
    for begin in range(0, len(text) - 1, STRETCH):
        yield from compress(count(begin), map(known.__contains__, pairs_beside(text, begin)[0]))


def _standing(text: str, pair: str) -> Iterator[int]:
    at = text.find(pair)
    while at >= 0:
        yield at
        at = text.find(pair, at + 1)


def to_look_for(
    text: str, index: Mapping[str, Sequence[_Entry]], word_of: Callable[[_Entry], str]
) -> dict[str, list[_Entry]]:
    """Of the entries by the pair of characters that their words begin with those whose words a text may have.

    Hardly any word of a long list does: most have two characters side by side that the text has nowhere.
    """
    pairs = pairs_in(text)
    begun = {pair: [each for each in index[pair] if pairs_of(word_of(each)) <= pairs] for pair in index.keys() & pairs}
    return {pair: entries for pair, entries in begun.items() if entries}


@lru_cache(maxsize=1)
def pairs_in(text: str) -> frozenset[str]:
    """The pairs of characters that a text has, and its single ones."""
    pairs = frozenset().union(*(pairs_beside(text, begin)[1] for begin in range(0, len(text) - 1, STRETCH)))
    return pairs.union([pair[0] for pair in pairs], text[-1:])


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
