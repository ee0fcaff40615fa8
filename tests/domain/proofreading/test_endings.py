"""Names found from their ends are those that a pattern finds which begins with any characters."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from domain.proofreading.naming.endings import ending_with, ends_in

ENDS = re.compile("管理站|站|有限公司|公司|中心(?!支行)|社区|区")
PIECES = some.sampled_from([*"柳溪，站区 3公", "管理", "有限", "公司", "中心", "支行", "社区"])


def found(least: int, most: int, text: str) -> list[str]:
    return [text[start : end.end()] for start, end in ending_with(ENDS, least, most, text)]


@given(some.lists(PIECES, max_size=60).map("".join), some.integers(1, 4), some.integers(0, 6))
def test_the_same_names_are_found_as_by_a_pattern(text: str, least: int, more: int) -> None:
    whole = re.compile(f"[\u4e00-\u9fff]{{{least},{least + more}}}?(?:{ENDS.pattern})")

    assert found(least, least + more, text) == [match[0] for match in whole.finditer(text)]


@given(some.lists(PIECES, max_size=60).map("".join))
def test_every_end_is_found_with_what_stands_before_it(text: str) -> None:
    whole = re.compile(f"(?=([\u4e00-\u9fff]{{2}}(?:{ENDS.pattern})))")

    assert [text[start : end.end()] for start, end in ends_in(ENDS, 2, 2, text)] == [
        match[1] for match in whole.finditer(text)
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由柳溪供水有限公司承建，石桥公司监理。", ["由柳溪供水有限公司"]),
        ("柳溪镇管理站、石桥乡农业技术推广站", ["柳溪镇管理站", "石桥乡农业技术推广站"]),
        ("公司", []),
        ("", []),
    ],
)
def test_a_name_has_enough_characters_before_its_end(text: str, names: list[str]) -> None:
    assert found(3, 9, text) == names
