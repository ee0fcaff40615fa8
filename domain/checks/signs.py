"""Numbers below nothing where nothing can be less (family ``figure.*``)."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from domain.amount import Amount, Value
from domain.checks.finding import Context, Finding
from domain.outline import figures, tables
from domain.report import Report, cell_key
from domain.same import Same

NEGATIVE = "figure.negative"


def check_signs(report: Report, context: Context) -> Iterator[Finding]:
    """A negative figure or cell of which the outline does not say that it may be one (``signed``)."""
    known = figures(context.outline)
    for key, value in report.figures.items():
        if key in known and not known[key].signed and _is_negative(value):
            yield Finding("error", NEGATIVE, (key,), actual=value)
    for table, part in tables(context.outline).items():
        yield from _negative_cells(Same(part, report.rows(table)))


@lru_cache(maxsize=1024)
def _negative_cells(same: Same) -> tuple[Finding, ...]:
    """Those of a table; looked up unless one of its rows changed."""
    part, rows = same.things
    unsigned = [column.key for column in part.columns if not column.signed]
    cells = ((row.id, column, row.cells.get(column, "")) for row in rows for column in unsigned)
    return tuple(
        Finding("error", NEGATIVE, (cell_key(part.key, number, column),), actual=value)
        for number, column, value in cells
        if _is_negative(value)
    )


def _is_negative(value: Value) -> bool:
    return (isinstance(value, Amount) and value.fen < 0) or (isinstance(value, Decimal) and value < 0)
