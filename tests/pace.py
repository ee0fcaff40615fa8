"""How much slower than usual the machine is just now, so that bounds of time hold for the program and not for it.

A machine that others share may take one and a half times as long for the very same work, and more where memory is
what they share. Bounds are seconds of the machine on which they were set; there a fixed stretch of work takes
``_USUAL`` seconds. Where it takes much longer, a bound that is missed proves nothing: the test is passed over and says
so. What is within its bound passes on any machine.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time

import pytest

from tests.untraced import untraced

_USUAL = 0.063  # seconds
_TURNS, _TRIES, _SLOW = 400_000, 12, 1.0  # so many tries, for a machine that others share is slow by fits


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """What is done inside takes no more seconds of computing; see ``judged``."""
    with untraced():
        begun = process_time()
        yield
        taken = process_time() - begun
    judged(taken <= seconds, f"{taken:.2f} s instead of {seconds} s")


def judged(is_within: bool, told: object = "") -> None:
    """Fails where something took longer than it may; on a slow machine the test is passed over with the reason."""
    if is_within:
        return
    slower = max(_taken() for _ in range(_TRIES)) / _USUAL
    if slower > _SLOW:
        pytest.skip(f"the machine is {slower:.2f} times as slow as the one that the bounds are for: {told}")
    pytest.fail(f"too slow: {told}")


def _taken() -> float:
    begun, known, total = process_time(), dict[int, int](), 0
    for turn in range(_TURNS):
        total += turn * turn % 7
        known[turn % 1000] = total
    return process_time() - begun
