"""历年数据 as a workbook: years side by side, each change as a live formula with the value that it gives."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from domain.amount import Amount
from domain.earlier import change_of
from domain.outline import FigureKind, MoneyUnit

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_HEADS = ("项目", "单位")
_CHANGES = ("增减", "增减%")
_FORMS = {"percent": "0.00", "count": "0"}
_FONT, _HEAD_FONT = "仿宋", "黑体"
_WIDE, _NARROW, _UNIT = 34.0, 13.0, 8.0
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # a zip file's day zero
_CELLS, _CORE = "xl/worksheets/sheet1.xml", "docProps/core.xml"
_FORMULA = re.compile(r'(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)<v(?:></v>| ?/>)</c>')
_CLOCK = re.compile(rb"<dcterms:(?:created|modified)\b.*?</dcterms:(?:created|modified)>", re.DOTALL)
_FIRST = 3  # the row of the first figure, below title and heads


@dataclass(frozen=True, slots=True)
class YearsLine:
    """One figure: its name, the unit of its numbers, one value a year."""

    label: str
    unit: str
    kind: FigureKind
    values: tuple[Amount | Decimal | None, ...]


def years_bytes(title: str, years: Sequence[int], lines: Sequence[YearsLine], money: MoneyUnit) -> bytes:
    """The .xlsx. A year that does not follow the one before it has no change."""
    from openpyxl import Workbook
    from openpyxl.writer.excel import ExcelWriter

    from reports.workbook.filling import as_text

    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "历年数据"
    results = _Sheet(sheet, years, money).filled(title, lines)
    workbook.properties.title = as_text(title)
    file = BytesIO()
    ExcelWriter(workbook, ZipFile(file, "w", ZIP_STORED)).save()
    return _settled(file.getvalue(), results)


def _settled(data: bytes, results: Mapping[str, Decimal | None]) -> bytes:
    """The file without a clock, and beside each formula the value that it gives: not every reader computes."""
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(packed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == _CELLS:
                content = _FORMULA.sub(lambda found: _with_value(found, results), content.decode()).encode()
            elif name == _CORE:
                content = _CLOCK.sub(b"", content)
            entry = ZipInfo(name, _EARLIEST)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            target.writestr(entry, content)
    return packed.getvalue()


def _with_value(found: re.Match[str], results: Mapping[str, Decimal | None]) -> str:
    return f"{found[1]}<v>{results[found[2]]}</v></c>"


class _Sheet:
    """The sheet while it is filled."""

    def __init__(self, sheet: "Worksheet", years: Sequence[int], money: MoneyUnit) -> None:
        from openpyxl.styles import Alignment, Border, Font, Side

        thin = Side(style="thin")
        self._sheet, self._years, self._money = sheet, years, money
        self._border = Border(left=thin, right=thin, top=thin, bottom=thin)
        self._head, self._body = Font(name=_HEAD_FONT, size=11), Font(name=_FONT, size=11)
        self._middle, self._right = (Alignment(horizontal=side, vertical="center") for side in ("center", "right"))
        self._left = Alignment(horizontal="left", vertical="center", wrap_text=True)
        self._results: dict[str, Decimal | None] = {}

    def filled(self, title: str, lines: Sequence[YearsLine]) -> dict[str, Decimal | None]:
        """Fills it; the values of its formulas by cell."""
        from openpyxl.styles import Font
        from openpyxl.utils import get_column_letter

        heads = [*_HEADS]
        for place, year in enumerate(self._years):
            heads += [f"{year}年", *_CHANGES] if place else [f"{year}年"]
        self._words(1, 1, title, self._middle).font = Font(name=_HEAD_FONT, size=16)
        self._sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(heads))
        for column, head in enumerate(heads, 1):
            cell = self._words(2, column, head, self._middle)
            cell.font, cell.border = self._head, self._border
            width = _WIDE if column == 1 else _UNIT if column == len(_HEADS) else _NARROW
            self._sheet.column_dimensions[get_column_letter(column)].width = width
        for row, line in enumerate(lines, _FIRST):
            self._fill(row, line)
        self._sheet.freeze_panes = f"C{_FIRST}"
        self._sheet.page_setup.orientation, self._sheet.page_setup.paperSize = "landscape", 9
        self._sheet.page_setup.fitToWidth, self._sheet.page_setup.fitToHeight = 1, 0
        self._sheet.sheet_properties.pageSetUpPr.fitToPage = True
        self._sheet.print_title_rows = "1:2"
        return self._results

    def _fill(self, row: int, line: YearsLine) -> None:
        self._words(row, 1, line.label, self._left)
        self._words(row, 2, line.unit, self._middle)
        column, before = len(_HEADS) + 1, 0
        for place, value in enumerate(line.values):
            form = "#,##0.00####" if line.kind == "money" else _FORMS.get(line.kind, "General")
            self._number(row, column, None if value is None else self._plain(value), form)
            if place:
                self._changes(row, column, before, line, place)
            before, column = column, column + (1 if not place else 1 + len(_CHANGES))
        for cell in self._sheet[row]:
            cell.border, cell.font = self._border, self._body

    def _changes(self, row: int, column: int, before: int, line: YearsLine, place: int) -> None:
        from openpyxl.utils import get_column_letter

        now, last = line.values[place], line.values[place - 1]
        follows = self._years[place] - self._years[place - 1] == 1
        for offset in (1, 2):
            self._number(row, column + offset, None, "General")
        if now is None or last is None or not follows:
            return
        here, there = f"{get_column_letter(column)}{row}", f"{get_column_letter(before)}{row}"
        form = "+#,##0.00####;-#,##0.00####;0" if line.kind == "money" else "+General;-General;0"
        self._formula(row, column + 1, f"={here}-{there}", self._plain(now) - self._plain(last), form)
        if isinstance(now, Amount) and isinstance(last, Amount) and last.fen:
            percent = change_of(now, last)[1]
            self._formula(row, column + 2, f"=ROUND(({here}-{there})/ABS({there})*100,2)", percent, "+0.00;-0.00;0.00")

    def _plain(self, value: Amount | Decimal) -> Decimal:
        return Decimal(value.written(self._money)) if isinstance(value, Amount) else value

    def _words(self, row: int, column: int, text: str, alignment: object) -> Any:
        """Text, never a formula."""
        from reports.workbook.filling import as_text

        cell = self._sheet.cell(row, column)
        cell.value = as_text(text)
        cell.data_type = "s"
        cell.alignment = alignment
        if text[:1] in tuple("=+-@"):
            cell.quotePrefix = True
        return cell

    def _number(self, row: int, column: int, value: Decimal | None, form: str) -> None:
        cell = self._sheet.cell(row, column)
        cell.value, cell.number_format, cell.alignment = value, form, self._right

    def _formula(self, row: int, column: int, formula: str, value: Decimal | None, form: str) -> None:
        self._number(row, column, None, form)
        self._sheet.cell(row, column).value = formula
        self._results[self._sheet.cell(row, column).coordinate] = value
