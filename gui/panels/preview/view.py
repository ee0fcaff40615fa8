"""The pages below each other: drawn when they come into sight, found words marked, a click leads to the field."""

from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from actions.language import _
from gui.look.theme import MEDIUM, theme
from gui.panels.preview.worker import Found, Sheets, Worker
from reports.box import Box

if TYPE_CHECKING:
    from reports.pdf import Spot

GAP = MEDIUM
LEAST, MOST, STEP = 0.25, 4.0, 1.2
"""Zoom: 1.0 is a pixel to the point."""
WIDTH, PAGE = "width", "page"
_KEPT = 24  # pictures


class PreviewView(QAbstractScrollArea):
    """Signals: ``chosen(str)``: the field of the line that was clicked. ``turned(int)``: another page is on top.

    ``pointed(str, str, str)``: a number was clicked in the line of this field: the words before it, and the number.
    ``asked()``: it was clicked twice.
    """

    chosen = Signal(str)
    pointed = Signal(str, str, str)
    asked = Signal()
    turned = Signal(int)

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheets: Sheets | None = None
        self.zoom, self.fit = 1.0, WIDTH
        self.marks: Found = ()
        self.marked = -1
        self._worker = worker
        self._pictures: dict[int, tuple[int, float, QImage]] = {}
        self._asked: set[tuple[int, int, float]] = set()
        self._top = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("预览"))
        self.viewport().setMouseTracking(True)
        worker.drawn.connect(self._take)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    # What the panel asks for

    def show_sheets(self, sheets: Sheets | None) -> None:
        """Shows a report as set; the place stays, old pictures stand until the new ones are there."""
        self.sheets = sheets
        self.marks, self.marked = (), -1
        self._asked.clear()
        if sheets is None:
            self._pictures.clear()
        self._measure()

    def fit_to(self, fit: str) -> None:
        """Keeps the pages as wide as the view, or wholly in it."""
        self.fit = fit
        self._measure()

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller, the middle staying where it is."""
        self.fit = ""
        self.zoom = min(MOST, max(LEAST, self.zoom * factor))
        self._measure()

    def show_page(self, number: int) -> None:
        """Brings a page to the top."""
        if self.sheets and 0 <= number < len(self.sheets.sizes):
            self.verticalScrollBar().setValue(int(self._area(number).top() + self.verticalScrollBar().value() - GAP))

    def show_key(self, *keys: str) -> bool:
        """Brings the line of a field into sight, the first of the keys that is on paper; False if none is."""
        for key in keys:
            for number, spots in enumerate(self.sheets.printed.spots if self.sheets else ()):
                box = next((spot.box for spot in spots if spot.key == key), None)
                if box is not None:
                    self._reveal(number, box)
                    return True
        return False

    def show_caret(self, key: str, before: str, after: str) -> bool:
        """Brings the line into sight that holds the caret of a text, by the words before and after it; False if none
        is on paper.

        A heading may stand above the text under the same key: what is printed more than there is in the text.
        """
        lines = [
            (number, spot)
            for number, spots in enumerate(self.sheets.printed.spots if self.sheets else ())
            for spot in spots
            if spot.key == key
        ]
        printed = [sum(len(sort.text.strip()) for sort, _place in spot.row.places) for _number, spot in lines]
        typed_before = len("".join(before.split()))
        typed = typed_before + len("".join(after.split()))
        wanted = typed_before + max(0, sum(printed) - typed)
        for (number, spot), end in zip(lines, accumulate(printed), strict=True):
            if end >= wanted:
                self._reveal(number, spot.box)
                return True
        return False

    def show_marks(self, found: Found) -> None:
        """Marks what was found."""
        self.marks, self.marked = found, -1
        self.viewport().update()

    def step(self, forward: bool) -> None:
        """The next place that was found, or the one before, around the end."""
        if self.marks:
            here = next((place for place, (page, _boxes) in enumerate(self.marks) if page >= self.page), 0)
            start = self.marked if self.marked >= 0 else here - 1 if forward else here
            self.marked = (start + (1 if forward else -1)) % len(self.marks)
            number, boxes = self.marks[self.marked]
            self._reveal(number, boxes[0])

    @property
    def page(self) -> int:
        """The page that takes most of the view's upper half."""
        middle = self.viewport().height() / 3
        return next((number for number in self._numbers() if self._area(number).bottom() >= middle), 0)

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(420, 560)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(theme().border))
        if self.sheets is None:
            painter.setPen(QColor(theme().muted))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, _("正在排版…"))
        for number in self._numbers():
            area = self._area(number)
            if area.intersects(QRectF(event.rect())):
                self._paint(painter, number, area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_by(STEP)
            case Qt.Key.Key_Minus:
                self.zoom_by(1 / STEP)
            case Qt.Key.Key_Home:
                self.show_page(0)
            case Qt.Key.Key_End if self.sheets:
                self.show_page(len(self.sheets.sizes) - 1)
            case Qt.Key.Key_PageDown:
                self.show_page(self.page + 1)
            case Qt.Key.Key_PageUp:
                self.show_page(self.page - 1)
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot, _x = self._spot_at(event.position())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if spot else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        spot, x = self._spot_at(event.position())
        if spot is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(spot.key)
            number, before = spot.number_at(x)
            if number:
                self.pointed.emit(spot.key, before, number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot, x = self._spot_at(event.position())
        if spot is not None and spot.number_at(x)[0]:
            self.asked.emit()

    # Inside

    def _numbers(self) -> range:
        return range(len(self.sheets.sizes)) if self.sheets else range(0)

    def _area(self, number: int) -> QRectF:
        """Where a page stands in the view."""
        assert self.sheets is not None
        sizes = self.sheets.sizes
        above = sum(height for _width, height in sizes[:number]) * self.zoom + (number + 1) * GAP
        width, height = sizes[number][0] * self.zoom, sizes[number][1] * self.zoom
        widest = max(self.viewport().width(), round(max(each for each, _height in sizes) * self.zoom) + 2 * GAP)
        left = (widest - width) / 2 - self.horizontalScrollBar().value()
        return QRectF(left, above - self.verticalScrollBar().value(), width, height)

    def _measure(self) -> None:
        """Zoom and scroll bars after the pages or the view changed; the same lines stay on top."""
        bar, before = self.verticalScrollBar(), self.verticalScrollBar().maximum()
        share = bar.value() / before if before else 0.0
        if self.sheets:
            sizes = self.sheets.sizes
            widest, tallest = max(width for width, _height in sizes), max(height for _width, height in sizes)
            room = QSize(self.viewport().width() - 2 * GAP, self.viewport().height() - 2 * GAP)
            if self.fit:
                by_width = room.width() / widest
                fitting = by_width if self.fit == WIDTH else min(by_width, room.height() / tallest)
                self.zoom = min(MOST, max(LEAST, fitting))
            whole = sum(height for _width, height in sizes) * self.zoom + (len(sizes) + 1) * GAP
            bar.setRange(0, max(0, round(whole - self.viewport().height())))
            bar.setPageStep(self.viewport().height())
            bar.setSingleStep(24)
            self.horizontalScrollBar().setRange(
                0, max(0, round(widest * self.zoom + 2 * GAP) - self.viewport().width())
            )
            bar.setValue(round(share * bar.maximum()))
        self._tell_page()
        self.viewport().update()

    def _paint(self, painter: QPainter, number: int, area: QRectF) -> None:
        assert self.sheets is not None
        kept = self._pictures.get(number)
        if kept is None:
            painter.fillRect(area, QColor("white"))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(area, kept[2])
        scale = round(self.zoom * self.devicePixelRatioF(), 3)
        wanted = (self.sheets.turn, number, scale)
        if (kept is None or (kept[0], number, kept[1]) != wanted) and wanted not in self._asked:
            self._asked.add(wanted)
            self._worker.draw(*wanted)
        for place, (page, boxes) in enumerate(self.marks):
            if page == number:
                colour = QColor("#f5b400" if place == self.marked else "#ffe28a")
                colour.setAlpha(140)
                for box in boxes:
                    painter.fillRect(self._on_view(area, box), colour)

    def _on_view(self, area: QRectF, box: Box) -> QRectF:
        corner = QPointF(area.left() + box.left * self.zoom, area.top() + box.top * self.zoom)
        return QRectF(corner.x(), corner.y(), (box.right - box.left) * self.zoom, (box.bottom - box.top) * self.zoom)

    def _take(self, turn: int, number: int, scale: float, image: QImage) -> None:
        if self.sheets is None or turn != self.sheets.turn:
            return
        self._asked.discard((turn, number, scale))
        self._pictures[number] = (turn, scale, image)
        for each in [each for each in self._pictures if abs(each - self.page) > _KEPT // 2]:
            del self._pictures[each]
        self.viewport().update(self._area(number).toAlignedRect())

    def _reveal(self, number: int, box: Box) -> None:
        area = self._on_view(self._area(number), box)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if area.top() < 0 or area.bottom() > height:
            bar.setValue(bar.value() + round(area.top() - height / 3))
        self.viewport().update()

    def _spot_at(self, place: QPointF) -> "tuple[Spot | None, float]":
        """The line at a place, of several beside each other the nearest, and how far across the page that is."""
        for number in self._numbers():
            area = self._area(number)
            if area.contains(place) and self.sheets:
                x, y = (place.x() - area.left()) / self.zoom, (place.y() - area.top()) / self.zoom
                here = [
                    spot
                    for spot in self.sheets.printed.spots[number]
                    if spot.box.left <= x <= spot.box.right and spot.box.top <= y <= spot.box.bottom
                ]
                return min(here, key=lambda spot: spot.distance(x), default=None), x
        return None, 0.0

    def _tell_page(self) -> None:
        page = self.page if self.sheets else -1
        if page != self._top:
            self._top = page
            self.turned.emit(page)

    def visible_pages(self) -> list[int]:
        """The pages in sight, and whether each is drawn as the report now stands."""
        view = QRectF(QRect(0, 0, self.viewport().width(), self.viewport().height()))
        return [number for number in self._numbers() if self._area(number).intersects(view)]

    def is_drawn(self) -> bool:
        """Whether what is in sight is the report as it was last set."""
        pictures = (self._pictures.get(number) for number in self.visible_pages())
        return bool(self.sheets) and all(kept and self.sheets and kept[0] == self.sheets.turn for kept in pictures)
