"""新建报告: asks the year and the unit first, then the outline."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QWidget

from actions.language import _
from actions.outlines import OutlineSource
from actions.wording import refusal
from domain.amount import Unreadable, read_value
from domain.cleaning import clean
from domain.outline import FigureKind
from gui.dialogs.frame import AskedField, Frame, cancel_word, narrow
from storage.listed import Summary


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the clerk asked for; ``carried``: the report that it is to be carried over from, 0 for none."""

    year: str
    unit: str
    source: OutlineSource
    carried: int = 0


Preference = Callable[[str, str], OutlineSource | None]
"""Which outline a year and a unit are offered."""
Earlier = Callable[[str, str], Summary | None]
"""The report of the year before of a unit."""


class NewReportDialog(Frame):
    """``wanted`` is set once the dialog was accepted.

    The outline is ``chosen``, or the one that ``prefer`` gives for year and unit until the clerk chooses one.
    """

    def __init__(
        self,
        sources: Sequence[OutlineSource],
        units: Sequence[str],
        parent: QWidget | None = None,
        prefer: Preference | None = None,
        earlier: Earlier | None = None,
        year: str = "",
        chosen: OutlineSource | None = None,
    ) -> None:
        super().__init__(_("新建报告"), _("先填年度和单位，之后都可以再改。"), parent)
        self.wanted: Wanted | None = None
        self._sources = tuple(sources)
        self._prefer, self._earlier = prefer, earlier
        self._last: Summary | None = None
        self.carry = QCheckBox(_("从上年结转：保留文字、标题和指标，清空金额"))
        self._is_carry_wished = False
        self.year = QLineEdit(year or str(date.today().year - 1))
        self.unit = QLineEdit(units[0] if units else "")
        self.unit.setMinimumWidth(360)
        self.outline = QComboBox()
        narrow(self.outline)
        self.outline.addItems([source.outline.name for source in self._sources])
        completer = QCompleter(list(units), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.unit.setCompleter(completer)
        self.year_asked = AskedField(_("年度"), self.year, _("预算年度，四位数字。"))
        self.unit_asked = AskedField(_("单位"), self.unit, _("单位全称，与公章一致。"))
        for field in (self.year_asked, self.unit_asked, AskedField(_("提纲"), self.outline)):
            self.body.addWidget(field)
        self.body.addWidget(self.carry)
        self.carry.toggled.connect(self.outline.setDisabled)  # the draft keeps last year's
        self.carry.clicked.connect(self._wish)
        self.year.textChanged.connect(lambda: self.year_asked.refuse(""))
        self.unit.textChanged.connect(lambda: self.unit_asked.refuse(""))
        for asked in (self.year, self.unit):
            asked.textChanged.connect(self._offer)
        self.outline.activated.connect(self._keep_choice)
        if chosen in self._sources:
            self.outline.setCurrentIndex(self._sources.index(chosen))
            self._keep_choice()
        self._offer()
        self.add_buttons(_("新建"), cancel_word())
        self.year.selectAll()

    def _offer(self) -> None:
        """The outline that suits what has been typed so far."""
        year = unicodedata.normalize("NFKC", self.year.text()).strip()[:4]
        source = self._prefer(year, clean(self.unit.text()).text) if self._prefer else None
        if source in self._sources:
            self.outline.setCurrentIndex(self._sources.index(source))
        self._last = self._earlier(year, clean(self.unit.text()).text) if self._earlier else None
        self.carry.setEnabled(self._last is not None)
        self.carry.setToolTip("" if self._last else _("资料库中没有这个单位上年的报告，无法结转。"))
        self.carry.setChecked(self._last is not None and self._is_carry_wished)

    def _wish(self, is_wished: bool) -> None:
        """Keeps the clerk's tick while year and unit are typed on."""
        self._is_carry_wished = is_wished

    def _keep_choice(self) -> None:
        self._prefer = None

    def accept(self) -> None:
        """Closes when both can be read; else says under the field what is wrong. Behind the year the unit is asked."""
        year = _read(self.year_asked, self.year, "year", _("请填写年度。"))
        if year and self.year.hasFocus() and not self.unit.text().strip():  # Enter behind the year: the unit is next
            self.unit.setFocus()
            return
        unit = _read(self.unit_asked, self.unit, "text", _("请填写单位全称。"))
        if year and unit:
            carried = self._last.id if self._last and self.carry.isChecked() else 0
            self.wanted = Wanted(year, unit, self._sources[self.outline.currentIndex()], carried)
            super().accept()
        else:
            (self.unit if year else self.year).setFocus()


def _read(asked: AskedField, field: QLineEdit, kind: FigureKind, blank: str) -> str:
    try:
        entry = read_value(clean(field.text()).text, kind, "万元")
    except Unreadable as error:
        asked.refuse(refusal(error))
        return ""
    asked.refuse("" if entry else blank)
    return str(entry.value) if entry else ""
