"""The printed file: what it says, where it stands, what it is made of. Read back from its bytes alone."""

import io
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pypdf
import pypdfium2
import pytest

from reports.content import Block, CoverLine, Document, Heading, PageBreak, Paragraph, Title
from reports.pdf import pdf_bytes
from reports.typesetting.fonts import printable
from reports.typesetting.style import MILLIMETRE, Style
from tests.reports import prose, readback, specimen
from tests.reports.audit import LEFT, RIGHT, faults, parted
from tests.reports.readback import FOLIO, body, characters, rows, words

MARKUP = '<b>粗</b> &lt; & {x} {{y}} <img src="file:///etc/passwd"/> =1+1 %s </para> \\n'
RARE = "堃喆犇垚珺邨翀昇祎赟玥珮䶮㼆㛃㎡㎏𠮷"


def report(*blocks: Block, draft: bool = False) -> Document:
    """A report with a cover and these blocks."""
    front = (
        Title("2023年度某县某局整体支出绩效自评报告"),
        CoverLine("单位名称（盖章）：", "cover.seal_line"),
        PageBreak(),
    )
    return Document("2023年度某县某局整体支出绩效自评报告", "某县某局", "2023", draft, (*front, *blocks))


def said(document: Document) -> str:
    """The text of a report without white space."""
    parts = (getattr(block, "number", "") + getattr(block, "text", "") for block in document.blocks)
    return re.sub(r"\s", "", printable("".join(parts)))


def reader(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def extracted(pdf: bytes, draft: bool) -> tuple[str, str]:
    """The text of a PDF as two readers see it."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return readback.text(pages, draft), readback.text([page.extract_text() for page in reader(pdf).pages], draft)


def fonts(pdf: bytes) -> dict[str, Any]:
    """The fonts of all pages by name."""
    pages: Any = reader(pdf).pages
    found = (font.get_object() for page in pages for font in page["/Resources"]["/Font"].values())
    return {font["/BaseFont"]: font for font in found}


@pytest.fixture(scope="module")
def specimen_pdf() -> bytes:
    return pdf_bytes(specimen.document())


@pytest.mark.parametrize("draft", [False, True])
def test_the_text_comes_out_as_it_went_in(draft: bool) -> None:
    document = specimen.document(draft)
    assert extracted(pdf_bytes(document), draft) == (said(document),) * 2


def test_markup_is_text() -> None:
    document = report(Heading(1, "一、", MARKUP, "h"), Paragraph(MARKUP, "p"), Paragraph(MARKUP * 20, "p"))
    assert extracted(pdf_bytes(document), False) == (said(document),) * 2


def test_no_control_or_direction_mark_reaches_the_paper() -> None:
    pdf = pdf_bytes(report(Paragraph("甲\x07乙\u202e丙\u200b丁\ud800戊\ufeff己\r\n庚", "p")))
    assert extracted(pdf, False)[0].endswith("甲乙丙丁戊己庚")


def test_rare_characters_print_and_are_found_again() -> None:
    document = report(Heading(1, "一、", RARE, "h"), Heading(2, "（一）", RARE, "h"), Paragraph(RARE, "p"))
    assert extracted(pdf_bytes(document), False) == (said(document),) * 2


def test_a_character_that_no_font_has_prints_as_geta_and_is_found_again() -> None:
    document = report(Paragraph("笑😀字𓀀", "p"))
    assert extracted(pdf_bytes(document), False)[0] == said(document)


def test_the_same_report_makes_the_same_bytes(specimen_pdf: bytes) -> None:
    assert pdf_bytes(specimen.document()) == specimen_pdf
    assert pdf_bytes(specimen.document(draft=True)) != specimen_pdf


def test_every_font_is_embedded_and_subset(specimen_pdf: bytes) -> None:
    found = fonts(specimen_pdf)
    assert {name.partition("+")[2] for name in found} == {
        "FandolFang-Regular", "FandolSong-Bold", "FandolSong-Regular", "LXGWWenKai-Regular", "LiberationSerif",
        "LiberationSerif-Bold", "NotoSansSC-Regular", "cwTeXFangSong",
    }  # fmt: skip
    for name, font in found.items():
        descendant = font["/DescendantFonts"][0].get_object()
        program = descendant["/FontDescriptor"]["/FontFile2"].get_object().get_data()
        assert re.fullmatch("/[A-Z]{6}[+].+", name)
        assert font["/Subtype"] == "/Type0"
        assert 0 < len(program) < 500_000


def test_no_empty_box_is_drawn(specimen_pdf: bytes) -> None:
    pages: Any = reader(specimen_pdf).pages
    contents = b"".join(page.get_contents().get_data() for page in pages)
    codes = [code for run in re.findall(rb"<([0-9A-F]+)>", contents) for code in re.findall(rb".{4}", run)]
    assert len(codes) > 1500
    assert b"0000" not in codes


def test_the_file_says_what_it_is(specimen_pdf: bytes) -> None:
    file: Any = reader(specimen_pdf)
    assert (file.metadata.title, file.metadata.author) == (specimen.TITLE, specimen.UNIT)
    assert file.trailer["/Root"]["/Lang"] == "zh-CN"
    assert {tuple(round(float(side), 1) for side in page.mediabox) for page in file.pages} == {(0, 0, 595.3, 841.9)}


def test_bookmarks_lead_to_their_headings(specimen_pdf: bytes) -> None:
    headings = [block for block in specimen.document().blocks if isinstance(block, Heading)]
    file = reader(specimen_pdf)
    entries = list(_entries(file.outline))
    assert [(level, entry.title) for level, entry in entries] == [(h.level, h.number + h.text) for h in headings]
    pages = [[words(row) for row in rows(page)] for page in characters(specimen_pdf)]
    for _, entry in entries:
        assert entry.title in pages[file.get_destination_page_number(entry) or 0]


def _entries(outline: Any, level: int = 1) -> Iterator[tuple[int, Any]]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _entries(entry, level + 1)
        else:
            yield level, entry


def test_a_skipped_heading_level_makes_no_gap_in_the_bookmarks() -> None:
    pdf = pdf_bytes(
        report(Heading(3, "1.", "先", "h"), Paragraph("文", "p"), Heading(1, "一、", "后", "h"), Paragraph("文", "p"))
    )
    assert [level for level, _ in _entries(reader(pdf).outline)] == [1, 1]


def test_the_cover_has_title_seal_line_and_date_and_no_number(specimen_pdf: bytes) -> None:
    cover = [(words(row), row) for row in rows(next(characters(specimen_pdf)))]
    assert [said for said, _ in cover] == [
        "2023年度青禾县水利局", "部门整体支出绩效自评报告", "单位名称（盖章）：青禾县水利局", "联系人：段喆",
        "联系电话：0700-5550123", "2024年3月28日",
    ]  # fmt: skip
    for _, row in (*cover[:2], cover[-1]):
        assert (row[0].left + row[-1].right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)
    assert [row[0].size for _, row in cover] == [21, 21, 15.75, 15.75, 15.75, 15.75]


def test_a_seal_of_42_mm_has_room_on_the_cover(specimen_pdf: bytes) -> None:
    page = rows(next(characters(specimen_pdf)))
    name, title, date = page[2][0].y, page[1][0].y, page[-1][0].y
    assert min(title - name, name - date) > 21 * MILLIMETRE + 15.75


def test_the_title_stands_on_the_cover_only(specimen_pdf: bytes) -> None:
    for page in list(characters(specimen_pdf))[1:]:
        assert specimen.UNIT + "部门整体" not in "".join(map(words, rows(page)))


def test_page_numbers_stand_outside_7_mm_below(specimen_pdf: bytes) -> None:
    pages = [rows(page) for page in characters(specimen_pdf)]
    assert not FOLIO.search(words(pages[0][-1]))
    for number, page in enumerate(pages[1:], 1):
        folio = page[-1]
        assert words(folio) == f"— {number} —"
        assert {character.size for character in folio} == {14}
        assert folio[0].y == pytest.approx((35 - 7) * MILLIMETRE - 0.31 * 14, abs=1)
        if number % 2:
            assert folio[-1].right == pytest.approx((210 - 26) * MILLIMETRE - 14, abs=0.5)
        else:
            assert folio[0].left == pytest.approx(28 * MILLIMETRE + 14, abs=0.5)


def test_a_draft_says_so_above_each_page() -> None:
    for page in characters(pdf_bytes(specimen.document(draft=True))):
        assert words(rows(page)[0]) == "草稿"
        assert rows(page)[0][0].y > (297 - 37) * MILLIMETRE


def test_headings_and_text_have_their_faces(specimen_pdf: bytes) -> None:
    text = list(characters(specimen_pdf))[1:]
    faces = {words(row)[:4]: row[-2].font for page in text for row in body(page)}
    assert faces["一、基本"] == "NotoSansSC-Regular"
    assert faces["（一）部"] == "LXGWWenKai-Regular"
    assert faces["年初确定"] == "FandolFang-Regular"


def test_full_width_lines_stand_on_the_grid() -> None:
    (row, *_) = body(list(characters(pdf_bytes(report(Paragraph("水" * 100, "p")))))[1])[1:]
    assert [character.left for character in row] == pytest.approx([LEFT + 15.75 * n for n in range(28)], abs=0.02)


def test_twenty_two_lines_fill_the_page() -> None:
    page = body(list(characters(pdf_bytes(report(Paragraph("水" * 28 * 40, "p")))))[1])
    assert len(page) == 22
    steps = [above[0].y - below[0].y for above, below in pairwise(page)]
    assert steps == pytest.approx([15.75 * 15 / 8] * 21, abs=0.02)
    assert page[0][0].y + 0.88 * 15.75 == pytest.approx((297 - 37) * MILLIMETRE, abs=0.1)


def test_the_specimen_has_no_fault(specimen_pdf: bytes) -> None:
    assert faults(specimen_pdf) == []
    assert parted(specimen_pdf) == 0


@pytest.mark.parametrize("seed", range(int(os.environ.get("AUDIT", "8"))))
def test_random_prose_has_no_fault(seed: int) -> None:
    document = prose.report(seed, draft=seed % 2 == 0)
    pdf = pdf_bytes(document)
    assert faults(pdf) == []
    assert extracted(pdf, document.draft) == (said(document),) * 2


def test_the_published_sample_has_no_fault(sample_text: str) -> None:
    lines = [line.strip() for line in sample_text.split("\n") if line.strip()]
    document = report(*(Paragraph(line, "p") for line in lines))
    pdf = pdf_bytes(document)
    assert faults(pdf) == []
    assert parted(pdf) == 0
    assert extracted(pdf, False) == (said(document),) * 2


def test_another_style_moves_the_page() -> None:
    style = replace(Style(), leading=28.0, left=30 * MILLIMETRE, right=24 * MILLIMETRE)
    pages = list(characters(pdf_bytes(report(Paragraph("水" * 28 * 40, "p")), style)))
    assert len(body(pages[1])) == style.lines == 23
    assert body(pages[1])[1][0].left == pytest.approx(30 * MILLIMETRE, abs=0.02)


@pytest.mark.parametrize("blocks", [(), (Title(""),), (Paragraph("", "p"),), (Heading(2, "", "", "h"), PageBreak())])
def test_a_report_of_nothing_is_one_page(blocks: tuple[Block, ...]) -> None:
    assert len(reader(pdf_bytes(Document("", "", "", False, blocks))).pages) == 1


def test_an_endless_cover_goes_on_overleaf() -> None:
    front = (Title("长" * 200), CoverLine(f"单位名称（盖章）：{'县' * 100}", "k"), CoverLine("x" * 500, "k"))
    document = Document("长", "县", "2023", False, front)
    pdf = pdf_bytes(document)
    assert extracted(pdf, False)[0] == said(document)
    assert all(
        row[-1].right < RIGHT + 1 and row[0].y > 35 * MILLIMETRE for page in characters(pdf) for row in rows(page)
    )


def test_a_paragraph_of_100_000_characters_is_set() -> None:
    pdf = pdf_bytes(report(Paragraph("县级财政部门批复年度预算1234.5万元，其中：" * 4000, "p")))
    assert len(reader(pdf).pages) > 100
