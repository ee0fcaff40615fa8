"""The total row under a table, frozen: 合计 of each column of money, and the 差额 against the typed total."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from actions.language import _
from actions.wording import label_of
from domain.amount import Amount
from domain.computing import sum_of
from domain.layout import where_rows
from domain.notes import Note
from domain.outline import figures
from domain.report import Report, Row
from gui.fields.figure.reading import resting_text
from gui.fields.figure.standing import Standing, comparison
from gui.fields.marks import SIZE, colour_of, paint_mark
from gui.fields.table.rows_model import RowsModel
from gui.look.theme import SMALL, TIGHT, theme

if TYPE_CHECKING:
    from gui.fields.table.rows_view import RowsView

_PADDING = 14


class TotalRow(QWidget):
    """Drawn under the columns of its table, wherever they are scrolled or dragged to.

    Signals: ``told``: it says something else now.
    """

    told = Signal()

    def __init__(self, view: "RowsView", model: RowsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._model = model
        self._comparison = comparison(model.edits.rows.outline, frozenset([model.edits.rows.part.key]))
        self._sums: dict[int, str] = {}
        self._count = 0
        self._standing: Standing | None = None
        self._against = ""
        header = view.horizontalHeader()
        header.sectionResized.connect(self.update)
        header.geometriesChanged.connect(self.update)
        view.horizontalScrollBar().valueChanged.connect(self.update)
        self.setFixedHeight(self.fontMetrics().height() + _PADDING)

    def show_report(self, report: Report, filling: frozenset[str] = frozenset(), notes: tuple[Note, ...] = ()) -> None:
        """Adds up what prints; the report may hold what is not committed yet; ``filling``: tables being typed;
        ``notes``: what was said of its findings.
        """
        part = self._model.edits.rows.part
        rows = where_rows(report, self._model.edits.rows.outline, part.key, part.where)
        self._count = len(rows)
        self._sums = self._added(rows) | self._scored(report)
        sums, _rates = self._comparison.standings(report, filling, notes)
        known = figures(self._model.edits.rows.outline)
        totals = (each for each in sums if len(each.identity.left) == 1 and each.identity.left[0] in known)
        self._standing = next(totals, None)
        typed = self._standing.identity.left[0] if self._standing else ""
        self._against = label_of(typed, self._model.edits.rows.outline, report) if typed else ""
        self.setAccessibleName(self.words())
        self.update()
        self.told.emit()

    def _added(self, rows: tuple[Row, ...]) -> dict[int, str]:
        """The sum of each column that holds money, by the column's place."""
        fen: dict[str, int] = {}
        for row in rows:
            for key, value in row.cells.items():
                if isinstance(value, Amount):
                    fen[key] = fen.get(key, 0) + value.fen
        return {
            place: resting_text(Amount(fen[column.key]), self._model.measures[place])
            for place, column in enumerate(self._model.columns)
            if column.key in fen
        }

    def _scored(self, report: Report) -> dict[int, str]:
        """The sum of each column of points, what rules give included."""
        part, outline = self._model.edits.rows.part, self._model.edits.rows.outline
        sums = {
            place: sum_of((f"{part.key}.*.{column.key}",), report, outline)
            for place, column in enumerate(self._model.columns)
            if column.kind == "score"
        }
        return {
            place: resting_text(value, self._model.measures[place])
            for place, value in sums.items()
            if value is not None
        }

    def words(self) -> str:
        """What the row says, for screen readers and tests."""
        labels = [column.label for column in self._model.columns]
        sums = [f"{labels[place]} {text}" for place, text in self._sums.items() if text]
        return " ".join([_("合计{count}行").format(count=self._count), *sums, *self._verdicts()[:1]])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the row."""
        self.paint_on(QPainter(self))

    def paint_on(self, painter: QPainter) -> None:
        """Draws the row here, or wherever else it is wanted."""
        colours, names = theme(), self._view.names
        painter.fillRect(self.rect(), QColor(colours.sunken))
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        head = self._view.verticalHeader().width() + self._view.frameWidth()
        painter.drawText(QRect(0, 0, head, self.height()), Qt.AlignmentFlag.AlignCenter, _("合计"))
        left = head + names.covered
        painter.setClipRect(left, 0, self.width() - left, self.height())
        for place, text in self._sums.items():
            if not self._view.isColumnHidden(place):
                box = self._box(place).adjusted(0, 0, -self._view.widths.cell_room // 2, 0)
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setClipRect(head, 0, self.width() - head, self.height())
        self._draw_verdict(painter, QRect(head, 0, names.covered, self.height()) if names.covered else self._box(0))

    def _draw_verdict(self, painter: QPainter, room: QRect) -> None:
        if self._standing is None or not self._verdicts():
            return
        colours = theme()
        painter.setFont(self.font())
        painter.setPen(QColor(colour_of(self._standing.look, colours)))
        left = room.left() + SMALL
        mark = QRectF(left, (self.height() - SIZE) / 2, SIZE, SIZE)
        paint_mark(painter, mark, self._standing.look, colours)
        box = QRect(left + SIZE + TIGHT, 0, room.right() - left - SIZE - 2 * TIGHT, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.verdict(box.width()))

    def verdict(self, width: int) -> str:
        """How the sums stand against the figure, in as many words as the width holds; blank where nothing is told."""
        metrics, verdicts = self.fontMetrics(), self._verdicts() or ("",)
        whole = next((each for each in verdicts if metrics.horizontalAdvance(each) <= width), None)
        return metrics.elidedText(verdicts[-1], Qt.TextElideMode.ElideRight, width) if whole is None else whole

    def _verdicts(self) -> tuple[str, ...]:
        """How the sums stand against the figure, in full and in a word for where that has no room."""
        if self._standing is None or self._standing.sign == "wait":
            return ()
        full = _("与{total}{amount}：{word}").format(
            total=self._against, amount=self._standing.actual, word=self._standing.word
        )
        return full, self._standing.word

    def _box(self, column: int) -> QRect:
        header = self._view.horizontalHeader()
        left = self._view.verticalHeader().width() + self._view.frameWidth() + header.sectionViewportPosition(column)
        return QRect(left, 0, header.sectionSize(column), self.height())
