"""The shipped sample with its attachments as a report, read and filled once."""

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from actions.importing import import_source
from actions.opening import open_library
from actions.reports import opened
from domain.amount import Value
from domain.checks import Context, Finding, checked
from domain.editing import set_cell, set_figure, set_prose
from domain.outline import Outline
from domain.report import Report, split_cell
from tests.conftest import ROOT
from tools.attached_sample import filled

SAMPLE = ROOT / "resources" / "samples" / "2024-qingluan.txt"


@lru_cache(maxsize=1)
def bare() -> tuple[Report, Outline]:
    """The sample without attachments, and its outline."""
    with TemporaryDirectory() as folder, open_library(Path(folder) / "library.db") as library:
        current = opened(library, import_source(library, SAMPLE).id)
        return current.report, current.outline


@lru_cache(maxsize=1)
def whole() -> tuple[Report, Outline]:
    """The sample with its three attachments, and its outline."""
    report, outline = bare()
    return filled(report, outline)[0], outline


def changed(report: Report, key: str, value: Value | None) -> Report:
    """The report with a figure, a cell, or (``prose:key``) a text put in place."""
    if key.startswith("prose:"):
        return report.after(set_prose(report, key.removeprefix("prose:"), str(value or "")))
    table, row, column = split_cell(key)
    return report.after(set_cell(report, table, row, column, value) if row else set_figure(report, key, value))


def row_named(report: Report, table: str, name: str) -> str:
    """The key of a row (``projects.3``) by its name."""
    return next(f"{table}.{row.id}" for row in report.rows(table) if row.cells["name"] == name)


def found(report: Report, outline: Outline) -> tuple[Finding, ...]:
    """What the checks find; none may fail."""
    result = checked(report, Context(outline))
    assert result.failures == ()
    return result.findings
