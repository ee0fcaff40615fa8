"""What stands below and behind the text in Word: 附件说明, 署名 and 成文日期, an attachment's head, tables."""

from collections.abc import Iterator, Sequence

from reports.content import ATTACHMENTS, Attachment, AttachmentList, Signature, Table
from reports.typesetting.style import Style
from reports.wordprocessing.faces import Face, Faces
from reports.wordprocessing.markup import Element, element, run
from reports.wordprocessing.measures import em_width, font_size, twips
from reports.wordprocessing.styles import characters

_DATE_INSET = 4  # characters: 右空四字
_SEAL_LINES = 2  # blank lines for the upper half of the seal
_FIFTIETHS = 5000  # of a per cent: the whole width of the text
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def attachment_list(block: AttachmentList, style: Style, faces: Faces) -> Iterator[Element]:
    """附件：1. … one line below the text, turned lines under the name."""
    entries = block.entries
    if entries:
        yield _paragraph("", faces.body)
    lead = em_width(ATTACHMENTS)
    for place, (number, name) in enumerate(entries):
        label = number if place else ATTACHMENTS + number
        hanging = em_width(label)
        left = style.indent + hanging + (lead if place else 0)
        indent = element("w:ind", **_indent(left, style, "left"), **_indent(hanging, style, "hanging"))
        yield _paragraph(label + name, faces.body, element("w:jc", val="left"), before=(indent,))


def signature(block: Signature, style: Style, faces: Faces) -> Iterator[Element]:
    """署名 centred over 成文日期, the lines of both kept with the blank ones above them."""
    names = [text for text in (block.unit, block.date) if text.strip()]
    left = max(0.0, style.characters - 2 * _DATE_INSET - em_width(block.date))
    indent = element("w:ind", **_indent(left, style, "left"), firstLineChars=0, firstLine=0)
    for number, words in enumerate([*[""] * _SEAL_LINES, *names] if names else []):
        last = number == _SEAL_LINES + len(names) - 1
        kept = [] if last else [element("w:keepNext")]
        yield _paragraph(words, faces.body, element("w:jc", val="center"), before=(*kept, indent))


def attachment(block: Attachment, faces: Faces) -> Iterator[Element]:
    """附件1 on the first line of a new page, its title on the third."""
    flush = element("w:ind", firstLineChars=0, firstLine=0)
    yield _paragraph(block.number, faces.heading, before=(element("w:pageBreakBefore"), flush))
    yield _paragraph("", faces.body)
    yield _paragraph(block.title, faces.title, before=(element("w:pStyle", val="Title"),))


def table(block: Table, style: Style, faces: Faces) -> Element:
    """A table whose head stands again on each page and whose rows are not split."""
    total = sum(column.share for column in block.columns) or 1.0
    widths = [twips(style.measure * column.share / total) for column in block.columns]
    borders = (element(f"w:{edge}", val="single", sz=4, space=0, color="auto") for edge in _EDGES)
    properties = element(
        "w:tblPr",
        element("w:tblW", w=_FIFTIETHS, type="pct"),
        element("w:tblBorders", *borders),
        element("w:tblLayout", type="fixed"),
    )
    sides = ["right" if column.figures else "left" for column in block.columns]
    heads = [column.head for column in block.columns]
    rows = [_row(heads, widths, ["center"] * len(heads), faces.heading, style, element("w:tblHeader"))]
    rows += (_row(row, widths, sides, faces.body, style) for row in block.rows)
    return element("w:tbl", properties, element("w:tblGrid", *(element("w:gridCol", w=w) for w in widths)), *rows)


def _row(
    texts: Sequence[str], widths: Sequence[int], sides: Sequence[str], face: Face, style: Style, *head: Element
) -> Element:
    cells = (_cell(text, width, side, face, style) for text, width, side in zip(texts, widths, sides, strict=True))
    return element("w:tr", element("w:trPr", element("w:cantSplit"), *head), *cells)


def _cell(text: str, width: int, side: str, face: Face, style: Style) -> Element:
    spacing = element("w:spacing", line=twips(style.table_leading), lineRule="exact")
    flush = element("w:ind", firstLineChars=0, firstLine=0)
    words = _paragraph(text, face, element("w:jc", val=side), before=(spacing, flush), size=style.table_size)
    properties = element("w:tcPr", element("w:tcW", w=width, type="dxa"), element("w:vAlign", val="center"))
    return element("w:tc", properties, words)


def _paragraph(
    text: str, face: Face, *after: Element, before: Sequence[Element] = (), size: float | None = None
) -> Element:
    words = run(text, face)
    if size:
        half_points = round(font_size(size) * 2)
        words[0].extend([element("w:sz", val=half_points), element("w:szCs", val=half_points)])
    return element("w:p", element("w:pPr", *before, *after), words)


def _indent(count: float, style: Style, side: str) -> dict[str, int]:
    return characters(count, font_size(style.size), side)
