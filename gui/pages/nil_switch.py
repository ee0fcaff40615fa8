"""本年度无此项支出: a switch that makes a section print 无。; what was typed stays, greyed, what is blank goes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from actions.language import _
from actions.nil_words import asks_for_amounts, nil_words
from actions.wording import label_of
from domain.editing import set_nil
from domain.outline import Outline, Section, keys, prose_of, tables_of, walk
from domain.report import Report
from gui.fields.notes import Notes
from gui.fields.stop import Stop
from gui.look.theme import HAIR, LARGE, MEDIUM, SMALL, dress
from gui.pages.view import View
from gui.session import Session

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NilSwitch(Stop):
    """The switch, what it does to the paper, and what contradicts it. ``of_money``: the section asks for amounts."""

    def __init__(self, parent: QWidget | None = None, of_money: bool = True) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = QCheckBox(nil_words(of_money), self)
        self.effect = QLabel(self)
        self.notes = Notes(self)
        dress(self.effect, role="hint")
        self.setFocusProxy(self.box)
        self.box.installEventFilter(self)
        self.effect.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addWidget(self.box)
        row.addWidget(self.effect, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        column.setSpacing(HAIR)
        column.addLayout(row)
        column.addWidget(self.notes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on; the space bar switches."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.backward if back else self.forward).emit()
            return True
        return super().eventFilter(watched, event)


class NilBinding:
    """The switch of one section; ``greyed``: the cards that it turns off."""

    def __init__(self, session: Session, section: Section, greyed: Sequence[QWidget], parent: QWidget) -> None:
        self.key, self._section = section.key, section
        self._shares_key = any(getattr(part, "key", "") == section.key for part in section.parts)
        self._session = session
        self._greyed = greyed
        self._of_money = asks_for_amounts(section)
        self.switch = NilSwitch(parent, self._of_money)
        self.stop: Stop = self.switch
        self.switch.box.toggled.connect(self._put)

    def shows(self, key: str) -> bool:
        """Whether this is the section."""
        return key == self.key

    def refresh(self, view: View) -> None:
        """Shows whether the section says 无."""
        nil = self.key in view.report.nil
        self.switch.box.setChecked(nil)
        word = view.outline.nil_words[0]
        is_kept = any(_holds(inner, view.report) for inner in walk((self._section,)))
        on = _("打印为“{word}。”；已填内容保留，不打印。") if is_kept else _("打印为“{word}。”")
        off = _("没有此项支出的，请选这一项，打印为“{word}。”")
        if not self._of_money:
            off = _("没有内容的，请选这一项，打印为“{word}。”")
        self.switch.effect.setText((on if nil else off).format(word=word))
        self.switch.notes.show_notes(view.nil_notes(self.key))
        self.switch.box.setAccessibleDescription(f"{self.switch.effect.text()}\n{self.switch.notes.text()}".strip())
        for card in self._greyed:
            card.setEnabled(not nil)
            card.setVisible(not nil or is_kept)  # blank fields that cannot be filled say nothing

    def settle(self) -> bool:
        """Nothing waits here."""
        return True

    def preview(self, report: Report) -> Report:
        """Nothing is typed here."""
        return report

    def reveal(self, key: str) -> bool:
        """Puts the cursor on the switch, unless a text or table that can be filled bears the section's key."""
        is_here = key == self.key and (self.switch.box.isChecked() or not self._shares_key)
        if is_here:
            self.stop.enter(back=False)
        return is_here

    def key_now(self) -> str:
        """The section's key."""
        return self.key

    def _put(self, nil: bool) -> None:
        current = self._session.current
        name = label_of(self.key, current.outline, current.report)
        label = _("“{name}”选“无”") if nil else _("“{name}”取消“无”")
        kept = False
        try:
            kept = self._session.edit(label.format(name=name), set_nil(current.report, self.key, nil))
        finally:
            if not kept:
                self.switch.box.setChecked(self.key in self._session.current.report.nil)


def _holds(section: Section, report: Report) -> bool:
    """Whether anything is filled in a section."""
    figures = any(key in report.figures for part in section.parts for key in keys(part))
    texts = any(report.prose.get(part.key, "").strip() for part in prose_of(section))
    return figures or texts or any(report.rows(part.key) for part in tables_of(section))


def nil_section(outline: Outline, page: str) -> Section | None:
    """The section whose 无 covers a page: its own, or one that it is part of."""
    around = (
        section
        for section in walk(outline.sections)
        if section.may_be_nil and any(inner.key == page for inner in walk((section,)))
    )
    return next(around, None)
