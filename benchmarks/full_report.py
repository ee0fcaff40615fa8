"""A report as large as one is ever likely to be: 100 projects, each with its sheet full, 6,000 rows of indicators."""

from dataclasses import replace
from decimal import ROUND_DOWN, Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from actions.importing import import_source
from actions.opening import open_library
from actions.reports import opened
from benchmarks.measuring import SAMPLE
from domain.amount import Amount, Value
from domain.checks.sums import balances
from domain.layout import worn
from domain.outline import Outline
from domain.report import Report, Row
from tools.attached_sample import filled

PROJECTS, INDICATORS = 100, 60


@cache
def sample() -> tuple[Report, Outline]:
    """The shipped sample with its attachments, and its outline."""
    with TemporaryDirectory() as folder, open_library(Path(folder) / "library.db") as library:
        current = opened(library, import_source(library, SAMPLE).id)
        return filled(current.report, current.outline)[0], current.outline


def full_report(projects: int = PROJECTS, indicators: int = INDICATORS) -> tuple[Report, Outline]:
    """The sample with so many projects, each sheet with so many indicators; and its outline.

    Each project is one of the sample's seven over again, so that what adds up within a sheet does so here too.
    """
    report, outline = sample()
    tables = {key: rows for key, rows in report.tables.items() if not key.startswith("sheets.")}
    figures = {key: value for key, value in report.figures.items() if not key.startswith("sheets.")}
    prose = {key: value for key, value in report.prose.items() if not key.startswith("sheets.")}
    rows: list[Row] = []
    for number in range(1, projects + 1):
        model = report.rows("projects")[(number - 1) % len(report.rows("projects"))]
        rows.append(Row(number, {**model.cells, "name": f"{model.cells['name']}（第{number}标段）"}))
        old, new = f"sheets.{model.id}.", f"sheets.{number}."
        figures |= {new + key.removeprefix(old): value for key, value in report.figures.items() if key.startswith(old)}
        prose |= {new + key.removeprefix(old): value for key, value in report.prose.items() if key.startswith(old)}
        tables[f"{new}indicators"] = _indicators(report.rows(f"{old}indicators"), number, indicators)
    tables["projects"] = tuple(rows)
    full = replace(report, figures=figures, prose=prose, tables=tables, next_row=1000 * (projects + 1))
    return _balanced(full, outline), outline


def _balanced(report: Report, outline: Outline) -> Report:
    """The report with each total as its parts make it."""
    for balance in balances(report, worn(outline, report)):
        key = balance.identity.left[0]
        expected = balance.expected
        if len(balance.identity.left) == 1 and isinstance(expected, Amount) and expected != balance.actual:
            report = replace(report, figures={**report.figures, key: expected})
            return _balanced(report, outline)
    return report


def _indicators(models: tuple[Row, ...], sheet: int, count: int) -> tuple[Row, ...]:
    """Rows like those of a sheet, as many as are wanted, kind by kind as before; the points of each are shared out."""
    rows: list[Row] = []
    for place, model in enumerate(models):
        turns = len(range(place, count, len(models)))
        for turn in range(turns):
            name = f"第{sheet}标段{model.cells['name']}{turn + 1 if turn else ''}"
            shared = {key: _share(model.cells[key], turn, turns) for key in ("points", "score") if key in model.cells}
            rows.append(Row(1000 * sheet + len(rows), {**model.cells, "name": name, **shared}))
    return tuple(rows)


def _share(points: Value, turn: int, turns: int) -> Decimal:
    """One of so many parts of a row's points, the rest to the first."""
    assert isinstance(points, Decimal)
    each = (points / turns).quantize(Decimal("0.01"), ROUND_DOWN)
    return each if turn else points - each * (turns - 1)
