"""What stands below and behind the text of an exported Word file: 附件说明, 署名, attachments upright and across."""

import io
import zipfile

import docx
import docx.document
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree

from reports.content import (
    AttachmentHead,
    AttachmentList,
    Block,
    Document,
    Grid,
    GridCell,
    PageBreak,
    Paragraph,
    Signature,
    Table,
    TableColumn,
    Title,
)
from reports.typesetting.style import MILLIMETRE, STANDARD
from reports.word.writer import word_bytes
from tests.reports import attachments

NARROW = Table(
    (TableColumn("项目", 3.0), TableColumn("金额", figures=True)), (("维修", "42.75"), ("<b>", "=1+1")), "costs"
)
WIDE = AttachmentHead("附件2", "绩效自评表", "indicators", landscape=True)
BODY = Paragraph("正文。", "text")


def opened(*blocks: Block, draft: bool = False) -> docx.document.Document:
    report = Document("报告", "某局", "2023", draft, (Title("报告"), PageBreak(), *blocks))
    return docx.Document(io.BytesIO(word_bytes(report)))


def part(name: str, *blocks: Block) -> etree._Element:
    report = Document("报告", "某局", "2023", True, (Title("报告"), PageBreak(), *blocks))
    with zipfile.ZipFile(io.BytesIO(word_bytes(report))) as archive:
        return etree.fromstring(archive.read(f"word/{name}.xml"))


def texts(file: docx.document.Document) -> list[str]:
    return [paragraph.text for paragraph in file.paragraphs if paragraph.text]


def stated(paragraph: etree._Element, name: str, attribute: str = "val") -> str | None:
    """A property that a paragraph states itself."""
    found = paragraph.find(f"{qn('w:pPr')}/{qn(f'w:{name}')}")
    return None if found is None else found.get(qn(f"w:{attribute}"), "")


def test_names_of_attachments_stand_under_each_other_on_one_page() -> None:
    file = opened(BODY, AttachmentList(("基础数据表。", "自评表")))
    assert texts(file)[2:] == ["附件：1. 基础数据表", "2. 自评表"]
    first, second = (paragraph._p for paragraph in file.paragraphs[-2:])
    assert stated(first, "spacing", "before") == "579"
    assert stated(first, "ind", "leftChars") == stated(second, "ind", "leftChars") == "650"
    assert stated(first, "ind", "hangingChars") == "450"
    assert stated(second, "ind", "hangingChars") == "150"
    assert (stated(first, "keepNext"), stated(second, "keepNext")) == ("", None)


def test_a_single_attachment_has_no_number_and_none_no_line() -> None:
    assert texts(opened(BODY, AttachmentList(("自评表",))))[2:] == ["附件：自评表"]
    assert texts(opened(BODY, AttachmentList(())))[2:] == []


def test_the_signature_is_centred_over_its_date_and_keeps_to_the_text() -> None:
    file = opened(BODY, Signature("某局", "2024年3月5日"))
    text, unit, date = (paragraph._p for paragraph in file.paragraphs[-3:])
    assert [stated(each, "keepNext") for each in (text, unit, date)] == ["", "", None]
    assert stated(unit, "spacing", "before") == str(2 * 579)
    for each in (unit, date):  # the middle of the date, four characters from the edge
        assert stated(each, "jc") == "center"
        assert int(str(stated(each, "ind", "leftChars"))) == pytest.approx(2 * (2800 - 400 - 300) - 2800, abs=100)


def test_a_long_name_moves_the_signature_to_the_left() -> None:
    short, long = (opened(BODY, Signature("某" * count, "2024年3月5日")) for count in (2, 20))
    indents = [int(str(stated(file.paragraphs[-1]._p, "ind", "leftChars"))) for file in (short, long)]
    assert indents[1] == 2 * (2800 - 1000) - 2800 < indents[0]


@pytest.mark.parametrize(("unit", "date", "lines"), [("", "2024年3月5日", 1), ("某局", "", 1), ("", "", 0)])
def test_of_a_signature_only_what_is_there_is_set(unit: str, date: str, lines: int) -> None:
    assert len(texts(opened(Signature(unit, date)))) == 1 + lines


def test_an_attachment_begins_a_page_with_its_number_and_title() -> None:
    file = opened(BODY, AttachmentHead("附件1", "基础数据表", "costs"), BODY)
    number, title, text = file.paragraphs[-3:]
    assert [paragraph.text for paragraph in (number, title, text)] == ["附件1", "基础数据表", "正文。"]
    assert [str(each.style.name) for each in (number, title) if each.style] == ["附件", "附件标题"]
    assert number.paragraph_format.page_break_before is True
    assert not text.paragraph_format.page_break_before


def test_an_attachment_behind_the_cover_needs_no_break() -> None:
    file = opened(AttachmentHead("附件1", "基础数据表", "costs"))
    assert not file.paragraphs[1].paragraph_format.page_break_before


def test_a_table_is_ruled_its_head_repeated_and_its_rows_whole() -> None:
    (table,) = opened(BODY, NARROW).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["项目", "金额"],
        ["维修", "42.75"],
        ["<b>", "=1+1"],
    ]
    rows = table._tbl.findall(qn("w:tr"))
    assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    borders = next(table._tbl.iter(qn("w:tblBorders")))
    assert {each.get(qn("w:val")) for each in borders} == {"single"}
    assert [stated(cell.paragraphs[0]._p, "jc") for cell in table.rows[0].cells] == ["center", "center"]
    assert [stated(cell.paragraphs[0]._p, "jc") for cell in table.rows[1].cells] == ["left", "right"]
    widths = [int(str(column.get(qn("w:w")))) / 20 for column in table._tbl.iter(qn("w:gridCol"))]
    assert widths == pytest.approx([117 * MILLIMETRE, 39 * MILLIMETRE], abs=0.1)


def test_two_tables_stay_two_and_a_paragraph_ends_the_text() -> None:
    file = opened(NARROW, NARROW)
    kinds = [etree.QName(each).localname for each in file.element.body]
    assert kinds == ["p", "p", "tbl", "p", "p", "tbl", "p", "sectPr"]


def test_a_table_may_begin_a_page() -> None:
    file = opened(BODY, PageBreak(), NARROW)
    assert file.paragraphs[2].paragraph_format.page_break_before is True


def test_a_wide_attachment_stands_across_the_sheet() -> None:
    file = opened(BODY, WIDE, NARROW, AttachmentHead("附件3", "说明", "remarks"), BODY, draft=True)
    assert texts(file)[2:] == ["附件2", "绩效自评表", "附件3", "说明", "正文。"]
    cover, text, across, after = file.sections
    assert across.orientation == WD_ORIENT.LANDSCAPE
    assert [each.orientation for each in (cover, text, after)] == [WD_ORIENT.PORTRAIT] * 3
    assert across.page_width == pytest.approx(Mm(297), abs=999)
    assert across.page_height == pytest.approx(Mm(210), abs=999)
    assert across.top_margin == pytest.approx(Mm(28), abs=999)
    assert across.left_margin == pytest.approx(Mm(35), abs=999)
    restarts = [each._sectPr.find(qn("w:pgNumType")) is not None for each in file.sections]
    assert restarts == [False, True, False, False]
    assert not any(paragraph.paragraph_format.page_break_before for paragraph in file.paragraphs)


def test_attachments_across_follow_each_other_on_pages_of_one_section() -> None:
    file = opened(WIDE, WIDE)
    assert len(file.sections) == 2
    assert [bool(each.paragraph_format.page_break_before) for each in file.paragraphs] == [
        False,
        False,
        False,
        True,
        False,
    ]


def test_the_number_of_a_turned_sheet_stands_where_it_stands_on_the_others() -> None:
    for name, side in (("footer3", "right"), ("footer4", "left")):
        root = part(name, BODY, WIDE, BODY)
        box = next(root.iter("{urn:schemas-microsoft-com:vml}rect"))
        lengths = dict(each.split(":") for each in str(box.get("style")).split(";"))
        middle = float(lengths["margin-left"].removesuffix("pt")) + float(lengths["width"].removesuffix("pt")) / 2
        assert middle == pytest.approx((35 - 7) * MILLIMETRE, abs=0.1)
        assert float(lengths["margin-top"].removesuffix("pt")) == pytest.approx(28 * MILLIMETRE, abs=0.1)
        inside = next(root.iter(qn("w:txbxContent")))
        assert stated(inside[0], "jc") == side
        assert "".join(each.text or "" for each in inside.iter(qn("w:t"), qn("w:instrText"))) == "—  PAGE 1 —"


def test_the_whole_report_with_everything_behind_it() -> None:
    report = attachments.document()
    file = docx.Document(io.BytesIO(word_bytes(report)))
    assert len(file.tables) == 2
    assert len(file.sections) == 4
    assert word_bytes(report) == word_bytes(attachments.document())


def test_a_further_head_of_a_form_begins_a_table_so_that_word_repeats_it() -> None:
    cells = [GridCell(row, column, 1, 1, f"格{row}{column}", "center") for row in range(8) for column in (0, 1)]
    form = Grid((1.0, 2.0), tuple(cells), 8, 2, "grid", (5,), ("填表人：",))
    body = part("document", AttachmentHead("附件1", "表", "grid"), form)
    tables = list(body.iter(qn("w:tbl")))
    repeated = [
        [
            "".join(map(str, row.itertext()))
            for row in table.iter(qn("w:tr"))
            if row.find(f".//{qn('w:tblHeader')}") is not None
        ]
        for table in tables
    ]
    assert repeated == [["格00格01", "格10格11"], ["格50格51"]]
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in body.iter(qn("w:tr")))

    plain = [each for each in cells if each.row not in (4, 5, 6) or each.column]
    across = (*plain, GridCell(4, 0, 3, 1, "跨行", "center"))
    whole = part("document", AttachmentHead("附件1", "表", "grid"), Grid((1.0, 2.0), across, 8, 2, "g", (5,)))
    assert len(list(whole.iter(qn("w:tbl")))) == 1, "a cell that reaches over both keeps them one"


def test_what_stands_below_no_head_is_a_table_of_its_own_that_repeats_none() -> None:
    cells = [GridCell(row, column, 1, 1, f"格{row}{column}", "left") for row in range(5) for column in range(3)]
    cells += [GridCell(5, 0, 1, 1, "措施", "center"), GridCell(5, 1, 1, 2, "厉行节约", "left")]
    form = Grid((1.0, 1.0, 1.0), tuple(cells), 6, 0, "grid", (3,))
    tables = list(part("document", AttachmentHead("附件1", "表", "grid"), form).iter(qn("w:tbl")))
    lines = [[bool(list(row.iter(qn("w:tblHeader")))) for row in table.iter(qn("w:tr"))] for table in tables]
    assert lines == [[False] * 3, [True, False], [False]]

    across = (*cells[:12], GridCell(4, 0, 1, 3, "跨列", "left"), *cells[15:])
    bare = Grid((1.0, 1.0, 1.0), across, 6, 0, "grid", (3,))
    tables = list(part("document", AttachmentHead("附件1", "表", "grid"), bare).iter(qn("w:tbl")))
    assert [len(list(table.iter(qn("w:tr")))) for table in tables] == [3, 3], "a head stays with what follows it"


def test_a_cell_over_several_rows_begins_where_its_words_stand() -> None:
    cells = (
        GridCell(0, 0, 3, 1, "跨行", "center"),
        *(GridCell(row, 1, 1, 1, f"格{row}", "center") for row in range(3)),
    )
    body = part("document", AttachmentHead("附件1", "表", "grid"), Grid((1.0, 2.0), cells, 3, 1, "grid"))
    [table] = body.iter(qn("w:tbl"))
    merged = [each.get(qn("w:val")) for each in table.iter(qn("w:vMerge"))]
    assert merged == ["restart", "continue", "continue"]
    rows = [["".join(map(str, cell.itertext())) for cell in row.iter(qn("w:tc"))] for row in table.iter(qn("w:tr"))]
    assert rows == [["跨行", "格0"], ["", "格1"], ["", "格2"]]


def test_a_cell_is_set_in_by_characters_and_by_length() -> None:
    cells = (GridCell(0, 0, 1, 1, "项目一", "left", inset=2), GridCell(0, 1, 1, 1, "项目二", "left"))
    body = part("document", AttachmentHead("附件1", "表", "grid"), Grid((1.0, 2.0), cells, 1, 0, "grid"))
    insets = [each for each in body.iter(qn("w:ind")) if each.get(qn("w:leftChars")) == "200"]
    assert [each.get(qn("w:left")) for each in insets] == [str(round(2 * 20 * STANDARD.form_size))]
