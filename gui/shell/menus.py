"""The menus and the bar of buttons above a report: what they run, and when each can be used."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QToolButton, QWidget

from actions.language import N_, _
from domain.report import State, own_sections
from gui.keys import sequence
from gui.look.appearance import Appearances
from gui.look.elided import ElidedLabel
from gui.look.icons import icon
from gui.look.theme import dress
from gui.shell.commands import FILE_MENU, FORM_MENU, VIEW_MENU, Commands
from gui.shell.tool_bar import ToolBar

if TYPE_CHECKING:
    from actions.reports import Opened
    from gui.shell.desk import Desk

SECTION_KEYS = 9
_ON_A_REPORT = (
    *("check", "next_problem", "previous_problem", "previous", "next", "guidance", "history", "trace"),
    *("template", "evidence", "last_year", "find", "find_next", "find_previous"),
    "panels",
)
_ON_A_DRAFT = ("collect", "confirm_carried", "reoutline", "reword", "add_section")
_NEXT_STEP: dict[State, str] = {"draft": "finalize", "final": "seal", "sealed": "archive", "archived": "package"}
"""填写 → 定稿 → 盖章 → 归档 → handing the package over: what a report in each state waits for."""
_FIELD_KEYS = {"cut": Qt.Key.Key_X, "copy_words": Qt.Key.Key_C, "paste": Qt.Key.Key_V, "select_all": Qt.Key.Key_A}
_WRITING = ("new", "import", "form", "units")
_UNDO, _REDO = N_("撤销：{step}"), N_("重做：{step}")


class Menus:
    """Fills the window's menu bar and tool bar, and keeps both in step with the open report."""

    def __init__(self, window: QMainWindow, commands: Commands, desk: Callable[[], object]) -> None:
        """``desk`` makes the desk where there is none yet: the menus then ``follow`` it."""
        self._window, self._commands = window, commands
        self._desk: Desk | None = None
        self._sections = [self._section(number, window) for number in range(1, SECTION_KEYS + 1)]
        commands.fill(window.menuBar())
        self.recent = commands.menus[FILE_MENU].addMenu(_("最近的文件"))
        commands.menus[FILE_MENU].insertMenu(commands.menus[FORM_MENU].menuAction(), self.recent)
        self._fill_view(commands.menus[VIEW_MENU], desk)

    def follow(self, desk: "Desk") -> None:
        """Keeps step with the desk from now on; its panels come into the view menu, its buttons above the page."""
        self._desk = desk
        self._commands.menus[VIEW_MENU].insertActions(self._end_of_panels, desk.docks.toggles())
        self._title = ElidedLabel(Qt.AlignmentFlag.AlignHCenter)
        self.next_step = QToolButton(self._window)
        self._preview = desk.docks.toggle_of(desk.docks.preview_dock)
        self._preview.setShortcut(sequence("F6"))
        last_year = desk.docks.toggle_of(desk.docks.last_year_dock)
        last_year.setShortcut(sequence("F11"))
        self._window.addAction(last_year)
        self._preview.setIcon(icon("document"))
        self._preview.setToolTip(_("按打印的样子预览，随填随变（F6）"))
        self._window.addAction(self._preview)
        self.bar = self._bar(self._window)
        desk.stepped.connect(self.refresh)
        desk.moved.connect(self.refresh)
        desk.changed.connect(self._show_title)

    def add_appearances(self, appearances: Appearances) -> None:
        """Light, dark, or as the system has it."""
        view = self._commands.menus[VIEW_MENU]
        appearances.fill(view.addMenu(_("外观")))
        appearances.changed.connect(self._retint)

    def _retint(self) -> None:
        self._commands.retint()
        if self._desk is not None:
            self._preview.setIcon(icon("document"))

    def refresh(self) -> None:
        """Makes each action usable or not, and names the steps that can be undone."""
        session = self._desk.session if self._desk else None
        self._commands.enable(_ON_A_REPORT, session is not None)
        writable = session is not None and not session.library.read_only
        is_draft = bool(writable and session and session.current.is_draft)
        self._commands.enable(_ON_A_DRAFT, is_draft)
        optional = session is not None and any(each.optional for each in session.current.outline.attachments)
        self._commands.enable(("attachments",), is_draft and optional)
        self._commands.enable(("score", "score_sheet"), session is not None and self._has_score(session.current))
        is_own = session is not None and self._page in own_sections(session.current.report)
        self._commands.enable(("remove_section",), is_draft and is_own)
        stack = session.undo_stack if session else None
        self._name_step("undo", _UNDO, stack.undoText() if stack else "", bool(stack and stack.canUndo()))
        self._name_step("redo", _REDO, stack.redoText() if stack else "", bool(stack and stack.canRedo()))
        for action in self._sections:
            action.setEnabled(session is not None)
        if self._desk is not None:
            self.bar.setVisible(session is not None)
            self._show_step()

    @property
    def _current(self) -> "Opened | None":
        return self._desk.current if self._desk else None

    @property
    def _page(self) -> str:
        return self._desk.page if self._desk else ""

    def _has_score(self, opened: "Opened") -> bool:
        if not opened.outline.attachments:
            return False
        from domain.layout import worn
        from domain.tallies import tallies  # not for the first frame

        return bool(tallies(opened.report, worn(opened.outline, opened.report)))

    def _show_step(self) -> None:
        """The step that leads on from the report's state, as the main button."""
        current = self._current
        name = _NEXT_STEP.get(current.report.state) if current else None
        self._step_action.setVisible(name is not None)
        if name is not None and self.next_step.defaultAction() is not self._commands[name]:
            self.next_step.setDefaultAction(self._commands[name])
            self.next_step.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.bar.make_room()

    def _show_title(self) -> None:
        from gui.shell.contents import report_title

        self._title.setText(report_title(self._current) if self._current else "")
        self._title.brief = self._current.report.unit if self._current else ""

    def allow_writing(self, allowed: bool) -> None:
        """What makes a new report cannot be used while reading only."""
        self._commands.enable(_WRITING, allowed)

    def _name_step(self, name: str, pattern: str, step: str, usable: bool) -> None:
        action = self._commands[name]
        action.setEnabled(usable)
        plain = self._commands.words(name)
        action.setText(_(pattern).format(step=step) if usable else plain)
        action.setIconText(plain)

    def _fill_view(self, menu: QMenu, desk: Callable[[], object]) -> None:
        places = menu.addMenu(_("转到"))
        places.addActions(self._sections)
        places.aboutToShow.connect(self._name_sections)
        menu.addSeparator()
        self._end_of_panels = menu.addSeparator()
        menu.aboutToShow.connect(desk)

    def _name_sections(self) -> None:
        """The sections by their headings, as the report has them now."""
        from gui.shell.contents import contents

        current = self._current
        entries = [each for each in contents(current) if each.level == 1] if current else []
        for place, action in enumerate(self._sections):
            action.setVisible(place < len(entries))
            if place < len(entries):
                action.setText(entries[place].words)

    def _section(self, number: int, window: QMainWindow) -> QAction:
        action = QAction(_("第{number}部分").format(number=number), window)
        action.setShortcut(sequence(f"Ctrl+{number}"))
        action.triggered.connect(partial(self._go_to_section, number))
        window.addAction(action)
        return action

    def _go_to_section(self, number: int) -> None:
        if self._desk is not None:
            self._desk.editor.go_to_section(number)

    def _bar(self, window: QMainWindow) -> ToolBar:
        bar = ToolBar(_("常用"), window)
        bar.setObjectName("tools")
        for name in ("home", "", "undo", "redo"):
            self._add(bar, name)
        dress(self._title, role="unit")
        bar.addWidget(self._title)
        for name in ("check", "paper", "export"):
            self._add(bar, name)
        bar.insertAction(self._commands["paper"], self._preview)
        _beside(bar.widgetForAction(self._preview))
        dress(self.next_step, kind="primary")
        self._step_action = bar.addWidget(self.next_step)
        if isinstance(home := bar.widgetForAction(self._commands["home"]), QToolButton):
            bar.give_way(home)
        window.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)
        return bar

    def _add(self, bar: ToolBar, name: str) -> None:
        if not name:
            bar.addSeparator()
            return
        bar.addAction(self._commands[name])
        if name not in ("undo", "redo"):
            _beside(bar.widgetForAction(self._commands[name]))


def _beside(button: QWidget) -> None:
    if isinstance(button, QToolButton):
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


def press_in_field(name: str) -> None:
    """剪切, 复制, 粘贴 or 全选 in the field that has the cursor, as its key does it."""
    focus = QApplication.focusWidget()
    if focus is not None:
        key = QKeyEvent(QEvent.Type.KeyPress, _FIELD_KEYS[name], Qt.KeyboardModifier.ControlModifier)
        QApplication.sendEvent(focus, key)


def connect(commands: Commands, runs: dict[str, Callable[[], object]]) -> None:
    """Ties every action to what it runs."""
    for name, run in runs.items():
        commands[name].triggered.connect(partial(_run, run))


def _run(run: Callable[[], object], _checked: bool = False) -> None:
    run()
