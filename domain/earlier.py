"""A figure or cell in the report of an earlier year: the same key, or the same row by what it is called."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from domain.amount import Amount, Value
from domain.outline import Outline, sheet_of, tables
from domain.report import Report, Row, cell_key, split_cell
from domain.scoring import rounded


@dataclass(frozen=True, slots=True)
class EarlierValue:
    """What an earlier report has under ``key``; the change since, ``percent`` None where there was nothing before."""

    key: str
    value: Value
    change: Amount | Decimal | None = None
    percent: Decimal | None = None


def change_of(now: Amount, before: Amount) -> tuple[Amount, Decimal | None]:
    """The change in amount and in per cent (two decimals, half up); no per cent where there was nothing before."""
    difference = now - before
    if not before.fen:
        return difference, None
    return difference, rounded(Fraction(difference.fen) / Fraction(abs(before.fen)) * 100)


def earlier_value(
    key: str, now: Value | None, report: Report, earlier: Report, layout: Outline, is_carried: bool = False
) -> EarlierValue | None:
    """What an earlier report says of the same figure, cell or row; None where it says nothing.

    ``is_carried``: this report began as that one, so that the same number is the same row.
    """
    there = earlier_key(key, report, earlier, layout, is_carried)
    before = earlier.value(there) if there else None
    if before is None:
        return None
    match now, before:
        case Amount(), Amount():
            return EarlierValue(there, before, *change_of(now, before))
        case Decimal(), Decimal():
            return EarlierValue(there, before, now - before)
        case _:
            return EarlierValue(there, before)


def earlier_key(key: str, report: Report, earlier: Report, layout: Outline, is_carried: bool = False) -> str:
    """The key of the same thing in an earlier report; blank where a row is not in it, or more than once."""
    if is_carried:
        return key
    form = sheet_of(key, layout)
    here = there = form.scope if form else ""
    if form is not None:
        sheet = _same_row(form.per, form.per, form.row, report, earlier, layout)
        if not sheet:
            return ""
        there = f"{form.key}.{sheet}."
    table, number, column = split_cell(key[len(here) :])
    if not number:
        return there + key[len(here) :]
    row = _same_row(here + table, there + table, number, report, earlier, layout)
    return cell_key(there + table, row, column) if row else ""


def _same_row(here: str, there: str, number: int, report: Report, earlier: Report, layout: Outline) -> int:
    """The row of an earlier table that is called as one of this report's; 0 where none is, or several are."""
    row, name = report.row(here, number), naming_column(here, layout)
    if row is None or not name or not _words(row, name):
        return 0
    return earlier.derived(f"called:{there}:{name}", lambda: _by_words(earlier.rows(there), name)).get(
        _words(row, name), 0
    )


def _by_words(rows: tuple[Row, ...], column: str) -> dict[str, int]:
    """The rows by what they are called; 0 for what several are."""
    found: dict[str, int] = {}
    for row in rows:
        words = _words(row, column)
        found[words] = 0 if words in found else row.id
    return found


def naming_column(table: str, layout: Outline) -> str:
    """The column that says what a row is: the first that holds words; blank without one."""
    part = tables(layout).get(table)
    names = [column.key for column in part.columns if column.kind == "text"] if part else []
    return "name" if "name" in names else next(iter(names), "")


def _words(row: Row, column: str) -> str:
    return "".join(str(row.cells.get(column, "")).split())
