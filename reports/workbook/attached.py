"""An attachment as a sheet: its number and title, its forms cell by cell, its texts and signature line."""

from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import assert_never

from domain.computing import kind_of
from domain.grids import Placed, alignment, laid_out
from domain.links import printed
from domain.outline import Attachment, FigureKind, FiguresPart, GridPart, Outline, Part, ProsePart, TablePart
from domain.report import Report, cell_key
from reports.workbook.model import Added, Counted, Holding, Kept, Leaf, Look, Points, Share, Spot, Words

PORTRAIT, LANDSCAPE = 88.0, 132.0
"""So many characters are as wide as the sheet."""
_FINE = 3  # decimals to which the edges of two forms are told apart
_FIRST = 3  # the row below number and title


class _Kinds(dict[tuple[str, str], FigureKind]):
    """Kinds of values by table and column, or by blank and key: each sought once, however many rows there are."""

    def __init__(self, layout: Outline) -> None:
        super().__init__()
        self.layout = layout

    def __missing__(self, place: tuple[str, str]) -> FigureKind:
        table, name = place
        return self.setdefault(place, kind_of(cell_key(table, 0, name) if table else name, self.layout))


def attached_leaf(attachment: Attachment, number: str, report: Report, layout: Outline) -> Leaf:
    """The sheet of an attachment that stands. Forms of different columns share those of the sheet."""
    landscape = attachment.orientation == "landscape"
    edges = _edges(attachment.parts)
    spots = [
        Spot(1, 1, Words(number), Look.NUMBER, columns=len(edges) - 1),
        Spot(2, 1, Words(printed(attachment.title, report, layout)), Look.TITLE, columns=len(edges) - 1),
    ]
    row, head = _FIRST, None
    for part in attachment.parts:
        found, rows, heads = _part(part, row, edges, report, layout)
        spots += found
        head = head or ((row, row + heads - 1) if heads else None)
        row += rows
    spots += [
        Spot(row + place, 1, Words(printed(line, report, layout)), Look.LINE, columns=len(edges) - 1)
        for place, line in enumerate(attachment.footer)
    ]
    room = LANDSCAPE if landscape else PORTRAIT
    widths = tuple(room * (right - left) for left, right in pairwise(edges))
    frozen = head[1] if head and head[0] == _FIRST else 0
    return Leaf(_name(attachment, number), tuple(spots), widths, head, landscape, frozen)


def _name(attachment: Attachment, number: str) -> str:
    """附件1基础数据表; of a row 附件2_1, which a formula through many sheets can name without quotes."""
    if attachment.per:
        return number.replace("-", "_")
    return number if "{" in attachment.title else number + attachment.title


def _edges(parts: tuple[Part, ...]) -> list[float]:
    """Where columns begin and end over all forms of an attachment, from 0 to 1."""
    found = {0.0, 1.0}
    for part in parts:
        match part:
            case GridPart():
                found |= set(_starts(part))
            case FiguresPart() | ProsePart() | TablePart():
                continue
            case _:
                assert_never(part)
    return sorted(found)


def _starts(part: GridPart) -> list[float]:
    whole = sum(part.widths) or 1.0
    inner = [round(edge / whole, _FINE) for edge in accumulate(part.widths)]
    return [0.0, *inner[:-1], 1.0]


def _part(part: Part, row: int, edges: list[float], report: Report, layout: Outline) -> tuple[list[Spot], int, int]:
    """The cells of one part, over how many rows they reach, how many of these are its head."""
    match part:
        case GridPart():
            laid = laid_out(part, report, layout)
            columns = [1 + edges.index(start) for start in _starts(part)]
            kinds = _Kinds(layout)
            spots = [_spot(cell, row, columns, cell.at[0] < laid.head, report, kinds) for cell in laid.cells]
            return spots, laid.rows, laid.head
        case ProsePart():
            lines = [*_lines(printed(report.prose.get(part.key, ""), report, layout))]
            spots = [
                Spot(row + place, 1, Words(line), Look.LINE, columns=len(edges) - 1) for place, line in enumerate(lines)
            ]
            return spots, len(spots), 0
        case FiguresPart() | TablePart():  # neither prints by itself
            return [], 0, 0
        case _:
            assert_never(part)


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.split("\n") if line.strip())


def _spot(placed: Placed, first: int, columns: list[int], is_head: bool, report: Report, kinds: _Kinds) -> Spot:
    row, column = placed.at
    left, right = columns[column], columns[column + placed.columns]
    holding = _holding(placed, report, kinds)
    look = Look.HEAD if is_head else _look(placed, holding)
    return Spot(first + row, left, holding, look, placed.rows, right - left)


def _look(placed: Placed, holding: Holding) -> Look:
    if not (placed.is_asked or placed.is_computed or placed.cell.number or placed.cell.align):
        return Look.LABEL
    return Look(alignment(placed, holding.kind if isinstance(holding, Kept) else "text"))


def _holding(placed: Placed, report: Report, kinds: _Kinds) -> Holding:
    cell, layout = placed.cell, kinds.layout
    if cell.text:
        return Words(printed(cell.text, report, layout))
    if cell.key:
        return Kept(cell.key, kinds[placed.table, cell.key.rpartition(".")[2] if placed.table else cell.key])
    if cell.sum:
        return Added(cell.sum)
    if cell.rate:
        return Share(cell.rate[0], cell.rate[1])
    if cell.score:
        return Points(next(score for score in layout.scores if score.code == cell.score), placed.row)
    return Counted(placed.number) if cell.number and placed.number else Words("")
