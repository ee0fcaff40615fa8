"""Patterns that wait: nothing is compiled before the first match, and then they are like any other."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as node  # type: ignore[attr-defined]  # what a pattern is parsed into, no type stub tells
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import domain
from domain.patterns import foreseeing, pattern, remembering

_KIND: type = type(pattern(""))
_NOTHING = (node.ASSERT, node.ASSERT_NOT, node.AT)  # what takes no character
_MARKS = {node.CATEGORY_DIGIT: "0123456789", node.CATEGORY_SPACE: " \t\n\r\u3000"}


def _led() -> Iterator[tuple[str, Any]]:
    """The patterns of all modules that say what their matches begin with, once each, with their names."""
    found: dict[int, tuple[str, Any]] = {}
    for module in pkgutil.walk_packages(domain.__path__, "domain."):
        constants: dict[str, Any] = vars(importlib.import_module(module.name))
        for name, each in constants.items():
            if type(each) is _KIND and getattr(each, "begins"):  # noqa: B009  # a type stub has none
                found.setdefault(id(each), (f"{module.name}.{name}", each))
    return iter(found.values())


def _first(parsed: Any) -> tuple[set[str], bool]:
    """The characters that a match can begin with, and whether it may take none."""
    first: set[str] = set()
    for what, told in parsed:
        if what in _NOTHING:
            continue
        more, may_be_empty = _first_of(what, told)
        first |= more
        if not may_be_empty:
            return first, False
    return first, True


def _first_of(what: Any, told: Any) -> tuple[set[str], bool]:
    if what is node.LITERAL:
        return {chr(told)}, False
    if what is node.IN:
        return {character for each in told for character in _members(*each)}, False
    if what is node.SUBPATTERN:
        return _first(told[3])
    if what is node.BRANCH:
        ways = [_first(each) for each in told[1]]
        return set().union(*(first for first, _ in ways)), any(may_be_empty for _, may_be_empty in ways)
    least, _, repeated = told  # what is repeated; anything else can begin with any character
    first, may_be_empty = _first(repeated)
    return first, may_be_empty or not least


def _members(what: Any, told: Any) -> str:
    if what is node.LITERAL:
        return chr(told)
    if what is node.RANGE:
        return "".join(map(chr, range(told[0], told[1] + 1)))
    return _MARKS[told]


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


def test_what_begins_a_match_is_looked_for_first() -> None:
    led = pattern("(?<=，)(?:共|合)计(?P<number>[0-9]+)", begins="共合")

    assert [found["number"] for found in led.finditer("共计1，共计2，合计3")] == ["2", "3"]


@pytest.mark.parametrize("of", [pytest.param(each, id=name) for name, each in _led()])
def test_no_match_begins_with_any_other_character(of: Any) -> None:
    first, may_be_empty = _first(_parser.parse(of._text, of._flags))

    assert not may_be_empty
    assert first <= set(of.begins)


def test_a_set_of_characters_is_looked_at_once_and_given_out_anew() -> None:
    asked: list[tuple[tuple[object, ...], object]] = []

    def found(charset: list[object], fixup: object = None) -> list[object]:
        asked.append((tuple(charset), fixup))
        return [*charset, "found"]

    look = remembering(found)
    first = look(["range"])
    first.append("changed")

    assert look(["range"]) == ["range", "found"]
    assert asked == [(("range",), None)]
    assert look(["range"], str) == ["range", "found"]
    assert look(["range"], fixup=str) == ["range", "found"]
    assert [each for _, each in asked] == [None, str, str]


def test_patterns_of_one_set_are_compiled_alike_however_often_they_are() -> None:
    sets = ("[一-龥]", "[^一-龥0-9]", "[一二三“”]", r"[\d一-龥]")
    words = "甲a1“二，"

    found = [[re.compile(f"{each}{'+' * at}").findall(words) for at in (0, 1)] for each in sets]

    assert found[0] == [["甲", "二"], ["甲", "二"]]
    assert found[1] == [["a", "“", "，"], ["a", "“", "，"]]
    assert found[2] == [["“", "二"], ["“二"]]
    assert found[3] == [["甲", "1", "二"], ["甲", "1", "二"]]


_FORESEEN = {
    "(?:甲乙?|[丙丁]|)戊": "甲丙丁戊",
    "(?<=，)(?:共|合)计": "共合",
    "(?=[共合])(?:共计?|合|总)": "共合",
    "[0-9]?(?:年|月{2})": "0123456789年月",
    "(?!甲)(?:甲|乙)(?P<more>丙)*": "甲乙",
}
_UNFORESEEN = ("[^甲]乙|丙", "(?:[一-龥]甲|乙)", "(?:.甲|乙)", "(?:甲?|乙)", "(?i:a|[bc])d", r"(甲|[乙丙])?\1丁")


@pytest.mark.parametrize("text", [*_FORESEEN, *_UNFORESEEN])
def test_what_a_match_can_begin_with_is_foreseen(text: str) -> None:
    see = foreseeing(lambda _parsed, _flags: None)
    seen = see(_parser.parse(text), 0)

    assert (None if seen is None else "".join(_members(*each) for each in seen)) == _FORESEEN.get(text)
    assert see(_parser.parse(text), re.IGNORECASE) is None


@pytest.mark.parametrize("text", [*_FORESEEN, *_UNFORESEEN])
def test_a_search_finds_what_a_match_at_each_place_finds(text: str) -> None:
    words = "甲乙戊，共计甲戊3年月月合计戊乙丙丁，ad总丁甲甲丁乙"
    shape = re.compile(text)
    each = (shape.match(words, at) for at in range(len(words) + 1))

    found = shape.search(words)
    assert found is not None
    assert found.span() == next(match.span() for match in each if match is not None)
