"""Short questions with two answers, and sentences that must be read before anything else."""

from PySide6.QtWidgets import QWidget

from actions.language import _


def ask(sentence: str, accept: str, reject: str, parent: QWidget | None = None) -> bool:
    """Whether the clerk chose ``accept``; Esc is ``reject``."""
    from PySide6.QtWidgets import QMessageBox  # here: a start has no question, and the class alone takes a thousandth

    box = QMessageBox(QMessageBox.Icon.Question, program_name(), sentence, parent=parent)
    yes = box.addButton(accept, QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(reject, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.exec()
    return box.clickedButton() is yes


def tell(sentence: str, parent: QWidget | None = None) -> None:
    """Says one sentence."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Warning, program_name(), sentence, parent=parent)
    box.addButton(_("知道了"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def program_name() -> str:
    """What the program is called in titles."""
    return _("绩效自评")
