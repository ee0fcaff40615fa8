"""Patterns that need a word: what is found in the lines with it is what is found in the whole text."""

import re

from hypothesis import given
from hypothesis import strategies as some

from domain.proofreading.in_lines import matches_around, matches_with, occurrences

_SHAPE = re.compile("[甲乙]{1,3}(?:无|没有)(?=[，丙]|$)", re.MULTILINE)
_CORE = re.compile("[甲乙](?:无|没)")


@given(some.lists(some.sampled_from(["甲", "乙", "丙", "无", "没有", "，", "\n"]), max_size=16).map("".join))
def test_nothing_more_and_nothing_less_is_found_than_in_the_whole_text(text: str) -> None:
    slowly = [match.span() for match in _SHAPE.finditer(text)]

    assert [match.span() for match in matches_with(("无", "没有"), _SHAPE, text)] == slowly
    assert [match.span() for match in matches_around(_CORE, _SHAPE, text)] == slowly


def test_a_line_without_the_words_is_passed_over() -> None:
    assert [match[0] for match in matches_with(("无",), re.compile("[甲丙]."), "甲乙\n丙无\n甲乙")] == ["丙无"]
    assert [match[0] for match in matches_around(re.compile("无"), re.compile("[甲丙]."), "甲乙\n丙无\n甲乙")] == [
        "丙无"
    ]


@given(
    some.text(alphabet="甲乙丙", min_size=1, max_size=3),
    some.lists(some.text(alphabet="甲乙丙丁\n", max_size=4) | some.just("丁" * 220), max_size=12).map("".join),
)
def test_a_word_is_found_wherever_it_stands(word: str, text: str) -> None:
    assert [*occurrences(word, text)] == [at for at in range(len(text)) if text.startswith(word, at)]
