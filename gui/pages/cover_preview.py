"""A small sheet of paper that shows how the cover will print."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from actions.language import _
from domain.cover import cover_lines
from domain.layout import title
from gui.look.theme import theme
from gui.pages.view import View

_PAPER = QSize(210, 297)
_WIDTH = 232
_TITLE_TOP, _TITLE_WIDTH, _SEAL_TOP, _LINE = 0.24, 0.78, 0.62, 0.05


class CoverPreview(QWidget):
    """Title, sealed line, contact and date where they stand on the cover; always black on white, like paper."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = ""
        self._lines: tuple[str, ...] = ()
        self.setFixedSize(_WIDTH, _WIDTH * _PAPER.height() // _PAPER.width())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_view(self, view: View) -> None:
        """Shows the cover of a report."""
        report, outline = view.report, view.outline
        self._title = title(report, outline)
        self._lines = tuple(text for _key, text in cover_lines(report, outline))
        self.setAccessibleName(_("封面预览"))
        self.setAccessibleDescription("\n".join((self._title, *self._lines)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the sheet."""
        painter, sheet = QPainter(self), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(theme().border)))
        painter.setBrush(QColor("#ffffff"))
        painter.drawRect(sheet)
        painter.setPen(QColor("#000000"))
        painter.setFont(_font(self.font(), sheet.width() / 19, bold=True))
        width = sheet.width() * _TITLE_WIDTH
        box = QRectF((sheet.width() - width) / 2, sheet.height() * _TITLE_TOP, width, sheet.height() * 0.3)
        wrapped = Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(box, int(wrapped), self._title)
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
