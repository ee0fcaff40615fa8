"""What each command of the menus does: which flow it calls, and on which report."""

from functools import partial
from typing import TYPE_CHECKING

from actions.language import _, format_time
from gui.shell.menus import connect, press_in_field

if TYPE_CHECKING:
    from actions.reports import Opened
    from gui.shell.desk import Desk
    from gui.shell.subject import Subject
    from gui.shell.window import MainWindow

_OF_FIELDS = ("cut", "copy_words", "paste", "select_all")


class Dispatch:
    """Ties the commands of a window to what they run; flows are made when they are first called."""

    def __init__(self, window: "MainWindow", subject: "Subject") -> None:
        self._window, self._subject = window, subject
        self._tie_library()
        self._tie_output()
        self._tie_process()
        self._tie_years()
        self._tie_help()

    def follow(self, desk: "Desk") -> None:
        """Ties what is done within the open report."""
        connect(self._window.commands, {
            "undo": desk.undo, "redo": desk.redo, "reword": desk.reword, "add_section": desk.add_section,
            "remove_section": desk.remove_section, "attachments": desk.choose_attachments,
            "previous": desk.editor.previous, "next": desk.editor.next, "check": desk.problems.check,
            "next_problem": partial(desk.problems.go_to_problem, True),
            "previous_problem": partial(desk.problems.go_to_problem, False), "find": desk.find,
            "find_next": partial(desk.find_again, True), "find_previous": partial(desk.find_again, False),
            "guidance": desk.guide, "trace": desk.trace, "panels": desk.docks.toggle_strip,
            "mend": partial(desk.problems.mend, False), "mend_all": partial(desk.problems.mend, True),
            "answer": desk.problems.answer,
        })  # fmt: skip

    def _tie_library(self) -> None:
        """Reports that come, go and are looked for."""
        window, flows, reports = self._window, self._window.flows, self._window.home.list
        connect(window.commands, {
            "new": lambda: flows.new_reports.ask(window.library, window.summaries()),
            "open": lambda: window.open_report(reports.report), "home": window.show_home,
            "import": self._import, "form": lambda: flows.forms.make(window.library),
            "copy": lambda: flows.removal.copy(window.library, reports.report), "delete": self._delete,
            "deleted": lambda: flows.removal.show(window.library),
            "save": self._save, "backups": lambda: flows.backups.show(),
            "library": lambda: flows.libraries.ask(), "quit": window.close, "palette": self._show_palette,
        })  # fmt: skip

    def _tie_output(self) -> None:
        """What leaves the library, and what is said of files outside it."""
        window, flows, act = self._window, self._window.flows, self._subject.act
        connect(window.commands, {
            "export": partial(act, lambda it: flows.transfers.export_report(window.library, it)),
            "public_export": partial(act, lambda it: flows.transfers.export_report(window.library, it, public=True)),
            "print": partial(act, lambda it: flows.transfers.print_report(window.library, it)),
            "public": partial(act, lambda it: flows.transfers.print_report(window.library, it, public=True)),
            "paper": partial(act, lambda it: flows.printing.print_report(window.library, it)),
            "calibrate": lambda: flows.printing.calibrate(),
            "paper_settings": lambda: flows.paper.show(window.library, window.current),
            "archive": partial(act, lambda it: flows.archives.archive(window.library, it)),
            "package": partial(act, lambda it: flows.archives.open_folder(it, window.recent.known())),
            "verify": lambda: flows.archives.verify(), "proofread": lambda: flows.proofreading.ask(),
        })  # fmt: skip

    def _tie_process(self) -> None:
        """From 草稿 to the seal and back, and what bears the figures out."""
        window, flows, act, act_open = self._window, self._window.flows, self._subject.act, self._subject.act_open
        connect(window.commands, {
            "finalize": partial(act, lambda it: flows.states.finalize(window.library, it)),
            "seal": partial(act, lambda it: flows.states.seal(window.library, it)),
            "add_scans": partial(act, lambda it: flows.states.add_scans(window.library, it)),
            "send_back": partial(act, lambda it: flows.states.send_back(window.library, it)),
            "replies": partial(act_open, lambda session: flows.replies.show(session)),
            "review": partial(act, lambda it: flows.states.review(it)),
            "score_sheet": partial(act, lambda it: flows.states.score_sheet(it)),
            "score": partial(act_open, lambda it: flows.scores.show(window.library, it.current, window.desk.page)),
            "evidence": partial(act_open, lambda session: flows.evidence.show(session, window.editor.current_key)),
            "history": partial(act_open, lambda session: flows.past.show(session)),
            "template": partial(act_open, lambda session: flows.collecting.give_out(session)),
            "collect": partial(act_open, lambda session: flows.collecting.take_in(session)),
            "reoutline": partial(act_open, lambda session: flows.outlines.change(session)),
        })  # fmt: skip

    def _tie_years(self) -> None:
        """A unit over the years."""
        window, flows, act_open = self._window, self._window.flows, self._subject.act_open
        connect(window.commands, {
            "carry": self._carry,
            "confirm_carried": partial(act_open, lambda session: flows.carrying.confirm(session)),
            "last_year": partial(act_open, lambda session: flows.carrying.compare(session)),
            "units": lambda: flows.units.show(window.library, self._subject.unit),
            "years": lambda: flows.years.show(window.library, self._subject.unit),
        })  # fmt: skip

    def _tie_help(self) -> None:
        """Help, settings, and the keys that fields answer."""
        window, flows, helping = self._window, self._window.flows, self._window.helping
        connect(window.commands, {
            "guide": helping.begin_guide, "manual": lambda: helping.show_manual(), "keys": helping.show_keys,
            "diagnosis": helping.show_diagnosis, "about": helping.show_about,
            "settings": lambda: flows.settings.show(window.library),
            **{name: partial(press_in_field, name) for name in _OF_FIELDS},
        })  # fmt: skip

    def _import(self) -> None:
        if self._window.commit():
            self._window.flows.transfers.import_report(self._window.library)

    def _delete(self) -> None:
        summary = self._window.home.list.summary
        if summary is not None:
            self._window.flows.removal.delete(self._window.library, summary)

    def _carry(self) -> None:
        """Carries over the open report, with all that is typed in place, else the one chosen in the list."""
        window = self._window
        if window.session is None or window.desk.commit():
            current = window.current
            window.flows.carrying.carry(window.library, current.id if current else window.home.list.report)

    def _save(self) -> None:
        """Says that everything is saved, which it always is, and makes a backup."""
        window = self._window
        if window.commit():
            window.flows.backups.now(_saved(window.current))

    def _show_palette(self) -> None:
        from gui.shell.palette import show_palette, targets

        window = self._window
        if window.commit():
            desk = window.desk
            choices = targets(window.commands, window.session, desk.go, desk.tell, window.helping.show_manual)
            show_palette(list(choices), window)


def _saved(current: "Opened | None") -> str:
    if current is None:
        return _("全部内容已保存。")
    return _("全部内容已保存，最近一次是 {time}。").format(time=format_time(current.saved_at))
