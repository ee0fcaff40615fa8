"""The type of the window: the system's own Chinese face, or the shipped one where there is none."""

from PySide6.QtGui import QFont, QFontDatabase

from gui.look.theme import BODY
from resources import path as resource

_PREFERRED = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Noto Sans SC",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "SimHei",
)


def window_font() -> QFont:
    """The font of all text in the window."""
    font = QFont(chinese_family())
    font.setPointSizeF(BODY)
    return font


def chinese_family() -> str:
    """A family with Chinese characters; the shipped one is registered when the system has none."""
    known = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    preferred = next((family for family in _PREFERRED if family in known), None)
    if preferred:
        return preferred
    return known[0] if known else _shipped()


def _shipped() -> str:
    number = QFontDatabase.addApplicationFont(str(resource("fonts", "NotoSansSC-Regular.ttf")))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return families[0] if families else ""
