"""An attachment as a sheet: its number and title, its forms cell by cell, its texts and signature line."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import assert_never

from domain.computing import kind_of, operand_key
from domain.grids import Placed, alignment, laid_out, name_of, rated
from domain.links import printed
from domain.outline import (
    Attachment,
    FigureKind,
    FiguresPart,
    GridPart,
    Outline,
    Part,
    ProsePart,
    TablePart,
    attached,
    keys,
    tables,
    tables_of,
    texts_in,
    walk,
)
from domain.report import Report, cell_key, split_cell
from reports.workbook.model import (
    Added,
    Counted,
    Holding,
    Joined,
    Kept,
    Leaf,
    Look,
    Points,
    ShareFormula,
    SheetCell,
    Words,
)
from reports.workbook.operands import holding_at

PORTRAIT, LANDSCAPE = 88.0, 132.0
"""So many characters are as wide as the sheet."""
_GAP, _BESIDE = 3.0, 12.0
"""The widths of the column that keeps the form apart from what stands beyond it, and of those there."""
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
        SheetCell(1, 1, Words(number), Look.NUMBER, columns=len(edges) - 1),
        SheetCell(2, 1, Words(printed(_title(attachment, report), report, layout)), Look.TITLE, columns=len(edges) - 1),
    ]
    row, head, named = _FIRST, None, _FIRST
    in_cells = {key for part in attachment.parts for key in texts_in(part)}
    for part in (part for part in attachment.parts if not in_cells.intersection(keys(part))):
        found, rows, heads = _part(part, row, edges, report, layout)
        spots += found
        if heads and not head:
            head, named = (row + heads.start, row + heads.stop - 1), row
        row += rows
    spots += [
        SheetCell(row + place, 1, Words(printed(line, report, layout)), Look.LINE, columns=len(edges) - 1)
        for place, line in enumerate(attachment.footer)
    ]
    beyond = _beyond(spots, named, len(edges), report, layout)
    room = LANDSCAPE if landscape else PORTRAIT
    widths = [room * (right - left) for left, right in pairwise(edges)]
    widths += [_GAP, *[_BESIDE] * (max(spot.column for spot in beyond) - len(edges))] if beyond else []
    frozen = head[1] if head and head[0] == _FIRST else 0
    where = (head, landscape, frozen, len(edges) - 1 if beyond else 0)
    return Leaf(_name(attachment, number), (*spots, *beyond), tuple(widths), *where)


def _title(attachment: Attachment, report: Report) -> str:
    """Its title, in the clerk's own words where he has some."""
    return report.headings.get(attached(attachment).key, attachment.title)


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


def _part(
    part: Part, row: int, edges: list[float], report: Report, layout: Outline
) -> tuple[list[SheetCell], int, range]:
    """The cells of one part, over how many rows they reach, which of these stand on each page: its head, or the last
    head within it."""
    match part:
        case GridPart():
            laid = laid_out(part, report, layout)
            columns = [1 + edges.index(start) for start in _starts(part)]
            kinds = _Kinds(layout)
            spots = [_spot(cell, row, columns, cell.at[0] < laid.head, report, kinds) for cell in laid.cells]
            inner = range(laid.heads[-1], laid.heads[-1] + 1) if laid.heads else range(0)
            return spots, laid.rows, range(laid.head) or inner
        case ProsePart():
            lines = [*_lines(printed(report.prose.get(part.key, ""), report, layout))]
            spots = [
                SheetCell(row + place, 1, Words(line), Look.LINE, columns=len(edges) - 1)
                for place, line in enumerate(lines)
            ]
            return spots, len(spots), range(0)
        case FiguresPart() | TablePart():  # neither prints by itself
            return [], 0, range(0)
        case _:
            assert_never(part)


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.split("\n") if line.strip())


def _spot(placed: Placed, first: int, columns: list[int], is_head: bool, report: Report, kinds: _Kinds) -> SheetCell:
    row, column = placed.at
    left, right = columns[column], columns[column + placed.columns]
    holding = _holding(placed, report, kinds)
    look = Look.HEAD if is_head else _look(placed, holding)
    return SheetCell(first + row, left, holding, look, placed.rows, right - left)


def _look(placed: Placed, holding: Holding) -> Look:
    if not (placed.is_asked or placed.is_computed or placed.cell.number or placed.cell.align):
        return Look.LABEL
    return Look(alignment(placed, holding.kind if isinstance(holding, Kept) else "text"))


def _holding(placed: Placed, report: Report, kinds: _Kinds) -> Holding:
    cell, layout = placed.cell, kinds.layout
    if cell.text:
        return Words(printed(cell.text, report, layout))
    if cell.key:
        kind = kinds[placed.table, cell.key.rpartition(".")[2] if placed.table else cell.key]
        return holding_at(cell.key, kind, report, layout)
    if cell.sum:
        return Added(cell.sum)
    if cell.rate:
        return ShareFormula(*rated(cell, layout))
    if cell.score:
        return _points(cell.score, placed.row, report, layout)
    if cell.prose:
        return Words(printed(report.prose.get(cell.prose, ""), report, layout))
    if cell.joined:
        return Joined(cell.joined)
    return Counted(placed.number) if cell.number and placed.number else Words("")


def _points(code: str, row: int, report: Report, layout: Outline) -> Holding:
    """The points of a score, or what the clerk typed instead."""
    score = next(score for score in layout.scores if score.code == code)
    typed = operand_key(score.typed, score, row) if score.typed else ""
    if typed and report.value(typed) is not None:
        return Kept(typed, "score")
    return Points(score, row, typed or ("" if score.table else code))


def _beyond(spots: list[SheetCell], first: int, edges: int, report: Report, layout: Outline) -> list[SheetCell]:
    """The cells of the form's rows that it does not show, beyond its right edge: parts of joined cells, operands.

    Each in its row, a column for each column of the table; its name in the form's first row.
    """
    shown = {spot.holding.key for spot in spots if isinstance(spot.holding, Kept | Points)}
    columns: dict[str, int] = {}
    found: list[SheetCell] = []
    for (table, number), row in _rows_of(spots, report, layout).items():
        for column in tables(layout)[table].columns:
            key = cell_key(table, number, column.key)
            if key not in shown:
                place = columns.setdefault(column.key, edges + 1 + len(columns))
                found.append(SheetCell(row, place, holding_at(key, kind_of(key, layout), report, layout), Look.CENTER))
    there = {spot.column: spot.holding.key for spot in found if isinstance(spot.holding, Kept | Points)}
    return [*(SheetCell(first, place, Words(name_of(key, layout)), Look.HEAD) for place, key in there.items()), *found]


def _rows_of(spots: list[SheetCell], report: Report, layout: Outline) -> dict[tuple[str, int], int]:
    """The rows of the attachment's own tables that a form repeats, and where each stands."""
    found: dict[tuple[str, int], int] = {}
    for spot in spots:
        for key in _keys(spot.holding):
            table, number, _ = split_cell(key)
            if table in tables(layout) and table not in _of_text(layout):
                found.setdefault((table, number), spot.row)
    return found


def _keys(holding: Holding) -> tuple[str, ...]:
    match holding:
        case Kept():
            return (holding.key,)
        case Joined():
            return holding.keys
        case _:
            return ()


@lru_cache(maxsize=32)
def _of_text(layout: Outline) -> frozenset[str]:
    """The tables that have a sheet of their own."""
    return frozenset(part.key for section in walk(layout.sections) for part in tables_of(section))
