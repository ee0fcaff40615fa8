"""Outline files that came to harm end in an outline or in a sentence, soon. ``DAMAGE=1000`` makes the long run."""

import os
import random
import time
from contextlib import suppress

import pytest

from domain.outline import OutlineError, decode_outline
from tests.actions.damage import damaged
from tests.hostile.outlines import SHIPPED

COUNT = int(os.environ.get("DAMAGE", "100"))
MARKS = b"[]{}\"'=.,#\n\\0123456789e"
PIECES = ("[", '"', "'", '"""', "'''", '\\"', "a.", '"a".', "{a=", "\n[a]", "#", "1", "=", "''\n")
BOUND = 1.0  # seconds of computing


def _harmed(chance: random.Random) -> bytes:
    """Bytes lost and moved as on a bad disk, or marks of TOML put in, one or thousands of them."""
    data = damaged(SHIPPED.encode(), chance)
    for _ in range(chance.choice((0, 1, 2, 10))):
        place = chance.randrange(len(data) + 1)
        marks = bytes(chance.choice(MARKS) for _ in range(chance.randint(1, 5)))
        data = data[:place] + marks * chance.choice((1, 1, 100, 3_000)) + data[place:]
    return data


def test_a_harmed_outline_is_one_still_or_is_refused() -> None:
    reasons, slowest = [], 0.0
    for number in range(COUNT):
        text = _harmed(random.Random(f"outline {number}")).decode("utf-8", "replace")
        began = time.process_time()
        try:
            decode_outline(text)
        except OutlineError as error:
            reasons.append(str(error))
        slowest = max(slowest, time.process_time() - began)
    assert len(reasons) > COUNT // 4
    assert all(0 < len(reason) <= 2_000 for reason in reasons)
    assert slowest < BOUND


@pytest.mark.parametrize("piece", PIECES)
def test_nothing_repeated_takes_long(piece: str) -> None:
    for start in ("", "a = ", 'a = """', SHIPPED):
        began = time.process_time()
        with suppress(OutlineError):
            decode_outline(start + piece * (200_000 // len(piece)))
        assert time.process_time() - began < BOUND
