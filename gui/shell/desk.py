"""The open report at work: its pages and panels, undo and redo, and leaving it without losing a figure."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from actions.language import _
from actions.quotes import filled
from actions.reports import Opened
from actions.wording import label_of
from domain.checks import Finding
from domain.printed_figures import figure_at
from gui.dialogs import questions
from gui.proofreader import Proofreader
from gui.session import Patience, Session
from gui.shell import steps
from gui.shell.caret_watch import CaretWatch
from gui.shell.commands import Commands
from gui.shell.docks import Docks
from gui.shell.editor import Editor
from gui.shell.notices import NoticeBar
from gui.shell.panel_tabs import is_in_front
from gui.shell.problems import Problems
from storage.library import Library


def _at_once() -> None:
    """Between the parts of what is short the window is not painted."""


class Desk(QObject):
    """Holds the session while a report is open. Signals:

    ``changed()``: a report was opened, edited or put away. ``stepped()``: so were the steps that can be undone.
    ``moved(str)``: another page came up. ``failed(str)``: this looked at the report and raised.
    ``waiting(bool)``: whether some field holds what is not on the disk yet.
    ``chose(str)``: what the cells that are chosen in a table come to.
    """

    changed = Signal()
    stepped = Signal()
    moved = Signal(str)
    failed = Signal(str)
    waiting = Signal(bool)
    chose = Signal(str)

    def __init__(self, window: QMainWindow, commands: Commands, notices: NoticeBar, patience: Patience) -> None:
        """Makes the pages and panels of a window, which has still to show the pages."""
        super().__init__(window)
        self._patience = patience
        self.session: Session | None = None
        self._number = 0
        """That of the last change that was told of."""
        self.proofreader = Proofreader(self)
        self._notices = notices
        steps_on = [commands[name] for name in ("seal", "add_scans", "archive", "replies", "review", "send_back")]
        self.editor = editor = Editor(commands["reword"], commands["remove_section"], steps_on)
        self.docks = docks = Docks(window)
        self.problems = Problems(editor, docks, notices, self.proofreader, self.commit)
        editor.finished.connect(self.problems.check)
        editor.page_changed.connect(self._turn)
        editor.key_changed.connect(self._explain)
        docks.findings.chosen.connect(self.go)
        docks.findings.quoted.connect(editor.point_at)
        docks.last_year.chosen.connect(self.go)
        docks.numbers.chosen.connect(self.go)
        docks.numbers.quoted.connect(editor.point_at)
        docks.trace.chosen.connect(self.go)
        docks.trace.quoted.connect(editor.point_at)
        docks.trace.left.connect(editor.take_focus)
        docks.preview.chosen.connect(self.go)
        self._caret = CaretWatch(lambda: is_in_front(docks.preview_dock), self)
        self._caret.moved.connect(self._show_caret)
        docks.preview.pointed.connect(self._point_on_paper)
        docks.preview.asked.connect(docks.show_trace)

    @property
    def current(self) -> Opened | None:
        """The open report as it stands."""
        return self.session.current if self.session else None

    @property
    def page(self) -> str:
        """The page that is shown; blank without a report."""
        return self.editor.page

    def open(self, library: Library, current: Opened, page: str, *, in_turns: bool = False) -> None:
        """Opens a report at a page. ``in_turns``: the window is painted between the views, as a large one needs."""
        session = Session(library, current, self, self._patience)
        self.session, self._number = session, current.number
        session.changed.connect(self._changed)
        session.refused.connect(lambda sentence: self._notices.say("error", sentence))
        session.jump.connect(self.go)
        session.failed.connect(self.failed)
        session.waiting.connect(self.waiting)
        session.chose.connect(self.chose)
        session.undo_stack.indexChanged.connect(self.stepped)
        pause = session.followers.pause if in_turns else _at_once
        self.docks.follow(session, pause)
        pause()
        self.problems.follow(session)
        self.proofreader.follow(session)
        self.editor.open(session, page, in_turns=in_turns)
        self.changed.emit()
        self.stepped.emit()
        session.tell_failures()

    def open_again(self, library: Library, current: Opened) -> None:
        """Shows the same report in another state, at the same page."""
        page = self.page
        if self.leave():
            self.open(library, current, page)

    def may_leave(self) -> bool:
        """Commits what is typed; asks whether what cannot be kept is to be given up. False to mend a field first."""
        return self.session is None or self.editor.commit() or self._gives_up(self.session)

    def leave(self, sure: bool = False) -> bool:
        """Commits what is typed and puts the report away; False if the clerk wants to mend a field first.

        ``sure``: the clerk was asked already.
        """
        if self.session is None:
            return True
        if not sure and not self.may_leave():
            return False
        gone = self.session
        gone.judge()
        self.session = None
        self.problems.follow(None)
        self._notices.clear()
        self.editor.close_report()
        self.docks.follow(None)
        self.proofreader.follow(None)
        gone.deleteLater()
        self.changed.emit()
        self.stepped.emit()
        return True

    def commit(self) -> bool:
        """Commits what is typed; False, with a sentence, if a field holds what cannot be read."""
        if self.session is None or self.editor.commit():
            return True
        if not self._notices.sentence:
            self._notices.say("error", self._unreadable(self.session))
        return False

    def undo(self) -> None:
        """Takes the last step back; what is typed just now is the last step."""
        if self.session is not None:
            self.editor.refusing()
            self.session.undo()

    def redo(self) -> None:
        """Makes the step again that was taken back."""
        if self.session is not None:
            self.editor.refusing()
            self.session.redo()

    def find(self) -> None:
        """Opens the search, for the words that are marked."""
        self.editor.search()

    def find_again(self, forward: bool) -> None:
        """The cursor to the next place of what is searched for, or the one before; without a search it opens."""
        bar = self.editor.search_bar
        if not bar.isVisible() and not bar.words.text():
            self.editor.search()
        elif forward:
            bar.go_on()
        else:
            bar.go_back()

    def reword(self) -> None:
        """Rewords the heading of the page."""
        if self.session is not None and self.commit():
            steps.reword(self.session, self.page, self.editor)

    def add_section(self) -> None:
        """Adds a section and shows its page."""
        if self.session is not None and self.commit():
            added = steps.add(self.session, self.page, self.editor)
            if added:
                self.editor.show_page(added)

    def choose_attachments(self) -> None:
        """Asks which attachments go along with the report."""
        if self.session is not None and self.commit():
            steps.choose_attachments(self.session, self.editor)

    def remove_section(self) -> None:
        """Takes the clerk's own section out and shows the page before it."""
        if self.session is not None:
            steps.remove(self.session, self.page)

    def go(self, key: str, page: str = "") -> None:
        """The cursor to the field of a key; ``page``: on which, where the key does not say."""
        if key == "unplaced":
            self.docks.show(self.docks.leftovers_dock)
        else:
            self.editor.go(key, page)

    def trace(self) -> None:
        """Shows what is known of the figure under the cursor; of a typed number where it comes from."""
        if self.session is None:
            return
        key, offset = self.editor.figure_here()
        self.editor.refusing()
        if offset is None:
            self.docks.show_trace()
            self.docks.trace.show_key(key, wants_focus=True)
        else:
            self.docks.show_numbers()
            self.docks.numbers.show_at(key, offset)

    def _point_on_paper(self, key: str, before: str, words: str) -> None:
        """A number on the preview's page: the caret to it in its text, its figure in 数据溯源."""
        if self.current is None:
            return
        found = figure_at(self.current.report, self.current.outline, key, before, words)
        if found is None:
            return
        name, place = found
        self.docks.trace.show_key(name)
        self.go(place.key, place.page)
        if place.offset is not None:
            self.editor.point_at(Finding("hint", "trace.place", (place.key,), quote=place.text, offset=place.offset))

    def _show_caret(self, before: str, after: str) -> None:
        self.docks.preview.show_caret(self.editor.current_key, before, after)

    def guide(self) -> None:
        """How the number under the cursor was computed, else what the field with the focus asks for."""
        if not self.editor.ask_here():
            self.docks.show_guidance()

    def tell(self, key: str) -> None:
        """The explanation of a field, whether the cursor is there or not."""
        if self.current is not None:
            self.docks.show_guidance()
            self.docks.guidance.tell(key, self.current)

    def close_down(self) -> None:
        """Ends what works beside the window; for closing the program."""
        self.proofreader.close_down()
        self.docks.preview.close_down()

    def _changed(self, current: Opened) -> None:
        """A step leaves behind what was said before it; what the careful reader marks, whenever it comes, does not."""
        is_step, self._number = current.number != self._number, current.number
        if is_step and not self.problems.is_checking:
            self._notices.clear()
        self.changed.emit()

    def _turn(self, page: str) -> None:
        """Another page: what was said and done is read by now; what is wrong still holds."""
        if self._notices.grade != "error":
            self._notices.clear()
        self.docks.last_year.show_page(page)
        self.moved.emit(page)

    def _explain(self, key: str) -> None:
        self.docks.guidance.explain(key, self.current)
        self.docks.last_year.show_page(self.page)
        self.docks.preview.show_key(key, self.page)
        self.docks.trace.follow_cursor(key)

    def _gives_up(self, session: Session) -> bool:
        sentence = _("{problem}离开后这处文字不再保留。").format(problem=self._unreadable(session))
        return questions.ask(sentence, _("放弃这处文字"), _("返回改正"), self.editor)

    def _unreadable(self, session: Session) -> str:
        """Which field holds what cannot be kept."""
        opened = session.current
        label = label_of(self.editor.refusing(), opened.outline, opened.report)
        return filled(_("“{label}”中的内容尚未保存。"), label=label)
