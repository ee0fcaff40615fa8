"""What stands below and behind the text: 附件说明, 署名 and 成文日期 with room for the seal, an attachment's title."""

from collections.abc import Iterator

from reports.content import ATTACHMENTS, AttachmentHead, AttachmentList, Signature
from reports.typesetting.style import Style
from reports.typesetting.titles import titled
from reports.word.font_names import Faces
from reports.word.markup import Element, element, paragraph, run
from reports.word.measures import em_width, font_size, leading, twips
from reports.word.styles import ATTACHMENT_STYLE, ATTACHMENT_TITLE_STYLE, characters

_BLANK = 2  # lines above 署名: the seal stands on its middle and touches the end of the text
_DATE_INSET = 4  # characters: 右空四字
_WIDEST = 24  # characters of 署名 on one line
_SPARED = 1  # em of a title's measure


def attachment_list(block: AttachmentList, style: Style, faces: Faces) -> Iterator[Element]:
    """附件：1. … one line below the text, the names under each other (GB/T 9704-2012, 7.3.4)."""
    size, lead = font_size(style.size), style.indent + em_width(ATTACHMENTS)
    entries = block.entries
    hang = lead + max((em_width(number) for number, _ in entries), default=0.0)
    for place, (number, name) in enumerate(entries):
        first = hang - (lead if place else style.indent)
        indent = element("w:ind", **characters(hang, size, "left"), **characters(first, size, "hanging"))
        space = element("w:spacing", before=0 if place else twips(leading(style)))
        words = number + name if place else ATTACHMENTS + number + name
        kept = [element("w:keepNext")] if place < len(entries) - 1 else []  # all on one page
        yield paragraph("", run(words, faces.body), *kept, element("w:keepLines"), space, indent)


def signature(block: Signature, style: Style, faces: Faces) -> Iterator[Element]:
    """署名 centred over 成文日期, the date four characters from the edge unless 署名 needs more (7.3.5)."""
    widest = min(_WIDEST, em_width(block.unit))
    middle = style.characters - _DATE_INSET - em_width(block.date) / 2
    middle = max(min(middle, style.characters - widest / 2), widest / 2)
    left = characters(max(0.0, 2 * middle - style.characters), font_size(style.size), "left")
    lines = [text for text in (block.unit, block.date) if text.strip()]
    for place, text in enumerate(lines):
        properties = (
            *([element("w:keepNext")] if text is not lines[-1] else []),
            element("w:spacing", before=0 if place else twips(_BLANK * leading(style))),
            element("w:ind", **left, firstLineChars=0, firstLine=0),
            element("w:jc", val="center"),
        )
        yield paragraph("", run(text, faces.body), *properties)


def attachment_title(block: AttachmentHead, unit: str, style: Style, faces: Faces) -> Iterator[Element]:
    """附件N flush left on the first line of a page, its title centred from the third (7.3.4)."""
    yield paragraph(ATTACHMENT_STYLE, run(block.number, faces.heading))
    measure = style.body_width / font_size(style.title_size) - _SPARED
    lines = titled(block.title, block.subject, unit, em_width, measure)
    yield paragraph(ATTACHMENT_TITLE_STYLE, run("\n".join(lines) if lines else block.title, faces.title))
