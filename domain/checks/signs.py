"""Numbers below nothing where nothing can be less (family ``figure.*``)."""

from collections.abc import Iterator
from decimal import Decimal

from domain.amount import Amount, Value
from domain.checks.finding import Context, Finding
from domain.outline import figures, tables
from domain.report import Report, cell_key

NEGATIVE = "figure.negative"


def check_signs(report: Report, context: Context) -> Iterator[Finding]:
    """A negative figure or cell of which the outline does not say that it may be one (``signed``)."""
    known = figures(context.outline)
    for key, value in report.figures.items():
        if key in known and not known[key].signed and _is_negative(value):
            yield Finding("error", NEGATIVE, (key,), actual=value)
    for table, part in tables(context.outline).items():
        unsigned = [column.key for column in part.columns if not column.signed]
        for row in report.rows(table):
            for column in unsigned:
                value = row.cells.get(column, "")
                if _is_negative(value):
                    yield Finding("error", NEGATIVE, (cell_key(table, row.id, column),), actual=value)


def _is_negative(value: Value) -> bool:
    return (isinstance(value, Amount) and value.fen < 0) or (isinstance(value, Decimal) and value < 0)
