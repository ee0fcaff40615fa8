"""Tables of a text that are the outline's own forms: read into them, and whatever they do not print is kept."""

import pytest

from actions.outlines import named
from domain.outline import forms_of, pages, texts_in
from reports.reading import Reading, read_text
from reports.reading.forms import Filled, fill
from resources import path as resource

TEXT = resource("samples", "yueyang-2021-xizhou.txt").read_text("utf-8")


def read(text: str = TEXT) -> Reading:
    source = named("yueyang-2018")
    assert source is not None
    return read_text(text.encode(), [source.outline])


def changed(old: str, new: str) -> Reading:
    assert TEXT.count(old) == 1, old
    return read(TEXT.replace(old, new))


def test_forms_of_the_outline_are_read() -> None:
    report = read().report
    assert report.figures["profile.contact"] == "殷某"
    assert report.prose["profile.tasks"].startswith("任务1：改造标准化池塘900亩；任务2")
    assert [row.cells["name"] for row in report.rows("institutions")] == ["局机关", "水产技术推广站"]
    first = report.row("institutions", 1)
    assert first is not None
    amounts = {key: str(cell.written("万元")) for key, cell in first.cells.items() if key != "name"}  # type: ignore[union-attr]
    assert amounts == {
        "carried": "8.6", "fiscal": "488.8", "fund": "0", "special": "0", "other": "15", "personnel": "252.1",
        "public": "34.3", "project": "217.5", "surplus": "8.5",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        ("局机关\t512.4\t8.6", "局机关\t521.4\t8.6", "局机关 521.4 8.6 488.8 0 0 15"),  # a wrong total
        ("合计\t709.15\t", "合计\t700.15\t", "合计 700.15 11.75 682.4 0 0 15"),
        ("\t0\t0\t15\n水产", "\t0\t0\t15\n说明\t含上级补助\n水产", "说明 含上级补助"),
        ("联络电话\t内线8012", "联络电话\t内线8012\t室号\t3", "联系人 殷某 联络电话 内线8012 室号 3"),
        ("人员编制\t27", "人员编制\t约27", "人员编制 约27 实有人数 25"),
    ],
)
def test_what_a_form_does_not_print_is_left_over(old: str, new: str, left: str) -> None:
    assert left in changed(old, new).unplaced


def test_figures_written_otherwise_lose_nothing() -> None:
    reading = changed("\t696.25\t404.75", "\t６９６.２５\t404.750")
    assert reading.unplaced == ()
    assert reading.report.amount("general.basic") == read().report.amount("general.basic")


def test_a_blank_cell_at_the_end_and_one_not_asked() -> None:
    report = changed("\t3.15\t193.6\t0\t0\t0", "\t3.15\t193.6\t0\t——").report
    row = report.row("institutions", 2)
    assert row is not None
    assert "other" not in row.cells


def test_a_table_of_another_form_stays_text() -> None:
    start, end = TEXT.index("机构名称\t收入"), TEXT.index("三、部门（单位）整体")
    reading = read(TEXT[:start] + "甲\t乙\n丙\t丁\n" + TEXT[end:])
    assert not reading.report.rows("institutions")
    assert any("丙" in line for line in reading.unplaced) or "丙" in str(reading.report.prose)


def test_a_row_without_a_label_counts_only_right_below_the_one_that_has_it() -> None:
    text = resource("samples", "changsha-2021-xiangze.txt").read_text("utf-8")
    row, head = "40\t38\t95.00%\n", "财政供养人员情况（人）"
    assert row in text
    source = named("changsha-2021")
    assert source is not None
    moved = text.replace(row, "").replace(head, f"41\t39\t95.12%\n{head}")
    reading = read_text(moved.encode(), [source.outline])
    assert reading.unplaced == ("41 39 95.12%",)
    assert str(reading.report.figures["staff.quota"]) == "40", "as the text says"


def test_a_numbered_list_of_other_figures_is_no_list_of_projects() -> None:
    text = resource("samples", "yunnan-2023-songyin.txt").read_text("utf-8")
    start, end = text.index("1.中小学校舍维修"), text.index("（四）部门预算管理制度")
    source = named("yunnan-2021")
    assert source is not None
    listed = "1.年末结转结余支出187,665.14元。\n2.公用经费支出593,548.50元。\n"
    reading = read_text((text[:start] + listed + text[end:]).encode(), [source.outline])
    assert reading.report.rows("projects") == ()
    assert "年末结转结余" in reading.report.prose["general.text"]


def test_rows_without_a_label_go_on_with_the_text_above_them() -> None:
    source = named("yueyang-2018")
    assert source is not None
    outline = source.outline
    part = next(part for page in pages(outline) for part in forms_of(page) if "profile.tasks" in texts_in(part))
    rows = [
        ("联系人", "殷某", "联络电话", "8012"),
        ("人员编制", "27", "实有人数", "25"),
        ("职能职责概述", "管湖", "", ""),
    ]
    rows += [("年度主要工作内容", "任务1：造林", "", ""), ("", "任务2：防火", "", ""), ("", "任务3：管湿地", "", "")]
    known = Filled()
    assert fill(part, rows, outline, known) == len(rows)
    assert known.prose["profile.tasks"] == "任务1：造林\n任务2：防火\n任务3：管湿地"
