"""One line of the totals panel: an identity or a rate, its numbers, and the verdict."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from actions.identity_words import identity_text
from actions.language import _
from domain.amount import Value
from domain.outline import Outline
from gui.fields.figure.standing import RateStanding, Standing, first_text, rate_text, standing_text
from gui.fields.marks import Sign, SignLabel
from gui.look.theme import TIGHT, dress

TakeOver = Callable[[str, Value], object]
"""Puts a sum in place of the typed total under a key."""

_WIDTH = 204
_ANY_WIDTH = 16_777_215  # Qt's own word for no bound
_USUAL_NUMBER = "00,000.00"
STATES: dict[Sign, str] = {"ok": "ok", "error": "error", "query": "query", "hint": "", "wait": ""}
"""The state that a badge wears for each sign."""


class ResultLine(QWidget):
    """What to make of a line: a badge when there is a result, plain words while there is none; and 采用合计.

    It is always as wide, so that what comes and goes with each key moves nothing else.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._badge, self._words = QLabel(self), QLabel(self)
        self.take = QPushButton(_("采用合计"), self)
        dress(self._badge, role="badge")
        dress(self._words, role="hint")
        dress(self.take, kind="link")
        self._words.setWordWrap(True)
        self.setFixedWidth(_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self._words, 1)
        row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.take)
        row.addStretch(0)

    def spread(self, wide: bool) -> None:
        """Takes the whole width of a narrow panel, or always the same beside the numbers."""
        self.setMinimumWidth(0 if wide else _WIDTH)
        self.setMaximumWidth(_ANY_WIDTH if wide else _WIDTH)

    def show_words(self, sign: Sign, words: str, can_take: bool = False) -> None:
        """Shows a verdict, and the button if there is a sum to take over."""
        waiting = sign == "wait"
        for label in (self._badge, self._words):
            label.setText(words)
        self._badge.setHidden(waiting)
        self._words.setVisible(waiting)
        self.take.setVisible(can_take and self.take.isEnabled())
        self.setMinimumHeight(self.take.sizeHint().height())  # known only once the style is on
        dress(self._badge, state=STATES[sign])

    def text(self) -> str:
        """What is shown."""
        return self._badge.text()


class SumLine:
    """The widgets of one identity; ``is_shown``: whether it is worth showing now."""

    def __init__(self, parent: QWidget, take_over: TakeOver) -> None:
        self.mark = SignLabel(parent=parent)
        self.relation = _text(parent)
        self.actual, self.equals, self.expected = _number(parent), QLabel(parent), _number(parent)
        self.verdict = ResultLine(parent)
        self.take = self.verdict.take
        self.is_shown = False
        self._standing: Standing | None = None
        self._spoken = ""
        self._take_over = take_over
        self.take.clicked.connect(self._take)

    def place(self, grid: QGridLayout, row: int, rows: int) -> None:
        """Puts the widgets into one row of the grid, or into two or three."""
        below = row + (rows > 1)
        grid.addWidget(self.mark, row, 0)
        grid.addWidget(self.relation, row, 1, 1, 1 if rows == 1 else 5)
        for column, widget in ((2, self.actual), (3, self.equals), (4, self.expected)):
            grid.addWidget(widget, below, column)
        _place_verdict(grid, self.verdict, row, rows)

    def show_standing(self, standing: Standing, outline: Outline) -> None:
        """Shows how the identity stands."""
        self._standing = standing
        self._spoken = standing_text(standing, outline)
        self.is_shown = standing.wanted
        self.mark.show_sign(standing.look)
        self.relation.setText(identity_text(standing.identity, outline) + first_text(standing))
        self.actual.setText(standing.actual or "—")
        self.expected.setText(standing.expected or "—")
        self.equals.setText(_sign_between(standing))
        self.verdict.show_words(standing.look, standing.word, standing.offer is not None)
        for widget in (self.mark, self.relation, self.actual, self.equals, self.expected, self.verdict):
            widget.setVisible(standing.wanted)
        self.take.setAccessibleName(_("采用合计：{identity}").format(identity=self.spoken()))

    def spoken(self) -> str:
        """The line in words."""
        return self._spoken

    def _take(self) -> None:
        if self._standing is not None and self._standing.offer is not None:
            self._take_over(self._standing.total, self._standing.offer)


class RateLine:
    """The widgets of one rate."""

    def __init__(self, parent: QWidget) -> None:
        self.mark = SignLabel(parent=parent)
        self.relation = _text(parent)
        self.shown = _number(parent)
        self.verdict = ResultLine(parent)
        dress(self.shown, role="sum")
        self.shown.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def place(self, grid: QGridLayout, row: int, rows: int) -> None:
        """Puts the widgets into one row of the grid, or into two or three."""
        grid.addWidget(self.mark, row, 0)
        grid.addWidget(self.relation, row, 1, 1, 1 if rows == 1 else 5)
        grid.addWidget(self.shown, row + (rows > 1), 2, 1, 3)
        _place_verdict(grid, self.verdict, row, rows)

    def show_standing(self, standing: RateStanding, outline: Outline) -> None:
        """Shows how the rate stands."""
        self.mark.show_sign(standing.look)
        self.relation.setText(rate_text(standing.rate, outline))
        self.shown.setText(standing.shown or "—")
        self.verdict.show_words(standing.look, standing.word)
        dress(self.shown, state=STATES[standing.look])

    def spoken(self) -> str:
        """The line in words."""
        return f"{self.relation.text()} {self.shown.text()} {self.verdict.text()}"


def _place_verdict(grid: QGridLayout, verdict: ResultLine, row: int, rows: int) -> None:
    verdict.spread(rows == 3)
    if rows == 3:
        grid.addWidget(verdict, row + 2, 1, 1, 5)
    else:
        grid.addWidget(verdict, row + rows - 1, 5)


def _sign_between(standing: Standing) -> str:
    equal = standing.identity.relation == "="
    return {"ok": "＝" if equal else "≥", "wait": ""}.get(standing.sign, "≠" if equal else "＜")


def _text(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    dress(label, role="hint")
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label


def _number(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance(_USUAL_NUMBER))
    return label
