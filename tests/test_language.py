"""Chinese or English, and numbers and dates as the window shows them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.language import _, catalogue, format_amount, format_date, format_time, use


@pytest.fixture
def english() -> Iterator[None]:
    use("en")
    yield
    use("zh")


def test_a_sentence_is_itself_in_chinese() -> None:
    assert _("没有发现问题。") == "没有发现问题。"


@pytest.mark.usefixtures("english")
def test_english_is_spoken_when_asked_for_and_no_longer_when_not() -> None:
    assert _("没有发现问题。") == catalogue("en")["没有发现问题。"] != "没有发现问题。"
    use("zh")
    assert _("没有发现问题。") == "没有发现问题。"


@pytest.mark.usefixtures("english")
def test_what_is_no_sentence_of_ours_stays_as_it_is() -> None:
    assert _("某县档案馆") == "某县档案馆"
    assert _("") == ""


def test_a_date_is_written_with_hyphens() -> None:
    assert format_date(date(2023, 4, 5)) == "2023-04-05"


def test_a_time_is_that_of_the_clock_on_the_wall() -> None:
    moment = datetime(2023, 4, 5, 6, 3, 22)  # a local time
    assert format_time(moment) == "06:03:22"
    assert format_time(moment.astimezone(UTC)) == "06:03:22"


@pytest.mark.parametrize(
    ("number", "decimals", "written"),
    [
        ("1234.5", 2, "1,234.50"),
        ("0.125", 2, "0.13"),
        ("-0.125", 2, "-0.13"),
        ("-0.004", 2, "0.00"),
        ("10", 0, "10"),
        ("588.3", None, "588.3"),
        ("1E+3", None, "1,000"),
        ("1234567890123.456789", None, "1,234,567,890,123.456789"),
    ],
)
def test_an_amount_has_separators_and_is_rounded_half_up(number: str, decimals: int | None, written: str) -> None:
    assert format_amount(Decimal(number), decimals) == written


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=6))
def test_an_amount_with_as_few_decimals_as_it_needs_loses_nothing(number: Decimal) -> None:
    assert Decimal(format_amount(number).replace(",", "")) == number
