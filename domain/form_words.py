"""Which keys a form may hold or work with, told from the outline alone: most forms need not be laid out for one key."""

from collections.abc import Collection, Iterator
from functools import lru_cache

from domain.links import links
from domain.outline import Cell, GridPart, Outline, term
from domain.report import Report
from domain.same import Same


def may_hold(part: GridPart, names: Collection[str], report: Report, layout: Outline) -> bool:
    """Whether one of the keys may stand in a form, or go into one of its cells; False only where none can."""
    words, tables, texts = _held(Same(part, layout))
    if any(_is_among(name, words, tables) for name in names):
        return True
    return any("{" + name in report.prose.get(text, "") for text in texts for name in names)


def _is_among(name: str, words: frozenset[str], tables: tuple[str, ...]) -> bool:
    if name.startswith("="):  # a formula: any form with one of its words may have it
        return any(word in name for word in words) or any(table in name for table in tables)
    return name in words or name.startswith(tables)


@lru_cache(maxsize=4096)
def _held(same: Same) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """The keys themselves, the beginnings of the keys of rows (``projects.``), and the texts in cells."""
    part, layout = same.things
    cells = [Cell(text=cell) if isinstance(cell, str) else cell for line in part.rows for cell in line.cells]
    words = {word for cell in cells for word in _words(cell) if word}
    for score in layout.scores:
        if words & {score.code, score.typed} or any(line.per == score.table for line in part.rows if score.table):
            operands = (*score.actual, *score.target, score.points, score.operator, score.word)
            words |= {score.code, score.typed, *(word.removeprefix("-") for word in operands)} - {""}
    tables = {line.per for line in part.rows} | {term(word).table for word in words}
    texts = tuple(cell.prose for cell in cells if cell.prose)
    return frozenset(words), tuple(f"{table}." for table in sorted(tables - {""})), texts


def _words(cell: Cell) -> Iterator[str]:
    yield from (cell.key, cell.score, *cell.joined)
    yield from (word.removeprefix("-") for word in (*cell.sum, *cell.rate))
    yield from (link.key for link in links(cell.text))
