"""从上年结转: last year's report as the draft of another year, and what of it nobody has touched since."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from domain.amount import NOT_ASKED, Value
from domain.computing import kind_of
from domain.layout import plain, worn
from domain.outline import COVER, OWN_SENTENCE, SEAL_LINE, Outline, Score, column_named, figures, prose_parts, tables
from domain.report import Report, Row, cell_key, new_uuid, year_number

PREVIOUS, SPENT = ".previous", ".spent"
"""A figure that asks for last year's accounts, and the figure that stated them then."""
BEFORE, AMOUNT = "previous", "amount"
"""The same of a row: the column of last year's accounts, and that of this year's."""
_WORDS = ("text", "choice")
_KEPT_COVER = ("cover.unit", "cover.contact", "cover.phone")
_YEAR = re.compile(r"(?<![0-9])([0-9]{4})(?=年|年度|～|-|—)")


def carry(last: Report, outline: Outline, year: str, rows: Collection[int] | None = None) -> Report:
    """A draft for ``year``. ``rows``: those of the tables of the text that go on, all where None.

    Kept: the unit, contact and phone, words, —— and weights of indicators; texts with their links, headings with their
    years moved, added sections, 无, the rows that go on with their words. Cleared: amounts, counts, per cents, scores,
    dates, what indicators reached and why, lines that an import left over. What last year spent becomes what a form
    asks of the year before, in rows too.
    """
    layout = worn(outline, last)
    dropped = _dropped(last, layout, rows)
    scopes = tuple(f"{each.scope}" for each in layout.attachments if each.scope and each.row in dropped)
    judge = _Judge(layout, _weights(layout), _results(layout))
    kept = {
        key: value
        for key, value in last.figures.items()
        if not (scopes and key.startswith(scopes)) and judge.keeps(key, key, value)
    }
    begun = year_number(last.year)
    by = 0 if begun is None else int(year) - begun
    return Report(
        new_uuid(),
        plain(outline).key,
        figures={**kept, **_previous(last, layout, scopes), "cover.year": year},
        prose={key: text for key, text in last.prose.items() if not key.startswith(scopes or ("\0",))},
        tables={
            name: found
            for name in last.tables
            if not name.startswith(scopes or ("\0",)) and (found := tuple(_rows(last, name, judge, dropped)))
        },
        nil=last.nil,
        headings={key: _moved(words, last.year, by) for key, words in last.headings.items()},
        added=dict(last.added),
        next_row=last.next_row,
    )


def unconfirmed(report: Report, last: Report, outline: Outline) -> Iterator[tuple[str, str]]:
    """What was carried over and stands as it was: the key of each, a table's for its rows, and the first words of it.

    The year and the unit are not asked about, nor are texts that are the outline's own.
    """
    before = last.derived(f"carried {report.year}", lambda: carry(last, outline, report.year))
    asked = (COVER + ".year", COVER + ".unit")
    for key, value in before.figures.items():
        if key not in asked and report.figures.get(key) == value:
            yield key, _told(value)
    defaults = {key: part.default.strip("\n") for key, part in prose_parts(worn(outline, report)).items()}
    texts = {key: text for key, text in before.prose.items() if key != SEAL_LINE and text != defaults.get(key)}
    yield from ((key, text) for key, text in texts.items() if report.prose.get(key) == text)
    for key, words in before.headings.items():
        if report.headings.get(key) == words and key not in texts:  # a section is asked about once
            yield key, words
    for section in sorted(before.nil & report.nil):
        yield section, ""
    for table, rows in before.tables.items():
        known = {row.id: row.cells for row in report.rows(table)}
        if any(known.get(row.id) == row.cells for row in rows):
            yield table, ""


def _told(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _dropped(last: Report, layout: Outline, rows: Collection[int] | None) -> frozenset[int]:
    """The rows that do not go on, of tables that have sheets or stand in the text."""
    if rows is None:
        return frozenset()
    names = {each.per for each in layout.attachments if each.per} | {"projects"}
    return frozenset(row.id for name in names for row in last.rows(name) if row.id not in rows)


@dataclass(frozen=True, slots=True)
class _Judge:
    """What goes on. ``weights`` and ``results``: figures, and columns as ``table.column``."""

    layout: Outline
    weights: frozenset[str]
    results: frozenset[str]

    def keeps(self, key: str, name: str, value: Value) -> bool:
        """Whether a value is kept; ``name``: of a cell its column."""
        if key.startswith(f"{COVER}."):
            return key in _KEPT_COVER
        if name in self.results:
            return False
        return value is NOT_ASKED or name in self.weights or kind_of(key, self.layout) in _WORDS


def _weights(layout: Outline) -> frozenset[str]:
    """The figures, and columns as ``table.column``, that say how many points there are to win."""
    return frozenset(_named(score, score.points) for score in layout.scores if score.points)


def _results(layout: Outline) -> frozenset[str]:
    """The figures and columns that say what was reached, in numbers or words, and why it was less."""
    words = (
        (score, word) for score in layout.scores for word in (*score.actual, score.word, score.typed, score.reason)
    )
    return frozenset(_named(score, word.removeprefix("-")) for score, word in words if word)


def _named(score: Score, word: str) -> str:
    return f"{score.table}.{word}" if score.table and "." not in word else word


def _previous(last: Report, layout: Outline, scopes: tuple[str, ...]) -> dict[str, Value]:
    """What a form asks of the year before, from what the report of that year said it spent."""
    asked = (key for key in figures(layout) if key.endswith(PREVIOUS) and not (scopes and key.startswith(scopes)))
    pairs = ((key, last.figures.get(key.removesuffix(PREVIOUS) + SPENT)) for key in asked)
    return {key: value for key, value in pairs if value is not None}


def _rows(last: Report, name: str, judge: _Judge, dropped: frozenset[int]) -> Iterator[Row]:
    part = tables(judge.layout).get(name)
    for row in last.rows(name):
        if row.id in dropped:
            continue
        cells = {
            column: value
            for column, value in row.cells.items()
            if column == OWN_SENTENCE.key
            or (part and column_named(part, column) is None)
            or judge.keeps(cell_key(name, row.id, column), f"{name}.{column}", value)
        }
        if part and column_named(part, BEFORE) and AMOUNT in row.cells:
            cells[BEFORE] = row.cells[AMOUNT]
        yield replace(row, cells=cells)


def _moved(words: str, year: str, by: int) -> str:
    """A heading with the report's own year, and the one before it, moved on."""
    if not year.isdecimal():
        return words

    def moved(found: re.Match[str]) -> str:
        number = int(found[1])
        return str(number + by) if number in (int(year), int(year) - 1) else found[1]

    return _YEAR.sub(moved, words)
