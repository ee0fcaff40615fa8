"""The cover of an exported report: the title's lines, and each line at the height that it has on paper."""

from collections.abc import Iterator, Sequence
from math import ceil

from reports.content import CoverLine, Title
from reports.typesetting.style import Style
from reports.typesetting.titles import shape
from reports.word.font_names import Face, Faces
from reports.word.markup import Element, element, paragraph, run
from reports.word.measures import em_width, font_size, leading, twips
from reports.word.styles import COVER_STYLE, characters

_TITLE_LINE, _SEAL_LINE, _DATE_LINE = 4, 14, 20  # lines of the grid, counted from 0
_SPARED = 1  # em of the title's measure: programs differ in what they put between figures and characters
_TO_WRITE = 8  # characters: room for a name behind a label with nothing behind it
_LABEL = 12  # characters: a longer text before ： is no label
_DATE = "cover.date"


def cover(blocks: Sequence[Title | CoverLine], unit: str, style: Style, faces: Faces) -> tuple[Element, ...]:
    """The cover's paragraphs in the order of the blocks."""
    return tuple(_Cover(blocks, unit, style, faces).paragraphs())


class _Cover:
    """Sets the cover from top to bottom, counting the height used so far in points."""

    def __init__(self, blocks: Sequence[Title | CoverLine], unit: str, style: Style, faces: Faces) -> None:
        self.blocks = blocks
        self.unit = unit
        self.style = style
        self.faces = faces
        self.size = font_size(style.size)
        self.line = leading(style)
        self.used = 0.0
        self.lines = [block for block in blocks if isinstance(block, CoverLine) and block.key != _DATE]
        widest = max((_width(line.text) for line in self.lines), default=0.0)
        self.indent = max(0.0, (style.characters - widest) / 2)

    def paragraphs(self) -> Iterator[Element]:
        for block in self.blocks:
            if isinstance(block, Title):
                yield self._title(block)
            else:
                yield self._date(block) if block.key == _DATE else self._line(block)

    def _title(self, title: Title) -> Element:
        size = font_size(self.style.title_size)
        measure = self.style.body_width / size - _SPARED
        lines = shape(title.text, self.unit, em_width, measure)
        text = "\n".join(lines) if lines else title.text
        count = len(lines) or _rows(title.text, measure, measure)
        before = self._reach(_TITLE_LINE, count * twips(self.style.title_leading) / 20)
        return _paragraph("Title", text, self.faces.title, element("w:spacing", before=twips(before)))

    def _line(self, line: CoverLine) -> Element:
        hanging = _hanging(line)
        first = line is self.lines[0]
        before = self._reach(self._seal_line() if first else 0, self._rows(line) * self.line)
        if len(self.lines) > 1 and line is self.lines[1]:  # a free line below the sealed name
            before += self.line
            self.used += self.line
        left = characters(self.indent + hanging, self.size, "left")
        indent = element("w:ind", **left, **characters(hanging, self.size, "hanging"))
        return _paragraph(COVER_STYLE, line.text, self.faces.body, element("w:spacing", before=twips(before)), indent)

    def _date(self, line: CoverLine) -> Element:
        before = self._reach(min(_DATE_LINE, self.style.lines - 1), self.line)
        centred = element("w:jc", val="center")
        return _paragraph(COVER_STYLE, line.text, self.faces.body, element("w:spacing", before=twips(before)), centred)

    def _seal_line(self) -> int:
        """The line of the sealed unit's name; higher up where many lines follow it."""
        rows = sum(self._rows(line) for line in self.lines)
        dates = sum(isinstance(block, CoverLine) and block.key == _DATE for block in self.blocks)
        return min(_SEAL_LINE, self.style.lines - rows - 1 - dates)

    def _rows(self, line: CoverLine) -> int:
        measure = self.style.characters - self.indent
        return _rows(line.text, measure, measure - _hanging(line))

    def _reach(self, line: int, height: float) -> float:
        """The free space above something so high that should stand on this line of the grid."""
        before = max(0.0, line * self.line - self.used)
        self.used += before + height
        return before


def _width(text: str) -> float:
    """The em that a line asks for, a label with the room for what is written behind it."""
    return em_width(text) + (_TO_WRITE if text.endswith("：") else 0)


def _hanging(line: CoverLine) -> float:
    """Where a line turns, it turns under the words after its label."""
    label, colon, _ = line.text.partition("：")
    return em_width(label + colon) if colon and len(label) < _LABEL else 0.0


def _rows(text: str, first: float, rest: float) -> int:
    """How many rows a text takes, its first one and the others so many em wide."""
    return 1 + max(0, ceil((em_width(text) - first) / rest))


def _paragraph(style: str, text: str, face: Face, *properties: Element) -> Element:
    return paragraph(style, run(text, face), *properties)
