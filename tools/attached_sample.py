"""The attachments of the shipped sample: reads their data and says what to change in the report read from its text.

``python -m tools.attached_sample LIBRARY ID`` fills them in, as the window would.
"""

import sys
from pathlib import Path
from typing import Any

import msgspec

from actions.opening import open_library
from actions.reports import edit, opened
from domain.amount import Value, read_value
from domain.computing import kind_of
from domain.editing import Changes, insert_rows, set_cell, set_figure, set_prose, want_attachment
from domain.layout import worn
from domain.outline import Outline, columns_of, tables
from domain.report import Report, cell_key

DATA = Path(__file__).parents[1] / "resources" / "samples" / "2024-qingluan-attachments.toml"
_FUNDS = {"initial": "initial", "budget": "budget", "spent": "amount"}
_COLUMNS = ("previous", "group", "initial", "budget")
_INDICATOR = ("kind", "name", "operator", "target", "unit", "actual", "points", "degree", "score", "reason")


class Filling:
    """A report while it is filled; ``changes``: all that was done to it, in order."""

    def __init__(self, report: Report, outline: Outline) -> None:
        self.report, self._outline = report, outline
        self.changes: Changes = ()

    @property
    def layout(self) -> Outline:
        """The outline as the report has it."""
        return worn(self._outline, self.report)

    def do(self, changes: Changes) -> None:
        """One step more."""
        self.report = self.report.after(changes)
        self.changes += changes

    def value(self, key: str, text: str) -> Value | None:
        """What a text means under a key."""
        entry = read_value(text, kind_of(key, self.layout), "万元", skippable=True)
        return entry.value if entry else None

    def figure(self, key: str, text: str) -> None:
        """Fills in a figure."""
        self.do(set_figure(self.report, key, self.value(key, text)))

    def rows(self, table: str, lines: list[list[str]]) -> None:
        """Adds rows of indicators."""
        known = {column.key for column in columns_of(tables(self.layout)[table])}
        assert known.issuperset(_INDICATOR), known
        cells = [
            {name: self.value(cell_key(table, 1, name), text) for name, text in zip(_INDICATOR, line, strict=True)}
            for line in lines
        ]
        filled = [{name: value for name, value in row.items() if value is not None} for row in cells]
        self.do(insert_rows(self.report, table, len(self.report.rows(table)), filled))


def filled(report: Report, outline: Outline) -> tuple[Report, Changes]:
    """The report with its attachments filled, and the changes that lead to it."""
    data: dict[str, Any] = msgspec.toml.decode(DATA.read_text("utf-8"))
    filling = Filling(report, outline)
    for key in data["attachments"]:
        filling.do(want_attachment(filling.report, key, wanted=True))
    rows = {str(row.cells["name"]): row.id for row in report.rows("projects")}
    for project in data["projects"]:
        _project(project, rows[project["name"]], filling)
    for key, text in data["figures"].items():
        filling.figure(key, text)
    for key, text in data["prose"].items():
        filling.do(set_prose(filling.report, key, text.strip()))
    for table, lines in data["rows"].items():
        filling.rows(table, lines)
    return filling.report, filling.changes


def _project(project: dict[str, Any], row: int, filling: Filling) -> None:
    for name in _COLUMNS:
        value = filling.value(cell_key("projects", row, name), project[name])
        filling.do(set_cell(filling.report, "projects", row, name, value))
    scope = f"sheets.{row}."
    carried = project.get("carried", {})
    for fund, column in _FUNDS.items():
        total = filling.report.value(cell_key("projects", row, column))
        brought = filling.value(f"{scope}carried.{fund}", carried.get(fund, ""))
        filling.do(set_figure(filling.report, f"{scope}carried.{fund}", brought))
        rest = total - brought if brought else total  # type: ignore[operator]
        filling.do(set_figure(filling.report, f"{scope}fiscal.{fund}", rest))
    filling.figure(f"{scope}office.department", filling.report.unit)
    filling.figure(f"{scope}office.executor", project["executor"])
    for name in ("expected", "achieved"):
        filling.do(set_prose(filling.report, f"{scope}goals.{name}", project[name]))
    filling.rows(f"{scope}indicators", project["indicators"])


def main(library: str, number: str) -> None:
    """Fills the attachments of one report of a library."""
    with open_library(Path(library)) as kept:
        current = opened(kept, int(number))
        edit(kept, current, "填写附件", filled(current.report, current.outline)[1])


if __name__ == "__main__":
    main(*sys.argv[1:])
