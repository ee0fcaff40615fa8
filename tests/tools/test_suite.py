"""The lots of the suite: every test is in exactly one, and one that fails is not lost among those that pass."""

from pathlib import PurePosixPath

import pytest

from tests.conftest import ROOT
from tools.suite import LOTS, command, lots, names_a_path, outcome


def test_every_test_is_in_one_lot() -> None:
    named = [path for lot in LOTS for path in lot]
    assert all((ROOT / path).is_dir() for path in named)
    assert not any(PurePosixPath(one).is_relative_to(other) for one in named for other in named if one != other)
    [rest] = [lot for lot in lots() if lot not in LOTS]
    assert rest == ("tests", *(f"--ignore={path}" for path in named))
    assert sorted(lots()) == sorted([*LOTS, rest])


@pytest.mark.parametrize(
    ("codes", "code"),
    [([0, 0], 0), ([0, 1, 0], 1), ([5, 0], 0), ([5, 5], 5), ([5, 2], 2), ([-9, 0], -9)],
)
def test_what_did_not_pass_is_told(codes: list[int], code: int) -> None:
    assert outcome(codes) == code


@pytest.mark.parametrize(
    ("words", "found"),
    [(["-k", "amount"], False), (["tests/gui"], True), (["-x", "tests/test_names.py::test_a"], True), ([], False)],
)
def test_where_a_path_is_named_that_alone_is_run(words: list[str], found: bool) -> None:
    assert names_a_path(words) is found


def test_lines_are_counted_only_where_that_is_asked_for() -> None:
    assert command(["-k", "amount"])[1:] == ["-m", "pytest", "-k", "amount"]
    assert command(["--coverage", "-x"], report="term")[1:] == ["-m", "pytest", "--cov", "--cov-report=term", "-x"]
