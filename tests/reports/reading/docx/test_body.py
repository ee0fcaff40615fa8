"""The text of a .docx as its reader sees it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reports.reading.docx.body import Content, content
from tests.reports.reading.docx import files
from tests.reports.reading.docx.files import (
    NAMESPACES,
    STRICT,
    W,
    cell,
    item,
    level,
    numbering,
    paragraph,
    root,
    table,
    text,
)

Read = Callable[..., Content]

CHOICE = (
    "<w:r><mc:AlternateContent>"
    '<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></w:drawing>'
    "</mc:Choice>"
    "<mc:Fallback><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
STYLES = """<w:docDefaults/>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1">
<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2">
<w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Secret"><w:basedOn w:val="Secret2"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Secret2"><w:basedOn w:val="Secret2"/></w:style>
<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Shown"><w:basedOn w:val="Hidden"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
"""


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """What a .docx with this body says; its other parts by kind."""

    def read_body(*body: str, **parts: str) -> Content:
        return content(files.write(tmp_path / "read.docx", files.members("".join(body), **parts)))

    return read_body


@pytest.fixture
def lines(read: Read) -> Callable[..., tuple[str, ...]]:
    """Its lines."""
    return lambda *body, **parts: read(*body, **parts).lines


Lines = Callable[..., tuple[str, ...]]


def field(code: str, *result: str) -> str:
    """A field of several runs."""
    return f"{BEGIN}<w:r><w:instrText>{code}</w:instrText></w:r>{SEPARATE}{''.join(result)}{END}"


def test_a_paragraph_is_a_line(lines: Lines) -> None:
    assert lines(paragraph("甲", "乙"), paragraph(), "<w:p/>", paragraph("丙")) == ("甲乙", "", "", "丙")


def test_breaks_tabs_and_hyphens_are_what_they_look_like(lines: Lines) -> None:
    runs = "<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t><w:tab/><w:t>丁</w:t><w:noBreakHyphen/><w:softHyphen/>"
    assert lines(paragraph(f"<w:r>{runs}</w:r>")) == ("甲", "乙", "丙\t丁-")


def test_links_controls_and_tags_are_read_through(lines: Lines) -> None:
    inside = f"<w:hyperlink>{text('甲')}</w:hyperlink><w:smartTag>{text('乙')}</w:smartTag>"
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{text('丙')}</w:sdtContent></w:sdt>"
    assert lines(paragraph(inside + control)) == ("甲乙丙",)
    outside = (
        f"<w:sdt><w:sdtContent>{paragraph('丁')}</w:sdtContent></w:sdt><w:customXml>{paragraph('戊')}</w:customXml>"
    )
    assert lines(outside) == ("丁", "戊")


def test_a_control_that_shows_its_prompt_is_empty(lines: Lines) -> None:
    prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    assert lines(prompt.format(paragraph("单击此处输入")), paragraph("甲", prompt.format(text("单击")))) == ("甲",)
    assert lines("<w:sdt/>", paragraph("甲")) == ("甲",)


def test_formulas_and_symbols_are_read_where_they_are_text(lines: Lines) -> None:
    formula = "<m:oMath><m:r><m:t>65.71%</m:t></m:r></m:oMath>"
    symbols = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Own" w:char="F123"/></w:r>'
    assert lines(paragraph("执行率", formula, symbols)) == ("执行率65.71%☑\ufffd",)


def test_the_reading_aid_above_a_word_is_not_the_word(lines: Lines) -> None:
    ruby = f"<w:r><w:ruby><w:rt>{text('jiǎ')}</w:rt><w:rubyBase>{text('甲')}</w:rubyBase></w:ruby></w:r>"
    assert lines(paragraph(ruby)) == ("甲",)


def test_text_of_drawings_that_is_no_text_of_the_document_is_left(lines: Lines) -> None:
    drawing = "<w:drawing><a:t>图</a:t></w:drawing>"
    assert lines(paragraph("甲", f"<w:r>{drawing}</w:r>"), "<v:shape/>", "<w:bookmarkStart/>") == ("甲",)


def test_a_text_box_is_read_once_below_its_paragraph(lines: Lines) -> None:
    box = CHOICE.format(paragraph("框"), paragraph("框"))
    assert lines(paragraph("甲", box), paragraph("乙")) == ("甲", "框", "乙")
    old = f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph('旧框')}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert lines(paragraph(old)) == ("", "旧框")


def test_alternatives_between_paragraphs_are_read_once(lines: Lines) -> None:
    both = "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
    assert lines(both.format(paragraph("新"), paragraph("旧"))) == ("新",)
    assert lines("<mc:AlternateContent/>", paragraph("甲", "<mc:AlternateContent/>")) == ("甲",)


def test_what_a_tracked_change_deletes_is_left_out_and_told(read: Read) -> None:
    deleted = "<w:del><w:r><w:delText>{}</w:delText></w:r></w:del>"
    inserted = f"<w:ins>{text('新')}</w:ins>"
    moved = f"<w:moveFrom>{text('移')}</w:moveFrom><w:moveTo>{text('移')}</w:moveTo>"
    found = read(paragraph("甲", deleted.format("旧"), inserted, moved, deleted.format(" ")))
    assert (found.lines, found.deleted) == (("甲新移",), ("旧",))


def test_a_paragraph_whose_end_is_deleted_runs_on(lines: Lines) -> None:
    mark = "<w:rPr><w:del/></w:rPr>"
    assert lines(paragraph("甲", properties=mark), paragraph("乙"), paragraph("丙", properties=mark)) == ("甲乙", "丙")
    assert lines(paragraph("甲", properties=mark), "<w:p/>") == ("甲",)


def test_hidden_text_is_left_out_and_told(read: Read) -> None:
    body = paragraph(
        "甲",
        text("隐", "<w:vanish/>"),
        text("显", '<w:vanish w:val="false"/>'),
        text("藏", '<w:rStyle w:val="Hidden"/>'),
        text("露", '<w:rStyle w:val="Shown"/>'),
        text(" ", "<w:vanish/>"),
    )
    secret = paragraph("密", text("开", '<w:vanish w:val="0"/>'), properties='<w:pStyle w:val="Secret"/>')
    found = read(body, secret, paragraph("环", properties='<w:pStyle w:val="Secret2"/>'), styles=root("styles", STYLES))
    assert found.lines == ("甲显露", "开", "环")
    assert found.hidden == ("隐", "藏", "密")


def test_a_hidden_paragraph_mark_joins_two_paragraphs(lines: Lines) -> None:
    assert lines(paragraph("一、", properties="<w:rPr><w:vanish/></w:rPr>"), paragraph("情况")) == ("一、情况",)


def test_of_a_field_the_result_is_read_and_not_the_code(lines: Lines) -> None:
    assert lines(paragraph("共", field(" PAGE ", text("3")), "页")) == ("共3页",)
    assert lines(paragraph(f'<w:fldSimple w:instr=" DATE ">{text("3月")}</w:fldSimple>')) == ("3月",)
    nested = BEGIN + text("IF ") + field("PAGE", text("9")) + SEPARATE + text("是") + END
    assert lines(paragraph(nested)) == ("是",)
    assert lines(paragraph("甲", BEGIN, "code", END, "乙")) == ("甲乙",)


def test_a_field_goes_on_over_paragraphs(lines: Lines) -> None:
    start = BEGIN + "<w:r><w:instrText>TOC</w:instrText></w:r>" + SEPARATE
    assert lines(paragraph(start, "一、情况"), paragraph("二、问题", END), paragraph("甲")) == (
        "一、情况",
        "二、问题",
        "甲",
    )


def test_a_field_that_never_ends_swallows_nothing(lines: Lines) -> None:
    assert lines(paragraph(BEGIN, "甲"), paragraph(SEPARATE, END, END, "乙")) == ("", "乙")
    assert lines(paragraph(BEGIN, "甲"), paragraph("乙")) == ("甲", "乙")
    assert lines(paragraph(SEPARATE, END, "甲", '<w:r><w:fldChar w:fldCharType="other"/></w:r>')) == ("甲",)


def test_headings_get_the_numbers_that_word_generates(lines: Lines) -> None:
    definition = numbering(
        level(0, "%1、", "chineseCounting", '<w:pStyle w:val="H1"/><w:suff w:val="nothing"/>'),
        level(1, "（%2）", "chineseCounting", '<w:pStyle w:val="H2"/>'),
    )

    def heading(words: str, style: str) -> str:
        return paragraph(words, properties=f'<w:pStyle w:val="{style}"/>')

    body = (
        heading("情况", "H1"),
        heading("职责", "H2"),
        heading("目标", "H2"),
        heading("支出", "H1"),
        heading("基本", "H2"),
    )
    found = lines(*body, numbering=definition, styles=root("styles", STYLES))
    assert found == ("一、情况", "（一）职责", "（二）目标", "二、支出", "（一）基本")


def test_a_style_without_a_level_of_its_own_counts_by_the_stated_one(lines: Lines) -> None:
    plain = numbering(level(0, "%1."), level(1, "（%2）"))
    body = (paragraph("甲", properties='<w:pStyle w:val="H2"/>'), paragraph("乙", properties='<w:pStyle w:val="H1"/>'))
    assert lines(*body, numbering=plain, styles=root("styles", STYLES)) == ("（1）甲", "1.乙")


def test_levels_count_below_each_other(lines: Lines) -> None:
    definition = numbering(level(0, "%1."), level(1, "%1.%2"), level(2, "%1.%2.%3"))
    body = (item("甲"), item("乙", 1), item("丙", 2), item("丁", 1), item("戊"), item("己", 1))
    assert lines(*body, numbering=definition) == ("1.甲", "1.1乙", "1.1.1丙", "1.2丁", "2.戊", "2.1己")


def test_digits_do_not_run_into_the_number(lines: Lines) -> None:
    spaced, shut = level(0, "%1."), level(1, "%2.", more='<w:suff w:val="nothing"/>')
    assert lines(item("2022年"), item(" 甲"), item("2022年", 1), numbering=numbering(spaced, shut)) == (
        "1. 2022年",
        "2.甲",
        "1.2022年",
    )


def test_empty_items_do_not_count(lines: Lines) -> None:
    assert lines(item("甲"), item(" "), item("乙"), numbering=numbering(level(0, "%1."))) == ("1.甲", " ", "2.乙")


def test_a_level_restarts_as_its_definition_says(lines: Lines) -> None:
    never = numbering(level(0, "%1."), level(1, "（%2）", more='<w:lvlRestart w:val="0"/>'))
    assert lines(item("甲"), item("乙", 1), item("丙"), item("丁", 1), numbering=never)[3] == "（2）丁"
    first = numbering(level(0, "%1."), level(1, "%2)"), level(2, "（%3）", more='<w:lvlRestart w:val="1"/>'))
    body = (item("甲"), item("乙", 1), item("丙", 2), item("丁", 1), item("戊", 2), item("己"), item("庚", 2))
    found = lines(*body, numbering=first)
    assert (found[2], found[4], found[6]) == ("（1）丙", "（2）戊", "（1）庚")


def test_a_legal_level_writes_the_levels_above_in_digits(lines: Lines) -> None:
    definition = numbering(level(0, "%1、", "chineseCounting"), level(1, "%1.%2", "chineseCounting", "<w:isLgl/>"))
    assert lines(item("甲"), item("乙", 1), numbering=definition) == ("一、甲", "1.一乙")


def test_two_lists_of_one_definition_count_on_unless_told_to_begin(lines: Lines) -> None:
    more = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    body = (item("甲"), item("乙", listed=2), item("丙", listed=3), item("丁", listed=3))
    assert lines(*body, numbering=numbering(level(0, "%1."), lists=more)) == ("1.甲", "2.乙", "5.丙", "6.丁")


def test_a_list_may_have_a_level_of_its_own(lines: Lines) -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "第%1项 ")}</w:lvlOverride>'
    own = f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{override}</w:num>'
    assert lines(item("甲"), numbering=numbering(level(0, "%1."), lists=own)) == ("第1项甲",)


def test_bullets_are_one_sign(lines: Lines) -> None:
    definition = numbering(level(0, "\uf06c", "bullet"), level(1, "—", "bullet"))
    assert lines(item("甲"), item("乙", 1), numbering=definition) == ("•甲", "—乙")


def test_a_list_style_lends_its_levels(lines: Lines) -> None:
    listed = root(
        "styles",
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
    )
    definition = root(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>{level(0, "（%1）")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    )
    assert lines(item("甲"), item("乙"), numbering=definition, styles=listed) == ("（1）甲", "（2）乙")


@pytest.mark.parametrize("listed", [0, 7])
def test_a_paragraph_of_no_list_has_no_number(lines: Lines, listed: int) -> None:
    definition = numbering(
        level(0, "%1."), lists='<w:num w:numId="8"/><w:num><w:abstractNumId w:val="0"/></w:num><w:abstractNum/>'
    )
    assert lines(item("甲", listed=listed), numbering=definition) == ("甲",)


def test_a_level_without_a_definition_has_no_number(lines: Lines) -> None:
    assert lines(item("甲", 5), item("乙", 99), numbering=numbering(level(0, "%1."))) == ("甲", "乙")
    dangling = root(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="9"/></w:num>',
    )
    assert lines(item("甲"), item("乙", listed=2), numbering=dangling) == ("甲", "乙")


def test_a_table_of_projects_is_sentences(lines: Lines) -> None:
    projects = table(("项目名称", "支出"), ("维修", "42.75"), ("培训", "3"))
    assert lines(paragraph("单位：万元"), paragraph(), projects, paragraph("末")) == (
        "维修支出42.75万元。",
        "培训支出3万元。",
        "末",
    )


def test_a_caption_that_is_not_needed_stays(lines: Lines) -> None:
    assert lines(paragraph("单位：万元"), table(("甲", "乙"))) == ("单位：万元", "甲 乙")


def test_a_table_may_frame_text_and_tables(lines: Lines) -> None:
    inner = cell(paragraph("一、情况") + table(("维修", "42.75")) + paragraph("末"))
    assert lines(f"<w:tbl><w:tr>{inner}</w:tr></w:tbl>") == ("一、情况", "维修42.75。", "末")


def test_merged_spanned_and_deleted_cells(lines: Lines) -> None:
    merged = cell("甲", '<w:vMerge w:val="restart"/>') + cell("乙"), cell("余", "<w:vMerge/>") + cell("丙")
    assert lines(f"<w:tbl><w:tr>{merged[0]}</w:tr><w:tr>{merged[1]}</w:tr></w:tbl>") == ("甲 乙", "丙")
    head = cell("项目", '<w:gridSpan w:val="2"/>') + cell("支出（万元）")
    body = "".join(map(cell, ("1", "维修", "42.75")))
    assert lines(f"<w:tbl><w:tr>{head}</w:tr><w:tr>{body}</w:tr></w:tbl>") == ("1.维修支出42.75万元。",)
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('删')}</w:tr><w:tr>{cell('留')}{cell('删', '<w:cellDel/>')}</w:tr>"
    assert lines(f"<w:tbl>{gone}</w:tbl>") == ("留",)


def test_rows_and_cells_inside_controls_are_read(lines: Lines) -> None:
    inside = f"<w:sdt><w:sdtContent><w:tr><w:ins>{cell('甲')}</w:ins></w:tr></w:sdtContent></w:sdt>"
    assert lines(f"<w:tbl><w:tblPr/>{inside}</w:tbl>") == ("甲",)


def test_lists_count_on_inside_tables_and_boxes(lines: Lines) -> None:
    box = CHOICE.format(item("丙"), item("丙"))
    body = (item("甲"), table((item("乙"),)), paragraph(box), item("丁"))
    assert lines(*body, numbering=numbering(level(0, "%1."))) == ("1.甲", "2.乙", "", "3.丙", "4.丁")


def test_footnotes_are_kept_apart(read: Read) -> None:
    note = '<w:footnote w:type="separator">{}</w:footnote><w:footnote w:id="1">{}</w:footnote>'
    found = read(
        paragraph("甲", '<w:r><w:footnoteReference w:id="1"/></w:r>'),
        footnotes=root(
            "footnotes",
            note.format(paragraph("线"), paragraph("<w:r><w:tab/></w:r>", "注", field("X", text("文"))) + paragraph()),
        ),
        endnotes=root("endnotes", f"<w:endnote>{paragraph('尾注')}</w:endnote>"),
    )
    assert (found.lines, found.notes) == (("甲",), ("注文", "尾注"))


def test_headers_and_footers_are_no_text(lines: Lines) -> None:
    assert lines(paragraph("甲"), header=root("hdr", paragraph("草稿")), footer=root("ftr", paragraph("— 1 —"))) == (
        "甲",
    )


def test_the_strict_form_of_the_format_is_read_too(tmp_path: Path) -> None:
    parts = files.members(item("甲"), numbering=numbering(level(0, "%1.")))
    strict = {
        name: part.replace(W, STRICT).replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, part in parts.items()
    }
    assert content(files.write(tmp_path / "strict.docx", strict)).lines == ("1.甲",)


def test_utf_16_and_other_places_of_the_parts_are_read(tmp_path: Path) -> None:
    body = f'<?xml version="1.0" encoding="UTF-16"?><w:document {NAMESPACES}><w:body>{item("甲")}</w:body></w:document>'
    parts = {
        "_rels/.rels": files.relations(officeDocument="/text/main.xml").encode(),
        "text/main.xml": body.encode("utf-16"),
        "text/_rels/main.xml.rels": files.relations(numbering="../lists/one.xml").encode("utf-8-sig"),
        "lists/one.xml": numbering(level(0, "%1.")).encode(),
    }
    assert content(files.write(tmp_path / "moved.docx", parts)).lines == ("1.甲",)


def test_a_file_without_relations_is_read_by_its_usual_names(tmp_path: Path) -> None:
    parts = {"word/document.xml": files.members(paragraph("甲"))["word/document.xml"]}
    assert content(files.write(tmp_path / "bare.docx", parts)).lines == ("甲",)
