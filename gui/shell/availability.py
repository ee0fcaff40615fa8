"""When each command can be used: by the library, the report that is meant, and the state that it is in."""

from typing import TYPE_CHECKING

from actions.language import _
from domain.report import State

if TYPE_CHECKING:
    from actions.reports import Opened
    from gui.shell.subject import Subject
    from gui.shell.window import MainWindow

_ON_CHOSEN = ("export", "print", "paper", "public", "public_export", "archive", "review")
_STEPS: dict[str, tuple[State, ...]] = {
    "finalize": ("draft",),
    "answer": ("draft",),
    "seal": ("final",),
    "add_scans": ("sealed",),
    "send_back": ("final", "sealed", "archived"),
    "package": ("archived",),
}


def _why_not(is_chosen: bool, writable: bool) -> str:
    """Why what is done to a report cannot be done; blank where it can."""
    if not writable:
        return _("资料库目前只读")
    return "" if is_chosen else _("先在列表中选一份报告")


class Availability:
    """Makes the commands of a window usable or not; what changes with each edit, the menus look after."""

    def __init__(self, window: "MainWindow", subject: "Subject") -> None:
        self._window, self._subject = window, subject

    def refresh(self) -> None:
        """After another library, another report or another state of it."""
        self._window.menus.refresh()
        self._window.menus.allow_writing(not self._window.library.read_only)
        self.refresh_chosen()

    def refresh_chosen(self) -> None:
        """After another report was chosen in the list."""
        commands, is_open = self._window.commands, self._window.current is not None
        reports, writable = self._window.home.list, not self._window.library.read_only
        is_listed = not is_open and reports.report > 0
        commands.enable(_ON_CHOSEN, self._subject.is_chosen)
        self._refresh_steps()
        commands.enable(("open",), reports.report > 0)
        commands.enable(("carry",), self._subject.is_chosen and writable)
        commands.enable(("copy",), is_listed and writable)
        commands.enable(("delete",), is_listed and reports.report_state == "draft" and writable)
        commands.explain(("carry",), _why_not(self._subject.is_chosen, writable))
        listed = _("先回到全部报告的列表（Ctrl+O）") if is_open else ""
        commands.explain(("copy", "delete"), listed or _why_not(is_listed, writable))
        commands.enable(("deleted",), not is_open)

    def _refresh_steps(self) -> None:
        """The steps that lead on from the state of the report that is meant."""
        commands, current = self._window.commands, self._window.current
        writable = not self._window.library.read_only
        commands.enable(("mend", "mend_all"), current is not None and current.is_draft and writable)
        commands.enable(("replies",), current is not None and _was_sent_back(current))
        may_step = writable and not (current and current.deviations)
        for name, states in _STEPS.items():
            may = may_step or name == "package"  # which changes nothing
            commands.enable((name,), may and self._subject.state in states)


def _was_sent_back(current: "Opened") -> bool:
    from domain.notes import NoteKind

    return any(note.said.kind is NoteKind.RETURN for note in current.notes)
