"""What stands below and behind the text: attachments, seal and tables, read back from the printed file."""

import io
import itertools
import re
import zipfile

import page as validator
import pikepdf
import pytest

from reports.content import (
    AttachmentHead,
    AttachmentList,
    Block,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Signature,
    Table,
    TableColumn,
    Title,
)
from reports.pdf import pdf_bytes
from reports.plaintext import plain_text
from reports.public import published
from reports.typesetting.fonts import bundled
from reports.typesetting.pages import compose
from reports.typesetting.paper import PaperPage, TypeRow
from reports.typesetting.style import MILLIMETRE, STANDARD, Style
from reports.word.writer import word_bytes
from tests.reports import attachments, specimen
from tests.reports.audit import LEFT, RIGHT
from tests.reports.readback import FOLIO, body, characters, rows, words

SEAL = 42 * MILLIMETRE
SIGNED = Signature("青禾县水利局", "2024年3月28日")


def composed(*blocks: Block, style: Style = STANDARD) -> tuple[PaperPage, ...]:
    return compose(Document("题", "局", "2023", False, blocks), style, bundled())


def said(row: TypeRow) -> str:
    return "".join(sort.text for sort, _ in row.places)


def lines(page: PaperPage) -> list[str]:
    """The rows of a page without its number."""
    return [said(row) for row in (*page.rows, *(page.across or ())) if row.size != STANDARD.folio_size]


def short(count: int) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(f"第{number}段", "p") for number in range(count))


def placed(page: PaperPage, text: str) -> TypeRow:
    (row,) = (row for row in (*page.rows, *(page.across or ())) if said(row) == text)
    return row


def middle(row: TypeRow) -> float:
    sort, place = row.places[-1]
    return row.x + (place + sort.advance) * row.size / 2


def test_the_list_of_attachments_stands_one_line_below_with_its_names_aligned() -> None:
    (page,) = composed(*short(2), AttachmentList(("甲表。", "长" * 40 + "；", "丙表")))
    assert lines(page)[2:] == ["附件：1.", "甲表", "2.", "长" * 22, "长" * 18, "3.", "丙表"]
    first, second, third = (placed(page, name) for name in ("附件：1.", "2.", "3."))
    assert first.x == pytest.approx(LEFT + 2 * 15.75)
    assert second.x == third.x == pytest.approx(LEFT + 5 * 15.75)
    names = [row for row in page.rows if said(row)[0] in "甲长丙"]
    assert len({round(row.x, 3) for row in names}) == 1
    assert placed(page, "第1段").y - first.y == pytest.approx(2 * STANDARD.leading)


def test_a_single_attachment_has_no_number() -> None:
    (page,) = composed(*short(1), AttachmentList(("甲表",)))
    assert lines(page)[1:] == ["附件：", "甲表"]
    assert composed(*short(1), AttachmentList(("", " ")))[0].rows == composed(*short(1))[0].rows


def test_ten_attachments_align_all_the_same() -> None:
    (page,) = composed(*short(1), AttachmentList(tuple(f"表{number}" for number in range(11))))
    assert len({round(row.x, 3) for row in page.rows if said(row).startswith("表")}) == 1


def test_a_list_that_does_not_fit_goes_to_the_next_page_whole() -> None:
    first, second = composed(*short(20), AttachmentList(("甲表", "乙表")))
    assert (len(lines(first)), lines(second)) == (20, ["附件：1.", "甲表", "2.", "乙表"])


def test_the_name_stands_centred_over_the_date_four_characters_from_the_edge() -> None:
    (page,) = composed(*short(3), SIGNED)
    name, date = placed(page, SIGNED.unit), placed(page, SIGNED.date)
    assert middle(name) == pytest.approx(middle(date))
    sort, place = date.places[-1]
    assert date.x + (place + sort.advance) * 15.75 == pytest.approx(RIGHT - 4 * 15.75)
    assert name.y - date.y == pytest.approx(STANDARD.leading)


def test_a_seal_begins_within_a_line_of_the_text_and_covers_name_and_date() -> None:
    (page,) = composed(*short(3), SIGNED)
    text, name, date = (placed(page, words) for words in ("第2段", SIGNED.unit, SIGNED.date))
    foot = text.y - 0.12 * 15.75
    upper, lower = name.y + 0.88 * 15.75, date.y - 0.12 * 15.75
    centre = (upper + lower) / 2 + 21  # 偏下: the names are a little below the middle of the seal
    assert 0 <= foot - (centre + SEAL / 2) <= STANDARD.leading
    assert centre - SEAL / 2 < lower < upper < centre + SEAL / 2


def test_a_long_name_stays_on_the_page() -> None:
    for length in (20, 27, 60):
        (page,) = composed(*short(1), Signature("县" * length, SIGNED.date))
        for row in page.rows[1:-1]:
            sort, place = row.places[-1]
            assert row.x >= LEFT - 0.01
            assert row.x + (place + sort.advance) * row.size <= RIGHT + 0.01


@pytest.mark.parametrize("above", range(1, 60))
def test_the_seal_never_stands_without_text(above: int) -> None:
    *_, last = composed(*short(above), SIGNED)
    assert lines(last)[-2:] == [SIGNED.unit, SIGNED.date]
    assert len(lines(last)) >= 3
    steps = [upper.y - lower.y for upper, lower in itertools.pairwise(last.rows[:-3])]
    assert all(step >= 0.87 * STANDARD.leading for step in steps)
    assert last.rows[-2].y >= STANDARD.bottom


def test_lines_are_drawn_together_rather_than_the_seal_left_alone() -> None:
    (page,) = composed(*short(20), SIGNED)
    assert page.rows[0].y - page.rows[1].y == pytest.approx(STANDARD.leading * 21 / 23)
    first, second = composed(*short(22), SIGNED)
    assert len(lines(first)) == 21
    assert lines(second)[0] == "第21段"


def test_the_end_of_a_long_paragraph_goes_with_the_seal_but_for_its_first_lines() -> None:
    first, second = composed(Paragraph("水" * (26 + 28 * 21), "p"), SIGNED)
    assert (len(lines(first)), len(lines(second))) == (20, 4)


def test_a_heading_goes_with_the_text_that_goes_with_the_seal() -> None:
    first, second = composed(*short(20), Heading(1, "一、", "题", "h"), Paragraph("无。", "p"), SIGNED)
    assert len(lines(first)) == 20
    assert lines(second)[:2] == ["一、题", "无。"]
    assert [mark.title for mark in second.bookmarks] == ["一、题"]
    assert second.bookmarks[0].y == pytest.approx(STANDARD.page_height - STANDARD.top)
    assert first.bookmarks == ()


def test_a_signature_of_nothing_takes_no_room() -> None:
    assert composed(*short(22), Signature("", " ")) == composed(*short(22))
    assert lines(composed(*short(2), Signature("", "2024年1月1日"))[0])[-1] == "2024年1月1日"
    assert lines(composed(SIGNED)[0]) == [SIGNED.unit, SIGNED.date]


def test_an_attachment_begins_a_page_with_its_title_on_the_third_line() -> None:
    _, page = composed(*short(1), AttachmentHead("附件1", "基础数据表", "a"), *short(1))
    number, title, text = page.rows[:3]
    assert (said(number), said(title), said(text)) == ("附件1", "基础数据表", "第0段")
    assert number.places[0][0].face.name == "NotoSansSC-Regular"
    assert number.x == pytest.approx(LEFT)
    assert number.y == pytest.approx(STANDARD.page_height - STANDARD.top - 0.88 * 15.75)
    assert title.y + 0.88 * 21 == pytest.approx(STANDARD.page_height - STANDARD.top - 2 * STANDARD.leading)
    assert middle(title) == pytest.approx((LEFT + RIGHT) / 2)
    assert text.y < title.y - 21
    assert [mark.title for mark in page.bookmarks] == ["附件1 基础数据表"]


def table(count: int, *, cell: str = "格", columns: int = 3) -> Table:
    heads = tuple(TableColumn(f"列{number}", figures=number > 0) for number in range(columns))
    return Table(heads, tuple((f"{cell}{row}", *(f"{row}.5" for _ in heads[1:])) for row in range(count)), "t")


def test_the_head_stands_on_every_page_and_no_row_is_lost_or_split() -> None:
    pages = composed(*short(3), table(100))
    assert len(pages) > 2
    found = [said(row) for page in pages for row in page.rows if said(row).startswith("格")]
    assert found == [f"格{number}" for number in range(100)]
    for page in pages:
        assert lines(page).count("列0") == 1
        assert min(rule.y for rule in page.rules) >= STANDARD.bottom - 0.5


def test_figures_stand_at_the_right_edge_of_their_cells() -> None:
    (page,) = composed(table(12))
    ends = {
        round(row.x + (place + sort.advance) * row.size, 2)
        for row in page.rows
        if re.fullmatch(r"\d+\.5", said(row))
        for sort, place in [row.places[-1]]
    }
    third = STANDARD.measure / 3
    assert ends == {round(STANDARD.left + edge * third - 4, 2) for edge in (2, 3)}


def test_a_row_higher_than_a_page_is_parted_rather_than_lost() -> None:
    pages = composed(table(1, cell="水" * 2000))
    assert len(pages) > 2
    assert sum(said(row).count("水") for page in pages for row in page.rows) == 2000
    assert all("列0" in lines(page) for page in pages)


def test_no_cell_is_wider_than_its_column_and_nothing_in_it_is_lost() -> None:
    text = "预算1234567.89万元——“执行”internationalisation，㎡𠮷。"
    (page,) = composed(
        Table((TableColumn("甲", 0.4), TableColumn("乙", 3.0), TableColumn("丙", 0.1)), ((text, text, "数"),), "t")
    )
    assert "".join(lines(page)).count("𠮷") == 2
    edges = sorted({round(rule.x + 0.25, 2) for rule in page.rules if rule.width < 1})
    for row in page.rows[:-1]:
        sort, place = row.places[-1]
        right = row.x + (place + sort.advance - sort.after) * row.size
        column = max(number for number, edge in enumerate(edges) if edge <= row.x + 0.01)
        assert right <= edges[column + 1] + 0.01 or said(row) in "丙数"


def test_a_heading_or_the_head_of_a_table_does_not_stand_alone_at_the_foot() -> None:
    first, second = composed(*short(21), Heading(1, "一、", "表", "h"), table(2))
    assert (len(lines(first)), lines(second)[0]) == (21, "一、表")
    first, second = composed(*short(21), table(2))
    assert (len(lines(first)), lines(second)[0]) == (21, "列0")


@pytest.mark.parametrize(
    "odd", [Table((), (), "t"), Table((TableColumn("列"),), (), "t"), Table((TableColumn("", 0.0),), (("",),), "t")]
)
def test_odd_tables_print(odd: Table) -> None:
    assert pdf_bytes(Document("题", "局", "2023", False, (*short(1), odd, *short(1))))


@pytest.fixture(scope="module")
def printed() -> bytes:
    return pdf_bytes(attachments.document())


def test_the_whole_conforms_and_repeats(printed: bytes) -> None:
    assert [each.message for each in validator.validate_pdf_bytes(printed, profile="2b").failures] == []
    assert pdf_bytes(attachments.document()) == printed


def test_pages_across_the_sheet_have_their_number_where_it_stands_on_the_others(printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as file:
        turned = [number for number, sheet in enumerate(file.pages) if sheet.get("/Rotate", 0) == 90]
        boxes = {tuple(round(float(side)) for side in sheet.MediaBox) for sheet in file.pages}
    assert boxes == {(0, 0, 595, 842)}
    assert len(turned) >= 4
    sheets = list(characters(printed))
    for number in turned:
        folio = next(row for row in rows(sheets[number]) if FOLIO.search(words(row)))
        assert words(folio) == f"— {number} —"
        edge = folio[-1].right - RIGHT if number % 2 else folio[0].left - LEFT
        assert abs(edge + (14 if number % 2 else -14)) < 1.5
        columns = sorted({round(character.left) for character in sheets[number] if character.size == 12})
        assert STANDARD.left - 1 <= columns[0] <= columns[-1] <= STANDARD.page_width - STANDARD.right + 1


def test_what_follows_an_attachment_across_the_sheet_is_upright_again() -> None:
    wide = AttachmentHead("附件1", "表", "a", landscape=True)
    pages = composed(
        *short(1), wide, table(2), AttachmentHead("附件2", "表", "a"), *short(1), wide, PageBreak(), *short(1)
    )
    assert [page.across is not None for page in pages] == [False, True, False, True, False]


def test_the_words_are_those_of_the_plain_text(printed: bytes) -> None:
    text = plain_text(attachments.document())
    assert "附件：1. 部门整体支出绩效评价基础数据表\n2. 青禾县" in text
    assert "项目\t上年决算数\t当年决算数\t说明\n业务工作经费之1\t37.50\t41.25\t\n" in text
    upright = [words(row) for number, sheet in enumerate(characters(printed)) if number < 9 for row in body(sheet)]
    for line in ("业务工作经费之60", "2250.00", specimen.UNIT):
        assert any(line in row for row in upright)


def test_word_has_the_same_words_and_real_tables() -> None:
    data = word_bytes(attachments.document())
    assert data == word_bytes(attachments.document())
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        body = file.read("word/document.xml").decode()
    assert body.count("<w:tbl>") == 2
    assert body.count("<w:tblHeader/>") == 2
    assert body.count("<w:cantSplit/>") == 102
    for line in ("附件：1. ", "部门整体支出绩效评价基础数据表", "业务工作经费之60", attachments.DATE, "附件3"):
        assert line in body


def test_private_numbers_are_masked_in_tables_too() -> None:
    rows_ = (("联系人13812345678", "1"),)
    document = Document(
        "题", "局", "2023", False, (Table((TableColumn("甲"), TableColumn("乙")), rows_, "t"), Title("题"))
    )
    (shown, _) = published(document).blocks
    assert isinstance(shown, Table)
    assert "13812345678" not in shown.rows[0][0]
