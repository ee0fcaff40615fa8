"""Titles on one line or several: 梯形 or 菱形, words and names whole."""

from itertools import pairwise

import pytest

from reports.typesetting.fonts import Role, bundled
from reports.typesetting.lines import natural_width
from reports.typesetting.titles import shape

LONG_NAME = "湖南省湘西土家族苗族自治州龙山县农业农村局"
NAMES = ("安平县林业局", "青禾县文化旅游广电体育局", "县供销合作社联合社", LONG_NAME)
PATTERNS = (
    "2022年度{}整体支出绩效自评报告",
    "{}2023年度部门整体支出绩效评价自评报告",
    "{}关于2024年度部门预算执行情况的自查报告",
)


def width(text: str) -> float:
    return natural_width(bundled().sorts(Role.TITLE, text))


def lines(text: str, name: str = "", measure: float = 21) -> tuple[str, ...]:
    return shape(text, name, width, measure)


def test_a_short_title_stays_on_one_line() -> None:
    assert lines("2022年度安平县林业局整体支出绩效自评报告", "安平县林业局") == (
        "2022年度安平县林业局整体支出绩效自评报告",
    )


def test_a_longer_one_breaks_after_the_name() -> None:
    assert lines("2023年度青禾县文化旅游广电体育局整体支出绩效自评报告", NAMES[1]) == (
        "2023年度青禾县文化旅游广电体育局",
        "整体支出绩效自评报告",
    )


def test_a_year_stays_with_what_it_is_the_year_of() -> None:
    assert lines("某县财政局2021—2022年度专项资金绩效自评报告", "某县财政局", 18) == (
        "某县财政局",
        "2021—2022年度专项资金绩效自评报告",
    )


def test_a_name_as_wide_as_the_line_has_its_own() -> None:
    assert lines(PATTERNS[0].format(LONG_NAME), LONG_NAME) == ("2022年度", LONG_NAME, "整体支出绩效自评报告")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("pattern", PATTERNS)
def test_shapes(name: str, pattern: str) -> None:
    text = pattern.format(name)
    found = lines(text, name)
    assert "".join(found) == text
    assert any(name in line for line in found)
    widths = [width(line) for line in found]
    assert max(widths) <= 21
    steps = [after - before for before, after in pairwise(widths)]
    assert all(abs(step) >= 1 for step in steps), "lines of one width"
    assert not any(first < 0 < second for first, second in pairwise(steps)), "an hourglass"
    assert not any(line.endswith(("关于", "的")) for line in found)


def test_a_name_too_long_for_any_line_parts_at_a_district() -> None:
    name = "新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县退役军人事务局"
    found = lines(f"2022年度{name}整体支出绩效自评报告", name)
    assert found == (
        "2022年度新疆维吾尔自治区伊犁哈萨克自治州",
        "察布查尔锡伯自治县退役军人事务局",
        "整体支出绩效自评报告",
    )


def test_the_clerk_sets_the_breaks() -> None:
    assert lines("2022年度\n安平县林业局整体\n报告", "安平县林业局") == ("2022年度", "安平县林业局整体", "报告")
    assert lines("长" * 30 + "\n短") == ()


def test_what_no_shape_holds_is_left_to_others() -> None:
    assert lines("长" * 200) == ()


def test_an_unknown_name_is_no_hindrance() -> None:
    assert lines("某某某某某某某某某某某某某某某某工作总结报告", "")[-1].endswith("报告")
