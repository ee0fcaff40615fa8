"""How far a file is while it is made, told to whoever waits for it."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from domain.following import Counting

T = TypeVar("T")
Telling = Callable[[str, int, int], object]
"""Is told of what kind (``page``, ``sheet``, ``share``), at which one from 1, and of how many.

May raise to stop what is made: nothing is written before all of it is there.
"""


def untold(_kind: str, _place: int, _whole: int) -> None:
    """Where nobody waits for it."""


def told(things: Sequence[T], kind: str, tell: Telling) -> Iterator[T]:
    """The things, each told of before it is worked on."""
    for place, thing in enumerate(things, 1):
        tell(kind, place, len(things))
        yield thing


def halved(tell: Telling) -> tuple[Counting, Telling]:
    """What the first step of making a file tells its shares to, and what the second tells: of the whole, half each."""

    def first(place: int, whole: int) -> None:
        tell("share", place, 2 * whole)

    def second(kind: str, place: int, whole: int) -> None:
        if kind == "share":
            tell(kind, whole + place, 2 * whole)
        else:
            tell(kind, place, whole)

    return first, second
