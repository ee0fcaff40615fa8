"""The report's title: one of the outline's wordings, or the clerk's own."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from actions.language import _
from domain.outline import Outline
from gui.fields.prose.document import Printer, units
from gui.fields.prose.editor import PAUSE
from gui.fields.prose.field import ProseField
from gui.fields.stop import Stop
from gui.fields.table.choice_box import ChoiceBox
from gui.look.theme import SMALL, dress

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TitleField(Stop):
    """A list of wordings as they print; behind the last of them the clerk's own opens a line to write it."""

    def __init__(
        self, outline: Outline, printer: Printer, keep: Callable[[str], bool], parent: QWidget, pause: int = PAUSE
    ) -> None:
        super().__init__(parent)
        self._outline = outline
        self._keep = keep
        self._stored = ""
        self.box = ChoiceBox(self)
        self.box.addItems([*outline.title, _("自拟标题")])
        self.box.setAccessibleName(_("标题"))
        self.box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.currentTextChanged.connect(self.box.setToolTip)  # in a narrow window it may be cut off
        self.box.installEventFilter(self)
        self.box.activated.connect(self._choose)
        self.own = ProseField(_("自拟标题"), printer, self._put, self, one_line=True, pause=pause)
        self.own.forward.connect(self.forward)
        self.own.backward.connect(self.backward)
        self.own.touched.connect(self.touched)
        self.own.waiting.connect(self.waiting)
        self.hint = QLabel(
            _("年度和单位名称引自上面两项，改动时标题随之改动。自拟标题中用“｜”指定封面上的换行。"), self
        )
        self.hint.setWordWrap(True)
        dress(self.hint, role="hint")
        self.setFocusProxy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for widget in (self.box, self.own, self.hint):
            column.addWidget(widget)

    @property
    def is_own(self) -> bool:
        """Whether the clerk writes the title."""
        return self.box.currentIndex() == len(self._outline.title)

    def show_title(self, stored: str, printer: Printer) -> None:
        """Shows the wording in use; blank is the outline's first."""
        self._stored = stored
        for place, pattern in enumerate(self._outline.title):
            self.box.setItemText(place, printer.words(units(pattern)))
        if (stored and stored not in self._outline.title) or not (self.is_own and self.own.editor.hasFocus()):
            self._show_stored()
        self.own.setVisible(self.is_own)
        self.own.show_text(stored or self._outline.title[0], printer)

    def _show_stored(self) -> None:
        """Puts the list on the wording in place."""
        wordings = self._outline.title
        listed = self._stored in wordings or not self._stored
        self.box.setCurrentIndex(wordings.index(self._stored or wordings[0]) if listed else len(wordings))
        self.own.setVisible(self.is_own)

    def settle(self) -> bool:
        """Commits what is typed."""
        return not self.is_own or self.own.editor.settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on from the list, too."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go(back)
            return True
        return super().eventFilter(watched, event)

    def _go(self, back: bool) -> None:
        if self.is_own and not back:
            self.own.enter(back=False)
        else:
            (self.backward if back else self.forward).emit()

    def _choose(self, place: int) -> None:
        self.own.setVisible(self.is_own)
        if self.is_own:
            self.own.enter(back=False)
        else:
            self._put_listed(self._outline.title[place])

    def _put_listed(self, pattern: str) -> None:
        """Commits a wording of the list; the list shows the one in place again if that cannot be kept."""
        kept = False
        try:
            kept = self._put(pattern)
        finally:
            if not kept:
                self._show_stored()

    def _put(self, pattern: str) -> bool:
        """Commits a wording; the outline's first is no wording of one's own."""
        return self._keep("" if pattern in ("", self._outline.title[0]) else pattern)
