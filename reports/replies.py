"""修改说明 as blocks on paper: each point of a review with what was done about it, then what was amended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.review_points import ReviewPoint
from reports.content import AttachmentHead, Block, Document, Heading, Paragraph, Signature

_KEY = "replies"


@dataclass(frozen=True, slots=True)
class Replied:
    """What it says; ``day``: when the report was sent back, as on paper; ``amended``: sentences, 原为 → 现为."""

    title: str
    unit: str
    year: str
    day: str
    points: Sequence[ReviewPoint]
    amended: Sequence[str]


def reply_document(found: Replied) -> Document:
    """The 修改说明."""
    return Document(f"{found.title}修改说明", found.unit, found.year, False, tuple(_blocks(found)))


def _blocks(found: Replied) -> Iterator[Block]:
    yield AttachmentHead("", "修改说明", _KEY)
    yield Paragraph(f"{found.day}退回的《{found.title}》已按审核意见修改，情况如下。", _KEY)
    yield Heading(1, "一、", "审核意见和修改情况", _KEY)
    for point in found.points:
        yield Paragraph(f"{point.number}.审核意见：{point.text}", _KEY)
        yield Paragraph(f"修改情况：{point.reply or '尚未修改'}", _KEY)
    if found.amended:
        yield Heading(1, "二、", "报告内容的改动（原为→现为）", _KEY)
        for number, sentence in enumerate(found.amended, 1):
            yield Paragraph(f"{number}.{sentence}", _KEY)
    yield Signature(found.unit, "")
