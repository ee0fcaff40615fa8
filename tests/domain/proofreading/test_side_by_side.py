"""Where pairs of characters stand: at the very beginning, at the very end, one over another, and nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from domain.proofreading.wording.side_by_side import places_of


@pytest.mark.parametrize(("text", "places"), [("", []), ("甲", []), ("甲乙", [0]), ("乙甲乙甲乙", [1, 3])])
def test_a_pair_is_found_wherever_it_stands(text: str, places: list[int]) -> None:
    assert list(places_of(text, {"甲乙"})) == places


@given(some.text("甲乙丙", max_size=12))
def test_they_are_those_that_a_look_at_each_place_finds(text: str) -> None:
    pairs = {"甲乙", "丙丙"}
    slowly = [at for at in range(len(text) - 1) if text[at : at + 2] in pairs]

    assert list(places_of(text, pairs)) == slowly


def test_a_pair_is_found_where_one_stretch_of_a_long_text_ends() -> None:
    text = "丙" * 9_999 + "甲乙" + "丙" * 9_998 + "乙丙乙甲"

    assert list(places_of(text, {"甲乙", "乙甲"})) == [9_999, 20_001]
