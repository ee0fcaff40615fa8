"""What stands beside the text of a .docx is read where it is text, and told where it is not."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from actions.reading_words import note_sentence
from domain.outline import Outline
from reports.reading import Reading, ReadingNote, ReadingNoteKind, read_source
from reports.reading.docx.body import Content, content
from reports.reading.docx.opening import UnusableFile
from tests.conftest import ROOT
from tests.pace import within
from tests.reports.reading.docx import files
from tests.reports.reading.docx.files import paragraph, root, text

R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
CHUNK = f'<w:altChunk {R} r:id="aFChunk"/>'
_DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006"
PICTURE = f'<w:r><w:drawing><pic:pic xmlns:pic="{_DRAWINGML}/picture"/></w:drawing></w:r>'
OBJECT = "<w:r><w:object><v:shape><v:imagedata/></v:shape></w:object></w:r>"
CHART = f'<w:r><w:drawing><c:chart xmlns:c="{_DRAWINGML}/chart"/></w:drawing></w:r>'
DIAGRAM = (
    '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:pt><a:p><a:r><a:t>预算</a:t></a:r>'
    "<a:r><a:t>编制</a:t></a:r></a:p></dgm:pt><dgm:pt><a:p/></dgm:pt></dgm:dataModel>"
)
SDT = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
Read = Callable[..., Content]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read_body(*body: str, **parts: str) -> Content:
        return content(files.write(tmp_path / "read.docx", files.members("".join(body), **parts)))

    return read_body


def test_headers_and_footers_are_told_but_for_page_numbers_and_what_the_text_says(read: Read) -> None:
    header = root("hdr", paragraph("秘密★5年") + paragraph("某局报告") + paragraph("草稿"))
    footer = root("ftr", paragraph("— 1 —") + paragraph("第1页 共12页") + paragraph("秘密★5年"))
    found = read(paragraph("某局报告"), header=header, footer=footer)
    assert found.beside.running == ("秘密★5年",)
    assert found.lines == ("某局报告",)


def test_a_damaged_header_does_not_stop_the_text(read: Read) -> None:
    found = read(paragraph("甲"), header="<w:hdr")
    assert (found.lines, found.beside.damaged) == (("甲",), 1)
    with pytest.raises(UnusableFile):
        read(paragraph("甲"), styles="<w:styles")


@pytest.mark.parametrize(
    ("chunk", "lines"),
    [
        ("<head><title>x</title></head><body><p>甲<b>乙</b>&lt;<p>丙<script>a()</script>", ("甲乙<", "丙")),
        ("<!doctype html><!-- <p>无</p> --><p>甲\n乙<!-- ", ("甲 乙",)),
        ("一行\n\n二行", ("一行", "二行")),
        ("{\\rtf1 x}", ()),
        ("", ()),
    ],
)
def test_an_inserted_file_is_read_in_its_place_or_counted(chunk: str, lines: tuple[str, ...], read: Read) -> None:
    found = read(paragraph("前"), CHUNK, paragraph("后"), aFChunk=chunk)
    assert found.lines == ("前", *lines, "后")
    assert found.beside.objects == (not lines)


@pytest.mark.parametrize("piece", ["<", "<!--", "<script>", "<p", "&", "<p>", "-->", "</script>"])
def test_no_inserted_file_takes_long(piece: str, read: Read) -> None:
    with within(3):
        read(CHUNK, aFChunk=piece * (500_000 // len(piece)))


def test_word_art_and_diagrams_are_read(read: Read) -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="绩效自评报告"/></v:shape></w:pict></w:r>'
    found = read(paragraph(art), diagramData=DIAGRAM)
    assert found.lines == ("绩效自评报告",)
    assert found.beside.diagrams == ("预算编制",)


def test_pictures_objects_and_charts_are_counted(read: Read) -> None:
    found = read(paragraph("甲", PICTURE, PICTURE), paragraph(OBJECT), paragraph(CHART))
    assert (found.beside.pictures, found.beside.objects) == (2, 2)
    older = "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
    assert read(paragraph("甲", older.format(PICTURE, PICTURE))).beside.pictures == 1


def test_comments_are_told(read: Read) -> None:
    comments = root("comments", f'<w:comment w:id="0">{paragraph("请核实")}{paragraph("此数")}</w:comment>')
    assert read(paragraph("甲"), comments=comments).beside.comments == ("请核实 此数",)


def test_a_prompt_is_told_and_an_answer_under_its_flag_is_read(read: Read) -> None:
    answered = read(paragraph("单位：", SDT.format(text("某县某局"))), SDT.format(paragraph("某年某月")))
    assert (answered.lines, answered.prompts) == (("单位：某县某局", "某年某月"), ())
    style = '<w:rStyle w:val="PlaceholderText"/>'
    asked = read(paragraph("单位：", SDT.format(text("单位名称", style))), SDT.format(paragraph("单击此处输入")))
    assert (asked.lines, asked.prompts) == (("单位：",), ("单位名称", "单击此处输入"))


def test_the_import_says_what_was_not_read(tmp_path: Path, outline: Outline) -> None:
    headings = ("2023年度某县某局整体支出绩效自评报告", "一、基本情况", "（一）某局基本情况")
    body = "".join(map(paragraph, headings)) + paragraph("甲", PICTURE)
    comments = root("comments", f'<w:comment w:id="0">{paragraph("请核实")}</w:comment>')
    parts = {"header": root("hdr", paragraph("秘密★5年")), "diagramData": DIAGRAM, "comments": comments}
    reading: Reading = read_source(files.write(tmp_path / "a.docx", files.members(body, **parts)), [outline])
    assert reading.unplaced[-2:] == ("秘密★5年", "预算编制")
    told = [note_sentence(note) for note in reading.cleaned]
    assert "批注1条未读入，如“请核实”。" in told
    assert "图片1幅未读入；图片中如有文字，请补录。" in told


@pytest.mark.parametrize(
    "kind",
    [
        ReadingNoteKind.PROMPT,
        ReadingNoteKind.COMMENT,
        ReadingNoteKind.PICTURE,
        ReadingNoteKind.OBJECT,
        ReadingNoteKind.DAMAGED,
    ],
)
def test_each_kind_has_its_own_sentence(kind: ReadingNoteKind) -> None:
    assert re.fullmatch(r"[^行]+。", note_sentence(ReadingNote(kind, 0, "甲", count=2)))


def test_the_case_of_an_inserted_page(outline: Outline) -> None:
    case = ROOT.parent / "shared" / "cases" / "37-alt-chunk.docx"
    if not case.exists():
        pytest.skip("the cases are not here")
    reading = read_source(case, [outline])
    held = [*reading.report.prose.values(), *reading.unplaced]
    assert any("防汛应急支出单列说明" in text for text in held)
