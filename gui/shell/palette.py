"""Ctrl+K: any command, section, figure or finding by a few letters of its words or their pinyin, or by an amount."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from actions.guidance import explained_keys, explained_name, guidance_for
from actions.language import N_, _
from actions.manual import chapters
from actions.reports import Opened
from actions.wording import label_of, sentence, value_text
from domain.amount import Amount
from domain.initials import match
from domain.layout import worn
from domain.outline import Outline, figures, page_for
from domain.report import cell_key
from gui.look.painting import RIGHT, Index, draw_ground, draw_line, place
from gui.look.theme import BODY, MEDIUM, SMALL, SMALL_TYPE, dress, scaled, theme
from gui.session import Session
from gui.shell.commands import Commands
from gui.shell.contents import contents

WIDTH, LINES = 560, 9
_ROLE = Qt.ItemDataRole.UserRole
_COMMAND, _SECTION, _FIGURE, _FINDING = N_("命令"), N_("部分"), N_("数据"), N_("问题")
_GUIDANCE, _MANUAL = N_("填报说明"), N_("使用手册")
_MOST = 60
_NUMBERS = 1_000_000  # before all that is found by words


@dataclass(frozen=True, slots=True)
class Target:
    """Something to go to or to do: its words, what kind it is (``side`` may add its keys), and what it runs.

    ``number``: the digits of its value, by which it is found; ``is_cell``: by these alone, of so many there are.
    """

    words: str
    kind: str
    run: Callable[[], object]
    side: str = ""
    number: str = ""
    is_cell: bool = False


def targets(
    commands: Commands,
    session: Session | None,
    go: Callable[[str], None],
    tell: Callable[[str], None],
    read: Callable[[str], None],
) -> Iterator[Target]:
    """Everything that can be named: commands that can be used now, what the open report has, the manual's chapters.

    ``go`` shows a key in the report, ``tell`` the explanation of a key, ``read`` a chapter.
    """
    for action in commands.usable():
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        yield Target(action.text().replace("&", "").rstrip("…"), _(_COMMAND), action.trigger, keys)
    if session is not None:
        yield from _of_report(session.current, session, go)
        yield from _explanations(session.current, tell)
    yield from (Target(each.title, _(_MANUAL), partial(read, each.key)) for each in chapters())


def _of_report(current: Opened, session: Session, go: Callable[[str], None]) -> Iterator[Target]:
    pages = {entry.key: entry.short for entry in contents(current) if entry.is_page}
    for page, words in pages.items():
        yield Target(words, _(_SECTION), partial(go, page))
    layout, of_the_text = worn(current.outline, current.report), figures(current.outline)
    for key, figure in figures(layout).items():  # forms have many of one name: each with its form behind it
        form = "" if key in of_the_text else pages.get(page_for(layout, key), "")
        amount = current.report.amount(key)
        label = _("{label}，{form}").format(label=figure.label, form=form) if form else figure.label
        shown = value_text(amount, layout)
        yield Target(label, _(_FIGURE), partial(go, key), shown, _digits(amount, layout))
    yield from _cells(current, go)
    for finding in session.shown():
        words = sentence(finding, current.report, current.outline)
        yield Target(words, _(_FINDING), partial(go, finding.keys[0] if finding.keys else ""))


def _cells(current: Opened, go: Callable[[str], None]) -> Iterator[Target]:
    """The amounts of tables."""
    for table, rows in current.report.tables.items():
        for row in rows:
            for column, value in row.cells.items():
                if isinstance(value, Amount):
                    key, shown = cell_key(table, row.id, column), value_text(value, current.outline)
                    words = label_of(key, current.outline, current.report)
                    yield Target(
                        words, _(_FIGURE), partial(go, key), shown, _digits(value, current.outline), is_cell=True
                    )


def _digits(amount: Amount | None, outline: Outline) -> str:
    return amount.written(outline.amounts) if amount is not None else ""


def _rank(target: Target, typed: str) -> int:
    """How well a target is found, by its number where one is typed."""
    number = re.sub(r"[,，\s]|万?元$", "", typed)
    number = re.sub(r"(\.\d*?)0+$", r"\1", number)
    if target.number and re.fullmatch(r"-?[\d.]+", number) and target.number.startswith(number):
        return _NUMBERS - len(target.number)
    return 0 if target.is_cell else match(target.words, typed)


def _explanations(current: Opened, tell: Callable[[str], None]) -> Iterator[Target]:
    """Each explanation once by its name, behind all else: who types a name wants the field first."""
    names = {explained_name(key, current): key for key in explained_keys(worn(current.outline, current.report))}
    for name, key in names.items():
        if guidance_for(key) is not None:
            yield Target(name, _(_GUIDANCE), partial(tell, key))


def found(every: Sequence[Target], typed: str) -> list[Target]:
    """Those that the typed letters find, the best first, alike ones in order; explanations and chapters come last."""
    last = (_(_GUIDANCE), _(_MANUAL))
    ranked = [(_rank(target, typed), target) for target in every if typed.strip() or not target.is_cell]
    best = sorted((each for each in ranked if each[0]), key=lambda each: (each[1].kind in last, -each[0]))
    return [target for _rank, target in best[:_MOST]]


class PaletteDialog(QDialog):
    """A line to type in, and what it finds; Enter goes there. The choice runs once the dialog is gone."""

    def __init__(self, every: Sequence[Target], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("查找命令和内容"))
        self._every = tuple(every)
        self.line, self.list = QLineEdit(), QListView()
        self.model = _TargetModel(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_TargetDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(_("找到的内容"))
        self.line.setPlaceholderText(_("输入几个字、拼音或金额，如“项目支出”、xmzc 或1,231.58"))
        self.line.setAccessibleName(_("查找命令和内容"))
        dress(self.list, role="well")
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.nothing = QLabel(_("没有找到。可以换几个字，或输入拼音、金额。"))
        dress(self.nothing, role="hint")
        column.addWidget(self.nothing)
        self.line.textChanged.connect(self._look)
        self.list.clicked.connect(lambda _index: self.accept())
        self.resize(WIDTH, 420)
        self._look()

    @property
    def chosen(self) -> Target | None:
        """What Enter would go to."""
        index = self.list.currentIndex()
        return self.model.targets[index.row()] if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑ and ↓ walk the list while the cursor stays in the line; Enter goes to what is chosen."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: LINES - 1, Qt.Key.Key_PageUp: 1 - LINES}
        key = Qt.Key(event.key())
        if key in steps:
            row = self.list.currentIndex().row() + steps[key]
            self._choose(max(0, min(row, self.model.rowCount() - 1)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.chosen is not None:
                self.accept()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        self.model.show(found(self._every, self.line.text()))
        self.nothing.setVisible(not self.model.targets)
        self._choose(0)

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row))


def show_palette(choices: Sequence[Target], window: QWidget) -> None:
    """What is typed in the dialog is looked for; the choice runs once the dialog is gone."""
    dialog = PaletteDialog(choices, window)
    dialog.accepted.connect(lambda: QTimer.singleShot(0, partial(_run_chosen, dialog.chosen, window)))
    dialog.open()


def _run_chosen(target: Target | None, window: QWidget) -> None:
    window.activateWindow()
    if target is not None:
        target.run()


class _TargetModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.targets: list[Target] = []

    def show(self, found_ones: list[Target]) -> None:
        self.beginResetModel()
        self.targets = found_ones
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.targets)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        target = self.targets[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return target.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _("{name}：{words}").format(name=target.kind, words=target.words)
        return target if role == _ROLE else None


class _TargetDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, super().sizeHint(option, index).height() + MEDIUM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        target, where, colours = index.data(_ROLE), place(option), theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, where, where.area.adjusted(2, 1, -2, -1))
        area = where.area.adjusted(MEDIUM, 0, -MEDIUM, 0)
        painter.setFont(scaled(where.font, SMALL_TYPE))
        painter.setPen(QColor(colours.muted))
        side = "  ".join(filter(None, (target.side, target.kind)))
        draw_line(painter, area, side, RIGHT)
        room = painter.fontMetrics().horizontalAdvance(side) + MEDIUM
        painter.setFont(scaled(where.font, BODY))
        painter.setPen(QColor(colours.text))
        draw_line(painter, area.adjusted(0, 0, -room, 0), target.words)
        painter.restore()
