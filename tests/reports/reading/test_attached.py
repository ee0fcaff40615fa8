"""The shipped sample with its sheets as a Word file, read again: the sheets are put on and say what they said."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document

from domain.layout import worn
from domain.outline import decode_outline
from domain.report import Report, written
from reports.content import document
from reports.plaintext import plain_text
from reports.reading import Reading, ReadingNoteKind, read_source, read_text
from reports.word.writer import word_bytes
from tests.domain.build import SHIPPED
from tests.reports.reading.conftest import SHIPPED_SAMPLE
from tools.attached_sample import filled

OUTLINE = decode_outline(SHIPPED.read_text("utf-8"))
_NOT_PRINTED = ("degree",)  # a score of 60 % says it, no cell does


@pytest.fixture(scope="module")
def whole() -> Report:
    return filled(read_text(SHIPPED_SAMPLE.read_bytes(), [OUTLINE]).report, OUTLINE)[0]


def read(path: Path, data: bytes) -> Reading:
    path.write_bytes(data)
    return read_source(path, [OUTLINE])


def changed(report: Report) -> Document:
    return docx.Document(BytesIO(word_bytes(document(report, OUTLINE))))


def saved(paper: Document) -> bytes:
    file = BytesIO()
    paper.save(file)
    return file.getvalue()


def values(report: Report) -> Iterator[tuple[str, str | None]]:
    """Every value with the names of projects in place of ids, which an import gives anew."""
    names = {f"sheets.{row.id}.": f"sheets.{row.cells['name']}." for row in report.rows("projects")}

    def named(key: str) -> str:
        return next((key.replace(scope, name) for scope, name in names.items() if key.startswith(scope)), key)

    yield from ((named(key), written(value)) for key, value in report.figures.items() if key != "score.grade")
    yield from ((named(key), text) for key, text in report.prose.items())
    for table, rows in report.tables.items():
        for place, row in enumerate(rows):
            cells = ((key, written(value)) for key, value in row.cells.items() if key not in _NOT_PRINTED)
            yield from ((f"{named(table)}.{place}.{key}", value) for key, value in cells)


def test_sheets_come_back_whole(whole: Report, tmp_path: Path) -> None:
    reading = read(tmp_path / "report.docx", word_bytes(document(whole, OUTLINE)))
    report = reading.report
    assert reading.unplaced == ()
    assert report.added == whole.added
    assert dict(values(report)) == dict(values(whole))
    assert plain_text(document(report, OUTLINE)) == plain_text(document(whole, OUTLINE))
    told = [note.quote for note in reading.cleaned if note.kind is ReadingNoteKind.ATTACHED]
    assert [title.removeprefix("2024年度") for title in told] == [
        "部门整体支出绩效评价基础数据表", "部门整体支出绩效自评表", "项目支出绩效自评表",
    ]  # fmt: skip
    again = read(tmp_path / "again.docx", word_bytes(document(report, OUTLINE)))
    assert replace(again.report, uuid=report.uuid) == report


def test_a_report_without_sheets_gets_none(whole: Report, tmp_path: Path) -> None:
    bare = replace(whole, added={})
    reading = read(tmp_path / "report.docx", word_bytes(document(bare, OUTLINE)))
    assert reading.report.added == {}
    assert ReadingNoteKind.ATTACHED not in {note.kind for note in reading.cleaned}


@pytest.mark.parametrize("key", ["basis", "sheets"])
def test_each_sheet_alone(key: str, whole: Report, tmp_path: Path) -> None:
    alone = replace(whole, added={key: "attached"})
    reading = read(tmp_path / "report.docx", word_bytes(document(alone, OUTLINE)))
    assert reading.report.added == alone.added
    assert reading.unplaced == ()
    assert plain_text(document(reading.report, OUTLINE)) == plain_text(document(alone, OUTLINE))


def test_totals_whose_parts_no_page_states_are_left_over(whole: Report, tmp_path: Path) -> None:
    alone = replace(whole, added={"overall": "attached"})  # the budgets of the projects stand on their sheets alone
    reading = read(tmp_path / "report.docx", word_bytes(document(alone, OUTLINE)))
    assert reading.report.added == alone.added
    assert [line.split()[0] for line in reading.unplaced] == ["按支出性质分", "项目支出"]


def test_half_a_sheet_loses_no_word(whole: Report, tmp_path: Path) -> None:
    paper = changed(replace(whole, added={"basis": "attached"}))
    table = paper.tables[-1]
    for row in list(table.rows)[len(table.rows) // 2 :]:
        row._tr.getparent().remove(row._tr)
    reading = read(tmp_path / "half.docx", saved(paper))
    assert "28.07" in _everything(reading)
    assert "基础数据表" in _everything(reading)


def test_the_second_of_two_sheets_of_one_kind_is_kept(whole: Report, tmp_path: Path) -> None:
    paper = changed(replace(whole, added={"basis": "attached"}))
    paper.element.body.insert(-1, paper.add_paragraph("另一张")._p)
    twin = deepcopy(paper.tables[-1]._tbl)
    for text in twin.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"):
        text.text = (text.text or "").replace("7.80", "7.93")
    paper.element.body.insert(-1, twin)
    reading = read(tmp_path / "two.docx", saved(paper))
    everything = _everything(reading)
    assert "7.93" in everything
    assert "7.8" in everything


def test_a_table_of_another_form_puts_nothing_on(whole: Report, tmp_path: Path) -> None:
    paper = changed(replace(whole, added={}))
    table = paper.add_table(2, 3)
    for place, words in enumerate(("设备", "台数", "存放地点", "喷雾器", "17", "二号库房")):
        table.cell(place // 3, place % 3).text = words
    reading = read(tmp_path / "other.docx", saved(paper))
    assert reading.report.added == {}
    assert "二号库房" in _everything(reading)


def _everything(reading: Reading) -> str:
    """All that a reading kept: as it prints, and what found no place."""
    layout = worn(reading.outline, reading.report)
    return plain_text(document(reading.report, layout)) + "\n".join(reading.unplaced)
