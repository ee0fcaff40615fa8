"""The rows of a table for Qt: what stands in the report, one blank row behind it, and what could not be read."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor

from actions.language import _
from actions.wording import refusal
from domain.amount import Value
from domain.computing import is_local, rule_at, value_at
from domain.outline import Column
from domain.report import Report, Row, cell_key, split_cell
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
from gui.fields.notes import NoteLine
from gui.fields.prose.marking import Underline
from gui.fields.table.cell_delegate import SIGN_ROLE, UNDERLINE_ROLE, Index
from gui.fields.table.chosen import ChosenValue
from gui.fields.table.row_edits import ENTRY, RowEdits
from gui.look.theme import theme

_ROLE = Qt.ItemDataRole
_ROOT = QModelIndex()
NOTHING: Mapping[str, tuple[Underline, ...]] = MappingProxyType({})


class RowsModel(QAbstractTableModel):
    """One row for each of the report's, in printed order, and the blank entry row at the end."""

    SignRole, UnderlineRole = SIGN_ROLE, UNDERLINE_ROLE

    def __init__(self, edits: RowEdits, report: Report, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.edits = edits
        self.columns: tuple[Column, ...] = edits.rows.columns
        unit = edits.rows.outline.amounts
        self.measures = tuple(FieldKind(column.kind, unit, column.signed, column.skippable) for column in self.columns)
        self._report = report
        self._rows = edits.rows.shown(report)
        self._printed = edits.rows.printed(report)
        self._notes: Mapping[str, tuple[NoteLine, ...]] = {}
        self._underlines: Mapping[str, tuple[Underline, ...]] = NOTHING
        self._blank_rows = 1  # none for a moment, when the blank one becomes a row of the report
        self._typed: dict[tuple[int, str], str] = {}
        self._half_typed: Report | None = None
        self._computed_from = self._rows
        self._scored = [place for place, column in enumerate(self.columns) if column.kind == "score"]
        scores = (each for each in edits.rows.outline.scores if each.table == edits.rows.part.key)
        self._scores_rows_alone = all(map(is_local, scores))
        self.head_lines = 0
        self._broken_heads: dict[int, str] = {}

    # What stands where

    def row_id(self, index: Index) -> int:
        """The permanent id of a row; ENTRY for the blank one."""
        return self._rows[index.row()].id if 0 <= index.row() < len(self._rows) else ENTRY

    def measure_at(self, index: Index) -> FieldKind:
        """What a cell holds."""
        return self.measures[index.column()]

    def computed(self, index: Index) -> Value | None:
        """The score that the rule gives where none is typed; it follows each key."""
        row = self.row(index)
        if row is None or self.columns[index.column()].kind != "score" or self.value(index) is not None:
            return None
        return value_at(self.key(index), self._half_typed or self._report, self.edits.rows.outline)

    def has_rule(self, index: Index) -> bool:
        """Whether a rule of the outline gives what stands in a cell."""
        return self.row(index) is not None and rule_at(self.key(index), self.edits.rows.outline) is not None

    def follow(self, report: Report) -> None:
        """Computes with what is typed and not in place yet; scores are shown again where they may be others."""
        before, self._half_typed = self._computed_from, report
        after = self._computed_from = self.edits.rows.shown(report)
        if not self._scored or not self._rows:
            return
        if not self._scores_rows_alone or len(before) != len(after):
            self._repaint_scores(0, len(self._rows) - 1)
            return
        for row, (old, new) in enumerate(zip(before, after, strict=True)):
            if old is not new:
                self._repaint_scores(row, row)

    def _repaint_scores(self, first: int, last: int) -> None:
        for column in self._scored:
            self.dataChanged.emit(self.index(first, column), self.index(last, column))

    def choices_at(self, index: Index) -> tuple[str, ...]:
        """What can be chosen in a cell."""
        return self.columns[index.column()].choices

    def named(self, index: Index) -> str:
        """The head of a cell's column."""
        return self._head(index.column(), 0)

    def row(self, index: Index) -> Row | None:
        """The row of the report at an index; None for the blank one."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def value(self, index: Index) -> Value | None:
        """What stands in a cell of the report."""
        row = self.row(index)
        return row.cells.get(self.columns[index.column()].key) if row else None

    def quantity(self, index: Index) -> ChosenValue:
        """What a chosen cell holds, for its sum with others."""
        column, value = self.columns[index.column()], self.value(index)
        return ChosenValue(self.computed(index) if value is None else value, self.measure_at(index), column.label)

    def key(self, index: Index) -> str:
        """The key of a cell (``projects.3.amount``); of the table in the blank row."""
        table, row = self.edits.rows.part.key, self.row_id(index)
        return cell_key(table, row, self.columns[index.column()].key) if row != ENTRY else table

    def find(self, key: str) -> QModelIndex:
        """The cell with this key, invalid if it is not here."""
        _table, row, column = split_cell(key)
        places = {each.id: place for place, each in enumerate(self._rows)}
        keys = [each.key for each in self.columns]
        return self.index(places[row], keys.index(column)) if row in places and column in keys else QModelIndex()

    def place_of(self, row: int) -> int:
        """Where the row with this id stands; the blank row's place if it is none."""
        return next((place for place, each in enumerate(self._rows) if each.id == row), len(self._rows))

    def filled_columns(self) -> frozenset[str]:
        """The keys of the columns in which some row has something."""
        return frozenset(key for row in self._rows for key in row.cells)

    def is_rare(self, index: Index) -> bool:
        """Whether a cell's column is one that is rarely used."""
        return index.isValid() and self.columns[index.column()].optional

    # What the clerk types

    def put(self, index: Index, value: Value | None) -> bool:
        """Commits a cell; what was typed there before and could not be read is forgotten."""
        place = row, column = self.row_id(index), self.columns[index.column()].key
        value = self._chosen(index, value)
        held, fresh, kept = self._typed.pop(place, None), self._report.next_row, False
        try:
            kept = self.edits.put(row, column, value)
        finally:
            if not kept and held is not None:
                self._typed[place] = held
        if kept:
            self._repaint(index)
            self._adopt(fresh)
        return kept

    def _chosen(self, index: Index, value: Value | None) -> Value | None:
        """The first choice of a column that must be filled is put in place; elsewhere a blank means it."""
        column = self.columns[index.column()]
        return column.choices[0] if value == "" and column.choices and not column.optional else value

    def taking_back(self, index: Index) -> Callable[[Value | None], bool]:
        """The step that takes back what is typed in a cell from now on: a row that it made goes again."""
        if self.row_id(index) == ENTRY:
            fresh = self._report.next_row
            return lambda _value: self.edits.delete({fresh})
        return lambda value: self.put(index, value)

    def hold(self, index: Index, text: str) -> None:
        """Keeps a text that cannot be read in its cell."""
        self._typed[self.row_id(index), self.columns[index.column()].key] = text
        self._repaint(index)

    def forget(self, index: Index) -> None:
        """Forgets a text that could not be read."""
        if self._typed.pop((self.row_id(index), self.columns[index.column()].key), None) is not None:
            self._repaint(index)

    def held(self, index: Index) -> str:
        """The text in a cell that could not be read; blank if there is none."""
        return self._typed.get((self.row_id(index), self.columns[index.column()].key), "")

    def has_unread(self) -> bool:
        """Whether some cell holds a text that could not be read."""
        return bool(self._typed)

    def first_unread(self) -> QModelIndex:
        """The first such cell."""
        keys = [column.key for column in self.columns]
        places = sorted((self.place_of(row), keys.index(column)) for row, column in self._typed)
        return self.index(*places[0]) if places else QModelIndex()

    def reading(self, index: Index) -> Reading:
        """What the text held in a cell means."""
        text = self.held(index)
        return read(text, self.measures[index.column()]) if text else Understood(self.value(index))

    def notes(self, index: Index) -> tuple[NoteLine, ...]:
        """What there is to say about a cell."""
        reading = self.reading(index) if self.held(index) else None
        match reading:
            case RefusedText(error):
                return (NoteLine("error", refusal(error, self.measures[index.column()].unit)),)
            case OtherUnit(_value, words):
                return (NoteLine("query", _("按{amount}填入？").format(amount=words)),)
            case _:
                return self._notes.get(self.key(index), ()) if self.row(index) else ()

    # What the report holds

    def show(
        self,
        report: Report,
        notes: Mapping[str, tuple[NoteLine, ...]],
        underlines: Mapping[str, tuple[Underline, ...]] = NOTHING,
    ) -> None:
        """Shows the report as it stands, touching only what changed."""
        self._underlines = underlines
        before, self._report = self._rows, report
        self._half_typed = None
        after = self.edits.rows.shown(report)
        if after is not before:
            self._move_rows(before, after)
            known = {row.id for row in after} | {ENTRY}
            self._typed = {place: text for place, text in self._typed.items() if place[0] in known}
        printed = self.edits.rows.printed(report)
        changed = {key for key in {*notes, *self._notes} if notes.get(key) != self._notes.get(key)}
        repaint_all = printed != self._printed and {row.id for row in after} != printed
        self._notes, self._printed = notes, printed
        if repaint_all:
            self.dataChanged.emit(self.index(0, 0), self.index(len(after), len(self.columns) - 1))
        for index in filter(QModelIndex.isValid, map(self.find, changed)):
            self._repaint(index)

    # Qt

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The report's rows and the blank one."""
        return 0 if parent.isValid() else len(self._rows) + self._blank_rows

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The outline's columns, a row's own sentence apart."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be typed in."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Text, looks, and what to say."""
        if not index.isValid():
            return None
        match role:
            case _ROLE.DisplayRole:
                return self._shown(index)
            case _ROLE.EditRole:
                return self.held(index) or editing_text(self.value(index), self.measures[index.column()])
            case _ROLE.TextAlignmentRole:
                return self._side(index.column())
            case _ROLE.ForegroundRole | _ROLE.BackgroundRole:
                return self._colour(index) if role == _ROLE.ForegroundRole else self._ground(index)
            case _ROLE.ToolTipRole:
                return "\n".join(note.text for note in self.notes(index)) or None
            case _ROLE.AccessibleTextRole:
                return self._spoken(index)
            case _ if role == UNDERLINE_ROLE:
                return self._underlines.get(self.key(index), ()) if self.row(index) and not self.held(index) else ()
            case _ if role == SIGN_ROLE:
                return next((note.sign for note in self.notes(index)), None)
        return None

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        """Takes a typed text: what it means is committed, what cannot be read stays in the cell."""
        if not index.isValid() or role != _ROLE.EditRole:
            return False
        reading = read(str(value), self.measures[index.column()])
        if isinstance(reading, Understood):
            return self.put(index, reading.value)
        self.hold(index, str(value))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Labels with their unit; rows are numbered as they print."""
        if role == _ROLE.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return self._side(section)
        if role == _ROLE.ToolTipRole and orientation == Qt.Orientation.Horizontal and self.head_lines > 1:
            return self._head(section, 0)
        if role != _ROLE.DisplayRole:  # Qt asks hundreds of rows for fonts and icons
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if section < len(self._rows) else "＋"
        return self._broken_heads.get(section) or self._head(section, self.head_lines)

    def wrap_heads(self, lines: int) -> None:
        """Puts the unit of a column behind its label (0), below it (1), or below a label in two lines (2)."""
        if lines != self.head_lines:
            self.head_lines, self._broken_heads = lines, {}
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def break_head(self, section: int, words: str) -> None:
        """Shows a column's label in lines of its own until the heads are wrapped anew; its tip says it whole."""
        if self._broken_heads.get(section, "") != words:
            self._broken_heads[section] = words
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, section, section)

    def _head(self, section: int, lines: int) -> str:
        column, sign = self.columns[section], self.measures[section].sign
        label, half = column.label, len(column.label) // 2
        if lines > 1 and half > 1 and (column.kind != "text" or column.brief or column.choices):
            label = f"{label[:half]}\n{label[half:]}"
        if lines > 1 and sign:
            return f"{label}\n{sign}"  # brackets would make a narrow column wider than its numbers
        between = "\n" if lines else ""
        return _("{label}（{unit}）").format(label=label + between, unit=sign) if sign else label

    # Inside

    def _shown(self, index: Index) -> str:
        text = self.held(index) or resting_text(self.value(index), self.measures[index.column()])
        choices = self.columns[index.column()].choices
        if not text:
            text = resting_text(self.computed(index), self.measures[index.column()])
        return text or (choices[0] if choices and self.row(index) else "")

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.measures[column].is_number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _colour(self, index: Index) -> QColor | None:
        colours, row = theme(), self.row(index)
        if self.held(index):
            return QColor(colours.error)
        if self.computed(index) is not None:
            return QColor(colours.chip_text)
        if row is not None and (row.id not in self._printed or self.value(index) is None):
            return QColor(colours.muted)
        return None

    def _ground(self, index: Index) -> QColor | None:
        """What is computed looks different."""
        return QColor(theme().accent_soft) if self.computed(index) is not None else None

    def _spoken(self, index: Index) -> str:
        head = self.named(index)
        row = self.headerData(index.row(), Qt.Orientation.Vertical)
        said = [_("第{row}行，{column}：{value}").format(row=row, column=head, value=self._shown(index))]
        return "\n".join([*said, *(note.text for note in self.notes(index))])

    def _repaint(self, index: Index) -> None:
        self.dataChanged.emit(index, index)

    def _adopt(self, fresh: int) -> None:
        """Texts held in the blank row go with it when it becomes a row of the report."""
        if self.place_of(fresh) < len(self._rows):
            self._typed = {
                (fresh if place[0] == ENTRY else place[0], place[1]): text for place, text in self._typed.items()
            }

    def _move_rows(self, before: Sequence[Row], after: tuple[Row, ...]) -> None:
        old, new = [row.id for row in before], [row.id for row in after]
        if old != new and sorted(old) == sorted(new):
            self._reorder(old, after)
        elif old != new:
            self._replace(old, new, after)
        else:
            self._rows = after
        known = {row.id: row for row in before}
        for place, row in enumerate(after):
            if known.get(row.id) is not row and row.id in known:
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))

    def _reorder(self, old: list[int], after: tuple[Row, ...]) -> None:
        self.layoutAboutToBeChanged.emit()
        places = {row.id: place for place, row in enumerate(after)}
        kept = self.persistentIndexList()
        moved = [
            self.createIndex(places[old[index.row()]] if index.row() < len(old) else len(old), index.column())
            for index in kept
        ]
        self._rows = after
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _replace(self, old: list[int], new: list[int], after: tuple[Row, ...]) -> None:
        """Takes out and puts in what stands between the common head and tail."""
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        gone, come = len(old) - head - tail, len(new) - head - tail
        if gone:
            self.beginRemoveRows(_ROOT, head, head + gone - 1)
            self._rows = (*self._rows[:head], *self._rows[head + gone :])
            self.endRemoveRows()
        if come and not gone and not tail:
            self._fill_blank(after)
            head, come = head + 1, come - 1
        if come or not self._blank_rows:
            self.beginInsertRows(_ROOT, head, head + come - self._blank_rows)
            self._rows, self._blank_rows = after, 1
            self.endInsertRows()
        self._rows = after

    def _fill_blank(self, after: tuple[Row, ...]) -> None:
        """The blank row becomes the first new one, so that the cursor stays on what was typed."""
        place = len(self._rows)
        self._rows, self._blank_rows = (*self._rows, after[place]), 0
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))


def _common(one: Sequence[int], other: Sequence[int]) -> int:
    return next(
        (place for place, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )
