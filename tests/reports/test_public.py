"""The published copy: private numbers masked, everything else as it was."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.content import (
    Attachment,
    AttachmentList,
    Column,
    CoverLine,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Signature,
    Table,
    Title,
)
from reports.public import masked, published

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


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("身份证号430202199001011234。", "身份证号430202********1234。"),
        ("430202900101123", "430202*****1123"),
        ("43020219900101123X", "430202********123X"),
        ("４３０２０２１９９００１０１１２３４", "４３０２０２********１２３４"),
        ("卡号6222021234567890123", "卡号***************0123"),
        ("6222 0212 3456 7890", "**** **** **** 7890"),
        ("手机13812345678、+86 138-1234-5678", "手机138****5678、+86 1**-****-5678"),
        ("138 1234 5678", "138 **** 5678"),
        ("１３８１２３４５６７８", "１３８****５６７８"),
        ("电话0731-28661234，010 6655 4433", "电话0731-****1234，010 6*** 4433"),
        ("（0731）28661234", "（0731）****1234"),
        ("联系电话：28661234；传真 2866123", "联系电话：****1234；传真 ***6123"),
    ],
)
def test_private_numbers_are_masked(text: str, published: str) -> None:
    assert masked(text) == published


@pytest.mark.parametrize(
    "text",
    [
        "2023年预算资金12345678.90元，支出1,234,567,890.12万元",
        "统一社会信用代码：11430202MB1234567X，信用代码 124302020063123456",
        "株财绩〔2023〕12号，2023-01-01至2023-12-31",
        "编码1234567890，电话会议2023次",
        "0.138123456789和3.13812345678",
        "完成投资28661234元，13812345678元，13812345678.90元，0731-28661234万元",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert masked(text) == text


@given(st.text(alphabet="0123456789-— 电话：X138（）0731甲", max_size=40))
def test_masking_moves_nothing_and_masks_nothing_twice(text: str) -> None:
    once = masked(text)
    assert len(once) == len(text)
    assert all(new in (old, "*") for old, new in zip(text, once, strict=True))


def test_attachments_and_tables_are_masked_too() -> None:
    blocks = (
        AttachmentList(("张某13812345678的表",)),
        Attachment("附件1", "电话0731-28661234", "costs"),
        Table((Column("姓名"), Column("电话")), (("张某", "13812345678"),), "costs"),
        Signature("某局", "2024年3月5日"),
    )
    names, attachment, table, signature = published(replace(DOCUMENT, blocks=blocks)).blocks
    assert names == AttachmentList(("张某138****5678的表",))
    assert attachment == Attachment("附件1", "电话0731-****1234", "costs")
    assert isinstance(table, Table)
    assert table.rows == (("张某", "138****5678"),)
    assert signature == blocks[3]


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
