"""The window: one library, the list of its reports or one of them open, and closing without losing a figure."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from actions.language import _, format_time
from actions.problems import problem
from domain.report import State
from gui.dialogs import questions
from gui.dialogs.questions import program_name
from gui.flows.libraries import back_up_last, damage, for_reading, only_read, open_library
from gui.flows.work import Work
from gui.look.appearance import Appearances
from gui.look.icons import window_icon
from gui.shell.arrivals import Arrivals
from gui.shell.commands import Commands
from gui.shell.flows import Flows
from gui.shell.helping import Helping
from gui.shell.home import Home
from gui.shell.list_filling import ListFilling
from gui.shell.menus import Menus, connect, press_in_field
from gui.shell.notices import NoticeBar
from gui.shell.preferences import Preferences
from gui.shell.status import StatusBar
from gui.shell.window_shape import WindowShape
from storage.errors import StorageProblem
from storage.library import Library, Summary

if TYPE_CHECKING:
    from actions.reports import Opened
    from domain.checks import Finding
    from gui.dialogs.new_report import Wanted
    from gui.session import Session
    from gui.shell.desk import Desk
    from gui.shell.docks import Docks
    from gui.shell.editor import Editor
    from gui.shell.palette import Target

_IN_LIST = ("open", "carry", "copy", "export", "print", "paper", "archive", "delete")
_ON_CHOSEN = ("export", "print", "paper", "public", "public_export", "archive", "review")
_STEPS: dict[str, tuple[State, ...]] = {
    "finalize": ("draft",),
    "answer": ("draft",),
    "seal": ("final",),
    "add_scans": ("sealed",),
    "send_back": ("final", "sealed", "archived"),
}


class MainWindow(QMainWindow):
    """The list of reports and, once one is open, its desk."""

    def __init__(self, library: Library, preferences: Preferences, appearances: Appearances) -> None:
        super().__init__()
        self.library, self.preferences, self.appearances = library, preferences, appearances
        self.commands = Commands(self)
        self.notices, self.work, self.status = NoticeBar(), Work(self), StatusBar()
        self.flows = Flows(self)
        self.arrivals = Arrivals(self)
        self.helping = Helping(self)
        self._shape = WindowShape(self, preferences)
        self.home = Home(
            [self.commands[name] for name in ("new", "import", "backups")],
            [self.commands[name] for name in ("open", "export", "paper")],
        )
        self._filling = ListFilling(self.home, lambda: self.session is not None, self.refuse, self)
        self.home.list.offer([self.commands[name] for name in _IN_LIST], self.commands["delete"])
        self.menus = Menus(self, self.commands, lambda: self.desk)
        self.menus.add_appearances(appearances)
        appearances.changed.connect(self.home.retint)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._shape.restore()
        self._show_home()

    @cached_property
    def desk(self) -> "Desk":
        """The open report at work, made for the first one: the list of reports needs none of it."""
        from gui.shell.desk import Desk

        desk = Desk(self, self.commands, self.notices)
        self._stack.addWidget(desk.editor)
        desk.changed.connect(self._repaint)
        desk.failed.connect(self.status.show_failure)
        desk.waiting.connect(self.status.show_waiting)
        desk.editor.left.connect(self.show_home)
        desk.docks.findings.answer.connect(self._answer)
        desk.answering.connect(self._answer_for)
        self.appearances.changed.connect(desk.editor.foot.retint)
        desk.docks.trace.evidence.connect(
            lambda key: self._with_session(lambda session: self.flows.evidence.show(session, key))
        )
        desk.editor.score.asked.connect(self.commands["score"].trigger)
        self.menus.follow(desk)
        connect(self.commands, {
            "undo": desk.undo, "redo": desk.redo, "reword": desk.reword, "add_section": desk.add_section,
            "remove_section": desk.remove_section, "attachments": desk.choose_attachments,
            "previous": desk.editor.previous, "next": desk.editor.next, "check": desk.check,
            "next_problem": partial(desk.go_to_problem, True),
            "previous_problem": partial(desk.go_to_problem, False), "find": desk.find,
            "find_next": partial(desk.find_again, True), "find_previous": partial(desk.find_again, False),
            "guidance": desk.guide, "trace": desk.trace, "mend": partial(desk.mend, False),
            "mend_all": partial(desk.mend, True),
        })  # fmt: skip
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
        """Opens a report of the library, at a page; ``sure``: what cannot be kept in the one before was asked about."""
        if not self._leave(sure):
            return
        from actions.reports import opened

        try:
            current = opened(self.library, report)
        except StorageProblem as error:
            self.refuse(problem(error))
            return
        self.notices.clear()
        self._stack.setCurrentWidget(self.desk.editor)
        self.desk.open(self.library, current, page or self.preferences.page(current.report.uuid))
        self._enable()
        self._say_read_only()
        if self.session is not None and not self.library.read_only:
            self.flows.outlines.offer(self.session)

    def show_home(self) -> None:
        """Leaves the report for the list of all."""
        report = self.current.id if self.current else 0
        if self._leave():
            self._show_home(report)

    def new_report(self) -> None:
        """Asks for year, unit and outline, and opens the report made of them."""
        from actions.carrying import before_it
        from actions.choosing import preferred
        from actions.outlines import available
        from actions.units import units
        from gui.dialogs.new_report import NewReportDialog

        summaries, sources = self.summaries(), available(self.library.path)
        names = dict.fromkeys(summary.unit for summary in summaries if summary.unit)
        prefer = partial(preferred, sources, reports=summaries)
        dialog = NewReportDialog(sources, list(names), self, prefer, partial(before_it, summaries, units(self.library)))
        if dialog.exec() and dialog.wanted is not None:
            self.create_report(dialog.wanted)

    def create_report(self, wanted: "Wanted") -> None:
        """Puts a new report into the library and opens it; asks first about what cannot be kept in the open one."""
        from actions.carrying import carry_over
        from actions.reports import create

        if self.session is not None and not self.desk.may_leave():
            return
        try:
            if wanted.carried:
                report = carry_over(self.library, wanted.carried, wanted.year)
            else:
                report = create(self.library, wanted.source, wanted.year, wanted.unit)
        except StorageProblem as error:
            self.refuse(problem(error))
            return
        self.open_report(report, sure=True)

    def import_report(self) -> None:
        """Asks for a file to take in."""
        if self.commit():
            self.flows.transfers.import_report(self.library)

    def export_report(self, public: bool = False) -> None:
        """Exports the report that is open, or chosen in the list."""
        subject = self._subject()
        if subject is not None:
            self.flows.transfers.export_report(self.library, subject, public)

    def print_report(self, public: bool = False) -> None:
        """Writes the PDF of the report that is open, or chosen in the list."""
        subject = self._subject()
        if subject is not None:
            self.flows.transfers.print_report(self.library, subject, public)

    def archive_report(self) -> None:
        """Archives the report that is open, or chosen in the list."""
        subject = self._subject()
        if subject is not None:
            self.flows.archives.archive(self.library, subject)

    def save(self) -> None:
        """Says that everything is saved, which it always is, and makes a backup."""
        if not self.commit():
            return
        if self.current is None:
            self.flows.backups.now(_("全部内容已保存。"))
            return
        time = format_time(self.current.saved_at)
        self.flows.backups.now(_("全部内容已保存，最近一次是 {time}。").format(time=time))

    def open_library(self) -> None:
        """Asks for another library and shows its reports."""
        from gui.dialogs import files

        kinds = ((_("资料库"), "*.db"), (_("全部文件"), "*"))
        path = files.ask_source(_("打开其他资料库"), kinds, self)
        if path is not None and path.resolve() != self.library.path and self._leave():
            self._go_to(open_library(path, self))

    def open_backup(self, path: Path) -> None:
        """Shows the reports of a backup, for reading."""
        if self._leave():
            self._go_to(for_reading(path, self))

    def open_restored(self, path: Path) -> None:
        """Shows the reports of a library that was just restored."""
        if self._leave():
            self._go_to(open_library(path, self))

    def _go_to(self, another: Library | None) -> None:
        if another is not None:
            self.library.close()
            self.library = another
            self.flows.backups.follow(another)
            self.arrivals.listen()
        self._show_home()

    def check_library(self) -> None:
        """Looks whether the file is whole; writes nothing more if it is not. Names outlines that cannot be used."""
        from actions.outlines import unreadable
        from storage.drives import drive_of

        sentence = damage(self.library)
        if sentence:
            self.show_home()
            self.library = only_read(self.library)
            self.flows.backups.follow(self.library)
            self._show_home()
            self.notices.say("error", sentence, _("查看备份"), self.flows.backups.show)
            return
        unusable = "、".join(file.name for file in unreadable(self.library.path))
        self.flows.paper.tell_lost(self.library)
        self.flows.backups.tell_drive(drive_of(self.library.path))
        if unusable and not self.notices.sentence:
            self.notices.say("query", _("提纲文件“{names}”无法读取，没有采用。").format(names=unusable))

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

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closes without a question, unless a field holds what cannot be kept."""
        place = (self.current.id, self.desk.page) if self.current else (0, "")
        if not self._leave():
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

    def _leave(self, sure: bool = False) -> bool:
        if self.session is None:
            return True
        panels, place = self._shape.panels(), (self.session.current.report.uuid, self.desk.page)
        left = self.desk.leave(sure)
        if left:
            self._shape.remember_panels(panels)
            self.preferences.keep_page(*place)
        return left

    def commit(self) -> bool:
        """Commits what is typed; False, with a sentence, if a field holds what cannot be read."""
        return self.session is None or self.desk.commit()

    def _show_home(self, report: int = 0) -> None:
        self._stack.setCurrentWidget(self.home)
        self.list_reports(report or self.home.list.report)
        self.home.focus()
        self._repaint()
        self._enable()
        self._say_read_only()

    def list_reports(self, report: int) -> None:
        """Reads the list anew, one report of it chosen; those that are no drafts are proved one after another."""
        self._filling.fill(self.library, report)

    def summaries(self) -> tuple[Summary, ...]:
        """The reports of the library; none, with a sentence, where it cannot be read."""
        return self._filling.summaries(self.library)

    def _subject(self) -> "Opened | None":
        """The report that is meant: the open one with all that is typed in place, or the one chosen in the list."""
        if self.session is not None:
            return self.session.current if self.desk.commit() else None
        from actions.reports import opened

        try:
            return opened(self.library, self.home.list.report) if self.home.list.report else None
        except StorageProblem as error:
            self.refuse(problem(error))
            return None

    def _repaint(self) -> None:
        """Title and status follow the open report."""
        current, name = self.current, program_name()
        if current is not None:
            from gui.shell.contents import report_title

            name = f"{report_title(current)} — {name}"
        self.setWindowTitle(_("{name}（只读）").format(name=name) if self.library.read_only else name)
        self.status.show_report(current, self.library.read_only)

    def _enable(self) -> None:
        """What can be done with the library and the reports in it."""
        self.menus.refresh()
        self.menus.allow_writing(not self.library.read_only)
        self._enable_subject()

    def _enable_subject(self) -> None:
        chosen = self.current is not None or self.home.list.report > 0
        self.commands.enable(_ON_CHOSEN, chosen)
        self._enable_steps()
        in_list = self.current is None and self.home.list.report > 0
        self.commands.enable(("open",), self.home.list.report > 0)
        self.commands.enable(("copy", "carry"), in_list and not self.library.read_only)
        is_draft = self.home.list.report_state == "draft"
        self.commands.enable(("delete",), in_list and is_draft and not self.library.read_only)
        self.commands.enable(("deleted",), self.current is None)

    def _enable_steps(self) -> None:
        """The steps that lead on from the state of the report that is open, or chosen in the list."""
        state = self.current.report.state if self.current else self.home.list.report_state
        writable = not self.library.read_only and not (self.current and self.current.deviations)
        is_open = self.current is not None and self.current.is_draft
        self.commands.enable(("mend", "mend_all"), is_open and not self.library.read_only)
        for name, states in _STEPS.items():
            self.commands.enable((name,), writable and state in states)

    def _step(self, flow: Callable[[], Callable[[Library, "Opened"], None]]) -> None:
        """A step of the report that is open, or chosen in the list; the flow that takes it is made for it."""
        subject = self._subject()
        if subject is not None:
            flow()(self.library, subject)

    def show_step(self, current: "Opened") -> None:
        """Shows a report that took a step."""
        session = self.session
        if session is None:
            self.list_reports(current.id)
        elif session.current.report.state == current.report.state:
            session.adopt(current)
        else:
            self.desk.open_again(self.library, current)
        self._enable()

    def _answer(self) -> None:
        """核实说明, 放行 or 忽略: of the text or words at the cursor, else of what is marked in the 问题清单."""
        if self.session is None:
            return
        finding = self.desk.unadopted() or self.editor.pointed_at or self.docks.findings.marked
        if finding is None:
            self.desk.check()
        else:
            self._answer_for(finding)

    def _answer_for(self, finding: "Finding") -> None:
        if self.desk.commit() and self.current is not None:
            self.flows.states.answer(self.library, self.current, finding)

    def list_problems(self) -> None:
        """Brings up the list of what is wrong in the open report or still missing."""
        if self.session is not None:
            self.desk.list_problems()

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
        column.addWidget(self.notices)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self.home.opened.connect(self.open_report)
        self.home.chosen.connect(self._enable_subject)
        self.work.started.connect(self.status.show_work)
        self.work.ended.connect(partial(self.status.show_work, ""))
        self.status.stopped.connect(self.work.stop)
        flows, helping = self.flows, self.helping
        connect(self.commands, {
            "new": self.new_report, "home": self.show_home, "import": self.import_report,
            "form": lambda: flows.forms.make(self.library), "export": self.export_report,
            "print": self.print_report, "paper": partial(self._step, lambda: flows.printing.print_report),
            "public": partial(self.print_report, True), "public_export": partial(self.export_report, True),
            "calibrate": lambda: flows.printing.calibrate(), "backups": lambda: flows.backups.show(),
            "history": self._show_history,
            "evidence": partial(self._with_session, lambda it: flows.evidence.show(it, self.editor.current_key)),
            "last_year": partial(self._with_session, lambda session: flows.carrying.compare(session)),
            "template": partial(self._with_session, lambda session: flows.collecting.give_out(session)),
            "reoutline": partial(self._with_session, lambda session: flows.outlines.change(session)),
            "collect": partial(self._with_session, lambda session: flows.collecting.take_in(session)),
            "paper_settings": lambda: flows.paper.show(self.library, self.current),
            "carry": lambda: flows.carrying.carry(self.library, self.home.list.report),
            "confirm_carried": partial(self._with_session, lambda session: flows.carrying.confirm(session)),
            "copy": lambda: flows.removal.copy(self.library, self.home.list.report), "delete": self._delete,
            "deleted": lambda: flows.removal.show(self.library),
            "save": self.save, "library": self.open_library, "quit": self.close,
            "open": lambda: self.open_report(self.home.list.report),
            "archive": self.archive_report, "verify": lambda: flows.archives.verify(),
            "proofread": lambda: flows.proofreading.ask(), "answer": self._answer,
            "finalize": partial(self._step, lambda: flows.states.finalize),
            "seal": partial(self._step, lambda: flows.states.seal),
            "add_scans": partial(self._step, lambda: flows.states.add_scans), "review": self._review,
            "score": partial(self._with_session, lambda session: flows.scores.show(session.current, self.desk.page)),
            "units": lambda: flows.units.show(self.library, self._unit()),
            "years": lambda: flows.years.show(self.library, self._unit()),
            "score_sheet": self._score_sheet,
            "send_back": partial(self._step, lambda: flows.states.send_back),
            **{name: partial(press_in_field, name) for name in ("cut", "copy_words", "paste", "select_all")},
            "palette": self._show_palette, "settings": lambda: flows.settings.show(self.library),
            "guide": helping.begin_guide, "manual": lambda: helping.show_manual(),
            "diagnosis": helping.show_diagnosis, "keys": helping.show_keys, "about": helping.show_about,
        })  # fmt: skip

    def _show_palette(self) -> None:
        """What is typed in the dialog is looked for; the choice runs once the dialog is gone."""
        from gui.shell.palette import PaletteDialog, targets

        if not self.commit():
            return
        dialog = PaletteDialog(
            list(targets(self.commands, self.session, self.desk.go, self.desk.tell, self.helping.show_manual)), self
        )
        dialog.accepted.connect(lambda: QTimer.singleShot(0, partial(self._run_chosen, dialog.chosen)))
        dialog.open()

    def _run_chosen(self, target: "Target | None") -> None:
        self.activateWindow()
        if target is not None:
            target.run()

    def _delete(self) -> None:
        summary = self.home.list.summary
        if summary is not None:
            self.flows.removal.delete(self.library, summary)

    def _unit(self) -> str:
        """The unit of the report that is open, or chosen in the list; blank for none."""
        summary = self.home.list.summary
        return self.current.report.unit if self.current else summary.unit if summary is not None else ""

    def _score_sheet(self) -> None:
        subject = self._subject()
        if subject is not None:
            self.flows.states.score_sheet(subject)

    def _review(self) -> None:
        subject = self._subject()
        if subject is not None:
            self.flows.states.review(subject)

    def look_again(self) -> None:
        """The open report as it prints from now on."""
        from actions.reports import opened

        session = self.session
        if session is not None:
            session.adopt(opened(self.library, session.current.id))

    def _show_history(self) -> None:
        self._with_session(lambda session: self.flows.past.show(session))

    def _with_session(self, act: "Callable[[Session], None]") -> None:
        """Does something with the open report, once everything in hand is kept."""
        if self.session is not None and self.desk.commit():
            act(self.session)

    def place_above(self, widget: QWidget) -> None:
        """Puts a widget above the page."""
        self._column.insertWidget(0, widget)
