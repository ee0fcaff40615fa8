"""Sets the cover: the title in the upper third, the unit with room for its seal in the lower, the date below."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from math import ceil

from reports.content import CoverLine, Title
from reports.typesetting.fonts import Role, printable
from reports.typesetting.paper import ASCENT, PaperPage, Piece, Setter, TypeRow
from reports.typesetting.titles import shape

_TITLE_LINE, _SEAL_LINE, _DATE_LINE = 4, 14, 20  # lines of the body's grid, counted from 0
_TO_WRITE = 8  # characters: room for a name behind a label with nothing behind it
_LABEL = 12  # characters: a longer text before ： is no label
_DATE = "cover.date"


def cover(blocks: Sequence[Title | CoverLine], unit: str, setter: Setter) -> tuple[PaperPage, ...]:
    """The cover, which is one page unless its text is beyond all measure. Its lines keep their order."""
    board = _Board(setter)
    for block in blocks:
        if isinstance(block, Title):
            board.title(_title_lines(block.text, unit, setter))
    lines = [block for block in blocks if isinstance(block, CoverLine)]
    board.lines([line for line in lines if line.key != _DATE], [line for line in lines if line.key == _DATE])
    return tuple(PaperPage(None, tuple(rows)) for rows in board.pages)


@dataclass
class _Board:
    """The cover while it is filled from above; ``at`` is the next free line of the body's grid."""

    setter: Setter
    pages: list[list[TypeRow]] = field(default_factory=lambda: [[]])
    at: float = _TITLE_LINE

    def title(self, lines: Sequence[str]) -> None:
        """The title, centred."""
        style = self.setter.style
        for line in lines:
            self._make_room(style.title_leading / style.leading)
            y = self.setter.top(self.at) - ASCENT * style.title_size
            self.pages[-1].append(self.setter.label(Role.TITLE, line, style.title_size, 0.5, self._middle, y))
            self.at += style.title_leading / style.leading

    def lines(self, below: Sequence[CoverLine], dates: Sequence[CoverLine]) -> None:
        """The lines below the title: left edges in one, the block in the middle of the page as title and date are.

        The first, the unit's name, has room around it for a seal of 42 mm that touches neither title nor date.
        """
        setter, style = self.setter, self.setter.style
        widest = max((_width(line.text, setter) for line in below), default=0.0)
        indent = max(0.0, (style.characters - widest) / 2)
        pieces = [_piece(line, indent, setter) for line in below]
        wanted = sum(len(piece.lines) for piece in pieces) + bool(pieces) + len(dates)
        self._go_to(min(_SEAL_LINE, style.lines - wanted))
        for piece in pieces:
            for index in range(len(piece.lines)):
                self._make_room(1)
                self.pages[-1].append(setter.row(piece, index, setter.baseline(self.at)))
                self.at += 1
            self.at += piece is pieces[0]
        for date in dates:
            self._go_to(_DATE_LINE)
            self._make_room(1)
            y = setter.baseline(self.at)
            self.pages[-1].append(setter.label(Role.BODY, date.text, style.size, 0.5, self._middle, y, date.key))
            self.at += 1

    def _go_to(self, line: int) -> None:
        """Down to a line, or the next one on the grid where that is past."""
        self.at = max(ceil(self.at), min(line, self.setter.style.lines - 1))

    def _make_room(self, height: float) -> None:
        if self.at + height > self.setter.style.lines + 0.5:
            self.pages.append([])
            self.at = 0

    @property
    def _middle(self) -> float:
        return self.setter.style.left + self.setter.style.measure / 2


def _title_lines(text: str, unit: str, setter: Setter) -> tuple[str, ...]:
    """The title's lines; one that no good shape holds is broken like a paragraph."""
    words = "\n".join(printable(line).strip() for line in text.split("\n"))
    measure = setter.style.measure / setter.style.title_size
    lines = shape(words, unit, cache(lambda piece: setter.width(Role.TITLE, piece)), measure)
    return lines or setter.wrapped(Role.TITLE, words, int(measure))


def _width(text: str, setter: Setter) -> float:
    """The em that a line asks for, a label with the room for what is written behind it."""
    return setter.width(Role.BODY, text) + (_TO_WRITE if text.endswith("：") else 0)


def _piece(line: CoverLine, indent: float, setter: Setter) -> Piece:
    """One line of the cover; where it must turn, it turns under the words after its label."""
    label, colon, _ = line.text.partition("：")
    width = setter.width(Role.BODY, label + colon) if colon and len(label) < _LABEL else 0.0
    return setter.piece(Role.BODY, line.text, line.key, indent, indent + width, flush=False)
