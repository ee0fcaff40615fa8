"""A grid as one report fills it: each cell in its place, repeated rows written out, what is computed computed."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from msgspec.structs import replace

from domain.amount import Amount, NotAsked, Value, written_number
from domain.choices import written_choices
from domain.computing import given, kind_of, rate_between, rule_at, sum_of, value_at
from domain.layout import where_rows
from domain.links import paper_date, printed
from domain.outline import (
    Cell,
    FigureKind,
    GridLine,
    GridPart,
    Outline,
    column_named,
    figures,
    places,
    tables,
    term,
)
from domain.patterns import pattern
from domain.report import Report, cell_key, split_cell
from domain.scoring import IN_WORDS

_BLANK = "　"
_FIGURES = pattern(r"[0-9.%—]+$")


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell where it stands: its first row and column, over how many it reaches, its content with full keys.

    ``table`` and ``row``: of a repeated row, 0 for the blank one that stands where a table has none. ``number``: of it.
    """

    at: tuple[int, int]
    rows: int
    columns: int
    cell: Cell
    table: str = ""
    row: int = 0
    number: int = 0

    @property
    def is_computed(self) -> bool:
        """Whether its content follows from others."""
        return bool(self.cell.sum or self.cell.rate or self.cell.score)

    @property
    def is_asked(self) -> bool:
        """Whether something is filled in here."""
        return bool(self.cell.key)


@dataclass(frozen=True, slots=True)
class Laid:
    """A grid laid out: its cells in order, how many rows it has, how many of them are its head, and the rows below
    that stand again on each page as well."""

    cells: tuple[Placed, ...]
    rows: int
    head: int
    heads: tuple[int, ...] = ()


def laid_out(part: GridPart, report: Report, outline: Outline) -> Laid:
    """Every cell of a grid as the report's rows make it. A repeated row of an empty table stands once, blank."""
    repeats = [_rows(line, report, outline) for line in part.rows]
    starts = [0]
    for rows in repeats:
        starts.append(starts[-1] + len(rows))
    cells: list[Placed] = []
    for place, (line, found) in enumerate(zip(part.rows, places(part), strict=True)):
        for number, row in enumerate(repeats[place], 1):
            for column, cell in found:
                if cell.once and number > 1:
                    continue
                top = starts[place] + number - 1
                height = 1 if line.per and not cell.once else starts[place + cell.rows] - starts[place]
                full = _full(cell, line, row, outline) if line.per else cell
                cells.append(Placed((top, column), height, cell.columns, full, line.per, row, number if row else 0))
    heads = tuple(starts[place] for place, line in enumerate(part.rows) if line.head)
    return Laid(tuple(cells), starts[-1], starts[part.head], heads)


def insets(laid: Laid) -> dict[tuple[int, int], int]:
    """Of the first cell of each repeated row below a label at the left: how far it is set in, in characters.

    What follows 　1.业务工作经费 row by row belongs to it, and stands one character further in.
    """
    further, found = 0, dict[tuple[int, int], int]()
    for each in laid.cells:
        if each.at[1]:
            continue
        if each.cell.text:
            blanks = len(each.cell.text) - len(each.cell.text.lstrip(_BLANK))
            further = blanks + 1 if each.cell.align == "left" else 0
        elif further and each.table and each.cell.align in ("", "left"):
            found[each.at] = further
    return found


def value_of(placed: Placed, report: Report, outline: Outline) -> Value | None:
    """What stands in a cell: a figure, or what is computed; None for a blank, and for a label."""
    cell = placed.cell
    if cell.key:
        return value_at(cell.key, report, outline)
    if cell.sum:
        return sum_of(cell.sum, report, outline)
    if cell.rate:
        part, whole = (sum_of(words, report, outline) for words in rated(cell, outline))
        return rate_between(part, whole)
    if cell.score:
        found = rule_at(cell.score, outline)
        return given(found[0], report, outline, placed.row) if found else None
    return None


def value_kind(placed: Placed, outline: Outline) -> FigureKind:
    """What kind of value stands in a cell."""
    cell = placed.cell
    if cell.key:
        return kind_of(cell.key, outline)
    if cell.sum:
        return _kind_of_sum(cell.sum[0], outline)
    return "percent" if cell.rate else "score"


@lru_cache(maxsize=4096)
def _kind_of_sum(word: str, outline: Outline) -> FigureKind:
    """The kind of what a sum begins with: a figure, a column, a figure in the scope of each row."""
    first = term(word)
    scoped = next((key for key in figures(outline) if _is_scoped(key, first.table, first.column)), "")
    return kind_of(scoped or first.key or f"{first.table}.0.{first.column}", outline)


def written(placed: Placed, report: Report, outline: Outline) -> str:
    """What a cell prints."""
    cell = placed.cell
    if cell.text:
        return printed(cell.text, report, outline)
    if cell.number:
        return str(placed.number) if placed.number else ""
    if cell.prose:
        return printed(report.prose.get(cell.prose, ""), report, outline)
    if cell.joined:
        return "".join(piece(key, report, outline) for key in cell.joined)
    choices = choices_of(cell.key, outline)
    if choices:
        return written_choices(str(report.value(cell.key) or ""), choices)
    return written_value(value_of(placed, report, outline), value_kind(placed, outline), outline, bool(cell.rate))


def choices_of(key: str, outline: Outline) -> tuple[str, ...]:
    """The words to choose from in a cell that asks for a figure; none where anything may be written."""
    figure = figures(outline).get(key) if key else None
    return figure.choices if figure else ()


Labels = Callable[[Placed], tuple[str, str]]
"""Of a cell the nearest words to the left of it, and above it; blank where there are none."""


def labels_of(laid: Laid) -> Labels:
    """What the cells of a form are called; numbers and words that differ from report to report are no labels."""
    texts = [(each, " ".join(each.cell.text.split())) for each in laid.cells if "{" not in each.cell.text]
    words = [(each, text) for each, text in texts if text and not _FIGURES.match(text)]

    def labels(placed: Placed) -> tuple[str, str]:
        top, left = placed.at
        row = column = ""
        for each, text in words:
            if each.at[0] <= top < each.at[0] + each.rows and each.at[1] < left:
                row = text
            if each.at[0] < top and each.at[1] <= left < each.at[1] + each.columns:
                column = text
        return row, column

    return labels


def written_value(value: Value | None, kind: FigureKind, outline: Outline, is_rate: bool = False) -> str:
    """A value as a cell of a form prints it: money in the outline's unit, its head says which."""
    match value:
        case None:
            return ""
        case Amount():
            return value.written(outline.amounts)
        case Decimal():
            return written_number(value, 2 if is_rate else None) + ("%" if kind == "percent" else "")
        case NotAsked():
            return value.value
        case str():
            return paper_date(value) if kind == "date" else value


def alignment(placed: Placed, kind: FigureKind) -> str:
    """left, center or right: as the outline says, else numbers right, words left, labels in the middle.

    ``kind``: of the value that is asked for.
    """
    if placed.cell.align:
        return placed.cell.align
    if placed.is_computed:
        return "right"
    if placed.cell.prose:
        return "left"
    if not placed.is_asked:
        return "center"
    return "left" if kind in ("text", "date", "year") else "right"


def name_of(key: str, outline: Outline) -> str:
    """What a figure or a column is called."""
    figure = figures(outline).get(key)
    if figure:
        return figure.label
    table, _, column_key = split_cell(key)
    column = column_named(tables(outline)[table], column_key) if table in tables(outline) else None
    rule = None if column else rule_at(key, outline)
    return column.label if column else rule[0].label if rule else key


def piece(key: str, report: Report, outline: Outline) -> str:
    """A cell of a repeated row in a place with others; a blank choice says its first, what is told in words no sign."""
    table, _, column = split_cell(key)
    value = report.value(key)
    if value is None:
        found = column_named(tables(outline)[table], column)
        value = found.choices[0] if found and found.choices else None
    return "" if value == IN_WORDS else written_value(value, kind_of(key, outline), outline)


def rated(cell: Cell, outline: Outline) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part and whole of a rate, sums of terms both: its own, or those of its score; of a change what came on top."""
    found = rule_at(cell.rate[0], outline) if len(cell.rate) == 1 else None
    if found is None:
        return cell.rate[:1], cell.rate[1:]
    actual, target = found[0].actual, found[0].target
    taken = tuple(word.removeprefix("-") if word.startswith("-") else f"-{word}" for word in target)
    return (*actual, *taken) if found[0].change else actual, target


def _rows(line: GridLine, report: Report, outline: Outline) -> tuple[int, ...]:
    """The ids of the rows for which a line stands; 0 where it stands once."""
    if not line.per:
        return (0,)
    return tuple(row.id for row in where_rows(report, outline, line.per, line.where)) or (0,)


def _full(cell: Cell, line: GridLine, row: int, outline: Outline) -> Cell:
    """A cell of a repeated row, its columns as keys; blank for the row that is none."""
    if not row:
        return replace(cell, key="", sum=(), rate=(), score="", joined=())
    names = _columns(outline, line.per)

    def full(word: str) -> str:
        return cell_key(line.per, row, word) if word in names else word

    if cell.key:  # of all cells the most: nothing else stands there
        return replace(cell, key=full(cell.key))
    if not (cell.sum or cell.rate or cell.joined):
        return cell
    words = {"sum": cell.sum, "rate": cell.rate, "joined": cell.joined}
    return replace(cell, **{name: tuple(map(full, each)) for name, each in words.items()})


@lru_cache(maxsize=64)  # the rows of one table come one after the other
def _columns(outline: Outline, table: str) -> frozenset[str]:
    return frozenset(column.key for column in tables(outline)[table].columns)


def _is_scoped(key: str, attachment: str, relative: str) -> bool:
    return bool(attachment) and key.startswith(f"{attachment}.") and key.endswith(f".{relative}")
