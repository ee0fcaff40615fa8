"""采集表 of every outline that we ship: what it gives out comes back, into the same report and into a blank one."""

from dataclasses import replace
from pathlib import Path

import pytest

from domain.collecting import collect
from domain.outline import Outline
from domain.report import Row
from reports.reading.spreadsheets.reader import read_spreadsheet
from reports.workbook.writer import template_bytes
from tests.reports.workbook.shipped import filled, shipped


@pytest.mark.parametrize("outline", shipped(), ids=lambda outline: str(outline.key))
def test_a_template_brings_back_what_it_gave_out(outline: Outline, tmp_path: Path) -> None:
    report = filled(outline, 3)
    path = tmp_path / "a.xlsx"
    path.write_bytes(template_bytes(report, outline))
    sheets = read_spreadsheet(path)

    same = collect(sheets, report, outline)
    assert (same.offers, same.refused) == ((), ())

    cover = {key: value for key, value in report.figures.items() if key.startswith("cover.")}
    rows = {name: tuple(Row(row.id) for row in found) for name, found in report.tables.items()}
    blank = replace(report, figures=cover, tables=rows)
    back = blank.after(collect(sheets, blank, outline).changes)
    assert (dict(back.figures), dict(back.tables)) == (dict(report.figures), dict(report.tables))
