"""Every number of a workbook is shown as what it is, in a column that holds it; sheets are ready for the printer."""

import re
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from lxml import etree
from openpyxl.worksheet.worksheet import Worksheet

from domain.amount import NOT_ASKED, Amount, Value
from domain.kinds import FigureKind
from domain.outline import Outline
from domain.report import Report
from reports.workbook.number_formats import DATE, PLAIN, TEXT, number_format
from reports.workbook.writer import template_bytes, workbook_bytes
from tests import attached_sample
from tests.reports.workbook.shipped import filled, shipped


@pytest.fixture(scope="module")
def book() -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(workbook_bytes(*attached_sample.whole())))


@pytest.mark.parametrize(
    ("value", "kind", "is_formula", "wanted"),
    [
        (Amount(588_300_000), "money", False, "#,##0.00"),
        (Amount(123_456_789), "money", False, "#,##0.000000"),
        (None, "money", False, "#,##0.00"),
        (NOT_ASKED, "money", True, "#,##0.00"),
        (Decimal(95), "percent", False, "0.00%"),
        (Decimal("95.125"), "percent", False, "0.000%"),
        (Decimal(46), "count", False, "0"),
        (Decimal(5), "score", False, "0"),
        (Decimal(5), "score", True, "0.00"),
        ("2024-05-16", "date", False, DATE),
        ("001", "text", False, TEXT),
        ("001", "text", True, PLAIN),
        (Decimal("420.5"), "number", False, PLAIN),
    ],
)
def test_each_kind_has_its_format(value: Value | None, kind: FigureKind, is_formula: bool, wanted: str) -> None:
    assert number_format(value, kind, "万元", is_formula) == wanted


def by_label(sheet: Worksheet, column: str, label: str, value: str) -> openpyxl.cell.Cell:
    row = next(cell.row for cell in sheet[column] if cell.value == label)
    return sheet[f"{value}{row}"]


def test_the_figures_are_money_rates_counts_and_a_date(book: openpyxl.Workbook) -> None:
    sheet = book["基本数据"]
    assert by_label(sheet, "B", "全年预算数", "C").number_format == "#,##0.00"
    rates = [cell.number_format for cell in sheet["C"] if str(cell.number_format).endswith("%")]
    assert rates
    assert set(rates) == {"0.00%"}
    dates = [cell for cell in sheet["C"][2:] if cell.is_date]
    assert [cell.value.strftime("%Y-%m-%d") for cell in dates] == ["2025-03-20"]
    assert next(cell for cell in sheet["C"] if cell.value == 46).number_format == "0"


def test_every_amount_of_the_tables_and_forms_is_shown_with_two_decimals(book: openpyxl.Workbook) -> None:
    for cell in book["项目支出"]["E"][2:]:
        assert cell.number_format == "#,##0.00", cell.coordinate
    for row in book["附件1"].iter_rows(min_row=6, max_row=20, min_col=2, max_col=7):
        for cell in row:
            if cell.value is not None:
                assert cell.number_format == "#,##0.00", cell.coordinate


def test_no_computed_cell_is_formatted_as_text(book: openpyxl.Workbook) -> None:
    """Excel would show its formula, not its value, as soon as somebody touches it."""
    formulas = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert len(formulas) > 100
    assert not [cell.coordinate for cell in formulas if cell.number_format == TEXT]


def test_the_scores_of_a_column_have_equal_decimals(book: openpyxl.Workbook) -> None:
    sheet = book["附件2"]
    cells = [cell for row in sheet.iter_rows(min_row=17, max_row=36, max_col=10) for cell in row]
    numbers = [cell for cell in cells if isinstance(cell.value, int | float) or cell.data_type == "f"]
    columns: dict[str, set[str]] = {}
    for cell in numbers:
        if re.fullmatch(r"0(\.0+)?", str(cell.number_format)):
            columns.setdefault(cell.column_letter, set()).add(str(cell.number_format))
    assert columns
    assert all(len(formats) == 1 for formats in columns.values()), columns


def width_of(sheet: Worksheet, cell: openpyxl.cell.Cell) -> float:
    merged = next((each for each in sheet.merged_cells.ranges if cell.coordinate in each), None)
    last = merged.max_col if merged else cell.column
    letters = (openpyxl.utils.get_column_letter(column) for column in range(cell.column, last + 1))
    return sum(float(sheet.column_dimensions[letter].width) for letter in letters)


@pytest.mark.parametrize("outline", shipped(), ids=lambda outline: outline.key)
def test_no_number_is_wider_than_its_column(outline: Outline) -> None:
    """Excel shows such a one as ####."""
    data = workbook_bytes(filled(outline, 1), outline)
    formats, values = (openpyxl.load_workbook(BytesIO(data), data_only=only) for only in (False, True))
    for sheet, shown in zip(formats, values, strict=True):
        for row in sheet.iter_rows():
            for cell in row:
                value = shown[cell.coordinate].value
                if isinstance(value, int | float) and cell.number_format.startswith("#,##0."):
                    decimals = len(cell.number_format.partition(".")[2])
                    assert len(f"{value:,.{decimals}f}") <= width_of(sheet, cell), (sheet.title, cell.coordinate)


@pytest.mark.parametrize("bytes_of", [workbook_bytes, template_bytes])
def test_each_sheet_is_ready_for_the_printer(bytes_of) -> None:  # type: ignore[no-untyped-def]
    """Read from the file itself: A4, as wide as the sheet, the head on each page and in view."""
    report, outline = attached_sample.whole()
    with ZipFile(BytesIO(bytes_of(report, outline))) as file:
        names = [name for name in file.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)]
        heads = file.read("xl/workbook.xml").decode().count("Print_Titles")
        frozen = 0
        for name in names:
            sheet = etree.fromstring(file.read(name))
            setup = sheet.find("{*}pageSetup")
            assert setup is not None
            assert (setup.get("paperSize"), setup.get("fitToWidth"), setup.get("fitToHeight")) == ("9", "1", "0")
            assert [each.get("fitToPage") for each in sheet.iterfind("{*}sheetPr/{*}pageSetUpPr")] == ["1"]
            frozen += sheet.find("{*}sheetViews/{*}sheetView/{*}pane") is not None
    assert heads >= len(names) - 2
    assert frozen >= 2


def test_the_heads_within_a_form_stand_on_each_page_of_it(book: openpyxl.Workbook) -> None:
    sheet = book["附件2"]
    row = sheet.print_title_rows.strip("$").split(":")[0]
    assert "一级指标" in [cell.value for cell in sheet[int(row)]]


def test_the_same_report_gives_the_same_workbook() -> None:
    report, outline = attached_sample.whole()
    assert isinstance(report, Report)
    assert workbook_bytes(report, outline) == workbook_bytes(report, outline)
