"""Exact money in integer 分, and reading what a clerk types into a figure."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import StrEnum

from domain.outline import ColumnKind, FigureKind, MoneyUnit

FEN = {"元": 100, "千元": 100_000, "万元": 1_000_000, "万": 1_000_000, "亿元": 10_000_000_000}
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


Value = Amount | Decimal | str
"""What one figure or cell holds: money; per cent and counts; text, years (``2022``) and dates (``2023-04-05``)."""


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


class Unreadable(ValueError):
    """A typed text that is not the value asked for; ``refusal`` says why."""

    def __init__(self, refusal: Refusal, text: str) -> None:
        super().__init__(f"{refusal}: {text!r}")
        self.refusal = refusal
        self.text = text


@dataclass(frozen=True, slots=True)
class Entry:
    """What was understood; ``unit`` is the money unit that the clerk wrote, blank if none."""

    value: Value
    unit: str = ""


_FOLD = str.maketrans({"。": ".", "，": ",", "−": "-", "—": "-", "–": "-"})
_NUMBER = re.compile(r"(?P<sign>[-+]?)(?P<digits>\d[\d,]*|(?=\.\d))(?P<fraction>\.\d*)?$")
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+$")
_MONEY = re.compile(r"(?:人民币|¥|￥)?(?P<number>[-+]?[\d,.]+)(?P<unit>亿元|千元|万元|万|元)?(?:整)?$")
_YEAR = re.compile(r"(\d{4})(?:年度?)?$")
_DATES = (
    re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日?$"),
    re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})$"),
    re.compile(r"(\d{4})(\d{2})(\d{2})$"),
)


def folded(text: str) -> str:
    """Full-width digits, letters and points as half-width ones, without white space: ``５８８。３`` is ``588.3``."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text.translate(_FOLD)).translate(_FOLD))


def read_value(text: str, kind: FigureKind | ColumnKind, unit: MoneyUnit) -> Entry | None:
    """What a typed text means in a field of this kind; None when it is blank.

    Raises Unreadable with the reason. A bare number of money is in ``unit``.
    """
    if not text.strip():
        return None
    match kind:
        case "money":
            return read_amount(text, unit)
        case "percent":
            return Entry(_percent(text))
        case "count":
            return Entry(_count(text))
        case "year":
            return Entry(_year(text))
        case "date":
            return Entry(_date(text))
        case "text" | "choice":
            return Entry(_line(text))


def read_amount(text: str, unit: MoneyUnit) -> Entry:
    """Money from ``588.3``, ``１２３．４５``, ``1,234.56万元``, ``3,866,000元`` or ``=42.75+103.76``."""
    words = folded(text)
    if words.startswith("="):
        return Entry(_summed(words[1:], unit))
    found = _MONEY.match(words)
    if not found:
        raise Unreadable(Refusal.NOT_A_NUMBER, text)
    return Entry(_amount(found["number"], found["unit"] or unit, text), found["unit"] or "")


def written_number(number: Decimal, decimals: int | None = None, grouped: bool = False) -> str:
    """A number's digits; rounded half up to ``decimals`` when given, else as few decimals as it needs."""
    if decimals is None:
        number = _plain(number)
    else:
        number = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
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


def _decimal(text: str, typed: str) -> Decimal:
    found = _NUMBER.match(text)
    if not found or not (found["digits"] or found["fraction"]):
        raise Unreadable(Refusal.NOT_A_NUMBER, typed)
    if "," in found["digits"] and not _GROUPED.match(found["digits"]):
        raise Unreadable(Refusal.SEPARATORS, typed)
    if len(text) > 40:
        raise Unreadable(Refusal.TOO_LARGE, typed)
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation as error:
        raise Unreadable(Refusal.NOT_A_NUMBER, typed) from error


def _amount(number: str, unit: str, typed: str) -> Amount:
    fen = _decimal(number, typed) * FEN[unit]
    if abs(fen) >= LARGEST:
        raise Unreadable(Refusal.TOO_LARGE, typed)
    if fen != fen.to_integral_value():
        raise Unreadable(Refusal.TOO_PRECISE, typed)
    return Amount(int(fen))


def _summed(expression: str, unit: MoneyUnit) -> Amount:
    parts = re.findall(r"[-+]?[^-+]+", expression)
    if not parts or "".join(parts) != expression:
        raise Unreadable(Refusal.NOT_A_NUMBER, "=" + expression)
    total = sum((_amount(part, unit, "=" + expression).fen for part in parts), 0)
    if abs(total) >= LARGEST:
        raise Unreadable(Refusal.TOO_LARGE, "=" + expression)
    return Amount(total)


def _percent(text: str) -> Decimal:
    number = _decimal(re.sub(r"(%|百分比)$", "", re.sub("^百分之", "", folded(text))), text)
    return _bounded(number, text)


def _count(text: str) -> Decimal:
    number = _decimal(re.sub(r"[人名个辆台次户分]$", "", folded(text)), text)
    if number != number.to_integral_value():
        raise Unreadable(Refusal.NOT_WHOLE, text)
    return _bounded(number, text)


def _bounded(number: Decimal, text: str) -> Decimal:
    if number < 0:
        raise Unreadable(Refusal.NEGATIVE, text)
    if number >= 10**12:
        raise Unreadable(Refusal.TOO_LARGE, text)
    if decimals_of(number) > 6:
        raise Unreadable(Refusal.TOO_PRECISE, text)
    return _plain(number)


def _year(text: str) -> str:
    found = _YEAR.match(folded(text))
    if not found or not 1990 <= int(found[1]) <= 2099:
        raise Unreadable(Refusal.YEAR, text)
    return found[1]


def _date(text: str) -> str:
    for form in _DATES:
        found = form.match(folded(text))
        if found:
            try:
                return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
            except ValueError:
                break
    raise Unreadable(Refusal.DATE, text)


def _line(text: str) -> str:
    line = " ".join(text.split())
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in line):
        raise Unreadable(Refusal.CONTROL, text)
    return line
