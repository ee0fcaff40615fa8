"""The clerk's own line breaks in the title: on the cover of PDF and Word, nowhere else."""

from pathlib import Path

from domain.outline import decode_outline
from domain.report import Report
from reports.content import document
from reports.pdf import pdf_bytes
from reports.plaintext import plain_text
from reports.reading import read_source
from reports.word.writer import word_bytes
from tests.domain.build import SHIPPED
from tests.reports import readback


def test_the_clerk_breaks_the_title_on_the_cover(tmp_path: Path) -> None:
    outline = decode_outline(SHIPPED.read_text("utf-8"))
    pattern = "{cover.year}年度｜{cover.unit}｜整体支出绩效自评报告"
    figures = {"cover.year": "2024", "cover.unit": "青峦县林业局"}
    report = Report("u", outline.key, figures=figures, headings={"cover.title": pattern})
    printed = document(report, outline)
    assert printed.title == "2024年度青峦县林业局整体支出绩效自评报告"
    assert plain_text(printed).startswith("2024年度青峦县林业局整体支出绩效自评报告\n")
    cover = next(readback.characters(pdf_bytes(printed)))
    rows = [readback.words(row) for row in readback.rows(cover)]
    assert rows[1:4] == ["2024年度", "青峦县林业局", "整体支出绩效自评报告"]
    (tmp_path / "a.docx").write_bytes(word_bytes(printed))
    assert read_source(tmp_path / "a.docx", [outline]).report.unit == "青峦县林业局"
