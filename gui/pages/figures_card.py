"""Figures on a card: in two columns where there is room, the rarely used ones behind 选填项."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from actions.language import _
from domain.outline import FiguresPart, Outline, figures
from gui.fields.figure import FigureField
from gui.pages.binding import FigureBinding
from gui.pages.view import View
from gui.session import Session
from gui.theme import LARGE, MEDIUM, SMALL, VAST, dress

_HIDES_FROM = 3
"""So many optional figures make a group of their own."""

_LEAST_LINE = 150
_MOST_LABEL = 190


class FiguresCard(QFrame):
    """The figures of one part of a section."""

    def __init__(self, session: Session, part: FiguresPart, outline: Outline, parent: QWidget) -> None:
        super().__init__(parent)
        dress(self, role="card")
        known = figures(outline)
        optional = [key for key in part.keys if known[key].optional]
        rare = set(optional) if len(optional) >= _HIDES_FROM else set()
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(MEDIUM)
        self.bindings: list[FigureBinding] = []
        self.rare: RareFigures | None = None
        shown = [key for key in part.keys if key not in rare]
        if shown:
            column.addWidget(self._grid(session, shown, outline, self))
        if rare:
            self.rare = RareFigures(self)
            hidden = [key for key in part.keys if key in rare]
            self.rare.hold(self._grid(session, hidden, outline, self.rare), [known[key].label for key in hidden])
            for binding in self.bindings[len(shown) :]:
                binding.uncover = self.rare.open
            column.addWidget(self.rare)

    def refresh(self, view: View) -> None:
        """Opens 选填项 when one of them is filled or has something to say."""
        if self.rare is not None:
            rare = [binding for binding in self.bindings if self.rare.isAncestorOf(binding.stop)]
            if any(binding.key in view.report.figures or view.own_notes(binding.key) for binding in rare):
                self.rare.open()

    def _grid(self, session: Session, keys: list[str], outline: Outline, parent: QWidget) -> "FieldGrid":
        grid = FieldGrid(parent)
        made = [FigureBinding(session, figures(outline)[key], grid) for key in keys]
        grid.hold([binding.field for binding in made])
        self.bindings += made
        return grid


class FieldGrid(QWidget):
    """Fields side by side, their labels and lines aligned."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._fields: list[FigureField] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(VAST)
        self._grid.setVerticalSpacing(SMALL)

    def hold(self, fields: list[FigureField]) -> None:
        """Takes these fields, in this order."""
        self._fields = fields
        label = min(_MOST_LABEL, max(field.label.natural_width() for field in fields))
        for field in fields:
            field.label.setFixedWidth(label)
            field.line.setMinimumWidth(_LEAST_LINE // 2)
        self._lay_out(self._fitting())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        self._lay_out(self._fitting())

    def _fitting(self) -> int:
        field = self._fields[0].label.width() + MEDIUM + _LEAST_LINE if self._fields else 0
        return 2 if len(self._fields) > 1 and self.width() >= 2 * field + VAST else 1

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, field in enumerate(self._fields):
            self._grid.addWidget(field, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)


class RareFigures(QWidget):
    """选填项: closed until it is opened or something in it is filled; never closes by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = QToolButton(self)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setCheckable(True)
        self._names = QLabel(self)
        self._names.setWordWrap(True)
        dress(self._names, role="hint")
        self._content: QWidget | None = None
        self.button.toggled.connect(self._show)
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self.button)
        head.addWidget(self._names, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        self._column.addLayout(head)

    def hold(self, content: QWidget, labels: list[str]) -> None:
        """Takes the fields, and names them beside the button."""
        self._content = content
        self._column.addWidget(content)
        self.button.setText(_("选填项（{count}）").format(count=len(labels)))
        self._names.setText("、".join(labels))
        self._show(False)

    def open(self) -> None:
        """Shows the fields."""
        self.button.setChecked(True)

    def _show(self, is_open: bool) -> None:
        self.button.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self._names.setHidden(is_open)
        if self._content is not None:
            self._content.setVisible(is_open)
