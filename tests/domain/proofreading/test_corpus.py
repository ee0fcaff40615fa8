"""The corpus on which the careful reader was tuned: what it finds there it must go on finding, and nothing more.

Eighty texts by a hand that had not seen the reader; forty more of the same hand are held back from tuning.
"""

from pathlib import Path

from tools.proof_corpus import ARITHMETIC, measure

CORPUS = Path(__file__).parents[2] / "data" / "proofreading"


def test_nine_of_ten_mistakes_are_found_and_nothing_is_marked_that_is_right() -> None:
    tally = measure([CORPUS])

    wanted = sum(count for family, count in tally.wanted.items() if family in ARITHMETIC)
    found = sum(count for family, count in tally.found.items() if family in ARITHMETIC)
    assert wanted == 55
    assert found >= 49
    assert sum(tally.found.values()) - found >= 21
    assert tally.false == {}
