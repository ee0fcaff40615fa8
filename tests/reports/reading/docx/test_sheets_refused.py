"""Sheets of a Word file that do not fit: nothing is lost, nothing is put where it does not belong, and it is told."""

from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table

from domain.report import Report, written
from reports.reading import Reading, ReadingNoteKind
from tests.reports.reading.docx.sheets import back, blocks, everything, many, sample, table_below, title_at, told, word

KIND = ReadingNoteKind
BASIS, OVERALL, TREES = "基础数据表", "整体支出绩效自评表", "古树名木抢救复壮项目"


@pytest.fixture(scope="module")
def whole() -> Report:
    return sample()


def only(whole: Report, key: str) -> Document:
    return word(replace(whole, added={key: "attached"}))


def take_out(element: BaseOxmlElement) -> None:
    above = element.getparent()
    assert above is not None
    above.remove(element)


def without_row(table: Table, words: str) -> None:
    row = next(row for row in table.rows if words in "".join(cell.text for cell in row.cells))
    take_out(row._tr)


def set_cell(table: Table, row: str, old: str, new: str) -> None:
    line = next(each for each in table.rows if row in "".join(cell.text for cell in each.cells))
    cell = next(each for each in line.cells if each.text == old)
    cell.paragraphs[0].runs[0].text = new


def retitle(paper: Document, old: str, new: str) -> None:
    title = blocks(paper)[title_at(paper, old)]
    assert not isinstance(title, Table)
    words = title.text.replace(old, new)
    title.runs[0].text = words
    for run in title.runs[1:]:
        run.text = ""


def row_of(reading: Reading, name: str) -> int:
    return next(row.id for row in reading.report.rows("projects") if row.cells["name"] == name)


def test_a_deleted_row_is_told_and_the_others_are_read(whole: Report, tmp_path: Path) -> None:
    paper = only(whole, "basis")
    without_row(table_below(paper, BASIS, "公务接待"), "公务接待")
    reading = back(paper, tmp_path)
    assert told(reading, KIND.SHEET_LACKS) == [
        "第71行：“2024年度部门整体支出绩效评价基础数据表”缺少“3.公务接待”，其余已填入，请核对。"
    ]
    assert "costs.reception.previous" not in reading.report.figures
    assert written(reading.report.figures["costs.office.previous"]) == "18.4"
    assert [line.split()[0] for line in reading.unplaced] == ["三公经费"], "its total lacks what is gone"


def test_words_where_a_score_belongs_stay_with_the_report(whole: Report, tmp_path: Path) -> None:
    paper = only(whole, "sheets")
    set_cell(table_below(paper, TREES, "抢救后成活率"), "抢救后成活率", "10", "优秀")
    reading = back(paper, tmp_path)
    row = next(
        row
        for row in reading.report.rows(f"sheets.{row_of(reading, TREES)}.indicators")
        if row.cells["name"] == "抢救后成活率"
    )
    assert "优秀" in "".join(reading.unplaced)
    assert row.cells["target"] == "90"
    assert "points" not in row.cells or "score" not in row.cells
    assert told(reading, KIND.SHEET_UNREAD) == [
        "第256行：“2024年度项目支出绩效自评表（古树名木抢救复壮项目）”中的“优秀”不是要填的数，该格留空，原行随报告保存。"
    ]


def test_the_second_of_two_titles_alike_stays_text(whole: Report, tmp_path: Path) -> None:
    paper = only(whole, "basis")
    body = paper.element.body
    start = title_at(paper, BASIS) - 1
    for each in blocks(paper)[start:]:
        twin = deepcopy(each._element)
        for text in twin.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"):
            text.text = (text.text or "").replace("7.80", "7.93")
        body.insert(-1, twin)
    reading = back(paper, tmp_path)
    assert len(told(reading, KIND.SHEET_AGAIN)) == 1
    assert written(reading.report.figures["costs.operation.previous"]) == "7.8"
    assert "7.93" in everything(reading)


def test_two_sheets_of_one_project(whole: Report, tmp_path: Path) -> None:
    paper = only(whole, "sheets")
    start = title_at(paper, TREES) - 1
    end = title_at(paper, "林长制信息平台") - 1
    for each in blocks(paper)[start:end]:
        twin = deepcopy(each._element)
        for text in twin.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"):
            text.text = (text.text or "").replace("资源保护股", "另一个股")
        paper.element.body.insert(-1, twin)
    reading = back(paper, tmp_path)
    assert len(told(reading, KIND.SHEET_AGAIN)) == 1
    assert reading.report.figures[f"sheets.{row_of(reading, TREES)}.office.executor"] == "资源保护股"
    assert "另一个股" in "".join(reading.unplaced)
    assert len(reading.report.rows("projects")) == 7


def test_a_title_without_a_table(whole: Report, tmp_path: Path) -> None:
    paper = only(whole, "basis")
    table = table_below(paper, BASIS)
    rest = [each for each in blocks(paper)[title_at(paper, BASIS) :] if isinstance(each, Table)]
    for table in rest:
        take_out(table._tbl)
    reading = back(paper, tmp_path)
    assert reading.report.added == {}
    assert told(reading, KIND.SHEET_ALONE) == [
        "第71行：“2024年度部门整体支出绩效评价基础数据表”下面没有紧接着的表，未启用附件，原文保留。"
    ]
    assert BASIS in everything(reading)


@pytest.mark.parametrize(
    ("new", "kind"),
    [
        ("重点项目资金分配表", KIND.OTHER_SHEET),
        ("2023年度部门整体支出绩效评价基础数据表", KIND.SHEET_YEAR),
    ],
)
def test_a_form_of_another_title_or_year_is_not_taken(new: str, kind: KIND, whole: Report, tmp_path: Path) -> None:
    paper = only(whole, "basis")
    retitle(paper, "2024年度部门整体支出绩效评价基础数据表", new)
    reading = back(paper, tmp_path)
    assert reading.report.added == {}
    assert len(told(reading, kind)) == 1
    assert not [key for key in reading.report.figures if key.startswith("costs.")]
    assert "28.07" in everything(reading)


def test_a_form_without_its_number_is_not_taken(whole: Report, tmp_path: Path) -> None:
    paper = only(whole, "basis")
    number = blocks(paper)[title_at(paper, BASIS) - 1]
    take_out(number._element)
    reading = back(paper, tmp_path)
    assert reading.report.added == {}
    assert "28.07" in everything(reading)


def test_another_table_below_our_title_stays_text(whole: Report, tmp_path: Path) -> None:
    paper = only(whole, "overall")
    for table in [each for each in blocks(paper)[title_at(paper, OVERALL) :] if isinstance(each, Table)][1:]:
        take_out(table._tbl)
    table = table_below(paper, OVERALL)
    other = paper.add_table(3, 3)
    for place, words in enumerate(
        ("项目名称", "预算数", "执行数", "喷雾器购置", "17.35", "17.35", "苗圃", "2.6", "2.6")
    ):
        other.cell(place // 3, place % 3).text = words
    table._tbl.addprevious(other._tbl)
    take_out(table._tbl)
    reading = back(paper, tmp_path)
    assert reading.report.added == {}
    assert len(told(reading, KIND.SHEET_UNFIT)) == 1
    assert "喷雾器购置" in everything(reading)


def test_a_sheet_of_no_project_stays_text(whole: Report, tmp_path: Path) -> None:
    paper = only(whole, "sheets")
    retitle(paper, TREES, "另一个项目")
    table = table_below(paper, "另一个项目", "项目名称")
    set_cell(table, "项目名称", TREES, "另一个项目")
    reading = back(paper, tmp_path)
    assert told(reading, KIND.SHEET_OF_NONE) == [
        "第256行：“2024年度项目支出绩效自评表（另一个项目）”在报告的项目中没有对应的项目，未填入附件，原文随报告保存。"
    ]
    assert told(reading, KIND.SHEET_BLANK) == [
        f"原文没有“{TREES}”等1个项目的“2024年度项目支出绩效自评表”，这些表留空。"
    ]
    assert len(reading.report.rows("projects")) == 7
    assert "抢救后成活率" in "".join(reading.unplaced)


def test_half_a_sheet_loses_no_word(whole: Report, tmp_path: Path) -> None:
    paper = only(whole, "basis")
    rows = list(table_below(paper, BASIS).rows)
    for row in rows[len(rows) // 2 :]:
        take_out(row._tr)
    reading = back(paper, tmp_path)
    assert "28.07" in everything(reading)
    assert BASIS in everything(reading)


def test_one_sheet_gone_of_nine_leaves_one_blank(tmp_path: Path) -> None:
    paper = word(many(9))
    start, end = title_at(paper, "第8号小流域") - 1, title_at(paper, "第9号小流域") - 1
    for each in blocks(paper)[start:end]:
        take_out(each._element)
    reading = back(paper, tmp_path)
    eighth, ninth = (row_of(reading, f"第{number}号小流域综合治理项目") for number in (8, 9))
    assert f"sheets.{eighth}.office.executor" not in reading.report.figures
    assert reading.report.figures[f"sheets.{ninth}.office.executor"] == "第9站"


def put_above(table: Table, words: str, paper: Document) -> None:
    table._tbl.addprevious(paper.add_paragraph(words)._p)


def test_text_between_a_title_and_a_table_parts_them(whole: Report, tmp_path: Path) -> None:
    paper = only(whole, "basis")
    put_above(table_below(paper, BASIS), "下表由财务股另行报送，与本报告无关。", paper)
    reading = back(paper, tmp_path)
    assert reading.report.added == {}
    assert len(told(reading, KIND.SHEET_ALONE)) == 1
    assert "28.07" in everything(reading)


def test_a_unit_between_a_title_and_a_table_does_not(whole: Report, tmp_path: Path) -> None:
    paper = only(whole, "basis")
    put_above(table_below(paper, BASIS), "单位：万元", paper)
    reading = back(paper, tmp_path)
    assert reading.report.added == {"basis": "attached"}
    assert reading.unplaced == ()


def test_of_two_sheets_with_one_total_the_first_is_taken(whole: Report, tmp_path: Path) -> None:
    both = replace(whole, added={"overall": "attached", "rating": "attached"})
    reading = back(word(both), tmp_path)
    assert reading.report.added == {"overall": "attached"}
    assert [each.partition("“")[2] for each in told(reading, KIND.SHEET_RIVAL)] == [
        "2024年度部门整体支出绩效评价指标评分表”与前面的附件只能选用一张，未填入，原文保留。"
    ]
    assert "在职人员控制率" in everything(reading)


def test_a_list_that_names_a_sheet_is_no_title(whole: Report, tmp_path: Path) -> None:
    paper = word(replace(whole, added={}))
    paper.add_paragraph("附件1：2024年度部门整体支出绩效自评表")
    reading = back(paper, tmp_path)
    assert reading.report.added == {}
    assert not [note for note in reading.cleaned if note.kind.startswith("sheet_")]
    assert "附件1：2024年度部门整体支出绩效自评表" in everything(reading)
