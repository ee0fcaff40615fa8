"""What stands on a page, down to each piece of type: rows, pages, and the setter that makes rows of text."""

from dataclasses import dataclass
from functools import lru_cache

from reports.typesetting.fonts import Fonts, Role, Sort, printable
from reports.typesetting.lines import Galley, Line, Measure, break_lines, natural_width
from reports.typesetting.style import Style

ASCENT = 0.88  # em: so far the box of a Chinese character rises above the baseline


@dataclass(frozen=True, slots=True)
class TypeRow:
    """One line on paper: its left end on the baseline, in points from the page's lower left corner, and its type.

    ``places`` says for each sort where its glyph stands from there, in em of ``size``; ``key`` is the field that the
    line comes from.
    """

    x: float
    y: float
    size: float
    places: tuple[tuple[Sort, float], ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the PDF's outline: level from 1, words, and the upper edge of the heading on its page."""

    level: int
    title: str
    y: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line of a table: a black oblong from its lower left corner, in points."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PaperPage:
    """What stands on one page; ``number`` is None where none is printed.

    ``across``: the rows that stand across the sheet, measured on the sheet as turned; the rules go with them.
    """

    number: int | None
    rows: tuple[TypeRow, ...]
    bookmarks: tuple[Bookmark, ...] = ()
    rules: tuple[Rule, ...] = ()
    across: tuple[TypeRow, ...] | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A block broken into lines, not yet on a page; the first is indented by ``first`` em, the others by ``rest``."""

    galley: Galley
    lines: tuple[Line, ...]
    key: str
    first: float
    rest: float = 0.0


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets text in the measures and faces of one document."""

    style: Style
    fonts: Fonts

    def piece(
        self, role: Role, text: str, key: str, first: float = 0.0, rest: float = 0.0, flush: bool = True
    ) -> Piece:
        """Text broken to the measure of the body; ``first`` and ``rest`` are the indents of its lines in em."""
        width = self.style.characters
        measure = Measure(width - first, width - rest, self.style.gap_limit)
        galley, lines = _broken(self.fonts, role, printable(text).strip(), measure)
        if not flush:
            lines = tuple(Line(line.start, line.stop) for line in lines)
        return Piece(galley, lines, key, first, rest)

    def row(self, piece: Piece, index: int, y: float, x: float | None = None) -> TypeRow:
        """One line of a piece on the baseline ``y``."""
        left = self.style.left if x is None else x
        indent = piece.rest if index else piece.first
        places = tuple(piece.galley.places(piece.lines[index]))
        return TypeRow(left + indent * self.style.size, y, self.style.size, places, piece.key)

    def label(self, role: Role, text: str, size: float, align: float, edge: float, y: float, key: str = "") -> TypeRow:
        """A text on one line of its natural width: from ``edge`` (align 0), around it (0.5) or up to it (1)."""
        galley = self.galley(role, text)
        line = Line(0, len(galley.sorts))
        return TypeRow(edge - align * galley.width(line) * size, y, size, tuple(galley.places(line)), key)

    def width(self, role: Role, text: str) -> float:
        """The natural width of a text in em."""
        return natural_width(self.fonts.sorts(role, printable(text).strip()))

    def wrapped(self, role: Role, text: str, measure: float) -> tuple[str, ...]:
        """A text cut into lines of at most ``measure`` em."""
        galley = self.galley(role, text)
        lines = break_lines(galley, Measure(measure, measure, self.style.gap_limit))
        return tuple("".join(sort.text for sort in galley.sorts[line.start : line.stop]) for line in lines)

    def galley(self, role: Role, text: str) -> Galley:
        """A text in one endless line."""
        return _galley(self.fonts, role, printable(text).strip())

    def filled(self, piece: Piece) -> float:
        """How much of its line a piece's last line fills."""
        return piece.galley.width(piece.lines[-1]) / self.style.characters

    def baseline(self, line: float) -> float:
        """The baseline of a line of the body, counted from 0."""
        return self.top(line) - ASCENT * self.style.size

    def top(self, line: float) -> float:
        """The upper edge of a line of the body, counted from 0."""
        return self.style.page_height - self.style.top - line * self.style.leading


def _galley(fonts: Fonts, role: Role, words: str) -> Galley:
    return Galley(fonts.sorts(role, words), words)


@lru_cache(maxsize=1024)
def _broken(fonts: Fonts, role: Role, words: str, measure: Measure) -> tuple[Galley, tuple[Line, ...]]:
    """A text and its lines; between two prints few texts change, the others are looked up."""
    galley = _galley(fonts, role, words)
    return galley, break_lines(galley, measure)
