"""Cells from the clipboard, as Excel and WPS put them there, and what becomes of each in a table."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from html.parser import HTMLParser

from domain.amount import Amount, Refusal, Unreadable, Value, folded, read_value
from domain.cleaning import clean
from domain.outline import Column, MoneyUnit

MOST_ROWS = 5000
"""More rows than a report ever has; beyond them the paste is a mistake."""

Grid = tuple[tuple[str, ...], ...]
_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=\t|\n|$)')
_PLAIN = re.compile(r"[^\t\n]*")
_SUM_WORDS = {"合计", "总计", "小计", "共计"}
_MOST_SPAN = 64


@dataclass(frozen=True, slots=True)
class Plan:
    """Where pasted cells go. ``targets``: for each pasted column the key of the table's column, blank if none.

    ``head``: how many rows at the top are labels. ``unit``: what a bare number of money means.
    """

    targets: tuple[str, ...]
    head: int
    unit: MoneyUnit


@dataclass(frozen=True, slots=True)
class PlannedCell:
    """One cell: its text, the value it becomes, and why it is refused if that is known."""

    text: str
    value: Value | None = None
    error: Unreadable | None = None

    @property
    def is_refused(self) -> bool:
        """Whether something stands here that cannot be taken."""
        return bool(self.text) and self.value is None


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One pasted row, cells by column key; ``is_sum``: a row of totals, which is left out."""

    cells: Mapping[str, PlannedCell]
    is_sum: bool = False

    @property
    def refused(self) -> tuple[str, ...]:
        """The columns whose cell cannot be taken."""
        return tuple(key for key, cell in self.cells.items() if cell.is_refused)

    @property
    def is_taken(self) -> bool:
        """Whether the row goes in."""
        return not self.is_sum and any(cell.text for cell in self.cells.values())

    @property
    def values(self) -> dict[str, Value | None]:
        """What goes in; a refused cell stays blank."""
        return {key: cell.value for key, cell in self.cells.items()}


def grid_of(html: str, text: str) -> Grid:
    """The cells on the clipboard: those of an HTML table, else of tab-separated text."""
    table = _TableReader()
    table.feed(html)
    table.close()
    rows = table.grid() or _text_rows(text)
    filled = [tuple(_cell(cell) for cell in row) for row in rows]
    filled = [row for row in filled if any(row)]
    width = max(map(len, filled), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in filled)


def guessed(grid: Grid, columns: Sequence[Column], first: int, unit: MoneyUnit, hidden: Collection[str] = ()) -> Plan:
    """Where the cells are likely meant to go: by the labels on top, else from column ``first`` on.

    Without labels nothing goes to a column that is ``hidden``: the clerk does not see it.
    """
    named = [_named(label, columns) for label in grid[0]]
    if len([key for key in named if key]) >= min(2, len(grid[0])):
        labels = "".join(grid[0])
        in_yuan = "元" in labels and "万元" not in labels
        return Plan(tuple(_once(named)), 1, "元" if in_yuan else unit)
    skipped = _is_numbering([row[0] for row in grid]) and len(grid[0]) > 1
    free = [column.key for column in columns[first:] if column.key not in hidden]
    targets = ([""] if skipped else []) + free
    targets += [""] * (len(grid[0]) - len(targets))
    return Plan(tuple(targets[: len(grid[0])]), 0, unit)


def planned(grid: Grid, plan: Plan, columns: Sequence[Column]) -> tuple[PlannedRow, ...]:
    """What becomes of each pasted row."""
    known = {column.key: column for column in columns}
    return tuple(_row(row, plan, known) for row in grid[plan.head : plan.head + MOST_ROWS])


def retargeted(plan: Plan, place: int, key: str) -> Plan:
    """The plan with a pasted column going elsewhere; the column that went there goes nowhere."""
    targets = ["" if target == key else target for target in plan.targets]
    targets[place] = key
    return replace(plan, targets=tuple(targets))


def _row(row: Sequence[str], plan: Plan, known: Mapping[str, Column]) -> PlannedRow:
    cells = {
        key: _planned_cell(text, known[key], plan.unit) for key, text in zip(plan.targets, row, strict=True) if key
    }
    return PlannedRow(cells, any("".join(text.split()) in _SUM_WORDS for text in row))


def _planned_cell(text: str, column: Column, unit: MoneyUnit) -> PlannedCell:
    try:
        entry = read_value(text, column.kind, unit)
    except Unreadable as error:
        return PlannedCell(text, None, error)
    value = entry.value if entry else None
    if isinstance(value, Amount) and value.fen < 0 and not column.signed:
        return PlannedCell(text, None, Unreadable(Refusal.NEGATIVE, text))
    if column.choices and value is not None and value not in column.choices:
        value = None
    return PlannedCell(text, value)


def _named(label: str, columns: Sequence[Column]) -> str:
    """The column whose label a pasted one is, or begins: ``支出（万元）``."""
    words = re.split(r"[（(]", folded(label))[0]
    return next((column.key for column in columns if words and words == folded(column.label)), "")


def _once(keys: Sequence[str]) -> list[str]:
    return [key if key not in keys[:place] else "" for place, key in enumerate(keys)]


def _is_numbering(cells: Sequence[str]) -> bool:
    numbers = [str(number) for number in range(1, len(cells) + 1)]
    return len(cells) > 1 and [cell.rstrip(".、") for cell in cells] == numbers


def _cell(text: str) -> str:
    return " ".join(clean(text).text.split())


def _text_rows(text: str) -> list[list[str]]:
    """Tab-separated cells; a quoted one may hold tabs and line ends, any other quotation mark is just that."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    rows: list[list[str]] = [[]]
    place = 0
    while place <= len(text):
        quoted = _QUOTED.match(text, place)
        found = quoted or _PLAIN.match(text, place)
        assert found is not None
        rows[-1].append(quoted[1].replace('""', '"') if quoted else found[0])
        place = found.end() + 1
        if text[found.end() : place] == "\n":
            rows.append([])
    return rows


class _TableReader(HTMLParser):
    """The cells of the first table; a cell that spans several stands in the first of them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[list[str]] = []
        self._below: dict[tuple[int, int], bool] = {}
        self._open = False

    def grid(self) -> list[list[str]]:
        """The cells, row by row."""
        return self._rows

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """A row or cell begins."""
        if tag == "tr":
            self._rows.append([])
            self._open = False
        elif tag in ("td", "th") and self._rows:
            self._begin_cell(dict(attributes))
        elif tag == "br" and self._open:
            self._rows[-1][self._at] += " "

    def handle_endtag(self, tag: str) -> None:
        """A cell ends."""
        if tag in ("td", "th"):
            self._open = False

    def handle_data(self, data: str) -> None:
        """Words in a cell."""
        if self._open:
            self._rows[-1][self._at] += data

    def _begin_cell(self, attributes: dict[str, str | None]) -> None:
        row = len(self._rows) - 1
        cells = self._rows[-1]
        while self._below.pop((row, len(cells)), False):
            cells.append("")
        self._at = len(cells)
        across, down = _span(attributes.get("colspan")), _span(attributes.get("rowspan"))
        for below in range(1, down):
            self._below |= {(row + below, self._at + step): True for step in range(across)}
        cells.extend([""] * across)
        self._open = True


def _span(text: str | None) -> int:
    return min(int(text), _MOST_SPAN) if text and text.isdecimal() and int(text) else 1
