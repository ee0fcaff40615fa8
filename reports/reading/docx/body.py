"""The text of a .docx as a careful reader would copy it: lists with their numbers, tables row by row."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from domain.paper_tables import layout
from reports.reading.blocks import SourceTable, lines_above
from reports.reading.docx.beside import Beside, beside, chunks
from reports.reading.docx.field_codes import Fields, ended, is_mark
from reports.reading.docx.lists import Lists
from reports.reading.docx.names import child, is_on, name, relationship, value
from reports.reading.docx.opening import Parts, UnusableFile
from reports.reading.docx.stylesheet import Stylesheet, heading_level, place
from reports.reading.docx.table_lines import Row, caption_unit, table_lines
from reports.reading.docx.table_spans import MOST_COLUMNS, cell_columns, column_widths, shaded, spans
from reports.word.markup import Element

_LEFT_OUT = frozenset(("w:del", "w:moveFrom", "w:rt", "w:rPr", "w:pPr", "w:sdtPr", "w:tblPr"))
_SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "-",
}
_SYMBOLS = {  # Wingdings, and Wingdings 2 where its code is no other's
    "F0FE": "☑", "F052": "☑", "F0FD": "☒", "F053": "☒", "F0A8": "□", "F06F": "□", "F0A3": "□", "F0FC": "✓", "F0FB": "✗",
}  # fmt: skip
_UNREADABLE = "\ufffd"
_PROMPT = re.compile("^$|单击|点击|此处|请输入|请选择|请填|选择一项|[Cc]lick|[Cc]hoose|[Ee]nter ")
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


@dataclass(frozen=True, slots=True)
class Content:
    """What a .docx says: the lines of its text, of its foot- and endnotes, and those that only reviewers see.

    ``deleted``: text that a tracked change takes out; ``hidden``: text that does not print; ``prompts``: those of
    fields that nobody filled in; ``beside``: what stands beside the text. ``tables``: those of the text, with the
    lines that tell them; ``levels``: by a line's number the level of a heading, where its style says so.
    """

    lines: tuple[str, ...]
    notes: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    beside: Beside = field(default_factory=Beside)
    tables: tuple[SourceTable, ...] = ()
    levels: Mapping[int, int] = field(default_factory=dict)


def content(path: Path) -> Content:
    """Reads a .docx. Raises UnusableFile."""
    with Parts(path) as parts:
        return _content(parts)


def _content(parts: Parts) -> Content:
    body = child(parts.main(), "w:body")
    if body is None:
        raise UnusableFile
    styles = Stylesheet(parts.related("styles"))
    inserted = chunks(parts)
    story = _Story(styles, Lists(parts.related("numbering"), styles), fields=_fields(body), inserted=inserted.lines)
    story.read(body)
    notes = [each for kind in ("footnotes", "endnotes") for each in _notes(parts.related(kind), styles)]
    stands = beside(parts, body, story.lines, inserted.unread, partial(_read, styles=styles))
    return Content(
        *(tuple(story.lines), tuple(notes), tuple(story.deleted), tuple(story.hidden), tuple(story.prompts)),
        stands,
        tuple(story.tables),
        story.levels,
    )


def _read(root: Element, styles: Stylesheet) -> list[str]:
    """The lines of a text of its own: a note, a header."""
    story = _Story(styles, Lists(None, styles), fields=_fields(root))
    story.read(root)
    return [line.strip() for line in story.lines if line.strip()]


def _notes(root: Element | None, styles: Stylesheet) -> Iterator[str]:
    for note in [] if root is None else root:
        if value(note, "type") not in _SEPARATORS:
            yield from _read(note, styles)


def _fields(root: Element) -> Fields:
    return Fields(ended(each for each in root.iter() if is_mark(each)))


@dataclass
class _Story:
    """A stretch of text of its own (the body, a cell, a text box, a footnote) while it is read."""

    styles: Stylesheet
    lists: Lists
    lines: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    prompts: list[str] = field(default_factory=list)
    fields: Fields = field(default_factory=Fields)
    inserted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tables: list[SourceTable] = field(default_factory=list)
    levels: dict[int, int] = field(default_factory=dict)
    carried: str = ""  # the words of a paragraph whose end is deleted or hidden: they run on into the next

    def read(self, root: Element) -> None:
        """Reads everything in the element."""
        self._blocks(root)
        if self.carried:
            self.lines.append(self.carried)
            self.carried = ""

    def _blocks(self, root: Iterable[Element]) -> None:
        for element in root:
            match name(element):
                case "w:p":
                    self._paragraph(element)
                case "w:tbl":
                    self._table(element)
                case "w:sdt":
                    self._control(element)
                case "w:altChunk":
                    self.lines.extend(self.inserted.get(relationship(element), ()))
                case "mc:AlternateContent":
                    self._blocks(_branch(element))
                case kind if kind.startswith("w:") and kind not in _LEFT_OUT:
                    self._blocks(element)

    def _control(self, element: Element) -> None:
        inside = child(element, "w:sdtContent")
        if _is_placeholder(element, "w:sdt"):
            self.prompts.append(_text_of(element))
        elif inside is not None:
            self._blocks(inside)

    def _paragraph(self, element: Element) -> None:
        if not len(element):
            self._end(self.carried, element, "")
            return
        properties = child(element, "w:pPr")
        style = value(child(properties, "w:pStyle"))
        words = _Words(self, style)
        words.read(element)
        mark = child(properties, "w:rPr")
        if child(mark, "w:del") is not None or is_on(child(mark, "w:vanish")):
            self.carried += words.text
        else:
            self._end(self.carried + words.text, element, style)
        for box in words.boxes:
            self._inner(box, self.lines)

    def _end(self, text: str, element: Element, style: str) -> None:
        self.carried = ""
        if text.strip():
            properties = child(element, "w:pPr")
            text = _labelled(self.lists.label(place(properties), style), text)
            self.levels[len(self.lines) + 1] = heading_level(properties) or self.styles.level(style)
        self.lines.extend(text.split("\n"))

    def _inner(self, root: Element, lines: list[str]) -> None:
        """Reads a cell or a text box into ``lines``."""
        story = _Story(
            self.styles, self.lists, lines, self.deleted, self.hidden, self.prompts, Fields(self.fields.ended)
        )
        story.read(root)

    def _table(self, element: Element) -> None:
        lines_of_cells = [row for row in _within(element, "w:tr") if child(row, "w:trPr", "w:del") is None]
        rows = [self._row(row) for row in lines_of_cells]
        above = next((line for line in reversed(self.lines) if line.strip()), "")
        unit = caption_unit(above)
        lines = table_lines(rows, unit)
        caption, around = "", lines_above(self.lines)
        if unit and any(unit in line for line in lines):
            caption = above
            while self.lines.pop() != above:
                pass
        elements = [[*_within(row, "w:tc")] for row in lines_of_cells]
        cells = layout(
            [["\n".join(cell) for cell in row] for row in rows],
            spans(elements),
            shaded(elements),
        )
        first, widths = len(self.lines) + 1, column_widths(element)
        self.tables.append(SourceTable(first, len(lines), _cells(rows), unit, caption, around, cells, widths))
        self.lines.extend(lines)

    def _row(self, element: Element) -> Row:
        cells: list[tuple[str, ...]] = []
        for cell in _within(element, "w:tc"):
            properties = child(cell, "w:tcPr")
            lines: list[str] = []
            merged = child(properties, "w:vMerge")
            if child(properties, "w:cellDel") is None and (merged is None or value(merged) == "restart"):
                self._inner(cell, lines)
            cells.append(tuple(line.strip() for line in lines if line.strip()))
            cells.extend([()] * min(cell_columns(cell) - 1, MOST_COLUMNS - len(cells)))
        return tuple(cells)


class _Words:
    """The words of one paragraph, and the text boxes that hang on it."""

    def __init__(self, story: _Story, style: str) -> None:
        self._story = story
        self._hidden_style = story.styles.hides(style)
        self._pieces: list[str] = []
        self.boxes: list[Element] = []

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def read(self, paragraph: Element) -> None:
        """Walks through a paragraph; its depth may be that of the file, so without recursion."""
        waiting = [(each, self._hidden_style) for each in reversed(paragraph)]
        while waiting:
            element, hidden = waiting.pop()
            kind = name(element)
            if kind == "w:r":
                hidden = self._is_hidden(element)
            if kind == "w:txbxContent":
                self.boxes.append(element)
            elif kind == "mc:AlternateContent":
                waiting.extend((each, hidden) for each in reversed([*_branch(element)]))
            elif kind in _LEFT_OUT or _is_placeholder(element, kind):
                self._leave(element, kind)
            elif not self._take(element, kind, hidden):
                waiting.extend((each, hidden) for each in reversed(element))

    def _take(self, element: Element, kind: str, hidden: bool) -> bool:
        """Takes what an element says; False if only what it contains may say something."""
        if is_mark(element):
            self._story.fields.pass_mark(element)
            return True
        said = _said(element, kind)
        if said and not self._story.fields.in_code:
            if not hidden:
                self._pieces.append(said)
            elif said.strip():
                self._story.hidden.append(said)
        return bool(said)

    def _leave(self, element: Element, kind: str) -> None:
        if kind == "w:sdt":
            self._story.prompts.append(_text_of(element))
        if kind == "w:del":
            text = "".join(each.text or "" for each in element.iter() if name(each) == "w:delText")
            self._story.deleted.extend([text] if text.strip() else [])

    def _is_hidden(self, run: Element) -> bool:
        properties = child(run, "w:rPr")
        stated = is_on(child(properties, "w:vanish"))
        if stated is not None:
            return stated
        style = value(child(properties, "w:rStyle"))
        return self._hidden_style or (bool(style) and self._story.styles.hides(style))


def _cells(rows: Sequence[Row]) -> tuple[tuple[str, ...], ...]:
    """The rows with the text of each cell in one piece."""
    return tuple(tuple(" ".join(cell) for cell in row) for row in rows if any(row))


def _said(element: Element, kind: str) -> str:
    """The characters that an element stands for."""
    if kind in ("w:t", "m:t"):
        return element.text or ""
    if kind == "w:sym":
        code = value(element, "char").upper()
        return _SYMBOLS.get(code, _UNREADABLE)
    if kind == "v:textpath":  # WordArt of before
        return element.get("string", "")
    return _SIGNS.get(kind, "")


def _is_placeholder(element: Element, kind: str) -> bool:
    """Whether an element is a content control that still shows its prompt. Programs that fill in a form leave the flag
    as it was: words without the prompt's own look, and not worded as one, are an answer."""
    if kind != "w:sdt" or not is_on(child(element, "w:sdtPr", "w:showingPlcHdr")):
        return False
    runs = [each for each in element.iter() if name(each) == "w:r" and child(each, "w:t") is not None]
    return any(value(child(each, "w:rPr", "w:rStyle")) for each in runs) or bool(_PROMPT.search(_text_of(element)))


def _text_of(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter() if name(each) == "w:t")


def _branch(element: Element) -> Iterable[Element]:
    """Of the same content for newer and older programs the newer form, and only this."""
    return next((each for each in element if name(each) in ("mc:Choice", "mc:Fallback")), ())


def _within(element: Element, kind: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those inside content controls and tracked insertions."""
    for each in element:
        if name(each) == kind:
            yield each
        elif name(each) in ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"):
            yield from _within(each, kind)


def _labelled(label: str, text: str) -> str:
    """A number before its words; a space only where digits would run together."""
    number, words = label.rstrip(" "), text.lstrip(" \t")
    if not number:
        return text
    apart = label != number and number[-1].isascii() and words[0].isascii()
    return number + (" " if apart else "") + words
