"""How wide the columns of a form are: as its outline shares them, but none so narrow that it tears what it holds."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from domain.label_lines import whole_pieces
from domain.patterns import pattern
from reports.content import Grid, GridCell
from reports.typesetting.breaks import Level, joints

_SENTENCE = pattern("[。；，]")
_LONG = 24  # characters
"""A cell that holds a sentence, or more than these, may turn wherever a line of text may; its numbers stay whole."""
_LONGEST = 5.0  # em: a name of which no word is known may turn within more
_LEAST = 2.0  # em: no character alone on a line
_AMPLE = 8.0  # em: so much room beside other columns is enough for any text
_ROUNDING = 0.05  # points
Em = Callable[[str], float]
"""How wide a text is, in em."""


def fitted_columns(grid: Grid, total: float, size: float, padding: float, em: Em) -> list[float]:
    """The columns' widths, ``total`` in all, of type of a ``size`` with ``padding`` on each side of a cell; in points.

    What a narrow column needs more it gets first from those that have room beside their lines, then from those whose
    lines can turn. Where whole words do not fit, whole numbers do; where not even those fit, every column gives up its
    part.
    """
    shares = sum(grid.widths) or 1.0
    wanted = [total * share / shares for share in grid.widths]
    least = _least(grid, wanted, lambda cell: max(_whole(cell, em), _numbers(cell, em)) * size + padding)
    if sum(least) > total:
        least = _least(grid, wanted, lambda cell: _numbers(cell, em) * size + padding)
    if sum(least) > total:
        return [width * total / sum(least) for width in least]
    ample = _least(grid, wanted, lambda cell: _line(cell, em) * size + padding)
    widths = [max(width, needed) for width, needed in zip(wanted, least, strict=True)]
    kept = [max(needed, enough, width / 2) for needed, enough, width in zip(least, ample, wanted, strict=True)]
    return _narrowed(_narrowed(widths, kept, total), least, total)


def _narrowed(widths: Sequence[float], least: Sequence[float], total: float) -> list[float]:
    """Widths that are ``total`` in all if each can give up its part of the room beyond its least."""
    room = [max(0.0, width - needed) for width, needed in zip(widths, least, strict=True)]
    above, free = sum(widths) - total, sum(room)
    part = min(1.0, above / free) if above > 0 and free > 0 else 0.0
    return [width - part * spare for width, spare in zip(widths, room, strict=True)]


def _least(grid: Grid, wanted: Sequence[float], needed: Callable[[GridCell], float]) -> list[float]:
    """The least widths at which every cell has what it needs; what one needs over several columns they bear alike."""
    least = [width / 4 for width in wanted]  # what is blank is filled in by hand
    for cell in sorted(grid.cells, key=lambda cell: cell.columns):
        here = range(cell.column, min(cell.column + cell.columns, len(wanted)))
        missing = needed(cell) + _ROUNDING - sum(least[column] for column in here) if cell.text else 0.0
        while missing > _ROUNDING / 2:
            short = [column for column in here if least[column] < wanted[column]] or list(here)
            room = sum(wanted[column] - least[column] for column in short)
            taken = min(missing, room) if room > _ROUNDING else missing
            for column in short:
                part = (wanted[column] - least[column]) / room if room > _ROUNDING else 1 / len(short)
                least[column] += taken * part
            missing -= taken
    return least


def _whole(cell: GridCell, em: Em) -> float:
    """The em that the longest of its words takes, the blanks before them among them; a text of sentences has none."""
    text = cell.text.strip()
    if len(text) > _LONG or _SENTENCE.search(text):
        return _indent(cell) + min(_LEAST * 2, em(text))
    pieces = (piece for line in text.split("\n") for piece in whole_pieces(line.strip()))
    return _indent(cell) + max((min(em(piece), _LONGEST) for piece in pieces), default=0.0)


def _line(cell: GridCell, em: Em) -> float:
    """The em in which its lines need not turn, as far as one would give them that."""
    return min(_AMPLE, _indent(cell) + max((em(line.strip()) for line in cell.text.split("\n")), default=0.0))


def _numbers(cell: GridCell, em: Em) -> float:
    """The em that the longest of its numbers takes with sign and unit, and two characters at least."""
    text = cell.text.strip()
    return _indent(cell) + max((em(run) for run in _unbroken(text)), default=min(_LEAST, em(text)))


@lru_cache(maxsize=4096)
def _unbroken(text: str) -> tuple[str, ...]:
    """The numbers with their signs and units, and the Western words, of a text: what a line keeps together."""
    levels, _spreads = joints(text)
    places = [0, *(place for place in range(1, len(text)) if levels[place] == Level.FREE), len(text)]
    runs = (text[start:stop].strip() for start, stop in pairwise(places))
    return tuple(run for run in runs if any(sign.isascii() for sign in run))


def _indent(cell: GridCell) -> float:
    return cell.inset + len(cell.text) - len(cell.text.lstrip("　"))
