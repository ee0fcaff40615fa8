"""历年数据 as a workbook: what LibreOffice works out is what stands there already; text is never a formula."""

import re
import zipfile
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from domain.amount import Amount
from reports.years_sheet import YearsLine, years_bytes
from tools import office

_RESULT = re.compile(rb"(</f>)<v>[^<]*</v>")


def money(text: str) -> Amount:
    return Amount(int(Decimal(text) * 1_000_000))


LINES = (
    YearsLine("财政拨款支出", "万元", "money", (money("1000"), money("1231.58"), money("0.000001"))),
    YearsLine("追加预算", "万元", "money", (money("-12.5"), money("7"), None)),
    YearsLine("执行率", "%", "percent", (Decimal("95.74"), Decimal(96), Decimal("94.1"))),
    YearsLine("年初结转", "万元", "money", (money("0"), money("3"), money("3"))),
    YearsLine('=HYPERLINK("x")', "", "count", (Decimal(3), None, Decimal(5))),
)
YEARS = (2022, 2023, 2024)


@pytest.fixture
def data() -> bytes:
    return years_bytes("历年数据", YEARS, LINES, "万元")


def values(book: bytes | Path) -> dict[str, object]:
    source = BytesIO(book) if isinstance(book, bytes) else book
    sheet = openpyxl.load_workbook(source, data_only=True).active
    cells = (cell for row in sheet.iter_rows(min_row=3) for cell in row if cell.value is not None)
    return {
        cell.coordinate: cell.value if isinstance(cell.value, str) else round(float(cell.value), 6) for cell in cells
    }


def test_changes_stand_beside_each_year(data: bytes) -> None:
    told = values(data)
    assert (told["E3"], told["F3"]) == (231.58, 23.16)
    assert (told["H3"], told["I3"]) == (-1231.579999, -100.0)
    assert (told["E4"], told["F4"]) == (19.5, 156.0)  # from less than nothing: by its size
    assert told["E5"] == 0.26
    assert "F5" not in told
    assert "F6" not in told  # of nothing there is no per cent
    assert {"E7", "H7"}.isdisjoint(told)


def test_words_are_never_a_formula(data: bytes) -> None:
    cell = openpyxl.load_workbook(BytesIO(data)).active["A7"]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("x")')
    assert cell.quotePrefix


@pytest.mark.skipif(office.PROGRAM is None, reason="LibreOffice is not here")
def test_libre_office_works_out_the_same(data: bytes, tmp_path: Path) -> None:
    bare = tmp_path / "bare.xlsx"
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(bare, "w") as target:
        for name in source.namelist():
            target.writestr(name, _RESULT.sub(rb"\1", source.read(name)))
    office.prepare(tmp_path)
    assert values(office.converted(bare, "xlsx", tmp_path)) == values(data)


def test_signs_that_no_workbook_holds_are_left_out() -> None:
    line = YearsLine("支\x07出\x00", "万元", "money", (money("1"),))
    assert values(years_bytes("历\x08年", (2022,), (line,), "万元"))["A3"] == "支出"


def test_a_year_that_is_missing_breaks_the_comparison() -> None:
    line = YearsLine("支出", "万元", "money", (money("1"), money("2")))
    told = values(years_bytes("历年", (2022, 2024), (line,), "万元"))
    assert {"E3", "F3"}.isdisjoint(told)
