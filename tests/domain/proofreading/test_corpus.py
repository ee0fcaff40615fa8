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


OTHER_HANDS = (("e", 38, 35, 31), ("f", 50, 44, 30), ("g", 33, 32, 16), ("h", 34, 34, 19), ("i", 35, 31, 17))


@pytest.mark.parametrize(("hand", "wanted", "least", "least_others"), OTHER_HANDS)
def test_what_other_hands_hid_is_found_and_no_clean_text_is_marked(
    hand: str, wanted: int, least: int, least_others: int
) -> None:
    tally = measure([CORPUS / hand])

    arithmetic, all_wanted = tally.recall(True)
    assert all_wanted == wanted
    assert arithmetic >= least
    assert tally.recall(False)[0] >= least_others
    assert [line for line in tally.lines if line.startswith("FALSE in clean")] == []


MORE = CORPUS.parent / "proofreading-more"


def test_what_the_latest_hands_hid_is_found() -> None:
    """Thirty-three hands with mistakes and twenty-four without: of the last five, three were hardly worked on.

    Since claims are judged by how such claims fared, some right ones are lost with the wrong ones.
    """
    tally = measure([MORE])

    found, wanted = tally.recall(True)
    others, all_others = tally.recall(False)
    assert (wanted, all_others) == (1648, 1202)
    assert found >= 1451
    assert others >= 1093
    assert tally.arithmetic_in_clean <= 114
    assert tally.false.total() <= 262
