"""What was read of a source, before anything is kept: what was taken as which figure, by which words; taking back."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from actions.language import _
from actions.quotes import filled
from domain.amount import Value
from domain.links import Link, Piece, pieces, printed, stored
from domain.outline import FiguresPart, Outline, figures, page_of
from domain.report import Report, split_cell, written
from storage.library import Library

if TYPE_CHECKING:
    from reports.reading import Reading, Taken

_PREFERENCE, _OFF = "import.review", "off"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a text states: its key, name, value and words; ``is_taken``: it counts unless it is taken back.

    ``is_fixed``: it is on the cover, in an attachment or prints as a row of its own, and is changed in the report, not
    here.
    """

    key: str
    label: str
    value: str
    quote: str
    is_taken: bool
    is_fixed: bool = False


def entries(reading: "Reading") -> tuple[Entry, ...]:
    """What was taken, in the order of the report, then what is in doubt."""
    taken = (_entry(each, reading, is_taken=True) for each in reading.taken)
    return (*taken, *(_entry(each, reading, is_taken=False) for each in reading.doubtful))


def reviewed(reading: "Reading", wanted: Collection[int]) -> "Reading":
    """The reading with those of ``entries`` that are wanted (their places); what is taken back stays text."""
    stated = (*reading.taken, *reading.doubtful)
    fixed = {place for place, each in enumerate(entries(reading)) if each.is_fixed}
    kept = {*wanted, *fixed}
    refused = {each.key for place, each in enumerate(reading.taken) if place not in kept}
    adopted = {each.key: each.value for place, each in enumerate(stated) if place in kept and each in reading.doubtful}
    report = _with(_without(reading.report, reading.outline, refused), adopted)
    return replace(reading, report=report, outline=_asking(reading, adopted) if adopted else reading.outline)


def is_wanted(library: Library) -> bool:
    """Whether an import is looked over before it is kept; into a library that is only read nothing goes."""
    return not library.read_only and library.preference(_PREFERENCE) != _OFF


def want(library: Library, wanted: bool) -> None:
    """Remembers whether imports are looked over."""
    library.set_preference(_PREFERENCE, "" if wanted else _OFF)


def source_words(source: Path) -> str:
    """What a source says, to be shown beside what was read; blank where it can no longer be read."""
    from reports.reading import UnreadableSource, text_of_source

    try:
        return text_of_source(source)
    except UnreadableSource:
        return ""


def _entry(taken: "Taken", reading: "Reading", is_taken: bool) -> Entry:
    table, number, _column = split_cell(f"{taken.key}.amount")
    row = reading.report.row(table, number) if table and taken.key not in figures(reading.outline) else None
    value = written(taken.value) or ""
    if row is not None:
        name = _("项目：{name}").format(name=row.cells.get("name", ""))
        return Entry(taken.key, name, value, taken.quote, is_taken, not _is_told(reading, table))
    is_attached = taken.key not in figures(reading.outline)
    is_fixed = taken.key.startswith("cover.") or (is_attached and is_taken)
    return Entry(taken.key, _label(taken.key, reading), value, taken.quote, is_taken, is_fixed)


def _label(key: str, reading: "Reading") -> str:
    """What a figure is called, one of a sheet with the name of its row."""
    from domain.layout import worn

    layout = worn(reading.outline, reading.report)
    figure = figures(layout).get(key)
    sheet = next((each for each in layout.attachments if each.scope and key.startswith(each.scope)), None)
    row = reading.report.row(sheet.per, sheet.row) if sheet else None
    if figure and row:
        return filled(_("“{name}”的{column}"), name=str(row.cells.get("name", "")), column=figure.label)
    return figure.label if figure else key


def _is_told(reading: "Reading", table: str) -> bool:
    """Whether the rows of a table stand in the running text, so that they may go without a word lost."""
    from domain.layout import is_told

    return reading.is_own or all(map(is_told, reading.report.rows(table)))


def _without(report: Report, outline: Outline, refused: Collection[str]) -> Report:
    """The report without some figures and rows: where a text links them, it says what it printed."""
    if not refused:
        return report
    prose = {key: _plain(text, report, outline, refused) for key, text in report.prose.items()}
    kept = {key: value for key, value in report.figures.items() if key not in refused}
    tables = {
        table: tuple(row for row in rows if f"{table}.{row.id}" not in refused) for table, rows in report.tables.items()
    }
    return replace(report, prose=prose, figures=kept, tables={table: rows for table, rows in tables.items() if rows})


def _plain(text: str, report: Report, outline: Outline, refused: Collection[str]) -> str:
    def said(piece: Piece) -> Piece:
        is_refused = isinstance(piece, Link) and piece.key in refused
        return printed(str(piece), report, outline) if is_refused else piece

    return stored(map(said, pieces(text)))


def _with(report: Report, adopted: dict[str, Value]) -> Report:
    return replace(report, figures={**report.figures, **adopted}) if adopted else report


def _asking(reading: "Reading", adopted: Collection[str]) -> Outline:
    """An outline of the report's own asks for what is adopted in its first section."""
    outline = reading.outline
    missing = tuple(key for key in adopted if key not in page_of(outline))
    if not reading.is_own or not missing:
        return outline
    first, *others = outline.sections
    first = msgspec.structs.replace(first, parts=(FiguresPart(missing), *first.parts))
    return msgspec.structs.replace(outline, sections=(first, *others))
