"""Lines read back by the sentences that their outline begins them with."""

import pytest

from reports.reading.begun_lines import _told
from tests.pace import within


def test_each_place_is_told_by_the_words_around_it() -> None:
    line = "收入{general.income}万元，等级{score.grade}，____个。"
    assert _told("收入7.5万元，等级甲等，3个。", line) == ("7.5", "甲等", "3")
    assert _told("收入7.5万元，等级甲等，3个", line) is None
    assert _told("支出7.5万元，等级甲等，3个。", line) is None
    assert _told("收入万元，等级甲等，3个。", line) is None
    assert _told("收入5", "收入{general.income}") == ("5",)
    assert _told("收入56", "收入{general.income}{score.grade}") is None


@pytest.mark.parametrize("between", ["", "、", "的"])
def test_no_outline_makes_it_run_away(between: str) -> None:
    line = between.join(["{general.income}"] * 400)
    with within(1):
        assert _told(between.join(["1"] * 3_000) + "！", line) is None
