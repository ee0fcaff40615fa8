"""Where two characters stand side by side that something may begin with: the step that goes over every character."""

from collections.abc import Container, Iterator
from functools import lru_cache
from itertools import chain, compress, count
from operator import or_


def places_of(text: str, pairs: Container[str]) -> Iterator[int]:
    """Where a pair of characters of a text is one of those."""
    return compress(count(), map(pairs.__contains__, map(str.__add__, text, text[1:])))


def places_of_either(text: str, pairs: Container[str], frames: Container[str]) -> Iterator[int]:
    """Where a pair is one of those, or a character with the next but one a frame."""
    around = chain(map(str.__add__, text, text[2:]), ("",))
    is_pair = map(pairs.__contains__, map(str.__add__, text, text[1:]))
    return compress(count(), map(or_, is_pair, map(frames.__contains__, around)))


@lru_cache(maxsize=4096)
def pairs_of(words: str) -> frozenset[str]:
    """The pairs of characters that stand side by side in words."""
    return frozenset(map(str.__add__, words, words[1:]))
