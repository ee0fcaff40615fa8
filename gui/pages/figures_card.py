"""Figures on a card, as the money flows, the check beside each total; the rarely used ones behind 视情况填写."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from actions.language import _
from domain.outline import Outline, Part, figures, keys, money_order, printed_keys
from gui.fields.figure.field import FigureField
from gui.fields.figure.sum_check import PageChecks
from gui.look.theme import LARGE, MEDIUM, SMALL, VAST, dress
from gui.pages.binding import FigureBinding
from gui.pages.view import View
from gui.session import Session

_HIDES_FROM = 3
"""So many optional figures make a group of their own."""

_LEAST_LINE = 140
_LEAST_LABEL, _MOST_LABEL = 110, 210
_ROOMY, _MOST_ROOMY_LABEL = 800, 232
"""In a column as wide as the first a label may be as wide as the second: 公务用车购置及运行维护费 in one line."""
_LEAST_COLUMN = 270
_MOST_LINE, _LEAST_BESIDE = 224, 215
"""How wide an amount is with its check beside it, and how much room that takes: in less it would be a high column."""

INDENT = 20
"""How much further in a part stands than its total, in device-independent pixels."""


class FiguresCard(QFrame):
    """The figures of one part of a section, or of several that follow each other."""

    def __init__(
        self, session: Session, outline: Outline, checks: PageChecks, together: "Aligned", parent: QWidget
    ) -> None:
        """``together``: what the cards of a page share, so that their amounts stand in one column."""
        super().__init__(parent)
        dress(self, role="card")
        self._session, self._outline, self._checks, self._together = session, outline, checks, together
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        self._column.setSpacing(MEDIUM)

    def hold(self, keys: Sequence[str]) -> list[FigureBinding]:
        """Puts figures below what is there."""
        grid = FieldGrid(self._together, self)
        self._column.addWidget(grid)
        return self._filled(grid, keys)

    def _filled(self, grid: "FieldGrid", keys: Sequence[str]) -> list[FigureBinding]:
        known, ordered = figures(self._outline), money_order(keys, self._outline.identities)
        made = [FigureBinding(self._session, known[each.key], grid) for each in ordered]
        for binding in made:
            self._checks.hold(binding.field)
        grid.hold([binding.field for binding in made], [each.depth for each in ordered])
        return made


class RareCard(FiguresCard):
    """The figures that are rarely used, in groups that open by themselves when one in them is filled or spoken of."""

    def __init__(
        self, session: Session, outline: Outline, checks: PageChecks, together: "Aligned", parent: QWidget
    ) -> None:
        super().__init__(session, outline, checks, together, parent)
        self._groups: list[tuple[RareFigures, list[FigureBinding]]] = []

    def hold(self, keys: Sequence[str]) -> list[FigureBinding]:
        """Puts a group below what is there."""
        group = RareFigures(self)
        grid = FieldGrid(self._together, group)
        bindings = self._filled(grid, keys)
        group.hold(grid, [binding.field.figure.label for binding in bindings])
        for binding in bindings:
            binding.uncover = group.open
        self._groups.append((group, bindings))
        self._column.addWidget(group)
        return bindings

    def refresh(self, view: View) -> None:
        """Opens what is filled, or has something to say."""
        for group, bindings in self._groups:
            group.show_wanted(sum(view.lacks(binding.key) for binding in bindings))
            if any(_is_used(binding.key, view) for binding in bindings):
                group.open()


def _is_used(key: str, view: View) -> bool:
    return key in view.report.figures or view.is_spoken_of(key) or view.lacks(key)


def rare(part: Part, outline: Outline) -> list[str]:
    """The figures of a part that stand in a group of their own: the optional ones, where there are several."""
    known = figures(outline)
    alone = set(keys(part)).difference(printed_keys(part))  # those of a form stand in it, wherever they are rare
    optional = [key for key in keys(part) if key in alone and key in known and known[key].optional]
    return optional if len(optional) >= _HIDES_FROM else []


class Aligned:
    """The grids of a page: all their labels are as wide as the longest of any."""

    def __init__(self) -> None:
        self._grids: list[FieldGrid] = []

    def add(self, grid: "FieldGrid") -> None:
        """Takes one more, filled; those before it may need wider labels now."""
        self._grids.append(grid)
        for each in self._grids:
            each.lay_out()

    @property
    def label(self) -> int:
        """How wide the longest label is on one line, in device-independent pixels."""
        return max(grid.natural_label() for grid in self._grids)


class FieldGrid(QWidget):
    """Fields with their labels and lines aligned; in a narrow column labels take two lines.

    Figures that flow into each other stand one below the other, parts further in than their total; others stand side
    by side where there is room.
    """

    def __init__(self, together: Aligned, parent: QWidget) -> None:
        super().__init__(parent)
        self._together = together
        self._fields: list[FigureField] = []
        self._depths: list[int] = []
        self._shape = 0, 0, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(VAST)
        self._grid.setVerticalSpacing(SMALL)

    def hold(self, fields: list[FigureField], depths: list[int]) -> None:
        """Takes these fields, in this order, each so many steps further in."""
        self._fields, self._depths = fields, depths
        for field in fields:
            field.line.setMinimumWidth(_LEAST_LINE // 2)
        self._together.add(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        if self._fields:
            self.lay_out()

    @property
    def _flows(self) -> bool:
        """Whether figures on it flow into each other."""
        return any(self._depths) or any(field.checks is not None for field in self._fields)

    def lay_out(self) -> None:
        """One column or two, the labels as wide as on the other grids of the page."""
        is_wide = self.width() >= 2 * _LEAST_COLUMN + VAST
        columns = 2 if len(self._fields) > 1 and is_wide and not self._flows else 1
        column = (self.width() - VAST * (columns - 1)) // columns
        line = min(_MOST_LINE, column // 3) if is_wide and self._flows else 0
        label = self._label(column, line)
        if line and column - label - line - 2 * MEDIUM < _LEAST_BESIDE:
            line, label = 0, self._label(column, 0)
        if (columns, label, line) == self._shape:
            return
        self._shape = columns, label, line
        for place, field in enumerate(self._fields):
            field.align(self._depths[place] * INDENT, label, line)
            self._grid.addWidget(field, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)

    def _label(self, column: int, line: int) -> int:
        """How wide the labels are in a column with lines of this width; 0: lines as wide as there is room."""
        most = _MOST_ROOMY_LABEL if column >= _ROOMY else _MOST_LABEL
        return min(self._together.label, most, max(_LEAST_LABEL, column - MEDIUM - (line or _LEAST_LINE)))

    def natural_label(self) -> int:
        """As wide as the longest label on one line."""
        fields = zip(self._fields, self._depths, strict=True)
        return max(field.label.natural_width() + depth * INDENT for field, depth in fields)


class RareFigures(QWidget):
    """视情况填写: closed until it is opened or something in it is filled; never closes by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = QToolButton(self)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._names = QLabel(self)
        self._names.setWordWrap(True)
        dress(self._names, role="hint")
        self._content: QWidget | None = None
        self._count = 0
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
        self._count = len(labels)
        self.show_wanted(0)
        self._names.setText(_("、").join(labels))
        self._show(False)

    def show_wanted(self, wanted: int) -> None:
        """Says how many fields there are, and how many of them this report must have."""
        told = _("视情况填写（{count}，含必填{wanted}项）") if wanted else _("视情况填写（{count}）")
        self.button.setText(told.format(count=self._count, wanted=wanted))

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
