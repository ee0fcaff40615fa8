"""与上年核对 as a table: every amount of a report beside last year's, the change and what was written to explain it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from actions.carrying import LastYear
from actions.figure_names import figure_label
from actions.reports import Opened
from domain.amount import Amount
from domain.checks.last_year import CHANGE, OTHERWISE
from domain.earlier import change_of, earlier_key
from domain.following import Counting, counted_off, uncounted
from domain.layout import worn
from domain.notes import answer_to
from domain.outline import figures, tables_of, walk
from domain.reading_order import ReadingOrder
from domain.report import cell_key


@dataclass(frozen=True, slots=True)
class Compared:
    """One amount. ``percent``: None where last year had nothing. ``is_asked``: the change wants a reason; ``reason``:
    what was written."""

    key: str
    label: str
    before: Amount | None
    now: Amount | None
    change: Amount | None
    percent: Decimal | None
    is_asked: bool = False
    reason: str = ""


Wanted = Callable[[str, str], bool]
"""Whether an amount is to be compared: its key, and the figure or table that it is or belongs to."""


def _all(_key: str, _part: str) -> bool:
    return True


def comparison(current: Opened, wanted: Wanted = _all, count: Counting = uncounted) -> tuple[Compared, ...]:
    """Every amount that either year has, as the report goes down, rows that are gone behind those of their table;
    nothing without last year.

    ``count``: is told of each amount, and may raise to end it.
    """
    if current.last_year is None:
        return ()
    last, report = current.last_year.report, current.report
    asked = {each.keys[0]: each for each in current.findings if each.code in (CHANGE, OTHERWISE)}
    found: list[tuple[str, Compared]] = []
    layout, is_carried = worn(current.outline, report), current.last_year.is_carried
    for key in counted_off(tuple(_keys(current, wanted)), count):
        there = earlier_key(key, report, last, layout, is_carried)
        before, now = last.amount(there) if there else None, report.amount(key)
        if before is None and now is None:
            continue
        change, percent = change_of(now, before) if before is not None and now is not None else (None, None)
        finding = asked.get(key)
        note = answer_to(finding, current.notes) if finding else None
        label = figure_label(key, current)
        reason = note.said.text if note else ""
        found.append((key, Compared(key, label, before, now, change, percent, finding is not None, reason)))
    order = ReadingOrder(report, layout)
    found += _gone(current, current.last_year, wanted)
    return tuple(each for _key, each in sorted(found, key=lambda pair: order.place(pair[0])))


def _gone(current: Opened, last: LastYear, wanted: Wanted) -> Iterator[tuple[str, Compared]]:
    """The amounts of last year's rows in the text that this year has no more, by what they were called; the key there
    before each.
    """
    before, layout = replace(current, report=last.report), worn(current.outline, current.report)
    for part in (part for section in walk(layout.sections) for part in tables_of(section)):
        if not wanted(part.key, part.key):
            continue
        keys = [cell_key(part.key, row.id, part.columns[0].key) for row in current.report.rows(part.key)]
        met = {earlier_key(key, current.report, last.report, layout, last.is_carried) for key in keys}
        for row in last.report.rows(part.key):
            if cell_key(part.key, row.id, part.columns[0].key) in met:
                continue
            for key in (cell_key(part.key, row.id, column.key) for column in part.columns):
                amount = last.report.amount(key)
                if amount is not None:
                    yield key, Compared("", figure_label(key, before), amount, None, None, None)


def _keys(current: Opened, wanted: Wanted) -> Iterator[str]:
    """The figures, then the cells of rows."""
    known = figures(worn(current.outline, current.report))
    yield from (key for key, each in known.items() if each.kind == "money" and wanted(key, key))
    for table, rows in current.report.tables.items():
        for row in rows if wanted(table, table) else ():
            yield from (
                f"{table}.{row.id}.{column}" for column, value in row.cells.items() if isinstance(value, Amount)
            )
