"""The text of an exported report behind its cover: paragraphs, tables, sheets that stand upright or across."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from reports.content import (
    AttachmentHead,
    AttachmentList,
    Block,
    CoverLine,
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
from reports.typesetting.style import Style
from reports.word.closing import attachment_list, attachment_title, signature
from reports.word.font_names import Faces
from reports.word.forms import form
from reports.word.grids import grid
from reports.word.markup import Element, element, paragraph, qualified, run
from reports.word.sections import section
from reports.word.styles import heading_style


@dataclass(frozen=True, slots=True)
class Edges:
    """By kind (``default`` is odd, ``even``) the ids of headers and footers; ``across``: those of turned sheets."""

    headers: dict[str, str]
    footers: dict[str, str]
    across: dict[str, str]


class Text:
    """The text while it is put together; a section ends where the sheet turns.

    ``counted``: whether its pages count from 1, behind a cover that has no number.
    """

    def __init__(self, unit: str, style: Style, faces: Faces, edges: Edges, counted: bool) -> None:
        self._unit = unit
        self._upright, self._across = style, style.across()
        self._faces = faces
        self._edges = edges
        self._counted = counted
        self._style = style  # of the sheet in hand
        self._turn = False  # whether what comes next begins a page
        self.elements: list[Element] = []

    def add(self, blocks: Iterable[Block]) -> None:
        """Puts the blocks one below the other."""
        for block in blocks:
            match block:
                case PageBreak():
                    self._begin(self._upright)
                case AttachmentHead():
                    self._begin(self._across if block.landscape else self._upright)
                    self._append(attachment_title(block, self._unit, self._style, self._faces))
                case Signature():
                    self._sign(block)
                case _:
                    self._append(self._paragraphs(block))

    def end(self) -> Element:
        """The properties of the section that ends here."""
        footers = self._edges.across if self._style is self._across else self._edges.footers
        properties = section(self._style, self._edges.headers, footers, self._counted)
        self._counted = False
        return properties

    def _paragraphs(
        self, block: Title | CoverLine | Heading | Paragraph | AttachmentList | Table | Grid | SumCodes
    ) -> Iterable[Element]:
        match block:
            case Heading():
                face = self._faces.of_heading(block.level)
                return (paragraph(heading_style(block.level), run(block.number + block.text, face)),)
            case Paragraph():
                return (paragraph("", run(block.text, self._faces.body)),)
            case AttachmentList():
                return attachment_list(block, self._style, self._faces)
            case Grid():
                return form(evened_grid(block), self._style, self._faces)
            case Table():
                return grid(evened_table(block), self._style, self._faces)
            case SumCodes():
                return tuple(paragraph("", run(each.words, self._faces.body)) for each in block.sums)
            case Title() | CoverLine():  # on the cover
                return ()
            case _:
                assert_never(block)

    def _begin(self, style: Style) -> None:
        """What comes next begins a page of this style; pages before the first there are none."""
        if self.elements and style is not self._style:
            self.elements[-1][0].append(self.end())
            self._turn = False
        else:
            self._turn = bool(self.elements)
        self._style = style

    def _append(self, paragraphs: Iterable[Element]) -> None:
        for number, each in enumerate(paragraphs):
            if self._turn and not number:
                _state(each, element("w:pageBreakBefore"), ("pStyle", "keepNext"))
                self._turn = False
            self.elements.append(each)

    def _sign(self, block: Signature) -> None:
        """署名 takes the end of the text along to its page."""
        if self.elements:
            _state(self.elements[-1], element("w:keepNext"), ("pStyle",))
        self._append(signature(block, self._style, self._faces))


def _state(paragraph: Element, wanted: Element, before: tuple[str, ...]) -> None:
    """States a property of a paragraph behind those that the format has before it."""
    properties = paragraph[0]
    place = sum(properties.find(qualified(f"w:{name}")) is not None for name in before)
    properties.insert(place, wanted)
