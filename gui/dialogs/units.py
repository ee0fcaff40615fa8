"""单位编码和曾用名: by which a unit's reports of all years are found."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from actions.language import _
from actions.units import Unit
from gui.dialogs import questions
from gui.dialogs.frame import narrow, paragraph
from gui.dialogs.states import StepDialog


class UnitsDialog(StepDialog):
    """One unit at a time; ``unit`` is what is typed. ``reports``: in words, those that are found by these names."""

    def __init__(
        self,
        units: Sequence[Unit],
        first: str,
        reports: Callable[[Unit], str],
        parent: QWidget | None = None,
    ) -> None:
        words = _("上年报告、历年数据和报告列表按编码、现名和曾用名查找。改名的单位，在现名下写明曾用名。")
        super().__init__(_("单位编码和曾用名"), words, _("保存"), parent)
        self._units = {each.name: each for each in units}
        self._reports = reports
        self.name, self.code, self.former = QComboBox(), QLineEdit(), QPlainTextEdit()
        self.found = paragraph("")
        self._shown = first if first in self._units else next(iter(self._units), "")
        self._set_up()
        self._show(self._shown)

    @property
    def unit(self) -> Unit:
        """What is typed."""
        lines = (line.strip() for line in self.former.toPlainText().splitlines())
        return Unit(self._shown, self.code.text().strip(), tuple(line for line in lines if line))

    def _show(self, name: str) -> None:
        """Another unit with what is known of it."""
        self._shown = name
        known = self._units.get(name, Unit(name))
        with QSignalBlocker(self.name):
            self.name.setCurrentText(name)
        self.code.setText(known.code)
        self.former.setPlainText("\n".join(known.former))
        self._at_first = self._typed() if self._at_first is not None else None
        self._tell_reports()

    def _choose(self) -> None:
        """Asks first where something is typed and not kept."""
        name = self.name.currentText()
        is_kept = self._at_first in (None, self._typed())
        if is_kept or questions.ask(_("刚才填写的内容还没有保存。"), _("放弃"), _("继续填写"), self):
            self._show(name)
        else:
            with QSignalBlocker(self.name):
                self.name.setCurrentText(self._shown)

    def _tell_reports(self) -> None:
        self.found.setText(self._reports(self.unit))

    def _set_up(self) -> None:
        self.name.addItems(list(self._units))
        narrow(self.name)
        self.name.setAccessibleName(_("单位"))
        row = QHBoxLayout()
        label = QLabel(_("单位"))
        label.setBuddy(self.name)
        row.addWidget(label)
        row.addWidget(self.name, 1)
        self.body.addLayout(row)
        self.former.setTabChangesFocus(True)
        self.former.setMaximumHeight(110)
        self.ask("code", _("编码"), self.code, _("预算编码，可以不填。"))
        self.ask("former", _("曾用名"), self.former, _("一行一个，最近的写在前面；没有改过名的不填。"))
        self.body.addWidget(self.found)
        self.name.activated.connect(lambda _place: self._choose())
        self.former.textChanged.connect(self._tell_reports)
        self.finish()
