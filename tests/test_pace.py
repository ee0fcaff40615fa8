"""Bounds of time hold on every machine: a slow one excuses what is somewhat too slow, never what is far too slow."""

import pytest

from tests.pace import judged, within


def test_what_is_far_too_slow_fails_on_any_machine() -> None:
    with pytest.raises(pytest.fail.Exception, match="too slow: hours"):
        judged(False, "hours", times=1_000)


def test_what_is_done_inside_is_held_to_its_bound() -> None:
    with pytest.raises(pytest.fail.Exception, match="instead of"), within(1e-7):
        sum(range(100_000))


def test_what_is_within_its_bound_passes() -> None:
    with within(60):
        pass
    judged(True)
