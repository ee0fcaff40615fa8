"""Indicators of the library as rows of a table, and the other way round."""

from collections.abc import Sequence

from actions.indicators import Indicator
from domain.amount import Value
from domain.outline import Column
from domain.report import Row


def cells_of(indicator: Indicator, columns: Sequence[Column]) -> dict[str, Value]:
    """The cells of a new row; a kind or sign that the table does not know stays out, a first sign is left blank."""
    said = {"kind": indicator.kind, "name": indicator.name, "operator": indicator.sign, "unit": indicator.unit}
    cells: dict[str, Value] = {}
    for column in columns:
        text = said.get(column.key, "")
        is_blank = column.optional and column.choices[:1] == (text,)
        if text and not is_blank and (not column.choices or text in column.choices):
            cells[column.key] = text
    return cells


def indicator_of(row: Row) -> Indicator:
    """What of a row the library keeps."""
    kind, name, sign, unit = (str(row.cells.get(key) or "") for key in ("kind", "name", "operator", "unit"))
    return Indicator(kind, name, sign or "≥", unit, "")
