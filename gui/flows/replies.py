"""审核意见 from the window: the reviewer's points ticked one by one, and the 修改说明."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from actions.language import _
from actions.problems import Problem
from actions.replies import export_replies, keep_replies, reply_text
from domain.named_places import place_of
from domain.review_points import review_points
from gui.dialogs import files
from gui.dialogs.replies import RepliesDialog
from gui.flows.reasons import reason
from gui.session import Session
from gui.shell.contents import report_title
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem


class Replies(QObject):
    """Signals: ``wanted(str)``: go to this key."""

    wanted = Signal(str)

    def __init__(self, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._notices, self._window = notices, window

    def show(self, session: Session) -> None:
        """Lists the points of the last 退回修改."""
        current = session.current
        found = review_points(current.notes)
        if not found:
            self._notices.say("query", _("这份报告没有退回修改过，没有审核意见。"))
            return
        places = {each.number: place_of(each.text, current.report, current.outline) for each in found}
        is_open = current.is_draft and not session.library.read_only
        dialog = RepliesDialog(report_title(current), found, places, self._window, is_open=is_open)

        def keep() -> None:
            if is_open:
                self._tried(lambda: session.adopt(keep_replies(session.library, session.current, dialog.replies)))

        dialog.step = keep
        dialog.wanted.connect(self.wanted)
        dialog.copying.connect(lambda: self._copy(session))
        dialog.exporting.connect(lambda: self._export(session, dialog))
        dialog.open()

    def _copy(self, session: Session) -> None:
        def copy() -> None:
            QGuiApplication.clipboard().setText(reply_text(session.library, session.current))
            self._notices.say("complete", _("修改说明已复制，可以粘贴到答复文件中。"))

        self._tried(copy)

    def _export(self, session: Session, dialog: QWidget) -> None:
        name = _("{title}修改说明").format(title=report_title(session.current))
        kinds = ((_("Word 文档"), "*.docx"), (_("文本文件"), "*.txt"))
        path: Path | None = files.ask_target(_("修改说明"), name, kinds, dialog)
        if path is None:
            return

        def write() -> None:
            export_replies(session.library, session.current, path)
            self._notices.say("complete", _("修改说明已存为“{path}”。").format(path=path))

        self._tried(write)

    def _tried(self, act: Callable[[], object]) -> None:
        """Does something; what the dialog can mend it says itself, what it cannot is told in the window."""
        try:
            act()
        except StorageProblem as error:
            self._notices.say("error", reason(error))
        except Problem as error:
            if error.about:
                raise
            self._notices.say("error", reason(error))
