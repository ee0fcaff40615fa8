"""历年数据 from the window: of the unit of the report that is open or chosen, or of any other in the library."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from actions.language import _
from actions.problems import Problem
from actions.units import unit_named, units
from actions.years import UnitYears, unit_years, write_years
from domain.years import YearlyFigure
from gui.dialogs import files
from gui.dialogs.years import YearsDialog
from gui.flows.aside import is_large
from gui.flows.reasons import reason
from gui.flows.work import Work
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem
from storage.library import Library


class Years(QObject):
    """Shows and exports the figures of a unit over the years. Signals: ``used(Path)``: read in or written."""

    used = Signal(object)

    def __init__(self, work: Work, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._notices, self._window = work, notices, window
        self.dialog: YearsDialog | None = None

    def show(self, library: Library, unit: str) -> None:
        """Opens the dialog at a unit; a blank one is the first that has reports."""
        known = units(library)
        names = dict.fromkeys(unit_named(known, each.unit).name for each in library.summaries() if each.unit)
        if not names:
            self._notices.say("query", _("资料库中还没有写明单位的报告。"))
            return
        dialog = YearsDialog(list(names), self._window)
        wanted = unit_named(known, unit).name if unit else next(iter(names))
        dialog.unit.setCurrentText(wanted)
        dialog.unit_wanted.connect(lambda name: self._fill(library, dialog, name))
        dialog.exporting.connect(lambda figures: self._export(library, dialog, figures))
        self._fill(library, dialog, dialog.unit.currentText())
        self.dialog = dialog
        dialog.open()

    def _fill(self, library: Library, dialog: YearsDialog, unit: str) -> None:
        def read() -> UnitYears:
            with library.beside() as reading:
                return unit_years(reading, unit)

        is_long = any(is_large(library, each.id) for each in library.summaries())
        try:
            dialog.show_years(self._work.wait_for(_("正在读取历年数据"), read, is_long=is_long))
        except (Problem, StorageProblem) as error:
            dialog.show_years(None, reason(error))

    def _export(self, library: Library, dialog: YearsDialog, figures: Sequence[YearlyFigure]) -> None:
        found: UnitYears | None = dialog.found
        if found is None or not figures:
            dialog.show_sentence(_("请先勾选要导出的数据。"))
            return
        kinds = ((_("Excel 工作簿"), "*.xlsx"), (_("CSV 表格"), "*.csv"))
        path = files.ask_target(_("导出历年数据"), _("{unit}历年数据").format(unit=found.unit.name), kinds, dialog)
        if path is None:
            return
        try:
            write_years(library, found, figures, path)
        except Problem as error:
            dialog.show_sentence(reason(error))
            return
        dialog.show_sentence("")
        self.used.emit(path)
        self._notices.say("complete", _("历年数据已存为“{path}”。").format(path=path))
