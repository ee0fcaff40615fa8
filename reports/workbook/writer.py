"""A report as an Excel workbook: figures, tables and attachments on A4, what is computed as live formulas."""

from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles.cell_style import StyleArray
from openpyxl.worksheet.cell_range import CellRange, MultiCellRange
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from domain.layout import title, worn
from domain.outline import Outline
from domain.report import Report
from reports.typesetting.faces import BUNDLED, FaceChoice
from reports.typesetting.style import STANDARD, Style
from reports.word.font_names import Faces, faces
from reports.workbook.addresses import directory, letters
from reports.workbook.composing import leaves
from reports.workbook.filling import Filler, Filling, Shown, as_text
from reports.workbook.heights import heights
from reports.workbook.looks import named_style, style_name
from reports.workbook.model import Counted, Kept, Leaf, Look, SheetCell, Words
from reports.workbook.package import repacked
from reports.workbook.template import template_leaves

_INCH = 72.0  # points
_A4 = 9  # ECMA-376, 18.3.1.63
_FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\r")
_NOTE = "公式过长，此处写入的是计算结果。"
_FOLIO = "— &P —"


def workbook_bytes(report: Report, outline: Outline, style: Style = STANDARD, choice: FaceChoice = BUNDLED) -> bytes:
    """The .xlsx: a sheet of figures, one for each table and each attachment. The same report gives the same bytes.

    Beside each formula stands the value that we computed: who only looks, or reads without computing, sees it too.
    """
    return _written(leaves(report, outline), report, outline, style, choice)


def template_bytes(report: Report, outline: Outline, style: Style = STANDARD, choice: FaceChoice = BUNDLED) -> bytes:
    """The collecting template (采集表) of a report as .xlsx, what is filled already in its place."""
    return _written(template_leaves(report, outline), report, outline, style, choice)


def _written(found: tuple[Leaf, ...], report: Report, outline: Outline, style: Style, choice: FaceChoice) -> bytes:
    layout = worn(outline, report)
    book = _Book(Workbook(), style, faces(style, choice))
    book.workbook.remove(book.workbook.active)
    filler = Filler(report, layout, directory(found))
    for number, leaf in enumerate(found):
        book.add(leaf, filler.filled(number, leaf))
    properties = book.workbook.properties
    properties.title, properties.creator = as_text(title(report, layout)), as_text(report.unit)
    properties.language = "zh-CN"
    file = BytesIO()
    ExcelWriter(book.workbook, ZipFile(file, "w", ZIP_STORED)).save()
    return repacked(file.getvalue(), book.results)


class _InOrder(MultiCellRange):  # type: ignore[misc]  # openpyxl has no types
    """Merged cells that are written in order: the library's own set has them in another each time."""

    def __iter__(self) -> Iterator[CellRange]:
        return iter(self.sorted())


@dataclass
class _Book:
    """The workbook as it grows. ``results``: for each sheet the values of its formulas by cell."""

    workbook: Workbook
    style: Style
    faces: Faces
    results: list[dict[str, Shown]] = field(default_factory=list)
    _styles: dict[str, StyleArray] = field(default_factory=dict)

    def add(self, leaf: Leaf, filled: Iterable[tuple[SheetCell, Filling]]) -> None:
        """Writes one sheet."""
        sheet = self.workbook.create_sheet(leaf.name)
        sheet.merged_cells = _InOrder()
        self.results.append({})
        told = list(filled)
        for spot, filling in told:
            self._write(sheet, spot, filling)
        for column, width in enumerate(leaf.widths, 1):
            sheet.column_dimensions[letters(column)].width = round(width, 2)
        for row, height in heights(leaf, told, self.style).items():
            sheet.row_dimensions[row].height = height
        self._set_up(sheet, leaf)

    def _write(self, sheet: Worksheet, spot: SheetCell, filling: Filling) -> None:
        is_computed = not isinstance(spot.holding, Words | Counted | Kept)
        cell = sheet.cell(spot.row, spot.column)
        style = self._style(cell, spot.look, filling.format, is_computed)
        cell._style = style
        if filling.formula:
            cell.value = "=" + filling.formula
            self.results[-1][cell.coordinate] = filling.value
        elif isinstance(filling.value, str):
            cell.value = filling.value
            cell.data_type = "s"
            if filling.value.startswith(_FORMULA_LIKE):
                cell._style = copy(style)
                cell.quotePrefix = True
        else:
            cell.value = filling.value
        if filling.is_bare:
            cell.comment = Comment(_NOTE, "")
        if spot.rows > 1 or spot.columns > 1:
            self._merge(sheet, spot, style)

    def _merge(self, sheet: Worksheet, spot: SheetCell, style: StyleArray) -> None:
        """Every cell below is ruled too: programs draw the edges of each."""
        bottom, right = spot.row + spot.rows - 1, spot.column + spot.columns - 1
        for row in range(spot.row, bottom + 1):
            for column in range(spot.column, right + 1):
                if (row, column) != (spot.row, spot.column):
                    sheet.cell(row, column)._style = style
        sheet.merged_cells.ranges.add(CellRange(None, spot.column, spot.row, right, bottom))

    def _style(self, cell: Cell, look: Look, number_format: str, is_computed: bool) -> StyleArray:
        """The style as a cell holds it. Shared: by its name it would be sought anew among all for each cell."""
        name = style_name(look, number_format, is_computed)
        if name not in self._styles:
            self.workbook.add_named_style(named_style(look, number_format, is_computed, self.style, self.faces))
            cell.style = name
            self._styles[name] = cell._style
        return self._styles[name]

    def _set_up(self, sheet: Worksheet, leaf: Leaf) -> None:
        """A4, as wide as the sheet, the head on each page, the page's number at its foot."""
        style = self.style.across() if leaf.landscape else self.style
        sheet.page_setup.paperSize = _A4
        sheet.page_setup.orientation = "landscape" if leaf.landscape else "portrait"
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.print_options.horizontalCentered = True
        margins = sheet.page_margins
        margins.left, margins.right = style.left / _INCH, style.right / _INCH
        margins.top, margins.bottom = style.top / _INCH, style.bottom / _INCH
        margins.header = margins.footer = style.bottom / _INCH / 2
        sheet.oddFooter.center.text = _FOLIO
        if leaf.head:
            sheet.print_title_rows = f"{leaf.head[0]}:{leaf.head[1]}"
        if leaf.printed:
            last = max(spot.row + spot.rows - 1 for spot in leaf.spots)
            sheet.print_area = f"A1:{letters(leaf.printed)}{last}"
        if leaf.frozen:
            sheet.freeze_panes = f"A{leaf.frozen + 1}"
