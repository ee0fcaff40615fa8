"""Short questions with two answers, and sentences that must be read before anything else."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from actions.language import _
from gui.look.icons import pixmap
from gui.look.room import part_buttons
from gui.look.theme import LARGE, WIDE, theme

_SIGN = 40

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


def ask(sentence: str, accept: str, reject: str, parent: QWidget | None = None) -> bool:
    """Whether the clerk chose ``accept``; Esc is ``reject``."""
    from PySide6.QtWidgets import QMessageBox  # here: a start has no question, and the class alone takes a thousandth

    box = QMessageBox(QMessageBox.Icon.NoIcon, program_name(), sentence, parent=parent)
    box.setIconPixmap(_sign("state-query", theme().accent, box))
    yes = box.addButton(accept, QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(reject, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    _space(box)
    box.exec()
    return box.clickedButton() is yes


def tell(sentence: str, parent: QWidget | None = None) -> None:
    """Says one sentence."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.NoIcon, program_name(), sentence, parent=parent)
    box.setIconPixmap(_sign("warning", theme().query, box))
    box.addButton(_("知道了"), QMessageBox.ButtonRole.AcceptRole)
    _space(box)
    box.exec()


def _space(box: "QMessageBox") -> None:
    """The edges of every other dialog, and their room between buttons."""
    whole = box.layout()
    if whole is not None:
        whole.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
    for buttons in box.findChildren(QDialogButtonBox):
        part_buttons(buttons)


def _sign(name: str, colour: str, box: QWidget) -> QPixmap:
    """In the window's own hand, not in that of the system's style."""
    return pixmap(name, colour, _SIGN, box.devicePixelRatioF())


def program_name() -> str:
    """What the program is called in titles."""
    return _("绩效自评")
