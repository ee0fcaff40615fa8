"""What helps the clerk along: 两分钟入门, 使用手册, 诊断信息, 快捷键, 关于."""

from typing import TYPE_CHECKING

from actions.language import _

if TYPE_CHECKING:
    from gui.flows.guide import Guide
    from gui.shell.window import MainWindow


class Helping:
    """Shows help beside a window; each kind is made when it is first asked for."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._guide: Guide | None = None

    def begin_guide(self) -> None:
        """两分钟入门 in a window of its own; a second time the one that is open comes forward."""
        from gui.flows.guide import Guide

        if self._guide is None:
            self._guide = Guide(self._window.appearances, self._window)
            self._guide.left.connect(self._forget_guide)
            self._guide.begin()
        self._guide.window.raise_()
        self._guide.window.activateWindow()

    def end_guide(self) -> None:
        """Closes the practice, if one is open."""
        if self._guide is not None:
            self._guide.end()

    def offer_guide(self) -> None:
        """Once, where there is no report yet."""
        window = self._window
        if window.preferences.was_guided or window.library.read_only or window.summaries() or window.notices.sentence:
            return
        window.preferences.keep_guided()
        words = _("第一次使用可以先用示例报告练习两分钟，不影响自己的资料库，随时可以结束。")
        window.notices.say("complete", words, _("开始练习"), self._accept_guide)

    def show_manual(self, chapter: str = "") -> None:
        """使用手册, beside the window, at a chapter; a second time the one that is open comes forward."""
        from gui.dialogs.manual import ManualDialog

        dialog = self._window.findChild(ManualDialog) or ManualDialog(self._window)
        if chapter:
            dialog.open_at(chapter)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def show_diagnosis(self) -> None:
        """诊断信息."""
        from gui.dialogs.diagnosis import DiagnosisDialog, all_facts

        DiagnosisDialog(all_facts(self._window.library, self._window), self._window).open()

    def show_keys(self) -> None:
        """快捷键."""
        from gui.dialogs.about import KeysDialog

        KeysDialog(self._window.commands.keys(), self._window).open()

    def show_about(self) -> None:
        """关于绩效自评."""
        from gui.dialogs.about import AboutDialog

        AboutDialog(self._window).open()

    def _accept_guide(self) -> None:
        self._window.notices.clear()
        self.begin_guide()

    def _forget_guide(self) -> None:
        if self._guide is not None:
            self._guide.deleteLater()
            self._guide = None
            self._window.activateWindow()
