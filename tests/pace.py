"""How much slower than usual the machine is just now, so that bounds of time hold for the program and not for it.

A machine that others share may take one and a half times as long for the very same work, and more where memory is
what they share. Bounds are seconds of the machine on which they were set; there a fixed stretch of work takes
``_USUAL`` seconds, and a walk through more memory than caches hold ``_USUAL_WALK``. Where either takes much longer, a
bound that is missed by about as much proves nothing: the test is passed over and says so. What is within its bound
passes on any machine; what takes many times as long as it may fails on any.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from random import Random
from time import process_time

import pytest

from tests.untraced import untraced

_USUAL, _USUAL_WALK = 0.063, 0.11  # seconds; of the walk, rather too many than too few
_STEPS, _WALKS = 400_000, 3  # of the walk; so many, for a machine whose memory others use is slow all the time
_TURNS, _TRIES, _SLOW = 400_000, 12, 1.0  # so many tries, for a machine that others share is slow by fits
_ROOM = 2  # times as slow as the slowest try: a fit may last longer than the tries


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """What is done inside takes no more seconds of computing; see ``judged``."""
    with untraced():
        begun = process_time()
        yield
        taken = process_time() - begun
    judged(taken <= seconds, f"{taken:.2f} s instead of {seconds} s", taken / seconds)


def judged(is_within: bool, told: object = "", times: float = 0) -> None:
    """Fails where something took longer than it may; on a slow machine the test is passed over with the reason.

    ``times`` is how many times as long as it may: where the machine cannot be that slow, the test fails all the same.
    """
    if is_within:
        return
    slower = max(max(_taken() for _ in range(_TRIES)) / _USUAL, max(_walked() for _ in range(_WALKS)) / _USUAL_WALK)
    if slower > _SLOW and times <= _ROOM * slower:
        pytest.skip(f"the machine is {slower:.2f} times as slow as the one that the bounds are for: {told}")
    pytest.fail(f"too slow: {told}")


def _taken() -> float:
    begun, known, total = process_time(), dict[int, int](), 0
    for turn in range(_TURNS):
        total += turn * turn % 7
        known[turn % 1000] = total
    return process_time() - begun


@lru_cache(maxsize=1)
def _strewn() -> list[tuple[int, str]]:
    """So many values that lie in memory in another order than in the list; made only where a bound was missed."""
    rows = [(at, str(at)) for at in range(_STEPS)]
    Random(1).shuffle(rows)
    return rows


def _walked() -> float:
    rows, total = _strewn(), 0
    begun = process_time()
    for at, word in rows:
        total += at + len(word)
    return process_time() - begun
