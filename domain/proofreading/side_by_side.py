"""Where two characters stand side by side that something may begin with: the step that goes over every character."""

from collections.abc import Container, Iterator
from functools import lru_cache
from itertools import chain, compress, count
from operator import add, or_

_STRETCH = 10_000  # characters


def places_of(text: str, pairs: Container[str]) -> Iterator[int]:
    """Where a pair of characters of a text is one of those."""
    return compress(count(), _are_among(pairs, text, text[1:]))


def places_of_either(text: str, pairs: Container[str], frames: Container[str]) -> Iterator[int]:
    """Where a pair is one of those, or a character with the next but one a frame."""
    is_frame = chain(_are_among(frames, text, text[2:]), (False,))
    return compress(count(), map(or_, _are_among(pairs, text, text[1:]), is_frame))


@lru_cache(maxsize=4096)
def pairs_of(words: str) -> frozenset[str]:
    """The pairs of characters that stand side by side in words."""
    return frozenset(map(str.__add__, words, words[1:]))


def _are_among(known: Container[str], one: str, other: str) -> Iterator[bool]:
    """Whether each character of one text makes one of those with that of another one.

    A stretch of a text has few pairs, all known ones are too many to stay at hand for the machine: what the stretch has
    is looked for once among all, each of its places only among these.
    """
    for begin in range(0, len(other), _STRETCH):
        beside = list(map(add, one[begin : begin + _STRETCH], other[begin : begin + _STRETCH]))
        own = {each for each in set(beside) if each in known}
        yield from map(own.__contains__, beside)
