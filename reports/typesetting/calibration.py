"""A page with rulers: whether the printer prints 1:1, measured with a ruler in a minute."""

from collections.abc import Iterator

from reports.content import Document
from reports.typesetting.fonts import Fonts, Role
from reports.typesetting.paper import PaperPage, Rule, Setter, TypeRow
from reports.typesetting.style import MILLIMETRE, Style

TITLE = "打印校准页"
LENGTH = 100  # mm, of each ruler
_STEPS = (
    "1. 用直尺量横、竖两条标尺，全长应各为100毫米，误差不超过0.5毫米。",
    "2. 四角十字的中心到纸边应各为20毫米，左右、上下误差不超过2毫米。",
    "3. 长度不是100毫米的，请在打印机属性中选择“实际大小”或“100%”，",
    "关闭“适应页面”“缩放”后重新打印本页。",
    "4. 长度准确、位置偏移的，请调整纸盒挡板，或在打印机属性中设置偏移。",
)
_THIN, _CORNER, _ARM = 0.4, 20 * MILLIMETRE, 6 * MILLIMETRE
_LEFT, _TOP = 55 * MILLIMETRE, 60 * MILLIMETRE


def calibration_page(style: Style, fonts: Fonts) -> tuple[PaperPage, Document]:
    """The page, and what its file says of itself."""
    setter = Setter(style, fonts)
    rules = (*_corners(style), *_rulers(style))
    document = Document(TITLE, "", "", False, ())
    return PaperPage(None, tuple(_words(setter)), rules=rules), document


def _words(setter: Setter) -> Iterator[TypeRow]:
    style = setter.style
    middle = style.page_width / 2
    yield setter.label(Role.TITLE, TITLE, style.title_size, 0.5, middle, style.page_height - 45 * MILLIMETRE)
    y = style.page_height - _TOP - (LENGTH + 25) * MILLIMETRE
    for place, words in enumerate(_STEPS):
        yield setter.label(Role.BODY, words, 12, 0, style.left, y - place * 20)
    for place in range(0, LENGTH + 1, 10):
        x, line = _LEFT + place * MILLIMETRE, style.page_height - _TOP
        yield setter.label(Role.FOLIO, str(place), 8, 0.5, x, line + 10)
        if place:
            yield setter.label(Role.FOLIO, str(place), 8, 1, _LEFT - 10, line - place * MILLIMETRE - 3)


def _rulers(style: Style) -> Iterator[Rule]:
    """Two rulers from one corner, a mark each millimetre."""
    top = style.page_height - _TOP
    length = LENGTH * MILLIMETRE
    yield Rule(_LEFT, top - _THIN / 2, length, _THIN)
    yield Rule(_LEFT - _THIN / 2, top - length, _THIN, length)
    for place in range(LENGTH + 1):
        mark = 7.0 if place % 10 == 0 else 5.0 if place % 5 == 0 else 3.0
        at = place * MILLIMETRE
        yield Rule(_LEFT + at - _THIN / 2, top, _THIN, mark)
        yield Rule(_LEFT - mark, top - at - _THIN / 2, mark, _THIN)


def _corners(style: Style) -> Iterator[Rule]:
    """A cross 20 mm from the edges in each corner."""
    for x in (_CORNER, style.page_width - _CORNER):
        for y in (_CORNER, style.page_height - _CORNER):
            yield Rule(x - _ARM, y - _THIN / 2, 2 * _ARM, _THIN)
            yield Rule(x - _THIN / 2, y - _ARM, _THIN, 2 * _ARM)
