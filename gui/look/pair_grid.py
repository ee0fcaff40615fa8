"""Fields with their labels at the left, one pair or two in a row, each of which may be hidden."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gui.look.theme import SMALL

_WHOLE = 3  # columns of a field that has its row to itself


class PairGrid(QGridLayout):
    """A few short rows where a form with a row for each field would not fit."""

    def __init__(self) -> None:
        super().__init__()
        self._labels: dict[QWidget, QLabel] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(SMALL)
        self.setVerticalSpacing(SMALL)
        self.setColumnStretch(1, 3)
        self.setColumnStretch(3, 2)

    def add_pair(self, row: int, words: str, field: QWidget, *, at_right: bool = False, is_whole: bool = False) -> None:
        """Puts a field into a row, at its left end, at its right one, or over all of it."""
        label = QLabel(words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        self._labels[field] = label
        column = 2 if at_right else 0
        self.addWidget(label, row, column)
        self.addWidget(field, row, column + 1, 1, _WHOLE if is_whole else 1)

    def show_pair(self, field: QWidget, on: bool) -> None:
        """Shows a field with its label, or hides both."""
        field.setVisible(on)
        self._labels[field].setVisible(on)
