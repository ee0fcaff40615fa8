"""A report with its sheets as a Word file of ours, read again: the sheets are put on and say what they said."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from actions.outlines import named
from domain.amount import Value
from domain.layout import worn
from domain.outline import Outline, tables
from domain.report import Report, Row, written
from reports.content import document
from reports.plaintext import plain_text
from reports.reading import ReadingNoteKind, read_text
from reports.reading.joined_cells import apart
from resources import path
from tests.domain.build import money
from tests.reports.reading.docx.sheets import (
    OUTLINE,
    back,
    everything,
    many,
    sample,
    table_below,
    told,
    values,
    with_sheets,
    word,
)

KIND = ReadingNoteKind


@pytest.fixture(scope="module")
def whole() -> Report:
    return sample()


def test_sheets_come_back_whole(whole: Report, tmp_path: Path) -> None:
    reading = back(word(whole), tmp_path)
    report = reading.report
    assert reading.unplaced == ()
    assert report.added == whole.added
    assert values(report) - values(whole) == values(whole) - values(report) == Counter()
    assert plain_text(document(report, OUTLINE)) == plain_text(document(whole, OUTLINE))
    assert [re.sub("第[0-9]+行", "", each) for each in told(reading, KIND.ATTACHED)] == [
        "起的“2024年度部门整体支出绩效评价基础数据表”共1张，已启用附件并填入。",
        "起的“2024年度部门整体支出绩效自评表”共1张，已启用附件并填入。",
        "起的“2024年度项目支出绩效自评表”共7张，已启用附件并填入。",
    ]  # fmt: skip
    assert not [note for note in reading.cleaned if note.kind.startswith("sheet_")]
    again = back(word(report), tmp_path)
    assert replace(again.report, uuid=report.uuid) == report


def test_by_the_outline_of_the_counties_too(tmp_path: Path) -> None:
    source = named("hunan-county-2023")
    assert source is not None
    outline: Outline = source.outline
    before = with_sheets(read_text(path("samples", "hunan-county-2023-yunjian.txt").read_bytes(), [outline]).report)
    reading = back(word(before, outline), tmp_path, outline)
    report = reading.report
    assert reading.unplaced == ()
    assert values(report) - values(before) == values(before) - values(report) == Counter()


def test_a_report_without_sheets_gets_none(whole: Report, tmp_path: Path) -> None:
    reading = back(word(replace(whole, added={})), tmp_path)
    assert reading.report.added == {}
    assert not [note for note in reading.cleaned if note.kind.startswith(("sheet_", "attached", "other_sheet"))]


@pytest.mark.parametrize("key", ["basis", "overall", "sheets"])
def test_each_sheet_alone(key: str, whole: Report, tmp_path: Path) -> None:
    alone = replace(whole, added={key: "attached"})
    reading = back(word(alone), tmp_path)
    assert reading.report.added == alone.added
    assert _text(reading.report) == _text(alone)
    kept = {"overall": ["按支出性质分", "项目支出"]}.get(key, [])  # of totals whose parts stand on no page of it
    assert [line.split()[0] for line in reading.unplaced] == kept


def test_a_plain_text_which_does_not_tell_its_cells_puts_nothing_on(whole: Report) -> None:
    reading = read_text(plain_text(document(whole, OUTLINE)).encode(), [OUTLINE])
    assert reading.report.added == {}
    assert not [key for key in reading.report.tables if key != "projects"]


@pytest.mark.parametrize(
    "words",
    [
        "十一、下一步安排\n已经完成。",
        "一、存在的问题及原因分析\n（一）造林晚了。",
        "（一）完成抚育。\n（二）建成步道。",
    ],
)
def test_a_cell_is_no_heading(words: str, tmp_path: Path) -> None:
    before = many(8)
    row = before.rows("projects")[-1]
    before = replace(before, prose={**before.prose, f"sheets.{row.id}.goals.achieved": words})
    report = back(word(before), tmp_path).report
    assert report.added == {"sheets": "attached"}
    assert values(report) - values(before) == values(before) - values(report) == Counter()


def test_eighty_projects_have_a_sheet_each(tmp_path: Path) -> None:
    before = many(names=("护林员装备项目", "护林员装备项目", "护林员装备项目（二期）"))
    reading = back(word(before), tmp_path)
    report = reading.report
    assert len(report.rows("projects")) == 80
    assert reading.unplaced == ()
    assert values(report) - values(before) == values(before) - values(report) == Counter()


def test_projects_with_one_name_stay_two(whole: Report, tmp_path: Path) -> None:
    first, second, third, *rest = whole.rows("projects")
    twins = [Row(row.id, MappingProxyType({**row.cells, "name": first.cells["name"]})) for row in (second, third)]
    assert first.cells["group"] == second.cells["group"] != third.cells["group"]
    before = replace(whole, tables={**whole.tables, "projects": (first, *twins, *rest)})
    reading = back(word(before), tmp_path)
    assert reading.unplaced == ()
    assert values(reading.report) - values(before) == values(before) - values(reading.report) == Counter()


def _with_fund(whole: Report, stated: str) -> Report:
    """The sample with a project of 政府性基金, which only its sheets tell, beside what the text states of the fund."""
    fund: dict[str, Value] = {"name": "库区道路修复项目", "fund": "政府性基金预算", "amount": money("12.5")}
    cells = {**fund, "budget": money("12.5"), "initial": money("12"), "previous": money("0"), "group": "业务工作经费"}
    row = Row(whole.next_row, MappingProxyType(cells))
    figures = {**whole.figures, "fund.amount": money(stated), f"sheets.{row.id}.fiscal.spent": money("12.5")}
    prose = {
        **whole.prose,
        "fund.text": "全年政府性基金预算支出{fund.amount}万元。",
        f"sheets.{row.id}.goals.expected": "修复。",
    }
    tables = {**whole.tables, "projects": (*whole.rows("projects"), row)}
    nil = whole.nil - {"fund"}
    return replace(whole, figures=figures, prose=prose, tables=tables, nil=nil, next_row=row.id + 1)


def test_a_project_of_another_fund_is_one_where_the_text_states_its_amount(whole: Report, tmp_path: Path) -> None:
    before = _with_fund(whole, "12.5")
    reading = back(word(before), tmp_path)
    assert reading.unplaced == ()
    assert values(reading.report) - values(before) == values(before) - values(reading.report) == Counter()


def test_a_project_that_the_text_does_not_account_for_is_none(whole: Report, tmp_path: Path) -> None:
    reading = back(word(_with_fund(whole, "13.5")), tmp_path)
    assert len(reading.report.rows("projects")) == 7
    assert len(told(reading, KIND.SHEET_OF_NONE)) == 1
    assert [line for line in reading.unplaced if "库区道路修复项目" in line]


def test_an_amount_that_contradicts_the_text_makes_no_second_project(whole: Report, tmp_path: Path) -> None:
    paper = word(replace(whole, added={"basis": "attached"}))
    table = table_below(paper, "基础数据表", "古树名木抢救复壮项目")
    line = next(each for each in table.rows if each.cells[0].text == "古树名木抢救复壮项目")
    line.cells[-1].paragraphs[0].runs[0].text = "82.07"
    reading = back(paper, tmp_path)
    assert [row.cells["name"] for row in reading.report.rows("projects")] == [
        row.cells["name"] for row in whole.rows("projects")
    ]
    assert [each for each in reading.unplaced if "82.07" in each and "古树" in each]
    amount = next(row for row in reading.report.rows("projects") if "古树" in str(row.cells["name"])).cells["amount"]
    assert written(amount) == "28.07"


@pytest.mark.parametrize(
    ("aimed", "done", "cells"),
    [
        ("≥95%", "96.5%", {"operator": "≥", "target": "95", "unit": "%", "actual": "96.5"}),
        ("12个", "12个", {"target": "12", "unit": "个", "actual": "12"}),
        ("健全", "健全", {"operator": "定性", "target": "健全", "actual": "健全"}),
        (
            "2024年12月底前",
            "2024年11月完成",
            {"operator": "定性", "target": "2024年12月底前", "actual": "2024年11月完成"},
        ),
        ("＝10—15天", "12天", {"operator": "＝", "target": "10—15天", "actual": "12天"}),
        ("≥3次", "已完成", {"operator": "≥", "target": "3", "unit": "次", "actual": "已完成"}),
    ],
)
def test_joined_cells_are_taken_apart(aimed: str, done: str, cells: dict[str, str]) -> None:
    table = tables(worn(OUTLINE, replace(sample(), added={"overall": "attached"})))["overall.indicators"]
    columns = {column.key: column for column in table.columns}
    found: dict[str, Value] = {}
    for typed, keys in ((aimed, ("operator", "target", "unit")), (done, ("actual", "unit"))):
        found |= apart(typed, [columns[key] for key in keys], found)
    assert found == cells


def test_sheets_in_another_order_find_their_rows(tmp_path: Path) -> None:
    before = many(9)
    shuffled = replace(before, tables={**before.tables, "projects": before.rows("projects")[::-1]})
    paper, text = word(shuffled), word(before)
    start = next(place for place, each in enumerate(text.element.body) if "附件1-1" in "".join(each.itertext()))
    for element in list(text.element.body)[start:-1]:
        text.element.body.remove(element)
    other = list(paper.element.body)
    start = next(place for place, each in enumerate(other) if "附件1-1" in "".join(each.itertext()))
    for element in other[start:-1]:
        text.element.body.insert(-1, element)
    reading = back(text, tmp_path)
    assert reading.unplaced == ()
    assert values(reading.report) - values(before) == values(before) - values(reading.report) == Counter()


def test_plain_tables_of_projects_stay_tables(whole: Report, tmp_path: Path) -> None:
    paper = word(replace(whole, added={}))
    lines = [
        ("项目名称", "年初预算数", "全年预算数", "全年执行数"),
        *((f"甲{n}", f"{n}", f"{n}", f"{n}") for n in range(1, 8)),
    ]
    for _ in range(2):
        table = paper.add_table(len(lines), 4)
        for row, cells in zip(table.rows, lines, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    reading = back(paper, tmp_path)
    assert reading.report.added == {}
    assert not [key for key in reading.report.tables if key.startswith(("sheets", "overall"))]
    assert reading.report.rows("projects") == back(word(replace(whole, added={})), tmp_path).report.rows("projects")
    assert everything(reading).count("甲7") == 2


def _text(report: Report) -> list[str]:
    """The lines above the first sheet."""
    lines = plain_text(document(report, OUTLINE)).splitlines()
    return lines[: lines.index("附件1")] if "附件1" in lines else lines[: lines.index("附件1-1")]
