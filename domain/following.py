"""How far a long step is, told to whoever waits for it."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
Counting = Callable[[int, int], object]
"""Is told at which page, file, amount … a step is, from 1, and of how many.

May raise to stop the step: whoever counts leaves nothing behind when that is raised.
"""


def uncounted(_place: int, _whole: int) -> None:
    """Where nobody looks on."""


def counted_off(things: Sequence[T], count: Counting) -> Iterator[T]:
    """The things, each told of before it is worked on."""
    for place, thing in enumerate(things, 1):
        count(place, len(things))
        yield thing
