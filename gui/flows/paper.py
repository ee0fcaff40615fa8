"""打印设置 from the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from actions.language import _
from actions.paper import find_faces, keep, lost_words, of_library
from actions.printing import stood_in
from actions.reports import Opened
from gui.dialogs.paper import PaperDialog
from gui.flows.aside import is_large
from gui.flows.reasons import reason
from gui.flows.work import Work
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem
from storage.library import Library


class PaperSettings(QObject):
    """Signals: ``changed()``: reports print otherwise from now on."""

    changed = Signal()

    def __init__(self, work: Work, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._notices, self._window = work, notices, window
        self.dialog: PaperDialog | None = None

    def show(self, library: Library, opened: Opened | None = None) -> None:
        """Opens the dialog, and looks for faces beside the window."""
        strange = ""
        if opened is not None:
            is_long = is_large(library, opened.id)
            strange = self._work.wait_for(_("正在查找字体"), lambda: stood_in(opened), is_long=is_long)
        dialog = self.dialog = PaperDialog(of_library(library), strange, self._window)
        dialog.step = self._step(library, dialog)
        dialog.open()
        if not self._work.busy:
            self._work.begin(_("正在查找字体"), lambda _stopping: find_faces(), dialog.show_found, self._refuse)

    def tell_lost(self, library: Library) -> None:
        """Says once which of the chosen faces are gone."""
        gone = lost_words(of_library(library))
        if gone and not self._notices.sentence:
            words = _("打印设置选用的字体已不在本机：{faces}；打印时用随附字体代替。")
            self._notices.say("query", words.format(faces=gone))

    def _step(self, library: Library, dialog: PaperDialog) -> Callable[[], None]:
        def step() -> None:
            try:
                keep(library, dialog.paper)
            except StorageProblem as error:
                self._refuse(error)
                return
            self.changed.emit()
            self._notices.say("complete", _("打印设置已保存；已定稿的报告仍按定稿时的样子打印。"))

        return step

    def _refuse(self, error: Exception) -> None:
        self._notices.say("error", reason(error))
