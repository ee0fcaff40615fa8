"""佐证材料 from the window: files for an indicator or the field in hand, the list as a PDF."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from actions.evidence import attach, detach, directory, is_subject
from actions.files import check_not_own, write_whole
from actions.language import _
from actions.problems import Problem
from actions.reports import carrying, opened
from domain.report import split_cell
from gui.dialogs import files
from gui.dialogs.evidence import EvidenceDialog
from gui.flows.reasons import reason
from gui.session import Session
from gui.shell.contents import report_title
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem


class Evidences(QObject):
    """Shows the evidence of the open report."""

    def __init__(self, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._notices, self._window = notices, window
        self.dialog: EvidenceDialog | None = None

    def show(self, session: Session, key: str) -> None:
        """Opens the dialog; ``key``: of the field with the cursor; it and what was edited last may have some too."""
        current = session.current
        here = dict.fromkeys(map(_subject, (key, session.key_in_hand)))
        dialog = EvidenceDialog(current, tuple(each for each in here if is_subject(each, current)), self._window)
        dialog.adding.connect(lambda key: self._add(session, str(key)))
        dialog.removing.connect(lambda number: self._remove(session, number))
        dialog.printing.connect(lambda: self._print(session))
        self.dialog = dialog
        dialog.open()

    def _add(self, session: Session, key: str) -> None:
        kinds = ((_("PDF 和图片"), "*.pdf *.jpg *.jpeg *.png"), (_("全部文件"), "*"))
        path = files.ask_source(_("佐证材料"), kinds, self._window)
        if path is not None:
            self._do(session, lambda: attach(session.library, session.current, key, [path]))

    def _remove(self, session: Session, number: int) -> None:
        self._do(session, lambda: detach(session.library, session.current, number))

    def _do(self, session: Session, act: Callable[[], object]) -> None:
        """Takes one step and shows the report as it then stands."""
        try:
            act()
            session.adopt(carrying(session.current.marks, opened(session.library, session.current.id)))
        except (Problem, StorageProblem) as error:
            self._notices.say("error", reason(error))
        if self.dialog is not None:
            self.dialog.show_report(session.current)

    def _print(self, session: Session) -> None:
        name = report_title(session.current) + _("（佐证材料目录）")
        path = files.ask_target(_("佐证材料目录"), name, ((_("PDF 文件"), "*.pdf"),), self._window)
        if path is None:
            return
        try:
            check_not_own(path, session.library.path)
            write_whole(path, directory(session.current))
        except (Problem, StorageProblem) as error:
            self._notices.say("error", reason(error))
            return
        self._notices.say("complete", _("佐证材料目录已写到“{path}”。").format(path=path))


def _subject(key: str) -> str:
    """What evidence is kept for: of a cell, its row."""
    table, row, _column = split_cell(key)
    return f"{table}.{row}" if row else key
