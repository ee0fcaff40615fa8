"""Tables of an exported report: ruled all around, the head repeated on each page, no row split."""

from collections.abc import Sequence

from reports.content import Table, TableColumn
from reports.typesetting.style import Style
from reports.word.font_names import Face, Faces
from reports.word.markup import Element, element, paragraph, run
from reports.word.measures import twips
from reports.word.styles import TABLE_STYLE

PADDING = 4.0
"""Points beside the text of a cell."""
_AIR = 3.0  # points above and below it
_RULE = 4  # eighths of a point
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_GAP = 3.0  # points above and below a table


def grid(table: Table, style: Style, faces: Faces) -> tuple[Element, ...]:
    """A table as wide as the text, between two narrow lines: without them two tables would become one."""
    widths = _widths(table.columns, style)
    head = _row([column.head for column in table.columns], widths, ["center"] * len(widths), faces.heading)
    head[0].append(element("w:tblHeader"))
    sides = ["right" if column.figures else "left" for column in table.columns]
    rows = (_row(row, widths, sides, faces.body) for row in table.rows)
    columns = element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths))
    return gap(), element("w:tbl", properties(sum(widths)), columns, head, *rows), gap()


def gap(height: float = _GAP) -> Element:
    """A narrow line of so many points: without one between them two tables would become one."""
    return paragraph(TABLE_STYLE, None, element("w:spacing", line=twips(height), lineRule="exact"))


def _widths(columns: Sequence[TableColumn], style: Style) -> list[int]:
    total = sum(column.share for column in columns) or 1.0
    return [twips(style.body_width * column.share / total) for column in columns]


def properties(width: int) -> Element:
    """How a table as wide as this is ruled and padded."""
    return element(
        "w:tblPr",
        element("w:tblW", w=width, type="dxa"),
        element(
            "w:tblBorders", *(element(f"w:{side}", val="single", sz=_RULE, space=0, color="auto") for side in _SIDES)
        ),
        element("w:tblLayout", type="fixed"),
        element(
            "w:tblCellMar",
            element("w:top", w=twips(_AIR), type="dxa"),
            element("w:left", w=twips(PADDING), type="dxa"),
            element("w:bottom", w=twips(_AIR), type="dxa"),
            element("w:right", w=twips(PADDING), type="dxa"),
        ),
    )


def _row(texts: Sequence[str], widths: Sequence[int], sides: Sequence[str], face: Face) -> Element:
    cells = (_cell(*each, face) for each in zip(texts, widths, sides, strict=True))
    return element("w:tr", element("w:trPr", element("w:cantSplit")), *cells)


def _cell(text: str, width: int, side: str, face: Face) -> Element:
    return element(
        "w:tc",
        element("w:tcPr", element("w:tcW", w=width, type="dxa"), element("w:vAlign", val="center")),
        paragraph(TABLE_STYLE, run(text, face), element("w:jc", val=side)),
    )
