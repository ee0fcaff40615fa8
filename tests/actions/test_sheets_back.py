"""A report that leaves one library as a Word file and comes into another: every value of its sheets comes along."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from actions.exporting import export
from actions.importing import Imported, import_source, read
from actions.outlines import named, text_of
from actions.reports import Opened, add, opened
from actions.reviewing import entries, reviewed
from actions.showing import as_text
from domain.amount import read_value
from domain.computing import kind_of
from domain.layout import worn
from domain.report import Report
from resources import path as resource
from storage.library import Library
from tests.actions.test_shipped_outlines import SAMPLES
from tests.reports.reading.docx.sheets import many, sample, values

DEDUCTIONS = {
    "rating.added": "48.4", "rating.area": "5", "rating.investment": "5", "rating.systems": "4",
    "rating.compliant": "是", "rating.published": "是", "rating.planned": "7", "rating.finished": "6",
    "rating.degree": "达成", "rating.benefit": "9.5",
}  # fmt: skip


def again(library: Library, number: int, tmp_path: Path) -> tuple[Opened, Imported, Opened]:
    """The report, the import of its Word file into a new library, and what that made of it."""
    before = opened(library, number)
    export(library, before, tmp_path / "报告.docx")
    other = Library.open(tmp_path / "另一个库.db")
    imported = import_source(other, tmp_path / "报告.docx")
    return before, imported, opened(other, imported.id)


def added(report: Report, tmp_path: Path) -> tuple[Library, int]:
    library = Library.open(tmp_path / "库.db")
    source = named("hunan-2022")
    assert source is not None
    return library, add(library, report, text_of(source.outline))


def differing(one: Report, other: Report) -> Counter[tuple[str, str | None]]:
    return (values(one) - values(other)) + (values(other) - values(one))


@pytest.mark.parametrize("file", [each.file for each in SAMPLES])
def test_a_shipped_sample(file: str, tmp_path: Path) -> None:
    library = Library.open(tmp_path / "库.db")
    number = import_source(library, resource("samples", f"{file}.txt")).id
    before, imported, after = again(library, number, tmp_path)
    assert differing(before.report, after.report) == Counter()
    assert imported.unplaced == ()
    assert as_text(after) == as_text(before)


@pytest.mark.parametrize("report", [sample(), many()], ids=["sample", "eighty projects"])
def test_with_its_sheets(report: Report, tmp_path: Path) -> None:
    library, number = added(report, tmp_path)
    before, imported, after = again(library, number, tmp_path)
    assert differing(before.report, after.report) == Counter()
    assert imported.unplaced == ()
    assert as_text(after) == as_text(before)
    kept = Counter((each.severity, each.code) for each in before.findings)
    assert Counter((each.severity, each.code) for each in after.findings) == kept


def test_with_the_form_of_deductions_and_its_reasons(tmp_path: Path) -> None:
    source = named("hunan-2022")
    assert source is not None
    report = sample()
    report = replace(report, added={"basis": "attached", "rating": "attached"})
    layout = worn(source.outline, report)
    typed = {key: read_value(text, kind_of(key, layout), "万元") for key, text in DEDUCTIONS.items()}
    figures = {key: entry.value for key, entry in typed.items() if entry and entry.value is not None}
    prose = {**report.prose, "rating.reasons": "1.重点工作有一项推迟到次年。\n2.下一步提前安排。"}
    library, number = added(replace(report, figures={**report.figures, **figures}, prose=prose), tmp_path)
    before, imported, after = again(library, number, tmp_path)
    assert as_text(after) == as_text(before)
    assert imported.unplaced == ()
    assert after.report.prose["rating.reasons"] == prose["rating.reasons"]
    assert {key: after.report.figures.get(key) for key in figures} == figures


def test_what_sheets_say_is_called_by_its_row_and_changed_in_the_report(tmp_path: Path) -> None:
    library, number = added(sample(), tmp_path)
    export(library, opened(library, number), tmp_path / "报告.docx")
    reading = read(library, tmp_path / "报告.docx")
    found = {each.key: each for each in entries(reading)}
    assert not [each.key for each in found.values() if each.label == each.key]
    row = next(row for row in reading.report.rows("projects") if "古树" in str(row.cells["name"]))
    sheet = found[f"sheets.{row.id}.office.executor"]
    assert (sheet.label, sheet.is_fixed) == ("“古树名木抢救复壮项目”的实施单位", True)
    assert found["costs.office.spent"].is_fixed
    assert not found["general.basic"].is_fixed
    assert reviewed(reading, ()).report.figures[sheet.key] == reading.report.figures[sheet.key]
