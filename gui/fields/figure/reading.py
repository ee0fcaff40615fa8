"""What a typed text means in a field: understood, to be asked about, or refused; and how a value stands in a field."""

import re
from dataclasses import dataclass
from decimal import Decimal

from domain.amount import Amount, NotAsked, Refusal, Unreadable, Value, read_value, written_number
from domain.outline import ColumnKind, FigureKind, MoneyUnit

_SAME_UNIT = {"万": "万元"}
_CELL_BORDER = re.compile(r"\s*[\t\n\r\v\f\u0085\u2028\u2029]+\s*")
_LEAST_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class FieldKind:
    """What a field holds: a kind of value, for money the unit of a bare number, and whether it may be negative."""

    kind: FigureKind | ColumnKind
    unit: MoneyUnit = "万元"
    signed: bool = False
    skippable: bool = False

    @property
    def is_number(self) -> bool:
        """Whether values stand to the right, digit under digit."""
        return self.kind in ("money", "percent", "count", "number", "score")

    @property
    def sign(self) -> str:
        """The unit behind the label: 万元, 元, %; blank if there is none."""
        return {"money": self.unit, "percent": "%"}.get(self.kind, "")


@dataclass(frozen=True, slots=True)
class Understood:
    """A value, or None for a blank; ``words``: the value in full where it is not plainly what was typed."""

    value: Value | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class OtherUnit:
    """A value in another unit than the field's: taken only when the clerk says so."""

    value: Value
    words: str


@dataclass(frozen=True, slots=True)
class RefusedText:
    """A text that is no such value; ``error`` says why."""

    error: Unreadable


Reading = Understood | OtherUnit | RefusedText


def read(text: str, measure: FieldKind) -> Reading:
    """What a typed text means in a field of this measure."""
    try:
        entry = read_value(text, measure.kind, measure.unit, skippable=measure.skippable)
    except Unreadable as error:
        return RefusedText(error)
    if entry is None:
        return Understood(None)
    if isinstance(entry.value, Amount) and entry.value.fen < 0 and not measure.signed:
        return RefusedText(Unreadable(Refusal.NEGATIVE, text))
    words = f"{editing_text(entry.value, measure)} {measure.sign}".strip()
    if entry.unit and _SAME_UNIT.get(entry.unit, entry.unit) != measure.unit:
        return OtherUnit(entry.value, words)
    return Understood(entry.value, "" if _is_plain(text, entry.value, measure) else words)


def editing_text(value: Value | None, measure: FieldKind) -> str:
    """A value as one types it: no separators, as few decimals as it needs."""
    match value:
        case Amount():
            return value.written(measure.unit)
        case Decimal():
            return written_number(value)
        case NotAsked():
            return value.value
        case _:
            return value or ""


def resting_text(value: Value | None, measure: FieldKind) -> str:
    """A value as it stands while nobody types: separators, and for money at least two decimals."""
    match value:
        case Amount():
            return value.written(measure.unit, max(_LEAST_DECIMALS, value.decimals(measure.unit)), grouped=True)
        case Decimal():
            return written_number(value, grouped=True)
        case NotAsked():
            return value.value
        case _:
            return value or ""


def one_line(text: str, measure: FieldKind) -> str:
    """A pasted text on one line: words run on, but two numbers never become one (``42 / 103``)."""
    between = " / " if measure.is_number else " "
    return _CELL_BORDER.sub(between, text.strip())


def _is_plain(text: str, value: Value, measure: FieldKind) -> bool:
    """Whether the typed text shows the value as it stands."""
    match value:
        case NotAsked():
            return True
        case str():
            return measure.kind in ("text", "choice") or text.strip() == value
        case _:
            typed = re.sub(r"(?<=\d),(?=\d)|[%％]$|万?元?$", "", text.strip())
            return re.fullmatch(r"-?\d+(\.\d*)?", typed, re.ASCII) is not None and _same(typed, value, measure)


def _same(typed: str, value: Amount | Decimal, measure: FieldKind) -> bool:
    return Decimal(typed) == (value.within(measure.unit) if isinstance(value, Amount) else value)
