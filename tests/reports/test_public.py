"""The published copy: private numbers masked, everything else as it was."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import StreamObject

from domain.privacy import masked, private_data
from reports.content import (
    AttachmentHead,
    AttachmentList,
    Block,
    CoverLine,
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
from reports.public import published
from reports.word.writer import word_bytes
from tests.conftest import ROOT

DOCUMENT = Document(
    "报告",
    "某局",
    "2023",
    False,
    (
        Title("2023年度某局整体支出绩效自评报告"),
        CoverLine("联系电话：0731-28660000", "cover.phone"),
        PageBreak(),
        Heading(1, "一、", "联系人13812345678", "one"),
        Paragraph("卡号6222021234567890123。", "text"),
    ),
)
CELLS = (("身份证号", "430000 19900101 1234"), ("李某", "8000001"))
PUBLIC_NUMBERS = ROOT.parent / "shared" / "cases" / "52-public-numbers.txt"


@given(st.text(alphabet="0123456789-— 电话：X138（）0731甲", max_size=40))
def test_masking_moves_nothing_and_masks_nothing_twice(text: str) -> None:
    once = masked(text)
    assert len(once) == len(text)
    assert all(new in (old, "*") for old, new in zip(text, once, strict=True))


def test_attachments_and_tables_are_masked_too() -> None:
    blocks = (
        AttachmentList(("张某13812345678的表",)),
        AttachmentHead("附件1", "电话0731-28661234", "costs"),
        Table((TableColumn("姓名"), TableColumn("电话")), (("张某", "13812345678"),), "costs"),
        Signature("某局", "2024年3月5日"),
    )
    names, attachment, table, signature = published(replace(DOCUMENT, blocks=blocks)).blocks
    assert names == AttachmentList(("张某138****5678的表",))
    assert attachment == AttachmentHead("附件1", "电话0731-****1234", "costs")
    assert isinstance(table, Table)
    assert table.rows == (("张某", "138****5678"),)
    assert signature == blocks[3]
    (signed,) = published(replace(DOCUMENT, blocks=(Signature("某局（电话28661234）", "2024年3月5日"),))).blocks
    assert signed == Signature("某局（电话****1234）", "2024年3月5日")


def test_every_block_of_a_report_is_masked() -> None:
    copy = published(DOCUMENT)
    assert [getattr(block, "text", None) for block in copy.blocks] == [
        "2023年度某局整体支出绩效自评报告",
        "联系电话：0731-****0000",
        None,
        "联系人138****5678",
        "卡号***************0123。",
    ]
    assert (copy.title, copy.blocks[2]) == (DOCUMENT.title, PageBreak())


def test_a_label_stands_in_one_block_or_cell_and_its_number_in_the_next() -> None:
    table = Table((TableColumn("项目"), TableColumn("联系电话")), CELLS, "costs")
    blocks = (Paragraph("联络电话", "a"), Paragraph("8000001", "a"), table, Paragraph("共8000001", "b"))
    first, second, cells, last = published(replace(DOCUMENT, blocks=blocks)).blocks
    assert [getattr(block, "text", "") for block in (first, second, last)] == ["联络电话", "***0001", "共8000001"]
    assert isinstance(cells, Table)
    assert cells.rows == (("身份证号", "43**** ******** *234"), ("李某", "***0001"))


def test_the_file_says_no_private_number_of_itself() -> None:
    document = published(replace(DOCUMENT, title="13812345678的报告", unit="某局（电话28661234）"))
    info = PdfReader(BytesIO(pdf_bytes(document))).metadata
    assert info is not None
    assert (info.title, info.author) == ("138****5678的报告", "某局（电话****1234）")
    with zipfile.ZipFile(BytesIO(word_bytes(document))) as word:
        assert "138****5678" in word.read("docProps/core.xml").decode()


def test_neither_pdf_nor_word_holds_a_masked_number(tmp_path: Path) -> None:
    """The text of the pages, each object of the PDF unpacked, each part of the Word file."""
    if not PUBLIC_NUMBERS.exists():
        pytest.skip("the cases are not here")
    lines = PUBLIC_NUMBERS.read_text("utf-8").splitlines()
    hidden = [_digits(line[span.start : span.end]) for line in [" ".join(lines)] for span in private_data(line)]
    assert hidden == ["8000001", "430000199001011234", "19120000092000000123"]
    title, *rest = lines
    blocks: tuple[Block, ...] = (Title(title), PageBreak(), *(Paragraph(line, "text") for line in rest))
    document = published(replace(DOCUMENT, title=" ".join(lines[:5]), blocks=blocks))
    pdf, word = pdf_bytes(document), word_bytes(document)
    reader = PdfReader(BytesIO(pdf))
    said = [page.extract_text() for page in reader.pages]
    held = [reader.get_object(number) for number in range(1, int(str(reader.trailer["/Size"])))]
    said += [each.get_data().decode("latin-1") if isinstance(each, StreamObject) else str(each) for each in held]
    with zipfile.ZipFile(BytesIO(word)) as parts:
        said += [re.sub("<[^>]*>", "", parts.read(name).decode()) for name in parts.namelist()]
    everything = _digits("\n".join(said))
    assert "0001" in everything
    assert not [number for number in hidden if number in everything]


def _digits(text: str) -> str:
    return re.sub("[^0-9]", "", text)
