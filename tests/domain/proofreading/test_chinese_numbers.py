"""Numbers in Chinese numerals: what they write, with which unit, and what is no number."""

from decimal import Decimal

import pytest

from domain.proofreading.chinese_numbers import how_many, numeral, written
from domain.proofreading.quantities import QuantityKind, quantities


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("二十八", "28"),
        ("二〇二三", "2023"),
        ("一千零六", "1006"),
        ("三万八千", "38000"),
        ("一亿零三百万", "103000000"),
        ("四点二", "4.2"),
        ("十", "10"),
    ],
)
def test_a_numeral_writes_a_number(typed: str, value: str) -> None:
    assert numeral(typed) == Decimal(value)


@pytest.mark.parametrize("typed", ["", "二三百", "点五", "四点", "甲"])
def test_what_writes_no_number_is_none(typed: str) -> None:
    assert numeral(typed) is None


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("改造四十一栋。", "41", "栋"),
        ("三万八千床。", "38000", "床"),
        ("六十八万四千元。", "684000", "元"),
        ("一亿二千万元。", "120000000", "万元"),
        ("八点六万元。", "86000", "万元"),
        ("三百零六口。", "306", "口"),
        ("九十六分。", "96", "分"),
        ("两个百分点。", "2", "个百分点"),
    ],
)
def test_a_number_is_read_with_its_unit(text: str, value: str, unit: str) -> None:
    (found,) = written(text)

    assert (found.value, found.unit) == (Decimal(value), unit)
    assert text[found.start : found.end] == text[:-1].removeprefix("改造")


@pytest.mark.parametrize(
    "text",
    [
        "三位一体。",
        "两三个村。",
        "百家争鸣。",
        "二十大报告。",
        "十分重视。",
        "第二十三条。",
        "一天一报。",
        "三十分钟。",
    ],
)
def test_what_tells_no_number_is_passed_over(text: str) -> None:
    assert list(written(text)) == []


def test_a_number_with_more_is_about_as_much() -> None:
    assert [each.is_about for each in written("三百余户，三百户，")] == [True, False]


def test_rates_are_read_with_their_decimals() -> None:
    per_cent, per_mille = quantities("百分之四点二，千分之三。")

    assert (per_cent.kind, per_cent.value, per_cent.decimals) == (QuantityKind.PERCENT, Decimal("4.2"), 1)
    assert (per_mille.kind, per_mille.value) == (QuantityKind.PERCENT, Decimal("0.3"))


@pytest.mark.parametrize(("sign", "count"), [("12", 12), ("十二", 12), ("两", 2), ("几", 0), ("", 0)])
def test_a_count_is_written_in_either_way(sign: str, count: int) -> None:
    assert how_many(sign) == count
