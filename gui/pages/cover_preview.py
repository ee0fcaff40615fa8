"""A small sheet of paper that shows how the cover will print."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from actions.language import _
from actions.title_lines import title_lines
from domain.cover import cover_lines
from domain.layout import title
from gui.look.theme import theme
from gui.pages.view import View

_PAPER = QSize(210, 297)
_WIDTH = 232
_TITLE_SIZE = 19
"""A letter of the title is this part of the sheet's width."""
_TITLE_TOP, _TITLE_WIDTH, _SEAL_TOP, _LINE = 0.24, 0.78, 0.62, 0.05
_TITLE_EMS = _TITLE_WIDTH * _TITLE_SIZE - 0.5


class CoverPreview(QWidget):
    """Title, sealed line, contact and date where they stand on the cover; always black on white, like paper."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = ""
        self._title_lines: tuple[str, ...] = ()
        self._lines: tuple[str, ...] = ()
        self.setFixedSize(_WIDTH, _WIDTH * _PAPER.height() // _PAPER.width())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_view(self, view: View) -> None:
        """Shows the cover of a report."""
        report, outline = view.report, view.outline
        self._title = title(report, outline)
        self._title_lines = title_lines(report, outline, self._ems, _TITLE_EMS)
        self._lines = tuple(text for _key, text in cover_lines(report, outline))
        self.setAccessibleName(_("封面预览"))
        self.setAccessibleDescription("\n".join((self._title, *self._lines)))
        self.update()

    @property
    def title_lines(self) -> tuple[str, ...]:
        """The title as it is broken on the sheet."""
        return self._title_lines

    def _ems(self, words: str) -> float:
        """How wide a piece of the title is drawn, in em."""
        font = _font(self.font(), _WIDTH / _TITLE_SIZE, bold=True)
        return QFontMetricsF(font).horizontalAdvance(words) / font.pixelSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the sheet."""
        painter, sheet = QPainter(self), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(theme().border)))
        painter.setBrush(QColor("#ffffff"))
        painter.drawRect(sheet)
        painter.setPen(QColor("#000000"))
        painter.setFont(_font(self.font(), sheet.width() / _TITLE_SIZE, bold=True))
        width = sheet.width() * _TITLE_WIDTH
        box = QRectF((sheet.width() - width) / 2, sheet.height() * _TITLE_TOP, width, sheet.height() * 0.3)
        wrapped = Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(box, int(wrapped), "\n".join(self._title_lines))
        painter.setFont(_font(self.font(), sheet.width() / 26, bold=False))
        for place, line in enumerate(self._lines):
            top = sheet.height() * (_SEAL_TOP + place * _LINE)
            painter.drawText(
                QRectF(box.left(), top, width, sheet.height() * _LINE),
                int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter),
                painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, int(width)),
            )


def _font(base: QFont, pixels: float, bold: bool) -> QFont:
    font = QFont(base)
    font.setPixelSize(max(1, round(pixels)))
    font.setBold(bold)
    return font
