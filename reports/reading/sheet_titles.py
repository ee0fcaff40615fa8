"""The printed titles of an outline's optional attachments in a source: 附件3-1, the title, the row in brackets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from domain.layout import OF_ROW
from domain.links import printed
from domain.outline import Attachment
from reports.reading.blocks import SourceTable
from reports.reading.docx.table_lines import caption_unit
from reports.reading.lines import SourceLine
from reports.reading.sheet_lines import SHEET_NUMBER
from reports.reading.state import ReadingState

_YEAR = "{cover.year}"
_MOST_LINES = 10  # of a title with its row


@dataclass(frozen=True, slots=True)
class SheetTitle:
    """The title of an attachment where it stands in a source.

    ``line``: that of its number; ``lines``: all that print with it. ``words``: the title, ``year`` and ``subject`` what
    it says of the report's year and of the row that it stands for. ``tables``: those right below it, the first one and
    each that begins where another ends. ``below``: the lines of text behind them, up to the next number or table.
    ``is_printed``: the number has a line for itself, as it prints.
    """

    attachment: Attachment
    line: int
    lines: frozenset[int]
    words: str
    year: str
    subject: str
    tables: tuple[SourceTable, ...]
    below: tuple[SourceLine, ...]
    is_printed: bool


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A number (附件3) with the lines of text and the tables up to the next one."""

    line: SourceLine
    rest: str
    text: tuple[SourceLine, ...]
    tables: tuple[SourceTable, ...]


def sheet_titles(state: ReadingState) -> tuple[tuple[SheetTitle, ...], tuple[int, ...]]:
    """The titles in the source's order, and the first line of the table below each other number.

    None in a plain text, which does not tell how far a cell reaches: a row would lose its labels.
    """
    is_laid_out = all(table.layout for table in state.blocks.tables)
    optional = (each for each in state.outline.attachments if each.optional and is_laid_out)
    forms = [(each, _pattern(each, state)) for each in optional]
    titles: list[SheetTitle] = []
    others: list[int] = []
    for each in _numbered(state) if forms else ():
        title = next(filter(None, (_title(each, attachment, pattern) for attachment, pattern in forms)), None)
        if title:
            titles.append(title)
        else:
            others += [table.line for table in each.tables[:1]]
    return tuple(titles), tuple(others)


def compact(words: str) -> str:
    """Words without white space."""
    return "".join(words.split())


def _pattern(attachment: Attachment, state: ReadingState) -> re.Pattern[str]:
    """The title as it prints, whatever year it says, with the row that it stands for."""
    words = OF_ROW.sub("", attachment.title)
    pieces = [re.escape(compact(printed(piece, state.report, state.outline))) for piece in words.split(_YEAR)]
    title = pieces[0] + "".join(
        ("(?P=year)" if number else "(?P<year>[0-9０-９]{4})") + piece for number, piece in enumerate(pieces[1:])
    )
    return re.compile(f"(?P<title>{title})" + ("(?:[（(](?P<subject>.+)[）)])?" if words != attachment.title else ""))


def _numbered(state: ReadingState) -> Iterator[_Numbered]:
    """Each number that stands at the beginning of a line of text."""
    in_tables = state.blocks.in_tables
    bodies = [line for body in state.division.bodies.values() for line in body]
    heads = [SourceLine(each.line, each.number.typed + each.words) for each in state.division.headings.values()]
    found = (line for line in (*bodies, *heads) if line.number not in in_tables)
    lines = sorted(found, key=lambda line: line.number)
    starts = [place for place, line in enumerate(lines) if SHEET_NUMBER.match(compact(line.text))]
    tables = iter(state.blocks.tables)
    table = next(tables, None)
    for start, stop in pairwise([*starts, len(lines)]):
        ends = lines[stop].number if stop < len(lines) else float("inf")
        below = []
        while table and table.line < ends:
            below += [table] if table.line > lines[start].number else []
            table = next(tables, None)
        words = compact(lines[start].text)
        yield _Numbered(
            lines[start], SHEET_NUMBER.sub("", words, count=1), tuple(lines[start + 1 : stop]), tuple(below)
        )


def _title(each: _Numbered, attachment: Attachment, pattern: re.Pattern[str]) -> SheetTitle | None:
    """The longest run of lines behind a number that is an attachment's title."""
    first = each.tables[0].line if each.tables else float("inf")
    above = [line for line in each.text[:_MOST_LINES] if line.number < first]
    found, count = _longest(each.rest, above, pattern)
    if not found:
        return None
    known = found.groupdict()
    between = [line for line in above[count:] if not caption_unit(line.text)]
    tables = () if between or not each.tables else tuple(_run_on(each.tables, each.text))
    end = tables[-1].line + tables[-1].lines if tables else float("inf")
    rest = [table.line for table in each.tables[len(tables) :]]
    is_below = partial(_is_between, end, min(rest, default=float("inf")))
    return SheetTitle(
        attachment,
        each.line.number,
        frozenset((each.line.number, *(line.number for line in (above if tables else above[:count])))),
        found["title"],
        known.get("year") or "",
        known.get("subject") or "",
        tables,
        tuple(filter(is_below, each.text)),
        not each.rest,
    )


def _longest(rest: str, above: Sequence[SourceLine], pattern: re.Pattern[str]) -> tuple[re.Match[str] | None, int]:
    """What the title's pattern finds in the most lines, and how many they are."""
    for count in range(len(above), -1, -1):
        found = pattern.fullmatch(rest + compact("".join(line.text for line in above[:count])))
        if found:
            return found, count
    return None, 0


def _is_between(start: float, stop: float, line: SourceLine) -> bool:
    return start <= line.number < stop


def _run_on(tables: Sequence[SourceTable], text: Sequence[SourceLine]) -> Iterator[SourceTable]:
    """The first table and those below it with no text between them."""
    ends = 0
    for table in tables:
        if ends and (table.caption or any(ends <= line.number < table.line for line in text)):
            return
        yield table
        ends = table.line + table.lines
