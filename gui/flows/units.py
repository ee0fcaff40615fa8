"""单位编码和曾用名 from the window."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from actions.language import _
from actions.units import Unit, known_units, reports_of, set_unit
from gui.dialogs.units import UnitsDialog
from gui.flows.reasons import reason
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem
from storage.library import Library


class Units(QObject):
    """Signals: ``changed()``: another code or other former names; what depends on them is looked at again."""

    changed = Signal()

    def __init__(self, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._notices, self._window = notices, window

    def show(self, library: Library, unit: str) -> None:
        """Opens the dialog at a unit."""
        known = known_units(library)
        if not known:
            self._notices.say("query", _("资料库中还没有写明单位的报告。"))
            return
        summaries = library.summaries()

        def found(told: Unit) -> str:
            listed = reports_of(summaries, told)
            if not listed:
                return _("资料库中没有这个单位的报告。")
            words = _("、").join(_("{year}年度{unit}").format(year=each.year, unit=each.unit) for each in listed)
            return _("按这些名称找到{count}份报告：{reports}").format(count=len(listed), reports=words)

        dialog = UnitsDialog(known, unit, found, self._window)

        def step() -> None:
            try:
                told = set_unit(library, dialog.unit)
            except StorageProblem as error:
                self._notices.say("error", reason(error))
                return
            self.changed.emit()
            self._notices.say("complete", _("“{unit}”的编码和曾用名已保存。").format(unit=told.name))

        dialog.step = step
        dialog.open()
