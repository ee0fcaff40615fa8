"""The sums beside the typed totals, live: 差额, what to make of it, and 采用合计 to take a sum over."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from actions.language import _
from domain.amount import Value
from domain.outline import Outline
from domain.report import Report
from gui.fields.marks import Mark, Sign
from gui.fields.standing import RateStanding, Standing, narrowed, rate_standings, rate_text, standings, words_of
from gui.theme import LARGE, MEDIUM, SMALL, TIGHT, dress

TakeOver = Callable[[str, Value], object]
"""Puts a sum in place of the typed total under a key."""

_STATES: dict[Sign, str] = {"ok": "ok", "error": "error", "query": "query", "hint": "", "wait": "wait"}


class TotalsPanel(QFrame):
    """Each identity and rate that touches some figures or tables, on a line of its own."""

    def __init__(self, outline: Outline, keys: tuple[str, ...], take_over: TakeOver, parent: QWidget) -> None:
        super().__init__(parent)
        self._outline = narrowed(outline, keys)
        self._lines = [_Line(self, take_over) for _each in self._outline.identities]
        self._rates = [_RateLine(self) for _each in self._outline.rates]
        self._shown: object = None
        self._arrange()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to compare on this page."""
        return not self._lines and not self._rates

    def show_report(self, report: Report) -> None:
        """Compares in this report, which may hold what is not committed yet."""
        found = standings(report, self._outline), rate_standings(report, self._outline)
        if found == self._shown:
            return
        self._shown = found
        for line, standing in zip(self._lines, found[0], strict=True):
            line.show_standing(standing, self._outline)
        for rate_line, rate in zip(self._rates, found[1], strict=True):
            rate_line.show_standing(rate, self._outline)
        self.setVisible(bool(found[1]) or any(standing.wanted for standing in found[0]))

    def words(self) -> tuple[str, ...]:
        """What is said of each identity and rate that is shown, for screen readers and tests."""
        lines: list[_Line | _RateLine] = [*self._lines, *self._rates]
        return tuple(line.spoken() for line in lines if not line.word.isHidden())

    def button(self, code: str) -> QPushButton:
        """采用合计 of the identity with this code."""
        codes = [identity.code for identity in self._outline.identities]
        return self._lines[codes.index(code)].take

    def _arrange(self) -> None:
        dress(self, role="card")
        grid = QGridLayout(self)
        grid.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(TIGHT)
        heads = (_("勾稽关系"), _("填报数"), _("合计"), _("结果"))
        for column, words in zip((1, 2, 4, 5), heads, strict=True):
            head = QLabel(words, self)
            dress(head, role="hint")
            right = column in (2, 4)
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        lines: list[_Line | _RateLine] = [*self._lines, *self._rates]
        for row, line in enumerate(lines, 1):
            line.place(grid, row)
        grid.setColumnStretch(1, 1)
        self.setAccessibleName(_("勾稽关系"))


class _Line:
    """The widgets of one identity, in one row of the grid."""

    def __init__(self, parent: QWidget, take_over: TakeOver) -> None:
        self.mark = Mark(parent=parent)
        self.relation = _text(parent)
        self.actual, self.equals, self.expected = _number(parent), QLabel(parent), _number(parent)
        self.word = _badge(parent)
        self.take = QPushButton(_("采用合计"), parent)
        dress(self.take, kind="link")
        self._standing: Standing | None = None
        self._take_over = take_over
        self.take.clicked.connect(self._take)

    def place(self, grid: QGridLayout, row: int) -> None:
        grid.addWidget(self.mark, row, 0)
        grid.addWidget(self.relation, row, 1)
        grid.addWidget(self.actual, row, 2)
        grid.addWidget(self.equals, row, 3)
        grid.addWidget(self.expected, row, 4)
        grid.addWidget(self.word, row, 5, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.take, row, 6)
        grid.setRowMinimumHeight(row, 0)

    def show_standing(self, standing: Standing, outline: Outline) -> None:
        self._standing = standing
        self.mark.show_sign(standing.sign)
        self.relation.setText(words_of(standing.identity, outline))
        self.actual.setText(standing.actual or "—")
        self.expected.setText(standing.expected or "—")
        self.equals.setText(_sign_between(standing))
        self.word.setText(standing.word)
        dress(self.word, state=_STATES[standing.sign])
        for widget in (self.mark, self.relation, self.actual, self.equals, self.expected, self.word):
            widget.setVisible(standing.wanted)
        self.take.setVisible(standing.wanted and standing.offer is not None)
        self.take.setAccessibleName(self.spoken() + _("采用合计"))

    def spoken(self) -> str:
        return f"{self.relation.text()} {self.actual.text()} {self.expected.text()} {self.word.text()}"

    def _take(self) -> None:
        if self._standing is not None and self._standing.offer is not None:
            self._take_over(self._standing.total, self._standing.offer)


class _RateLine:
    """The widgets of one rate, in one row of the grid."""

    def __init__(self, parent: QWidget) -> None:
        self.mark = Mark(parent=parent)
        self.relation = _text(parent)
        self.shown = _number(parent)
        self.word = _badge(parent)
        dress(self.shown, role="sum")

    def place(self, grid: QGridLayout, row: int) -> None:
        grid.addWidget(self.mark, row, 0)
        grid.addWidget(self.relation, row, 1)
        grid.addWidget(self.shown, row, 2, 1, 3)
        grid.addWidget(self.word, row, 5, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.setRowMinimumHeight(row, LARGE + SMALL)

    def show_standing(self, standing: RateStanding, outline: Outline) -> None:
        self.mark.show_sign(standing.sign)
        self.relation.setText(rate_text(standing.rate, outline))
        self.shown.setText(standing.shown or "—")
        self.word.setText(standing.word)
        dress(self.word, state=_STATES[standing.sign])
        dress(self.shown, state=_STATES[standing.sign])

    def spoken(self) -> str:
        return f"{self.relation.text()} {self.shown.text()} {self.word.text()}"


def _sign_between(standing: Standing) -> str:
    equal = standing.identity.relation == "="
    return {"ok": "＝" if equal else "≥", "wait": ""}.get(standing.sign, "≠" if equal else "＜")


def _text(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label


def _number(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


def _badge(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    dress(label, role="badge")
    return label
