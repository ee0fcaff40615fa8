"""A text with what belongs under it: what a paste left out, numbers that could be links, length, the default text."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from actions.language import _
from gui.fields.link_choices import Offer
from gui.fields.marking import Underline
from gui.fields.notes import Note, Notes
from gui.fields.prose import PAUSE, ProseEditor
from gui.fields.prose_text import Printer
from gui.fields.stop import Stop
from gui.theme import SMALL, TIGHT, VAST, dress

_LEAST_LINES = 5


class ProseField(Stop):
    """Signals: ``jump(str)``: to where a figure is typed."""

    jump = Signal(str)

    def __init__(
        self,
        name: str,
        printer: Printer,
        keep: Callable[[str], bool],
        parent: QWidget | None = None,
        *,
        default: str = "",
        one_line: bool = False,
        pause: int = PAUSE,
    ) -> None:
        super().__init__(parent)
        self._default = default
        self.editor = ProseEditor(printer, keep, self, one_line=one_line, pause=pause)
        self.notice = QLabel(self)
        self.link = _button(_("改为引用（Ctrl+L）"), self)
        self.insert = _button(_("引用数据"), self)
        self.restore = _button(_("恢复默认文字"), self)
        self.count = QLabel(self)
        self.notes = Notes(self)
        self.editor.setAccessibleName(name)
        self.setFocusProxy(self.editor)
        self._arrange()
        self._connect()

    def show_text(self, stored: str, printer: Printer) -> None:
        """Shows the text in place; what the clerk is typing stays."""
        self.editor.show_text(stored, printer)
        self._measure()

    def show_findings(self, notes: Sequence[Note], underlines: Sequence[Underline]) -> None:
        """What to say about the text, and where in it."""
        self.notes.show_notes(notes)
        self.editor.show_underlines(underlines)
        signs = {note.sign for note in notes}
        dress(self.editor, state=next((sign for sign in ("error", "query") if sign in signs), ""))
        self.editor.setAccessibleDescription(self.notes.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        dress(self.notice, role="hint")
        dress(self.count, role="hint")
        self.notice.setWordWrap(True)
        self.notice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.link.hide()
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(self.notice, 1)
        for widget in (self.link, self.insert, self.restore, self.count):
            foot.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self.editor, 1)
        layout.addWidget(self.notes)
        layout.addLayout(foot)
        self.count.setHidden(self.editor.one_line)

    def _connect(self) -> None:
        editor = self.editor
        editor.typed.connect(self._measure)
        editor.forward.connect(self.forward)
        editor.backward.connect(self.backward)
        editor.left.connect(self.touched)
        editor.jump.connect(self.jump)
        editor.noticed.connect(self.notice.setText)
        editor.completion.offered.connect(self._show_offer)
        editor.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.link.clicked.connect(editor.completion.accept)
        self.insert.clicked.connect(self._insert)
        self.restore.clicked.connect(self._restore)

    def _measure(self) -> None:
        """Counts what prints, white space apart."""
        printed = self.editor.words()
        self.count.setText(_("{count}字").format(count=len("".join(printed.split()))))
        self.restore.setVisible(bool(self._default) and self.editor.text() != self._default)

    def _fit(self) -> None:
        """As high as the text: the page scrolls, not the field."""
        editor = self.editor
        lines = 1 if editor.one_line else _LEAST_LINES
        least = editor.fontMetrics().lineSpacing() * 1.5 * lines
        frame = editor.height() - editor.viewport().height()
        height = round(max(editor.document().size().height(), least)) + max(frame, SMALL)
        if editor.minimumHeight() != height:
            editor.setMinimumHeight(height)
        if editor.one_line:
            editor.setMaximumHeight(max(height, VAST))

    def _show_offer(self, offer: Offer | None) -> None:
        self.link.setVisible(offer is not None)
        if offer is None:
            self.notice.clear()
            return
        names = "、".join(f"“{choice.label}”" for choice in offer.choices)
        self.notice.setText(_("“{number}”与{names}相同。").format(number=offer.number, names=names))

    def _insert(self) -> None:
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.completion.open()

    def _restore(self) -> None:
        self.editor.put(self._default)


def _button(words: str, parent: QWidget) -> QPushButton:
    button = QPushButton(words, parent)
    dress(button, kind="link")
    return button
