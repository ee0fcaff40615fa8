"""The window: one library, the list of its reports or one of them open, and closing without losing a figure."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from actions.language import _
from gui.dialogs import questions
from gui.dialogs.questions import program_name
from gui.flows.libraries import back_up_last, damage
from gui.flows.work import Work
from gui.look.appearance import Appearances
from gui.look.icons import window_icon
from gui.shell.arrivals import Arrivals
from gui.shell.availability import Availability
from gui.shell.commands import Commands
from gui.shell.dispatch import Dispatch
from gui.shell.flows import Flows
from gui.shell.helping import Helping
from gui.shell.home import Home
from gui.shell.list_filling import ListFilling
from gui.shell.menus import Menus
from gui.shell.notices import NoticeBar
from gui.shell.preferences import Preferences
from gui.shell.reading_reports import ReadingReports
from gui.shell.recent_files import RecentFiles
from gui.shell.status import StatusBar
from gui.shell.subject import Subject
from gui.shell.window_shape import WindowShape
from storage.library import Library
from storage.listed import Summary

if TYPE_CHECKING:
    from actions.reports import Opened
    from domain.checks import Finding
    from gui.session import Session
    from gui.shell.desk import Desk
    from gui.shell.docks import Docks
    from gui.shell.editor import Editor

_IN_LIST = ("open", "carry", "copy", "export", "print", "paper", "archive", "delete")


class MainWindow(QMainWindow):
    """The list of reports and, once one is open, its desk."""

    def __init__(self, library: Library, preferences: Preferences, appearances: Appearances) -> None:
        super().__init__()
        self.library, self.preferences, self.appearances = library, preferences, appearances
        self.commands = Commands(self)
        self.notices, self.work, self.status = NoticeBar(), Work(self), StatusBar()
        self.flows = Flows(self)
        self.arrivals = Arrivals(self)
        self._reading = ReadingReports(self)
        self.helping = Helping(self)
        self._subject = Subject(self)
        self.availability = Availability(self, self._subject)
        self._shape = WindowShape(self, preferences)
        self.home = Home(
            [self.commands[name] for name in ("new", "import", "backups")],
            [self.commands[name] for name in ("open", "export", "paper")],
        )
        self._filling = ListFilling(self.home, lambda: self.session is not None, self.refuse, self)
        self.home.list.offer([self.commands[name] for name in _IN_LIST], self.commands["delete"])
        self.menus = Menus(self, self.commands, lambda: self.desk)
        self.menus.add_appearances(appearances)
        self.recent = RecentFiles(
            preferences, self.menus.recent, lambda path: self.flows.libraries.open(path), self.refuse
        )
        self.recent.changed.connect(self._show_recent)
        appearances.changed.connect(self.home.retint)
        self._stack = QStackedWidget()
        self._lay_out()
        self._dispatch = Dispatch(self, self._subject)
        self._connect()
        self._shape.restore()
        self.show_list()

    @cached_property
    def desk(self) -> "Desk":
        """The open report at work, made for the first one: the list of reports needs none of it."""
        from gui.shell.desk import Desk

        desk = Desk(self, self.commands, self.notices, self.work)
        self._stack.addWidget(desk.editor)
        desk.changed.connect(self._repaint)
        desk.failed.connect(self.status.show_failure)
        desk.waiting.connect(self.status.show_waiting)
        desk.chose.connect(self.status.show_chosen)
        desk.editor.left.connect(self.show_home)
        desk.docks.findings.answer.connect(desk.problems.answer)
        desk.problems.answering.connect(self._answer_for)
        self.appearances.changed.connect(desk.editor.foot.retint)
        desk.docks.trace.evidence.connect(
            lambda key: self._subject.act_open(lambda session: self.flows.evidence.show(session, key))
        )
        desk.editor.score.asked.connect(self.commands["score"].trigger)
        self.menus.follow(desk)
        self._dispatch.follow(desk)
        self._shape.restore_panels(desk)
        self.menus.refresh()
        return desk

    def prepare(self) -> None:
        """Makes what the first report needs, if none was opened yet."""
        for ready in (self.desk, self.flows.transfers, self.flows.archives):  # looking at it makes it
            assert ready is not None

    @property
    def editor(self) -> "Editor":
        """The pages of the open report."""
        return self.desk.editor

    @property
    def docks(self) -> "Docks":
        """The panels beside them."""
        return self.desk.docks

    @property
    def session(self) -> "Session | None":
        """The session on the open report; None while the list of reports is shown."""
        return self._made_desk.session if self._made_desk is not None else None

    @property
    def _made_desk(self) -> "Desk | None":
        """The desk, where a report was opened already."""
        return self.desk if "desk" in self.__dict__ else None

    @property
    def current(self) -> "Opened | None":
        """The open report as it stands."""
        return self.session.current if self.session else None

    def start(self) -> None:
        """Shows the report and the page that were last shown."""
        report, page = self.preferences.place(self.library.path)
        if report in {summary.id for summary in self.summaries()}:
            self.open_report(report, page)

    def open_report(self, report: int, page: str = "", sure: bool = False) -> None:
        """Opens a report of the library, at a page; ``sure``: what cannot be kept in the one before was asked about.

        A large one is read beside the window, which shows the list meanwhile; asked for again it is on its way already.
        Where other work is running, the window is painted until the report is there, and takes no keys.
        """
        self._reading.open_report(report, page, sure)

    def show_report(self, current: "Opened", page: str, *, in_turns: bool) -> None:
        """Shows a report that was read, at a page; ``in_turns``: painted between the views, as a large one needs."""
        self.notices.clear()
        self._stack.setCurrentWidget(self.desk.editor)
        page = page or self.preferences.page(current.report.uuid)
        self.desk.open(self.library, current, page, in_turns=in_turns)
        self.availability.refresh()
        self._say_read_only()
        if self.session is not None and not self.library.read_only:
            self.flows.outlines.offer(self.session)

    def show_home(self) -> None:
        """Leaves the report for the list of all."""
        report = self.current.id if self.current else 0
        if self.leave():
            self.show_list(report)

    def refuse(self, sentence: str) -> None:
        """Says what could not be done."""
        self.notices.say("error", sentence)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped wherever no field takes it."""
        if self.arrivals.accepts(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A file dropped on the window is imported, or only proofread; an outline is taken in."""
        event.acceptProposedAction()
        self.arrivals.drop(event.mimeData())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panels take as much of the window as suits its width."""
        super().resizeEvent(event)
        if self._made_desk is not None:
            self.docks.strip.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closes without a question, unless a field holds what cannot be kept."""
        place = (self.current.id, self.desk.page) if self.current else (0, "")
        if not self.leave():
            event.ignore()
            return
        self.helping.end_guide()
        self._filling.stop()
        self.arrivals.close()
        self.preferences.keep_place(self.library.path, *place)
        self._shape.keep(self._made_desk)
        self.preferences.flush()
        self.work.wait()
        if self._made_desk is not None:
            self._made_desk.close_down()
        sentence = "" if self.library.read_only else damage(self.library)
        if sentence:
            questions.tell(sentence, self)
        else:
            back_up_last(self.library)
        self.library.close()
        super().closeEvent(event)

    def leave(self, sure: bool = False) -> bool:
        """Puts the open report away; False if the clerk wants to mend a field first, unless ``sure``."""
        if self.session is None:
            return True
        if self.session.is_stepping:
            return False
        panels, place = self._shape.panels(), (self.session.current.report.uuid, self.desk.page)
        left = self.desk.leave(sure)
        if left:
            self._shape.remember_panels(panels)
            self.preferences.keep_page(*place)
        return left

    def commit(self) -> bool:
        """Commits what is typed; False, with a sentence, if a field holds what cannot be read."""
        return self.session is None or self.desk.commit()

    def show_list(self, report: int = 0) -> None:
        """Shows the list of reports once none is open, one of them chosen; 0 for the one that was."""
        self._stack.setCurrentWidget(self.home)
        self.list_reports(report or self.home.list.report)
        self._show_recent()
        self.home.focus()
        self._repaint()
        self.availability.refresh()
        self._say_read_only()

    def _show_recent(self) -> None:
        if self.session is None:
            self.home.recent.show_files(self.recent.known(), self.recent.open)

    def follow(self, library: Library) -> None:
        """Works on another library from now on."""
        self.library = library
        self.flows.backups.follow(library)

    def list_reports(self, report: int) -> None:
        """Reads the list anew, one report of it chosen; those that are no drafts are proved one after another."""
        self._filling.fill(self.library, report)

    def summaries(self) -> tuple[Summary, ...]:
        """The reports of the library; none, with a sentence, where it cannot be read."""
        return self._filling.summaries(self.library)

    def _repaint(self) -> None:
        """Title and status follow the open report."""
        current, name = self.current, program_name()
        if current is not None:
            from gui.shell.contents import report_title

            name = f"{report_title(current)} — {name}"
        self.setWindowTitle(_("{name}（只读）").format(name=name) if self.library.read_only else name)
        self.status.show_report(current, self.library.read_only)

    def show_step(self, current: "Opened") -> None:
        """Shows a report that took a step."""
        session = self.session
        if session is None:
            self.list_reports(current.id)
        elif session.current.id != current.id:
            return  # another was opened while the step was on its way
        elif session.current.report.state == current.report.state:
            session.adopt(current)
        else:
            self.desk.open_again(self.library, current)
        self.availability.refresh()

    def _answer_for(self, finding: "Finding") -> None:
        if self.desk.commit() and self.current is not None:
            self.flows.states.answer(self.library, self.current, finding)

    def list_problems(self) -> None:
        """Brings up the list of what is wrong in the open report or still missing."""
        if self.session is not None:
            self.desk.problems.list_problems()

    def _say_read_only(self) -> None:
        if self.library.read_only and not self.notices.sentence:
            self.notices.say("query", _("资料库以只读方式打开，可以查看、检查、打印和导出，不能修改。"))

    def show_imported(self, report: int) -> None:
        """Shows a report that was taken in, where the list is shown."""
        if self.session is None:
            self.list_reports(report)

    def _lay_out(self) -> None:
        self.setWindowIcon(window_icon())
        self._stack.addWidget(self.home)
        middle = QWidget()
        column = self._column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        self.notices.setParent(self._stack)
        self._stack.currentChanged.connect(self._move_notices)
        self._move_notices()
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)

    def _move_notices(self) -> None:
        """Between the buttons at the foot of what is shown: what is said there covers nothing that is filled in."""
        is_home = self._stack.currentWidget() is self.home
        foot = self.home if is_home else self.desk.editor.foot
        self.notices.stand_in(foot, foot.room_for_notice)

    def _connect(self) -> None:
        self.home.opened.connect(self.open_report)
        self.home.chosen.connect(self.availability.refresh_chosen)
        self.work.started.connect(lambda sentence: self.status.show_work(sentence, self.work.busy))
        self.work.counted.connect(self.status.show_count)
        self.work.stopped.connect(partial(self.notices.say, "hint"))
        self.work.ended.connect(partial(self.status.show_work, ""))
        self.status.stopped.connect(self.work.stop)

    def look_again(self) -> None:
        """The open report as it prints from now on."""
        from actions.reports import opened

        session = self.session
        if session is not None:
            session.adopt(opened(self.library, session.current.id))

    def place_above(self, widget: QWidget) -> None:
        """Puts a widget above the page."""
        self._column.insertWidget(0, widget)
