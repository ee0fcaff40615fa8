"""What stands around every page: above it where it belongs, its heading and state, below it 上一步 and 下一步."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from actions.language import _
from actions.reports import Opened
from actions.wording import sentence
from domain.layout import worn
from domain.outline import COVER
from domain.progress import PageState
from gui.fields.marked_label import MarkedLabel
from gui.fields.notes import NoteLine, Notes
from gui.look.icons import icon
from gui.look.theme import HAIR, LARGE, MEDIUM, SMALL, TIGHT, WIDE, dress, theme
from gui.pages.page import MOST_WIDTH, most_width, side_margin
from gui.pages.view import headed, sign_of, underlined
from gui.shell.contents import ContentsLine, page_words, section_of

LONG = 24
"""A heading of more characters is set in the smaller size."""

_STATES = {PageState.ERROR: "error", PageState.QUERY: "query", PageState.COMPLETE: "ok"}


class _Column(QFrame):
    """Stands in the middle, as wide as the page's own column of cards."""

    def __init__(self, role: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        dress(self, role=role)
        self.row = QHBoxLayout(self)
        self._most = MOST_WIDTH

    def widen(self, most: int) -> None:
        """As wide as a page that becomes this wide at most."""
        self._most = most
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        side = side_margin(self.width(), self._most)
        margins = self.row.contentsMargins()
        self.row.setContentsMargins(side, margins.top(), side, margins.bottom())


class PageHead(_Column):
    """The heading as on paper, the section that it belongs to, one line of 填报说明, and the page's state."""

    def __init__(self, reword: QAction, remove: QAction, parent: QWidget | None = None) -> None:
        super().__init__("head", parent)
        self.above, self.heading, self.hint, self.state = MarkedLabel(), MarkedLabel(), QLabel(), QLabel()
        self.notes = Notes()
        for label, role in ((self.above, "hint"), (self.hint, "unit"), (self.state, "badge")):
            dress(label, role=role)
        for label in (self.heading, self.hint):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._remove, self._is_low = remove, False
        self._marked = ""  # what the heading's tip says of its marks
        self._buttons = [_button(action) for action in (reword, remove)]
        self._lay_out()

    def show_page(self, opened: Opened, entries: Sequence[ContentsLine], page: str) -> None:
        """Shows the heading and state of a page."""
        place = next(place for place, each in enumerate(entries) if each.key == page)
        entry = entries[place]
        self.heading.setText(entry.words)
        dress(self.heading, role="heading" if len(entry.words) > LONG else "title")
        group = next((each for each in reversed(entries[:place]) if each.level == 1), None)
        self._show_above(group, entry)
        self._show_marks(
            opened, [(self.heading, entry), *([(self.above, group)] if group and entry.level == 2 else [])]
        )
        section = section_of(worn(opened.outline, opened.report), page)
        self.widen(most_width(section))
        hint = section.hint if section else _("填写年度和单位全称，全文各处随之改动。")
        self.hint.setText(hint)
        self._show_lines()
        self._show_state(entry)
        self._level()

    def showEvent(self, event: QShowEvent) -> None:
        """The fonts are known now."""
        super().showEvent(event)
        self._level()

    def draw_in(self, wanted: bool) -> None:
        """Where there is little height only the heading stays: the page needs the rest more."""
        if wanted != self._is_low:
            self._is_low = wanted
            margins = self.row.contentsMargins()
            self.row.setContentsMargins(margins.left(), SMALL if wanted else LARGE, margins.right(), margins.bottom())
            self._show_lines()

    def _show_lines(self) -> None:
        for label in (self.above, self.hint):
            label.setVisible(bool(label.text()) and not self._is_low)
        folded = [label.text() for label in (self.above, self.hint) if label.text()] if self._is_low else []
        self.heading.setToolTip("\n".join(filter(None, (self._marked, *folded))))

    def _show_above(self, group: ContentsLine | None, entry: ContentsLine) -> None:
        self.above.setText(group.words if group and entry.level == 2 else "")

    def _show_marks(self, opened: Opened, shown: Sequence[tuple[MarkedLabel, ContentsLine]]) -> None:
        """Underlines what the careful reader marked in the headings, and says it below them."""
        notes: list[NoteLine] = []
        for label, entry in shown:
            found = headed(opened, entry.key)
            lines = underlined(opened, found, entry.key)
            label.show_underlines(lines, len(entry.number))
            notes += (NoteLine(sign_of(each), sentence(each, opened.report, opened.outline)) for each in found)
        self.notes.show_notes(notes)
        self._marked = self.heading.toolTip()

    def _show_state(self, entry: ContentsLine) -> None:
        if entry.progress is None:
            return
        words = page_words(entry.progress)
        if entry.progress.wanted:
            filled, wanted = entry.progress.filled, entry.progress.wanted
            words = _("{state} {filled}/{wanted}").format(state=words, filled=filled, wanted=wanted)
        self.state.setText(words)
        dress(self.state, state=_STATES.get(entry.progress.state, ""))

    def _level(self) -> None:
        """State and buttons stand in the middle of the heading's first line, however many it has."""
        line, beside = self.heading.fontMetrics().height(), self._beside.sizeHint().height()
        self.heading.setContentsMargins(0, max(0, beside - line) // 2, 0, 0)
        self._beside.setFixedHeight(max(line, beside))

    def _lay_out(self) -> None:
        self._beside = QWidget()
        beside = QHBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(SMALL)
        for widget in (self.state, *self._buttons):
            beside.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        first = QHBoxLayout()
        first.setSpacing(SMALL)
        first.addWidget(self.heading, 1)
        first.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(HAIR)
        lines.addWidget(self.above)
        lines.addLayout(first)
        lines.addWidget(self.notes)
        lines.addWidget(self.hint)  # has the whole width: beside the state its last word would stand alone
        self.row.setContentsMargins(WIDE, LARGE, WIDE, SMALL)
        self.row.addLayout(lines)


class PageFoot(_Column):
    """上一步 and 下一步, which say where they lead, and can be pressed always."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bar", parent)
        self.back, self.forward, self.place = QPushButton(), QPushButton(), QLabel()
        dress(self.forward, kind="primary")
        dress(self.place, role="unit")
        self.forward.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        for button in (self.back, self.forward):
            button.setAutoDefault(False)
        self.row.setContentsMargins(WIDE, MEDIUM, WIDE, MEDIUM)
        self.row.addWidget(self.back)
        self.row.addStretch()
        self.row.addWidget(self.place)
        self.row.addStretch()
        self.row.addWidget(self.forward)
        self.retint()

    def draw_in(self, wanted: bool) -> None:
        """Where there is little height it is hardly higher than its buttons."""
        margins, above = self.row.contentsMargins(), TIGHT if wanted else MEDIUM
        self.row.setContentsMargins(margins.left(), above, margins.right(), above)

    def show_page(self, entries: Sequence[ContentsLine], page: str) -> None:
        """Shows which pages are before and after this one."""
        pages = [each for each in entries if each.is_page]
        place = next(place for place, each in enumerate(pages) if each.key == page)
        self.place.setText(_("第{place}页，共{count}页").format(place=place + 1, count=len(pages)))
        before = pages[place - 1].words if page != COVER else _("全部报告")
        after = pages[place + 1].words if place + 1 < len(pages) else _("检查全文")
        self.back.setText(_("上一步"))
        self.forward.setText(_("下一步") if place + 1 < len(pages) else _("检查"))
        for button, target in ((self.back, before), (self.forward, after)):
            button.setToolTip(target)
            button.setAccessibleName(_("{step}：{target}").format(step=button.text(), target=target))

    def room_for_notice(self) -> QRect:
        """Between the two buttons, in its own coordinates."""
        left, right = self.back.geometry().right() + MEDIUM, self.forward.geometry().left() - MEDIUM
        return QRect(left, 0, max(1, right - left), self.height())

    def retint(self) -> None:
        """Draws the icons in the colours of now."""
        self.back.setIcon(icon("back"))
        self.forward.setIcon(icon("forward", theme().on_accent))


def _button(action: QAction) -> QToolButton:
    button = _HidingButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the same action is in the menu
    return button


class _HidingButton(QToolButton):
    """Is there only while its action can be used."""

    def setDefaultAction(self, action: QAction) -> None:
        super().setDefaultAction(action)
        self.setVisible(action.isEnabled())
        action.enabledChanged.connect(self.setVisible)
