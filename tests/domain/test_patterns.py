"""Patterns that wait: nothing is compiled before the first match, and then they are like any other."""

import re

import pytest

from domain.patterns import pattern


def test_a_pattern_finds_what_re_finds() -> None:
    waiting = pattern("(?P<year>[0-9]{4})年")

    assert [found["year"] for found in waiting.finditer("2022年和2023年")] == ["2022", "2023"]
    assert waiting.fullmatch("2022年度") is None
    assert waiting.sub("某年", "2022年") == "某年"
    assert waiting.pattern == "(?P<year>[0-9]{4})年"


def test_nothing_is_compiled_at_first() -> None:
    broken = pattern("(")

    with pytest.raises(re.error):
        broken.match("")
