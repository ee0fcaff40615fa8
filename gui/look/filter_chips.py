"""A row of chips that say what a list shows: all of it, or one kind only."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QToolButton

from actions.language import _
from gui.look.theme import dress


class FilterChips(QObject):
    """全部 and one chip a kind; the pressed one is what is shown. Signals: ``changed()``: another one is pressed.

    A click on a kind shows it alone, a second one all again. ``chosen``: the kind, blank for all.
    """

    changed = Signal()

    def __init__(self, kinds: Iterable[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chosen = ""
        self.buttons = {kind: _chip() for kind in ("", *kinds)}
        for kind, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, kind=kind: self.choose("" if kind == self.chosen else kind))
        self._press()

    def shows(self, kind: str) -> bool:
        """Whether lines of this kind are shown."""
        return self.chosen in ("", kind)

    def choose(self, kind: str) -> None:
        """Shows this kind only; all for a blank one."""
        if kind != self.chosen:
            self.chosen = kind
            self.changed.emit()
        self._press()

    def tell(self, kind: str, words: str, count: int) -> None:
        """What a chip is called, with how many lines it would show."""
        button = self.buttons[kind]
        button.setText(_("{grade} {count}").format(grade=words, count=count))
        button.setToolTip(_("只看“{kind}”；再点一次看全部").format(kind=words) if kind else _("看全部"))
        button.setAccessibleName(button.text())
        button.setAccessibleDescription(button.toolTip())

    def _press(self) -> None:
        for kind, button in self.buttons.items():
            button.setChecked(kind == self.chosen)


def _chip() -> QToolButton:
    button = QToolButton()
    button.setCheckable(True)
    dress(button, kind="chip", sign="none")
    return button
