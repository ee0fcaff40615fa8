"""A small sheet of paper that shows how the cover will print."""

from unicodedata import east_asian_width

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
_WIDTH = 248
_TITLE_EMS = 156 / (22 * 25.4 / 72)
"""What a line of the printed title holds: the page's 156 mm by letters of 22 points (GB/T 9704-2012, 7.1 and 7.3.2)."""
_TITLE_TOP, _TITLE_WIDTH, _SEAL_TOP, _LINE = 0.24, 0.88, 0.62, 0.05


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
        self._title_lines = title_lines(report, outline, _ems, _TITLE_EMS)
        self._lines = tuple(text for _key, text in cover_lines(report, outline))
        self.setAccessibleName(_("封面预览"))
        self.setAccessibleDescription("\n".join((self._title, *self._lines)))
        self.update()

    @property
    def title_lines(self) -> tuple[str, ...]:
        """The title as it is broken on the sheet."""
        return self._title_lines

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the sheet."""
        painter, sheet = QPainter(self), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(theme().border)))
        painter.setBrush(QColor("#ffffff"))
        painter.drawRect(sheet)
        painter.setPen(QColor("#000000"))
        width = sheet.width() * _TITLE_WIDTH
        painter.setFont(self._title_font(width))
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

    def _title_font(self, width: float) -> QFont:
        """A line as wide as the paper's fills the width; one that the window's letters make wider is set smaller."""
        font = _font(self.font(), width / _TITLE_EMS, bold=True)
        widest = max((QFontMetricsF(font).horizontalAdvance(line) for line in self._title_lines), default=0.0)
        return _font(self.font(), width / _TITLE_EMS * width / widest, bold=True) if widest > width else font


def _ems(words: str) -> float:
    """How wide a piece of the title prints, in em: Western letters take about half as much as Chinese ones."""
    return sum(1.0 if east_asian_width(letter) in "WF" else 0.5 for letter in words)


def _font(base: QFont, pixels: float, bold: bool) -> QFont:
    font = QFont(base)
    font.setPixelSize(max(1, int(pixels)))
    font.setBold(bold)
    return font
