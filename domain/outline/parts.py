"""What every reader asks of a part of any kind, asked once. A reader's own question is one ``match`` of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, assert_never

from domain.outline.structs import (
    OWN_SENTENCE,
    Cell,
    Column,
    FiguresPart,
    GridPart,
    Part,
    ProsePart,
    Section,
    TablePart,
)
from domain.patterns import pattern
from domain.same import Same

_IN_ROW = pattern(r"\.[0-9]+\.[a-z0-9_]+$")

if TYPE_CHECKING:
    from domain.amount import Value
    from domain.report import Report, Row


def keys(part: Part) -> tuple[str, ...]:
    """The keys that a part asks for: its figures, or its text or table."""
    match part:
        case FiguresPart():
            return part.keys
        case ProsePart() | TablePart():
            return (part.key,)
        case GridPart():
            return _asked(part)
        case _:
            assert_never(part)


def key_set(part: Part) -> frozenset[str]:
    """The same keys, made once a part."""
    return _key_set(Same(part))


@lru_cache(maxsize=4096)
def _key_set(same: Same) -> frozenset[str]:
    return frozenset(keys(same.things[0]))


def own_key(part: Part) -> tuple[str, ...]:
    """The key that a part itself has, if it has one."""
    match part:
        case FiguresPart():
            return ()
        case ProsePart() | TablePart() | GridPart():
            return (part.key,)
        case _:
            assert_never(part)


def required(part: Part) -> tuple[str, ...]:
    """What must not stay blank: keys, the columns of a table as ``projects.*.amount``.

    A figure may be optional all the same: whether it is stands with the figure.
    """
    match part:
        case FiguresPart() | GridPart():
            return keys(part)
        case ProsePart():
            return () if part.optional else (part.key,)
        case TablePart():
            return (part.key, *(f"{part.key}.*.{column.key}" for column in part.columns if not column.optional))
        case _:
            assert_never(part)


def texts(part: Part, report: "Report") -> Iterator[tuple[str, str]]:
    """The stored texts (with links) that a part prints, with the key of each: prose, and rows with their own words."""
    match part:
        case FiguresPart():
            return
        case ProsePart():
            yield part.key, report.prose.get(part.key, "")
        case TablePart():
            for row in rows_of(part, report) if part.sentence else ():
                if OWN_SENTENCE.key in row.cells:
                    yield f"{part.key}.{row.id}.{OWN_SENTENCE.key}", str(row.cells[OWN_SENTENCE.key])
        case GridPart():
            yield from ((part.key, label) for label in _form_of(Same(part)).linked)
        case _:
            assert_never(part)


def words(part: Part, report: "Report") -> Iterator[tuple[str, str]]:
    """The values in words that a part prints from its rows, with the key of each."""
    match part:
        case FiguresPart() | ProsePart() | GridPart():
            return
        case TablePart():
            yield from words_of_rows(Same(part, report.rows(part.key)))
        case _:
            assert_never(part)


@lru_cache(maxsize=1024)
def words_of_rows(same: Same) -> tuple[tuple[str, str], ...]:
    """The values in words of a part and all rows of its table; looked up unless one of them changed."""
    part, rows = same.things
    names = [column.key for column in part.columns if column.kind == "text"]
    return tuple(
        (f"{part.key}.{row.id}.{name}", str(row.cells[name]))
        for row in rows_where(part, rows, part.where)
        for name in names
        if name in row.cells
    )


def rows_of(part: TablePart, report: "Report") -> tuple["Row", ...]:
    """The rows of a table that belong to a part."""
    return rows_where(part, report.rows(part.key), part.where)


def rows_where(table: TablePart, rows: tuple["Row", ...], where: str) -> tuple["Row", ...]:
    """Those rows that satisfy ``column=value``; all of them when ``where`` is blank."""
    if not where:
        return rows
    key, _, wanted = where.partition("=")
    blank: Value = next((column.choices[0] for column in table.columns if column.key == key and column.choices), "")
    return tuple(row for row in rows if row.cells.get(key, blank) == wanted)


def row_keys(part: Part) -> tuple[str, ...]:
    """The cells of a table's row (``projects.3.amount``) that a part asks for besides the table."""
    match part:
        case GridPart():
            return _form_of(Same(part)).cells
        case FiguresPart() | ProsePart() | TablePart():
            return ()
        case _:
            assert_never(part)


def texts_in(part: Part) -> Iterator[str]:
    """The keys of the running texts that a part prints in its cells."""
    match part:
        case GridPart():
            yield from _form_of(Same(part)).texts
        case FiguresPart() | ProsePart() | TablePart():
            return
        case _:
            assert_never(part)


def figure_keys(page: Section) -> tuple[str, ...]:
    """The figures that a page asks for."""
    return _keys_of_page(Same(page))


@lru_cache(maxsize=2048)
def _keys_of_page(same: Same) -> tuple[str, ...]:
    return tuple(key for part in same.things[0].parts for key in _figures(part))


def prose_of(page: Section) -> Iterator[ProsePart]:
    """The texts of a page."""
    for part in page.parts:
        match part:
            case ProsePart():
                yield part
            case FiguresPart() | TablePart() | GridPart():
                continue
            case _:
                assert_never(part)


def tables_of(page: Section) -> Iterator[TablePart]:
    """The tables of a page."""
    for part in page.parts:
        match part:
            case TablePart():
                yield part
            case FiguresPart() | ProsePart() | GridPart():
                continue
            case _:
                assert_never(part)


def forms_of(page: Section) -> Iterator[GridPart]:
    """The forms of a page."""
    for part in page.parts:
        match part:
            case GridPart():
                yield part
            case FiguresPart() | ProsePart() | TablePart():
                continue
            case _:
                assert_never(part)


def column_named(table: TablePart, key: str) -> Column | None:
    """A column that a row may fill, its own sentence included."""
    own = (OWN_SENTENCE,) if table.sentence else ()
    return next((column for column in (*table.columns, *own) if column.key == key), None)


def printed_keys(part: Part) -> tuple[str, ...]:
    """The figures that a part prints by itself, without a text that links them."""
    match part:
        case GridPart():
            return _asked(part)
        case FiguresPart() | ProsePart() | TablePart():
            return ()
        case _:
            assert_never(part)


def _asked(part: GridPart) -> tuple[str, ...]:
    """The figures of a grid; cells of tables are none, whether in repeated rows or of the attachment's own row."""
    return _form_of(Same(part)).figures


@dataclass(frozen=True, slots=True)
class _Form:
    """What a grid holds: figures, cells of its own row, texts, and labels with links."""

    figures: tuple[str, ...]
    cells: tuple[str, ...]
    texts: tuple[str, ...]
    linked: tuple[str, ...]


@lru_cache(maxsize=2048)
def _form_of(same: Same) -> _Form:
    """Worked out once a grid: every check asks for it."""
    part: GridPart = same.things[0]
    cells = [
        (line.per, Cell(text=cell) if isinstance(cell, str) else cell) for line in part.rows for cell in line.cells
    ]
    held = [cell.key for per, cell in cells if cell.key and not per]
    return _Form(
        tuple(key for key in held if not _IN_ROW.search(key)),
        tuple(key for key in held if _IN_ROW.search(key)),
        tuple(cell.prose for _, cell in cells if cell.prose),
        tuple(cell.text for _, cell in cells if "{" in cell.text),
    )


def _figures(part: Part) -> tuple[str, ...]:
    match part:
        case FiguresPart() | GridPart():
            return keys(part)
        case ProsePart() | TablePart():
            return ()
        case _:
            assert_never(part)
