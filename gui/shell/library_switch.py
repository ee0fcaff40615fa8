"""Which library the window works on: another one, a backup to look at, a damaged one that is only read."""

from pathlib import Path
from typing import TYPE_CHECKING

from actions.language import _
from gui.dialogs import files
from gui.flows.libraries import damage, for_reading, only_read, open_library

if TYPE_CHECKING:
    from gui.shell.window import MainWindow
    from storage.library import Library


class LibrarySwitch:
    """Puts a library in the place of another, once the open report is left."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def ask(self) -> None:
        """Asks for another library and shows its reports."""
        kinds = ((_("资料库"), "*.db"), (_("全部文件"), "*"))
        path = files.ask_source(_("打开其他资料库"), kinds, self._window)
        if path is not None and path.resolve() != self._window.library.path:
            self.open(path)

    def open(self, path: Path) -> None:
        """Shows the reports of a library."""
        if self._window.leave():
            self._window.recent.add(path)
            self._change_to(open_library(path, self._window))

    def read(self, path: Path) -> None:
        """Shows the reports of a backup, for reading."""
        if self._window.leave():
            self._change_to(for_reading(path, self._window))

    def check(self) -> None:
        """Looks whether the file is whole; writes nothing more if it is not. Names outlines that cannot be used."""
        from actions.outlines import unreadable
        from storage.drives import drive_of

        window = self._window
        sentence = damage(window.library)
        if sentence:
            window.show_home()
            window.follow(only_read(window.library))
            window.show_list()
            window.notices.say("error", sentence, _("查看备份"), window.flows.backups.show)
            return
        unusable = _("、").join(file.name for file in unreadable(window.library.path))
        window.flows.paper.tell_lost(window.library)
        window.flows.backups.tell_drive(drive_of(window.library.path))
        if unusable and not window.notices.sentence:
            window.notices.say("query", _("提纲文件“{names}”无法读取，没有采用。").format(names=unusable))

    def _change_to(self, another: "Library | None") -> None:
        if another is not None:
            self._window.work.wait()  # it may be writing there
            self._window.library.close()
            self._window.follow(another)
            self._window.arrivals.listen()
        self._window.show_list()
