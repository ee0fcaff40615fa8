"""A heading of which some words are underlined with a wave, and say why under the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel

from gui.fields.marks import colour_of
from gui.fields.prose.marking import Underline
from gui.look.painting import draw_wave
from gui.look.theme import theme


class MarkedLabel(QLabel):
    """Plain text, broken into lines as any label; the waves are drawn below it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.underlines: tuple[Underline, ...] = ()
        self._before = 0

    def show_underlines(self, underlines: Sequence[Underline], before: int = 0) -> None:
        """Underlines these words; ``before``: how many characters stand in front of the first."""
        if (tuple(underlines), before) != (self.underlines, self._before):
            self.underlines, self._before = tuple(underlines), before
            self.setToolTip("\n".join(each.text for each in self.underlines))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and the waves."""
        super().paintEvent(event)
        if not self.underlines:
            return
        painter, area, laid = QPainter(self), self.contentsRect(), self._laid_out()
        for each in self.underlines:
            start, end = each.start + self._before, each.end + self._before
            colour = QColor(colour_of(each.sign, theme()))
            for number in range(laid.lineCount()):
                line = laid.lineAt(number)
                first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
                if first < last:
                    place = QPointF(area.topLeft()) + self._rise(laid, area) + line.position()
                    left, right = (place.x() + _across(line.cursorToX(at)) for at in (first, last))
                    draw_wave(painter, left, right, place.y() + line.height(), colour)

    def _laid_out(self) -> QTextLayout:
        """The text broken into lines as the label breaks it."""
        made = QTextLayout(self.text(), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap if self.wordWrap() else QTextOption.WrapMode.NoWrap)
        made.setTextOption(option)
        made.beginLayout()
        top = 0.0
        while (line := made.createLine()).isValid():
            line.setLineWidth(self.contentsRect().width())
            line.setPosition(QPointF(0, top))
            top += line.height()
        made.endLayout()
        return made

    def _rise(self, laid: QTextLayout, area: QRect) -> QPointF:
        """How far below the top the text begins: it stands in the middle of its height."""
        last = laid.lineAt(laid.lineCount() - 1)
        return QPointF(0, max(0.0, (area.height() - last.position().y() - last.height()) / 2))


def _across(place: object) -> float:
    """PySide gives the place with the cursor that it was asked for."""
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]
