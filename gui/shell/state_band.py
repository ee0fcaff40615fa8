"""The band above the pages of a report that is no plain draft: its state, why, and what can be done next."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QWidget

from actions.language import _
from actions.names import state_word
from actions.proving import advice, mismatch_sentence
from actions.reports import Opened
from domain.notes import Note, NoteKind
from domain.review_points import review_points
from gui.look.flow_row import FlowRow
from gui.look.theme import LARGE, MEDIUM, SMALL, dress
from gui.look.whole_label import WholeLabel
from gui.pages.page import MOST_WIDTH, side_margin

_LEAST_WORDS = 280
"""Pixels for the words beside the buttons."""


class StateBand(QFrame):
    """Hidden for a first draft; ``actions`` are shown as buttons while they can be used."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = WholeLabel()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        self._row.setSpacing(MEDIUM)
        self._row.addWidget(self.words, 1)
        self._steps = FlowRow(MEDIUM)
        self._row.addLayout(self._steps)
        self._buttons = [(action, QPushButton(action.iconText())) for action in actions]
        for action, button in self._buttons:
            dress(button, kind="link")
            button.clicked.connect(action.trigger)
            self._steps.addWidget(button)
            action.enabledChanged.connect(button.setVisible)
            action.enabledChanged.connect(self._fit)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons go below the words where they would leave them no room."""
        super().resizeEvent(event)
        side = side_margin(self.width(), MOST_WIDTH)
        self._row.setContentsMargins(side, SMALL, side, SMALL)  # its words begin where those of the page do
        self._fit()

    def _fit(self, *_enabled: bool) -> None:
        is_wide = self.width() - self._steps.sizeHint().width() >= _LEAST_WORDS
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def show_report(self, opened: Opened) -> None:
        """Says in which state a report is."""
        words = state_sentence(opened)
        self.words.setText(words)
        self.setAccessibleName(words)
        grade = "error" if opened.deviations else "query" if opened.is_draft else "complete"
        role = "notice" if opened.deviations else "standing"  # where it stands is no news, and looks otherwise
        dress(self, role=role, state=grade)
        for action, button in self._buttons:
            button.setVisible(action.isEnabled())
        self._fit()
        self.setVisible(bool(words))


def state_sentence(opened: Opened) -> str:
    """In which state a report is and since when, or that it is not what was made final; blank for a first draft."""
    if opened.deviations:
        return mismatch_sentence(opened) + advice()
    if opened.is_draft:
        note = _last(opened, NoteKind.RETURN)
        if note is None:
            return ""
        found = review_points(opened.notes)
        done = sum(each.is_done for each in found)
        if len(found) > 1:
            words = _("草稿（第{version}稿），{time}退回修改，审核意见{count}条，已修改{done}条。")
            return words.format(version=opened.version, time=_day(note), count=len(found), done=done)
        words = _("草稿（第{version}稿），{time}退回修改（已修改）：{reason}")
        words = words if done else _("草稿（第{version}稿），{time}退回修改：{reason}")
        reason = " ".join(note.said.text.split())
        return words.format(version=opened.version, time=_day(note), reason=reason)
    note = _last(opened, NoteKind.FINAL)
    facts = _("（第{version}稿）").format(version=opened.version)
    if note is not None:
        facts = _("（第{version}稿，{time}定稿，负责人{name}）").format(
            version=opened.version, time=_day(note), name=note.said.name
        )
    return _("{state}{facts}，内容不能修改。").format(state=state_word(opened.report.state), facts=facts)


def _last(opened: Opened, kind: NoteKind) -> Note | None:
    return next((note for note in reversed(opened.notes) if note.said.kind is kind), None)


def _day(note: Note) -> str:
    return f"{note.at.astimezone():%Y-%m-%d}"
