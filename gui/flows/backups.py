"""备份 and 恢复 from the window: every half hour and on Ctrl+S; the screen; restoring."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from actions.backups import SECOND, Reason, listed, lost_papers, make, restore, salvaged, second_place
from actions.language import _
from gui.dialogs import files
from gui.dialogs.backups import BackupsDialog
from gui.flows.libraries import is_backed_up
from gui.flows.reasons import reason
from gui.flows.work import Work
from gui.shell.notices import Grade, NoticeBar
from storage.backup_files import Backup, folder_of
from storage.drives import Drive
from storage.errors import NoSecondPlace, StorageProblem
from storage.files import Stopping
from storage.library import Library
from storage.restoring import LostPaper

T = TypeVar("T")
EVERY = 30 * 60 * 1000  # ms
LIBRARIES = "*.db"


class Backups(QObject):
    """Signals: ``opened(Path)``: open this library, for reading. ``restored(Path)``: this library is there now."""

    opened = Signal(object)
    restored = Signal(object)

    def __init__(self, work: Work, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._notices, self._window = work, notices, window
        self._library: Library | None = None
        self._dialog: BackupsDialog | None = None
        self.timer = QTimer(self)
        self.timer.setInterval(EVERY)
        self.timer.timeout.connect(self._tick)

    def follow(self, library: Library) -> None:
        """Looks after another library from now on."""
        self._library = library
        self.timer.start()

    def now(self, words: str = "") -> None:
        """A backup if anything changed; says so after ``words``, or why there is none."""
        self._notices.say("complete", words)
        self._begin(Reason.ASKED, words, tell=True)

    def show(self) -> None:
        """The screen."""
        if self._library is None:
            return
        self._dialog = BackupsDialog(folder_of(self._library.path), self._window)
        self._dialog.made.connect(lambda: self._begin(Reason.ASKED, "", tell=True, always=True))
        self._dialog.restored.connect(self.restore)
        self._dialog.opened.connect(self._open)
        self._dialog.second.connect(self._choose_second)
        self._dialog.salvaged.connect(self.salvage)
        self._refresh()
        self._dialog.open()

    def tell_drive(self, drive: Drive) -> None:
        """Says what may happen on a network or a U盘, and offers to go on with a copy on this PC."""
        library = self._usable()
        if library is None or drive is Drive.LOCAL or self._notices.sentence:
            return
        words = _("资料库在U盘等可移动磁盘上，拔出后无法保存。建议复制到本机使用。")
        if drive is Drive.NETWORK:
            words = _("资料库在网络位置上，断网时无法保存，多人同时使用可能损坏文件。建议复制到本机使用。")
        path = library.path
        self._notices.say("query", words, _("复制到本机…"), lambda: self.restore(path))

    def restore(self, backup: Path) -> None:
        """Asks for a name and writes a backup there as a new library."""
        target = files.ask_target(_("恢复为新资料库"), _("绩效自评（恢复）"), ((_("资料库"), LIBRARIES),), self._window)
        if target is None:
            return

        def done(lost: tuple[LostPaper, ...]) -> None:
            words = _("已恢复为新的资料库“{path}”；原资料库未作改动。").format(path=target) + lost_papers(lost)
            self._offer("query" if lost else "complete", words, target)

        share = self._work.counting("share")
        stopped = _("恢复已停止，没有留下不完整的资料库。")
        self._write(_("正在恢复"), lambda stopping: restore(backup, target, stopping, share), done, stopped)

    def salvage(self) -> None:
        """Asks for a name and writes there what can be saved of a damaged library; says what became of each report."""
        target = files.ask_target(_("抢救到新资料库"), _("绩效自评（抢救）"), ((_("资料库"), LIBRARIES),), self._window)
        if target is None or self._library is None:
            return
        damaged, count = self._library.path, self._work.counting("report")
        self._write(
            _("正在抢救"),
            lambda _stopping: salvaged(damaged, target, count),
            lambda told: self._offer("complete", told, target),
            _("抢救已停止，没有留下不完整的资料库。"),
        )

    def _write(self, words: str, task: Callable[[Stopping], T], done: Callable[[T], None], stopped: str) -> None:
        """Writes a new library beside the window; the screen goes, so that 停止 can be reached."""
        self._close_dialog()
        if self._work.busy:
            self._notices.say("query", _("前一项工作尚未完成，请稍候或先停止。"))
            return
        self._work.begin(words, task, done, lambda error: self._notices.say("error", reason(error)), stopped=stopped)

    def _offer(self, grade: Grade, words: str, target: Path) -> None:
        """Says that a new library is there, and offers to open it."""
        self._notices.say(grade, words, _("打开"), lambda: self.restored.emit(target))

    def _tick(self) -> None:
        if not self._work.busy:
            self._begin(Reason.TIMER, "", tell=False)

    def _begin(self, why: Reason, words: str, *, tell: bool, always: bool = False) -> None:
        library = self._usable()
        if library is None or self._work.busy:
            return
        path, second, share = library.path, second_place(library), self._work.counting("share")

        def done(backup: Backup | None) -> None:
            self._refresh()
            if tell:
                said = _("已备份。") if backup else _("自上次备份以来没有改动。")
                self._notices.say("complete", words + said)

        self._work.begin(
            _("正在备份"),
            lambda stopping: make(path, why, second, always=always, stopping=stopping, count=share),
            done,
            lambda error: self._refuse(error, words),
            stopped=_("备份已停止，没有留下不完整的文件。") if tell else "",
        )

    def _refuse(self, error: Exception, words: str) -> None:
        self._refresh()
        self._notices.say("query" if isinstance(error, NoSecondPlace) else "error", words + reason(error))

    def _usable(self) -> Library | None:
        return self._library if self._library is not None and is_backed_up(self._library) else None

    def _refresh(self) -> None:
        if self._dialog is None or self._library is None:
            return
        try:
            self._dialog.show_backups(
                listed(self._library.path), second_place(self._library), not self._library.read_only
            )
        except (OSError, StorageProblem) as error:
            self._notices.say("error", reason(error) if isinstance(error, StorageProblem) else str(error))

    def _open(self, backup: Path) -> None:
        self._close_dialog()
        self.opened.emit(backup)

    def _choose_second(self, wanted: bool) -> None:
        folder = files.ask_folder(_("第二备份位置"), self._dialog) if wanted else None
        if self._library is None or (wanted and folder is None):
            return
        try:
            self._library.set_preference(SECOND, str(folder or ""))
        except StorageProblem as error:
            self._notices.say("error", reason(error))
        self._refresh()

    def _close_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()
            self._dialog = None
