"""How an entry of the list of sections is set and painted: with its words, or folded to sign, number and brief name."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from domain.brief_names import brief, without_tail
from domain.label_lines import label_lines
from domain.progress import PageState
from gui.look.icons import pixmap
from gui.look.painting import LEFT, MIDDLE, RIGHT, ItemPlace, draw_ground, draw_line
from gui.look.state_icons import state_colour, state_icon
from gui.look.theme import BODY, HAIR, MEDIUM, SMALL, SMALL_TYPE, TIGHT, scaled, theme
from gui.shell.contents import ContentsLine, page_words

PAGE_ROOM, GROUP_ROOM, SIGN = 5, 12, 18
_PROJECT = "项目"
"""What a project's name ends with; its form's number says so too."""
FOLDED = 124
"""How wide the list is that shows signs, numbers and brief names only."""
_GROUP_ROOM = FOLDED - 20
_NAME_ROOM = _GROUP_ROOM - SIGN - TIGHT
"""How much of it a group's and a page's name may take: there is a scroll bar where the window is low."""


@lru_cache(maxsize=2048)
def entry_size(entry: ContentsLine, font: str, room: int, folded: bool) -> QSize:
    """What an entry takes in a font by its description; Qt asks for all of them whenever the contents change."""
    described = QFont()
    described.fromString(font)
    upper, lower = _line_heights(described)
    if folded:
        lines = len(folded_lines(described, entry))
        return QSize(room, upper + lines * lower + PAGE_ROOM if entry.is_page else lines * lower + GROUP_ROOM)
    if not entry.is_page:
        return QSize(120, lower + GROUP_ROOM)
    names = named_lines(described, entry, _words_area(QRect(0, 0, room, upper), entry).width())
    return QSize(120, len(names) * upper + lower + PAGE_ROOM)


def _line_heights(font: QFont) -> tuple[int, int]:
    """The heading's line and the smaller one below it."""
    return _heights_in(font.toString())


@lru_cache(maxsize=64)
def _heights_in(font: str) -> tuple[int, int]:
    """The same in a font by its description; every paint of every entry asks for them."""
    described = QFont()
    described.fromString(font)
    return QFontMetrics(scaled(described, BODY)).height(), QFontMetrics(scaled(described, SMALL_TYPE - 1)).height()


def paint_group(painter: QPainter, where: ItemPlace, entry: ContentsLine) -> None:
    painter.setFont(scaled(where.font, SMALL_TYPE))
    painter.setPen(QColor(theme().muted))
    draw_line(painter, where.area.adjusted(MEDIUM, SMALL, -SMALL, 0), entry.words)


def shortened(entry: ContentsLine, fits: Callable[[str], bool]) -> str:
    """Number and heading, without 情况 at the end, or with the brief name: the first that fits, else the brief one."""
    heading = entry.tail or entry.heading
    ways = heading, without_tail(heading), brief(heading), brief(heading).removesuffix(_PROJECT)
    return next(filter(fits, (entry.number + words for words in ways)), entry.number + ways[-1])


def folded_words(entry: ContentsLine) -> tuple[str, str]:
    """What the folded list shows: the number as on paper and a brief name, or the name alone where nothing counts."""
    name, number = brief(entry.tail or entry.heading), entry.number.strip("、 ")
    return (number, name) if number else (name, "")


def folded_lines(font: QFont, entry: ContentsLine) -> list[str]:
    """The lines below the number, or those of a group with its number; whole, however many it takes."""
    number, name = folded_words(entry)
    words = name if entry.is_page else " ".join(filter(None, (number, name)))
    return _broken(words, _NAME_ROOM if entry.is_page else _GROUP_ROOM, scaled(font, SMALL_TYPE - 1).toString())


@lru_cache(maxsize=512)
def _broken(words: str, room: int, font: str) -> list[str]:
    """Words in lines that fit in the room, in a font by its description; every paint and every key asks for them."""
    described = QFont()
    described.fromString(font)
    metrics = QFontMetrics(described)
    return label_lines(words, lambda part: metrics.horizontalAdvance(part) <= room)


def paint_folded(painter: QPainter, where: ItemPlace, entry: ContentsLine) -> None:
    """Sign and number of a page, its brief name below the number; the number and name of a group."""
    first, second = _line_heights(where.font)
    lines = folded_lines(where.font, entry)
    painter.setFont(scaled(where.font, SMALL_TYPE - 1))
    painter.setPen(QColor(theme().muted))
    if entry.progress is None:
        _paint_lines(painter, where.area.adjusted(SMALL, SMALL, 0, 0), second, lines)
        return
    _paint_choice(painter, where, where.area.adjusted(SMALL - 2, 1, -HAIR, -1))
    left, top = where.area.left() + SMALL, where.area.center().y() - (first + len(lines) * second) // 2
    words = left + SIGN + TIGHT
    painter.setPen(QColor(theme().text if where.chosen else theme().muted))
    _paint_lines(painter, QRect(words, top + first, _NAME_ROOM, where.area.height()), second, lines)
    _draw_sign(painter, QRect(left, top + (first - SIGN) // 2, SIGN, SIGN), entry.progress.state)
    painter.setFont(scaled(where.font, SMALL_TYPE, bold=where.chosen))
    painter.setPen(QColor(theme().text))
    draw_line(painter, QRect(words, top, where.area.right() - words, first), folded_words(entry)[0])


def _paint_lines(painter: QPainter, area: QRect, height: int, lines: list[str]) -> None:
    for number, line in enumerate(lines):
        painter.drawText(QRect(area.left(), area.top() + number * height, area.width(), height), LEFT | MIDDLE, line)


def _draw_sign(painter: QPainter, sign: QRect, state: PageState) -> None:
    picture = pixmap(state_icon(state), state_colour(state, theme()), SIGN, painter.device().devicePixelRatio())
    painter.drawPixmap(sign, picture)


def _paint_choice(painter: QPainter, where: ItemPlace, area: QRect) -> None:
    """The ground of the page that is shown, and the mark at its left."""
    draw_ground(painter, where, area)
    if where.chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().accent))
        painter.drawRoundedRect(
            QRect(where.area.left() + 1, area.top() + SMALL, 3, area.height() - 2 * SMALL), 1.5, 1.5
        )


def paint_page(painter: QPainter, where: ItemPlace, entry: ContentsLine) -> None:
    area = where.area
    _paint_choice(painter, where, area.adjusted(SMALL - 2, 1, 2 - SMALL, -1))
    sign = QRect(area.left() + _inset(entry), area.center().y() - SIGN // 2, SIGN, SIGN)
    _draw_sign(painter, sign, entry.progress.state if entry.progress else PageState.EMPTY)
    _paint_words(painter, where, entry, _words_area(area, entry))


def _inset(entry: ContentsLine) -> int:
    return MEDIUM + (MEDIUM if entry.level == 2 else 0)


def _words_area(area: QRect, entry: ContentsLine) -> QRect:
    """Where a page's words stand in its row."""
    return area.adjusted(_inset(entry) + SIGN + SMALL + 2, PAGE_ROOM // 2, -SMALL - 2, 0)


def named_lines(font: QFont, entry: ContentsLine, room: int) -> list[str]:
    """Number and name in one line, or whole in two; a name that is still wider ends with … in the second.

    Measured bold, as the chosen page is set: what is chosen takes no other room.
    """
    metrics = QFontMetrics(scaled(font, BODY, bold=True))

    def fits(words: str) -> bool:
        return metrics.horizontalAdvance(words) <= room

    words = shortened(entry, fits)
    if fits(words):
        return [words]
    whole = entry.number + without_tail(entry.tail or entry.heading)
    most = next((end for end in range(len(whole), 1, -1) if fits(whole[:end])), 1)
    return [whole[:most], whole[most:]]


def _paint_words(painter: QPainter, where: ItemPlace, entry: ContentsLine, area: QRect) -> None:
    colours = theme()
    first, second = _line_heights(where.font)
    upper = QRect(area.left(), area.top(), area.width(), first)
    painter.setFont(scaled(where.font, BODY, bold=where.chosen))
    painter.setPen(QColor(colours.text))
    for line in named_lines(where.font, entry, area.width()):
        draw_line(painter, upper, line)
        upper.translate(0, first)
    lower = QRect(area.left(), upper.top() - 1, area.width(), second)
    if entry.progress is None:
        return
    painter.setFont(scaled(where.font, SMALL_TYPE - 1))
    painter.setPen(QColor(colours.muted))
    if entry.progress.wanted:
        draw_line(painter, lower, f"{entry.progress.filled}/{entry.progress.wanted}", RIGHT)
    state = entry.progress.state
    painter.setPen(QColor(colours.muted if state is PageState.EMPTY else state_colour(state, colours)))
    draw_line(painter, lower, page_words(entry.progress))
