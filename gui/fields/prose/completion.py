"""Turning what is typed into links: a brace lists the figures, a number that a figure prints is offered as one."""

from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from domain.links import Link
from gui.fields.prose.document import Printer, document_units, insert_units
from gui.fields.prose.link_choices import LONGEST_NUMBER, LinkOffer, link_choices, number_at_end, number_offer
from gui.fields.prose.link_popup import LinkPopup

_BRACES = ("{", "｛")


class Completion(QObject):
    """Watches one editor. Signals:

    ``offered(Offer | None)``: a number was typed that figures print, or is no longer at the caret.
    """

    offered = Signal(object)

    def __init__(self, editor: QTextEdit, printer: Printer) -> None:
        super().__init__(editor)
        self.printer = printer
        self.offer: LinkOffer | None = None
        self._editor = editor
        self._start: int | None = None
        self._caret = 0

    @cached_property
    def popup(self) -> LinkPopup:
        """The list, made for the first brace."""
        made = LinkPopup(self._editor)
        made.chosen.connect(self._insert)
        return made

    @property
    def _is_listing(self) -> bool:
        return "popup" in self.__dict__ and not self.popup.isHidden()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Whether the key was meant for the list."""
        return self._is_listing and self.popup.handle_key(event)

    def follow(self, typed: str) -> None:
        """Looks at what was just typed before the caret."""
        if typed.endswith(_BRACES):
            self._start = self._editor.textCursor().position() - 1
        if self._start is not None:
            self._filter(self._start)
        elif typed or self._editor.textCursor().position() != self._caret:
            self._set_offer(self._number() if typed else None)
        self._caret = self._editor.textCursor().position()

    def open(self) -> None:
        """Lists the figures at the caret, without a brace."""
        self._start = self._editor.textCursor().position()
        self._filter(self._start)

    def accept(self) -> None:
        """Makes the number on offer a link; asks which figure where several print it."""
        if self.offer is None:
            return
        if len(self.offer.choices) == 1:
            self._insert(self.offer.choices[0].link)
        else:
            self.popup.offer(self.offer.choices, self._editor.cursorRect())

    def end(self) -> bool:
        """Takes list and offer away; whether there was either."""
        was_open = self._start is not None or self.offer is not None
        self._start = None
        if self._is_listing:
            self.popup.hide()
        self._set_offer(None)
        return was_open

    def _number(self) -> LinkOffer | None:
        """Where no number stands right before the caret, its paragraph is not looked at."""
        cursor, document = self._editor.textCursor(), self._editor.document()
        start, caret = cursor.block().position(), cursor.position()
        if number_at_end(document_units(document, max(start, caret - 2 * LONGEST_NUMBER), caret)) is None:
            return None
        return number_offer(document_units(document, start, caret), self.printer)

    def _filter(self, start: int) -> None:
        """Lists what goes with the words behind the brace; ends when the caret leaves them or nothing does."""
        cursor, document = self._editor.textCursor(), self._editor.document()
        if cursor.position() < start or cursor.block() != document.findBlock(start):
            self.end()
            return
        typed = self.printer.words(document_units(document, start, cursor.position()))
        if cursor.position() == start and self._is_listing:
            self.end()
            return
        choices = link_choices(self.printer, typed.lstrip("".join(_BRACES)).strip())
        self.popup.offer(choices, self._editor.cursorRect())
        if not choices:
            self._start = None

    def _insert(self, link: Link) -> None:
        """Puts a chip in place of the brace and the words behind it, or of the number on offer."""
        cursor = self._editor.textCursor()
        if self._start is not None:
            cursor.setPosition(self._start, QTextCursor.MoveMode.KeepAnchor)
        elif self.offer is not None:
            start = cursor.position() - self.offer.distance
            cursor.setPosition(start)
            cursor.setPosition(start + len(self.offer.number), QTextCursor.MoveMode.KeepAnchor)
        unit_length = self.offer.distance - len(self.offer.number) if self.offer else 0
        insert_units(cursor, [link])
        cursor.setPosition(cursor.position() + unit_length)
        self._editor.setTextCursor(cursor)
        self.end()

    def _set_offer(self, offer: LinkOffer | None) -> None:
        if offer != self.offer:
            self.offer = offer
            self.offered.emit(offer)
