"""The exported Word file, read back with python-docx and from its own XML."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import docx
import docx.document
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from domain.cleaning import clean
from reports.content import Block, CoverLine, Document, Heading, PageBreak, Paragraph, Title
from reports.plaintext import plain_text
from reports.typesetting.faces import ChosenFace, FaceChoice, Part
from reports.typesetting.style import MILLIMETRE, STANDARD, FolioPlace, Style
from reports.word.writer import word_bytes
from tests.reports import prose

MARKUP = '<b>粗</b> &lt; & {x} {{y}} <img src="file:///etc/passwd"/> =1+1 PAGE \\* MERGEFORMAT _x0041_ </w:t> \\n'
UNIT = "某省某市某县某某管理局"
TITLE = f"2023年度{UNIT}整体支出绩效自评报告"
FRONT = (Title(TITLE), CoverLine(f"单位名称（盖章）：{UNIT}", "cover.seal_line"))
TEXT = (Heading(1, "一、", "基本情况", "one"), Heading(2, "（一）", "职责", "two"), Paragraph("1.负责某事。", "text"))


def report(*blocks: Block, draft: bool = False) -> Document:
    """A report of these blocks."""
    return Document(TITLE, UNIT, "2023", draft, blocks)


WHOLE = report(*FRONT, PageBreak(), *TEXT)


def opened(document: Document, style: Style = STANDARD) -> docx.document.Document:
    return docx.Document(io.BytesIO(word_bytes(document, style)))


def parts(document: Document, style: Style = STANDARD) -> dict[str, etree._Element]:
    """The XML parts by name."""
    with zipfile.ZipFile(io.BytesIO(word_bytes(document, style))) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in opened(document).paragraphs]


def runs(document: Document) -> Iterator[etree._Element]:
    """Every run of the text, the headers and the footers."""
    for name, root in parts(document).items():
        if name.startswith(("word/document", "word/header", "word/footer")):
            yield from root.iter(qn("w:r"))


def fonts_of(run: etree._Element) -> etree._Element:
    fonts = run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
    assert fonts is not None
    return fonts


def value(element: etree._Element | None, attribute: str = "w:val") -> str | None:
    assert element is not None
    return element.get(qn(attribute))


def footer_text(document: Document, name: str) -> str:
    """What a footer says, the field by its code."""
    root = parts(document)[f"word/{name}.xml"]
    said = (each for each in root.iter(qn("w:t"), qn("w:instrText"), qn("w:fldChar")))
    return "".join(each.text or f"[{value(each, 'w:fldCharType')}]" for each in said)


def test_the_words_are_those_of_the_report_in_its_order() -> None:
    lines = "\n".join(texts(WHOLE)).split("\n")
    assert lines[:2] == ["2023年度某省某市某县某某管理局", "整体支出绩效自评报告"]
    assert lines[2:] == [f"单位名称（盖章）：{UNIT}", "一、基本情况", "（一）职责", "1.负责某事。"]


@pytest.mark.parametrize("seed", range(8))
def test_generated_reports_keep_every_character(seed: int) -> None:
    document = prose.report(seed)
    assert "".join(texts(document)).replace("\n", "") == plain_text(document).replace("\n", "")


def test_each_kind_of_block_has_its_style() -> None:
    document = report(
        *FRONT, PageBreak(), *TEXT, Heading(3, "1.", "小题", "three"), Heading(9, "（1）", "细目", "four")
    )
    styles = [str(paragraph.style.name) for paragraph in opened(document).paragraphs if paragraph.style]
    assert styles == ["Title", "封面", "Heading 1", "Heading 2", "Normal", "Heading 3", "Heading 4"]


def test_every_run_names_its_faces() -> None:
    found = {value(fonts_of(run), "w:eastAsia") for run in runs(replace(WHOLE, draft=True))}
    assert found == {"方正小标宋简体", "仿宋", "黑体", "楷体", "宋体"}
    for run in runs(WHOLE):
        assert value(fonts_of(run), "w:hint") == "eastAsia"
        face = "宋体" if value(fonts_of(run), "w:eastAsia") == "宋体" else "Times New Roman"
        assert {value(fonts_of(run), f"w:{each}") for each in ("ascii", "hAnsi", "cs")} == {face}


def test_a_face_that_a_pc_may_lack_has_another_name() -> None:
    table = parts(WHOLE)["word/fontTable.xml"]
    others = {value(font, "w:name"): font.find(qn("w:altName")) for font in table}
    assert value(others["仿宋"]) == "仿宋_GB2312"
    assert others["黑体"] is None


def test_figures_stand_in_the_chinese_faces_where_the_style_says_so() -> None:
    plain = zipfile.ZipFile(io.BytesIO(word_bytes(WHOLE, Style(plain_figures=True))))
    for run in etree.fromstring(plain.read("word/document.xml")).iter(qn("w:r")):
        assert value(fonts_of(run), "w:ascii") == value(fonts_of(run), "w:eastAsia")


def test_the_faces_of_the_pc_are_named_where_the_report_prints_with_them() -> None:
    chosen = ChosenFace(Part.BODY, "方正仿宋_GBK", "0")
    file = docx.Document(io.BytesIO(word_bytes(WHOLE, STANDARD, FaceChoice((chosen,)))))
    assert value(fonts_of(file.paragraphs[-1].runs[0]._r), "w:eastAsia") == "方正仿宋_GBK"
    assert value(fonts_of(file.paragraphs[0].runs[0]._r), "w:eastAsia") == "方正小标宋简体"


def test_sizes_are_those_that_word_gives_to_the_names() -> None:
    styles = opened(WHOLE).styles
    sizes = {name: styles[name].font.size for name in ("Title", "Normal", "Heading 1", "Heading 4", "header", "footer")}
    assert sizes == {
        "Title": Pt(22), "Normal": Pt(16), "Heading 1": Pt(16), "Heading 4": Pt(16), "header": Pt(16), "footer": Pt(14),
    }  # fmt: skip


def test_the_page_has_the_margins_of_the_standard() -> None:
    for section in opened(WHOLE).sections:
        lengths = (section.page_width, section.page_height, section.top_margin, section.bottom_margin)
        assert [pytest.approx(length, abs=Mm(0.02)) for length in lengths] == [Mm(210), Mm(297), Mm(37), Mm(35)]
        assert section.left_margin == pytest.approx(Mm(28), abs=Mm(0.02))
        assert section.right_margin == pytest.approx(Mm(26), abs=Mm(0.02))


def test_the_grid_holds_22_lines_of_28_characters() -> None:
    for section in parts(WHOLE)["word/document.xml"].iter(qn("w:sectPr")):
        grid, margins = section.find(qn("w:docGrid")), section.find(qn("w:pgMar"))
        assert value(grid, "w:type") == "linesAndChars"
        pitch = int(str(value(grid, "w:linePitch"))) / 20
        character = 16 + int(str(value(grid, "w:charSpace"))) / 4096
        assert int(225 * MILLIMETRE / pitch) == 22
        width = sum(
            sign * int(str(value(each, name)))
            for sign, each, name in (
                (1, section.find(qn("w:pgSz")), "w:w"),
                (-1, margins, "w:left"),
                (-1, margins, "w:right"),
            )
        )
        assert int(width / 20 / character) == 28


def test_the_text_keeps_the_grid_without_snapping_to_it() -> None:
    normal = opened(WHOLE).styles["Normal"]
    spacing = normal.element.find(f"{qn('w:rPr')}/{qn('w:spacing')}")
    assert 28 * (16 + int(str(value(spacing))) / 20) == 28 * 15.75
    assert normal.paragraph_format.line_spacing == Pt(28.95)
    assert 225 * MILLIMETRE > 22 * 28.95


@pytest.mark.parametrize(("leading", "kept"), [(28.0, 28.0), (28.95, 28.95), (30.0, 30.0), (29.53, 28.95)])
def test_a_bureaus_own_leading_is_kept_where_22_lines_leave_room(leading: float, kept: float) -> None:
    normal = opened(WHOLE, Style(leading=leading)).styles["Normal"]
    assert normal.paragraph_format.line_spacing == Pt(kept)


def test_body_text_is_indented_two_characters_and_flush_on_both_sides() -> None:
    properties = opened(WHOLE).styles["Normal"].element.find(qn("w:pPr"))
    assert value(properties.find(qn("w:ind")), "w:firstLineChars") == "200"
    assert value(properties.find(qn("w:ind")), "w:firstLine") == "640"
    assert value(properties.find(qn("w:jc"))) == "both"
    assert properties.find(qn("w:widowControl")) is not None
    for switched_off in ("overflowPunct", "autoSpaceDE", "autoSpaceDN", "snapToGrid"):
        assert value(properties.find(qn(f"w:{switched_off}"))) == "0"


def test_headings_stay_with_what_follows_and_have_their_outline_level() -> None:
    for level in range(1, 5):
        style = opened(WHOLE).styles[f"Heading {level}"]
        assert style.paragraph_format.keep_with_next is True
        assert value(style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")) == str(level - 1)


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages() -> None:
    for name, side in (("footer1", "right"), ("footer2", "left")):
        root = parts(WHOLE)[f"word/{name}.xml"]
        assert footer_text(WHOLE, name) == "— [begin] PAGE [separate]1[end] —"
        assert value(next(root.iter(qn("w:jc")))) == side
        assert value(next(root.iter(qn("w:ind"))), f"w:{side}Chars") == "100"
    kinds = [
        (value(each, "w:type"), value(each, "r:id"))
        for each in parts(WHOLE)["word/document.xml"].iter(qn("w:footerReference"))
    ]
    related = {each.get("Id"): each.get("Target") for each in parts(WHOLE)["word/_rels/document.xml.rels"]}
    assert [(kind, related[identity]) for kind, identity in kinds] == [
        ("default", "footer1.xml"),
        ("even", "footer2.xml"),
    ]
    assert parts(WHOLE)["word/settings.xml"].find(qn("w:evenAndOddHeaders")) is not None


def test_page_numbers_stand_in_the_middle_where_the_style_says_so() -> None:
    centred = Style(folio_place=FolioPlace.CENTRE)
    for name in ("footer1", "footer2"):
        root = parts(WHOLE, centred)[f"word/{name}.xml"]
        assert value(next(root.iter(qn("w:jc")))) == "center"
        assert not list(root.iter(qn("w:ind")))


def test_the_dashes_of_the_page_number_stand_7_mm_below_the_text() -> None:
    margins = list(parts(WHOLE)["word/document.xml"].iter(qn("w:pgMar")))
    foot = int(str(value(margins[-1], "w:footer"))) / 20
    assert 35 * MILLIMETRE - (foot + 14 / 2) == pytest.approx(7 * MILLIMETRE, abs=0.1)


def test_the_cover_has_no_number_and_the_text_begins_with_1() -> None:
    sections = list(parts(WHOLE)["word/document.xml"].iter(qn("w:sectPr")))
    assert len(sections) == 2
    assert not list(sections[0].iter(qn("w:footerReference")))
    assert value(sections[1].find(qn("w:pgNumType")), "w:start") == "1"


def test_a_text_without_a_cover_is_one_numbered_section() -> None:
    root = parts(report(*TEXT))["word/document.xml"]
    assert len(list(root.iter(qn("w:sectPr")))) == 1
    assert len(list(root.iter(qn("w:footerReference")))) == 2


def test_a_cover_alone_is_one_page_without_a_number() -> None:
    root = parts(report(*FRONT, PageBreak()))["word/document.xml"]
    assert len(list(root.iter(qn("w:sectPr")))) == 1
    assert not list(root.iter(qn("w:footerReference")))


def test_an_empty_report_is_an_empty_file() -> None:
    assert texts(report()) == []


def test_a_page_break_turns_the_page_before_what_follows() -> None:
    document = report(*FRONT, PageBreak(), *TEXT, PageBreak(), PageBreak(), Paragraph("附件", "appendix"), PageBreak())
    turned = [bool(paragraph.paragraph_format.page_break_before) for paragraph in opened(document).paragraphs]
    assert turned == [False] * 5 + [True]


def test_a_draft_says_so_above_every_page() -> None:
    found = parts(replace(WHOLE, draft=True))
    assert "".join(each.text or "" for each in found["word/header1.xml"].iter(qn("w:t"))) == "草稿"
    references = found["word/document.xml"].iter(qn("w:headerReference"))
    assert [value(each, "w:type") for each in references] == ["default", "even"] * 2
    assert "word/header1.xml" not in parts(WHOLE)


def test_the_file_says_what_it_is_and_no_more() -> None:
    document = opened(WHOLE)
    properties = document.core_properties
    assert (properties.title, properties.author, properties.language) == (TITLE, UNIT, "zh-CN")
    assert properties.created is properties.modified is None
    assert set(parts(WHOLE)) == {
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels",
        "word/styles.xml", "word/settings.xml", "word/fontTable.xml", "word/footer1.xml", "word/footer2.xml",
    }  # fmt: skip


def test_the_same_report_gives_the_same_bytes() -> None:
    first, again = word_bytes(prose.report(3)), word_bytes(prose.report(3))
    assert first == again
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in archive.infolist()} == {0}


def test_what_is_typed_is_never_markup_nor_field() -> None:
    document = report(Title(MARKUP), CoverLine(MARKUP, "cover.seal_line"), PageBreak(), Paragraph(MARKUP, "text"))
    found = texts(document)
    assert found[0].replace("\n", " ").split() == MARKUP.split()
    assert found[1:] == [MARKUP, MARKUP]
    root = parts(document)["word/document.xml"]
    assert not list(root.iter(qn("w:instrText"), qn("w:fldChar"), qn("w:fldSimple"), qn("w:b")))
    assert opened(replace(document, title=MARKUP, unit=MARKUP)).core_properties.title == MARKUP.strip()


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_any_text_at_all_makes_a_sound_file(text: str) -> None:
    document = Document(
        text, text, "2023", True, (Title(text), PageBreak(), Heading(1, "一、", text, "h"), Paragraph(text, "p"))
    )
    expected = clean(text).text
    found = opened(document).paragraphs
    assert found[-1].text == expected
    assert found[-2].text == "一、" + expected


def test_controls_and_direction_marks_are_left_out_and_emoji_stay() -> None:
    text = "\0甲\x0b乙\x1b\u202e丙\u2066\ud800\ufffe丁\U0001f9d1\u200d\U0001f4bc\U00020bb7  末 "
    assert texts(report(Paragraph(text, "p"))) == ["甲\n乙丙丁\U0001f9d1\u200d\U0001f4bc\U00020bb7  末 "]


def test_a_paragraph_of_100_000_characters_is_one_paragraph() -> None:
    text = "长" * 100_000
    assert texts(report(Paragraph(text, "p"))) == [text]


def before(paragraph: etree._Element) -> float:
    """The space above a paragraph of the cover, in lines."""
    return int(str(value(paragraph.find(f"{qn('w:pPr')}/{qn('w:spacing')}"), "w:before"))) / 20 / 28.95


def cover(*blocks: Block) -> list[etree._Element]:
    return list(parts(report(*blocks))["word/document.xml"].iter(qn("w:p")))


def test_the_cover_stands_at_the_heights_of_the_paper() -> None:
    lines = (
        *FRONT,
        CoverLine("联系人：某某", "cover.contact"),
        CoverLine("联系电话：0731-0000000", "cover.phone"),
        CoverLine("2024年3月5日", "cover.date"),
    )
    title, seal, contact, phone, date = cover(*lines)
    height = 2 * 21 * 15 / 8 / 28.95  # of two lines of the title
    assert before(title) == pytest.approx(4, abs=0.01)
    assert before(title) + height + before(seal) == pytest.approx(14, abs=0.01)
    assert before(contact) == pytest.approx(1, abs=0.01)
    assert before(phone) == 0
    assert before(date) == pytest.approx(20 - 18, abs=0.01)
    assert value(date.find(f"{qn('w:pPr')}/{qn('w:jc')}")) == "center"


def test_long_lines_of_the_cover_turn_under_their_words_and_keep_to_the_page() -> None:
    unit = "某省某市某县" + "某某" * 40 + "管理局"
    blocks = (Title("某" * 75), CoverLine(f"单位名称（盖章）：{unit}", "cover.seal_line"))
    title, seal = cover(*blocks, CoverLine("某" * 60, "cover.contact"))[:2]
    indent = seal.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    assert value(indent, "w:leftChars") == value(indent, "w:hangingChars") == "900"
    used = before(title) + 4 * 21 * 15 / 8 / 28.95 + before(seal)
    assert used + 5 + 1 + 3 <= 22
