"""What a clerk does to the rows of a table, each as one step that can be undone."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from actions.language import _
from domain.amount import Amount, NotAsked, Value
from domain.editing import Changes, delete_rows, insert_rows, order_rows, set_cell
from domain.layout import where_rows
from domain.outline import OWN_SENTENCE, Column, Outline, TablePart, pages, tables_of
from domain.report import Report, Row
from domain.sheets_of_rows import FilledSheet, filled_sheets, without_sheets

ENTRY = 0
"""The id of the blank row at the end that is not in the report yet."""

SENTENCE = OWN_SENTENCE.key
"""The column with a row's own sentence; it is edited below the table, where it prints."""


@dataclass(frozen=True)
class ShownRows:
    """The rows of a table that one part of the outline shows.

    A part with ``where`` leaves to the other parts of the same table what they print, and shows the rest.
    """

    part: TablePart
    outline: Outline

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns that stand side by side."""
        return self.part.columns

    @cached_property
    def has_sentence(self) -> bool:
        """Whether a row may have a sentence of its own."""
        return bool(self.part.sentence)

    def shown(self, report: Report) -> tuple[Row, ...]:
        """The rows to show, in printed order."""
        rows = report.rows(self.part.key)
        others = [part for part in self._other_parts if part.where != self.part.where]
        if not self.part.where or not others:
            return rows
        elsewhere = {row.id for part in others for row in where_rows(report, self.outline, part.key, part.where)}
        return tuple(row for row in rows if row.id not in elsewhere)

    def printed(self, report: Report) -> frozenset[int]:
        """The ids of the rows that print in this section."""
        return frozenset(row.id for row in where_rows(report, self.outline, self.part.key, self.part.where))

    @cached_property
    def _other_parts(self) -> tuple[TablePart, ...]:
        return tuple(
            part for page in pages(self.outline) for part in tables_of(page) if part.key == self.part.key and part.where
        )

    def required_here(self) -> dict[str, Value]:
        """What a new row must hold to be printed here; nothing where a blank cell means just that."""
        key, _sign, value = self.part.where.partition("=")
        column = next((each for each in self.columns if each.key == key), None)
        return {key: value} if column is not None and column.choices[:1] != (value,) else {}


class RowEdits:
    """The steps on one table. ``report`` gives it as it stands; ``keep`` commits a step (label, changes, stretch).

    ``is_sure``: whether these rows may go, and with them these sheets that hold something.
    """

    def __init__(
        self,
        rows: ShownRows,
        report: Callable[[], Report],
        keep: Callable[..., bool],
        is_sure: Callable[[Collection[int], tuple[FilledSheet, ...]], bool] = lambda _ids, _sheets: True,
    ) -> None:
        self.rows = rows
        self._is_sure = is_sure
        self._report = report
        self._keep = keep
        self._table = rows.part.key

    def put(self, row: int, column: str, value: Value | None) -> bool:
        """Puts a cell in place; in the blank row at the end that makes a row of it."""
        label = _("填写{table}").format(table=self.rows.part.label)
        return self._keep(label, self.changes(self._report(), row, column, value))

    def put_sentence(self, row: int, text: str | None, stretch: int) -> bool:
        """Puts a row's own sentence in place, as part of a stretch of typing."""
        label = _("填写{table}").format(table=self.rows.part.label)
        return self._keep(label, self.changes(self._report(), row, SENTENCE, text), stretch)

    def changes(self, report: Report, row: int, column: str, value: Value | None) -> Changes:
        """What it takes to put a cell in place."""
        if row != ENTRY:
            return set_cell(report, self._table, row, column, value)
        if value in (None, ""):
            return ()
        return self._insertion(report, len(report.rows(self._table)), [{column: value}])

    def insert(self, before: int) -> bool:
        """Puts a blank row before the one with this id."""
        report = self._report()
        return self._keep(_("插入一行"), self._insertion(report, self._place(report, before), [{}]))

    def delete(self, ids: Collection[int]) -> bool:
        """Takes rows out, and their sheets with them; where those hold something only if the clerk is sure."""
        report, outline = self._report(), self.rows.outline
        sheets = filled_sheets(report, outline, self._table, ids)
        if not self._is_sure(ids, sheets):
            return False
        steps = (without_sheets(report, outline, self._table, ids), delete_rows(report, self._table, ids))
        return self._keep(_("删除行"), _together(steps))

    def clear(self, cells: Iterable[tuple[int, str]]) -> bool:
        """Makes cells blank."""
        report = self._report()
        steps = [set_cell(report, self._table, row, column, None) for row, column in cells if row != ENTRY]
        return self._keep(_("清除内容"), _together(steps))

    def move(self, row: int, step: int) -> bool:
        """Moves a row past its shown neighbour above (-1) or below (1)."""
        report = self._report()
        shown = [each.id for each in self.rows.shown(report)]
        place = shown.index(row) + step
        if not 0 <= place < len(shown):
            return False
        order = [each.id for each in report.rows(self._table)]
        target = order.index(shown[place])
        order.remove(row)
        order.insert(target, row)
        return self._keep(_("移动行"), order_rows(report, self._table, order))

    def sort(self, column: Column, descending: bool) -> bool:
        """Puts the shown rows in the order of a column; blank cells stay at the end."""
        report = self._report()
        shown = self.rows.shown(report)
        filled = [row for row in shown if column.key in row.cells]
        filled.sort(key=lambda row: _rank(row.cells[column.key]), reverse=descending)
        ordered = iter([row.id for row in filled] + [row.id for row in shown if column.key not in row.cells])
        moved = {row.id for row in shown}
        order = [next(ordered) if row.id in moved else row.id for row in report.rows(self._table)]
        label = _("按{column}排序").format(column=column.label)
        return self._keep(label, order_rows(report, self._table, order))

    def paste(self, first: int, rows: Sequence[Mapping[str, Value | None]]) -> bool:
        """Writes cells over the rows from ``first`` on, then new rows; all new ones if ``first`` is the blank row."""
        report = self._report()
        ids = [row.id for row in self.rows.shown(report)]
        over = ids[ids.index(first) :] if first != ENTRY else []
        steps = [
            set_cell(report, self._table, row, column, value)
            for row, cells in zip(over, rows, strict=False)
            for column, value in cells.items()
        ]
        fresh = [{key: value for key, value in cells.items() if value not in (None, "")} for cells in rows[len(over) :]]
        steps.append(self._insertion(report, len(report.rows(self._table)), fresh) if fresh else ())
        return self._keep(_("粘贴表格"), _together(steps))

    def choose(self, rows: Sequence[Mapping[str, Value]]) -> bool:
        """Puts rows chosen from the library of indicators behind the others."""
        report = self._report()
        return self._keep(_("选用指标"), self._insertion(report, len(report.rows(self._table)), rows))

    def _insertion(self, report: Report, place: int, rows: Sequence[Mapping[str, Value]]) -> Changes:
        here = self.rows.required_here()
        return insert_rows(report, self._table, place, [{**here, **cells} for cells in rows])

    def _place(self, report: Report, row: int) -> int:
        order = [each.id for each in report.rows(self._table)]
        return order.index(row) if row in order else len(order)


def _together(steps: Iterable[Changes]) -> Changes:
    return tuple(change for step in steps for change in step)


def _rank(value: Value) -> tuple[int, Decimal, str]:
    """Amounts by size, words by their characters."""
    match value:
        case Amount(fen):
            return 0, Decimal(fen), ""
        case Decimal():
            return 0, value, ""
        case NotAsked():
            return 2, Decimal(0), ""
        case _:
            return 1, Decimal(0), value
