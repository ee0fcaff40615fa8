"""The window's own icons: line drawings in resources/icons, tinted with the theme's colours."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from domain.progress import PageState
from gui.look.theme import Theme, theme
from resources import path as resource

_SIZES = (16, 20, 24, 32, 48)
_INK, _GROUND = "currentColor", "#ffffff"
"""In a drawing: what takes the colour asked for, and the marks cut out of a filled shape."""


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon in a colour, that of the writing if none is given; grey when disabled."""
    colours = theme()
    return _icon(name, colour or colours.text, colours)


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """A drawing as a picture, ``size`` device-independent pixels wide and high."""
    return _pixmap(name, colour, theme().surface, round(size * ratio), ratio)


def window_icon() -> QIcon:
    """The program's own sign, in its own colours."""
    return QIcon(str(resource("icons", "window.svg")))


def state_icon(state: PageState) -> str:
    """The drawing that stands for a page's state."""
    return f"state-{state}"


def state_colour(state: PageState, colours: Theme) -> str:
    """The colour of a page's state."""
    return {
        PageState.EMPTY: colours.disabled,
        PageState.PARTIAL: colours.accent,
        PageState.ERROR: colours.error,
        PageState.QUERY: colours.query,
        PageState.COMPLETE: colours.complete,
    }[state]


@lru_cache(maxsize=256)
def _icon(name: str, colour: str, colours: Theme) -> QIcon:
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_pixmap(name, colour, colours.surface, size, 1.0))
        made.addPixmap(_pixmap(name, colours.disabled, colours.surface, size, 1.0), QIcon.Mode.Disabled)
    return made


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
