"""Sentences with one value right and one wrong: with the right one nothing is said, with the wrong one something is."""

import re
from pathlib import Path

import pytest

from domain.proofreading import proofread

FILE = Path(__file__).parents[2] / "data" / "proofreading-pairs.txt"
LINES = [line for line in FILE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
BOTH = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[:24])
def test_the_wrong_value_is_marked_and_the_right_one_is_not(line: str) -> None:
    right, wrong = (BOTH.sub(rf"\{side}", line).replace("\\n", "\n") for side in (1, 2))

    assert [each.quote for each in proofread(right, ("prose", "year")) if each.severity != "hint"] == []
    assert [each.quote for each in proofread(wrong, ("prose", "year")) if each.severity != "hint"] != []
