"""与上年核对 as a table: every amount of a report beside last year's, the change and what was written to explain it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from actions.reports import Opened
from actions.wording import label_of
from domain.amount import Amount
from domain.checks.last_year import CHANGE, OTHERWISE
from domain.earlier import change_of, earlier_key
from domain.layout import worn
from domain.notes import answer_to
from domain.outline import figures


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


def comparison(current: Opened) -> tuple[Compared, ...]:
    """Every amount that either year has, figures in order, then rows; nothing without last year."""
    if current.last_year is None:
        return ()
    last, report = current.last_year.report, current.report
    asked = {each.keys[0]: each for each in current.findings if each.code in (CHANGE, OTHERWISE)}
    found = []
    layout, is_carried = worn(current.outline, report), current.last_year.is_carried
    for key in _keys(current):
        there = earlier_key(key, report, last, layout, is_carried)
        before, now = last.amount(there) if there else None, report.amount(key)
        if before is None and now is None:
            continue
        change, percent = change_of(now, before) if before is not None and now is not None else (None, None)
        finding = asked.get(key)
        note = answer_to(finding, current.notes) if finding else None
        label = label_of(key, current.outline, report)
        reason = note.said.text if note else ""
        found.append(Compared(key, label, before, now, change, percent, finding is not None, reason))
    return tuple(found)


def _keys(current: Opened) -> Iterator[str]:
    """The figures, then the cells of rows."""
    yield from (key for key, each in figures(worn(current.outline, current.report)).items() if each.kind == "money")
    for table, rows in current.report.tables.items():
        for row in rows:
            yield from (
                f"{table}.{row.id}.{column}" for column, value in row.cells.items() if isinstance(value, Amount)
            )
