"""Where two characters stand side by side that something may begin with: the step that goes over every character."""

from collections.abc import Container, Iterator
from functools import lru_cache
from itertools import chain, compress, count
from operator import add, or_

_STRETCH = 10_000  # characters


def places_of(text: str, pairs: Container[str]) -> Iterator[int]:
    """Where a pair of characters of a text is one of those."""
    for begin in range(0, len(text) - 1, _STRETCH):
        yield from compress(count(begin), _are_among(pairs, text, begin, 1))


def places_of_either(text: str, pairs: Container[str], frames: Container[str]) -> Iterator[int]:
    """Where a pair is one of those, or a character with the next but one a frame."""
    for begin in range(0, len(text) - 1, _STRETCH):
        is_frame = chain(_are_among(frames, text, begin, 2), (False,))
        yield from compress(count(begin), map(or_, _are_among(pairs, text, begin, 1), is_frame))


@lru_cache(maxsize=4096)
def pairs_of(words: str) -> frozenset[str]:
    """The pairs of characters that stand side by side in words."""
    return frozenset(map(str.__add__, words, words[1:]))


def _are_among(known: Container[str], text: str, begin: int, apart: int) -> Iterator[bool]:
    """Whether each character of a stretch of a text makes one of those with that so many places behind it.

    A stretch of a text has few pairs, all known ones are too many to stay at hand for the machine: what the stretch has
    is looked for once among all, each of its places only among these.
    """
    one, other = text[begin : begin + _STRETCH], text[begin + apart : begin + apart + _STRETCH]
    beside = list(map(add, one, other))
    own = {each for each in set(beside) if each in known}
    return map(own.__contains__, beside)
