"""FormValues made of tables as an outline file says them: parts of a section, or attachments."""

from collections.abc import Iterable, Sequence
from typing import Any

from domain.outline import Catalogue, Column, TablePart, plain_values
from domain.proposing.papers.structs import ProposedTable
from domain.proposing.structs import PROJECTS

Raw = dict[str, Any]


class FormValues:
    """The forms of a proposal. A list is declared where it first stands, with all columns that any form asks for."""

    def __init__(self, tables: Sequence[ProposedTable], catalogue: Catalogue, has_rows: bool) -> None:
        self._tables, self._catalogue = tables, catalogue
        self._columns: dict[str, dict[str, Column]] = {}
        for part in (part for table in tables for part in table.lists):
            self._columns.setdefault(part.key, {}).update({column.key: column for column in part.columns})
        self._is_declared: set[str] = {PROJECTS} if has_rows else set()

    def figures(self) -> list[Raw]:
        """The figures of forms that stand once."""
        return [plain_values(each) for table in self._once() for each in table.figures]

    def identities(self) -> list[Raw]:
        """What must agree in forms that stand once."""
        return [plain_values(each) for table in self._once() for each in table.identities]

    def scores(self) -> list[Raw]:
        """The scores by a rule of forms that stand once."""
        return [plain_values(each) for table in self._once() for each in table.scores]

    def listed(self, key: str, declared: Raw) -> Raw:
        """A table of rows with the columns that forms ask for besides."""
        own = [self._column(key, each) for each in self._columns.get(key, {}).values()]
        return {**declared, "columns": list(_each_once((*declared["columns"], *own)))}

    def parts(self, section: str) -> list[Raw]:
        """The parts of the forms that stand in a section; rows that a form stands for must be listed somewhere."""
        found: list[Raw] = []
        stands_for = any(table.per == PROJECTS for table in self._tables)
        is_listed = any(part.key == PROJECTS for table in self._tables for part in table.lists)
        if stands_for and not is_listed and PROJECTS not in self._is_declared:
            found.append(self._list(TablePart(PROJECTS, "项目支出", optional=True)))
        for table in self._tables:
            if table.section == section:
                found += self._form(table)
        return found

    def attachments(self) -> list[Raw]:
        """The forms that travel by themselves."""
        return [self._attachment(table) for table in self._tables if not table.section]

    def _once(self) -> Iterable[ProposedTable]:
        return (table for table in self._tables if not table.per)

    def _form(self, table: ProposedTable) -> list[Raw]:
        lines = (table.title, *table.above) if table.section and table.title else table.above
        above = [{"kind": "prose", "key": f"{table.key}.above", "default": "\n".join(lines), "optional": True}]
        lists = [self._list(part) for part in table.lists]
        texts = [plain_values(each) for each in table.texts]
        below = [{"kind": "prose", "key": f"{table.key}.below", "default": "\n".join(table.footer), "optional": True}]
        is_footed = bool(table.footer and table.section)
        return [
            *(above if lines else ()),
            *lists,
            *texts,
            plain_values(table.grid),
            *(below if is_footed else ()),
        ]

    def _attachment(self, table: ProposedTable) -> Raw:
        made: Raw = {"key": table.key, "title": table.title or table.grid.label}
        made |= {"place": "before"} if table.is_before else {}
        made |= {"footer": list(table.footer)} if table.footer else {}
        if len(table.grid.widths) > _MOST_UPRIGHT:
            made["orientation"] = "landscape"
        if table.per:
            made |= {
                "per": table.per,
                "figures": [plain_values(each) for each in table.figures],
                "identities": [plain_values(each) for each in table.identities],
                "scores": [plain_values(each) for each in table.scores],
            }
        return {**made, "parts": self._form(table)}

    def _list(self, part: TablePart) -> Raw:
        """A table of rows: with its columns where it first stands, without them later."""
        made: Raw = {"kind": "table", "key": part.key, "label": part.label, "optional": True}
        if part.key in self._is_declared:
            return made
        self._is_declared.add(part.key)
        shared = self._catalogue.tables.get(part.key, {}).get("columns", [])
        needed = [column["key"] for column in shared]
        own = [self._column(part.key, each) for each in self._columns.get(part.key, {}).values()]
        return {**made, "columns": list(_each_once((*needed, *own)))}

    def _column(self, table: str, column: Column) -> str | Raw:
        """A column: by its name where the catalogue has it."""
        shared = self._catalogue.tables.get(table, {}).get("columns", [])
        known = any(each["key"] == column.key for each in shared)
        found: Raw = plain_values(column)
        return column.key if known else found


_MOST_UPRIGHT = 9  # columns of a form on an upright page


def _each_once(columns: Iterable[str | Raw]) -> Iterable[str | Raw]:
    seen: set[str] = set()
    for column in columns:
        key = column if isinstance(column, str) else str(column["key"])
        if key not in seen:
            seen.add(key)
            yield column
