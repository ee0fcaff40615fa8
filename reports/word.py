"""A report as a Word file in the layout of GB/T 9704-2012, for the leader to mark up."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from lxml import etree

from domain.cleaning import clean
from reports.content import (
    Attachment,
    AttachmentList,
    Block,
    CoverLine,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Signature,
    Table,
    Title,
)
from reports.typesetting.faces import BUNDLED, FaceChoice
from reports.typesetting.style import STANDARD, Style
from reports.wordprocessing.container import Attachment as Part
from reports.wordprocessing.container import contained, related
from reports.wordprocessing.cover import cover
from reports.wordprocessing.elements import attachment, attachment_list, signature, table
from reports.wordprocessing.faces import Face, Faces, faces
from reports.wordprocessing.markup import Element, element, run
from reports.wordprocessing.sections import draft_header, folio_footer, section
from reports.wordprocessing.styles import font_table_part, heading_style, styles_part

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


def word_bytes(document: Document, style: Style = STANDARD, choice: FaceChoice = BUNDLED) -> bytes:
    """The .docx: cover, headings and text in Word's own styles, in the faces that the report prints with.

    The same document, style and faces give the same bytes.
    """
    chosen = faces(style, choice)
    attachments = _attachments(document, style, chosen)
    body = _body(document, style, chosen, related(attachments))
    return contained(element("w:document", body), attachments, _properties(document))


def _attachments(document: Document, style: Style, chosen: Faces) -> list[Part]:
    drafts: list[Part] = [("header", "header1", draft_header(chosen.heading))] if document.draft else []
    return [
        ("styles", "styles", styles_part(style, chosen)),
        ("settings", "settings", _settings()),
        ("fontTable", "fontTable", font_table_part(chosen)),
        ("footer", "footer1", folio_footer(style, chosen.folio, odd=True)),
        ("footer", "footer2", folio_footer(style, chosen.folio, odd=False)),
        *drafts,
    ]


def _body(document: Document, style: Style, chosen: Faces, ids: dict[str, str]) -> Element:
    """The cover as a section of its own, without page numbers; the text begins with 1."""
    front = [block for block in document.blocks if isinstance(block, Title | CoverLine)]
    text = tuple(_text(document.blocks, style, chosen))
    headers = {kind: ids["header1"] for kind in ("default", "even") if document.draft}
    footers = {"default": ids["footer1"], "even": ids["footer2"]}
    sheet = cover(front, document.unit, style, chosen)
    if not sheet:
        return element("w:body", *text, section(style, headers, footers))
    if not text:
        return element("w:body", *sheet, section(style, headers, {}))
    properties = sheet[-1][0]  # a section ends with the last paragraph in it
    properties.append(section(style, headers, {}))
    return element("w:body", *sheet, *text, section(style, headers, footers, restart=True))


def _text(blocks: Sequence[Block], style: Style, chosen: Faces) -> Iterator[Element]:
    """What stands behind the cover; a page break before the first of it is the section's own."""
    turn = started = False
    for block in blocks:
        match block:
            case Heading():
                words, face = block.number + block.text, chosen.of_heading(block.level)
                yield _paragraph(words, face, heading_style(block.level), turn)
            case Paragraph():
                yield _paragraph(block.text, chosen.body, "", turn)
            case PageBreak():
                turn = started
                continue
            case Title() | CoverLine():
                continue
            case AttachmentList() | Signature() | Attachment() | Table():
                yield from _closing(block, style, chosen)
            case _:
                assert_never(block)
        turn, started = False, True


def _closing(block: AttachmentList | Signature | Attachment | Table, style: Style, chosen: Faces) -> Iterator[Element]:
    match block:
        case AttachmentList():
            yield from attachment_list(block, style, chosen)
        case Signature():
            yield from signature(block, style, chosen)
        case Attachment():
            yield from attachment(block, chosen)
        case Table():
            yield table(block, style, chosen)
            yield _paragraph("", chosen.body, "", False)  # Word wants one between tables and behind the last
        case _:
            assert_never(block)


def _paragraph(words: str, face: Face, styled: str, turn: bool) -> Element:
    properties = element("w:pPr")
    if styled:
        properties.append(element("w:pStyle", val=styled))
    if turn:
        properties.append(element("w:pageBreakBefore"))
    return element("w:p", properties, run(words, face))


def _settings() -> Element:
    """word/settings.xml: odd and even pages differ, marks may be squeezed, the file is no older than Word 2013."""
    word = "http://schemas.microsoft.com/office/word"
    return element(
        "w:settings",
        element("w:evenAndOddHeaders"),
        element("w:characterSpacingControl", val="compressPunctuation"),
        element("w:compat", element("w:compatSetting", name="compatibilityMode", uri=word, val=15)),
        element("w:themeFontLang", val="en-US", eastAsia="zh-CN"),
    )


def _properties(document: Document) -> Element:
    """docProps/core.xml: title, author, language; no date, for the report states its own."""
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DUBLIN_CORE})
    for name, text in (("title", document.title), ("creator", document.unit), ("language", document.language)):
        etree.SubElement(root, f"{{{_DUBLIN_CORE}}}{name}").text = " ".join(clean(text).text.split())
    return root
