"""What comes to the window from outside: a file that was dropped or double-clicked, a second start of the program."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt

from actions.language import _
from gui.fields.dropped import dropped_files

if TYPE_CHECKING:
    from gui.shell.doorbell import Doorbell
    from gui.shell.window import MainWindow

TEXTS = (".txt", ".docx")
"""What can be proofread without being taken in, by suffix."""
SHEETS = (".xlsx", ".xls")
"""What is a bureau's template, where no report is open that it could belong to."""


class Arrivals(QObject):
    """Takes in what comes, on behalf of its window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._doorbell: Doorbell | None = None

    def accepts(self, data: QMimeData) -> bool:
        """Whether what hangs over the window can be dropped: a text that is only read, or anything to be taken in."""
        found = dropped_files(data)
        is_text = bool(found) and self._window.session is None and found[0].suffix.lower() in TEXTS
        return bool(found) and (is_text or not self._window.library.read_only)

    def drop(self, data: QMimeData) -> None:
        """Takes in the file that was dropped, or several."""
        found, window = dropped_files(data), self._window
        if len(found) > 1 and window.library.read_only:
            window.refuse(_("资料库以只读方式打开，无法导入。"))
        elif len(found) > 1 and window.commit():
            window.flows.transfers.several.drop(window.library, found)
        elif len(found) == 1:
            self.take_in(found[0])

    def take_in(self, file: Path) -> None:
        """A report, a package, a text to proofread, an outline; asks where more than one can be meant."""
        window, suffix = self._window, file.suffix.lower()
        if window.library.read_only and suffix not in TEXTS:
            window.refuse(_("资料库以只读方式打开，无法导入“{file}”。").format(file=file.name))
        elif suffix == ".toml":
            window.flows.forms.take_in(window.library, file)
        elif window.session is None and suffix in SHEETS:
            window.flows.forms.make_of(window.library, file)
        elif window.session is None and suffix in TEXTS:
            self._ask_about(file)
        elif window.commit():
            window.flows.transfers.take_in(window.library, file)

    def _ask_about(self, text: Path) -> None:
        """A text on the list of reports may be meant as a report, or only to be proofread."""
        from gui.dialogs.proofread import DroppedDialog

        dialog = DroppedDialog(text.name, self._window, may_import=not self._window.library.read_only)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(text, dialog.imports))
        dialog.open()

    def _take(self, text: Path, imports: bool) -> None:
        if imports:
            self._window.flows.transfers.take_in(self._window.library, text)
        else:
            self._window.flows.proofreading.proofread(text)

    def listen(self) -> None:
        """The window comes forward when the program is started again on the library that is written to here."""
        from gui.shell.doorbell import Doorbell

        self.close()
        library = self._window.library
        self._doorbell = None if library.read_only else Doorbell(library.path, self._come_forward, self)

    def close(self) -> None:
        """Nobody is let in any more."""
        if self._doorbell is not None:
            self._doorbell.close()

    def _come_forward(self, file: str) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if file:
            self.take_in(Path(file))
