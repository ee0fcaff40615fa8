"""总分 and 等级 below the list of sections, and where points were lost: one bar, a stretch for each level."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from actions.language import _
from actions.reports import Opened
from domain.amount import written_number
from domain.layout import worn
from domain.tallies import Share, Tally, tallies
from gui.look.painting import LEFT, RIGHT, draw_line
from gui.look.theme import BODY, MEDIUM, SMALL, SMALL_TYPE, TIGHT, scaled, theme

_BAR, _GAP = 10, 2
_NARROW = 120
"""Up to here the line below says only how many points were lost, in device-independent pixels."""


class ScoreCard(QWidget):
    """Takes no room where nothing gives points. On the sheet of a project it shows that one's score.

    Signals: ``asked()``: it was clicked, show the make-up.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tally: Tally | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def show_report(self, opened: Opened, page: str) -> None:
        """Shows the score of the page's own form, else that of the form which stands for the whole."""
        found = tallies(opened.report, worn(opened.outline, opened.report))
        own = next((each for each in found if each.key == page), None)
        self.tally = own or next((each for each in found if not each.row), None)
        self.setVisible(self.tally is not None)
        self.setToolTip("\n".join((self.words(), *self.lines(), _("点击查看得分构成"))))
        self.setAccessibleName(_("，").join([self.words(), *self.lines()]))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def words(self) -> str:
        """The total, and the grade once all is scored."""
        if self.tally is None:
            return ""
        if self.tally.unscored == self.tally.points:
            return _("尚未评分")
        score, points = (written_number(number) for number in (self.tally.score, self.tally.points))
        return _("得分 {score}/{points} {grade}").format(score=score, points=points, grade=self.tally.grade).strip()

    def lines(self) -> tuple[str, ...]:
        """What each level gives of its points."""
        shares = self.tally.shares if self.tally else ()
        return tuple(
            _("，").join([f"{share.label} {written_number(share.score)}/{written_number(share.points)}", _less(share)])
            for share in shares
        )

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(120, 2 * SMALL + line + TIGHT + _BAR + TIGHT + line)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click asks for the make-up."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The total, the bar, and what was lost."""
        if self.tally is None:
            return
        painter, colours = QPainter(self), theme()
        painter.fillRect(self.rect(), QColor(colours.sunken))
        area = self.rect().adjusted(MEDIUM, SMALL, -MEDIUM, -SMALL)
        line = self.fontMetrics().height()
        painter.setFont(scaled(self.font(), BODY, bold=True))
        painter.setPen(QColor(colours.text))
        draw_line(painter, area.adjusted(0, 0, 0, line - area.height()), self._fitting(painter, self._shorter()))
        self._draw_bar(painter, QRectF(area.left(), area.top() + line + TIGHT, area.width(), _BAR))
        painter.setFont(scaled(self.font(), SMALL_TYPE - 1))
        painter.setPen(QColor(colours.muted))
        below = area.adjusted(0, area.height() - line, 0, 0)
        most = max(self.tally.shares, key=lambda share: share.lost)
        less = (
            (_less(self.tally),) if self.tally.unscored else (_less(self.tally), f"−{written_number(self.tally.lost)}")
        )
        draw_line(painter, below, self._fitting(painter, less), LEFT)
        if most.lost and below.width() > _NARROW:
            words = _("{label} {lost}").format(label=most.label, lost=written_number(most.lost))
            draw_line(painter, below.adjusted(80, 0, 0, 0), words, RIGHT)

    def _shorter(self) -> tuple[str, ...]:
        """The total and the grade, and what stands for them beside a folded list."""
        assert self.tally is not None
        if self.tally.unscored == self.tally.points:
            return (self.words(),)
        score, grade = written_number(self.tally.score), self.tally.grade
        bare = f"{score}/{written_number(self.tally.points)}"
        return self.words(), f"{bare} {grade}".strip(), bare, score

    def _fitting(self, painter: QPainter, choices: tuple[str, ...]) -> str:
        """The first of these that there is room for, else the last; all of it is in the tip."""
        metrics, room = painter.fontMetrics(), self.width() - 2 * MEDIUM
        right = Qt.TextElideMode.ElideRight
        return next((each for each in choices if metrics.elidedText(each, right, room) == each), choices[-1])

    def _draw_bar(self, painter: QPainter, bar: QRectF) -> None:
        """Each level as wide as its points: what was given in one colour, what was lost in another, the rest pale."""
        assert self.tally is not None
        colours, left = theme(), bar.left()
        total = float(self.tally.points) or 1.0
        painter.setPen(Qt.PenStyle.NoPen)
        for share in self.tally.shares:
            width = bar.width() * float(share.points) / total - _GAP
            scored = share.points - share.unscored
            for part, colour in (
                (share.points, colours.border),
                (scored, colours.query),
                (share.score, colours.complete),
            ):
                wide = width * float(min(part, share.points) / share.points) if share.points else 0.0
                painter.fillRect(QRectF(left, bar.top(), max(0.0, wide), bar.height()), QColor(colour))
            left += width + _GAP


def _less(told: Tally | Share) -> str:
    """What was lost, or how much is not scored yet."""
    if told.unscored:
        return _("未评 {points}").format(points=written_number(told.unscored))
    return _("失分 {lost}").format(lost=written_number(told.lost))
