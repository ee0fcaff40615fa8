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
    """The figures of one part of a section, or of several that follow each other."""

    def __init__(self, session: Session, outline: Outline, parent: QWidget) -> None:
        super().__init__(parent)
        dress(self, role="card")
        self._session, self._known = session, figures(outline)
        self._rare: list[tuple[RareFigures, list[FigureBinding]]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        self._column.setSpacing(MEDIUM)

    def hold(self, part: FiguresPart) -> list[FigureBinding]:
        """Puts the figures of a part below what is there."""
        optional = [key for key in part.keys if self._known[key].optional]
        rare = optional if len(optional) >= _HIDES_FROM else []
        usual = [key for key in part.keys if key not in rare]
        return [*self._hold_usual(usual), *self._hold_rare(rare)]

    def refresh(self, view: View) -> None:
        """Opens 选填项 where something is filled or there is something to say."""
        for group, bindings in self._rare:
            if any(binding.key in view.report.figures or view.own_notes(binding.key) for binding in bindings):
                group.open()

    def _hold_usual(self, keys: list[str]) -> list[FigureBinding]:
        grid = FieldGrid(self)
        bindings = self._filled(grid, keys)
        if bindings:
            self._column.addWidget(grid)
        return bindings

    def _hold_rare(self, keys: list[str]) -> list[FigureBinding]:
        if not keys:
            return []
        group = RareFigures(self)
        grid = FieldGrid(group)
        bindings = self._filled(grid, keys)
        group.hold(grid, [binding.field.figure.label for binding in bindings])
        for binding in bindings:
            binding.uncover = group.open
        self._rare.append((group, bindings))
        self._column.addWidget(group)
        return bindings

    def _filled(self, grid: "FieldGrid", keys: list[str]) -> list[FigureBinding]:
        made = [FigureBinding(self._session, self._known[key], grid) for key in keys]
        grid.hold([binding.field for binding in made])
        return made


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
        label = min(_MOST_LABEL, max((field.label.natural_width() for field in fields), default=0))
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
        self._names = QLabel(self)
        self._names.setWordWrap(True)
        dress(self._names, role="hint")
        self._content: QWidget | None = None
        self.button.clicked.connect(lambda: self._show(not self.is_open))
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self.button)
        head.addWidget(self._names, 1)
        head.addStretch(0)
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

    @property
    def is_open(self) -> bool:
        """Whether the fields are shown."""
        return self._content is not None and not self._content.isHidden()

    def open(self) -> None:
        """Shows the fields."""
        self._show(True)

    def _show(self, is_open: bool) -> None:
        self.button.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self._names.setHidden(is_open)
        if self._content is not None:
            self._content.setVisible(is_open)
