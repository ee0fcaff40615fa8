"""Goes through the sheets of a spreadsheet and says of each filled cell where it goes, or why it does not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from domain.amount import Amount, Refusal, Unreadable, Value, read_value
from domain.collecting.collected import Collected, Offer, Refused, Source, Why
from domain.collecting.heads import (
    CODE,
    LABEL,
    OWNER,
    ROW,
    UNIT,
    VALUE,
    Heads,
    label_of,
    list_heads,
)
from domain.collecting.targets import Targets, targets_of
from domain.editing import insert_rows, set_cell, set_figure
from domain.layout import worn
from domain.outline import Column, Figure, Outline
from domain.report import Change, Report, cell_key, split_cell
from domain.source_sheets import SourceSheet

_SUMS = ("合计", "总计", "小计", "共计")
_MONEY_UNITS = ("元", "千元", "万元", "亿元")


def collect(sheets: Sequence[SourceSheet], report: Report, outline: Outline) -> Collected:
    """What the sheets bring into a report. Blank cells bring nothing: what stands in the report stays."""
    layout = worn(outline, report)
    collector = _Collector(report, layout, targets_of(report, layout))
    for sheet in sheets:
        collector.read(sheet)
    return collector.result(tuple(sheet.name for sheet in sheets if sheet.is_hidden))


class _NotTaken(Exception):
    """A cell that is read, and is not what may stand there."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass
class _Collector:
    report: Report
    layout: Outline
    targets: Targets
    offers: dict[str, Offer] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)
    rows: dict[str, list[dict[str, Offer]]] = field(default_factory=dict)
    same: int = 0
    passed: int = 0
    twice: set[str] = field(default_factory=set)

    def read(self, sheet: SourceSheet) -> None:
        """One sheet: a list of figures where it names one, else rows of the table whose heads it has."""
        listed, group = list_heads(sheet), self.targets.table_of(sheet)
        if listed and (group is None or self._names_figures(sheet, listed)):
            for row in range(listed.row + 1, len(sheet.rows)):
                self._read_figure(sheet, row, listed)
        elif group:
            self._read_table(sheet, *group)
        else:
            self.passed += sum(len(list(filter(None, cells))) > 1 for cells in sheet.rows)

    def result(self, hidden: tuple[str, ...]) -> Collected:
        """Everything, with the step that takes it in."""
        offers = [offer for key, offer in self.offers.items() if key not in self.twice]
        changed = [offer for offer in offers if offer.value != offer.old]
        self.same += len(offers) - len(changed)
        changes, new = self._changes(changed)
        return Collected((*changed, *new), tuple(self.refused), self.same, self.passed, hidden, changes)

    def _names_figures(self, sheet: SourceSheet, heads: Heads) -> bool:
        """Whether a list has a row for a figure of the report: a table of projects has names and amounts too."""
        return any(
            self.targets.figure(*self._called(sheet, row, heads)) for row in range(heads.row + 1, len(sheet.rows))
        )

    @staticmethod
    def _called(sheet: SourceSheet, row: int, heads: Heads) -> tuple[str, str]:
        """The code and the name of a row of a list, blank where it has none."""
        code, label = (sheet.text(row, heads.columns[key]) if key in heads.columns else "" for key in (CODE, LABEL))
        return code, label

    def _read_figure(self, sheet: SourceSheet, row: int, heads: Heads) -> None:
        column = heads.columns[VALUE]
        code, label = self._called(sheet, row, heads)
        text = sheet.text(row, column)
        source = Source(sheet.name, row, column)
        if not text and (row, column) not in sheet.unsolved:
            return
        figure = self.targets.figure(code, label)
        if figure is None:
            if code:
                self.refused.append(Refused(label or code, source, text, Why.UNKNOWN))
            else:
                self.passed += 1
            return
        stated = sheet.text(row, heads.columns[UNIT]) if UNIT in heads.columns else ""
        unit = stated if stated in _MONEY_UNITS else heads.units.get(column, "")
        value = self._value(figure, text, unit, source, label or figure.label, (row, column) in sheet.unsolved)
        if value is not None:
            self._offer(Offer(figure.key, figure.label, source, value, self.report.figures.get(figure.key)), text)

    def _read_table(self, sheet: SourceSheet, name: str, heads: Heads) -> None:
        table = self.targets.tables[name]
        for row in range(heads.row + 1, len(sheet.rows)):
            cells = sheet.rows[row]
            if not any(sheet.text(row, place) for key, place in heads.columns.items() if key != ROW):
                continue
            if any(label_of(text) in _SUMS for text in cells):
                continue
            owner = sheet.text(row, heads.columns[OWNER]) if OWNER in heads.columns else None
            number = sheet.text(row, heads.columns[ROW]) if ROW in heads.columns else ""
            key = self.targets.holder(name, number) or self.targets.owned(name, owner, sheet, heads.row)
            if key is None:
                self.refused.append(Refused(table.label, Source(sheet.name, row, 0), owner or "", Why.NO_OWNER))
                continue
            found = dict(self._cells(sheet, row, heads, table.columns))
            if found:
                self._place(key, found, number)

    def _cells(
        self, sheet: SourceSheet, row: int, heads: Heads, columns: Sequence[Column]
    ) -> Iterator[tuple[str, Offer]]:
        for column in columns:
            place = heads.columns.get(column.key)
            if place is None or not (sheet.text(row, place) or (row, place) in sheet.unsolved):
                continue
            source, text = Source(sheet.name, row, place), sheet.text(row, place)
            unsolved = (row, place) in sheet.unsolved
            value = self._value(column, text, heads.units.get(place, ""), source, column.label, unsolved)
            if value is not None:
                yield column.key, Offer(column.key, column.label, source, value)

    def _value(
        self, asked: Figure | Column, text: str, unit: str, source: Source, label: str, unsolved: bool
    ) -> Value | None:
        """What a text means in a field; None where it is refused."""
        try:
            if unsolved:
                raise _NotTaken(Why.UNSOLVED)
            return self._understood(asked, text, unit)
        except Unreadable as error:
            self.refused.append(Refused(label, source, text, Why.VALUE, error))
        except _NotTaken as reason:
            self.refused.append(Refused(label, source, text, reason.why))
        return None

    def _understood(self, asked: Figure | Column, text: str, unit: str) -> Value | None:
        """Raises Unreadable or _NotTaken. A bare number of money is in ``unit``, the outline's where that is blank."""
        words = text + unit if asked.kind == "money" and unit and text[-1:].isdecimal() else text
        entry = read_value(words, asked.kind, self.layout.amounts, skippable=asked.skippable)
        value = entry.value if entry else None
        if isinstance(value, Amount) and value.fen < 0 and not asked.signed:
            raise Unreadable(Refusal.NEGATIVE, text)
        choices: tuple[str, ...] = asked.choices if isinstance(asked, Column) else ()
        if choices and value not in choices:
            raise _NotTaken(Why.CHOICE)
        return value

    def _offer(self, offer: Offer, text: str) -> None:
        """An offer for a field; where two say otherwise, neither is taken."""
        before = self.offers.get(offer.key)
        if before is not None and before.value != offer.value:
            self.twice.add(offer.key)
            self.refused.append(Refused(offer.label, offer.source, text, Why.TWICE))
            return
        self.offers.setdefault(offer.key, offer)

    def _place(self, table: str, cells: Mapping[str, Offer], number: str) -> None:
        """The cells of one row: into the row of that number or name, else into a new one."""
        row = self.targets.row(table, number, {key: offer.value for key, offer in cells.items()})
        if row is None:
            self.rows.setdefault(table, []).append(dict(cells))
            return
        for column, offer in cells.items():
            key = cell_key(table, row, column)
            old = self.report.value(key)
            self._offer(Offer(key, offer.label, offer.source, offer.value, old), str(offer.value))

    def _changes(self, offers: Sequence[Offer]) -> tuple[tuple[Change, ...], list[Offer]]:
        """One step: figures and cells, then new rows at the end of their tables."""
        changes = [change for offer in offers for change in self._step(self.report, offer)]
        report = self.report.after(changes)
        new: list[Offer] = []
        for table, rows in self.rows.items():
            first = report.next_row
            values = [{key: offer.value for key, offer in cells.items()} for cells in rows]
            step = insert_rows(report, table, len(report.rows(table)), values)
            new += [
                Offer(cell_key(table, first + place, key), offer.label, offer.source, offer.value, None, is_new=True)
                for place, cells in enumerate(rows)
                for key, offer in cells.items()
            ]
            report = report.after(step)
            changes += step
        return tuple(changes), new

    def _step(self, report: Report, offer: Offer) -> tuple[Change, ...]:
        table, row, column = split_cell(offer.key)
        if table and report.row(table, row):
            return set_cell(report, table, row, column, offer.value)
        return set_figure(report, offer.key, offer.value)
