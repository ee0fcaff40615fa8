"""The sums beside the typed totals, live: 差额, what to make of it, and 采用合计 to take a sum over."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from actions.language import _
from domain.notes import Note
from domain.outline import Identity
from domain.report import Report
from gui.fields.figure.standing import Comparison
from gui.fields.figure.totals_line import RateLine, SumLine, TakeOver
from gui.look.theme import LARGE, MEDIUM, SMALL, dress

_LEAST_FOR_ONE_ROW, _LEAST_FOR_TWO = 700, 520
"""In a narrower panel the numbers stand below the words, in one narrower still the verdict below the numbers."""


class TotalsPanel(QFrame):
    """Each rate of a comparison, and each identity that is not told at its figure, on a line of its own."""

    def __init__(
        self, compared: Comparison, identities: Sequence[Identity], take_over: TakeOver, parent: QWidget
    ) -> None:
        super().__init__(parent)
        dress(self, role="card")
        self._compared = compared
        self._outline = compared.outline
        self._codes = [identity.code for identity in identities]
        self._heads = [QLabel(words, self) for words in (_("勾稽关系"), _("填报数"), _("合计"), _("结果"))]
        self._sums = [SumLine(self, take_over) for _each in identities]
        self._rates = [RateLine(self) for _each in self._outline.rates]
        self._shown: object = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        self._grid.setHorizontalSpacing(MEDIUM)
        self._grid.setVerticalSpacing(SMALL)  # relations of several lines are told from one another
        self._grid.setColumnStretch(1, 1)
        self._rows = 0
        self._place(1)
        self.setAccessibleName(_("勾稽关系"))

    def show_report(self, report: Report, filling: frozenset[str] = frozenset(), notes: tuple[Note, ...] = ()) -> None:
        """Compares in this report, which may hold what is not committed yet; ``filling``: tables being typed;
        ``notes``: what was said of its findings.
        """
        found = self._compared.standings(report, filling, notes)
        if found == self._shown:
            return
        self._shown = found
        told = [standing for standing in found[0] if standing.identity.code in self._codes]
        for line, standing in zip(self._sums, told, strict=True):
            line.show_standing(standing, self._outline)
        self._show_heads()
        for rate_line, rate in zip(self._rates, found[1], strict=True):
            rate_line.show_standing(rate, self._outline)
        self.setVisible(bool(found[1]) or any(standing.wanted for standing in told))

    def words(self) -> tuple[str, ...]:
        """What is said of each identity and rate that is shown, for screen readers and tests."""
        sums = tuple(line.spoken() for line in self._sums if line.is_shown)
        return (*sums, *(line.spoken() for line in self._rates))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One row a line, or two, or three."""
        super().resizeEvent(event)
        self._place(1 if self.width() >= _LEAST_FOR_ONE_ROW else 2 if self.width() >= _LEAST_FOR_TWO else 3)

    def _show_heads(self) -> None:
        """Heads stand above sums; a rate alone says in its own words what it is."""
        has_sums = any(line.is_shown for line in self._sums)
        for head, is_first in zip(self._heads, (True, False, False, False), strict=True):
            head.setVisible(has_sums and (self._rows == 1 or is_first))

    def _place(self, rows: int) -> None:
        """Lays each line out on so many rows."""
        if rows == self._rows:
            return
        self._rows = rows
        for head, column in zip(self._heads, (1, 2, 4, 5), strict=True):
            dress(head, role="hint")
            head.setAlignment(Qt.AlignmentFlag.AlignRight if column in (2, 4) else Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(head, 0, column)
        self._show_heads()
        lines: list[SumLine | RateLine] = [*self._sums, *self._rates]
        for place, line in enumerate(lines):
            line.place(self._grid, 1 + 3 * place, rows)
