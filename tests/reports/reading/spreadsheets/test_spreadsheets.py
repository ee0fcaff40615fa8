"""Spreadsheets as they come: written by WPS, Excel, LibreOffice or by hand, whole or not."""

import io
import os
import random
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from domain.source_sheets import SourceSheet
from reports.reading.sources import UnreadableSource, UnreadReason
from reports.reading.spreadsheets.apart import EndedApart, apart
from reports.reading.spreadsheets.package import MOST_ROWS, OversizedFile, _facts, facts
from reports.reading.spreadsheets.reader import read_spreadsheet
from tests.actions.damage import damaged
from tools import office


def made(path: Path, fill: Callable[[Worksheet], object]) -> Path:
    book = openpyxl.Workbook()
    assert isinstance(book.active, Worksheet)
    fill(book.active)
    book.save(path)
    return path


def altered(path: Path, name: str, change: Callable[[str], str]) -> Path:
    """The file with one of its parts changed."""
    data = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as target:
        for each in source.namelist():
            content = source.read(each)
            target.writestr(each, change(content.decode()) if each == name else content)
    path.write_bytes(data.getvalue())
    return path


def first(path: Path) -> SourceSheet:
    return read_spreadsheet(path)[0]


def reason(path: Path) -> UnreadReason:
    with pytest.raises(UnreadableSource) as caught:
        read_spreadsheet(path)
    return caught.value.reason


def test_cells_come_as_a_clerk_would_type_them(tmp_path: Path) -> None:
    assert first(made(tmp_path / "a.xlsx", _typed)).rows == (
        ("588.3", "588.3", "0.3", "12", "是", "2023-04-05", "文字", "0.0000001"),
        ("95.63%", "0.9563", "", "", "", "", "", ""),
    )


def _typed(sheet: Worksheet) -> None:
    sheet.append(["588.3", 588.3, 0.1 + 0.2, 12, True, date(2023, 4, 5), " 文字 ", 1e-7])
    sheet["A2"] = 0.9563
    sheet["A2"].number_format = "0.00%"
    sheet["B2"] = 0.9563


def test_a_formula_without_a_result_and_an_error_are_known(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B2"] = "=1+1"
        sheet["C3"] = "#DIV/0!"

    found = first(made(tmp_path / "a.xlsx", fill))
    assert found.unsolved == {(1, 1), (2, 2)}


def test_a_formula_with_a_result_is_its_result(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xlsx", lambda sheet: sheet.append(["=1+1"]))
    altered(path, "xl/worksheets/sheet1.xml", lambda xml: re.sub("<v ?/>|<v></v>", "<v>2</v>", xml))
    found = first(path)
    assert (found.rows, found.unsolved) == ((("2",),), frozenset())


def test_what_else_wps_writes_is_no_obstacle(tmp_path: Path) -> None:
    """A false dimension, formats and styles of its own, pictures in cells (DISPIMG), its custom properties."""
    path = made(tmp_path / "a.xlsx", _with_a_picture)
    sheet, core = "xl/worksheets/sheet1.xml", "docProps/core.xml"
    altered(path, sheet, lambda xml: re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1"', xml))
    altered(path, sheet, lambda xml: xml.replace('<c r="B3"', '<c r="B3" s="7"'))
    altered(path, core, lambda xml: xml.replace("<dc:creator>", '<dc:creator xsi:type="dcterms:W3CDTF">'))
    with zipfile.ZipFile(path, "a") as package:
        package.writestr(
            "xl/cellimages.xml", '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>'
        )
        package.writestr("docProps/custom.xml", "<Properties>KSOProductBuildVer 2052-12.1.0.16120</Properties>")
    assert first(path).rows == (("项目名称", "支出（万元）"), ("甲项目", "588.3"), ("乙项目", "12.5"))


def _with_a_picture(sheet: Worksheet) -> None:
    for row in (["项目名称", "支出（万元）"], ["甲项目", "588.3"], ["乙项目", 12.5]):
        sheet.append(row)
    sheet["C2"] = '=_xlfn.DISPIMG("ID_1F2E",1)'


def test_no_dimensions_and_no_references_as_wps_writes(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xlsx", lambda sheet: [sheet.append([1, "二"]), sheet.append(["=3"])])
    altered(
        path,
        "xl/worksheets/sheet1.xml",
        lambda xml: re.sub(r'<dimension[^>]*/>| r="[A-Z]*[0-9]+"', "", xml),
    )
    found = first(path)
    assert found.rows[0] == ("1", "二")
    assert found.unsolved == {(1, 0)}


def test_hidden_sheets_are_known(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("旧").sheet_state = "veryHidden"
    book.save(tmp_path / "a.xlsx")
    assert [sheet.is_hidden for sheet in read_spreadsheet(tmp_path / "a.xlsx")] == [False, True]


def test_macros_do_not_matter(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xlsm", lambda sheet: sheet.append(["甲"]))
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("xl/vbaProject.bin", b"\x00" * 5000)
    assert first(path).rows == (("甲",),)


def test_ten_thousand_rows_are_read(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xlsx", lambda sheet: [sheet.append([f"指标{row}", row]) for row in range(10_000)])
    assert first(path).rows[9_999] == ("指标9999", "9999")


def test_the_last_row_that_may_be_is_taken_and_the_next_refused() -> None:
    cell = '<row r="{0}"><c r="A{0}"><v>1</v></c></row>'
    assert _facts(cell.format(MOST_ROWS).encode(), frozenset()).unsolved == frozenset()
    with pytest.raises(OversizedFile):
        _facts(cell.format(MOST_ROWS + 1).encode(), frozenset())


def test_a_cell_far_out_is_refused_before_anyone_makes_room(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xlsx", lambda sheet: sheet.append([1, 2]))
    altered(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace('r="B1"', 'r="XFD90000"'))
    with pytest.raises(OversizedFile):
        facts(path)
    assert reason(path) is UnreadReason.TOO_LARGE


@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/other.xml"])
def test_a_part_that_unpacks_to_far_more_is_refused(tmp_path: Path, name: str) -> None:
    path = made(tmp_path / "a.xlsx", lambda sheet: sheet.append([1]))
    data = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as target:
        for each in source.namelist():
            if each != name:
                target.writestr(each, source.read(each))
        target.writestr(name, b"<a>" + b" " * 40_000_000)
    path.write_bytes(data.getvalue())
    assert reason(path) is UnreadReason.TOO_LARGE


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", UnreadReason.EMPTY),
        (b"text", UnreadReason.SPREADSHEET),
        (b"PK\x03\x04" + b"\xff" * 500, UnreadReason.SPREADSHEET),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), UnreadReason.SPREADSHEET),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            UnreadReason.ENCRYPTED,
        ),
    ],
)
def test_what_is_no_spreadsheet_is_refused(content: bytes, expected: UnreadReason, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    assert reason(tmp_path / "a.xlsx") is expected


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert reason(tmp_path / "none.xlsx") is UnreadReason.MISSING
    assert reason(tmp_path) is UnreadReason.FOLDER


@pytest.mark.skipif(office.PROGRAM is None, reason="LibreOffice is not here")
def test_an_old_xls_is_read(tmp_path: Path) -> None:
    source = made(tmp_path / "a.xlsx", lambda sheet: sheet.append(["甲", 12.5]))
    office.prepare(tmp_path)
    assert first(office.converted(source, "xls", tmp_path)).rows == (("甲", "12.5"),)


def test_what_arithmetic_left_at_the_end_of_a_number_is_none_of_it(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xlsx", lambda sheet: sheet.append([1]))
    altered(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace("<v>1</v>", "<v>0.30000000000000004</v>"))
    assert first(path).rows == (("0.3",),)


def test_a_reader_that_is_ended_or_dawdles_gives_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EndedApart):
        apart(_die, "")
    with pytest.raises(ValueError, match="what"):
        apart(_raise, "what")
    assert apart(str.upper, "a") == "A"
    monkeypatch.setattr("reports.reading.spreadsheets.apart.SECONDS", 0.01)
    with pytest.raises(EndedApart):
        apart(str.upper, "a")


def _die(_word: str) -> None:
    os.abort()


def _raise(word: str) -> None:
    raise ValueError(word)


@pytest.mark.skipif(office.PROGRAM is None, reason="LibreOffice is not here")
def test_damaged_old_files_end_in_a_reason_and_never_the_program(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    office.prepare(tmp_path)
    source = made(tmp_path / "a.xlsx", lambda sheet: [sheet.append([f"指标{row}", row]) for row in range(300)])
    whole = office.converted(source, "xls", tmp_path).read_bytes()
    ends: list[UnreadReason | None] = []
    for seed in range(int(os.environ.get("DAMAGE", "16")) // 2):
        (tmp_path / "b.xls").write_bytes(damaged(whole, random.Random(seed)))
        try:
            read_spreadsheet(tmp_path / "b.xls")
            ends.append(None)
        except UnreadableSource as error:
            ends.append(error.reason)
    assert set(ends) <= {None, *UnreadReason}
    assert "panicked" not in capfd.readouterr().err
