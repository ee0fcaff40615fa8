"""A Word file as it is proofread: its paragraphs and cells, not what the reader puts together from a row."""

from pathlib import Path

import docx
import pytest

from actions.proofreading import proofread_source

ROWS = (("项目", "预算数（万元）", "执行数（万元）"), ("公车购置", "14.5", "12.5"), ("出国经费", "-", "/"))


@pytest.fixture
def document(tmp_path: Path) -> Path:
    made = docx.Document()
    made.add_paragraph("一、基本情况")
    table = made.add_table(rows=len(ROWS), cols=3)
    for row, cells in zip(table.rows, ROWS, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    made.add_paragraph("二、经费情况")
    made.save(str(tmp_path / "1.docx"))
    return tmp_path / "1.docx"


def marked(path: Path) -> list[tuple[str, str | None]]:
    return [(each.code, each.quote) for each in proofread_source(path).findings]


def test_a_dash_in_a_cell_is_no_leftover_of_a_template(document: Path) -> None:
    assert "____" in proofread_source(document).text, "the reader tells a dash so"
    assert marked(document) == []


def test_what_stands_in_a_cell_or_a_paragraph_is_marked(document: Path) -> None:
    made = docx.Document(str(document))
    made.tables[0].cell(1, 0).text = "公车拔付XX"
    made.paragraphs[-1].text = "二、经费____情况"
    made.save(str(document))

    assert marked(document) == [("write.word", "拔付"), ("write.residue", "XX"), ("write.residue", "____")]
