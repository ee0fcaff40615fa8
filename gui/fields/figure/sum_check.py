"""The check beside a figure: whether the sum agrees, by how much not, and 采用合计."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from actions.identity_words import compared_text, identity_text_behind, right_name
from actions.language import _
from domain.notes import Note
from domain.outline import Identity, Outline, beside
from domain.report import Report
from gui.fields.figure.field import FigureField
from gui.fields.figure.standing import Comparison, Standing, first_text, standing_text
from gui.fields.figure.totals_line import STATES, TakeOver
from gui.look.theme import HAIR, SMALL, dress

_LEAST_WORDS = 140
"""So wide at least are words beside a badge, in device-independent pixels."""


class SumChecks(QWidget):
    """The identities that are told at one figure, one below the other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.checks: list[SumCheck] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HAIR)

    def add(self, check: "SumCheck") -> None:
        """Takes one more."""
        self.checks.append(check)
        self._column.addWidget(check)

    def spoken(self) -> str:
        """What is shown, one line a check."""
        return "\n".join(check.spoken() for check in self.checks if not check.isHidden())


class SumCheck(QWidget):
    """How one identity stands: a badge with its word, the relation or sum, and the button that takes it over."""

    def __init__(self, identity: Identity, outline: Outline, take_over: TakeOver, parent: QWidget) -> None:
        super().__init__(parent)
        self.identity = identity
        self.badge, self.words = QLabel(self), QLabel(self)
        self.take = QPushButton(_("采用合计"), self)
        self._outline, self._take_over = outline, take_over
        self._shown: Standing | None = None
        dress(self.badge, role="badge")
        dress(self.words, role="hint")
        dress(self.take, kind="link")
        self.words.setWordWrap(True)
        self.take.clicked.connect(self._take)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SMALL)
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(self.badge, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.setColumnStretch(1, 1)
        self._shape = False, False
        self._place()
        self.setMinimumHeight(self.take.sizeHint().height())

    def show_standing(self, standing: Standing) -> None:
        """Shows how the identity stands now."""
        if standing == self._shown:
            return
        self._shown = standing
        self.setVisible(standing.wanted)
        self.badge.setText(standing.word)
        self.badge.setHidden(standing.sign == "wait")
        dress(self.badge, state=STATES[standing.look])
        self.words.setText(self._beside_badge(standing))
        self.take.setVisible(standing.offer is not None and self.take.isEnabled())
        self.take.setAccessibleName(_("采用合计：{identity}").format(identity=self.spoken()))
        self.setToolTip(self.spoken())
        self._fit()

    def spoken(self) -> str:
        """The check in words."""
        if self._shown is None:
            return ""
        return standing_text(self._shown, self._outline)

    def _beside_badge(self, standing: Standing) -> str:
        """The relation while it holds or waits, both numbers once it does not."""
        relation = identity_text_behind(self.identity, self._outline)
        if standing.sign in ("ok", "wait", "hint") or not standing.expected:
            return relation
        if standing.total or standing.first or len(self.identity.left) == 1:  # the field itself shows the other number
            words = _("{name} {sum}").format(name=right_name(self.identity, self._outline), sum=standing.expected)
            return words + first_text(standing)
        return compared_text(self.identity, self._outline, standing.actual, standing.expected)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width for badge, words and button."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The button stands beside the words on their one line, or below them where that is too narrow.

        The words stand below the badge where beside it they would have no room for more than a few characters.
        """
        words = self.words.fontMetrics().horizontalAdvance(self.words.text())
        badge, take = (each.sizeHint().width() + SMALL for each in (self.badge, self.take))
        is_narrow = not self.take.isHidden() and self.width() < badge + take + words
        is_tight = not self.badge.isHidden() and self.width() - badge < min(words, _LEAST_WORDS)
        if (is_narrow, is_tight) != self._shape:
            self._shape = is_narrow, is_tight
            self._place()

    def _place(self) -> None:
        (is_narrow, is_tight), middle = self._shape, Qt.AlignmentFlag.AlignVCenter
        if is_tight:
            self._grid.addWidget(self.words, 1, 0, 1, 3, middle)
        else:
            self._grid.addWidget(self.words, 0, 1, middle)
        if is_narrow:
            self._grid.addWidget(self.take, 2, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self.take, 0, 2, middle)

    def _take(self) -> None:
        if self._shown is not None and self._shown.offer is not None:
            self._take_over(self._shown.total, self._shown.offer)


class PageChecks:
    """The checks of a page, each at the figure of the page that it belongs to; they follow what is typed."""

    def __init__(self, compared: Comparison, keys: Sequence[str], take_over: TakeOver) -> None:
        self._compared, self._take_over = compared, take_over
        self._place = {each.code: beside(each, keys) for each in compared.outline.identities}
        self._checks: dict[str, SumCheck] = {}
        self._fields: list[FigureField] = []

    def elsewhere(self) -> tuple[Identity, ...]:
        """The identities that belong to none of the figures."""
        return tuple(each for each in self._compared.outline.identities if not self._place[each.code])

    def hold(self, field: FigureField) -> None:
        """Gives a field the checks that belong to it."""
        key, outline = field.figure.key, self._compared.outline
        own = [each for each in outline.identities if self._place[each.code] == key]
        if own:
            checks = SumChecks(field)
            for identity in own:
                self._checks[identity.code] = SumCheck(identity, outline, self._take_over, checks)
                checks.add(self._checks[identity.code])
            field.hold_checks(checks, checks.spoken)
            self._fields.append(field)

    def show_report(self, report: Report, filling: frozenset[str] = frozenset(), notes: tuple[Note, ...] = ()) -> None:
        """Compares in this report, which may hold what is not committed yet; ``filling``: tables being typed;
        ``notes``: what was said of its findings.
        """
        for standing in self._compared.standings(report, filling, notes)[0] if self._checks else ():
            check = self._checks.get(standing.identity.code)
            if check is not None:
                check.show_standing(standing)
        for field in self._fields:
            field.describe()
