"""Colours for light and dark, spacing and type sizes, and the style sheet that the whole window wears."""

from functools import lru_cache
from string import Template
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

from resources import path as resource

HAIR, TIGHT, SMALL, MEDIUM, LARGE, WIDE, VAST = 2, 4, 8, 12, 16, 24, 40
"""Spacing in device-independent pixels."""

RADIUS = 6
FIELD_HEIGHT = 34
"""Corners of fields, cards and buttons, and the height of a one-line field, in device-independent pixels."""

BODY, SMALL_TYPE, HEADING, TITLE = 10.5, 9.5, 13.0, 17.0
"""Type sizes in points."""


class Theme(NamedTuple):
    """One set of colours, each as ``#rrggbb``. ``…_soft`` is the pale ground under text of that colour.

    ``background``: the window; ``surface``: cards and fields; ``sunken``: side panels, table heads, total rows;
    ``border``: lines; ``field``: the line around a field; ``text``, ``muted``: writing; ``accent``: what can be
    pressed or is chosen; ``on_accent``: writing on it; ``focus``: the ring around the field with the focus;
    ``chip``, ``chip_text``: a linked figure in prose; ``selection``: marked text and chosen cells.
    """

    name: str
    background: str
    surface: str
    sunken: str
    border: str
    field: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    focus: str
    selection: str
    error: str
    error_soft: str
    query: str
    query_soft: str
    complete: str
    complete_soft: str
    chip: str
    chip_text: str

    @property
    def is_dark(self) -> bool:
        """Whether writing is lighter than its ground."""
        return self.name == "dark"


LIGHT = Theme(
    name="light",
    background="#f3f5f8",
    surface="#ffffff",
    sunken="#eaeef3",
    border="#d6dce4",
    field="#a9b4c2",
    text="#1c2530",
    muted="#586474",
    disabled="#8b95a3",
    accent="#1d5a9e",
    accent_hover="#174a84",
    accent_soft="#e3edf8",
    on_accent="#ffffff",
    focus="#2f7bd6",
    selection="#cfe2f8",
    error="#b3261e",
    error_soft="#fcebe9",
    query="#855400",
    query_soft="#fff3d9",
    complete="#1b6e40",
    complete_soft="#e3f3e9",
    chip="#e3edf8",
    chip_text="#174a84",
)
DARK = Theme(
    name="dark",
    background="#15191f",
    surface="#1d232b",
    sunken="#191e25",
    border="#343d49",
    field="#5a6675",
    text="#e5e9ef",
    muted="#a0abb9",
    disabled="#6f7a88",
    accent="#79aeef",
    accent_hover="#9ac3f5",
    accent_soft="#223449",
    on_accent="#0d1b2b",
    focus="#5b9df0",
    selection="#2f4c6e",
    error="#ff938a",
    error_soft="#402322",
    query="#f0bd5e",
    query_soft="#3a2f19",
    complete="#77cf9c",
    complete_soft="#1c3527",
    chip="#24384f",
    chip_text="#a9cdf8",
)


def theme() -> Theme:
    """The colours that go with the application's palette."""
    return _theme_of(QGuiApplication.palette().cacheKey())


@lru_cache(maxsize=8)
def _theme_of(_palette: int) -> Theme:
    """The same by the key of that palette, which no other ever has: a list asks some hundred times while it paints."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def stylesheet(colours: Theme) -> str:
    """The style sheet of the whole application in these colours."""
    icons = resource("icons")
    sizes = {"body": BODY, "small": SMALL_TYPE, "heading": HEADING, "title": TITLE, "radius": RADIUS}
    words = {**colours._asdict(), **sizes, "icons": icons.as_posix(), "shade": colours.name}
    return Template(resource("style", "window.qss").read_text("utf-8")).substitute(words)


def palette(colours: Theme) -> QPalette:
    """The palette for what the style sheet does not reach: delegates, menus of the system, marked text."""
    role = QPalette.ColorRole
    made = QPalette(QColor(colours.sunken), QColor(colours.background))
    for each, colour in {
        role.Window: colours.background,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.sunken,
        role.Text: colours.text,
        role.Button: colours.sunken,
        role.ButtonText: colours.text,
        role.PlaceholderText: colours.disabled,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.text,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Accent: colours.accent,
    }.items():
        made.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.disabled))
    return made


def scaled(font: QFont, points: float, bold: bool = False) -> QFont:
    """The font in another size, for delegates that draw their own text."""
    made = QFont(font)
    made.setPointSizeF(points)
    made.setBold(bold)
    return made


def dress(widget: QWidget, **properties: str | bool) -> None:
    """Sets the dynamic properties that the style sheet looks at (role, state, kind); repaints only if one changed."""
    changed = {name: value for name, value in properties.items() if widget.property(name) != value}
    for name, value in changed.items():
        widget.setProperty(name, value)
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it is when it is first shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        QWidget.update(widget)  # a list view hides it behind its own
