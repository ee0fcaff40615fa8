"""What a change of outline kept as lines of text, and what of it a later outline asks for again.

Under its heading in 【】 each: figures as 年初预算：588.3万元, rows cell by cell, running text as it printed. What such
a line says word for word comes back on a page with this heading; a line that could be anything else stays.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from domain.amount import NOT_ASKED, Unreadable, Value, read_value
from domain.kinds import ColumnKind, FigureKind, MoneyUnit
from domain.layout import worn
from domain.linking import linked
from domain.outline import (
    Column,
    Figure,
    Outline,
    Section,
    TablePart,
    columns_of,
    figures,
    nil_sections,
    page_of,
    pages,
    prose_of,
    tables_of,
)
from domain.patterns import pattern
from domain.reoutlining.structs import KeptText
from domain.reoutlining.telling import Telling, page_headings
from domain.report import Report, Row

NIL = "无。"
_NUMBER = pattern(r"^(?:[零一二三四五六七八九十]+、|（[零一二三四五六七八九十]+）|[0-9]+[.]|（[0-9]+）)")
_MARK = pattern(r"^【(.*)】$")
_DATUM = pattern(r"^[^：。；]{1,30}：[^。]{1,80}$")
_OTHER_CELL = pattern(r"；[^；：]{1,30}：")  # of a column that the table does not have
_UNITS: tuple[MoneyUnit, ...] = ("万元", "元")


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A report in which kept lines have a place again, the ``keys`` of that, and these ``lines``."""

    report: Report
    keys: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()

    def left_of(self, kept: KeptText) -> KeptText | None:
        """What of a page is kept all the same; None where all of it has a place."""
        lines = tuple(line for line in kept.lines if line not in self.lines)
        return replace(kept, lines=lines) if lines or not kept.lines else None


def block(kept: KeptText) -> tuple[str, ...]:
    """The lines of one page as they are kept."""
    mark = (f"【{kept.heading}】",) if kept.heading else ()
    return (*mark, *kept.lines)


def kept_heading(line: str) -> str:
    """The heading, without its number, that a kept line is; blank for any other line."""
    found = _MARK.match(line)
    return _bare(found[1]) if found else ""


def taken_back(report: Report, outline: Outline) -> TakenBack:
    """The report with those of its kept lines back in their fields that its outline asks for."""
    kept, keys, lines = list[str](), list[str](), list[str]()
    for mark, below in _blocks(report.unplaced):
        heading = _MARK.match(mark)
        page = _Page(report, outline, _bare(heading[1])) if heading else None
        left = page.take(below) if page else below
        report = page.report if page else report
        keys += page.keys if page else ()
        lines += [line for line in below if line not in left]
        kept += [mark] * bool(mark and (left or not below)) + left
    return TakenBack(replace(report, unplaced=tuple(kept)), tuple(keys), tuple(lines))


def _blocks(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """The lines below each heading in 【】; those above the first have none."""
    mark, below = "", list[str]()
    for line in lines:
        if not _MARK.match(line):
            below.append(line)
            continue
        yield mark, below
        mark, below = line, []
    yield mark, below


def _bare(heading: str) -> str:
    return _NUMBER.sub("", heading)


class _Page:
    """The page of a heading, with what it asks for and the report does not have; ``keys``: what it took."""

    def __init__(self, report: Report, outline: Outline, heading: str) -> None:
        self.report, self._outline = report, outline
        self._layout = worn(outline, report)
        names = page_headings(report, outline, self._layout)
        self._pages = {key for key, words in names.items() if _bare(words) == heading}
        self.keys: list[str] = []

    def take(self, lines: list[str]) -> list[str]:
        """Takes what it can of the lines; the others."""
        left = [line for line in lines if not (self._figure(line) or self._row(line) or self._cell(line))]
        if left == [NIL]:
            return [] if self._nil() else left
        is_text = bool(left) and not any(map(_DATUM.match, left))
        return [] if is_text and self._text(left) else left

    def _figure(self, line: str) -> bool:
        owners = page_of(self._layout)
        known = [each for each in figures(self._layout).values() if owners.get(each.key) in self._pages]
        label, told = _parted(line, (each.label for each in known))
        asked = [each for each in known if each.label == label and each.key not in self.report.figures]
        value = self._value(told, asked[0]) if len(asked) == 1 else None
        if value is None:
            return False
        return self._put(replace(self.report, figures={**self.report.figures, asked[0].key: value}), asked[0].key)

    def _row(self, line: str) -> bool:
        """A row that a line tells cell by cell, put below the others."""
        for part in self._tables():
            named = {column.label: column for column in columns_of(part)}
            labels = "|".join(map(re.escape, named))
            cells = [_parted(each, named) for each in re.split(f"；(?=(?:{labels})：)", line)]
            values = {named[label].key: self._value(told, named[label]) for label, told in cells if label}
            known = {key: value for key, value in values.items() if value is not None}
            if len(known) == len(cells) > 1 and not any(_OTHER_CELL.search(told) for _, told in cells):
                row = Row(self.report.next_row, known)
                tables = {**self.report.tables, part.key: (*self.report.rows(part.key), row)}
                return self._put(replace(self.report, tables=tables, next_row=row.id + 1), part.key)
        return False

    def _cell(self, line: str) -> bool:
        """A cell that a line tells behind the first words of its row."""
        telling = Telling(self.report, self._layout, self._outline.amounts)
        for part in self._tables():
            if not any(f"：{column.label}：" in line for column in columns_of(part)):
                continue
            rows = [row for row in self.report.rows(part.key) if line.startswith(telling.row_words(row) or "\n")]
            rest = line.removeprefix(telling.row_words(rows[0])) if len(rows) == 1 else ""
            label, told = _parted(rest, (each.label for each in columns_of(part)))
            column = next((each for each in columns_of(part) if label and each.label == label), None)
            value = self._value(told, column) if column and column.key not in rows[0].cells else None
            if column is not None and value is not None:
                new = Row(rows[0].id, {**rows[0].cells, column.key: value})
                held = tuple(new if row.id == new.id else row for row in self.report.rows(part.key))
                return self._put(replace(self.report, tables={**self.report.tables, part.key: held}), part.key)
        return False

    def _nil(self) -> bool:
        section = next((key for key in self._pages if key in nil_sections(self._layout)), "")
        is_asked = bool(section) and section not in self.report.nil
        return is_asked and self._put(replace(self.report, nil=self.report.nil | {section}), section)

    def _text(self, lines: list[str]) -> bool:
        """Running text in the only text of the page, where that is blank."""
        texts = [part.key for section in self._sections() for part in prose_of(section)]
        if len(texts) != 1 or self.report.prose.get(texts[0]):
            return False
        page = page_of(self._layout)[texts[0]]
        words = linked("\n".join(lines), page, self.report, self._layout)
        return self._put(replace(self.report, prose={**self.report.prose, texts[0]: words}), texts[0])

    def _put(self, report: Report, key: str) -> bool:
        self.report = report
        self.keys.append(key)
        return True

    def _sections(self) -> Iterator[Section]:
        return (page for page in pages(self._layout) if page.key in self._pages)

    def _tables(self) -> Iterator[TablePart]:
        return (part for section in self._sections() for part in tables_of(section))

    def _value(self, told: str, place: Figure | Column) -> Value | None:
        """What a line says of a field, if it says just that."""
        if told == NOT_ASKED.value:
            return NOT_ASKED if place.skippable else None
        if place.kind == "choice":
            return told if told in place.choices else None
        unit = next((each for each in _UNITS if told.endswith(each)), self._outline.amounts)
        value = _read(told, place.kind, unit)
        says = Telling(self.report, self._layout, unit)
        return value if value is not None and says.words(value, place.kind) == told else None


def _parted(line: str, labels: Iterable[str]) -> tuple[str, str]:
    """The label that a line begins with, the longest of these, and what stands behind its colon; blank for none."""
    label = max((each for each in labels if line.startswith(f"{each}：")), key=len, default="")
    return label, line.removeprefix(f"{label}：") if label else ""


def _read(told: str, kind: FigureKind | ColumnKind, unit: MoneyUnit) -> Value | None:
    try:
        entry = read_value(told, kind, unit)
    except Unreadable:
        return None
    return entry.value if entry else None
