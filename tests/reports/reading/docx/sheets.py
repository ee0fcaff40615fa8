"""Reports with their sheets as the Word files that the program writes of them, and what comes of these again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

import docx
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from actions.reading_words import note_sentence
from domain.amount import Amount, Value
from domain.layout import worn
from domain.outline import Outline, decode_outline
from domain.report import Report, Row, written
from reports.content import document
from reports.plaintext import plain_text
from reports.reading import Reading, ReadingNoteKind, read_source, read_text
from reports.word.writer import word_bytes
from tests.domain.build import SHIPPED
from tests.reports.reading.conftest import SHIPPED_SAMPLE
from tools.attached_sample import filled

OUTLINE = decode_outline(SHIPPED.read_text("utf-8"))
_FUNDS = {"initial": "initial", "budget": "budget", "spent": "amount"}
UNPRINTED = ("degree", "group")
"""Columns that no cell prints: 达成程度 where a score says it, 经费类别 where 基础数据表 is not put on."""


def sample(outline: Outline = OUTLINE) -> Report:
    """The shipped sample with its sheets filled."""
    return filled(read_text(SHIPPED_SAMPLE.read_bytes(), [outline]).report, outline)[0]


def many(count: int = 80, names: tuple[str, ...] = ()) -> Report:
    """The shipped sample with so many projects, each with a sheet of its own; ``names``: of the last ones."""
    report = _only_sheets(sample())
    rows = list(report.rows("projects"))
    more = [f"第{number}号小流域综合治理项目" for number in range(len(rows) + 1, count + 1 - len(names))]
    for number, name in enumerate((*more, *names), len(rows) + 1):
        amounts = {key: Amount(100_00 * number + each) for each, key in enumerate(_FUNDS.values())}
        rows.append(Row(report.next_row + number, MappingProxyType({"name": name, **amounts})))
    first = len(report.rows("projects"))
    report = replace(report, tables={**report.tables, "projects": tuple(rows)}, next_row=rows[-1].id + 1)
    return with_sheets(report, first)


def with_sheets(report: Report, first: int = 0) -> Report:
    """The report with a sheet for each project, from one on that is counted from 0."""
    figures, prose, tables = dict(report.figures), dict(report.prose), dict(report.tables)
    next_row = report.next_row
    for number, row in enumerate(report.rows("projects")[first:], first + 1):
        scope = f"sheets.{row.id}."
        figures |= {f"{scope}office.department": report.unit, f"{scope}office.executor": f"第{number}站"}
        figures |= {f"{scope}fiscal.{fund}": row.cells[cell] for fund, cell in _FUNDS.items() if cell in row.cells}
        prose[f"{scope}goals.expected"] = f"治理{number}公里。"
        prose[f"{scope}goals.achieved"] = f"一、治理{number}公里，已验收。\n（一）群众满意。"
        tables[f"{scope}indicators"] = tuple(
            Row(next_row + place, MappingProxyType(_indicator(number, kind)))
            for place, kind in enumerate(("数量指标", "社会效益指标", "服务对象满意度指标"))
        )
        next_row += 3
    added = {**report.added, "sheets": "attached"}
    return replace(report, figures=figures, prose=prose, tables=tables, next_row=next_row, added=added)


def _only_sheets(report: Report) -> Report:
    """The report without what only 基础数据表 and 整体支出绩效自评表 print."""
    bare = read_text(SHIPPED_SAMPLE.read_bytes(), [OUTLINE]).report
    figures = {key: each for key, each in report.figures.items() if key in bare.figures or key.startswith("sheets.")}
    prose = {key: each for key, each in report.prose.items() if key in bare.prose or key.startswith("sheets.")}
    tables = {key: each for key, each in report.tables.items() if not key.startswith("overall.")}
    unprinted = ("previous", *UNPRINTED)
    rows = tuple(
        Row(row.id, MappingProxyType({key: cell for key, cell in row.cells.items() if key not in unprinted}))
        for row in report.rows("projects")
    )
    added = {"sheets": "attached"}
    return replace(report, figures=figures, prose=prose, tables={**tables, "projects": rows}, added=added)


def _indicator(number: int, kind: str) -> dict[str, Value]:
    return {
        "kind": kind,
        "name": f"{kind[:2]}{number}",
        "operator": "≥",
        "target": f"{number}",
        "unit": "公里",
        "actual": f"{number + 1}",
        "points": Decimal(10),
    }


def word(report: Report, outline: Outline = OUTLINE) -> Document:
    """The Word file of a report, to be changed."""
    return docx.Document(BytesIO(word_bytes(document(report, outline))))


def back(paper: Document, path: Path, outline: Outline = OUTLINE) -> Reading:
    """What is read of a Word file."""
    paper.save(str(path / "read.docx"))
    return read_source(path / "read.docx", [outline])


def values(report: Report) -> Counter[tuple[str, str | None]]:
    """Every value, with the name and amount of projects in place of ids, which an import gives anew."""
    return Counter(_values(report))


def _values(report: Report) -> Iterator[tuple[str, str | None]]:
    rows = report.rows("projects")
    places = {row.id: f"{place}.{row.cells['name']}" for place, row in enumerate(rows)}

    def named(key: str) -> str:
        parts = key.split(".")
        scoped = parts[0] == "sheets" and parts[1].isdecimal()
        return ".".join((parts[0], places[int(parts[1])], *parts[2:])) if scoped else key

    yield from ((named(key), _exact(value)) for key, value in report.figures.items() if key != "score.grade")
    yield from ((named(key), text) for key, text in report.prose.items())
    for table, each in report.tables.items():
        for place, row in enumerate(each):
            cells = ((key, _exact(value)) for key, value in row.cells.items() if key not in UNPRINTED)
            yield from ((f"{named(table)}.{place}.{key}", value) for key, value in cells)


def _exact(value: Value) -> str | None:
    """A value as text; 10.00 points are 10."""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else written(value)


def everything(reading: Reading) -> str:
    """All that a reading kept: as it prints, and what found no place."""
    layout = worn(reading.outline, reading.report)
    return plain_text(document(reading.report, layout)) + "\n".join(reading.unplaced)


def told(reading: Reading, kind: ReadingNoteKind) -> list[str]:
    """The sentences of one kind that tell of a reading."""
    return [note_sentence(note) for note in reading.cleaned if note.kind is kind]


def blocks(paper: Document) -> list[Paragraph | Table]:
    """Paragraphs and tables in their order."""
    return list(paper.iter_inner_content())


def title_at(paper: Document, words: str) -> int:
    """The place of the paragraph of a sheet's title, by words that are in it: its number stands before it."""
    found = blocks(paper)
    return next(
        place
        for place, each in enumerate(found)
        if isinstance(each, Paragraph) and words in each.text and each.style and "ttachment" in each.style.style_id
    )


def table_below(paper: Document, words: str, holding: str = "") -> Table:
    """The first table below the title with these words that holds others: each head of a form begins a table."""
    tables = (each for each in blocks(paper)[title_at(paper, words) :] if isinstance(each, Table))
    return next(each for each in tables if any(holding in cell.text for row in each.rows for cell in row.cells))
