"""A report as a Word file in the layout of GB/T 9704-2012, for the leader to mark up."""

from lxml import etree

from domain.cleaning import clean
from reports.content import AttachmentHead, CoverLine, Document, Title
from reports.telling import Telling, told, untold
from reports.typesetting.faces import BUNDLED, FaceChoice
from reports.typesetting.style import STANDARD, Style
from reports.word.body import Edges, Text
from reports.word.container import Part, contained, related
from reports.word.cover import cover
from reports.word.font_names import Faces, faces
from reports.word.markup import Element, element, qualified
from reports.word.sections import draft_header, folio_footer, section, turned_footer
from reports.word.styles import font_table_part, styles_part

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


def word_bytes(
    document: Document, style: Style = STANDARD, choice: FaceChoice = BUNDLED, tell: Telling = untold
) -> bytes:
    """The .docx: cover, headings and text in Word's own styles, in the faces that the report prints with.

    The same document, style and faces give the same bytes.
    """
    chosen = faces(style, choice)
    parts = _parts(document, style, chosen)
    text = _document(_body(document, style, chosen, related(parts), tell))
    return contained(text, parts, _properties(document))


def _document(children: list[Element]) -> Element:
    """One child after the other: to take over a body as a whole holds up every thread beside for as long."""
    root = element("w:document")
    body = etree.SubElement(root, qualified("w:body"))
    for child in children:
        body.append(child)
    return root


def _parts(document: Document, style: Style, chosen: Faces) -> list[Part]:
    """What the text refers to; footers for turned sheets only where there are such."""
    parts: list[Part] = [
        ("styles", "styles", styles_part(style, chosen)),
        ("settings", "settings", _settings()),
        ("fontTable", "fontTable", font_table_part(chosen)),
        ("footer", "footer1", folio_footer(style, chosen.folio, odd=True)),
        ("footer", "footer2", folio_footer(style, chosen.folio, odd=False)),
    ]
    if any(isinstance(block, AttachmentHead) and block.landscape for block in document.blocks):
        parts.append(("footer", "footer3", turned_footer(style, chosen.folio, odd=True)))
        parts.append(("footer", "footer4", turned_footer(style, chosen.folio, odd=False)))
    if document.draft:
        parts.append(("header", "header1", draft_header(chosen.heading)))
    return parts


def _body(document: Document, style: Style, chosen: Faces, ids: dict[str, str], tell: Telling) -> list[Element]:
    """The cover as a section of its own, without page numbers; the text begins with 1."""
    edges = Edges(
        {kind: ids["header1"] for kind in ("default", "even") if document.draft},
        {"default": ids["footer1"], "even": ids["footer2"]},
        {kind: ids[name] for kind, name in (("default", "footer3"), ("even", "footer4")) if name in ids},
    )
    front = [block for block in document.blocks if isinstance(block, Title | CoverLine)]
    sheet = cover(front, document.unit, style, chosen)
    text = Text(document.unit, style, chosen, edges, counted=bool(sheet))
    text.add(told(document.blocks, "share", tell))
    if sheet and not text.elements:
        return [*sheet, section(style, edges.headers, {})]
    if sheet:
        properties = sheet[-1][0]  # a section ends with the last paragraph in it
        properties.append(section(style, edges.headers, {}))
    return [*sheet, *text.elements, text.end()]


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
