"""Running text with linked figures: plain text only, committed after a pause, never overwritten while it is typed."""

from collections.abc import Callable, Sequence
from itertools import count

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QToolTip, QWidget

from actions.wording import label_of
from domain.checks import Finding
from domain.cleaning import clean
from domain.links import Link, Piece
from gui.fields.composing import Composition
from gui.fields.figure.entry import PASSED, is_undo
from gui.fields.prose.chips import ChipLooks, ChipObject
from gui.fields.prose.completion import Completion
from gui.fields.prose.document import (
    CHIP,
    Printer,
    document_chips,
    document_pieces,
    document_units,
    insert_units,
    link_of,
    replace_units,
    text_of,
    units,
)
from gui.fields.prose.marking import GAP, Underline, is_gap, link_at, marked, selections, underline_at
from gui.fields.prose.pasting_text import can_paste, mime_of, pasted
from gui.look.theme import Theme, theme

PAUSE, WITHIN = 1000, 2500
"""Milliseconds without a key after which prose is committed; and after the first key, however many follow."""

_MOVED, _KEPT = QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveMode.KeepAnchor
_STRETCHES = count(1)
_LINE_HEIGHT = 150.0  # per cent
_LINE_MARGIN = 1.0
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_GOING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_LINK_KEY = QKeySequence("Ctrl+L")


class ProseEditor(QTextEdit):
    """Signals:

    ``typed``: the text changed under the clerk's hands.
    ``forward``, ``backward``: Ctrl+Enter (Enter, where there is one line only) or Shift+Enter.
    ``noticed(str)``: what a paste left out; blank if nothing.
    ``jump(str)``: Ctrl and a click on a chip: go to where that figure is typed.
    ``left``: the clerk was here and went on: with the keys, or after typing.
    ``waiting(bool)``: whether something typed here is not on the disk yet.
    ``pointed(Underline | None)``: the caret came to underlined words, by keys or mouse, or is at none any more.
    """

    pointed = Signal(object)
    typed = Signal()
    forward = Signal()
    backward = Signal()
    noticed = Signal(str)
    jump = Signal(str)
    left = Signal()
    waiting = Signal(bool)

    def __init__(
        self,
        printer: Printer,
        keep: Callable[[str], bool],
        parent: QWidget | None = None,
        *,
        one_line: bool = False,
        pause: int = PAUSE,
    ) -> None:
        super().__init__(parent)
        self.printer = printer
        self.one_line = one_line
        self.completion = Completion(self, printer)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(pause)
        self.timer.timeout.connect(self._pause_over)
        self.limit = QTimer(self)
        self.limit.setSingleShot(True)
        self.limit.setInterval(min(WITHIN, pause) if pause < PAUSE else WITHIN)
        self.limit.timeout.connect(self.save)
        self.stretch = next(_STRETCHES)
        """The stretch of typing that is under way: its commits are one step to undo."""
        self._keep = keep
        self._stored = ""
        self._underlines: tuple[Underline, ...] = ()
        self._underlined_in: tuple[int, Theme] | None = None
        """The state of the text in which they were put in place, as it prints now; None for none."""
        self._chips: tuple[int, list[tuple[Link, int, int]]] | None = None
        self._pointed: Underline | None = None
        self._looks = ChipLooks(printer)
        self._read: tuple[int, list[Piece]] | None = None
        self._showing = False
        self._composition = Composition(self)
        self._dress()
        self.textChanged.connect(self._follow_text)
        self.cursorPositionChanged.connect(self._tell_pointed)

    @property
    def is_dirty(self) -> bool:
        """Whether something is typed that has not been committed."""
        return self._composition.is_open or self.text() != self._stored

    def text(self) -> str:
        """The text as it would be stored now."""
        return text_of(self._parts())

    def words(self) -> str:
        """The text as it prints now."""
        return self.printer.words(self._parts())

    def _parts(self) -> list[Piece]:
        """What stands in the text, looked through once for each state of it."""
        revision = self.document().revision()
        if self._read is None or self._read[0] != revision:
            self._read = revision, document_pieces(self.document())
        return self._read[1]

    def show_text(self, stored: str, printer: Printer) -> bool:
        """Shows the text in place, and whether it prints otherwise now; caret, scrolling and what is typed stay."""
        self.printer = self.completion.printer = printer
        is_other = stored != self._stored
        if is_other and not self.is_dirty:
            self._replace(stored)
        self._stored = stored
        if self._renew_chips() or is_other:
            self._underlined_in = None
            return True
        return False

    def show_underlines(self, underlines: Sequence[Underline]) -> None:
        """Underlines what the findings quote."""
        wanted, state = tuple(underlines), (self.document().revision(), theme())
        if (wanted or self._underlines) and (wanted != self._underlines or state != self._underlined_in):
            self._underlines, self._underlined_in = wanted, state
            self.setExtraSelections(selections(self.document(), self._parts(), wanted, self.printer))
            self._tell_pointed()

    def marked_words(self) -> str:
        """What is marked, as it prints."""
        cursor = self.textCursor()
        return self.printer.words(document_units(self.document(), cursor.selectionStart(), cursor.selectionEnd()))

    def figure_at_caret(self) -> str:
        """The key of the figure or cell whose chip is marked, or stands before or behind the caret; blank for none."""
        cursor, last = self.textCursor(), self.document().characterCount() - 1
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        around = (max(0, start - 1), min(last, end + 1))
        for first, stop in ((start, end), (around[0], start), (end, around[1])):
            for unit in document_units(self.document(), first, stop) if first < stop else ():
                if isinstance(unit, Link):
                    return self.printer.target(unit)
        return ""

    def caret_in_words(self) -> int:
        """How many characters of the printed text stand before the caret."""
        return len(self.printer.words(document_units(self.document(), 0, self.textCursor().position())))

    def mark(self, start: int, end: int) -> None:
        """Marks characters ``start`` to ``end`` of the printed text, the caret behind them."""
        self.setTextCursor(marked(self.document(), start, end, self.printer))
        self.ensureCursorVisible()

    @property
    def pointed_at(self) -> Underline | None:
        """What is underlined where the caret is, while the editor has the focus."""
        if not self.hasFocus() or self._composition.is_open:
            return None
        return underline_at(self, self._underlines, self.textCursor().position())

    def point_at(self, finding: Finding) -> bool:
        """The caret to the words that a finding quotes; what is not underlined is selected. False if it is not here."""
        for each, shown in zip(self._underlines, self.extraSelections(), strict=False):
            if each.finding == finding:
                cursor = self.textCursor()
                place = shown.cursor  # type: ignore[attr-defined]
                if is_gap(finding):  # what is typed next takes its place
                    cursor.setPosition(place.selectionEnd())
                cursor.setPosition(place.selectionStart(), _KEPT if is_gap(finding) else _MOVED)
                self.setTextCursor(cursor)
                self.ensureCursorVisible()
                self._tell_pointed()
                return True
        quote, offset = finding.quote or "", finding.offset
        if offset is None or not self.words()[offset:].startswith(quote):
            return False
        self.mark(offset, offset + len(quote))
        return True

    def _tell_pointed(self) -> None:
        found = self.pointed_at
        if found != self._pointed:
            self._pointed = found
            self.pointed.emit(found)

    def settle(self) -> bool:
        """Commits what is typed; False if it cannot be kept: then it stays here."""
        self._composition.finish()
        self.timer.stop()
        raw = self.text()
        text = self._clean(raw)
        if text != raw:
            self._replace(text)
        settled = self.save()
        if settled:
            self.stretch = next(_STRETCHES)
        return settled

    def save(self) -> bool:
        """Commits what is typed so far and disturbs nothing: caret, composition and the stretch of typing go on."""
        self.limit.stop()
        text = self._clean(self.text())
        kept = text == self._stored or self._keep(text)
        if kept:  # only now: whatever is raised instead, nothing here says that the text is in place
            self._stored = text
        self.waiting.emit(not kept)
        return kept

    def put(self, stored: str) -> bool:
        """Puts another text in place of all that stands here, and commits it."""
        self._replace(stored)
        self.typed.emit()
        return self.settle()

    def tip_at(self, point: QPoint) -> str:
        """What is wrong at a place, or which figure a chip there is."""
        found = underline_at(self, self._underlines, self.cursorForPosition(point).position())
        link = link_at(self, point)
        name = label_of(self.printer.target(link), self.printer.outline, self.printer.report) if link else ""
        return "\n".join(filter(None, (found.text if found else "", name)))

    def event(self, event: QEvent) -> bool:
        """Leaves undo (of what is committed first) and the page keys to the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if is_undo(event):
                self.settle()
            if is_undo(event) or event.key() in _PAGE_KEYS:
                event.ignore()
                return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            return self.completion.handle_key(event) or super().event(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is a new line, Ctrl+Enter goes on, Shift+Enter back; a brace lists the figures."""
        if self.completion.handle_key(event):
            event.accept()
        elif event.key() in _ENTER and (self.one_line or event.modifiers() & _GOING):
            self._go(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self._escape(event)
        elif is_undo(event) or event.key() in _PAGE_KEYS:
            event.ignore()
        elif QKeySequence(event.keyCombination()) == _LINK_KEY:
            self.completion.accept()
        else:
            self._leave_chip()
            super().keyPressEvent(event)
            self.completion.follow(event.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Follows the composition; what it commits counts as typed."""
        self._composition.follow(event)
        self._leave_chip()
        super().inputMethodEvent(event)
        if not self._composition.is_open:
            self.completion.follow(event.commitString())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commits what is typed."""
        super().focusOutEvent(event)
        self._tell_pointed()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            was_here = event.reason() in PASSED or self.is_dirty
            self.completion.end()
            self.settle()
            if was_here:
                self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the field."""
        event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Marks the word; of a blank (____) just that: it has no borders to the words around it."""
        super().mouseDoubleClickEvent(event)
        cursor = self.cursorForPosition(event.position().toPoint())
        place, start = cursor.positionInBlock(), cursor.block().position()
        for blank in GAP.finditer(cursor.block().text()):
            if blank.start() <= place <= blank.end():
                cursor.setPosition(start + blank.start())
                cursor.setPosition(start + blank.end(), QTextCursor.MoveMode.KeepAnchor)
                self.setTextCursor(cursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ctrl and a click on a chip goes to its figure."""
        self.completion.end()
        link = link_at(self, event.position().toPoint())
        if link is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.jump.emit(self.printer.target(link))
        else:
            super().mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Shows the tips."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected words as they print, with their links for ourselves."""
        cursor = self.textCursor()
        return mime_of(document_units(self.document(), cursor.selectionStart(), cursor.selectionEnd()), self.printer)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done to the words here."""
        self.menu_at(event.pos()).popup(event.globalPos())

    def menu_at(self, point: QPoint) -> QMenu:
        """Cut, copy and paste; undo is the window's, which takes back what is on the disk too."""
        menu = self.createStandardContextMenu(point)
        for action in menu.actions():
            if action.objectName() in ("edit-undo", "edit-redo"):
                menu.removeAction(action)
        while menu.actions() and menu.actions()[0].isSeparator():  # it stood behind undo and redo
            menu.removeAction(menu.actions()[0])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text only: no pictures, no files."""
        return can_paste(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Takes the words and says what it left out."""
        found = pasted(source, self.one_line)
        if found.parts:
            insert_units(self.textCursor(), found.parts)
        self.noticed.emit(found.notice)

    def _dress(self) -> None:
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().registerHandler(CHIP, ChipObject(self._looks, self))
        if self.one_line:
            self.document().setDocumentMargin(_LINE_MARGIN)
            return
        spaced = QTextBlockFormat()
        spaced.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(self.document()).setBlockFormat(spaced)

    def _clean(self, text: str) -> str:
        cleaned = clean(text).text
        return cleaned.replace("\n", " ") if self.one_line else cleaned

    def _replace(self, stored: str) -> None:
        """Shows a text, the caret at the end of what differs; at the top of one that just came up."""
        was_empty = self.document().isEmpty()
        self._showing = True
        end = replace_units(self.document(), units(stored))
        self._showing = False
        if end is not None:
            end = 0 if was_empty else end
            cursor = self.textCursor()
            cursor.setPosition(end)
            self.setTextCursor(cursor)

    def _renew_chips(self) -> bool:
        """Lays only the paragraphs out anew in which a chip looks otherwise."""
        revision = self.document().revision()
        if self._chips is None or self._chips[0] != revision:
            self._chips = revision, document_chips(self.document())
        chips = self._chips[1]
        changed = self._looks.renew(self.printer, [link for link, _place, _length in chips])
        for link, place, length in chips:
            if link in changed:
                self.document().markContentsDirty(place, length)
        return bool(changed)

    def _follow_text(self) -> None:
        if not self._showing:
            self.timer.start()
            if not self.limit.isActive():
                self.limit.start()
            self.waiting.emit(True)
            self.typed.emit()

    def _pause_over(self) -> None:
        """Commits, and the next key begins another stretch; a composition that is open goes on."""
        if self.save() and not self._composition.is_open:
            self.stretch = next(_STRETCHES)

    def _go(self, back: bool) -> None:
        self.completion.end()
        if self.settle():
            (self.backward if back else self.forward).emit()

    def _escape(self, event: QKeyEvent) -> None:
        """Leaves what is open: a composition, a list, an offer. Nothing typed is ever given up: undo takes it back."""
        if self._composition.is_open:
            self._composition.leave()
        elif not self.completion.end():
            self.settle()
            event.ignore()

    def _leave_chip(self) -> None:
        """What is typed behind a chip is no chip. (With a selection, Qt would change the format of all of it.)"""
        if not self.textCursor().hasSelection() and link_of(self.currentCharFormat()) is not None:
            self.setCurrentCharFormat(QTextCharFormat())
