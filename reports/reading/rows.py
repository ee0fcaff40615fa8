"""The rows of a table from numbered sentences: 1.某项目支出42.75万元。"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from domain.amount import Amount, Unreadable, Value, read_amount
from domain.layout import row_sentence
from domain.linking import number_link
from domain.links import BLANK, Link, Piece, pieces, stored
from domain.outline import OWN_SENTENCE, Column, Outline, TablePart, tables, term
from domain.report import Report, Row
from domain.statements import statements
from reports.reading.lines import SourceLine
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.numbering import NumberStyle, Prefix, prefix

_NUMBER = r"-?[0-9０-９](?:[0-9０-９,，]*[0-9０-９])?(?:[.．][0-9０-９]+)?"
_MONEY = re.compile(rf"(?<![0-9０-９.．])(?P<number>{_NUMBER}) ?(?P<unit>亿元|万元|千元|元|亿|万)")
_BETWEEN = re.compile("[为是共计达到合总约 :：]{0,4}$")
_NEXT_ROW = re.compile(r"(?<=[。；;])(?P<item>[0-9]{1,5})[.．、](?=\S)")
_LEADING_ITEM = re.compile(r"(?P<item>[0-9０-９]{1,5})[.．]")
_NO_NAME = re.compile("[。：:；;]|情况分析|^(?:以上)?(?:合 ?计|小 ?计|总 ?计|共 ?计|累 ?计)$")
_TOTAL_ROW = re.compile("(?:以上)?(?:合 ?计|小 ?计|总 ?计|共 ?计|累 ?计)(?![一-龥]*项目)")
_NAME_END = " ：:，,、-—"
_LONGEST_NAME, _LONGEST_ROW, _LONGEST_PLAIN, _LONGEST_WORDS = 100, 2000, 50, 40


@dataclass
class FoundRows:
    """The rows found in a table's section: cells with their own sentence, and lines that are none.

    ``before`` and ``after``: lines above the first row and below the last one.
    """

    cells: list[dict[str, Value]] = field(default_factory=list)
    before: list[SourceLine] = field(default_factory=list)
    after: list[SourceLine] = field(default_factory=list)
    notes: list[ReadingNote] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Item:
    """A line of the section: a row's text, or what follows one."""

    line: SourceLine
    number: Prefix
    text: str


def read_rows(lines: list[SourceLine], part: TablePart, outline: Outline, year: str, unit: str) -> FoundRows:
    """The rows of a table in the order of the text."""
    rows = FoundRows()
    items = [item for line in lines for item in _items(line, rows)]
    style = _style(items)
    for each in items:
        item = _numbered(each, len(rows.cells) + 1) if style is NumberStyle.ITEM else each
        cells = _cells(item.text, part, outline) if item.number.style is style else None
        total = bool(_TOTAL_ROW.match(item.text)) or _states_total(item.text, part, outline, year, unit)
        if cells is not None and not total and (style is not NumberStyle.NONE or _is_plain(cells, item.text)):
            _append(item, cells, rows)
        elif rows.cells and not rows.after and not total:
            _continue(item, part, rows)
        else:
            (rows.after if rows.cells else rows.before).append(
                SourceLine(item.line.number, item.number.typed + item.text)
            )
    return rows


def _style(items: list[_Item]) -> NumberStyle:
    """How the rows are numbered: as the first numbered line is."""
    styles = (item.number.style for item in items if item.number.style is not NumberStyle.NONE)
    first = NumberStyle.ITEM if items and _numbered(items[0], 1) is not items[0] else NumberStyle.NONE
    return next(styles, first)


def _is_plain(cells: dict[str, Value], text: str) -> bool:
    """Whether a line without a number is a row: in the outline's words, or short and of one piece."""
    amounts = [value for value in cells.values() if isinstance(value, Amount)]
    several = len(amounts) > 1
    is_short = len(text) <= _LONGEST_PLAIN * (1 + several) and (several or not re.search("[，,]", text))
    return OWN_SENTENCE.key not in cells or is_short


def _append(item: _Item, cells: dict[str, Value], rows: FoundRows) -> None:
    rows.cells.append(cells)
    number = f"{len(rows.cells)}."
    if item.number.typed != number:
        rows.notes.append(
            ReadingNote(ReadingNoteKind.ROW_NUMBER, item.line.number, item.number.typed + item.text[:12], number)
        )


def _continue(item: _Item, part: TablePart, rows: FoundRows) -> None:
    """A line below a row belongs to it: the words stay in their order, only the line break goes."""
    last = rows.cells[-1]
    text = item.number.typed + item.text
    last[OWN_SENTENCE.key] = str(last.get(OWN_SENTENCE.key, part.sentence)) + stored((text,))
    rows.notes.append(ReadingNote(ReadingNoteKind.LINE_BREAK, item.line.number, text[:24]))


def _items(line: SourceLine, rows: FoundRows) -> Iterator[_Item]:
    """The rows that stand on one line: 1.……。2.……。"""
    number = prefix(line.text)
    starts = [0]
    expected = number.value + 1
    for found in _NEXT_ROW.finditer(line.text, number.end):
        if number.style is NumberStyle.ITEM and int(found["item"]) == expected:
            starts.append(found.start())
            expected += 1
    if len(starts) > 1:
        rows.notes.append(ReadingNote(ReadingNoteKind.LINE_BREAK, line.number, line.text[:24], count=len(starts) - 1))
    for start, end in zip(starts, (*starts[1:], len(line.text)), strict=True):
        text = line.text[start:end]
        own = prefix(text)
        yield _Item(line, own, text[own.end :].strip())


def _numbered(item: _Item, expected: int) -> _Item:
    """A row whose words begin with a digit: among numbered rows 1.5吨货车 is number 1."""
    found = _LEADING_ITEM.match(item.text)
    if item.number.style is not NumberStyle.NONE or not found or int(found["item"]) != expected:
        return item
    return _Item(item.line, Prefix(NumberStyle.ITEM, expected, found[0]), item.text[found.end() :])


def _states_total(text: str, part: TablePart, outline: Outline, year: str, unit: str) -> bool:
    """Whether a line states the figure that the rows add up to: 项目支出合计172.47万元."""
    totals = _totals(outline, part.key)
    return any(found.firm and found.key in totals for found in statements(text, outline, year, unit))


@lru_cache(maxsize=32)
def _totals(outline: Outline, table: str) -> frozenset[str]:
    return frozenset(
        key
        for identity in outline.identities
        if any(term(word).table == table for word in identity.right)
        for key in identity.left
    )


def _cells(text: str, part: TablePart, outline: Outline) -> dict[str, Value] | None:
    """A row's cells; None if the text is no row."""
    if len(text) > _LONGEST_ROW:
        return None
    columns = tables(outline)[part.key].columns
    named = next((column.key for column in columns if column.kind == "text"), "")
    blank = _blank_cells(text, part, outline)
    if blank is not None:
        return blank
    places = _amounts(text, part, columns, outline)
    start = min((place.said_at for place in places.values()), default=0)
    name = text[:start].rstrip(_NAME_END + "。")
    if not any(map(str.isalpha, name)) or len(name) > _LONGEST_NAME or not named or _NO_NAME.search(name):
        return None
    cells: dict[str, Value] = {key: place.amount for key, place in places.items()}
    return _with_sentence({named: " ".join(name.split()), **cells}, text, name, named, places, part, outline)


def amounts_told(text: str, part: TablePart, outline: Outline) -> tuple[str, dict[str, Amount]]:
    """The name before the first amount of a line, and the amounts by column, each by the words before it."""
    columns = tables(outline)[part.key].columns if part.key in tables(outline) else part.columns
    found = _amounts(text, part, columns, outline)
    start = min((place.said_at for place in found.values()), default=0)
    return text[:start].rstrip(_NAME_END + "。"), {key: place.amount for key, place in found.items()}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a row states a cell: its words, its number, the link that prints it."""

    said_at: int
    start: int
    end: int
    amount: Amount
    link: Link | None


def _amounts(text: str, part: TablePart, columns: tuple[Column, ...], outline: Outline) -> dict[str, _Place]:
    """The amounts of a row by column, each by the words before it; the first one needs none to be what was spent."""
    money = [column for column in columns if column.kind == "money"]
    words = _words(part, outline)
    found: dict[str, _Place] = {}
    numbers = list(_MONEY.finditer(text))
    for number in numbers:
        column, said_at = _column(text, number.start(), words)
        place = _place(number, column, said_at, outline) if column else None
        if place and column and column not in found:
            found[column] = place
    required = next((column.key for column in money if not column.optional), "")
    if numbers and required and required not in found:
        place = _place(numbers[0], required, numbers[0].start(), outline)
        if place and all(place.start < other.start for other in found.values()):
            found[required] = place
    return found


@lru_cache(maxsize=32)
def _words(part: TablePart, outline: Outline) -> tuple[tuple[str, str], ...]:
    """The words before each amount, with its column, the longest first: those of the sentence and those of ``said``."""
    money = [column for column in tables(outline)[part.key].columns if column.kind == "money"]
    found = {(said, column.key) for column in money for said in column.said}
    before = ""
    for piece in pieces(part.sentence):
        if isinstance(piece, Link) and any(column.key == piece.key for column in money):
            found.add((before.strip(_NAME_END), piece.key))
        before = piece if isinstance(piece, str) else ""
    return tuple(sorted((each for each in found if each[0]), key=lambda each: (-len(each[0]), each)))


def _column(row: str, start: int, words: tuple[tuple[str, str], ...]) -> tuple[str, int]:
    """The column whose words end right before a number, and where they begin."""
    floor = max(0, start - _LONGEST_WORDS)
    before = row[floor:start]
    stripped = _BETWEEN.sub("", before)
    for said, key in words:
        for text in (before, stripped):
            if text.endswith(said):
                return key, floor + len(text) - len(said)
    return "", 0


def _place(number: re.Match[str], key: str, said_at: int, outline: Outline) -> _Place | None:
    try:
        value = read_amount(number[0], outline.amounts).value
    except Unreadable:
        return None
    assert isinstance(value, Amount)
    link = number_link(key, number["number"], number["unit"], value, "money", outline)
    return _Place(said_at, number.start("number"), number.end("number"), value, link)


def _with_sentence(
    cells: dict[str, Value],
    text: str,
    name: str,
    named: str,
    places: dict[str, _Place],
    part: TablePart,
    outline: Outline,
) -> dict[str, Value]:
    """The cells, with the clerk's own sentence where the outline's would not print the text."""
    own: list[Piece] = [Link(named) if cells[named] == name else name]
    end = len(name)
    for place in sorted(places.values(), key=lambda place: place.start):
        own += [text[end : place.start], place.link or text[place.start : place.end]]
        end = place.end
    sentence = stored((*own, text[end:]))
    if sentence == part.sentence and _prints(cells, part, outline) == text:
        return cells
    cells = {**cells, OWN_SENTENCE.key: sentence}
    return cells if _prints(cells, part, outline) == text else {**cells, OWN_SENTENCE.key: stored((text,))}


def _prints(cells: dict[str, Value], part: TablePart, outline: Outline) -> str:
    row = Row(1, cells)
    return row_sentence(part, row, Report("", outline.key, tables={part.key: (row,)}), outline)


def _blank_cells(text: str, part: TablePart, outline: Outline) -> dict[str, Value] | None:
    """The cells of a row that was printed with blanks: 某项目支出____万元。"""
    if BLANK not in text:
        return None
    found = _blank_pattern(part, outline).fullmatch(text)
    if not found:
        return None
    cells: dict[str, Value] = {}
    for column in tables(outline)[part.key].columns:
        typed = found.groupdict().get(column.key) or BLANK
        if typed == BLANK:
            continue
        try:
            cells[column.key] = read_amount(typed, outline.amounts).value if column.kind == "money" else typed
        except Unreadable:
            return None
    return cells if _prints(cells, part, outline) == text else None


@lru_cache(maxsize=32)
def _blank_pattern(part: TablePart, outline: Outline) -> re.Pattern[str]:
    kinds = {column.key: column.kind for column in tables(outline)[part.key].columns}
    groups: set[str] = set()
    regex = ""
    for piece in pieces(part.sentence):
        if isinstance(piece, str):
            regex += re.escape(piece)
            continue
        inner = f"{BLANK}|{_NUMBER}" if kinds[piece.key] == "money" else ".+"
        regex += f"(?:{inner})" if piece.key in groups else f"(?P<{piece.key}>{inner})"
        groups.add(piece.key)
    return re.compile(regex)
