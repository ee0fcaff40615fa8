"""The lists in a paper table: rows that repeat, each list with a column for every place that is filled in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import msgspec
from msgspec.structs import replace

from domain.choices import choices_in
from domain.kinds import ColumnKind
from domain.outline import Cell, Column, GridLine, TablePart
from domain.patterns import pattern
from domain.proposing.papers.across import Summand, summed_columns
from domain.proposing.papers.grid import PaperGrid, PaperSpot
from domain.proposing.papers.heads import Head
from domain.proposing.papers.keys import own_part_key
from domain.proposing.papers.known import KnownWords, is_planned, is_spent
from domain.proposing.papers.lines import FormLine
from domain.proposing.papers.words import bare, is_rate, is_sample, is_serial, kind_by_words

_LONGEST_LABEL = 60
_GROUP = "kind"
_MEANINGS = (
    ("name", pattern("三级指标|指标名称|名称|^任务|姓名|工作任务")),
    ("level1", pattern("一级指标")),
    ("level2", pattern("二级指标")),
    ("target", pattern("(?:年度|年初)?(?:指标|目标)值")),
    ("actual", pattern("(?:全年|实际)完成(?:值|情况|结果)?")),
    ("operator", pattern("计算符号|^符号$")),
    ("unit", pattern("计量单位|^单位$")),
    ("points", pattern("分值|权重|满分")),
    ("score", pattern("得分|自评分")),
    ("reason", pattern("偏差原因|未完成原因")),
)
_BRIEF = frozenset(("target", "actual", "unit", "operator"))
_RATE = pattern("率$")
Reach = Callable[[PaperSpot], int]


@dataclass(frozen=True, slots=True)
class _Place:
    """A place of a repeated line: its first column, over how many it reaches, the words above it."""

    column: int
    columns: int
    head: str


@dataclass
class _List:
    """One list with its places and the key of each; blank for a row's number, and for what is computed."""

    key: str
    label: str
    places: tuple[_Place, ...]
    keys: dict[int, str] = field(default_factory=dict)
    columns: list[Column] = field(default_factory=list)
    choices: tuple[str, ...] = ()
    head: Head | None = None


class ListMaker:
    """Makes the lists of a table; each repeated line belongs to one."""

    def __init__(
        self,
        grid: PaperGrid,
        lines: tuple[FormLine, ...],
        words: KnownWords,
        unit: str,
        table: str,
        taken: set[str],
    ) -> None:
        self._grid, self._lines, self._words, self._unit, self._table = grid, lines, words, unit, table
        self._taken = taken
        self._of: dict[int, _List] = {}
        for together in self._together():
            made = self._made(together)
            self._of |= dict.fromkeys(together, made)

    @property
    def replaced(self) -> tuple[str, ...]:
        """The words of the rows for which a repeated line stands."""
        return tuple(
            spot.text
            for line in self._lines
            if line.is_repeated
            for row in range(line.first, line.last + 1)
            for spot in self._grid.begun(row)
            if spot.text and not self._is_kept(spot, line)
        )

    def parts(self) -> tuple[TablePart, ...]:
        """The lists, in order."""
        lists = {made.key: made for made in self._of.values()}
        return tuple(
            TablePart(each.key, each.label, columns=tuple(each.columns), optional=True) for each in lists.values()
        )

    def terms(self, place: int, column: int) -> tuple[str, ...]:
        """What the values of a repeated line's column add up to; nothing for words."""
        made = self._of[place]
        key = made.keys.get(column, "")
        if not key:
            summed = next((each for each in made.places if each.column == column), None)
            parts = self._summed(made, summed) if summed else []
            return tuple(term for part in parts for term in self.terms(place, part))
        known = next((each for each in made.columns if each.key == key), None)
        if known is None or known.kind not in ("money", "count", "number", "score"):
            return ()
        group = self._lines[place].group
        return (f"{made.key}.*.{key}" + (f"[{_GROUP}={_flat(group.text)}]" if made.choices and group else ""),)

    def line(self, place: int, reach: Reach) -> GridLine:
        """A repeated line with its cells."""
        line, made = self._lines[place], self._of[place]
        if line.last < line.first:
            cells = [_sized(self._cell(made, each), 1, each.columns) for each in made.places]
            return GridLine(tuple(cells), per=made.key)
        by_column = {each.column: each for each in made.places}
        found = []
        for spot in self._grid.begun(line.first):
            if self._is_kept(spot, line):
                cell = Cell(text=spot.text, once=spot.kind == "label")
                found.append(_sized(cell, reach(spot) if cell.once else 1, spot.columns))
            else:
                found.append(_sized(self._cell(made, by_column[spot.column]), 1, spot.columns))
        where = f"{_GROUP}={_flat(line.group.text)}" if made.choices and line.group else ""
        return GridLine(tuple(found), per=made.key, where=where)

    def _is_kept(self, spot: PaperSpot, line: FormLine) -> bool:
        """Whether a cell of a repeated line is a label of the form's own."""
        if spot.row != line.first:
            return False
        reaches = spot.rows > line.last - line.first
        is_label = spot.kind == "label" and not is_sample(spot.text)
        return spot.kind == "fixed" or (is_label and (spot.column < line.opened or (spot.rows > 1 and reaches)))

    def _together(self) -> Iterator[list[int]]:
        """The lines of each list: those below one head whose groups all differ are one."""
        by_head: dict[tuple[int, int], list[int]] = {}
        for place, line in enumerate(self._lines):
            if line.is_repeated:
                by_head.setdefault((line.head.first, 0) if line.head else (-1, place), []).append(place)
        for places in by_head.values():
            groups = [self._lines[place].group for place in places]
            labels = [_flat(group.text) for group in groups if group]
            same = len({tuple(each.column for each in self._places(place)) for place in places}) == 1
            if len(places) > 1 and same and len(set(labels)) == len(places):
                yield places
            else:
                yield from ([place] for place in places)

    def _places(self, place: int) -> tuple[_Place, ...]:
        line = self._lines[place]
        if line.last < line.first and line.head:
            spots = dict.fromkeys(line.head.lowest(column) for column in range(self._grid.width))
            return tuple(_Place(each.column, each.columns, line.head.words(each.column)) for each in spots if each)
        own = (spot for spot in self._grid.begun(line.first) if not self._is_kept(spot, line))
        return tuple(_Place(each.column, each.columns, self._head(line, each)) for each in own)

    def _head(self, line: FormLine, spot: PaperSpot) -> str:
        if line.head:
            return line.head.words(spot.column)
        own = [each for each in self._grid.begun(line.first) if each.rows == 1]
        return "序号" if len(own) > 1 and is_sample(spot.text) else self._beside(line)

    def _beside(self, line: FormLine) -> str:
        """The label at the left of rows that have no head."""
        labels = [spot for spot in self._grid.covering(line.first) if spot.kind == "label" and not is_sample(spot.text)]
        return labels[-1].text if labels else "内容"

    def _made(self, together: list[int]) -> _List:
        places, head = self._places(together[0]), self._lines[together[0]].head
        heads = tuple(each.head for each in places)
        asked = [each for each in places if not is_serial(each.head)]
        groups = [self._lines[place].group for place in together] if len(together) > 1 else []
        choices = tuple(_flat(group.text) for group in groups if group)
        known = None if choices else self._words.table(tuple(each.head for each in asked if not is_rate(each.head)))
        if known:
            made = _List(known.key, self._words.table_label(known.key), places, head=head)
            names = iter(known.columns)
            keys = {each.column: next(names) for each in asked if not is_rate(each.head)}
        else:
            key = own_part_key(
                f"{self._table}/{'/'.join(map(bare, heads))}/{together[0] if choices else ''}", "r", self._taken
            )
            made = _List(key, self._label(together[0]), places, choices=choices, head=head)
            keys = {}
        self._fill(made, asked, keys, self._lines[together[0]].first)
        if choices:
            made.columns.insert(0, Column(_GROUP, "choice", self._group_head(together[0]), choices))
        return made

    def _kind(self, head: str) -> ColumnKind:
        return _column_kind(head, self._unit, self._grid.table.of_amounts)

    def _named_first(self, heads: list[str]) -> str:
        """The head of the column that names a row: the first of words where none says so."""
        named = next((head for head in heads if _MEANINGS[0][1].search(bare(head))), "")
        return named or next((head for head in heads if self._kind(head) == "text"), "")

    def _fill(self, made: _List, asked: list[_Place], keys: dict[int, str], row: int) -> None:
        """Gives each place of a list its column, those of the catalogue first."""
        shared = self._words.columns(made.key) if keys else {}
        used = set(filter(None, keys.values()))
        naming = "" if "name" in used else self._named_first([each.head for each in asked])
        for each in asked:
            if (is_rate(each.head) and self._rate(made, each)) or self._summed(made, each):
                continue
            key = keys.get(each.column, "")
            if key:
                column = msgspec.convert(shared[key], Column)
            else:
                key = _column_key("名称" if each.head == naming else each.head, used | shared.keys() | {_GROUP})
                kind = self._kind(each.head)
                is_first = not made.columns
                brief = key in _BRIEF or (
                    kind == "text" and each.columns == 1 and not is_first and len(bare(each.head)) < 5
                )
                column = Column(key, kind, _flat(each.head)[:_LONGEST_LABEL], optional=not is_first, brief=brief)
                spot = self._grid.at(row, each.column)
                boxes = choices_in(spot.text) if spot else ()
                column = replace(column, kind="choice", choices=("", *boxes)) if boxes else column
            used.add(key)
            made.keys[each.column] = key
            made.columns.append(column)

    def _cell(self, made: _List, place: _Place) -> Cell:
        if is_serial(place.head):
            return Cell(number=True)
        key = made.keys.get(place.column, "")
        if key:
            return Cell(key=key)
        columns = self._summed(made, place)
        return (
            Cell(sum=tuple(made.keys[column] for column in columns)) if columns else Cell(rate=self._rate(made, place))
        )

    def _summed(self, made: _List, place: _Place) -> list[int]:
        """The columns of which one is the sum."""
        if made.head is None or self._kind(place.head) not in ("money", "count", "number", "score"):
            return []
        row = [Summand(each.column, each.head, self._kind(each.head)) for each in made.places]
        columns = summed_columns(made.head, Summand(place.column, place.head, self._kind(place.head)), row)
        return columns if len(columns) > 1 else []

    def _rate(self, made: _List, place: _Place) -> tuple[str, ...]:
        """Part and whole of a rate among the columns at its left; nothing where they are not plain."""
        if not _RATE.search(bare(place.head)):
            return ()
        left = [each for each in made.places if each.column < place.column and each.column in made.keys]
        kinds = {column.key: column.kind for column in made.columns}
        numbers = [each for each in left if kinds.get(made.keys[each.column]) in ("money", "number", "count")]
        part = next((each for each in reversed(numbers) if is_spent(each.head)), None)
        whole = next((each for each in reversed(numbers) if is_planned(each.head) and each is not part), None)
        return (made.keys[part.column], made.keys[whole.column]) if part and whole else ()

    def _label(self, place: int) -> str:
        line = self._lines[place]
        spots = self._grid.covering(line.first) if line.last >= line.first else ()
        sides = [spot.text for spot in spots if spot.row < line.first and spot.kind == "label"]
        return (_flat(sides[-1]) if sides else self._named())[:_LONGEST_LABEL]

    def _named(self) -> str:
        return _flat(self._grid.table.title) or "明细"

    def _group_head(self, place: int) -> str:
        line = self._lines[place]
        words = line.head.words(line.group.column) if line.head and line.group else ""
        return words[:_LONGEST_LABEL] or "类别"


def _column_key(head: str, used: set[str]) -> str:
    words = bare(head)
    meant = next((key for key, said in _MEANINGS if said.search(words)), "")
    if meant and meant not in used:
        return meant
    first = own_part_key(words, "c", set()).removeprefix("own.")
    key, number = first, 2
    while key in used:
        key, number = f"{first}n{number}", number + 1
    return key


def _column_kind(head: str, unit: str, of_amounts: bool) -> ColumnKind:
    kind = kind_by_words(head, unit, of_amounts)
    return "text" if kind == "year" else kind


def _sized(cell: Cell, rows: int, columns: int) -> Cell:
    return replace(cell, rows=rows, columns=columns) if rows > 1 or columns > 1 else cell


def _flat(text: str) -> str:
    return "".join(text.split())
