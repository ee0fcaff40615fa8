"""What a typed text means in a field, and how a value stands there."""

from decimal import Decimal

import pytest

from domain.amount import Amount, Refusal
from gui.fields.figure.reading import (
    FieldKind,
    OtherUnit,
    RefusedText,
    Understood,
    editing_text,
    one_line,
    read,
    resting_text,
)
from tests.gui.conftest import money

MONEY, YUAN = FieldKind("money", "万元"), FieldKind("money", "元")
PERCENT, COUNT, DATE, YEAR, TEXT = (FieldKind(kind) for kind in ("percent", "count", "date", "year", "text"))


def test_a_negative_amount_is_refused_unless_the_outline_says_that_it_may_be() -> None:
    for typed in ("-3", "－３万元", "=1-4"):
        refused = read(typed, MONEY)
        assert isinstance(refused, RefusedText)
        assert refused.error.refusal is Refusal.NEGATIVE
        signed = read(typed, FieldKind("money", "万元", signed=True))
        assert isinstance(signed, Understood)
        assert signed.value == money("-3")


@pytest.mark.parametrize(
    ("typed", "amount", "words"),
    [
        ("588.3", "588.3", ""),
        ("588.30", "588.3", ""),
        ("1,234.56", "1234.56", ""),
        ("1,234.56万元", "1234.56", ""),
        ("588。3", "588.3", "588.3 万元"),
        ("１２３．４５", "123.45", "123.45 万元"),
        ("=42.75+103.76", "146.51", "146.51 万元"),
    ],
)
def test_money_is_read_and_its_meaning_said_only_where_it_is_not_plain(typed: str, amount: str, words: str) -> None:
    assert read(typed, MONEY) == Understood(money(amount), words)


def test_another_unit_is_asked_about() -> None:
    assert read("3,866,000元", MONEY) == OtherUnit(money("386.6"), "386.6 万元")
    assert read("588.3万元", YUAN) == OtherUnit(money("588.3"), "5883000 元")
    assert read("588.3万", MONEY) == Understood(money("588.3"))


def test_a_blank_is_none() -> None:
    assert read("  ", MONEY) == Understood(None)


def test_a_refusal_says_why() -> None:
    reading = read("五百万", MONEY)
    assert isinstance(reading, RefusedText)
    assert reading.error.refusal in (Refusal.NOT_A_NUMBER, Refusal.UNIT)


@pytest.mark.parametrize(
    ("typed", "measure", "value", "words"),
    [
        ("95%", PERCENT, Decimal(95), ""),
        ("百分之九十五", PERCENT, None, ""),
        ("2023年4月5日", DATE, "2023-04-05", "2023-04-05"),
        ("2023-04-05", DATE, "2023-04-05", ""),
        ("２０２３年", YEAR, "2023", "2023"),
        ("12人", COUNT, Decimal(12), "12"),
        ("王  会计", TEXT, "王 会计", ""),
    ],
)
def test_other_kinds_are_read_likewise(typed: str, measure: FieldKind, value: object, words: str) -> None:
    reading = read(typed, measure)
    if value is None:
        assert isinstance(reading, RefusedText)
    else:
        assert isinstance(reading, Understood)
        assert reading.value == value
        assert reading.words.removesuffix(" %") == words


def test_a_value_rests_with_separators_and_is_typed_without() -> None:
    amount = money("1234.5")
    assert (editing_text(amount, MONEY), resting_text(amount, MONEY)) == ("1234.5", "1,234.50")
    assert (editing_text(amount, YUAN), resting_text(amount, YUAN)) == ("12345000", "12,345,000.00")
    assert resting_text(Amount(1), MONEY) == "0.000001"
    assert (editing_text(Decimal("6.50"), PERCENT), resting_text(Decimal(1200), COUNT)) == ("6.5", "1,200")
    assert (editing_text(None, MONEY), resting_text(None, MONEY)) == ("", "")
    assert resting_text("2023", YEAR) == "2023"


def test_two_numbers_on_the_clipboard_never_become_one() -> None:
    assert one_line("1,234.56万元\t\n", MONEY) == "1,234.56万元"
    assert one_line("42\t103", MONEY) == "42 / 103"
    assert isinstance(read(one_line("42\r\n103", MONEY), MONEY), RefusedText)
    assert one_line("青山县\n档案馆", TEXT) == "青山县 档案馆"


def test_the_sign_of_a_measure_is_its_unit() -> None:
    assert [measure.sign for measure in (MONEY, YUAN, PERCENT, COUNT, TEXT)] == ["万元", "元", "%", "", ""]
