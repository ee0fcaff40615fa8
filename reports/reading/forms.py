"""A table of a source read back into the form that an outline declares: labels tell the rows, others are values."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from domain.amount import NOT_ASKED, Unreadable, Value, read_value
from domain.choices import ticked_in
from domain.grids import choices_of, laid_out, written
from domain.outline import (
    Cell,
    ColumnKind,
    FigureKind,
    GridLine,
    GridPart,
    Outline,
    column_named,
    figures,
    places,
    tables,
)
from domain.proposing.papers.words import is_nothing, spot_kind
from domain.report import Report
from reports.reading.headings import bare
from reports.reading.joined_cells import apart

_NAME = "name"
_IN_ROW = re.compile(r"(?P<table>[a-z0-9_.]+)\.[0-9]+\.(?P<column>[a-z0-9_]+)")
_GROUP = "kind"
"""The column that says to which group of a form's rows one belongs: rows of two groups may have one name."""
Cells = Sequence[str]
_FormLine = Sequence[tuple[int, Cell]]


@dataclass
class Filled:
    """What tables say: figures and texts by key, the rows of tables by name, in order.

    ``titled``: a printed title says which form they are, so a row whose label stands there is the form's even where a
    cell of it is none of the values asked for; ``unread``: such cells.
    """

    figures: dict[str, Value] = field(default_factory=dict)
    cover: dict[str, Value] = field(default_factory=dict)
    """What the cover holds, as cells say it that print it."""
    prose: dict[str, str] = field(default_factory=dict)
    rows: dict[str, dict[str, dict[str, Value]]] = field(default_factory=dict)
    sources: list[tuple[GridPart, int, Sequence[Cells]]] = field(default_factory=list)
    """Each form with the first line of its table and the rows that it took."""
    titled: bool = False
    unread: list[str] = field(default_factory=list)
    named: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often this form told a row of each name: those of one name are rows each."""


def fill(part: GridPart, rows: Sequence[Cells], outline: Outline, known: Filled) -> int:
    """Reads a table into ``known`` if it begins with this form: most of its rows are there, in the form's order.

    Returns how many rows it took, 0 where it is none. Values of a row that repeats join those that another form told
    of the same name; of several rows with one name, in their order.
    """
    form = tuple(zip(part.rows, places(part), strict=True))
    width = len(part.widths)
    rows_known = {key: {name: dict(cells) for name, cells in each.items()} for key, each in known.rows.items()}
    found = Filled(rows=rows_known, titled=known.titled)
    at = met = taken = labelled = 0
    for number, cells in enumerate(rows):
        if at == len(form):
            break
        later = sorted(range(at, len(form)), key=lambda place: not _is_labelled(form[place][1]))
        takes = (place for place in later if _takes(form[place], cells, width, outline, found, 0 < place == at))
        place = next(takes, None)
        if place is None:
            taken += at > 0 and taken == number and _continues(form[at - 1], cells, width, found)
            continue
        met, taken, labelled = met + 1, number + 1, labelled + (not form[place][0].per)
        at = place if form[place][0].per else place + 1
    if met * 2 <= taken or not labelled:
        return 0
    known.figures |= found.figures
    known.cover = found.cover | known.cover
    known.prose |= found.prose
    known.rows = found.rows
    known.unread += found.unread
    return taken


def _continues(line: tuple[GridLine, _FormLine], cells: Cells, width: int, found: Filled) -> bool:
    """Whether a row goes on with the running text of the line above it, its label blank: the text is then longer."""
    texts = [cell.prose for _, cell in line[1] if cell.prose]
    filled = [typed.strip() for typed in cells if typed.strip()]
    if len(texts) != 1 or len(filled) != 1 or len(cells) > width or cells[0].strip() or not found.prose.get(texts[0]):
        return False
    found.prose[texts[0]] += f"\n{filled[0]}"
    return True


def _is_labelled(line: _FormLine) -> bool:
    """Whether a line has words of its own: they say more than an order does."""
    return any(cell.text for _, cell in line)


def _takes(
    line: tuple[GridLine, _FormLine], cells: Cells, width: int, outline: Outline, found: Filled, is_next: bool
) -> bool:
    """Whether a row of a source is a line of the form; its values are then taken.

    A line without a label, below one that reaches down, counts only right behind that (``is_next``).
    """
    pairs = list(_pairs(line[1], cells, width))
    labels = [(cell, typed) for cell, typed in pairs if cell.text]
    if not pairs or not all(_is_same(cell, typed) for cell, typed in labels):
        return False
    repeated = line[0].per
    if not labels and not repeated and not is_next:
        return False
    values: dict[str, Value] = dict(_values(pairs, repeated, outline))
    asked = {cell.key: typed for cell, typed in pairs if cell.key and typed.strip() and not is_nothing(typed)}
    unread = [typed for key, typed in asked.items() if key not in values and not _choices(key, repeated, outline)]
    if unread and not (found.titled and values and _is_labelled(line[1])):  # boxes may all be left blank
        return False
    if repeated:
        values |= _joined(pairs, repeated, outline)
        rows = found.rows.setdefault(repeated, {})
        name = str(values.get(_NAME, "")) or (f"{len(rows)}" if values and not _has_name(repeated, outline) else "")
        if not name or name in ("合计", "小计", "总计"):
            return False
        _tell(line[0], name, values, found)
    else:
        found.figures |= values
        found.cover |= dict(_cover_facts(pairs, outline))
    found.unread += unread
    found.prose |= {cell.prose: typed for cell, typed in pairs if cell.prose and typed}
    return True


def _tell(line: GridLine, name: str, values: Mapping[str, Value], found: Filled) -> None:
    """Adds what a form says of a row: the first of its name is the first of the name in other forms, and so on."""
    column, _, choice = line.where.partition("=")
    chosen: dict[str, Value] = {column: choice} if column else {}
    told = f"{choice} {name}" if column == _GROUP else name
    listed = line.per if column else f"{line.per} {id(line)}"  # lines that divide a table tell each row once
    found.named[listed, told] += 1
    number = found.named[listed, told]
    rows = found.rows[line.per]
    rows.setdefault(told if number == 1 else f"{told}\n{number}", {}).update({**chosen, **values})


def _is_same(cell: Cell, typed: str) -> bool:
    """Whether a source has a label's words; one that stands once for several rows is blank beside the later ones."""
    return "{" in cell.text or bare(cell.text) == bare(typed) or (cell.once and not typed)


def _has_name(table: str, outline: Outline) -> bool:
    return any(column.key == _NAME for column in tables(outline)[table].columns)


def _pairs(line: _FormLine, cells: Cells, width: int) -> Iterator[tuple[Cell, str]]:
    """Each cell of a line with what the source has in it; nothing where the numbers do not agree."""
    if len(cells) == width and width != len(line):
        yield from ((cell, cells[column].strip()) for column, cell in line)
    elif len(cells) <= len(line):
        padded = [*cells, *[""] * (len(line) - len(cells))]  # blank cells at the end of a line are not seen
        yield from ((cell, typed.strip()) for (_, cell), typed in zip(line, padded, strict=True))


def _joined(pairs: Sequence[tuple[Cell, str]], repeated: str, outline: Outline) -> Mapping[str, Value]:
    """What the cells say that print several columns one behind the other."""
    found: dict[str, Value] = {}
    for cell, typed in pairs:
        if cell.joined and repeated:
            columns = [column_named(tables(outline)[repeated], key) for key in cell.joined]
            found |= apart(typed, [column for column in columns if column], found)
    return found


def _values(pairs: Sequence[tuple[Cell, str]], repeated: str, outline: Outline) -> Iterator[tuple[str, Value]]:
    for cell, typed in pairs:
        kind = _kind(cell.key, repeated, outline) if cell.key and typed else None
        choices = _choices(cell.key, repeated, outline)
        value = _chosen(typed, choices) if choices else _value(typed, kind, outline) if kind else None
        if value is not None:
            yield cell.key, value


def _choices(key: str, repeated: str, outline: Outline) -> tuple[str, ...]:
    """The words of the boxes in a cell, also of one in a row; those of a group are no boxes."""
    if not repeated:
        return choices_of(key, outline)
    found = (column.choices for column in tables(outline)[repeated].columns if column.key == key)
    return next((choices[1:] for choices in found if choices[:1] == ("",)), ())


def _chosen(typed: str, choices: tuple[str, ...]) -> str | None:
    """What boxes say; None where none is ticked."""
    ticked = ticked_in(typed, choices)
    return typed if ticked is None else ticked or None


def _cover_facts(pairs: Sequence[tuple[Cell, str]], outline: Outline) -> Iterator[tuple[str, Value]]:
    """What a source has in cells that print nothing but a fact of the cover."""
    for cell, typed in pairs:
        key = cell.text.strip("{}")
        figure = figures(outline).get(key) if cell.text == f"{{{key}}}" else None
        value = _value(typed, figure.kind, outline) if figure and typed and spot_kind(typed) != "blank" else None
        if value is not None:
            yield key, value


def _kind(key: str, repeated: str, outline: Outline) -> FigureKind | ColumnKind | None:
    if repeated:
        return next((column.kind for column in tables(outline)[repeated].columns if column.key == key), None)
    figure = figures(outline).get(key)
    if figure:
        return figure.kind
    cell = _IN_ROW.fullmatch(key)
    table = tables(outline).get(cell["table"]) if cell else None
    return next((each.kind for each in table.columns if cell and each.key == cell["column"]), None) if table else None


def _value(typed: str, kind: FigureKind | ColumnKind, outline: Outline) -> Value | None:
    if typed == NOT_ASKED.value:
        return NOT_ASKED
    try:
        entry = read_value(typed, kind, outline.amounts)
    except Unreadable:
        return None
    return entry.value if entry else None


def unprinted(
    tables: Sequence[tuple[int, Sequence[Cells]]], part: GridPart, report: Report, outline: Outline
) -> Iterator[tuple[int, Cells]]:
    """The rows of the tables that filled a form, each table with its line, which the form does not print.

    Such are a total that its parts do not give, and what a second table of the same form says again.
    """
    printing: dict[int, list[str]] = {}
    for placed in laid_out(part, report, outline).cells:
        lines = written(placed, report, outline).split("\n")
        printing.setdefault(placed.at[0], []).extend(dict.fromkeys((_plain("".join(lines)), *map(_plain, lines))))
    known = list(printing.values())
    for line, rows in tables:
        for cells in rows:
            words = _words(cells)
            place = next((place for place, printed in enumerate(known) if _is_within(words, printed)), None)
            if words and place is None:
                yield line, cells
            elif words and place is not None:
                del known[place]  # it prints once


def _words(cells: Cells) -> list[str]:
    """What a row says, blanks to be filled left out."""
    filled = (cell for cell in cells if spot_kind(cell) != "blank" and not is_nothing(cell))
    return [words for words in map(_plain, filled) if words]


def _is_within(said: Sequence[str], printing: Sequence[str]) -> bool:
    """Whether all that a row says prints in this order."""
    rest = iter(printing)
    return all(any(words == other for other in rest) for words in said)


def _plain(text: str) -> str:
    """A cell's words without white space; a number as its value: 1,384.00 is 1384."""
    words = "".join(text.split())
    try:
        return f"{Decimal(words.replace(',', '').rstrip('%％')).normalize():f}"
    except InvalidOperation:
        return bare(words)


def rows_in_order(known: Filled) -> Mapping[str, list[dict[str, Value]]]:
    """The rows of each table, in the order in which they were first told."""
    return {table: list(rows.values()) for table, rows in known.rows.items()}
