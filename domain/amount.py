"""Exact money in integer 分, and reading what a clerk types into a figure."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, assert_never

from domain.chinese_dates import in_digits
from domain.kinds import ColumnKind, FigureKind, MoneyUnit
from domain.patterns import pattern

if TYPE_CHECKING:  # and imported where somebody calculates
    from fractions import Fraction

FEN = {
    "元": 100,
    "千元": 100_000,
    "万元": 1_000_000,
    "万": 1_000_000,
    "亿元": 10_000_000_000,
    "亿": 10_000_000_000,
}
LARGEST = 10**16  # 分: one hundred 万亿元, far inside a 64-bit integer


@dataclass(frozen=True, slots=True, order=True)
class Amount:
    """Money, exact: ``fen`` is a whole number of 分 and may be negative."""

    fen: int

    def __add__(self, other: "Amount") -> "Amount":
        return Amount(self.fen + other.fen)

    def __sub__(self, other: "Amount") -> "Amount":
        return Amount(self.fen - other.fen)

    def __neg__(self) -> "Amount":
        return Amount(-self.fen)

    def within(self, unit: MoneyUnit) -> Decimal:
        """The exact number of ``unit``."""
        return _plain(Decimal(self.fen) / FEN[unit])

    def decimals(self, unit: MoneyUnit) -> int:
        """How many decimals the amount needs in ``unit``."""
        return decimals_of(self.within(unit))

    def written(self, unit: MoneyUnit, decimals: int | None = None, grouped: bool = False) -> str:
        """The digits in ``unit``: as few decimals as needed, or exactly ``decimals`` (rounded half up)."""
        return written_number(self.within(unit), decimals, grouped)


class NotAsked(Enum):
    """——: what the form, or this unit's share of it, does not ask for; neither blank nor zero nor 无."""

    NOT_ASKED = "——"


NOT_ASKED = NotAsked.NOT_ASKED
Value = Amount | Decimal | str | NotAsked
"""What one figure or cell holds: money; per cent and counts; text, years (``2022``) and dates (``2023-04-05``); ——."""


class Refusal(StrEnum):
    """Why a typed text is not the value asked for; the interface words it."""

    NOT_A_NUMBER = "not_a_number"
    SEPARATORS = "separators"
    TOO_PRECISE = "too_precise"
    TOO_LARGE = "too_large"
    NEGATIVE = "negative"
    NOT_WHOLE = "not_whole"
    UNIT = "unit"
    YEAR = "year"
    DATE = "date"
    CONTROL = "control"
    FORMULA = "formula"
    ZERO_DIVISOR = "zero_divisor"


class Unreadable(ValueError):
    """A typed text that is not the value asked for; ``refusal`` says why."""

    def __init__(self, refusal: Refusal, text: str) -> None:
        super().__init__(f"{refusal}: {text!r}")
        self.refusal = refusal
        self.text = text


@dataclass(frozen=True, slots=True)
class TypedValue:
    """What was understood; ``unit`` is the money unit that the clerk wrote, blank if none."""

    value: Value
    unit: str = ""


_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FOLD = _HALF_WIDTH | str.maketrans(
    {"。": ".", "｡": ".", "﹒": ".", "﹐": ",", "￥": "¥", "﹪": "%"} | dict.fromkeys("−—–‐‑‒﹣", "-")
)
_INVISIBLE = pattern("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")  # calculators and web pages add them
_THOUSANDS = pattern(r"(?<![0-9.])([0-9]{1,3})((?:[\u00a0\u2009\u202f][0-9]{3})+)(?![0-9])")
_RUN_TOGETHER = pattern(r"[0-9]\s+[0-9]")
_NUMBER = pattern(r"[-+]?(?P<whole>[0-9][0-9,]*|(?=\.[0-9]))(?:\.(?P<fraction>[0-9]*))?$")
_GROUPED = pattern(r"[0-9]{1,3}(,[0-9]{3})+$")
_MONEY = pattern(
    r"(?P<number>(?:人民币|¥)?[-+]?[0-9,.]+|[-+](?:人民币|¥)[0-9,.]+)(?P<unit>亿元|千元|万元|亿|万|元)?整?$"
)
_OTHER_UNIT = pattern(r"(?:人民币|¥)?[-+]?[0-9,.]+(?:[\u4e00-\u9fff]+|%)$")
_PRODUCT = pattern(r"[*/×·÷∕]")
_YEAR = pattern(r"([0-9]{4})(?:年度?)?$")
_DATES = (
    pattern(r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日?$"),
    pattern(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})$"),
    pattern(r"([0-9]{4})([0-9]{2})([0-9]{2})$"),
)
_DASHES = "—–―─-－"
_YEARS = range(1990, 2100)


def folded(text: str) -> str:
    """Full-width digits, letters and points as half-width ones, without white space: ``５８８。３`` is ``588.3``.

    Not NFKC, which would turn ``①42`` into 142 and ``5²`` into 52.
    """
    return re.sub(r"\s+", "", _half_width(text))


def read_value(
    text: str, kind: FigureKind | ColumnKind, unit: MoneyUnit, *, skippable: bool = False
) -> TypedValue | None:
    """What a typed text means in a field of this kind; None when it is blank.

    Raises Unreadable with the reason. A bare number of money is in ``unit``. ``skippable``: —— is taken
    for what is not asked.
    """
    words = _INVISIBLE.sub("", text).strip()
    if not words:
        return None
    if skippable and not words.strip(_DASHES):
        return TypedValue(NOT_ASKED)
    return _read(text, kind, unit)


def _read(text: str, kind: FigureKind | ColumnKind, unit: MoneyUnit) -> TypedValue:
    match kind:
        case "money":
            return read_amount(text, unit)
        case "percent":
            return TypedValue(_percent(text))
        case "count":
            return TypedValue(_count(text))
        case "number":
            return TypedValue(_bounded(_decimal(_joined(text, Refusal.NOT_A_NUMBER), text), text))
        case "score":
            return TypedValue(_score(text))
        case "year":
            return TypedValue(_year(text))
        case "date":
            return TypedValue(_date(text))
        case "text" | "choice":
            return TypedValue(_line(text))
        case _:
            assert_never(kind)


def read_amount(text: str, unit: MoneyUnit) -> TypedValue:
    """Money from ``588.3``, ``１２３．４５``, ``1,234.56万元``, ``3,866,000元``, ``=42.75+103.76`` or ``=(2+3)×4``.

    In an expression each number may have its own unit; the entry's is then the first that is not ``unit``. What × and
    ÷ make is rounded half up to 分. Raises Unreadable.
    """
    words = _joined(text, Refusal.NOT_A_NUMBER)
    if words.startswith("="):
        return _worked_out(words[1:], unit, text)
    return _money(words, unit, text)


def written_number(number: Decimal, decimals: int | None = None, grouped: bool = False) -> str:
    """A number's digits; rounded half up to ``decimals`` when given, else as few decimals as it needs."""
    if decimals is None:
        number = _plain(number)
    else:
        rounded = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        number = rounded or rounded.copy_abs()  # -0.001 is 0.00, not -0.00
    return f"{number:,f}" if grouped else f"{number:f}"


def decimals_of(number: Decimal) -> int:
    """How many decimals a number needs."""
    exponent = _plain(number).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _plain(number: Decimal) -> Decimal:
    """Without trailing zeros and without an exponent; zero has no sign."""
    shorter = number.normalize()
    if shorter == 0:
        return Decimal(0)
    return shorter.quantize(Decimal(1)) if shorter == shorter.to_integral_value() else shorter


def _half_width(text: str) -> str:
    return _INVISIBLE.sub("", text).translate(_FOLD)


def _joined(text: str, refusal: Refusal) -> str:
    """The text folded, unless that would run two numbers together: ``42 103`` copied from a table is no 42103."""
    words = _THOUSANDS.sub(lambda found: re.sub(r"\s", "", found[0]), _half_width(text))
    if _RUN_TOGETHER.search(words):
        raise Unreadable(refusal, text)
    return re.sub(r"\s+", "", words)


def _decimal(text: str, typed: str) -> Decimal:
    """The exact number; short enough that no later step rounds it (Decimal computes with 28 digits)."""
    found = _NUMBER.match(text)
    if not found:
        raise Unreadable(Refusal.NOT_A_NUMBER, typed)
    if "," in found["whole"] and not _GROUPED.match(found["whole"]):
        raise Unreadable(Refusal.SEPARATORS, typed)
    whole, fraction = found["whole"].replace(",", "").lstrip("0"), (found["fraction"] or "").rstrip("0")
    if len(whole) > 16:
        raise Unreadable(Refusal.TOO_LARGE, typed)
    if len(fraction) > 10:
        raise Unreadable(Refusal.TOO_PRECISE, typed)
    return Decimal(f"{'-' if text.startswith('-') else ''}{whole or 0}.{fraction or 0}")


def _money(words: str, unit: MoneyUnit, typed: str) -> TypedValue:
    found = _MONEY.match(words)
    if not found:
        raise Unreadable(Refusal.UNIT if _OTHER_UNIT.match(words) else Refusal.NOT_A_NUMBER, typed)
    fen = _decimal(re.sub("人民币|¥", "", found["number"]), typed) * FEN[found["unit"] or unit]
    if abs(fen) >= LARGEST:
        raise Unreadable(Refusal.TOO_LARGE, typed)
    if fen != fen.to_integral_value():
        raise Unreadable(Refusal.TOO_PRECISE, typed)
    return TypedValue(Amount(int(fen)), found["unit"] or "")


def _worked_out(expression: str, unit: MoneyUnit, typed: str) -> TypedValue:
    from fractions import Fraction

    units: list[str] = []

    def number(words: str) -> Fraction:
        if words.endswith("%"):
            return Fraction(_decimal(words[:-1], typed)) / 100
        if _NUMBER.match(words):  # perhaps a rate: it need not come out in 分
            return Fraction(_decimal(words, typed))
        entry = _money(words, unit, typed)
        units.append(entry.unit)
        return Fraction(entry.value.fen if isinstance(entry.value, Amount) else 0, FEN[unit])

    fen = _calculated(expression, number, typed) * FEN[unit]
    if abs(fen) >= LARGEST:
        raise Unreadable(Refusal.TOO_LARGE, typed)
    if fen.denominator != 1 and not _PRODUCT.search(expression):
        raise Unreadable(Refusal.TOO_PRECISE, typed)
    written = sorted(filter(None, units), key=lambda each: each == unit)
    return TypedValue(Amount(_half_up(fen)), written[0] if written else "")


def _calculated(expression: str, number: "Callable[[str], Fraction]", typed: str) -> "Fraction":
    from domain.calculating import Incalculable, Mistake, calculate

    try:
        return calculate(expression, number)
    except Incalculable as error:
        zero = error.mistake is Mistake.DIVISION_BY_ZERO
        raise Unreadable(Refusal.ZERO_DIVISOR if zero else Refusal.FORMULA, typed) from error


def _half_up(number: "Fraction") -> int:
    """The nearest whole number, a half away from zero."""
    whole = (2 * abs(number.numerator) + number.denominator) // (2 * number.denominator)
    return whole if number >= 0 else -whole


def _unit_free(words: str, unit: str, typed: str, decimals: int) -> Decimal:
    """A bare number with or without its unit (a pattern of its ends), or an expression of such numbers.

    What an expression makes is rounded half up to ``decimals``.
    """
    if not words.startswith("="):
        return _decimal(re.sub(unit, "", words), typed)
    from fractions import Fraction

    value = _calculated(words[1:], lambda each: Fraction(_decimal(re.sub(unit, "", each), typed)), typed)
    if abs(value) >= 10**12:
        raise Unreadable(Refusal.TOO_LARGE, typed)
    return Decimal(_half_up(value * 10**decimals)).scaleb(-decimals)


def _percent(text: str) -> Decimal:
    words = _joined(text, Refusal.NOT_A_NUMBER)
    return _bounded(_unit_free(words, r"^百分之|(%|百分比)$", text, 2), text)


def _count(text: str) -> Decimal:
    number = _unit_free(_joined(text, Refusal.NOT_A_NUMBER), r"[人名个辆台次户]$", text, 2)
    if number != number.to_integral_value():
        raise Unreadable(Refusal.NOT_WHOLE, text)
    return _bounded(number, text)


def _score(text: str) -> Decimal:
    return _bounded(_unit_free(_joined(text, Refusal.NOT_A_NUMBER), r"分$", text, 2), text)


def _bounded(number: Decimal, text: str) -> Decimal:
    if number < 0:
        raise Unreadable(Refusal.NEGATIVE, text)
    if number >= 10**12:
        raise Unreadable(Refusal.TOO_LARGE, text)
    if decimals_of(number) > 6:
        raise Unreadable(Refusal.TOO_PRECISE, text)
    return _plain(number)


def _year(text: str) -> str:
    found = _YEAR.match(_joined(text, Refusal.YEAR))
    if not found or int(found[1]) not in _YEARS:
        raise Unreadable(Refusal.YEAR, text)
    return found[1]


def _date(text: str) -> str:
    words = in_digits(_joined(text, Refusal.DATE))
    found = next((found for form in _DATES if (found := form.match(words))), None)
    if not found or int(found[1]) not in _YEARS:
        raise Unreadable(Refusal.DATE, text)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError as error:
        raise Unreadable(Refusal.DATE, text) from error


def _line(text: str) -> str:
    """One line; invisible marks of a paste are taken out, what would not print at all is refused."""
    line = " ".join(_INVISIBLE.sub("", text).split())
    if any(map(_is_unprintable, line)):
        raise Unreadable(Refusal.CONTROL, text)
    return line


def _is_unprintable(character: str) -> bool:
    """Controls, halves of a pair, noncharacters; what Unicode merely assigned lately (rare 汉字) is kept."""
    return unicodedata.category(character) in ("Cc", "Cs") or ord(character) & 0xFFFE == 0xFFFE
