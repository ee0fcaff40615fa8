"""Forms of an exported report: cells over rows and columns, the head repeated on each page, no row split."""

from itertools import pairwise

from reports.content import Grid, GridCell
from reports.fitted_columns import fitted_columns
from reports.typesetting.style import Style
from reports.word.font_names import Face, Faces
from reports.word.grids import PADDING, gap, properties
from reports.word.markup import Element, element, paragraph, run
from reports.word.measures import em_width, twips
from reports.word.styles import FORM_STYLE, characters

_TO_SIGN = "　" * 4  # room for a name
_HAIR = 1.0  # points between two tables of one form
_ABOVE = 120  # twentieths of a point


def form(grid: Grid, style: Style, faces: Faces) -> tuple[Element, ...]:
    """A form as wide as the text, between two narrow lines.

    Word repeats only what a table begins with: a further head begins another table, right below the one before it.
    """
    widths = [twips(width) for width in fitted_columns(grid, style.body_width, style.form_size, 2 * PADDING, em_width)]
    parts = [
        each
        for rows in _parts(grid)
        if rows
        for each in (gap(_HAIR), _table(grid, rows, widths, faces, style.form_size))
    ]
    return gap(), *parts[1:], *(_footer(grid, faces) or (gap(),))


def _parts(grid: Grid) -> list[range]:
    """The rows from one head to the next or to what has no head, where no cell reaches over both."""
    crossed = {row for cell in grid.cells for row in range(cell.row + 1, cell.row + cell.rows)}
    ends = {rows.stop for head in grid.heads if (rows := grid.below(head))} | set(grid.heads)
    starts = [0, *sorted(row for row in ends if grid.head <= row < grid.rows and row not in crossed and row)]
    return [range(start, stop) for start, stop in pairwise([*starts, grid.rows])]


def _table(grid: Grid, rows: range, widths: list[int], faces: Faces, size: float) -> Element:
    columns = element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths))
    heads = {rows.start} & set(grid.heads) if rows.start else set(range(grid.head)) | ({0} & set(grid.heads))
    lines = (_row(grid, row, widths, faces, size, row in heads) for row in rows)
    return element("w:tbl", properties(sum(widths)), columns, *lines)


def _footer(grid: Grid, faces: Faces) -> tuple[Element, ...]:
    """What is signed below, side by side in one paragraph."""
    if not grid.footer:
        return ()
    return (paragraph(FORM_STYLE, run(_TO_SIGN.join(grid.footer), faces.body), element("w:spacing", before=_ABOVE)),)


def _row(grid: Grid, row: int, widths: list[int], faces: Faces, size: float, is_head: bool) -> Element:
    here = sorted((cell for cell in grid.cells if cell.row <= row < cell.row + cell.rows), key=_column)
    head = [element("w:tblHeader")] if is_head else []
    face = faces.heading if is_head else faces.body
    cells = (_cell(cell, row, sum(widths[cell.column : cell.column + cell.columns]), face, size) for cell in here)
    return element("w:tr", element("w:trPr", element("w:cantSplit"), *head), *cells)


def _cell(cell: GridCell, row: int, width: int, face: Face, size: float) -> Element:
    reach = [element("w:gridSpan", val=cell.columns)] if cell.columns > 1 else []
    if cell.rows > 1:
        reach.append(element("w:vMerge", val="restart" if row == cell.row else "continue"))
    text = cell.text if row == cell.row else ""
    return element(
        "w:tc",
        element("w:tcPr", element("w:tcW", w=width, type="dxa"), *reach, element("w:vAlign", val="center")),
        paragraph(FORM_STYLE, run(text, face), *_sides(cell, size)),
    )


def _sides(cell: GridCell, size: float) -> list[Element]:
    """How far a cell is set in, and where its lines stand."""
    further = [element("w:ind", **characters(cell.inset, size, "left"))] if cell.inset else []
    return [*further, element("w:jc", val=cell.align)]


def _column(cell: GridCell) -> int:
    return cell.column
