"""设置 from the window: this PC's choices into the ini file, the library's into the library."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from actions.carrying import set_threshold, threshold_text
from actions.language import _
from actions.person import keep_person, person
from actions.reviewing import is_wanted, want
from gui.dialogs.settings import Choices, SettingsDialog
from gui.flows.reasons import reason
from gui.look.appearance import Appearances
from gui.shell.notices import NoticeBar
from gui.shell.preferences import Preferences
from storage.errors import StorageProblem
from storage.library import Library


class Settings(QObject):
    """Signals: ``wanted(str)``: the command that asks for more. ``changed()``: reports are looked at otherwise now."""

    wanted = Signal(str)
    changed = Signal()

    def __init__(self, preferences: Preferences, appearances: Appearances, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._preferences, self._appearances = preferences, appearances
        self._notices, self._window = notices, window

    def show(self, library: Library) -> None:
        """Opens the dialog."""
        kept = self._preferences
        of_library = is_wanted(library), threshold_text(library), person(library)
        now = Choices(kept.language, kept.appearance, kept.magnification, *of_library)
        dialog = SettingsDialog(now, not library.read_only, self._window)
        dialog.step = self._step(library, now, dialog)
        dialog.wanted.connect(self.wanted)
        dialog.open()

    def _step(self, library: Library, now: Choices, dialog: SettingsDialog) -> Callable[[], None]:
        def step() -> None:
            chosen = dialog.chosen
            try:
                self._keep_in(library, now, chosen)
            except StorageProblem as error:
                self._notices.say("error", reason(error))
                return
            self._keep_here(now, chosen)

        return step

    def _keep_in(self, library: Library, now: Choices, chosen: Choices) -> None:
        """The library's own first: what is refused there keeps the dialog open, and nothing of it is kept."""
        if chosen.person != now.person:
            keep_person(library, chosen.person)
        if chosen.threshold != now.threshold:
            set_threshold(library, chosen.threshold)
            self.changed.emit()
        if chosen.reviews != now.reviews:
            want(library, chosen.reviews)

    def _keep_here(self, now: Choices, chosen: Choices) -> None:
        self._preferences.language, self._preferences.magnification = chosen.language, chosen.magnification
        if chosen.appearance != now.appearance:
            self._appearances.choose(chosen.appearance)
        self._preferences.flush()
        if (chosen.language, chosen.magnification) != (now.language, now.magnification):
            self._notices.say("complete", _("设置已保存，语言和大小下次启动时生效。"))
