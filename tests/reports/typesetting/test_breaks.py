"""Where a line may end, and what a break there loses."""

import pytest

from reports.typesetting.breaks import Level, Spread, joints


def breakable(text: str, level: Level = Level.FREE) -> str:
    """The text with a bar wherever a line may end at this level."""
    levels, _ = joints(text)
    return "".join(("|" if place and levels[place] <= level else "") + sign for place, sign in enumerate(text))


@pytest.mark.parametrize("mark", "，。、；：？！）》」』”’】%‰％℃·…")
def test_no_closing_mark_begins_a_line(mark: str) -> None:
    assert breakable(f"甲{mark}乙") == f"甲{mark}|乙"


@pytest.mark.parametrize("mark", "（《「『“‘【￥")
def test_no_opening_mark_ends_a_line(mark: str) -> None:
    assert breakable(f"甲{mark}乙") == f"甲|{mark}乙"


@pytest.mark.parametrize(
    "number",
    [
        "386.6万元", "79.5%", "2022年度", "1,234,567.89元", "-5.3%", "±0.5%", "≥95%", "￥3.5万元", "1.2亿元", "6‰",
        "38个百分点", "300余万元", "1460户", "12万人次", "25℃", "1840平方米", "0.8万元/年", "１２．５万元", "第3季度",
        "95 %", "3：1",
    ],
)  # fmt: skip
def test_a_number_stays_with_its_sign_and_unit(number: str) -> None:
    assert breakable(f"支{number}出") == f"支|{number}|出"


def test_a_date_parts_between_its_members_only() -> None:
    assert breakable("2022年12月31日前") == "2022年|12月|31日|前"


@pytest.mark.parametrize("between", ["2021—2023年", "5%～10%", "6月—9月", "10-12月", "28.5%-30%"])
def test_a_range_stays_whole(between: str) -> None:
    assert breakable(between) == between
    assert "|" in breakable(between, Level.UNIT)


def test_a_number_leaves_its_unit_last_and_its_digits_never_before() -> None:
    assert breakable("支出1386.65万元", Level.ADDRESS) == "支|出|1386.65万元"
    assert breakable("支出1386.65万元", Level.UNIT) == "支|出|1386.65|万元"
    assert breakable("支出1386.65万元", Level.WORD) == "支|出|1386.65|万|元"


@pytest.mark.parametrize("item", ["1.", "12.", "（3）", "(4)", "（二）", "①", "5、"])
def test_the_number_of_an_item_does_not_end_a_line(item: str) -> None:
    assert breakable(f"完。{item}加强").endswith(f"|{item}加|强")


def test_dashes_and_ellipses_stay_whole() -> None:
    assert breakable("甲——乙……丙") == "甲|——|乙……|丙"


def test_words_part_at_spaces_only() -> None:
    assert breakable("用Word 2016与OA办") == "用|Word |2016|与|OA|办"
    assert breakable("don't stop") == "don't |stop"


def test_long_addresses_part_after_their_marks_first() -> None:
    address = "https://www.example.gov.cn/zwgk/ysjs/"
    assert breakable(address) == address
    assert breakable(address, Level.ADDRESS) == "https://|www.|example.|gov.|cn/|zwgk/|ysjs/"
    assert breakable("GB/T9704", Level.UNIT) == "GB/T9704"


@pytest.mark.parametrize("slash", "/／")
def test_a_slash_stands_at_no_edge(slash: str) -> None:
    assert breakable(f"甲{slash}乙") == f"甲{slash}乙"


def test_spaces_and_combining_marks_begin_nothing() -> None:
    assert breakable("e\u0301 甲  乙", Level.ANYWHERE) == "e\u0301 |甲  |乙"


def test_words_numbers_and_double_marks_are_not_spread() -> None:
    _, spreads = joints("甲乙12.5元ab——")
    assert list(spreads[1:]) == [
        Spread.OPEN, Spread.OPEN, Spread.TIGHT, Spread.TIGHT, Spread.TIGHT, Spread.OPEN, Spread.OPEN, Spread.TIGHT,
        Spread.OPEN, Spread.SHUT, Spread.OPEN,
    ]  # fmt: skip


def test_a_space_beside_chinese_is_wide_enough_as_it_is() -> None:
    assert joints("甲 乙")[1][2] == Spread.SHUT
    assert joints("ab cd")[1][3] == Spread.OPEN
    assert joints("ab 乙")[1][3] == Spread.SHUT


def test_nothing_has_no_joints() -> None:
    assert joints("") == (bytearray([0]), bytearray([Spread.OPEN]))
