"""Puts the blocks of a report on pages: cover, headings and text on the grid, page numbers, 草稿."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import assert_never

from reports.content import Block, CoverLine, Document, Heading, PageBreak, Paragraph, Title
from reports.typesetting.cover import cover
from reports.typesetting.fonts import Fonts, Role, Sort, printable
from reports.typesetting.paper import ASCENT, Bookmark, Page, Piece, Row, Setter
from reports.typesetting.style import MILLIMETRE, FolioPlace, Style

DRAFT = "草稿"
_DRAFT_TOP = 20 * MILLIMETRE
_HEADINGS = {1: Role.HEADING, 2: Role.SUBHEADING}


def compose(document: Document, style: Style, fonts: Fonts) -> tuple[Page, ...]:
    """All pages of a document. Its title and cover lines make a cover without a number; the text begins with 1."""
    setter = Setter(style, fonts)
    front = [block for block in document.blocks if isinstance(block, Title | CoverLine)]
    pages = [*cover(front, document.unit, setter)] if front else []
    text = _Text(setter)
    text.add(document.blocks)
    pages += (Page(number, tuple(rows), tuple(marks)) for number, (rows, marks) in enumerate(text.pages, 1) if rows)
    return tuple(_furnished(page, document.draft, setter) for page in pages or [Page(None, ())])


@dataclass
class _Text:
    """The text pages while they are filled, line by line."""

    setter: Setter
    pages: list[tuple[list[Row], list[Bookmark]]] = field(default_factory=lambda: [([], [])])
    at: int = 0  # the next free line of the last page

    def add(self, blocks: Sequence[Block]) -> None:
        """Set the blocks one after the other; a heading waits for what it stands above."""
        waiting: list[tuple[Heading, Piece]] = []
        for block in blocks:
            match block:
                case Heading():
                    waiting.append((block, self._heading(block)))
                case Paragraph():
                    piece = self.setter.piece(Role.BODY, block.text, block.key, self.setter.style.indent)
                    if piece.lines:
                        self._place(waiting, piece)
                        waiting = []
                case PageBreak():
                    self._place(waiting, None)
                    waiting = []
                    self._turn()
                case Title() | CoverLine():
                    continue  # they stand on the cover
                case _:
                    assert_never(block)
        self._place(waiting, None)

    def _heading(self, heading: Heading) -> Piece:
        role = _HEADINGS.get(heading.level, Role.BODY)
        return self.setter.piece(role, _words(heading), heading.key, self.setter.style.indent)

    def _place(self, headings: Sequence[tuple[Heading, Piece]], piece: Piece | None) -> None:
        """Headings never stand alone at a page's foot: they turn the page with what follows them."""
        above = sum(len(heading.lines) for _, heading in headings)
        below = self._fitting(piece, 0, above) if piece else 0
        if headings and (self.at + above > self._lines or (piece and not below)):
            self._turn()
        for heading, lines in headings:
            self._mark(heading)
            self._pour(lines)
        if piece:
            self._pour(piece)

    def _mark(self, heading: Heading) -> None:
        if self.at == self._lines:
            self._turn()
        title = printable(_words(heading)).strip()
        self.pages[-1][1].append(Bookmark(heading.level, title, self.setter.top(self.at)))

    def _pour(self, piece: Piece) -> None:
        """Put a piece's lines on this page and the next ones."""
        done, count = 0, len(piece.lines)
        while done < count:
            now = self._fitting(piece, done) or (0 if self.at else self._lines)
            for index in range(done, done + now):
                self.pages[-1][0].append(self.setter.row(piece, index, self.setter.baseline(self.at)))
                self.at += 1
            done += now
            if done < count:
                self._turn()

    def _fitting(self, piece: Piece, done: int, above: int = 0) -> int:
        """So many of a piece's lines go on this page below ``above`` others, leaving no line alone here or there.

        Of three lines the last may stand alone if it is no short one: otherwise two lines of this page stay empty.
        """
        room, kept = max(0, self._lines - self.at - above), self.setter.style.kept_lines
        left = len(piece.lines) - done
        if left <= room:
            return left
        if left == 3 and room == kept == 2 and self.setter.filled(piece) > 0.5:
            return room
        now = min(room, left - kept)
        return now if now >= kept else 0

    def _turn(self) -> None:
        if self.at:
            self.pages.append(([], []))
            self.at = 0

    @property
    def _lines(self) -> int:
        return self.setter.style.lines


def _words(heading: Heading) -> str:
    return heading.number + heading.text


def _furnished(page: Page, draft: bool, setter: Setter) -> Page:
    """A page with 草稿 above and its number below the 版心."""
    style, rows = setter.style, list(page.rows)
    if draft:
        y = style.page_height - _DRAFT_TOP - ASCENT * style.size
        rows.insert(0, setter.label(Role.HEADING, DRAFT, style.size, 1, style.left + style.measure, y))
    if page.number is not None:
        rows.append(_folio(page.number, setter))
    return replace(page, rows=tuple(rows))


def _folio(number: int, setter: Setter) -> Row:
    """— 1 —: odd to the right, even to the left, the dashes 7 mm below the 版心 (GB/T 9704-2012, 7.5)."""
    style, inset = setter.style, setter.style.folio_inset * setter.style.folio_size
    align, edge = float(number % 2), style.left + inset
    if style.folio_place is FolioPlace.CENTRE:
        align, edge = 0.5, style.left + style.measure / 2
    elif number % 2:
        edge = style.left + style.body_width - inset
    row = setter.label(Role.FOLIO, f"— {number} —", style.folio_size, align, edge, 0)
    return replace(row, y=style.bottom - style.folio_distance - _dash(row.places[0][0]) * style.folio_size)


def _dash(sort: Sort) -> float:
    """How high a dash stands above the baseline, in em."""
    _, bottom, _, top = sort.face.ink(sort.glyph)
    return (bottom + top) / 2 / sort.face.units
