"""How a linked figure looks in prose: its printed value in a tinted, rounded box."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPyTextObject, QTextDocument, QTextFormat

from domain.amount import Value
from domain.links import Link
from gui.fields.prose.document import Printer, link_of
from gui.look.theme import theme

_PADDING = 4.0
_ROUND = 4.0


@dataclass(frozen=True, slots=True)
class ChipLook:
    """What a chip shows; ``blank`` where the figure is not known yet."""

    text: str
    blank: bool = False


class ChipLooks:
    """What the chips of a text show, worked out once for each report: Qt asks many times while it lays out."""

    def __init__(self, printer: Printer) -> None:
        self._printer = printer
        self._looks: dict[Link, ChipLook] = {}

    def __call__(self, link: Link) -> ChipLook:
        """What a chip shows."""
        if link not in self._looks:
            self._looks[link] = ChipLook(self._printer(link), self._printer.is_blank(link))
        return self._looks[link]

    def renew(self, printer: Printer, links: Iterable[Link]) -> set[Link]:
        """Prints from another report; which of these links look otherwise now. Of the same value nothing is asked."""
        earlier, before = self._printer, self._looks
        self._printer, self._looks = printer, {}
        every = set(links)
        if earlier.outline is printer.outline:
            self._looks = {
                link: before[link]
                for link in every
                if link in before and _value(link, earlier) is _value(link, printer)
            }
        return {link for link in every if before.get(link, self(link)) != self(link)}


def _value(link: Link, printer: Printer) -> Value | None:
    return printer.report.value(printer.target(link))


class ChipObject(QPyTextObject):
    """Draws the chips of a document."""

    def __init__(self, look: Callable[[Link], ChipLook], parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def intrinsicSize(self, document: QTextDocument, position: int, text_format: QTextFormat) -> QSizeF:
        """As wide as the value, as high as the line."""
        metrics = QFontMetricsF(_font(document, text_format))
        text = self._shown(text_format).text
        return QSizeF(metrics.horizontalAdvance(text) + 2 * _PADDING + 2, metrics.height())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, position: int, text_format: QTextFormat
    ) -> None:
        """Draws one chip."""
        shown, colours, box = self._shown(text_format), theme(), QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, writing = (colours.error_soft, colours.error) if shown.blank else (colours.chip, colours.chip_text)
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(writing), 1, Qt.PenStyle.DashLine) if shown.blank else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box.adjusted(1, 0.5, -1, -0.5), _ROUND, _ROUND)
        font = _font(document, text_format)
        painter.setFont(font)
        painter.setPen(QColor(writing))
        painter.drawText(QPointF(box.left() + 1 + _PADDING, box.bottom() - QFontMetricsF(font).descent()), shown.text)
        painter.restore()

    def _shown(self, text_format: QTextFormat) -> ChipLook:
        link = link_of(text_format)
        return self._look(link) if link else ChipLook("")


def _font(document: QTextDocument, text_format: QTextFormat) -> QFont:
    char_format = text_format.toCharFormat()
    return char_format.font().resolve(document.defaultFont())
