"""The cells of a form for Qt: labels, what is typed, what is computed, and what a blank cell might hold."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QFont

from actions.language import _
from actions.wording import label_of, refusal
from domain.amount import Amount, Value
from domain.computing import kind_of
from domain.editing import Changes, set_cell, set_figure
from domain.grids import Placed, alignment, choices_of, insets, laid_out, name_of, value_kind, value_of, written
from domain.offers import offered
from domain.outline import GridPart, Outline, column_named, figures, tables
from domain.printed_figures import cell_name
from domain.report import Report, split_cell
from gui.fields.figure.reading import (
    FieldKind,
    OtherUnit,
    Reading,
    RefusedText,
    Understood,
    editing_text,
    read,
    resting_text,
)
from gui.fields.form.landmarks import heads, name_columns, totals
from gui.fields.notes import NoteLine
from gui.fields.table.cell_delegate import SIGN_ROLE, Index
from gui.fields.table.chosen import ChosenValue
from gui.look.theme import theme

Keep = Callable[[str, Changes], bool]
_ROLE = Qt.ItemDataRole
_BLANK = "　"
_ROOT = QModelIndex()
_SIDES = {"left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight}


class FormModel(QAbstractTableModel):
    """A grid as the report fills it. ``keep`` commits a step (label, changes); ``current``: the report in place."""

    def __init__(
        self, part: GridPart, outline: Outline, current: Callable[[], Report], keep: Keep, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.part, self.outline = part, outline
        self._current, self._keep = current, keep
        self._report = current()
        self._notes: Mapping[str, tuple[NoteLine, ...]] = {}
        self._typed: dict[str, str] = {}
        self._lay_out()

    @property
    def report(self) -> Report:
        """The report that is shown."""
        return self._report

    # What stands where

    def placed(self, index: Index) -> Placed | None:
        """The cell that an index belongs to."""
        return self._at.get((index.row(), index.column()))

    def above(self, row: int) -> list[int]:
        """The row of heads that a row stands below, or is; none above the first."""
        return [head for head in self._heads if head <= row][-1:]

    def below(self, row: int) -> list[int]:
        """The row of totals that a row stands above, or is; none below the last."""
        return [total for total in self._totals if total >= row][:1]

    def anchor(self, cell: Placed) -> QModelIndex:
        """The index at which a cell begins."""
        return self.index(*cell.at)

    def key(self, index: Index) -> str:
        """The key of what is typed in a cell; blank for a label and for what is computed."""
        cell = self.placed(index)
        return cell.cell.key if cell is not None else ""

    def name(self, index: Index) -> str:
        """The key of a cell, of one that is worked out its score's or formula; the form's own for a label."""
        cell = self.placed(index)
        return (cell_name(cell.cell) if cell is not None else "") or self.part.key

    def find(self, key: str) -> QModelIndex:
        """The cell with this key, score or formula, invalid if it is not here."""
        found = self._named.get(key)
        return self.anchor(found) if found is not None else QModelIndex()

    def offer(self, index: Index) -> Value | None:
        """What other figures say that a blank cell must be."""
        key = self.key(index)
        return offered(key, self._report, self.outline) if key and not self.held(index) else None

    def measure_at(self, index: Index) -> FieldKind:
        """What a cell holds."""
        key = self.key(index)
        figure = figures(self.outline).get(key)
        table, _row, name = split_cell(key)
        column = column_named(tables(self.outline)[table], name) if table in tables(self.outline) else None
        signed = figure.signed if figure else bool(column and column.signed)
        skippable = figure.skippable if figure else bool(column and column.skippable)
        return FieldKind(kind_of(key, self.outline), self.outline.amounts, signed, skippable)

    def choices_at(self, index: Index) -> tuple[str, ...]:
        """What can be chosen in a cell."""
        table, _row, name = split_cell(self.key(index))
        column = column_named(tables(self.outline)[table], name) if table in tables(self.outline) else None
        return column.choices if column else _with_none(choices_of(self.key(index), self.outline))

    def named(self, index: Index) -> str:
        """What a cell is called."""
        return label_of(self.key(index), self.outline, self._report)

    def value(self, index: Index) -> Value | None:
        """What stands in the report in place, whatever is being typed."""
        return self._current().value(self.key(index))

    def quantity(self, index: Index) -> ChosenValue:
        """What a chosen cell holds, for its sum with others; what is worked out as well."""
        cell = self.placed(index)
        if cell is None or not cell.is_computed:
            return ChosenValue(self.value(index), self.measure_at(index), self._counted(index))
        measure = FieldKind(value_kind(cell, self.outline), self.outline.amounts)
        return ChosenValue(value_of(cell, self._report, self.outline), measure, (*cell.cell.sum, "")[0])

    def _counted(self, index: Index) -> str:
        """What a number counts: what its label says in brackets, else what has the same beginning of a key."""
        table, row, column = split_cell(self.key(index))
        name = name_of(self.key(index), self.outline)
        return name if name.endswith("）") else f"{table}.{column}" if row else self.key(index).rpartition(".")[0]

    # What the clerk types

    def put(self, index: Index, value: Value | None) -> bool:
        """Commits a cell; what was typed there before and could not be read is forgotten."""
        key = self.key(index)
        held, kept = self._typed.pop(key, None), False
        try:
            kept = self._keep(_("填写{label}").format(label=self.named(index)), self.step(self._current(), key, value))
        finally:
            if not kept and held is not None:
                self._typed[key] = held
        return kept

    def put_all(self, label: str, values: Sequence[tuple[str, Value | None]]) -> bool:
        """Commits several cells as one step."""
        steps = (self.step(self._current(), key, value) for key, value in values)
        return self._keep(label, tuple(change for step in steps for change in step))

    def step(self, report: Report, key: str, value: Value | None) -> Changes:
        """What it takes to put a figure, or a cell of a row, in place."""
        table, row, column = split_cell(key)
        return set_cell(report, table, row, column, value) if row else set_figure(report, key, value)

    def taking_back(self, index: Index) -> Callable[[Value | None], bool]:
        """The step that takes back what is typed in a cell from now on."""
        return lambda value: self.put(index, value)

    def hold(self, index: Index, text: str) -> None:
        """Keeps a text that cannot be read in its cell."""
        self._typed[self.key(index)] = text
        self._repaint()

    def forget(self, index: Index) -> None:
        """Forgets a text that could not be read."""
        if self._typed.pop(self.key(index), None) is not None:
            self._repaint()

    def held(self, index: Index) -> str:
        """The text in a cell that could not be read; blank if there is none."""
        return self._typed.get(self.key(index), "")

    def has_unread(self) -> bool:
        """Whether some cell holds a text that could not be read."""
        return bool(self._typed)

    def first_unread(self) -> QModelIndex:
        """The first such cell."""
        return next((self.anchor(cell) for cell in self.cells if cell.cell.key in self._typed), QModelIndex())

    def reading(self, index: Index) -> Reading:
        """What the text held in a cell means."""
        text = self.held(index)
        return read(text, self.measure_at(index)) if text else Understood(self.value(index))

    def notes(self, index: Index) -> tuple[NoteLine, ...]:
        """What there is to say about a cell."""
        reading = self.reading(index) if self.held(index) else None
        match reading:
            case RefusedText(error):
                return (NoteLine("error", refusal(error, self.outline.amounts)),)
            case OtherUnit(_value, words):
                return (NoteLine("query", _("按{amount}填入？").format(amount=words)),)
            case _:
                return self._notes.get(self.key(index), ())

    # What the report holds

    def show(self, report: Report, notes: Mapping[str, tuple[NoteLine, ...]] | None = None) -> None:
        """Shows a report, in place or while it is typed; a row that came or went lays the form out anew."""
        self._report = report
        self._notes = self._notes if notes is None else notes
        before = [(cell.at, cell.cell.key) for cell in self.cells]
        laid = laid_out(self.part, report, self.outline)
        if [(cell.at, cell.cell.key) for cell in laid.cells] == before:
            self._repaint()
            return
        self.beginResetModel()
        self._lay_out()
        known = {cell.cell.key for cell in self.cells}
        self._typed = {key: text for key, text in self._typed.items() if key in known}
        self.endResetModel()

    # Qt

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.part.widths)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What is asked for can be typed in; labels are not even chosen."""
        cell = self.placed(index)
        if cell is None or not (cell.is_asked or cell.is_computed):
            return Qt.ItemFlag.ItemIsEnabled
        editable = Qt.ItemFlag.ItemIsEditable if cell.is_asked else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | editable

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Text, looks, and what to say."""
        cell = self.placed(index)
        if cell is None or cell.at != (index.row(), index.column()):
            return None
        match role:
            case _ROLE.DisplayRole:
                return self._shown(index, cell)
            case _ROLE.EditRole:
                return self.held(index) or editing_text(self.value(index), self.measure_at(index))
            case _ROLE.TextAlignmentRole:
                side = _SIDES.get(
                    alignment(cell, kind_of(cell.cell.key, self.outline) if cell.is_asked else "text"),
                    Qt.AlignmentFlag.AlignHCenter,
                )
                return side | Qt.AlignmentFlag.AlignVCenter
            case _ROLE.BackgroundRole:
                return self._ground(cell)
            case _ROLE.ForegroundRole:
                return self._colour(index, cell)
            case _ROLE.FontRole:
                return self._font(index, cell)
            case _ROLE.ToolTipRole | _ROLE.AccessibleTextRole:
                return self._spoken(index, cell)
            case _ if role == SIGN_ROLE:
                return next((note.sign for note in self.notes(index)), None)
        return None

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        """Takes a typed text: what it means is committed, what cannot be read stays in the cell."""
        if not self.key(index) or role != _ROLE.EditRole:
            return False
        reading = read(str(value), self.measure_at(index))
        if isinstance(reading, Understood):
            return self.put(index, reading.value)
        self.hold(index, str(value))
        return True

    # Inside

    def _lay_out(self) -> None:
        laid = laid_out(self.part, self._report, self.outline)
        self.cells, self._rows = laid.cells, laid.rows
        self._heads, self._totals = heads(laid), totals(laid)
        self._insets = insets(laid)
        self.name_columns = name_columns(laid, self.outline)
        self._at = {
            (cell.at[0] + row, cell.at[1] + column): cell
            for cell in laid.cells
            for row in range(cell.rows)
            for column in range(cell.columns)
        }
        self._named: dict[str, Placed] = {}
        for cell in laid.cells:
            if cell.is_asked or cell.is_computed:
                self._named.setdefault(cell_name(cell.cell), cell)

    def _repaint(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self._rows - 1, len(self.part.widths) - 1))

    def _shown(self, index: Index, cell: Placed) -> str:
        if not cell.is_asked:
            value = value_of(cell, self._report, self.outline) if cell.is_computed else None
            words = written(cell, self._report, self.outline)
            return resting_text(value, FieldKind("money", self.outline.amounts)) if isinstance(value, Amount) else words
        text = self.held(index) or self._resting(index, cell)
        offer = None if text else self.offer(index)
        return resting_text(offer, self.measure_at(index)) if offer is not None else text

    def _resting(self, index: Index, cell: Placed) -> str:
        measure = self.measure_at(index)
        if measure.is_number:
            return resting_text(self.value(index), measure)
        return _BLANK * self._insets.get(cell.at, 0) + written(cell, self._report, self.outline)

    def _ground(self, cell: Placed) -> QColor | None:
        if cell.is_computed:
            return QColor(theme().accent_soft)
        return None if cell.is_asked else QColor(theme().sunken)

    def _colour(self, index: Index, cell: Placed) -> QColor | None:
        colours = theme()
        if self.held(index):
            return QColor(colours.error)
        if cell.is_computed:
            return QColor(colours.chip_text)
        if not cell.is_asked or self._is_offer(index):
            return QColor(colours.muted)
        return None

    def _font(self, index: Index, cell: Placed) -> QFont | None:
        font = QFont()
        font.setBold(cell.is_computed)
        font.setItalic(self._is_offer(index))
        return font

    def _is_offer(self, index: Index) -> bool:
        return bool(self.key(index)) and self.value(index) is None and self.offer(index) is not None

    def _spoken(self, index: Index, cell: Placed) -> str | None:
        if cell.is_computed:
            return _("{value}，由程序算出，按 F1 看怎样算出").format(value=self._shown(index, cell) or _("空白"))
        if not cell.is_asked:
            return None
        said = [_("{label}：{value}").format(label=self.named(index), value=self._shown(index, cell))]
        if self._is_offer(index):
            said.append(_("可按 Ctrl+D 采用"))
        return "\n".join([*said, *(note.text for note in self.notes(index))])


def _with_none(choices: tuple[str, ...]) -> tuple[str, ...]:
    """Choices behind a blank one, which is none of them; nothing where anything may be written."""
    return ("", *choices) if choices else ()
