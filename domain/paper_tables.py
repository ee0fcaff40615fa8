"""A table as it stands on paper: cells with how far they reach, ready to be asked what each of them is for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class PaperCell:
    """A cell with its text, and over how many rows and columns it reaches. ``is_shaded``: on a ground of its own."""

    text: str = ""
    rows: int = 1
    columns: int = 1
    is_shaded: bool = False


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A table of a document, its cells row by row, those left out that another one reaches over.

    ``widths``: the columns' shares. ``title``: the line that names it, ``above``: other lines between that and the
    table (单位：万元), ``below``: those that belong to it below; each as the document has it. ``unit``: what is stated
    for amounts; ``of_amounts``: the lines above say so of all its numbers. ``section``: the key of the heading under
    which it stands; blank for a form that travels by itself.
    ``is_before``: it stands above the text.
    """

    rows: tuple[tuple[PaperCell, ...], ...]
    widths: tuple[float, ...]
    title: str = ""
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    unit: str = ""
    of_amounts: bool = False
    section: str = ""
    is_before: bool = False


Layout = tuple[tuple[PaperCell, ...], ...]


def layout(
    texts: Sequence[Sequence[str]],
    spans: Mapping[tuple[int, int], tuple[int, int]],
    shaded: frozenset[tuple[int, int]] = frozenset(),
) -> Layout:
    """Rows of texts, as many in each, as cells without gaps and overlaps.

    ``spans``: by row and column, from 0, over how many of both a cell reaches; what would reach over another cell's
    place, or beyond the table, reaches less far. ``shaded``: the places of cells on a ground of their own. A cell that
    is reached over loses its text only if it has none.
    """
    width = max(map(len, texts), default=0)
    taken: set[tuple[int, int]] = set()
    found = []
    for row, cells in enumerate(texts):
        line = []
        for column in range(width):
            if (row, column) in taken:
                continue
            rows, columns = _fitting(texts, (row, column), spans.get((row, column), (1, 1)), taken, width)
            taken |= {(row + down, column + right) for down in range(rows) for right in range(columns)}
            text = cells[column] if column < len(cells) else ""
            line.append(PaperCell(text, rows, columns, (row, column) in shaded))
        found.append(tuple(line))
    return _without_reached(found)


def _fitting(
    texts: Sequence[Sequence[str]], at: tuple[int, int], span: tuple[int, int], taken: set[tuple[int, int]], width: int
) -> tuple[int, int]:
    (row, column), (rows, columns) = at, span
    rows, columns = max(1, min(rows, len(texts) - row)), max(1, min(columns, width - column))

    def is_free(down: int, right: int) -> bool:
        place = (row + down, column + right)
        cells = texts[place[0]]
        return place not in taken and not (place[1] < len(cells) and cells[place[1]].strip())

    columns = next((right for right in range(1, columns) if not is_free(0, right)), columns)
    lines = (down for down in range(1, rows) if not all(is_free(down, right) for right in range(columns)))
    return next(lines, rows), columns


def _without_reached(rows: list[tuple[PaperCell, ...]]) -> Layout:
    """Without rows that no cell begins in: those above reach one row less far."""
    for place in [at for at, cells in enumerate(rows) if not cells][::-1]:
        for above in range(place):
            rows[above] = tuple(
                replace(cell, rows=cell.rows - 1) if above + cell.rows > place else cell for cell in rows[above]
            )
        del rows[place]
    return tuple(rows)


def shares(count: int, widths: Sequence[float]) -> tuple[float, ...]:
    """The shares of so many columns, those without a width as wide as the mean; none below a twentieth of it."""
    known = [width for width in widths[:count] if width > 0]
    mean = sum(known) / len(known) if known else 1.0
    stated = (widths[at] if at < len(widths) and widths[at] > 0 else mean for at in range(count))
    return tuple(round(max(width / mean, 0.05), 2) for width in stated)
