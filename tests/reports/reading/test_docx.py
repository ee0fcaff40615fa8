"""Reports in .docx, read like their text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from domain.outline import Outline
from domain.report import written
from reports.content import document
from reports.plaintext import plain_text
from reports.reading import Reading, ReadingNoteKind, UnreadableSource, UnreadReason, read_source, read_text
from reports.reading.docx.body import _SYMBOLS
from reports.typesetting.fonts import bundled
from reports.word.writer import word_bytes
from tests.conftest import ROOT
from tests.reports.reading.build import printed, values
from tests.reports.reading.docx import files
from tests.reports.reading.docx.files import item, level, numbering, paragraph, table

REPORT = (
    paragraph("2023年度某县某局整体支出绩效自评报告"),
    paragraph("单位名称（盖章）：某县某局"),
)


@pytest.fixture
def load(tmp_path: Path, outline: Outline) -> Callable[..., Reading]:
    """Reads a .docx of these members."""

    def load_members(contents: dict[str, str] | dict[str, bytes]) -> Reading:
        return read_source(files.write(tmp_path / "source.docx", contents), [outline])

    return load_members


def as_paragraphs(text: str) -> str:
    return "".join(paragraph(line.replace("&", "&amp;").replace("<", "&lt;")) for line in text.splitlines())


def test_a_docx_says_what_its_text_says(text: str, load: Callable[..., Reading], outline: Outline) -> None:
    reading, expected = load(files.members(as_paragraphs(text))), read_text(text.encode(), [outline])
    assert printed(reading) == printed(expected)
    assert values(reading.report) == values(expected.report)
    assert (reading.unplaced, reading.cleaned) == (expected.unplaced, expected.cleaned)


def test_our_own_export_comes_back_word_for_word(text: str, outline: Outline, tmp_path: Path) -> None:
    report = document(read_text(text.encode(), [outline]).report, outline)
    (tmp_path / "export.docx").write_bytes(word_bytes(report))
    reading = read_source(tmp_path / "export.docx", [outline])
    assert plain_text(document(reading.report, outline)) == plain_text(report)
    assert reading.unplaced == ()
    assert {note.kind for note in reading.cleaned} <= {ReadingNoteKind.LINE_BREAK}


def test_numbers_that_word_generates_find_their_sections(load: Callable[..., Reading]) -> None:
    definition = numbering(level(0, "%1、", "chineseCounting"), level(1, "（%2）", "chineseCounting"), level(2, "%3."))
    body = (
        *REPORT,
        item("基本情况"),
        item("某县某局基本情况", 1),
        item("负责某事。", 2),
        item("负责他事。", 2),
        item("一般公共预算支出情况"),
        item("基本支出情况", 1),
        paragraph("2023年预算资金100万元。"),
        item("项目支出情况", 1),
        item("办公楼维修支出42.75万元。", 2),
        item("信息化建设支出3万元。", 2),
    )
    reading = load(files.members("".join(body), numbering=definition))
    assert reading.report.prose["profile.duties"] == "1.负责某事。\n2.负责他事。"
    assert written(reading.report.figures["general.budget"]) == "100"
    assert [written(row.cells["amount"]) for row in reading.report.rows("projects")] == ["42.75", "3"]
    assert reading.unplaced == ()


def test_a_table_of_projects_becomes_rows(load: Callable[..., Reading]) -> None:
    body = (
        *REPORT,
        paragraph("二、一般公共预算支出情况"),
        paragraph("（二）项目支出情况"),
        table(("序号", "项目名称", "支出（万元）"), ("1", "办公楼维修", "42.75"), ("2", "信息化建设", "1,103.76")),
    )
    reading = load(files.members("".join(body)))
    rows = [(row.cells["name"], written(row.cells["amount"])) for row in reading.report.rows("projects")]
    assert rows == [("办公楼维修", "42.75"), ("信息化建设", "1103.76")]
    assert "1.办公楼维修支出42.75万元。" in printed(reading)


def test_footnotes_are_left_over_and_kept(load: Callable[..., Reading]) -> None:
    body = (*REPORT, paragraph("一、基本情况"), paragraph("（一）某县某局基本情况"), paragraph("1.负责某事。"))
    notes = files.root("footnotes", f"<w:footnote>{paragraph('数据来自决算。')}</w:footnote>")
    reading = load(files.members("".join(body), footnotes=notes))
    assert reading.unplaced == reading.report.unplaced == ("数据来自决算。",)
    assert reading.left_over[-1].kind is ReadingNoteKind.FOOTNOTE


def test_deleted_and_hidden_text_is_told(load: Callable[..., Reading]) -> None:
    deleted = (
        "<w:del><w:r><w:delText>原来的话，写得很长，长得在提示里放不下，只好截去后面的话。</w:delText></w:r></w:del>"
    )
    hidden = files.text("看不见", "<w:vanish/>")
    reading = load(files.members("".join((*REPORT, paragraph("一、基本情况", deleted, hidden, hidden)))))
    told = {note.kind: (note.quote, note.count) for note in reading.cleaned}
    assert told[ReadingNoteKind.DELETED] == ("原来的话，写得很长，长得在提示里放不下，只好截去", 1)
    assert told[ReadingNoteKind.HIDDEN] == ("看不见", 2)


@pytest.mark.parametrize(
    ("body", "reason"), [(paragraph("会议通知"), UnreadReason.NO_REPORT), ("", UnreadReason.EMPTY)]
)
def test_a_docx_without_a_report_says_so(body: str, reason: UnreadReason, load: Callable[..., Reading]) -> None:
    with pytest.raises(UnreadableSource) as caught:
        load(files.members(body))
    assert caught.value.reason is reason


def test_the_marks_that_an_import_writes_can_be_printed(outline: Outline) -> None:
    assert bundled().missing("".join(_SYMBOLS.values()) + "☐☑☒✓✔✗✘") == ()
    case = ROOT.parent / "shared" / "cases" / "39-ticked-box.docx"
    if not case.exists():
        pytest.skip("the cases are not here")
    text = plain_text(document(read_source(case, [outline]).report, outline))
    assert "☑" in text
    assert bundled().missing(text) == ()
