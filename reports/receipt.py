"""归档回执 as blocks on paper: what whoever takes a package over signs, and keeps apart from it."""

from collections.abc import Iterator
from dataclasses import replace

from reports.archived import KEYLESS, STATES, Facts
from reports.content import AttachmentHead, Block, Document, Paragraph, PrintedSum, SumCodes
from reports.typesetting.style import MILLIMETRE, STANDARD

_KEY = "receipt"
STYLE = replace(STANDARD, leading=24.0, top=27 * MILLIMETRE, bottom=27 * MILLIMETRE)
"""No official document: drawn together so that it stands on one page, which one signs."""


def receipt(facts: Facts) -> Document:
    """The receipt; the sums in their short form, as QR codes, and whole."""
    blocks = (AttachmentHead("", "归档回执", _KEY), *_blocks(facts))
    return Document(f"{facts.title}归档回执", facts.unit, facts.year, facts.state == "draft", blocks)


def _blocks(facts: Facts) -> Iterator[Block]:
    sums = tuple(printed_sums(facts.fingerprint, facts.paper))
    yield from _paragraphs(
        f"题名：{facts.title}",
        f"责任者：{facts.unit}",
        f"年度：{facts.year}　状态：{STATES[facts.state]}　稿次：第{facts.version}稿",
        f"保管期限：{facts.kept}　密级：{facts.secrecy}　归档日期：{facts.day}",
    )
    yield SumCodes(sums, _KEY)
    yield from _paragraphs(
        *(f"{each.name}全值：{each.digits}" for each in sums),
        *KEYLESS,
        "请将本回执签字后与归档包分开保存。核对时在“核验归档包”中填写或扫入上面的指纹。",
        "移交人：　　　　　　　　接收人：　　　　　　　　",
        "日　期：　　　　　　　　日　期：　　　　　　　　",
    )


def _paragraphs(*texts: str) -> Iterator[Paragraph]:
    return (Paragraph(text, _KEY) for text in texts)


def printed_sums(fingerprint: str, paper: str) -> Iterator[PrintedSum]:
    """What is compared with a package: the sum over what the report says, and that of the PDF of its 定稿, if any."""
    yield PrintedSum("数据指纹", fingerprint)
    if paper:
        yield PrintedSum("定稿PDF", paper)
