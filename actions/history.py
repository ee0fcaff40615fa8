"""修改记录: what was changed when, by whom; the report as it was; what differs; a value brought back."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from actions.history_words import content_words, imported_step, item_words
from actions.language import _
from actions.loading import Loaded
from actions.problems import InputProblem
from actions.step_words import step_words
from domain.editing import Changes
from domain.layout import worn
from domain.outline import COVER, Outline, decode_outline, page_for
from domain.report import Change, Content, Field, Report, split_cell, written
from reports.content import document
from reports.plaintext import plain_text
from storage.history import HistoryRow
from storage.library import Library
from storage.past import BESIDE, broken_at, told, version_at, whole
from storage.stamps import written_time

__all__ = [
    "ComparedText",
    "HistoryLine",
    "broken_at",
    "compared",
    "history_text",
    "history_values",
    "lines",
    "old_value",
    "text_at",
    "told",
]  # fmt: skip
_SINGLE = (Field.FIGURE, Field.PROSE, Field.HEADING, Field.NIL, Field.CELL)
"""What can be brought back by itself: an order of rows or a section depends on others."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One row of a history in words: what it is called in the ``outline``, and its page."""

    row: HistoryRow
    item: str
    page: str
    outline: Outline
    report: Report

    @property
    def step(self) -> str:
        """What was done, with its verb; a report that an earlier version made or imported says only from which file."""
        label = self.row.label
        if self.row.step == 1 and not label:
            return _("新建报告")
        is_file = self.row.step == 1 and re.fullmatch(r"[^“”]+\.[A-Za-z]{2,5}", label)
        return imported_step(label) if is_file else step_words(label)

    @property
    def old(self) -> str:
        """What was there; blank for nothing."""
        return self._piece(self.row.old)

    @property
    def new(self) -> str:
        """What came; blank for nothing."""
        return self._piece(self.row.new)

    def _piece(self, content: Content | None) -> str:
        """In words; of a piece of a long value also where it begins."""
        text, place = content_words(self.row, content, self.outline, self.report), self.row.place
        if place is None or not text:
            return text
        start = _("（第{place}字起）") if isinstance(content, str) else _("（第{place}项起）")
        return start.format(place=place + 1) + text


@dataclass(frozen=True, slots=True)
class ComparedText:
    """A stretch of a comparison: in both, gone, or new."""

    kind: Literal["same", "gone", "new"]
    text: str


def history_values(row: HistoryRow) -> dict[str, Any]:
    """A row of the history, its values whole, as JSON values (the contract of the command line)."""
    return {
        "number": row.number,
        "at": written_time(row.at),
        "who": row.who,
        "key": row.key,
        "old": written(row.old),
        "new": written(row.new),
        "hash": row.hash,
    }


def lines(rows: Iterable[HistoryRow], current: Loaded) -> tuple[HistoryLine, ...]:
    """The history in words, oldest first."""
    outline = worn(current.outline, current.report)
    return tuple(HistoryLine(row, *named_place(row, outline, current.report), outline, current.report) for row in rows)


def history_text(found: Iterable[HistoryLine]) -> str:
    """The history, one row a line."""
    return "".join(
        f"{line.row.number}\t{line.row.at.astimezone():%Y-%m-%d %H:%M:%S}\t{_one_line(line.row.who)}\t"
        f"{_one_line(line.step)}\t{_one_line(line.item)}\t{_flat(line.old)} → {_flat(line.new)}\n"
        for line in found
    )


def text_at(library: Library, current: Loaded, number: int) -> str:
    """The report as the change with this number left it, as it printed: by the outline that it had then."""
    report, text = version_at(library, current.id, number)
    return _printed(report, decode_outline(text))


def compared(library: Library, current: Loaded, number: int) -> tuple[ComparedText, ...]:
    """What differs between a report as the change with this number left it and as it stands now, as both print."""
    one, other = text_at(library, current, number), _printed(current.report, current.outline)
    return tuple(_joined(_line_pieces(one.splitlines(keepends=True), other.splitlines(keepends=True))))


def _printed(report: Report, outline: Outline) -> str:
    return plain_text(document(report, outline))


def old_value(library: Library, current: Loaded, row: HistoryRow) -> Changes:
    """The edit that brings back what a row replaced.

    Raises InputProblem where that cannot be done by itself, StorageProblem where the history cannot be read.
    """
    row = whole(library, current.id, row)
    if row.field not in {field.value for field in _SINGLE}:
        raise InputProblem(_("这一项不能单独恢复，可以查看当时的报告。"))
    field, report = Field(row.field), current.report
    if field is Field.CELL:
        table, number, column = split_cell(row.key)
        line = report.row(table, number)
        if line is None:
            raise InputProblem(_("这一行已经删除，不能只恢复其中一格。"))
        now: object = line.cells.get(column)
    elif field is Field.NIL:
        now = True if row.key in report.nil else None
    else:
        held = {Field.FIGURE: report.figures, Field.PROSE: report.prose, Field.HEADING: report.headings}[field]
        now = held.get(row.key)
    return () if now == row.old else (Change(field, row.key, now, row.old),)  # type: ignore[arg-type]


def named_place(row: HistoryRow, outline: Outline, report: Report) -> tuple[str, str]:
    """What a row changed, by its name, and the page that it is on; blank for what is on none."""
    try:
        words = item_words(row, outline, report)
        return words, "" if row.field in BESIDE else page_for(outline, row.key)
    except (KeyError, StopIteration, ValueError):
        return row.key, COVER


def _line_pieces(one: list[str], other: list[str]) -> Iterator[ComparedText]:
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "equal":
            yield ComparedText("same", "".join(one[a:b]))
        else:
            yield from _sign_pieces("".join(one[a:b]), "".join(other[c:d]))


def _sign_pieces(one: str, other: str) -> Iterator[ComparedText]:
    if len(one) * len(other) > 4_000_000:  # whole paragraphs, then: sign by sign would take too long
        yield from (ComparedText("gone", one), ComparedText("new", other))
        return
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "equal":
            yield ComparedText("same", one[a:b])
        else:
            yield from (ComparedText("gone", one[a:b]), ComparedText("new", other[c:d]))


def _joined(pieces: Iterable[ComparedText]) -> Iterator[ComparedText]:
    for piece in pieces:
        if piece.text:
            yield piece


def _flat(text: str) -> str:
    return _one_line(text) or "—"


def _one_line(text: str) -> str:
    return text.replace("\n", "⏎").replace("\t", " ")
