"""What all pages share: cards down the page, Enter from field to field, live totals, and repainting."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from domain.checks.filling import filling_after
from domain.layout import worn
from domain.notes import Note
from domain.outline import Section, printed_keys
from domain.report import Report
from gui.fields.prose.editor import ProseEditor
from gui.fields.stop import Stop
from gui.look.theme import LARGE, MEDIUM, TIGHT, WIDE
from gui.pages.binding import Binding
from gui.pages.view import View, touch, view_of
from gui.session import Session

MOST_WIDTH = 900
"""Lines longer than this are hard to read."""

FORM_WIDTH = 1320
"""A form of an attachment has many columns, and is as wide as they need."""

LEAST_WIDTH = 300
"""Down to this everything on a page finds its place by going on to further rows; a page never scrolls sideways."""

_NARROW = 600
Show = Callable[[Report, frozenset[str], tuple[Note, ...]], None]
_AROUND_CARET = 40


class Page(QWidget):
    """One page of the report. Signals:

    ``advance``: Enter behind the last field. ``retreat``: Shift+Enter before the first.
    """

    advance = Signal()
    retreat = Signal()

    def __init__(self, key: str, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.session = session
        self.bindings: list[Binding] = []
        self._painters: list[Callable[[View], None]] = []
        self._previewers: list[Show] = []
        self._is_stale = True
        self._previewed: tuple[Report, frozenset[str], tuple[Note, ...]] | None = None
        self.setMinimumWidth(LEAST_WIDTH)
        self.most_width = MOST_WIDTH
        self._column = QVBoxLayout(self)
        self._column.setSpacing(MEDIUM)
        session.followers.add(self.refresh)
        session.asked_changed.connect(self.refresh)

    # Putting a page together

    def add(self, card: QWidget, *bindings: Binding, stretch: int = 0) -> None:
        """Puts a card below the others, with the fields on it in visual order."""
        self._column.addWidget(card, stretch)
        self.follow(*bindings)

    def follow(self, *bindings: Binding) -> None:
        """Takes fields into the page's order."""
        for binding in bindings:
            self.bindings.append(binding)
            self._connect(binding)

    def on_refresh(self, paint: Callable[[View], None]) -> None:
        """Lets something that is no field repaint with the page."""
        self._painters.append(paint)

    def on_preview(self, show: Show) -> None:
        """Lets totals follow what is typed, key by key; told with the report: the tables that are being filled, and
        the notes that say why a difference may stand.
        """
        self._previewers.append(show)

    def finish(self, fill: bool = False) -> None:
        """Ends the column of cards; ``fill``: the last one takes what room is left."""
        self._column.addStretch(0 if fill else 1)  # takes the room where that one is hidden

    # What the window asks for

    def focus_first(self) -> None:
        """The cursor in the first field."""
        self.catch_up()
        self._reachable()[0].enter(back=False)

    def focus_again(self) -> None:
        """The cursor in the field that had it last, else in the first one."""
        last: QWidget | None = self.focusWidget()
        if last is None or not last.isVisibleTo(self):
            self.focus_first()
        else:
            last.setFocus()

    def focus_last(self) -> None:
        """The cursor in the last field."""
        self.catch_up()
        self._reachable()[-1].enter(back=True)

    def focus_key(self, key: str) -> bool:
        """The cursor in the field of a figure, text or cell; in the first field for the page's own key."""
        self.catch_up()
        if any(binding.reveal(key) for binding in self.bindings):
            return True
        if key == self.key:
            self.focus_first()
        return key == self.key

    def commit(self) -> bool:
        """Puts all that is typed in place; False if a field holds what cannot be read or kept."""
        settled = [binding.settle() for binding in self.bindings]
        return all(settled)

    def current_key(self) -> str:
        """The key of the field with the focus; blank if none has it."""
        focus = QApplication.focusWidget()
        for binding in self.bindings:
            if focus is not None and (binding.stop is focus or binding.stop.isAncestorOf(focus)):
                return binding.key_now()
        return ""

    def refresh(self, _changed: object = None) -> None:
        """Repaints from the session; a page that is not in sight does so when it comes up."""
        self._is_stale = True
        if self.isVisible():
            self._repaint()

    def leave(self) -> None:
        """Shows nothing more of the session: the page is about to go."""
        self.session.followers.remove(self.refresh)
        self.session.asked_changed.disconnect(self.refresh)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up."""
        super().showEvent(event)
        self.catch_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the column to a readable width, in the middle."""
        super().resizeEvent(event)
        scroller = _scroller(self)
        whole = scroller.width() if scroller is not None else self.width()
        side = side_margin(whole, self.most_width)
        right = max(TIGHT, side - (whole - self.width()))  # its scroll bar comes and goes, the cards stay
        self._column.setContentsMargins(side, MEDIUM, right, LARGE)
        focus = QApplication.focusWidget()
        if isinstance(focus, ProseEditor) and self.isAncestorOf(focus):
            self._keep_in_sight(focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo that no field wanted is the session's."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.session.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.session.redo()
        else:
            super().keyPressEvent(event)

    # Inside

    def _connect(self, binding: Binding) -> None:
        stop = binding.stop
        stop.forward.connect(lambda: self._step_from(stop, 1))
        stop.backward.connect(lambda: self._step_from(stop, -1))
        stop.previewed.connect(self._show_preview)
        stop.touched.connect(lambda: touch(self.session, [binding.key]))
        stop.chose.connect(self.session.chose)
        stop.waiting.connect(lambda waits: self.session.wait_for(binding.key, waits))
        for editor in stop.findChildren(ProseEditor):
            editor.cursorPositionChanged.connect(lambda editor=editor: self._keep_in_sight(editor))

    def _shows(self, key: str) -> bool:
        return key == self.key or any(binding.shows(key) for binding in self.bindings)

    def catch_up(self) -> None:
        """Shows what the session holds, if it does not yet."""
        if self._is_stale:
            self._repaint()

    def _repaint(self) -> None:
        self._is_stale = False
        view = view_of(self.session, self._shows)
        for binding in self.bindings:
            binding.refresh(view)
        for paint in self._painters:
            paint(view)
        self._show_preview()

    def _show_preview(self) -> None:
        current = self.session.current
        report = current.report
        for binding in self.bindings:
            report = binding.preview(report)
        before = self._previewed
        filling = filling_after(current.report, report, current.filling, worn(current.outline, report))
        if before is not None and report is before[0] and before[1:] == (filling, current.notes):
            return
        self._previewed = report, filling, current.notes
        for show in self._previewers:
            show(report, filling, current.notes)

    def _reachable(self) -> list[Stop]:
        return [binding.stop for binding in self.bindings if _is_reachable(binding.stop, self)]

    def _step_from(self, stop: Stop, step: int) -> None:
        stops = self._reachable()
        place = stops.index(stop) + step
        if place < 0:
            self.retreat.emit()
        elif place >= len(stops):
            self.advance.emit()
        else:
            stops[place].enter(back=step < 0)

    def _keep_in_sight(self, editor: QTextEdit) -> None:
        """Scrolls so that the caret of a long text stays on the screen."""
        scroller = _scroller(self)
        if scroller is not None and editor.hasFocus():
            caret: QRect = editor.cursorRect()
            place: QPoint = editor.viewport().mapTo(self, caret.center())
            scroller.ensureVisible(place.x(), place.y(), 0, _AROUND_CARET)


def side_margin(width: int, most: int) -> int:
    """How far from the edges a column of this width at most stands, in the middle of so much room."""
    return max(WIDE if width >= _NARROW else LARGE, (width - most) // 2)


def most_width(section: Section | None) -> int:
    """How wide a page may become."""
    return FORM_WIDTH if section and any(map(printed_keys, section.parts)) else MOST_WIDTH


def _is_reachable(stop: Stop, page: QWidget) -> bool:
    return stop.isEnabledTo(page) and stop.isVisibleTo(page)


def _scroller(page: QWidget) -> QScrollArea | None:
    above = page.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
