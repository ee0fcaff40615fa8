"""Texts with right and wrong values: with the right ones nothing is said, with any of the wrong ones something is."""

import re
from pathlib import Path

import pytest

from domain.proofreading import proofread

FILE = Path(__file__).parents[2] / "data" / "proofreading-pairs.txt"
LINES = [line for line in FILE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
NUMBER = re.compile(r"[0-9][0-9,.]*[0-9]|[0-9]")
BOTH = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
WRONG = [(line, place) for line in LINES for place in range(len(BOTH.findall(line)))]


def filled(line: str, wrong: int | None = None) -> str:
    """The text with its right values; at one place, counted from 0, with the wrong one."""
    pieces = BOTH.split(line)  # what stands between, right, wrong, what stands between …
    texts = [pieces[0]]
    for place, (right, other, rest) in enumerate(zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True)):
        texts += [other if place == wrong else right, rest]
    return "".join(texts).replace("\\n", "\n")


def marked(text: str) -> list[str | None]:
    """The words that are marked; hints do not count."""
    return [each.quote for each in proofread(text, ("prose", "year")) if each.severity != "hint"]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[:24])
def test_with_the_right_values_nothing_is_marked(line: str) -> None:
    assert marked(filled(line)) == []


@pytest.mark.parametrize(("line", "place"), WRONG, ids=lambda value: str(value)[:24])
def test_a_wrong_value_is_marked(line: str, place: int) -> None:
    assert marked(filled(line, place)) != []


def test_near_misses_without_any_wrong_value_are_among_them() -> None:
    assert sum(not BOTH.search(line) for line in LINES) >= 30


@pytest.mark.parametrize("every", [1, 2, 3])
def test_a_number_that_is_none_breaks_nothing(every: int) -> None:
    for line in LINES:
        text = zeroed(filled(line), every)
        assert all(text.startswith(each.quote or "\0", each.offset or 0) for each in proofread(text, ("prose",)))


def zeroed(text: str, every: int) -> str:
    """The text with every so manieth number replaced by 0."""
    places = iter(range(10_000))
    return NUMBER.sub(lambda match: match[0] if next(places) % every else "0", text)
