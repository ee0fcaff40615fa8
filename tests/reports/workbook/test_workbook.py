"""The exported workbook: its sheets, its look, its formulas beside our own values, text that stays text."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from msgspec.structs import replace as altered
from openpyxl.cell import Cell
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from domain.outline import decode_outline
from domain.report import Report, Row
from reports.workbook.addresses import Address, Addresses, letters
from reports.workbook.filling import CUT, LONGEST_TEXT
from reports.workbook.model import leaf_names
from reports.workbook.writer import workbook_bytes
from tests.domain import attached
from tests.reports.workbook import scored
from tests.reports.workbook.shipped import filled as filled_by_chance
from tests.reports.workbook.shipped import shipped


def opened(report: Report, *, values: bool = False) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(workbook_bytes(report, attached.OUTLINE)), data_only=values)


def cells(sheet: Worksheet) -> dict[str, object]:
    return {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}


@pytest.fixture(scope="module")
def book() -> openpyxl.Workbook:
    return opened(attached.filled())


def test_a_sheet_of_figures_one_for_each_table_and_attachment(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == ["基本数据", "项目", "附件1基础数据表", "附件2_1", "附件2_2"]
    figures = [[cell.value for cell in row] for row in book["基本数据"].iter_rows(min_row=2)]
    assert ["封面", "单位名称", "某县档案馆", None] in figures
    assert ["支出情况", "项目支出", 30, "万元"] in figures
    assert [cell.value for cell in book["项目"][2]] == ["序号", "项目名称", "支出（万元）"]


def test_computed_cells_are_formulas_beside_which_our_values_stand(book: openpyxl.Workbook) -> None:
    basis, sheet = book["附件1基础数据表"], book["附件2_2"]
    assert str(basis["D4"].value).startswith("=IF(")
    assert "ROUND(SUM(C4)/SUM(B4),4)" in str(basis["D4"].value)
    assert basis["D4"].number_format == "0.00%"
    assert "SUM('项目'!C3:C4)" in str(basis["B8"].value)
    assert "ROUND(10*MAX(0,MIN(1,SUM(C4)/SUM(B4))),2)" in str(sheet["D4"].value)

    values = opened(attached.filled(), values=True)
    assert (values["附件1基础数据表"]["D4"].value, values["附件1基础数据表"]["B8"].value) == (0.95, 30)
    assert (values["附件2_2"]["D4"].value, values["附件2_2"]["D8"].value) == (8, 19.5)


def test_a_figure_that_stands_twice_is_told_once_and_referred_to(book: openpyxl.Workbook) -> None:
    assert book["附件1基础数据表"]["B6"].value == "=IF('项目'!C3=\"\",\"\",'项目'!C3)"


def test_a_form_looks_as_it_prints(book: openpyxl.Workbook) -> None:
    sheet = book["附件2_1"]
    assert "A4:A5" in [str(each) for each in sheet.merged_cells.ranges]
    assert all(sheet[place].border.bottom.style == "thin" for place in ("A3", "A5", "D8", "C8"))
    assert (sheet["A3"].font.name, sheet["B6"].font.name) == ("黑体", "仿宋")
    assert sheet["B6"].alignment.wrap_text
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.freeze_panes == "A4"
    assert sheet["D4"].fill.fgColor.rgb != sheet["B4"].fill.fgColor.rgb
    assert sheet.column_dimensions["B"].width == pytest.approx(2 * sheet.column_dimensions["A"].width, rel=0.02)


def test_a_long_text_gets_the_room_that_it_needs() -> None:
    rows = tuple(
        Row(row.id, {**row.cells, "name": "很长的指标名称" * 20}) for row in attached.filled().rows("projects")
    )
    sheet = opened(replace(attached.filled(), tables={"projects": rows}))["项目"]
    assert sheet.row_dimensions[3].height > 3 * sheet.row_dimensions[5].height


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "#N/A", '=HYPERLINK("x")', "TRUE", "0123"])
def test_text_stays_text(text: str) -> None:
    report = attached.filled(cover__unit=text)
    cell = next(cell for cell in column(opened(report)["基本数据"]) if cell.value == text)
    assert cell.data_type == "s"
    assert cell.quotePrefix == (text[0] in "=+-@")


def column(sheet: Worksheet) -> list[Cell]:
    return [row[2] for row in sheet.iter_rows()]


def test_controls_escapes_and_endless_texts_are_made_harmless() -> None:
    for text, shown in (
        ("a\x07b", "ab"),
        ("_x0041_", "_x005F_x0041_"),
        ("长" * 40_000, "长" * (LONGEST_TEXT - len(CUT)) + CUT),
    ):
        with zipfile.ZipFile(BytesIO(workbook_bytes(attached.filled(cover__unit=text), attached.OUTLINE))) as file:
            written = file.read("xl/worksheets/sheet1.xml").decode()
        found = re.sub("&#([0-9]+);", lambda code: chr(int(code[1])), written)
        assert f">{shown}<" in found


def test_the_same_report_gives_the_same_bytes_and_tells_of_no_clock_no_user_and_no_place() -> None:
    data = workbook_bytes(attached.filled(), attached.OUTLINE)
    assert data == workbook_bytes(attached.filled(), attached.OUTLINE)
    with zipfile.ZipFile(BytesIO(data)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = file.read("docProps/core.xml").decode()
    assert "dcterms" not in re.sub("xmlns:dcterms", "", core)
    assert "openpyxl" not in core


def test_what_is_filled_and_stands_in_no_form_is_told_too() -> None:
    text = attached.TEXT.replace('{ key = "cars.spent", columns = 2 }, "——"', '{ text = "——", columns = 3 }')
    data = workbook_bytes(attached.filled(), decode_outline(text))
    rest = openpyxl.load_workbook(BytesIO(data))["其他数据"]
    assert [cell.value for cell in rest[3]] == [None, "公务用车", "——", "万元"]


def test_amounts_stand_in_the_unit_of_the_outline() -> None:
    outline = altered(attached.OUTLINE, amounts="元")
    sheet = openpyxl.load_workbook(BytesIO(workbook_bytes(attached.filled(), outline)))["基本数据"]
    assert [cell.value for cell in sheet[8]][1:] == ["项目支出", 300_000, "元"]


def test_an_empty_report_is_a_workbook_too() -> None:
    for outline in (attached.OUTLINE, scored.OUTLINE):
        book = openpyxl.load_workbook(BytesIO(workbook_bytes(Report("uuid", outline.key), outline)), data_only=True)
        assert len(book.sheetnames) >= 3


def test_a_sum_of_more_cells_than_a_function_takes_is_a_value_with_a_note() -> None:
    rows = tuple(
        Row(number, {"name": "甲", "kind": "甲乙"[number % 2], "amount": attached.money("1")})
        for number in range(1, 700)
    )
    report = Report("uuid", scored.OUTLINE.key, tables={"projects": rows}, next_row=700)
    sheet = openpyxl.load_workbook(BytesIO(workbook_bytes(report, scored.OUTLINE)))["附件1计分表"]
    label = next(cell for cell in (row[0] for row in sheet.iter_rows()) if cell.value == "甲类合计")
    answer = next(cell for cell in sheet[label.row][1:] if cell.value is not None)
    assert answer.value == 349
    assert "公式过长" in answer.comment.text


def test_names_of_sheets_are_what_excel_takes() -> None:
    assert leaf_names(["a/b:c", "ab", "x" * 40, "x" * 40, "'[]", "AB"]) == [
        "abc",
        "ab",
        "x" * 31,
        "x" * 28 + "（2）",
        "表",
        "AB（2）",
    ]


def test_letters_of_columns() -> None:
    assert [letters(number) for number in (1, 26, 27, 52, 703)] == ["A", "Z", "AA", "AZ", "AAA"]


def test_what_a_form_joins_or_leaves_out_stands_beyond_its_edge_and_does_not_print() -> None:
    outline = next(each for each in shipped() if each.key == "hunan-2022")
    book = openpyxl.load_workbook(BytesIO(workbook_bytes(filled_by_chance(outline, 1), outline)))
    assert "其他数据" not in book.sheetnames
    sheet = book["附件3_1"]
    joined = [cell for row in sheet.iter_rows() for cell in row if str(cell.value).count("&") >= 2]
    assert joined
    first, last = (column_index_from_string(letter) for letter in re.findall(r"\$([A-Z]+)\$", sheet.print_area))
    assert first == 1
    assert all(cell.column <= last for cell in joined)
    assert max(cell.column for row in sheet.iter_rows() for cell in row if cell.value is not None) > last


def test_merged_cells_are_written_in_order() -> None:
    with zipfile.ZipFile(BytesIO(workbook_bytes(attached.filled(), attached.OUTLINE))) as file:
        found = re.findall('mergeCell ref="([A-Z]+)([0-9]+)', file.read("xl/worksheets/sheet3.xml").decode())
    places = [(column, int(row)) for column, row in found]
    assert len(places) > 3
    assert places == sorted(places)


def test_sheets_whose_names_want_quotes_are_named_one_by_one() -> None:
    for names, written in ((("a", "b"), "a:b!A1"), (("a 1", "b"), "'a 1'!A1,'b'!A1"), (("A1", "b"), "'A1'!A1,'b'!A1")):
        book = Addresses((*names, "here"), {"x": Address(0, 1, 1), "y": Address(1, 1, 1)})
        assert book.references(("x", "y"), 2) == written


def test_a_sheet_of_rows_takes_the_width_of_its_paper() -> None:
    outline = next(each for each in shipped() if each.key == "hunan-2022")
    book = openpyxl.load_workbook(BytesIO(workbook_bytes(filled_by_chance(outline, whole=True), outline)))
    sheet = book["项目支出"]
    assert sheet.page_setup.orientation == "landscape"
    assert sum(each.width for each in sheet.column_dimensions.values()) == pytest.approx(126, abs=1)
    figures = sum(each.width for each in book["基本数据"].column_dimensions.values())
    assert figures == pytest.approx(88, abs=1)
