"""The window's own icons: line drawings in resources/icons, tinted with the theme's colours."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.look.theme import Theme, theme
from resources import path as resource

_INK, _GROUND = "currentColor", "#ffffff"
"""In a drawing: what takes the colour asked for, and the marks cut out of a filled shape."""


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon in a colour, else in that of the writing, whatever that is when it is drawn; grey when disabled."""
    return _icon(name, colour, theme()) if colour else _icon(name, None, None)


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0, colours: Theme | None = None) -> QPixmap:
    """A drawing as a picture, ``size`` device-independent pixels wide and high."""
    return _pixmap(name, colour, (colours or theme()).surface, round(size * ratio), ratio)


def window_icon() -> QIcon:
    """The program's own sign, in its own colours."""
    return QIcon(str(resource("icons", "window.svg")))


class _Drawing(QIconEngine):
    """Draws an icon when it is shown, in the size that is asked for: of some sixty that a window has, few ever are."""

    def __init__(self, name: str, colour: str | None, colours: Theme | None) -> None:
        super().__init__()
        self._drawn = name, colour, colours

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The drawing as large as fits, grey when disabled."""
        return self._picture(size, mode, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """The same for a screen of ``scale`` pixels to the device-independent one, of which ``size`` is."""
        return self._picture(size, mode, scale)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """The same on what is painted just now."""
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self._picture(rect.size(), mode, ratio))

    def clone(self) -> QIconEngine:
        """Another of its own, for a copy of the icon that is to be altered."""
        return _Drawing(*self._drawn)

    def _picture(self, size: QSize, mode: QIcon.Mode, ratio: float) -> QPixmap:
        name, colour, given = self._drawn
        colours = given or theme()
        ink = colours.disabled if mode == QIcon.Mode.Disabled else colour or colours.text
        return pixmap(name, ink, min(size.width(), size.height()), ratio, colours)


@lru_cache(maxsize=256)
def _icon(name: str, colour: str | None, colours: Theme | None) -> QIcon:
    return QIcon(_Drawing(name, colour, colours))


@lru_cache(maxsize=512)
def _pixmap(name: str, ink: str, ground: str, pixels: int, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(pixels, pixels))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing = resource("icons", f"{name}.svg").read_text("utf-8").replace(_GROUND, ground).replace(_INK, ink)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
