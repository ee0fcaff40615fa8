"""Running text on a card, under its name."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from domain.outline import ProsePart
from gui.fields.prose.editor import PAUSE
from gui.look.theme import LARGE, MEDIUM, SMALL, dress
from gui.pages.binding import ProseBinding
from gui.session import Session


class ProseCard(QFrame):
    """The text of one part of a section; ``hint``: what to write here."""

    def __init__(self, session: Session, part: ProsePart, name: str, parent: QWidget, pause: int = PAUSE) -> None:
        super().__init__(parent)
        dress(self, role="card")
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        if part.hint:
            hint = QLabel(part.hint, self)
            hint.setWordWrap(True)
            dress(hint, role="hint")
            column.addWidget(hint)
        self.binding = ProseBinding(session, part.key, name, self, default=part.default, pause=pause)
        column.addWidget(self.binding.field, 1)
