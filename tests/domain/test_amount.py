"""Reading what a clerk types, exactly, and writing it again."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.amount import (
    LARGEST,
    Amount,
    Refusal,
    TypedValue,
    Unreadable,
    decimals_of,
    folded,
    read_amount,
    read_value,
    written_number,
)
from domain.outline import ColumnKind, FigureKind, MoneyUnit

UNITS: tuple[MoneyUnit, ...] = ("元", "万元")
KINDS: tuple[FigureKind | ColumnKind, ...] = ("money", "percent", "count", "score", "text", "year", "date", "choice")
amounts = st.builds(Amount, st.integers(1 - LARGEST, LARGEST - 1))


@pytest.mark.parametrize(
    ("text", "fen", "unit"),
    [
        ("588.3", 588_300_000, ""),
        ("１２３．４５", 123_450_000, ""),
        ("588。3", 588_300_000, ""),
        ("５８８。３", 588_300_000, ""),
        ("588｡3", 588_300_000, ""),
        ("1,234.56", 1_234_560_000, ""),
        ("１，２３４．５６", 1_234_560_000, ""),
        ("1，234.56", 1_234_560_000, ""),
        ("588.3万元", 588_300_000, "万元"),
        ("588.3万", 588_300_000, "万"),
        ("3,866,000元", 386_600_000, "元"),
        ("3,866,000.00元整", 386_600_000, "元"),
        ("12千元", 1_200_000, "千元"),
        ("0.5亿元", 5_000_000_000, "亿元"),
        ("0.5亿", 5_000_000_000, "亿"),
        (" 1,234.56万元\n", 1_234_560_000, "万元"),
        ("\u3000588.3\u3000万元", 588_300_000, "万元"),
        ("588.3\xa0万元", 588_300_000, "万元"),
        ("588 .3", 588_300_000, ""),
        ("1\xa0234\xa0567.8元", 123_456_780, "元"),
        ("1\u2009234元", 123_400, "元"),
        ("\u202d1,234.56\u202c", 1_234_560_000, ""),
        ("\ufeff588.3\u200b", 588_300_000, ""),
        ("¥588.3", 588_300_000, ""),
        ("￥588.3元", 58_830, "元"),
        ("人民币588.3万元", 588_300_000, "万元"),
        ("-5", -5_000_000, ""),
        ("−5", -5_000_000, ""),
        ("—5", -5_000_000, ""),
        ("－５", -5_000_000, ""),
        ("-¥5", -5_000_000, ""),
        ("¥-5", -5_000_000, ""),
        ("+5", 5_000_000, ""),
        ("0", 0, ""),
        ("-0", 0, ""),
        ("0.285", 285_000, ""),
        (".5", 500_000, ""),
        ("588.", 588_000_000, ""),
        ("0.000001", 1, ""),
        ("007", 7_000_000, ""),
        ("1." + "0" * 60, 1_000_000, ""),
        ("9,999,999,999.999999", LARGEST - 1, ""),
        ("0.0000000001亿元", 1, "亿元"),
    ],
)
def test_reads_money(text: str, fen: int, unit: str) -> None:
    assert read_value(text, "money", "万元") == TypedValue(Amount(fen), unit)


def test_a_bare_number_is_in_the_unit_of_the_outline() -> None:
    assert read_amount("3,866,000", "元") == TypedValue(Amount(386_600_000))


@pytest.mark.parametrize(
    ("text", "fen", "unit"),
    [
        ("=42.75+103.76", 146_510_000, ""),
        ("＝４２．７５＋１０３．７６", 146_510_000, ""),
        ("= 42.75 + 103.76 - 0.01", 146_500_000, ""),
        ("=-1+3", 2_000_000, ""),
        ("=5", 5_000_000, ""),
        ("=1,000+2", 1_002_000_000, ""),
        ("=42.75万元+1.25万元", 44_000_000, "万元"),
        ("=42.75+3,000元", 43_050_000, "元"),
        ("=42.75万元+3,000元", 43_050_000, "元"),
        ("=1亿元-1", 9_999_000_000, "亿元"),
        ("=1++2", 3_000_000, ""),
        ("=2*-3", -6_000_000, ""),
        ("=(2+3)*4", 20_000_000, ""),
        ("＝（２＋３）×４", 20_000_000, ""),
        ("=2+3*4-6/3", 12_000_000, ""),
        ("=-(2-5)", 3_000_000, ""),
        ("=12/4/3", 1_000_000, ""),
        ("=1/3", 333_333, ""),
        ("=-1÷3", -333_333, ""),
        ("=1/3*3", 1_000_000, ""),
        ("=0.000001/2", 1, ""),
        ("=588.3*65.71%", 386_571_930, ""),
        ("=3,866,000元/2", 193_300_000, "元"),
    ],
)
def test_adds_up(text: str, fen: int, unit: str) -> None:
    assert read_amount(text, "万元") == TypedValue(Amount(fen), unit)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("1e5", Refusal.NOT_A_NUMBER),
        ("abc", Refusal.NOT_A_NUMBER),
        ("1.2.3", Refusal.NOT_A_NUMBER),
        ("十万元", Refusal.NOT_A_NUMBER),
        ("--5", Refusal.NOT_A_NUMBER),
        ("-", Refusal.NOT_A_NUMBER),
        (".", Refusal.NOT_A_NUMBER),
        ("万元", Refusal.NOT_A_NUMBER),
        ("约588.3", Refusal.NOT_A_NUMBER),
        ("①42.75", Refusal.NOT_A_NUMBER),
        ("5²", Refusal.NOT_A_NUMBER),
        ("½", Refusal.NOT_A_NUMBER),
        ("٣", Refusal.NOT_A_NUMBER),
        ("42 103", Refusal.NOT_A_NUMBER),
        ("42\t103", Refusal.NOT_A_NUMBER),
        ("588.3\n386.6", Refusal.NOT_A_NUMBER),
        ("588.3\xa0386", Refusal.NOT_A_NUMBER),
        ("1234\xa0567", Refusal.NOT_A_NUMBER),
        ("\x00", Refusal.NOT_A_NUMBER),
        ("=", Refusal.FORMULA),
        ("=1+", Refusal.FORMULA),
        ("=+", Refusal.FORMULA),
        ("=1**2", Refusal.FORMULA),
        ("=(1+2", Refusal.FORMULA),
        ("=1+2)", Refusal.FORMULA),
        ("=()", Refusal.FORMULA),
        ("=2(3)", Refusal.FORMULA),
        ("=" + "(" * 51 + "1" + ")" * 51, Refusal.FORMULA),
        ("=" + "1+" * 501 + "1", Refusal.FORMULA),
        ("=1/0", Refusal.ZERO_DIVISOR),
        ("=5÷(2-2)", Refusal.ZERO_DIVISOR),
        ("=1+a", Refusal.NOT_A_NUMBER),
        ("==1", Refusal.NOT_A_NUMBER),
        ("=0.0000001+1", Refusal.TOO_PRECISE),
        ("12,34", Refusal.SEPARATORS),
        ("1,234,56", Refusal.SEPARATORS),
        ("1234,567", Refusal.SEPARATORS),
        ("=12,34+1", Refusal.SEPARATORS),
        ("0.12345678", Refusal.TOO_PRECISE),
        ("0.0000001", Refusal.TOO_PRECISE),
        ("1." + "0" * 30 + "1", Refusal.TOO_PRECISE),
        ("10000000000", Refusal.TOO_LARGE),
        ("=9999999999.999999+0.000001", Refusal.TOO_LARGE),
        ("9" * 200, Refusal.TOO_LARGE),
        ("9" * 5000, Refusal.TOO_LARGE),
        ("=9999999999+9999999999", Refusal.TOO_LARGE),
        ("588.3美元", Refusal.UNIT),
        ("588.3百万元", Refusal.UNIT),
        ("95%", Refusal.UNIT),
        ("3人", Refusal.UNIT),
    ],
)
def test_refuses_money_with_the_reason(text: str, refusal: Refusal) -> None:
    with pytest.raises(Unreadable) as refused:
        read_value(text, "money", "万元")
    assert (refused.value.refusal, refused.value.text) == (refusal, text)


def test_fen_is_the_finest_in_yuan_too() -> None:
    assert read_amount("0.01", "元") == TypedValue(Amount(1))
    with pytest.raises(Unreadable) as refused:
        read_amount("0.001", "元")
    assert refused.value.refusal is Refusal.TOO_PRECISE


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", ["", " ", "\u3000\xa0\t\n", "\u200b", "\ufeff \u200b"])
def test_what_shows_nothing_is_blank(text: str, kind: FigureKind | ColumnKind) -> None:
    assert read_value(text, kind, "万元") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("95", "95"),
        ("95%", "95"),
        ("９５％", "95"),
        ("95 %", "95"),
        ("=386.6/588.3*100", "65.71"),
        ("=90%+5%", "95"),
        ("95.50%", "95.5"),
        ("百分之95", "95"),
        ("0", "0"),
        ("100.00", "100"),
        ("0.000001", "0.000001"),
    ],
)
def test_reads_per_cent(text: str, value: str) -> None:
    assert read_value(text, "percent", "万元") == TypedValue(Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"), [("12", 12), ("１２人", 12), ("12.0", 12), ("2,334 名", 2334), ("0", 0), ("-0", 0)]
)
def test_reads_counts(text: str, value: int) -> None:
    assert read_value(text, "count", "万元") == TypedValue(Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"), [("92.5", "92.5"), ("９２．５分", "92.5"), ("100.00 分", "100"), ("0", "0")]
)
def test_reads_scores(text: str, value: str) -> None:
    assert read_value(text, "score", "万元") == TypedValue(Decimal(value))


@pytest.mark.parametrize(
    ("text", "kind", "refusal"),
    [
        ("-1", "percent", Refusal.NEGATIVE),
        ("1000000000000", "percent", Refusal.TOO_LARGE),
        ("0.1234567", "percent", Refusal.TOO_PRECISE),
        ("1." + "0" * 30 + "1", "percent", Refusal.TOO_PRECISE),
        ("%", "percent", Refusal.NOT_A_NUMBER),
        ("95%%", "percent", Refusal.NOT_A_NUMBER),
        ("百分之九十五", "percent", Refusal.NOT_A_NUMBER),
        ("95 5", "percent", Refusal.NOT_A_NUMBER),
        ("1.5", "count", Refusal.NOT_WHOLE),
        ("-1", "count", Refusal.NEGATIVE),
        ("人", "count", Refusal.NOT_A_NUMBER),
        ("92分", "count", Refusal.NOT_A_NUMBER),
        ("-1分", "score", Refusal.NEGATIVE),
        ("分", "score", Refusal.NOT_A_NUMBER),
        ("1,00", "count", Refusal.SEPARATORS),
    ],
)
def test_refuses_numbers_with_the_reason(text: str, kind: FigureKind, refusal: Refusal) -> None:
    with pytest.raises(Unreadable) as refused:
        read_value(text, kind, "万元")
    assert refused.value.refusal is refusal


@pytest.mark.parametrize("text", ["2022", "２０２２", "2022年", "2022年度", " 2022 年度 "])
def test_reads_years(text: str) -> None:
    assert read_value(text, "year", "万元") == TypedValue("2022")


@pytest.mark.parametrize("text", ["1990", "2099"])
def test_the_first_and_the_last_year_are_years(text: str) -> None:
    assert read_value(text, "year", "万元") == TypedValue(text)


@pytest.mark.parametrize("text", ["20", "22", "20 22", "1989", "2100", "20222", "二〇二二", "2022.5", "年"])
def test_refuses_years(text: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_value(text, "year", "万元")
    assert refused.value.refusal is Refusal.YEAR


@pytest.mark.parametrize(
    "text",
    [
        "2023年4月5日",
        "二〇二三年四月五日",
        "二零二三年四月五日",
        "2023年04月05日",
        "２０２３年４月５日",
        "2023 年 4 月 5 日",
        "2023年4月5",
        "2023-04-05",
        "2023—4—5",
        "2023/4/5",
        "2023.4.5",
        "2023。4。5",
        "20230405",
    ],
)
def test_reads_dates(text: str) -> None:
    assert read_value(text, "date", "万元") == TypedValue("2023-04-05")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("二〇二四年十月十日", "2024-10-10"),
        ("二〇二四年十一月二十日", "2024-11-20"),
        ("二〇二四年十二月三十一日", "2024-12-31"),
        ("二○二四年一月二十一日", "2024-01-21"),
    ],
)
def test_reads_dates_in_numerals(text: str, day: str) -> None:
    assert read_value(text, "date", "万元") == TypedValue(day)


@pytest.mark.parametrize(
    "text",
    [
        "2023年4月",
        "2023-02-29",
        "2023-13-01",
        "23-4-5",
        "0203-04-05",
        "2023 1 105",
        "今天",
        "2023040",
        "二〇二三年四月",
        "二〇二三年二十月五日",
        "二三年四月五日",
    ],
)
def test_refuses_dates(text: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_value(text, "date", "万元")
    assert refused.value.refusal is Refusal.DATE


def test_a_text_is_one_line_without_invisible_marks() -> None:
    assert read_value(" 某县\u200b财政局\n 办公室\t", "text", "万元") == TypedValue("某县财政局 办公室")
    assert read_value("𰻝面局\U00031350", "text", "万元") == TypedValue("𰻝面局\U00031350")


@pytest.mark.parametrize("text", ["财政\x00局", "财政\x07局", "财政\ud800局", "财政\ufffe局", "财政\uffff局"])
def test_a_text_that_could_not_print_is_refused(text: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_value(text, "text", "万元")
    assert refused.value.refusal is Refusal.CONTROL


def test_folds_full_width_signs_and_nothing_else() -> None:
    assert folded("５８８。３ 万元（Ａ）￥－％①²") == "588.3万元(A)¥-%①²"


def test_arithmetic_is_exact() -> None:
    assert Amount(10) + Amount(20) - Amount(5) == -Amount(-25)
    assert Amount(1) < Amount(2)


@pytest.mark.parametrize(
    ("number", "decimals", "grouped", "text"),
    [
        ("588.3", None, False, "588.3"),
        ("588.30", None, False, "588.3"),
        ("1E+2", None, False, "100"),
        ("0.285", 2, False, "0.29"),
        ("0.285", 0, False, "0"),
        ("-0.285", 2, False, "-0.29"),
        ("-0.001", 2, False, "0.00"),
        ("-0", None, False, "0"),
        ("1234567.5", None, True, "1,234,567.5"),
        ("1234567.5", 2, True, "1,234,567.50"),
    ],
)
def test_writes_numbers(number: str, decimals: int | None, grouped: bool, text: str) -> None:
    assert written_number(Decimal(number), decimals, grouped) == text


def test_an_amount_has_separators_only_when_asked_for() -> None:
    amount = Amount(1_234_560_000_000)
    assert (amount.written("万元"), amount.written("元", grouped=True)) == ("1234560", "12,345,600,000")
    assert written_number(Decimal(1234560)) == "1234560"


def test_counts_the_decimals_that_a_number_needs() -> None:
    assert [decimals_of(Decimal(text)) for text in ("1.50", "100", "1E+3", "0.000", "0.285")] == [1, 0, 0, 0, 3]
    assert (Amount(285_000).decimals("万元"), Amount(285_000).decimals("元")) == (3, 0)


@given(amounts, st.sampled_from(UNITS), st.booleans(), st.booleans())
def test_what_is_written_reads_back(amount: Amount, unit: MoneyUnit, grouped: bool, named: bool) -> None:
    text = amount.written(unit, grouped=grouped) + (unit if named else "")
    entry = read_amount(text, unit)
    assert entry == TypedValue(amount, unit if named else "")


@given(amounts, st.sampled_from(UNITS))
def test_full_width_reads_like_half_width(amount: Amount, unit: MoneyUnit) -> None:
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in amount.written(unit, grouped=True))
    assert read_amount(wide, unit).value == amount


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=20), st.sampled_from(UNITS))
def test_a_sum_is_exact(parts: list[int], unit: MoneyUnit) -> None:
    text = "=" + "+".join(Amount(fen).written(unit) for fen in parts)
    assert read_amount(text, unit) == TypedValue(Amount(sum(parts)))


@given(st.decimals(0, 10**6, places=6))
def test_per_cent_reads_back(number: Decimal) -> None:
    assert read_value(written_number(number), "percent", "万元") == TypedValue(number)


NEAR = st.text(
    st.sampled_from("0123456789０１２,，.。．=+-−—¥￥万亿千元年月日%％人整 \u3000\xa0\t\u200be①"), max_size=24
)


@given(st.text(max_size=200) | NEAR, st.sampled_from(KINDS), st.sampled_from(UNITS))
def test_whatever_is_typed_is_read_or_refused(text: str, kind: FigureKind, unit: MoneyUnit) -> None:
    try:
        entry = read_value(text, kind, unit)
    except Unreadable:
        return
    if entry is not None and isinstance(entry.value, Amount):
        assert read_amount(entry.value.written(unit), unit).value == entry.value
    if entry is not None and isinstance(entry.value, str):
        assert read_value(entry.value, kind, unit) == entry


def test_a_score_has_decimals_and_its_own_unit() -> None:
    assert read_value("97.5分", "score", "万元") == TypedValue(Decimal("97.5"))
    assert read_value("９７．５", "score", "万元") == TypedValue(Decimal("97.5"))
    with pytest.raises(Unreadable):
        read_value("优", "score", "万元")
