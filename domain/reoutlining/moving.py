"""更换提纲: a report carried into another outline. What fits by its key moves, what does not is kept as text.

Nothing is lost: a figure, a row or a text that the new outline does not ask for becomes lines among those that have no
place (``Report.unplaced``), under the heading where it stood, its amounts with their unit.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from domain.amount import NotAsked, Value
from domain.computing import kind_of
from domain.following import Counting, uncounted
from domain.layout import plain, worn
from domain.links import Link, Piece, pieces, printed, stored
from domain.outline import (
    COVER,
    MORE_LINES,
    OWN_SENTENCE,
    SEAL_LINE,
    TITLE,
    Column,
    Figure,
    Outline,
    TablePart,
    attachments,
    column_named,
    columns_of,
    figures,
    nil_sections,
    page_for,
    page_of,
    prose_parts,
    tables,
    walk,
)
from domain.reoutlining.kept_lines import NIL, block, taken_back
from domain.reoutlining.structs import KeptText, Reoutlined, Retitled
from domain.reoutlining.telling import Telling, page_headings
from domain.report import ATTACHED, Report, Row, cell_key, inside, place_of, split_cell


def reoutlined(report: Report, old: Outline, new: Outline, count: Counting = uncounted) -> Reoutlined:
    """The report, of the outline ``old``, in the outline ``new``; ``report`` itself is as it was.

    ``count``: is told of each figure, row and text, and may raise to end it.
    """
    return _Move(report, plain(old), plain(new), count).made()


@dataclass
class _Move:
    """One change of outline. ``left``: what found no place, by the page where it stood."""

    report: Report
    old: Outline
    new: Outline
    count: Counting = uncounted
    left: dict[str, list[str]] = field(default_factory=dict)
    _looked_at: int = 0

    @cached_property
    def before(self) -> Outline:
        """The old outline as the report wears it, with every optional attachment: what is hidden in one moves too."""
        return worn(self.old, _with_all(self.report, self.old))

    @cached_property
    def telling(self) -> Telling:
        """How the old outline says what stands in a field."""
        return Telling(self.report, self.before, self.old.amounts)

    @cached_property
    def added(self) -> dict[str, str]:
        """The clerk's own sections, each where its neighbour still is, and the attachments that go along."""
        had = {each.key: not each.optional or each.key in self.report.added for each in self.old.attachments}
        wanted = {each.key: ATTACHED for each in self.new.attachments if each.optional and had.get(each.key)}
        own = {key: self._place(place) for key, place in self.report.added.items() if place != ATTACHED}
        return {**own, **wanted}

    @cached_property
    def after(self) -> Outline:
        """The new outline as the report will wear it, with every optional attachment."""
        return worn(self.new, _with_all(replace(self.report, added=self.added), self.new))

    def made(self) -> Reoutlined:
        """The report in the new outline, with what became of everything."""
        found = {key: value for key, value in self.report.figures.items() if self._figure_fits(key, value)}
        held = {name: rows for name in self.report.tables if (rows := tuple(self._rows(name)))}
        texts = dict(self._texts())
        heads = {key: self._carried(words) for key, words in self.report.headings.items() if self._heading_fits(key)}
        nil = frozenset(key for key in self.report.nil if self._nil_fits(key))
        moved = (*found, *held, *(key for key in texts if key in self.report.prose), *sorted(nil))
        report = replace(
            self.report,
            outline=self.new.key,
            figures=found,
            tables=held,
            prose=texts,
            headings=heads,
            nil=nil,
            added=self.added,
        )
        every = tuple(line for each in self._kept() for line in block(each))
        back = taken_back(replace(report, unplaced=(*self.report.unplaced, *every)), self.new)
        kept = tuple(each for each in map(back.left_of, self._kept()) if each)
        retitled, asked = tuple(self._retitled(back.report)), tuple(self._asked(back.report))
        return Reoutlined(back.report, tuple(dict.fromkeys((*moved, *back.keys))), kept, retitled, asked)

    @cached_property
    def _whole(self) -> int:
        """How many figures, rows and texts there are."""
        held = self.report
        return len(held.figures) + sum(map(len, held.tables.values())) + len(held.prose)

    def _go_on(self) -> None:
        """One figure, row or text more."""
        self._looked_at += 1
        self.count(self._looked_at, self._whole)

    def _figure_fits(self, key: str, value: Value) -> bool:
        self._go_on()
        figure = figures(self.after).get(key)
        if figure and key in page_of(self.after) and _takes(figure, value, kind_of(key, self.before)):
            return True
        self._leave(key, self.telling.line(key, value))
        return False

    def _rows(self, name: str) -> Iterator[Row]:
        """The rows of a table with those cells that fit; of a table that is gone none."""
        part = tables(self.after).get(name)
        for row in self.report.rows(name):
            self._go_on()
            if part is None:
                self._leave(name, self.telling.row_line(name, row))
                continue
            fits = {column: self._cell_fits(part, cell_key(name, row.id, column), row) for column in row.cells}
            cells = {
                column: self._cell(name, row.id, column, value) for column, value in row.cells.items() if fits[column]
            }
            yield Row(row.id, cells)

    def _cell_fits(self, part: TablePart, key: str, row: Row) -> bool:
        name = split_cell(key)[2]
        column, value = column_named(part, name), row.cells[name]
        if column and column in columns_of(part) and _takes(column, value, kind_of(key, self.before)):
            return True
        self._leave(key, self.telling.cell_line(part.key, row, name))
        return False

    def _cell(self, table: str, row: int, column: str, value: Value) -> Value:
        """A cell as it moves; a row's own sentence with its links."""
        if column != OWN_SENTENCE.key:
            return value
        own = {each.key for each in columns_of(tables(self.before)[table])}
        return stored(self._own_piece(piece, table, row, own) for piece in pieces(str(value)))

    def _own_piece(self, piece: Piece, table: str, row: int, own: Collection[str]) -> Piece:
        """A stretch of a row's own sentence: a link to a cell of the row names the column alone."""
        if isinstance(piece, str) or piece.key not in own:
            return self._piece(piece)
        moved = self._piece(Link(cell_key(table, row, piece.key), piece.form))
        return Link(piece.key, moved.form) if isinstance(moved, Link) else moved

    def _texts(self) -> Iterator[tuple[str, str]]:
        """The texts that fit, those of an old default that still waits for figures as the new outline begins them."""
        begun, known = _defaults(self.new, self.after), prose_parts(self.before)
        waiting = {key for key, text in _defaults(self.old, self.before).items() if self._waits(key, text)}
        for key, text in self.report.prose.items():
            self._go_on()
            if key in waiting:
                continue
            if key in (SEAL_LINE, MORE_LINES) or key in prose_parts(self.after):
                yield key, self._carried(text)
            else:
                self._leave_text(key, text)
        fresh = (key for key in begun if key in waiting or (key not in known and key != SEAL_LINE))
        yield from ((key, begun[key]) for key in fresh if key in waiting or key not in self.report.prose)

    def _waits(self, key: str, default: str) -> bool:
        """Whether a text is the outline's own, untouched, and says nothing yet: the cover line, or with a blank."""
        if self.report.prose.get(key) != default:
            return False
        linked = (piece.key for piece in pieces(default) if isinstance(piece, Link))
        return key == SEAL_LINE or any(self.report.value(each) is None for each in linked)

    def _heading_fits(self, key: str) -> bool:
        titled = {each.scope[:-1] or each.key for each in attachments(self.after)}
        if key == TITLE or key in titled or key in self._sections:
            return True
        self._leave(key)
        return False

    def _nil_fits(self, key: str) -> bool:
        if key in nil_sections(self.after):
            return True
        self._leave(key, NIL)
        return False

    @cached_property
    def _sections(self) -> frozenset[str]:
        return frozenset(section.key for section in walk(self.after.sections))

    def _leave_text(self, key: str, text: str) -> None:
        self._leave(key, *printed(text, self.report, self.before).split("\n"))

    def _leave(self, key: str, *lines: str) -> None:
        """Keeps lines under the page of a key; none keeps the page's heading, which is the clerk's own."""
        page = key if key in self._headings else page_for(self.before, key)
        self.left.setdefault(page, []).extend(line for line in lines if line.strip())

    def _kept(self) -> Iterator[KeptText]:
        """What is left, in the order of the old outline."""
        order = [page for page in self._headings if page in self.left]
        for page in dict.fromkeys((*order, *self.left)):
            yield KeptText(self._headings.get(page, ""), tuple(self.left[page]))

    @cached_property
    def _headings(self) -> Mapping[str, str]:
        return page_headings(self.report, self.old, self.before)

    def _retitled(self, report: Report) -> Iterator[Retitled]:
        now = page_headings(report, self.new, worn(self.new, report))
        for key, words in self._headings.items():
            if words != now.get(key, words):
                yield Retitled(key, words, now[key])

    def _asked(self, report: Report) -> Iterator[str]:
        now = page_headings(report, self.new, worn(self.new, report))
        yield from (words for key, words in now.items() if words and key not in self._headings)

    def _carried(self, text: str) -> str:
        """A text with its links; what they printed where the new outline does not know the figure."""
        return stored(map(self._piece, pieces(text))) if "{" in text or "}" in text else text

    def _piece(self, piece: Piece) -> Piece:
        if isinstance(piece, str):
            return piece
        if not self._is_known(piece.key):
            return printed(str(piece), self.report, self.before)
        return self._in_unit(piece)

    def _is_known(self, key: str) -> bool:
        """Whether a link finds in the new outline what it finds in the old."""
        value, kind = self.report.value(key), kind_of(key, self.before)
        table, row, column = split_cell(key)
        place: Figure | Column | None = figures(self.after).get(key)
        if row and place is None:
            part = tables(self.after).get(table)
            place = column_named(part, column) if part else None
        elif key not in page_of(self.after):
            place = None
        return place is not None and (value is None or _takes(place, value, kind))

    def _in_unit(self, link: Link) -> Link:
        """A link that goes on printing in the old outline's unit: the words beside it name that one."""
        is_money = kind_of(link.key, self.before) == "money"
        if self.old.amounts == self.new.amounts or not is_money or link.form.startswith(("元", "万元")):
            return link
        grouping = "" if self.old.amounts == "万元" or link.form.startswith((",", "-")) else "-"
        return Link(link.key, f"{self.old.amounts}{grouping}{link.form}")

    def _place(self, place: str) -> str:
        """The place of an own section: behind its neighbour, else behind what stood before that one and still does."""
        anchor, within = place_of(place)
        known = {COVER, *self.report.added, *(section.key for section in walk(self.new.sections))}
        if anchor in known:
            return place
        earlier = [section.key for section in walk(self.old.sections)]
        if anchor not in earlier:
            return place
        still = next((key for key in reversed(earlier[: earlier.index(anchor)]) if key in known), COVER)
        return inside(still) if within and still != COVER else still


def _with_all(report: Report, outline: Outline) -> Report:
    optional = {each.key: ATTACHED for each in outline.attachments if each.optional}
    return replace(report, added={**report.added, **optional})


def _takes(place: Figure | Column, value: Value, kind: str) -> bool:
    """Whether a figure or a cell can hold a value that stood in one of another kind."""
    if isinstance(value, NotAsked):
        return place.skippable
    if place.kind == "choice":
        assert isinstance(place, Column)
        return value in place.choices
    return place.kind == kind


def _defaults(outline: Outline, layout: Outline) -> dict[str, str]:
    """The sentences that a report of this outline begins with."""
    found = {key: part.default.strip("\n") for key, part in prose_parts(layout).items() if part.default}
    return {SEAL_LINE: outline.seal_line, **found}
