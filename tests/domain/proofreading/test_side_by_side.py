"""Where pairs of characters stand: at the very beginning, at the very end, one over another, and nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from domain.proofreading.side_by_side import places_of, places_of_either


@pytest.mark.parametrize(("text", "places"), [("", []), ("甲", []), ("甲乙", [0]), ("乙甲乙甲乙", [1, 3])])
def test_a_pair_is_found_wherever_it_stands(text: str, places: list[int]) -> None:
    assert list(places_of(text, {"甲乙"})) == places


def test_a_frame_leaves_one_character_open() -> None:
    assert list(places_of_either("甲某乙甲乙", {"甲乙"}, {"甲乙": 1})) == [0, 3]
    assert list(places_of_either("甲某乙", frozenset(), {"甲乙"})) == [0]
    assert list(places_of_either("乙", {"乙"}, {""})) == []


@given(some.text("甲乙丙", max_size=12))
def test_they_are_those_that_a_look_at_each_place_finds(text: str) -> None:
    pairs, frames = {"甲乙", "丙丙"}, {"乙乙"}
    slowly = [at for at in range(len(text) - 1) if text[at : at + 2] in pairs or text[at : at + 3 : 2] in frames]

    assert list(places_of_either(text, pairs, frames)) == slowly


def test_a_pair_is_found_where_one_stretch_of_a_long_text_ends() -> None:
    text = "丙" * 9_999 + "甲乙" + "丙" * 9_998 + "乙丙乙甲"

    assert list(places_of(text, {"甲乙", "乙甲"})) == [9_999, 20_001]
    assert list(places_of_either(text, {"甲乙"}, {"乙乙"})) == [9_999, 19_999]
