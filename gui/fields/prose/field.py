"""A text with what belongs under it: what a paste left out, numbers that could be links, length, the default text."""

from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from actions.language import _
from domain.checks import Finding
from domain.links import Link
from gui.fields.notes import NoteLine, Notes
from gui.fields.prose.document import Printer
from gui.fields.prose.editor import PAUSE, ProseEditor
from gui.fields.prose.link_choices import LinkOffer
from gui.fields.prose.mark_card import MarkCard, Offers
from gui.fields.prose.marking import Underline
from gui.fields.stop import Stop
from gui.look.theme import FIELD_HEIGHT, SMALL, TIGHT, dress

_LEAST_LINES = 5


class ProseField(Stop):
    """Signals:

    ``jump(str)``: to where a figure is typed. ``asked(str, Finding)``: what to do about a mark, as the card has it.
    """

    jump = Signal(str)
    asked = Signal(str, object)

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
        self.restore = _button(_("恢复默认文字"), self)
        self.insert = _button(_("引用数据"), self)
        self.count = QLabel(self)
        self.notes = Notes(self)
        self.offers: Offers = lambda _finding: ("", "")
        """How one key mends a finding, and all of its kind; blank where nothing is certain."""
        self.editor.setAccessibleName(name)
        self.setFocusProxy(self.editor)
        self._arrange()
        self._connect()
        self._measure()

    @cached_property
    def card(self) -> MarkCard:
        """What the careful reader says, made for the first mark at the caret."""
        made = MarkCard(self.editor, self.offers)
        made.asked.connect(self._asked)
        return made

    def _show_mark(self, mark: Underline | None) -> None:
        if mark is not None or "card" in self.__dict__:
            self.card.show_mark(mark)

    def show_text(self, stored: str, printer: Printer) -> None:
        """Shows the text in place; what the clerk is typing stays."""
        if self.editor.show_text(stored, printer):
            self._measure()

    def show_findings(self, notes: Sequence[NoteLine], underlines: Sequence[Underline]) -> None:
        """What to say about the text, and where in it."""
        self.notes.show_notes(notes)
        self.editor.show_underlines(underlines)
        signs = {note.sign for note in notes} if self.editor.one_line else set()
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
        line, foot = QHBoxLayout(), QHBoxLayout()
        line.setSpacing(TIGHT)
        foot.setSpacing(SMALL)
        line.addWidget(self.editor, 1)
        foot.addWidget(self.notice, 1)
        foot.addWidget(self.link)
        beside = line if self.editor.one_line else foot
        beside.addWidget(self.restore)  # it comes and goes: what stands behind it stays in its place
        beside.addWidget(self.insert)
        foot.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        if not self.editor.one_line:
            layout.addWidget(self.notes)  # a long text would push them out of sight
        layout.addLayout(line, 1)
        if self.editor.one_line:
            layout.addWidget(self.notes)
        layout.addLayout(foot)
        self.count.setHidden(self.editor.one_line)

    def _connect(self) -> None:
        editor = self.editor
        editor.typed.connect(self._measure)
        editor.forward.connect(self.forward)
        editor.backward.connect(self.backward)
        editor.left.connect(self.touched)
        editor.waiting.connect(self.waiting)
        editor.jump.connect(self.jump)
        editor.pointed.connect(self._show_mark)
        editor.noticed.connect(self._say)
        editor.completion.offered.connect(self._show_offer)
        self._say("")
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
        least = 0.0 if editor.one_line else editor.fontMetrics().lineSpacing() * 1.5 * _LEAST_LINES
        frame = editor.height() - editor.viewport().height()
        height = max(round(max(editor.document().size().height(), least)) + frame, FIELD_HEIGHT)
        if editor.minimumHeight() != height:
            editor.setMinimumHeight(height)
        if editor.one_line:
            editor.setMaximumHeight(height)

    def _show_offer(self, offer: LinkOffer | None) -> None:
        self.link.setVisible(offer is not None)
        if offer is None:
            self._say("")
            return
        names = _("、").join(_("“{name}”").format(name=choice.label) for choice in offer.choices)
        self._say(_("“{number}”与{names}相同。").format(number=offer.number, names=names))

    def _say(self, words: str) -> None:
        self.notice.setText(words)
        self.notice.setVisible(bool(words) or not self.editor.one_line)

    def _asked(self, what: str, finding: Finding) -> None:
        """A button of the card: a figure for a blank is chosen here, the rest is the page's."""
        if what == "refer":
            self.card.hide()
            self._insert()
        elif what == "fill":
            self.jump.emit(self.editor.printer.target(Link(finding.keys[1])))
        else:
            self.asked.emit(what, finding)

    def _insert(self) -> None:
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.completion.open()

    def _restore(self) -> None:
        self.editor.put(self._default)


def _button(words: str, parent: QWidget) -> QPushButton:
    button = QPushButton(words, parent)
    dress(button, kind="link")
    return button
