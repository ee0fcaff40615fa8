"""问题清单: what the checks found, section by section; a click or Enter goes to the field, F8 to the next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QToolButton, QVBoxLayout, QWidget

from actions.answers import answer_text
from actions.language import _
from actions.names import need_word
from actions.reports import Opened
from actions.wording import sentence
from domain.checks import Finding
from domain.checks.counting import Need, need_of
from domain.notes import Note, answer_kind, answer_to
from gui.look.filter_chips import FilterChips
from gui.look.flow_row import FlowRow
from gui.look.icons import icon
from gui.look.line_list import at_foot, set_up_lines, set_up_remark
from gui.look.painting import Index
from gui.look.theme import SMALL, TIGHT, dress, theme
from gui.panels.findings_look import FindingDelegate
from gui.session import Session
from gui.shell.contents import contents, page_holding

NEEDS: tuple[Need, ...] = ("unfilled", "error", "query", "hint")
_SIGN = 13
ANSWERED = "answered"
"""The chip of what stands although it was found: somebody said why."""
LINE = Qt.ItemDataRole.UserRole
_AT_ONCE = 20
"""So many lines are measured in one turn of the event loop."""
MOST = 200
"""So many findings are listed at once; beyond that nobody reads, and every edit would word them all anew."""


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One line of the list: a finding in words, or (without one) a section's heading or a remark.

    ``answer``: why the finding may stand, once somebody said so.
    """

    words: str
    finding: Finding | None = None
    answer: str = ""

    @property
    def key(self) -> str:
        """The field to mend first."""
        return self.finding.keys[0] if self.finding and self.finding.keys else ""


class FindingModel(QAbstractListModel):
    """The findings that may be shown, in printed order, under the headings of their sections."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[FindingLine, ...] = ()

    def show(self, lines: tuple[FindingLine, ...]) -> bool:
        """Shows these lines; whether that changed anything."""
        if lines == self.lines:
            return False
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{line.words}\n{line.answer}" if line.answer else line.words
            case Qt.ItemDataRole.AccessibleTextRole if line.finding:
                return _("{grade}：{sentence}").format(
                    grade=need_word(need_of(line.finding)), sentence=self.data(index)
                )
            case _ if role == LINE:
                return line
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.lines[index.row()].finding is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class FindingPanel(QWidget):
    """The list with its filter. Signals:

    ``chosen(str)``: go to this field. ``quoted(Finding)``: and there to the words that this finding quotes.
    ``counted(int)``: so many may be shown. ``answer()``: say why one may stand.
    """

    chosen = Signal(str)
    quoted = Signal(object)
    answer = Signal()
    counted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FindingModel(self)
        self.list = QListView()
        self.chips = FilterChips((*NEEDS, ANSWERED), self)
        self.clean, self.rest = QLabel(), QLabel()
        self.answer_button = QPushButton(_("说明或放行…"))
        self._session: Session | None = None
        self._place = -1
        self._pressed: Finding | None = None
        self._set_up()

    def follow(self, session: Session | None) -> None:
        """Shows the findings of another session from now on."""
        self._session = session
        self._place = -1
        self.show_all()
        if session is not None:
            session.followers.add(self.refresh)
            session.asked_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Shows the findings as they stand."""
        session = self._session
        found = session.current.findings if session is not None else ()
        kinds = _kinds(found, session.current.notes) if session is not None else []
        self.chips.tell("", _("全部"), len(found))
        for need in NEEDS:
            self.chips.tell(need, need_word(need), kinds.count(need))
        self.chips.tell(ANSWERED, _("已说明"), kinds.count(ANSWERED))
        for kind in ("hint", ANSWERED):  # of what is rare there is no chip where there is none
            self.chips.buttons[kind].setVisible(kind in (*kinds, self.chips.chosen))
        wanted = tuple(self._wanted(found, kinds))
        unlisted = 0 if self.chips.chosen else len(found) - len(wanted)
        marked = self._marked()
        listed = tuple(lines(wanted, session.current)) if session is not None else ()
        self._measure_in_turns(len(listed) - len(self.model.lines) > _AT_ONCE)
        if self.model.show(listed) and marked is not None:
            self._mark_again(marked)
        self.clean.setText(self._verdict(unlisted))
        self.clean.setVisible(not wanted)
        self.list.setVisible(bool(wanted))
        self.rest.setText(_rest_words(unlisted))
        self.rest.setVisible(bool(wanted and unlisted))
        self.answer_button.setVisible(bool(wanted))
        self._show_answer_button()
        self.counted.emit(len(found) - kinds.count(ANSWERED))

    def _measure_in_turns(self, are_many: bool) -> None:
        """Lines that were never measured take long: of many, some in each turn; else the list keeps its place.

        The first turn fills the panel: with room left below its lines Qt stops there, and shows none of them.
        """
        modes = QListView.LayoutMode
        self.list.setBatchSize(max(_AT_ONCE, self.window().height() // self.fontMetrics().height()))
        self.list.setLayoutMode(modes.Batched if are_many else modes.SinglePass)

    def _wanted(self, found: Sequence[Finding], kinds: Sequence[str]) -> Iterable[Finding]:
        """What is listed: whatever is of the chosen kind; among all kinds no blank that nobody was at, until 检查."""
        session, chosen = self._session, self.chips.chosen
        for finding, kind in zip(found, kinds, strict=True):
            if kind == chosen if chosen else session is not None and session.shows(finding):
                yield finding

    def show_all(self) -> None:
        """No kind of finding stays hidden from an earlier look: another report, or another check, asks anew."""
        self.chips.choose("")

    def step(self, forward: bool) -> bool:
        """Goes to the next or the previous finding, around the end; False if there is none."""
        rows = [row for row, line in enumerate(self.model.lines) if line.finding]
        if not rows:
            return False
        current = self.list.currentIndex().row()
        if forward:
            start = current if current >= 0 else self._place - 1
            row = next((row for row in rows if row > start), rows[0])
        else:
            start = current if current >= 0 else self._place
            row = next((row for row in reversed(rows) if row < start), rows[-1])
        self._go(self.model.index(row))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click counts though the list changed while the button was down: Qt then tells of none."""
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            if event.type() == QEvent.Type.MouseButtonPress:
                index = self.list.indexAt(event.position().toPoint())
                self._pressed = self.model.lines[index.row()].finding if index.isValid() else None
            elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
                QTimer.singleShot(0, self, self._follow_press)
        return super().eventFilter(watched, event)

    def _follow_press(self) -> None:
        """Goes to the line that was pressed, unless its click was told."""
        pressed, self._pressed = self._pressed, None
        row = self._row_of(pressed) if pressed is not None else -1
        if row >= 0:
            self._go(self.model.index(row))

    def _row_of(self, finding: Finding) -> int:
        rows = (row for row, line in enumerate(self.model.lines) if line.finding and _same(line.finding, finding))
        return next(rows, -1)

    def _go(self, index: QModelIndex) -> None:
        self._pressed = None
        if index.isValid() and self.model.lines[index.row()].finding:
            self.list.setCurrentIndex(index)
            self._place = index.row()
            line = self.model.lines[index.row()]
            self.chosen.emit(line.key)
            self.quoted.emit(line.finding)

    @property
    def marked(self) -> Finding | None:
        """The finding that is marked, if it can be answered."""
        found = self._marked()
        return found if found is not None and answer_kind(found) else None

    @property
    def chosen_finding(self) -> Finding | None:
        """The finding that is marked."""
        return self._marked()

    def _show_answer_button(self) -> None:
        draft = self._session is not None and self._session.current.is_draft
        self.answer_button.setEnabled(draft and self.marked is not None)

    def _marked(self) -> Finding | None:
        current = self.list.currentIndex()
        return self.model.lines[current.row()].finding if current.isValid() else None

    def _mark_again(self, marked: Finding) -> None:
        """Keeps the mark on its finding; once that is mended, the next F8 goes to the one that took its place."""
        row = self._row_of(marked)
        if row >= 0:
            self._place = row
        self.list.setCurrentIndex(self.model.index(row))

    def _verdict(self, unlisted: int) -> str:
        """What is said where nothing is listed."""
        if self._session is not None and self._session.current.findings and self.chips.chosen:
            words = _("没有“{grade}”一类的问题。点“全部”看其他问题。")
            return words.format(grade=_chip_word(self.chips.chosen))
        if unlisted:
            return _("已填内容没有发现问题。") + _rest_words(unlisted)
        return _("没有发现问题。改动后随时重新核对，不一致和错字列在这里。")

    def _set_up(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(FindingDelegate(self.list))
        set_up_lines(self.list, _("问题清单"), self._go)
        self.list.viewport().installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._show_answer_button)
        self.answer_button.setToolTip(_("写明所选问题的实际情况；错误须由负责人放行（F7）"))
        self.answer_button.setAutoDefault(False)
        self.answer_button.clicked.connect(self.answer)
        set_up_remark(self.clean)
        set_up_remark(self.rest)
        row = FlowRow(TIGHT)
        row.setContentsMargins(SMALL, SMALL, SMALL, TIGHT)
        self.chips.changed.connect(self.refresh)
        for grade, button in self.chips.buttons.items():
            if grade:
                _give_sign(button, grade)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.clean, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.rest)
        column.addLayout(at_foot(self.answer_button))


def lines(found: Iterable[Finding], opened: Opened) -> Iterable[FindingLine]:
    """The findings in words, in printed order, each section's under its heading."""
    entries = contents(opened)
    order = {entry.key: place for place, entry in enumerate(entries)}
    placed = sorted(((order[_page(finding, opened)], finding) for finding in found), key=lambda pair: pair[0])
    heading = -1
    for place, finding in placed[:MOST]:
        if place != heading:
            heading = place
            yield FindingLine(entries[place].compact)
        yield FindingLine(sentence(finding, opened.report, opened.outline), finding, answer_text(finding, opened.notes))
    if len(placed) > MOST:
        yield FindingLine(_("另有{count}项未列出，改正以上各项后继续列出。").format(count=len(placed) - MOST))


def _rest_words(unlisted: int) -> str:
    """What is counted and not listed before 检查."""
    return _("另有{count}处尚未填写或确认，按 F9 列出。").format(count=unlisted)


def _same(one: Finding, other: Finding) -> bool:
    return (one.code, one.keys, one.offset) == (other.code, other.keys, other.offset)


def _page(finding: Finding, opened: Opened) -> str:
    return page_holding(opened, finding.keys[0] if finding.keys else "")


def _give_sign(button: QToolButton, kind: str) -> None:
    colours = theme()
    signs = {
        "unfilled": ("state-empty", colours.muted),
        "error": ("state-error", colours.error),
        "query": ("state-query", colours.query),
        "hint": ("hint", colours.accent),
        ANSWERED: ("state-complete", colours.complete),
    }
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    dress(button, sign="beside")
    button.setIconSize(QSize(_SIGN, _SIGN))
    button.setIcon(icon(*signs[kind]))


def _kinds(found: Iterable[Finding], notes: Sequence[Note]) -> list[str]:
    """Under which chip each finding is: what it asks for, until somebody said why it may stand."""
    answered = {(note.said.code, note.said.keys) for note in notes}  # of thousands of findings few were ever answered
    return [
        ANSWERED if (each.code, each.keys) in answered and answer_to(each, notes) else need_of(each) for each in found
    ]


def _chip_word(kind: str) -> str:
    return _("已说明") if kind == ANSWERED else need_word(cast("Need", kind))
