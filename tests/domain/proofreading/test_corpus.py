"""The corpora on which the careful reader was tuned: what it finds there it must go on finding, and nothing more.

The texts of each hand are by someone who had not seen the reader; a third of them is held back from tuning.
"""

from pathlib import Path

import pytest

from tools.proof_corpus import ARITHMETIC, measure

CORPUS = Path(__file__).parents[2] / "data" / "proofreading"
HANDS = (("c", 55, 54, 24, 24), ("d", 37, 37, 72, 72))


@pytest.mark.parametrize(("hand", "arithmetic", "least_arithmetic", "others", "least_others"), HANDS)
def test_what_a_hand_hid_is_found_and_nothing_is_marked_that_is_right(
    hand: str, arithmetic: int, least_arithmetic: int, others: int, least_others: int
) -> None:
    tally = measure([CORPUS / hand])

    wanted = sum(count for family, count in tally.wanted.items() if family in ARITHMETIC)
    found = sum(count for family, count in tally.found.items() if family in ARITHMETIC)
    assert (wanted, sum(tally.wanted.values()) - wanted) == (arithmetic, others)
    assert found >= least_arithmetic
    assert sum(tally.found.values()) - found >= least_others
    assert tally.false == {}


@pytest.mark.parametrize(
    ("hand", "wanted", "least"), [("e", 38, 35), ("f", 50, 44), ("g", 33, 32), ("h", 34, 34), ("i", 35, 31)]
)
def test_the_arithmetic_of_other_hands_is_found_and_none_is_made_up(hand: str, wanted: int, least: int) -> None:
    tally = measure([CORPUS / hand])

    assert sum(count for family, count in tally.wanted.items() if family in ARITHMETIC) == wanted
    assert sum(count for family, count in tally.found.items() if family in ARITHMETIC) >= least
    assert [line for line in tally.lines if line.startswith("FALSE in clean") and " prose." in line] == []
