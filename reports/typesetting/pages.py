"""Puts the blocks of a report on pages: cover, headings and text on the grid, tables, page numbers, 草稿."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from math import ceil
from typing import assert_never

from reports.content import (
    AttachmentHead,
    AttachmentList,
    Block,
    CoverLine,
    Document,
    Grid,
    Heading,
    PageBreak,
    Paragraph,
    Signature,
    SumCodes,
    Table,
    Title,
)
from reports.even_columns import evened_grid, evened_table
from reports.telling import Telling, told, untold
from reports.typesetting import codes
from reports.typesetting.closing import attachment_list, attachment_title, signature
from reports.typesetting.cover import cover
from reports.typesetting.fonts import Fonts, Role, printable
from reports.typesetting.forms import Form
from reports.typesetting.furniture import furnished
from reports.typesetting.paper import Bookmark, PaperPage, Piece, Setter
from reports.typesetting.sheets import LineGroup, Sheet
from reports.typesetting.style import Style
from reports.typesetting.tables import RowSlice, Tabulation

_HEADINGS = {1: Role.HEADING, 2: Role.SUBHEADING}
_FEW = 3
"""Lines that are too few to stand on a page alone."""
_MORE = (1, 2)
"""So many lines more go on a page for their sake: no closer than a seal draws them."""
_BELOW = 0.45
"""Of a line that stays free below a table or form at least: as much as between two lines of the text."""


def compose(document: Document, style: Style, fonts: Fonts, tell: Telling = untold) -> tuple[PaperPage, ...]:
    """All pages of a document. Its title and cover lines make a cover without a number; the text begins with 1."""
    setter = Setter(style, fonts)
    front = [block for block in document.blocks if isinstance(block, Title | CoverLine)]
    pages = [*cover(front, document.unit, setter)] if front else []
    text = _composed(document, setter, tell)
    pages += (sheet.page(number) for number, sheet in enumerate(filter(lambda sheet: sheet.rows, text.sheets), 1))
    return tuple(furnished(page, document.draft, setter) for page in pages or [PaperPage(None, ())])


def _composed(document: Document, setter: Setter, tell: Telling) -> "_Text":
    """The text on its pages. Where a few lines alone would stand on the last of a report's text, one line or two more
    go on each page, if that saves it: 22 lines are the rule, not the law (GB/T 9704-2012, 5.2.4)."""
    text = _Text(setter, setter, document.unit)
    text.add(told(document.blocks, "share", tell))
    for more in _MORE if text.is_lonely else ():
        style = setter.style.closer(more)
        if style.faults():
            break
        closer = _Text(setter, replace(setter, style=style), document.unit)
        closer.add(told(document.blocks, "share", tell))
        if closer.text_pages < text.text_pages:
            return closer
    return text


class _Text:
    """The text pages while they are filled, line by line; a heading waits for what it stands above.

    ``body``: in whose leading the text behind a cover stands; what is attached keeps that of ``setter``.
    ``text_pages``: so many pages that text takes; ``is_lonely``: the last of several holds few lines and nothing else.
    """

    def __init__(self, setter: Setter, body: Setter, unit: str) -> None:
        self.sheets = [Sheet(setter)]
        self.text_pages = 0
        self.is_lonely = False
        self._first: int | None = None  # sheet of the text that goes on
        self._body = body
        self._upright = self._standing = setter
        self._across = replace(setter, style=setter.style.across())
        self._unit = unit
        self._waiting: list[tuple[Heading, Piece]] = []

    def add(self, blocks: Iterable[Block]) -> None:  # noqa: C901 - one case a kind of block
        """Set the blocks one after the other."""
        for block in blocks:
            match block:  # one case a kind of block
                case Heading():
                    self._waiting.append((block, self._heading(block)))
                case Paragraph():
                    self._paragraph(block)
                case PageBreak():
                    self._begin()
                case AttachmentList():
                    self._list(block)
                case Signature():
                    self._place(None)
                    self._sign(block)
                case AttachmentHead():
                    self._attach(block)
                case Grid():
                    self._form(Form(evened_grid(block), self._setter))
                case Table():
                    self._tabulate(Tabulation(evened_table(block), self._setter))
                case SumCodes():
                    self._codes(block)
                case Title() | CoverLine():
                    continue  # they stand on the cover
                case _:
                    assert_never(block)
        self._end()

    @property
    def _sheet(self) -> Sheet:
        return self.sheets[-1]

    @property
    def _setter(self) -> Setter:
        return self._sheet.setter

    @property
    def _lines(self) -> int:
        return self._setter.style.lines

    @property
    def _room(self) -> int:
        return max(0, self._lines - self._sheet.at)

    def _begin(self) -> None:
        """The text of a report, on a new page."""
        self._place(None)
        self._turn(self._body)
        self._first = len(self.sheets) - 1

    def _end(self) -> None:
        """The last line of that text has been set."""
        self._place(None)
        if self._first is None:
            return
        last = self._sheet
        self.text_pages = len(self.sheets) - self._first
        self.is_lonely = self.text_pages > 1 and last.at <= _FEW and not last.fixed
        self._first = None

    def _heading(self, heading: Heading) -> Piece:
        role = _HEADINGS.get(heading.level, Role.BODY)
        return self._setter.piece(role, _words(heading), heading.key, self._setter.style.indent)

    def _paragraph(self, block: Paragraph) -> None:
        piece = self._setter.piece(Role.BODY, block.text, block.key, self._setter.style.indent)
        if piece.lines:
            self._place(piece)

    def _place(self, piece: Piece | None) -> None:
        """Headings never stand alone at a page's foot: they turn the page with what follows them."""
        headings, self._waiting = self._waiting, []
        above = sum(len(heading.lines) for _, heading in headings)
        below = self._fitting(piece, 0, above) if piece else 0
        if headings and (above > self._room or (piece and not below)):
            self._turn()
        for heading, lines in headings:
            self._mark(heading.level, _words(heading))
            self._pour(lines, heading=True)
        if piece:
            self._pour(piece)

    def _mark(self, level: int, words: str) -> None:
        if not self._room:
            self._turn()
        self._sheet.marks.append(Bookmark(level, printable(words).strip(), self._setter.top(self._sheet.at)))

    def _pour(self, piece: Piece, heading: bool = False) -> None:
        """Put a piece's lines on this page and the next ones."""
        done, count = 0, len(piece.lines)
        while done < count:
            now = self._fitting(piece, done) or (0 if self._sheet.at else self._lines)
            for index in range(done, done + now):
                self._sheet.rows.append(self._setter.row(piece, index, self._setter.baseline(self._sheet.at)))
                self._sheet.at += 1
            if now:
                self._sheet.units.append(LineGroup(now, heading))
            done += now
            if done < count:
                self._turn()

    def _fitting(self, piece: Piece, done: int, above: int = 0) -> int:
        """So many of a piece's lines go on this page below ``above`` others, leaving no line alone here or there.

        Of three lines the last may stand alone if it is no short one: otherwise two lines of this page stay empty.
        """
        room, kept = max(0, self._room - above), self._setter.style.kept_lines
        left = len(piece.lines) - done
        if left <= room:
            return left
        if left == 3 and room == kept == 2 and self._setter.filled(piece) > 0.5:
            return room
        now = min(room, left - kept)
        return now if now >= kept else 0

    def _list(self, block: AttachmentList) -> None:
        """附件说明 one line below the text, on one page."""
        self._place(None)
        rows, lines = attachment_list(block, self._setter, self._sheet.at + bool(self._sheet.at))
        if not lines:
            return
        if self._sheet.at + bool(self._sheet.at) + lines > self._lines:
            self._turn()
            rows, lines = attachment_list(block, self._setter, 0)
        self._sheet.rows += rows
        self._sheet.units.append(LineGroup(len(rows), whole=True))
        self._sheet.at += bool(self._sheet.at) + lines

    def _sign(self, block: Signature) -> None:
        """署名 and 成文日期, on one page with the end of the text."""
        if not any((block.unit.strip(), block.date.strip())):
            return
        closing = signature(block, self._setter)
        short = closing.lines - self._room
        if short > 0 and not self._sheet.fixed and closing.tightened(short, self._setter):
            self._sheet.tighten(closing.tightened(short, self._setter))
        elif short > 0:
            self._turn_with_lines()
        self._sheet.rows += closing.rows(self._setter, self._sheet.at)
        self._sheet.units.append(LineGroup(len(closing.words), fixed=True))
        self._sheet.at += closing.lines

    def _attach(self, block: AttachmentHead) -> None:
        """附件N on the first line of a new page, its title centred from the third."""
        self._end()
        self._turn(self._across if block.landscape else self._upright)
        self._mark(1, f"{block.number} {block.title}")
        rows, self._sheet.at = attachment_title(block, self._unit, self._setter)
        self._sheet.rows += rows
        self._sheet.units.append(LineGroup(len(rows), heading=True, fixed=True))

    def _tabulate(self, table: Tabulation) -> None:
        """A table from the next line; its head goes with its first row, and stands again on each page."""
        first = table.rows[0] if table.rows else RowSlice((), "")
        above = sum(len(heading.lines) for _, heading in self._waiting)
        needed = table.height(table.head) + table.height(first)
        if self._waiting and self._free(above) < needed:
            self._turn()
        self._place(None)
        if self._sheet.at and self._free() < needed and not self._only_a_head():
            self._turn()
        waiting = list(table.rows)
        while True:
            bands = [table.head]
            free = self._free() - table.height(table.head)
            while waiting and table.height(waiting[0]) <= free:
                free -= table.height(waiting[0])
                bands.append(waiting.pop(0))
            if waiting and len(bands) == 1:  # higher than a page: parted rather than lost
                now, waiting[0] = waiting[0].parted(max(1, table.lines_in(free)))
                bands.append(now)
            self._rule(table, bands)
            if not waiting:
                return
            self._turn()

    def _rule(self, table: Tabulation, bands: Sequence[RowSlice]) -> None:
        top = self._setter.top(self._sheet.at)
        rows, rules = table.drawn(bands, top)
        self._sheet.rows += rows
        self._sheet.rules += rules
        self._sheet.units.append(LineGroup(len(rows), fixed=True))
        self._sheet.at += ceil(sum(map(table.height, bands)) / self._setter.style.leading + _BELOW)

    def _codes(self, block: SumCodes) -> None:
        """QR codes over their short forms, on one page with the heading above."""
        above = sum(len(heading.lines) for _, heading in self._waiting)
        if self._sheet.at and self._room < above + codes.lines(self._setter):
            self._turn()
        self._place(None)
        rows, rules = codes.drawn(block, self._setter, self._sheet.at)
        self._sheet.rows += rows
        self._sheet.rules += rules
        self._sheet.units.append(LineGroup(len(rows), fixed=True))
        self._sheet.at += codes.lines(self._setter)

    def _form(self, form: Form) -> None:
        """A form from the next line: rows that cells join stay on one page, its head stands on each."""
        self._place(None)
        waiting = form.bundles()
        if not waiting:
            self._sign_form(form)
        elif (
            self._sheet.at
            and not self._only_a_head()
            and self._free() < form.height(form.head) + form.height(waiting[0])
        ):
            self._turn()
        while waiting:
            rows = self._filled(form, waiting)
            drawn, rules = form.drawn(rows, self._setter.top(self._sheet.at))
            self._sheet.rows += drawn
            self._sheet.rules += rules
            self._sheet.units.append(LineGroup(len(drawn), fixed=True))
            foot = 0.0 if waiting else form.foot
            self._sheet.at += ceil((form.height(rows) + foot) / self._setter.style.leading + _BELOW)
            if waiting:
                self._turn()

    def _sign_form(self, form: Form) -> None:
        """What is signed below a text, on one page with the end of it where lines of it can move."""
        if self._free() < form.foot:
            self._turn_with_lines()
        rows = list(form.signed(self._setter.top(self._sheet.at)))
        self._sheet.rows += rows
        self._sheet.units.append(LineGroup(len(rows), fixed=True))
        self._sheet.at += ceil(form.foot / self._setter.style.leading)

    def _turn_with_lines(self) -> None:
        """A new page for what must not stand there alone: the last lines of this one go with it."""
        above = self._sheet
        moved = above.movable(self._setter.style.kept_lines)
        self._turn()
        if moved and above is not self._sheet:
            above.give(moved, self._sheet)

    def _filled(self, form: Form, waiting: list[list[int]]) -> list[int]:
        """The rows that go on this page, the heads first; what waits gets back what must not end it."""
        head = form.above(waiting[0][0])
        free = self._free() - form.height(head)
        taken: list[list[int]] = []
        while waiting:
            needed = form.height(waiting[0]) + (form.foot if len(waiting) == 1 else 0.0)
            if taken and needed > free:
                break
            free -= needed
            taken.append(waiting.pop(0))
        while waiting and len(taken) > 1 and form.is_torn([*head, *chain(*taken)]):
            waiting.insert(0, taken.pop())
        return [*head, *chain(*taken)]

    def _free(self, above: int = 0) -> float:
        """The height that is left on this page below ``above`` more lines, in points."""
        return self._setter.top(self._sheet.at + above) - self._setter.style.bottom

    def _only_a_head(self) -> bool:
        """Whether nothing but an attachment's title stands above: another page would have no more room."""
        return all(unit.heading and unit.fixed for unit in self._sheet.units)

    def _turn(self, setter: Setter | None = None) -> None:
        """A new page, in a setter's measures where there is one, unless this one is empty."""
        wanted = setter or (self._across if self._sheet.across else self._standing)
        if wanted is not self._across:
            self._standing = wanted
        if self._sheet.at:
            self.sheets.append(Sheet(wanted, wanted is self._across))
        else:
            self.sheets[-1] = Sheet(wanted, wanted is self._across)


def _words(heading: Heading) -> str:
    return heading.number + heading.text
