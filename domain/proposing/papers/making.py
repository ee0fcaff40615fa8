"""The form that a paper table makes: labels stay, what is open is asked for, what follows from others is computed."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from domain.links import escaped
from domain.outline import Align, Cell, Figure, GridLine, GridPart, MoneyUnit, ProsePart
from domain.paper_tables import PaperTable
from domain.patterns import pattern
from domain.proposing.announcing import tied_by_words
from domain.proposing.papers.fields import OpenCell, fields
from domain.proposing.papers.grid import PaperGrid, PaperSpot
from domain.proposing.papers.keys import own_part_key
from domain.proposing.papers.known import KnownWords
from domain.proposing.papers.lines import form_lines, line_of_row
from domain.proposing.papers.lists import ListMaker
from domain.proposing.papers.structs import ProposedTable
from domain.proposing.papers.totals import Computed, computed
from domain.proposing.papers.words import bare, is_score

_LONGEST_LABEL, _LONGEST_CELL = 60, 480
PROJECTS = "projects"
_OF_ROW = {
    "general.expenditure": "row.amount",
    "general.budget": "row.budget",
    "general.initial_budget": "row.initial",
}
"""What the whole of a form for one project is called in its own row."""
_CHOSEN = pattern("[☑☒■√✓✔](?=[ \u3000]*[\u4e00-\u9fff])")
"""A box that last year's report ticked."""
Worded = Callable[[str], str]
"""Gives a label's words with year and unit as links."""


def proposed_table(
    table: PaperTable, words: KnownWords, worded: Worded, taken: set[str], amounts: MoneyUnit = "万元"
) -> ProposedTable:
    """The form of a table. ``taken``: the keys that other parts of the outline have; those that it makes come along."""
    return _Maker(table, words, worded, taken, amounts).made()


class _Maker:
    """Goes through the lines of a table once for what is filled in, once for the cells."""

    def __init__(self, table: PaperTable, words: KnownWords, worded: Worded, taken: set[str], amounts: str) -> None:
        self._table, self._words, self._worded, self._taken = table, words, worded, taken
        self._unit = amounts if table.unit in ("", amounts) else ""
        self._grid = PaperGrid(table)
        self._lines = form_lines(self._grid)
        self._place = line_of_row(self._lines)
        self._figures: dict[str, Figure] = {}
        self._texts: dict[str, ProsePart] = {}
        self._replaced: list[str] = []
        self._name = table.title or (table.rows[0][0].text if table.rows and table.rows[0] else "")

    def made(self) -> ProposedTable:
        """The form."""
        key = own_part_key(self._signature(), "t", self._taken)
        lists = ListMaker(self._grid, self._lines, self._words, self._unit, key, self._taken)
        found = list(fields(self._grid, self._lines, self._unit))
        self._per = self._stands_for(found, lists)
        cells = self._asked(found)
        result = computed(self._grid, self._lines, found, cells, lists, key)
        cells |= result.cells
        rows = tuple(self._line(place, cells, lists) for place in range(len(self._lines)))
        kept = {cell.key for cell in cells.values() if cell.key}
        figures = tuple(each for each in self._figures.values() if each.key in kept)
        texts = tuple(self._texts.values())
        title = self._worded(self._table.title) if self._table.title else ""
        grid = GridPart(f"{key}.grid", (_flat(self._name) or "表")[:_LONGEST_LABEL], self._widths(), rows, self._head())
        return ProposedTable(
            key=key,
            title=title,
            grid=grid,
            section=self._table.section,
            figures=_hinted(figures, result),
            lists=lists.parts(),
            texts=texts,
            identities=result.identities,
            scores=result.scores,
            above=tuple(map(self._worded, self._table.above)),
            footer=tuple(map(self._worded, self._table.below)),
            replaced=tuple(self._replaced) + lists.replaced,
            per=self._per,
            is_before=self._table.is_before,
        )

    def _stands_for(self, found: Sequence[OpenCell], lists: ListMaker) -> str:
        """``projects`` for a form by itself that asks for the name of one project; blank for one that stands once."""
        is_list = any(part.key == PROJECTS for part in lists.parts())
        named = any(_is_project_name(each) for each in found)
        return PROJECTS if named and not is_list and not self._table.section else ""

    def _signature(self) -> str:
        labels = (
            spot.text for row in range(self._grid.height) for spot in self._grid.begun(row) if spot.kind == "label"
        )
        return f"{self._table.title}{''.join(labels)}"

    def _head(self) -> int:
        """How many lines at the top stand on each page: heads with a list below."""
        first = next((place for place, line in enumerate(self._lines) if not line.is_head), 0)
        return first if first and self._is_long(0) else 0

    def _widths(self) -> tuple[float, ...]:
        own = self._table.widths
        return own if len(own) == self._grid.width else (1.0,) * self._grid.width

    def _asked(self, found: Sequence[OpenCell]) -> dict[tuple[int, int], Cell]:
        """The cell of each open place; a figure of the catalogue that two of them would be is neither."""
        known = [self._known(each) for each in found]
        return {
            (each.line, each.spot.column): self._cell(each, key if key and known.count(key) == 1 else "")
            for each, key in zip(found, known, strict=True)
        }

    def _known(self, each: OpenCell) -> str:
        if each.is_text or each.kind in ("score", "percent", "text", "date"):
            return ""
        total = each.head and self._words.figure(each.head)
        if self._per:
            return _OF_ROW.get(self._words.figure(each.label, each.head), "")
        key = self._words.figure(each.label, each.head) or (total if each.is_record else "")
        return key if key and self._words.kind(key) == each.kind else ""

    def _cell(self, each: OpenCell, known: str) -> Cell:
        if each.spot.text and each.spot.kind != "mixed":
            self._replaced.append(each.spot.text)
        cover = self._words.cover(each.label) if not each.head and each.spot.kind != "mixed" else ""
        if self._per and _is_project_name(each):
            return Cell(text="{row.name}")
        if cover:
            return Cell(text=f"{{{cover}}}")
        if each.is_text:
            return Cell(prose=self._text(each))
        if known:
            return Cell(key=known)
        key = own_part_key(f"{self._name}/{each.path}", "f", self._taken)
        label = each.name[:_LONGEST_LABEL] or self._name[:_LONGEST_LABEL] or "填写内容"
        is_optional = not (each.kind == "score" and is_score(each.head or each.label))
        self._figures[key] = Figure(
            key, each.kind, label, optional=is_optional, skippable=each.kind != "text", choices=each.choices
        )
        return Cell(key=key)

    def _text(self, each: OpenCell) -> str:
        key = self._words.text(each.head or each.label)
        hint = "" if key and key not in self._taken else each.name[:_LONGEST_LABEL]  # known ones say what to write
        if not key or key in self._taken:
            key = own_part_key(f"{self._name}/{each.path}/{each.default}", "p", self._taken)
        self._taken.add(key)
        begun = tied_by_words(escaped(_CHOSEN.sub("□", each.default)), self._words, self._unit, each.label)
        self._texts[key] = ProsePart(key, default=begun, hint=hint, optional=True)
        return key

    def _line(self, place: int, cells: dict[tuple[int, int], Cell], lists: ListMaker) -> GridLine:
        line = self._lines[place]
        if line.is_repeated:
            return lists.line(place, self._reach)
        spots = self._grid.begun(line.first)
        made = tuple(self._shown(spot, cells.get((place, spot.column))) for spot in spots)
        stands_alone = place >= self._head() and all(spot.rows == 1 for spot in self._grid.covering(line.first))
        return GridLine(made, head=line.is_head and stands_alone and self._is_long(place))

    def _is_long(self, place: int) -> bool:
        """Whether rows of a list come below a head, which may go on over pages."""
        rest = self._lines[place + 1 :]
        return next((line.is_repeated for line in rest if not line.is_head), False)

    def _shown(self, spot: PaperSpot, made: Cell | None) -> Cell | str:
        rows = self._reach(spot)
        cell = made or Cell(text=self._worded(spot.text)[:_LONGEST_CELL])
        if rows == 1 and spot.columns == 1 and not made:
            return cell.text or Cell()
        align = "left" if not made and len(spot.text) > 12 and spot.columns > 1 else cell.align
        return _spanned(cell, rows, spot.columns, align)

    def _reach(self, spot: PaperSpot) -> int:
        """Over how many lines of the form a cell reaches."""
        rows = range(spot.row, spot.row + spot.rows)
        first, last = self._place[rows[0]], self._place[rows[-1]]
        return last - first + 1


def _is_project_name(each: OpenCell) -> bool:
    return not each.head and bare(each.label) in ("项目名称", "项目支出名称") and each.spot.kind != "mixed"


def _spanned(cell: Cell, rows: int, columns: int, align: Align) -> Cell:
    return replace(cell, rows=rows, columns=columns, align=align)


def _hinted(figures: tuple[Figure, ...], result: Computed) -> tuple[Figure, ...]:
    return tuple(
        replace(each, hint=f"满分{result.points[each.key]}分。") if each.key in result.points else each
        for each in figures
    )


def _flat(text: str) -> str:
    return "".join(text.split())
