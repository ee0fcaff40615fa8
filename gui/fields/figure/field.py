"""One figure with its label, its line and what there is to say about it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from actions.language import _
from actions.wording import refusal
from domain.amount import Value
from domain.outline import Figure, FigureKind, MoneyUnit
from gui.fields.figure.entry import EntryLine, Keep
from gui.fields.figure.reading import FieldKind, OtherUnit, RefusedText, Understood
from gui.fields.notes import NoteLine, Notes
from gui.fields.stop import Stop
from gui.look.theme import MEDIUM, SMALL, TIGHT, dress

_ANY_WIDTH = 16_777_215
"""Qt's own word for no bound."""


class FigureField(Stop):
    """A label, a line, and notes under both."""

    kind: FigureKind = "text"

    def __init__(self, figure: Figure, unit: MoneyUnit, keep: Keep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = figure
        self.measure = FieldKind(figure.kind, unit, figure.signed, figure.skippable)
        self.label = FieldLabel(figure.label, self.measure.sign, self)
        self.line = EntryLine(self.measure, keep, self)
        self.notes = Notes(self)
        self._findings: tuple[NoteLine, ...] = ()
        self._elsewhere: tuple[NoteLine, ...] = ()
        self.checks: QWidget | None = None
        self._spoken: Callable[[], str] = str
        self._grid = QGridLayout(self)
        self._arrange()
        self._connect()

    def show_value(self, value: Value | None) -> None:
        """Shows the value in place; what the clerk is typing stays."""
        if value != self.line.value():
            self.line.show_value(value)
            self._report()

    def show_findings(self, own: Sequence[NoteLine], elsewhere: Sequence[NoteLine] = ()) -> None:
        """What to say about the value; findings told ``elsewhere`` only mark the field, and stand in its tip."""
        if (tuple(own), tuple(elsewhere)) != (self._findings, self._elsewhere):
            self._findings, self._elsewhere = tuple(own), tuple(elsewhere)
            self._report()

    def show_wanted(self, wanted: bool) -> None:
        """What stands in the blank line: 选填 where it may stay blank, 需填写 where the report wants it."""
        if self.figure.optional:
            self.line.setPlaceholderText(_("需填写") if wanted else _("选填"))

    def hold_checks(self, checks: QWidget, spoken: Callable[[], str]) -> None:
        """Takes what says how sums at this figure stand; it stands beside the line, or below it in a narrow column.

        ``spoken``: the same in words, which a screen reader says with the line.
        """
        self.checks, self._spoken = checks, spoken
        self._grid.addWidget(checks, 1, 0, 1, 2)

    def describe(self) -> None:
        """Says with the line, for a screen reader, all that stands around it."""
        tips = [note.text for note in (*self._findings, *self._elsewhere)]
        self.line.setAccessibleDescription("\n".join(filter(None, [self.notes.text(), *tips, self._spoken()])))

    def align(self, indent: int, label: int, line: int) -> None:
        """Puts label and line where they stand under those of other fields; all widths in device-independent pixels.

        ``line``: how wide the line is, with the checks beside it; 0: as wide as there is room, the checks below.
        """
        self.label.setContentsMargins(indent, 0, 0, 0)
        self.label.setFixedWidth(label)
        self.line.setMaximumWidth(line or _ANY_WIDTH)
        self._grid.setColumnStretch(1, 0 if line else 1)
        self._grid.setColumnMinimumWidth(1, line)
        self._grid.setColumnStretch(2, 1 if line else 0)
        self.notes.setContentsMargins(indent, 0, 0, 0)
        self._grid.addWidget(self.notes, 2, 0, 1, 3 if line else 2)  # no third column, no gap before it
        if self.checks is not None:
            self.checks.setContentsMargins(0 if line else indent, 0, 0, 0)
            self._grid.addWidget(self.checks, *((0, 2, 1, 1) if line else (1, 0, 1, 2)))

    def previewed_value(self) -> Value | None:
        """The value as typed so far; None while it is blank, cannot be read or is asked about."""
        reading = self.line.reading()
        return reading.value if isinstance(reading, Understood) else None

    def _arrange(self) -> None:
        self.label.words.setBuddy(self.line)
        self.setFocusProxy(self.line)
        self.line.setAccessibleName(self.label.spoken())
        if self.figure.hint:
            self.label.setToolTip(self.figure.hint)
        self.show_wanted(False)
        grid = self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.line, 0, 1)
        grid.addWidget(self.notes, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(3, 1)

    def _connect(self) -> None:
        self.line.typed.connect(self._report)
        self.line.typed.connect(self.previewed)
        for signal in (self.line.typed, self.line.judged):
            signal.connect(lambda: self.waiting.emit(self.line.is_dirty))
        self.line.judged.connect(self._report)
        self.line.judged.connect(self.previewed)
        self.line.forward.connect(self.forward)
        self.line.backward.connect(self.backward)
        self.line.left.connect(self.touched)
        self.notes.confirmed.connect(self.line.confirm)
        self.notes.cancelled.connect(self.line.give_up)

    def _report(self) -> None:
        """Says the one thing that matters now: a question, a refusal, what was understood, or the findings."""
        complaint = self.line.complaint
        if isinstance(complaint, OtherUnit):
            self.notes.ask(_("按{amount}填入？").format(amount=complaint.words))
        else:
            self.notes.show_notes(self._notes())
        dress(self.line, state=self._state())
        tips = [note.text for note in (*self._findings, *self._elsewhere)]
        self.line.setToolTip("\n".join(tips) or self.figure.hint)
        self.describe()

    def _notes(self) -> tuple[NoteLine, ...]:
        if isinstance(self.line.complaint, RefusedText):
            return (NoteLine("error", refusal(self.line.complaint.error, self.measure.unit)),)
        if not self.line.is_dirty:
            return self._findings
        reading = self.line.reading()
        words = "" if isinstance(reading, RefusedText) else reading.words
        return (NoteLine("wait", _("读作 {value}").format(value=words)),) if words else ()

    def _state(self) -> str:
        if self.line.complaint is not None:
            return "query" if isinstance(self.line.complaint, OtherUnit) else "error"
        if self.line.is_dirty:
            return ""
        if any(note.sign == "error" for note in self._findings):
            return "error"
        return "query" if any(note.sign not in ("hint", "ok") for note in (*self._findings, *self._elsewhere)) else ""


class FieldLabel(QWidget):
    """The name of a field, and its unit in a quieter colour."""

    def __init__(self, words: str, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(words, self)
        self.words.setWordWrap(True)
        dress(self.words, role="label")
        self.unit = QLabel(unit, self)
        dress(self.unit, role="unit")
        self.unit.setVisible(bool(unit))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self.words, 1)
        row.addWidget(self.unit)

    def spoken(self) -> str:
        """Name and unit, for screen readers: ``全年预算数（万元）``."""
        words, unit = self.words.text(), self.unit.text()
        return _("{label}（{unit}）").format(label=words, unit=unit) if unit else words

    def natural_width(self) -> int:
        """How wide the label is on one line."""
        unit = self.unit.sizeHint().width() + TIGHT if self.unit.text() else 0
        return self.words.fontMetrics().horizontalAdvance(self.words.text()) + unit + SMALL


class MoneyField(FigureField):
    """金额: any way of writing it that is clear; exact to the 分."""

    kind = "money"


class PercentField(FigureField):
    """百分比."""

    kind = "percent"


class CountField(FigureField):
    """人数, 个数: whole numbers."""

    kind = "count"


class NumberField(FigureField):
    """面积 and other measures: with decimals."""

    kind = "number"


class ScoreField(FigureField):
    """得分: points, with decimals."""

    kind = "score"


class TextField(FigureField):
    """One line of words."""

    kind = "text"


class YearField(FigureField):
    """年度: four digits."""

    kind = "year"


class DateField(FigureField):
    """日期: 2023-04-05 on screen, whichever way it is typed."""

    kind = "date"


FIELDS: dict[FigureKind, type[FigureField]] = {
    each.kind: each
    for each in (MoneyField, PercentField, CountField, NumberField, ScoreField, TextField, YearField, DateField)
}


def figure_field(figure: Figure, unit: MoneyUnit, keep: Keep, parent: QWidget | None = None) -> FigureField:
    """The field for a figure of the outline."""
    return FIELDS[figure.kind](figure, unit, keep, parent)
