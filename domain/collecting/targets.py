"""Where the cells of a spreadsheet may go in one report: figures by code and name, tables, whose rows they are."""

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from domain.amount import Value
from domain.collecting.heads import Heads, label_of, table_heads
from domain.outline import COVER, Attachment, Figure, Outline, TablePart, attachments, figures, tables
from domain.report import Report
from domain.source_sheets import SourceSheet

ALL = ".*."
"""In the code of a table that stands once for each row of another: ``sheets.*.indicators``."""
CODE_MARK = "代码："
_CODE = re.compile(CODE_MARK + r"([a-z0-9_.*]+)")


@dataclass(frozen=True)
class Targets:
    """What may be filled. ``tables``: by code, one for all rows that have a sheet each."""

    report: Report
    layout: Outline
    tables: Mapping[str, TablePart]
    scopes: Mapping[str, Mapping[str, str]]
    """By the code of such a table, the key of each owner's own table by the owner's name."""
    named: dict[str, Mapping[Value, Sequence[int]]] = field(default_factory=dict, compare=False)

    def table_of(self, sheet: SourceSheet) -> tuple[str, Heads] | None:
        """The table that a sheet brings rows of: as its code says, else the one most of whose heads it has."""
        code = _code_of(sheet)
        names = [code] if code in self.tables else [] if code else list(self.tables)
        found = [(name, heads) for name in names if (heads := table_heads(sheet, self.tables[name]))]
        if not code:
            found = [(name, heads) for name, heads in found if self._is_table(name, heads)]
        return max(found, key=lambda each: len(each[1].columns), default=None)

    def figure(self, code: str, label: str) -> Figure | None:
        """The figure of a code; without one, the only figure that is called so."""
        if code:
            return self._figures.get(code)
        named = self._by_label.get(label_of(label), ())
        return named[0] if len(named) == 1 else None

    def owned(self, name: str, owner: str | None, sheet: SourceSheet, head: int) -> str | None:
        """The key of the table of one owner: as the row says, as the sheet's name or title says, or the only one.

        ``owner``: None where the sheet has no column for it. ``head``: the row of its heads.
        """
        if name not in self.scopes:
            return name
        keys = self.scopes[name]
        if owner is not None:
            return keys.get(owner) or keys.get(owner.partition(".")[2].strip())
        titles = " ".join((sheet.name, *(text for cells in sheet.rows[:head] for text in cells)))
        named = {key for words, key in keys.items() if words and words in titles}
        if len(named) == 1:
            return named.pop()
        return next(iter(set(keys.values()))) if len(set(keys.values())) == 1 else None

    def holder(self, name: str, number: str) -> str | None:
        """The table that has the row of this number: no number is given twice in a report."""
        keys = set(self.scopes[name].values()) if name in self.scopes and number.isdecimal() else set()
        return next((key for key in sorted(keys) if self.report.row(key, int(number))), None)

    def row(self, table: str, number: str, values: Mapping[str, Value]) -> int | None:
        """The row that is meant: by its number, else the only one with the same words in the first column."""
        if number.isdecimal() and self.report.row(table, int(number)):
            return int(number)
        part = tables(self.layout)[table]
        first = next((column.key for column in part.columns if column.kind == "text"), "")
        if number or first not in values:
            return None
        named = self._rows_by_name(table, first).get(values[first], ())
        return named[0] if len(named) == 1 else None

    def _rows_by_name(self, table: str, column: str) -> Mapping[Value, Sequence[int]]:
        """The rows of a table by their words in a column, sought once."""
        if table not in self.named:
            found: dict[Value, list[int]] = {}
            for row in self.report.rows(table):
                if column in row.cells:
                    found.setdefault(row.cells[column], []).append(row.id)
            self.named[table] = found
        return self.named[table]

    def _is_table(self, name: str, heads: Heads) -> bool:
        """Without a code, rows are known by more than one head: a list of figures has a name and a value too."""
        return len(set(heads.columns) & {column.key for column in self.tables[name].columns}) >= min(
            3, len(self.tables[name].columns)
        )

    @cached_property
    def _figures(self) -> dict[str, Figure]:
        return {key: figure for key, figure in figures(self.layout).items() if not key.startswith(f"{COVER}.")}

    @cached_property
    def _by_label(self) -> dict[str, tuple[Figure, ...]]:
        counted = Counter(label_of(figure.label) for figure in self._figures.values())
        return {
            label_of(figure.label): (figure,)
            for figure in self._figures.values()
            if counted[label_of(figure.label)] == 1
        }


def targets_of(report: Report, layout: Outline) -> Targets:
    """Everything of a report that a spreadsheet may fill; the outline as the report wears it."""
    found: dict[str, TablePart] = {}
    scopes: dict[str, dict[str, str]] = {}
    owners = {each.scope: each for each in attachments(layout) if each.scope}
    for key, part in tables(layout).items():
        scope = scope_of(key, owners)
        if not scope:
            found[key] = part
            continue
        code = owners[scope].key + ALL + key[len(scope) :]
        found.setdefault(code, part)
        for name in owner_names(owners[scope], report, layout):
            scopes.setdefault(code, {})[name] = key
    return Targets(report, layout, found, scopes)


def scope_of(key: str, scopes: Container[str]) -> str:
    """The scope that a key begins with (``sheets.3.``), blank for a key of the text."""
    parts = key.split(".")
    heads = (".".join(parts[:count]) + "." for count in range(1, len(parts)))
    return next((head for head in heads if head in scopes), "")


def owner_names(attachment: Attachment, report: Report, layout: Outline) -> tuple[str, ...]:
    """What the row of a sheet is called in a spreadsheet: number and name, and the name where only one has it."""
    names = report.derived(f"owners {attachment.per}", lambda: _names(attachment.per, report, layout))
    return names.get(attachment.row, ("",))


def _names(table: str, report: Report, layout: Outline) -> dict[int, tuple[str, ...]]:
    """By the row's number."""
    first = next((column.key for column in tables(layout)[table].columns if column.kind == "text"), "")
    told = [(row.id, str(row.cells.get(first, ""))) for row in report.rows(table)]
    counted = Counter(name for _number, name in told)
    return {
        number: (f"{place}. {name}".strip(), *([name] if name and counted[name] == 1 else []))
        for place, (number, name) in enumerate(told, 1)
    }


def _code_of(sheet: SourceSheet) -> str:
    above = (text for cells in sheet.rows[:4] for text in cells)
    return next((found[1] for text in above if (found := _CODE.search(text))), "")
