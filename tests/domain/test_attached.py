"""Attachments as data: scopes, computed cells, identities in each scope, what is not asked."""

from decimal import Decimal

import pytest

from domain.amount import NOT_ASKED, read_value
from domain.checks import Context, findings
from domain.editing import delete_rows
from domain.fingerprint import canonical
from domain.grids import laid_out, written
from domain.layout import numbered_attachments, worn
from domain.outline import GridPart, OutlineError, attachments, decode_outline, figures, page_for, pages
from domain.progress import PageState, progress
from domain.report import Report
from tests.domain.attached import OUTLINE, TEXT, filled, money

CONTEXT = Context(OUTLINE)


def cells(report: Report, page: str) -> list[list[str]]:
    layout = worn(OUTLINE, report)
    section = next(each for each in pages(layout) if each.key == page)
    (part,) = (part for part in section.parts if type(part) is GridPart)
    laid = laid_out(part, report, layout)
    return [[written(cell, report, layout) for cell in laid.cells if cell.at[0] == row] for row in range(laid.rows)]


def test_a_filled_report_with_attachments_raises_nothing() -> None:
    assert findings(filled(), CONTEXT) == ()
    states = {each.key: each.state for each in progress(filled(), OUTLINE, ())}
    assert states == dict.fromkeys(["cover", "general", "basis", "sheets.1", "sheets.2"], PageState.COMPLETE)


def test_each_scope_has_its_own_identity() -> None:
    wrong = filled(sheets__2__total__spent=money("21"))
    found = {(each.code, each.keys) for each in findings(wrong, CONTEXT)}
    assert ("sum.sheet", ("sheets.2.total.spent", "projects.2.amount")) in found
    assert ("sum.sheets", ("general.project", "sheets")) in found
    assert not any("sheets.1." in key for _, keys in found for key in keys)


def test_what_is_computed_follows() -> None:
    assert cells(filled(), "basis") == [
        ["项目", "编制数", "实有", "控制率"],
        ["人员", "20", "19", "95.00%"],
        ["用车", "——", "——"],
        ["甲项目", "10"],
        ["乙项目", "20"],
        ["合计", "30"],
    ]
    assert cells(filled(), "sheets.2") == [
        ["乙项目", "预算", "执行", "得分"],
        ["资金", "25", "20", "8"],
        ["80.00%"],
        ["1", "数量", "9.5"],
        ["2", "质量", "10"],
        ["合计", "19.5"],
    ]


def test_a_blank_cell_of_a_sheet_is_missing_and_told_in_full() -> None:
    report = filled()
    blank = Report(
        **{
            **{name: getattr(report, name) for name in ("uuid", "outline", "prose", "tables", "next_row")},
            "figures": {key: value for key, value in report.figures.items() if key != "sheets.1.total.budget"},
        }
    )
    assert [(each.code, each.keys) for each in findings(blank, CONTEXT)] == [
        ("missing.figure", ("sheets.1.total.budget",))
    ]
    assert page_for(worn(OUTLINE, blank), "sheets.1.total.budget") == "sheets.1"


def test_a_sheet_comes_and_goes_with_its_row() -> None:
    report = filled()
    less = report.after(delete_rows(report, "projects", [2]))
    assert [each.scope for each in attachments(worn(OUTLINE, less))] == ["", "sheets.1."]
    assert less.figures["sheets.2.total.spent"] == money("20")
    assert [number for _, number in numbered_attachments(worn(OUTLINE, report))] == ["附件1", "附件2-1", "附件2-2"]
    assert worn(worn(OUTLINE, report), report) is worn(OUTLINE, report)
    assert "sheets.2.total.spent" not in figures(worn(OUTLINE, less))


def test_not_asked_is_no_text_and_no_blank() -> None:
    entry = read_value(" —— ", "money", "万元", skippable=True)
    assert entry is not None
    assert entry.value is NOT_ASKED
    assert b'"cars.spent":["NotAsked"' in canonical(filled())
    assert canonical(filled()) != canonical(filled(cars__spent="——"))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('key = "total.budget", kind', 'key = "budget", kind', "key without a dot in sheets: budget"),
        ('per = "projects"\norientation', 'per = "works"\norientation', "unknown table: works"),
        ('"项目", "编制数", "实有", "控制率"', '"项目", "编制数", "实有"', "cells of basis.grid do not fill row 1"),
        ('{ score = "score.total" }', '{ score = "score.other" }', "unknown score: score.other"),
        ('"row.amount"', '"row.cost"', "unknown figure: projects.1.cost"),
        ('"sheets.*.total.spent"', '"sheets.*.total.paid"', "unknown column: sheets.*.total.paid"),
    ],
)
def test_an_attachment_that_cannot_be_used_is_refused_by_name(old: str, new: str, fault: str) -> None:
    assert old in TEXT
    with pytest.raises(OutlineError, match=fault.replace("*", r"\*")):
        decode_outline(TEXT.replace(old, new))


def test_a_rate_over_nothing_is_nothing() -> None:
    assert cells(filled(people__quota=Decimal(0)), "basis")[1][3] == "0.00%"
