"""Tables told as lines: cells parted by |, by tabs or by blanks, each line as many as the one above it.

One blank parts cells only where it parts at least two numbers, or three words or more of a head.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from domain.patterns import pattern

_BAR = pattern(r"[ ]*[|｜][ ]*")
_TAB = pattern(r"[ ]*\t[ \t]*")
_BLANKS = pattern(r"(?<![合总小])[ ]{2,}|[ ]{2,}(?!计)")
_BLANK = pattern("[ ]+")
_TWO_NUMBERS = pattern(r" [0-9][0-9.,]*[%一-龥]{0,2} [0-9]")
_RULE = pattern(r"[ |｜:+\t—–-]+")
_NUMBER = pattern(
    r"(?P<sign>-)?(?P<digits>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)[ ]?"
    r"(?P<unit>%|(?:[万亿千百]?元|[一-龥]{1,2})?)"
)
_OF_TIME = ("年", "年度", "月", "月份", "日", "季度", "级", "号", "期", "届")  # what they count is no amount
_YEARS = range(1990, 2051)
_SENTENCE = "，。；！？"
_FEWEST, _MOST_LINES = 3, 400  # lines of a table
_MOST_DIGITS = 20


@dataclass(frozen=True, slots=True)
class LinedCell:
    """A cell; ``start``, ``end``: its place in the text. ``value``: its number, None where it is none."""

    words: str
    start: int
    end: int
    value: Decimal | None = None
    step: Decimal = Decimal(1)
    unit: str = ""


@dataclass(frozen=True, slots=True)
class LinedTable:
    """``head``: the words over the columns, blank where there are none; ``rows``: each as wide as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[LinedCell, ...], ...]

    def column(self, place: int) -> list[LinedCell]:
        """The cells of a column, from the top."""
        return [row[place] for row in self.rows]

    def label(self, row: tuple[LinedCell, ...]) -> str:
        """What a row is called: its first cell with words, blanks inside left out."""
        return next((each.words.replace(" ", "") for each in row if each.value is None and each.words), "")


@lru_cache(maxsize=4)
def lined_tables(folded: str) -> tuple[LinedTable, ...]:
    """The tables of a folded text, none of them broken by a line of another width."""
    is_marked = "|" in folded or "｜" in folded or "\t" in folded or "  " in folded
    if not is_marked and _TWO_NUMBERS.search(folded) is None:
        return ()
    return tuple(_tables(folded))


def tables_near(folded: str, place: int, reach: int) -> Sequence[LinedTable]:
    """The tables that begin so many characters before a place or behind it, and in between."""
    found = lined_tables(folded)
    first = bisect_left(found, place - reach, key=_start_of)
    return found[first : bisect_right(found, place + reach, key=_start_of)]


def _start_of(table: LinedTable) -> int:
    return table.rows[0][0].start


def _tables(text: str) -> Iterator[LinedTable]:
    run: list[tuple[LinedCell, ...]] = []
    start = 0
    for line in text.split("\n"):
        row = _row(line, start)
        if run and row is not None and len(row) != len(run[0]) and "\t" in line:
            row = _with_blanks(line, start, len(run[0])) or row
        start += len(line) + 1
        if row is None and run and _RULE.fullmatch(line):
            continue
        if row is None or (run and len(row) != len(run[0])) or len(run) >= _MOST_LINES:
            yield from _table(run)
            run = []
        if row is not None:
            run.append(row)
    yield from _table(run)


def _row(line: str, start: int) -> tuple[LinedCell, ...] | None:
    """The cells of a line; None where it is no row."""
    if "|" not in line and "｜" not in line and "\t" not in line and "  " not in line:
        return _row_of_blanks(line, start) if " " in line else None
    if _RULE.fullmatch(line):
        return None
    inside = line.strip(" |｜\n")
    if not inside:
        return None
    part = _BAR if "|" in inside or "｜" in inside else _TAB if "\t" in inside else _BLANKS
    if part is _BLANKS and any(mark in inside for mark in _SENTENCE):
        return None
    begin = start + line.index(inside)
    cells: list[LinedCell] = []
    last = 0
    for match in part.finditer(inside):
        cells.append(_cell(inside[last : match.start()], begin + last))
        last = match.end()
    cells.append(_cell(inside[last:], begin + last))
    return tuple(cells) if len(cells) > 1 else None


def _row_of_blanks(line: str, start: int) -> tuple[LinedCell, ...] | None:
    """The cells of a line parted by one blank each; None where it may be a sentence."""
    inside = line.strip()
    if any(mark in inside for mark in _SENTENCE) or inside.count(" ") < _FEWEST - 1:
        return None
    begin = start + line.index(inside)
    cells: list[LinedCell] = []
    last = 0
    for match in _BLANK.finditer(inside):
        cells.append(_cell(inside[last : match.start()], begin + last))
        last = match.end()
    cells.append(_cell(inside[last:], begin + last))
    numbers = sum(cell.value is not None for cell in cells)
    is_head = not any(character.isdigit() for character in inside) and ":" not in inside
    return tuple(cells) if numbers > 1 or (is_head and len(cells) >= _FEWEST) else None


def _with_blanks(line: str, start: int, width: int) -> tuple[LinedCell, ...] | None:
    """The cells of a line parted by tabs, one tab each, where that makes as many as are wanted: some are blank."""
    cells: list[LinedCell] = []
    for words in line.split("\t"):
        bare = words.strip()
        cells.append(_cell(bare, start + (words.index(bare) if bare else 0)))
        start += len(words) + 1
    return tuple(cells) if len(cells) == width else None


def _cell(words: str, start: int) -> LinedCell:
    match = _NUMBER.fullmatch(words)
    end = start + len(words)
    if match is None or len(match["digits"]) > _MOST_DIGITS or match["unit"] in _OF_TIME:
        return LinedCell(words, start, end)
    digits = match["digits"].replace(",", "")
    value = Decimal(digits) if not match["sign"] else -Decimal(digits)
    step = Decimal(1).scaleb(-len(digits.partition(".")[2]))
    return LinedCell(words, start, end, value, step, match["unit"])


def _is_of_a_head(cell: LinedCell) -> bool:
    """Whether a cell is one of words, or a year."""
    return cell.value is None or (cell.value in _YEARS and not cell.unit)


def _table(run: list[tuple[LinedCell, ...]]) -> Iterator[LinedTable]:
    if len(run) < _FEWEST:
        return
    has_head = run[0][0].value is None and all(_is_of_a_head(cell) for cell in run[0])
    head = tuple(cell.words.replace(" ", "") if has_head else "" for cell in run[0])
    rows = tuple(run[1:] if has_head else run)
    if any(cell.value is not None for row in rows for cell in row):
        yield LinedTable(head, rows)
