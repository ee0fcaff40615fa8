"""Underlines what findings quote in prose, and finds what stands under the mouse."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from domain.checks import Finding
from domain.links import Link, Piece
from domain.patterns import pattern
from gui.fields.marks import Sign, colour_of
from gui.fields.prose.document import OBJECT, Printer, document_pieces, link_of, positions_of
from gui.look.theme import theme

GAP = pattern("_{2,}|＿{2,}")
"""A blank as it stands in running text."""


@dataclass(frozen=True, slots=True)
class Underline:
    """What a ``finding`` quotes: characters ``start`` to ``end`` of the printed text, and what to say about them."""

    start: int
    end: int
    sign: Sign
    text: str
    finding: Finding | None = None


def selections(
    document: QTextDocument, parts: Sequence[Piece], underlines: Sequence[Underline], printer: Printer
) -> list[QTextEdit.ExtraSelection]:
    """The underlines as the editor takes them; ``parts``: what stands in the document."""
    return [_selection(document, _positions(parts, each.start, each.end, printer), each) for each in underlines]


def marked(document: QTextDocument, start: int, end: int, printer: Printer) -> QTextCursor:
    """A cursor that marks characters ``start`` to ``end`` of the printed text."""
    return _cursor(document, _positions(document_pieces(document), start, end, printer))


def is_gap(finding: Finding | None) -> bool:
    """Whether a finding is of a blank in running text, which is typed over or becomes a figure."""
    if finding is None:
        return False
    return finding.code in ("missing.placeholder", "missing.link") or bool(GAP.fullmatch(finding.quote or ""))


def underline_at(editor: QTextEdit, underlines: Sequence[Underline], position: int) -> Underline | None:
    """The underline at a position; the editor has moved them along with the text since they were made."""
    for each, shown in zip(underlines, editor.extraSelections(), strict=False):
        cursor = shown.cursor  # type: ignore[attr-defined]
        if cursor.selectionStart() <= position <= cursor.selectionEnd():
            return each
    return None


def link_at(editor: QTextEdit, point: QPoint) -> Link | None:
    """The chip under a point of the viewport."""
    cursor = editor.cursorForPosition(point)
    for step in (0, 1):
        position = cursor.position() + step
        after = QTextCursor(editor.document())
        after.setPosition(min(position, editor.document().characterCount() - 1))
        box = editor.cursorRect(after)
        link = link_of(after.charFormat()) if after.position() else None
        before = QTextCursor(after)
        before.setPosition(max(0, after.position() - 1))
        start = editor.cursorRect(before)
        if link is not None and start.left() <= point.x() <= box.left() and box.top() <= point.y() <= box.bottom():
            return link
    return None


def _positions(parts: Sequence[Piece], start: int, end: int, printer: Printer) -> tuple[int, int]:
    """Where the printed characters stand in the document; a chip is underlined whole. Both 0 where there are none."""
    ends: list[int] = []
    offset = place = 0
    for part in parts if start < end else ():
        is_chip = isinstance(part, Link)
        words = printer(part) if isinstance(part, Link) else part
        if offset < end and offset + len(words) > start:
            before, inside = ("", OBJECT) if is_chip else (words[: max(0, start - offset)], words[: end - offset])
            ends += [place + positions_of(before), place + positions_of(inside)]
        offset += len(words)
        place += 1 if is_chip else positions_of(words)
    return (ends[0], ends[-1]) if ends else (0, 0)


def _selection(document: QTextDocument, place: tuple[int, int], wanted: Underline) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(QColor(colour_of(wanted.sign, theme())))
    made.cursor = _cursor(document, place)  # type: ignore[attr-defined]
    made.format = look  # type: ignore[attr-defined]
    return made


def _cursor(document: QTextDocument, place: tuple[int, int]) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    return cursor
