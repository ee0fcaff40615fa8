"""A report as an Excel workbook: figures, tables and attachments on A4, what is computed as live formulas."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from domain.layout import title, worn
from domain.outline import Outline
from domain.report import Report
from reports.collecting_later import collecting_later
from reports.telling import Telling, told, untold
from reports.typesetting.faces import BUNDLED, FaceChoice
from reports.typesetting.style import STANDARD, Style
from reports.word.font_names import Faces, faces
from reports.workbook.addresses import directory, letters
from reports.workbook.composing import leaves
from reports.workbook.even_formats import evened
from reports.workbook.filling import Filler, Filling, as_text
from reports.workbook.fitting import fitted_widths
from reports.workbook.heights import heights
from reports.workbook.looks import named_style, style_name
from reports.workbook.model import Counted, Kept, Leaf, Look, SheetCell, Words
from reports.workbook.package import repacked
from reports.workbook.sheet_xml import SheetXml
from reports.workbook.template import template_leaves

_INCH = 72.0  # points
_A4 = 9  # ECMA-376, 18.3.1.63
_FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\r")
_NOTE = "公式过长，此处写入的是计算结果。"
_FOLIO = "— &P —"


def workbook_bytes(
    report: Report, outline: Outline, style: Style = STANDARD, choice: FaceChoice = BUNDLED, tell: Telling = untold
) -> bytes:
    """The .xlsx: a sheet of figures, one for each table and each attachment. The same report gives the same bytes.

    Beside each formula stands the value that we computed: who only looks, or reads without computing, sees it too.
    """
    with collecting_later():
        return _written(leaves(report, outline), report, outline, _Book(Workbook(), style, faces(style, choice)), tell)


def template_bytes(
    report: Report, outline: Outline, style: Style = STANDARD, choice: FaceChoice = BUNDLED, tell: Telling = untold
) -> bytes:
    """The collecting template (采集表) of a report as .xlsx, what is filled already in its place."""
    with collecting_later():
        return _written(
            template_leaves(report, outline), report, outline, _Book(Workbook(), style, faces(style, choice)), tell
        )


def _written(found: tuple[Leaf, ...], report: Report, outline: Outline, book: "_Book", tell: Telling) -> bytes:
    layout = worn(outline, report)
    book.workbook.remove(book.workbook.active)
    filler = Filler(report, layout, directory(found))
    for number, leaf in enumerate(told(found, "sheet", tell)):
        book.add(leaf, filler.filled(number, leaf))
    properties = book.workbook.properties
    properties.title, properties.creator = as_text(title(report, layout)), as_text(report.unit)
    properties.language = "zh-CN"
    file = BytesIO()
    ExcelWriter(book.workbook, ZipFile(file, "w", ZIP_STORED)).save()
    return repacked(file.getvalue(), book.sheets)


@dataclass
class _Book:
    """The workbook as it grows. ``sheets``: the cells of each sheet, and the heights of its rows."""

    workbook: Workbook
    style: Style
    faces: Faces
    sheets: list[tuple[SheetXml, dict[int, float]]] = field(default_factory=list)
    _styles: dict[tuple[Look, str, bool, bool], int] = field(default_factory=dict)

    def add(self, leaf: Leaf, filled: Iterable[tuple[SheetCell, Filling]]) -> None:
        """Writes one sheet."""
        sheet, cells = self.workbook.create_sheet(leaf.name), SheetXml()
        even = evened(list(filled))
        leaf = replace(leaf, widths=fitted_widths(leaf, even))
        for spot, filling in even:
            self._write(sheet, cells, spot, filling)
        self.sheets.append((cells, heights(leaf, even, self.style)))
        for column, width in enumerate(leaf.widths, 1):
            sheet.column_dimensions[letters(column)].width = round(width, 2)
        self._set_up(sheet, leaf)

    def _write(self, sheet: Worksheet, cells: SheetXml, spot: SheetCell, filling: Filling) -> None:
        is_computed = not isinstance(spot.holding, Words | Counted | Kept)
        is_quoted = not filling.formula and isinstance(filling.value, str) and filling.value.startswith(_FORMULA_LIKE)
        style = self._style(sheet, (spot.look, filling.format, is_computed, is_quoted))
        cells.put(spot.row, spot.column, style, filling)
        if filling.is_bare:
            sheet.cell(spot.row, spot.column).comment = Comment(_NOTE, "")
        if spot.rows > 1 or spot.columns > 1:
            ruled = self._style(sheet, (spot.look, filling.format, is_computed, False))
            cells.merge(spot.row, spot.column, spot.rows, spot.columns, ruled)

    def _style(self, sheet: Worksheet, wanted: tuple[Look, str, bool, bool]) -> int:
        """The place of a style among the workbook's; by its name it would be sought anew for each cell."""
        if wanted not in self._styles:
            look, form, is_computed, is_quoted = wanted
            cell = Cell(sheet, 1, 1)
            if is_quoted:
                self._style(sheet, (look, form, is_computed, False))
            else:
                self.workbook.add_named_style(named_style(look, form, is_computed, self.style, self.faces))
            cell.style = style_name(look, form, is_computed)
            cell.quotePrefix = is_quoted
            self._styles[wanted] = cell.style_id
        return self._styles[wanted]

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
