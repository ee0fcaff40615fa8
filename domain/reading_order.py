"""Where a key stands in a report, so that lists of keys go down the report as its reader does."""

from functools import lru_cache

from domain.outline import (
    COVER,
    Outline,
    attached,
    attachments,
    cover_figures,
    keys,
    page_for,
    row_keys,
    tables,
    texts_in,
    walk,
)
from domain.outline.parts import own_key
from domain.report import Report, split_cell


class ReadingOrder:
    """The places of keys in one report. ``layout``: its outline as the report wears it."""

    def __init__(self, report: Report, layout: Outline) -> None:
        self._report, self._layout = report, layout
        self._known = _places(layout)
        self._rows: dict[str, dict[int, int]] = {}

    def place(self, key: str) -> tuple[int, int, int]:
        """The place of a key's part, of a cell also its row's and its column's."""
        table, row, column = split_cell(key)
        if table not in self._known:  # no cell, or a key within the scope of a row: sheets.1.indicators
            return self._part(key), 0, 0
        columns = _columns(self._layout).get(table, ())
        at = columns.index(column) if column in columns else len(columns)
        return self._part(table), self._row(table, row), at

    def _part(self, key: str) -> int:
        known = self._known
        return known[key] if key in known else known.get(page_for(self._layout, key), 0)

    def _row(self, table: str, row: int) -> int:
        """Rows that are gone stand behind those that are there."""
        if table not in self._rows:
            self._rows[table] = {each.id: place for place, each in enumerate(self._report.rows(table), 1)}
        rows = self._rows[table]
        return rows.get(row, len(rows) + 1)


@lru_cache(maxsize=8)
def _places(layout: Outline) -> dict[str, int]:
    """Sections and what they ask for, in printed order."""
    before, after = (map(attached, attachments(layout, place)) for place in ("before", "after"))
    found = [COVER, *(figure.key for figure in cover_figures(layout))]
    for section in (*before, *walk(layout.sections), *after):
        found.append(section.key)
        for part in section.parts:
            found += (*own_key(part), *keys(part), *texts_in(part), *row_keys(part))
    return {key: place for place, key in enumerate(dict.fromkeys(found))}


@lru_cache(maxsize=8)
def _columns(layout: Outline) -> dict[str, tuple[str, ...]]:
    return {key: tuple(column.key for column in table.columns) for key, table in tables(layout).items()}
