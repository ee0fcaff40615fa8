"""The styles of an exported report: 正文, 标题, 标题 1 to 4, 封面, header and footer; the faces that they take."""

from collections.abc import Iterator

from reports.typesetting.style import Style
from reports.word.font_names import Face, Faces
from reports.word.markup import Element, element, fonts
from reports.word.measures import font_size, leading, twips

COVER_STYLE = "Cover"
ATTACHMENT_STYLE = "Attachment"
ATTACHMENT_TITLE_STYLE = "AttachmentTitle"
TABLE_STYLE = "TableText"
FORM_STYLE = "FormText"
_HEADING_LEVELS = 4


def heading_style(level: int) -> str:
    """The id of a heading's style."""
    return f"Heading{min(level, _HEADING_LEVELS)}"


def styles_part(style: Style, faces: Faces) -> Element:
    """word/styles.xml."""
    return element(
        "w:styles",
        _defaults(style, faces),
        element("w:latentStyles", defLockedState=0, defUIPriority=99, defSemiHidden=1, defUnhideWhenUsed=1, count=376),
        _body(style, faces),
        _default_style("character", "DefaultParagraphFont", "Default Paragraph Font"),
        _default_style("table", "TableNormal", "Normal Table"),
        _default_style("numbering", "NoList", "No List"),
        _title(style, faces),
        *(_heading(level, style, faces) for level in range(1, _HEADING_LEVELS + 1)),
        _cover(style, faces),
        *_attachment(style, faces),
        _table(style, faces),
        _form(style, faces),
        _edge("header", faces.heading, style.size),
        _edge("footer", faces.folio, style.folio_size),
    )


def font_table_part(faces: Faces) -> Element:
    """word/fontTable.xml: under which other name a PC may have a face."""
    table = element("w:fonts")
    for name, other in faces.names().items():
        table.append(element("w:font", *([element("w:altName", val=other)] if other else []), name=name))
    return table


def characters(count: float, size: float, side: str) -> dict[str, int]:
    """An indent of so many characters as attributes of ``w:ind``; ``side``: left, right, firstLine, hanging."""
    return {f"{side}Chars": round(count * 100), side: twips(count * size)}


def _defaults(style: Style, faces: Faces) -> Element:
    language = element("w:lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    runs = _runs(faces.body, style.size, 0.0, language)
    return element("w:docDefaults", element("w:rPrDefault", runs), element("w:pPrDefault"))


def _body(style: Style, faces: Faces) -> Element:
    """正文: both edges flush, first line indented, no mark hung out and no gap beside figures.

    Leading and spacing keep the grid by themselves, as nobody agrees on how to snap to it: LibreOffice gives two
    places to each character that is wider than one.
    """
    return element(
        "w:style",
        element("w:name", val="Normal"),
        element("w:qFormat"),
        element(
            "w:pPr",
            element("w:widowControl"),
            element("w:overflowPunct", val=0),
            element("w:autoSpaceDE", val=0),
            element("w:autoSpaceDN", val=0),
            element("w:snapToGrid", val=0),
            element("w:spacing", before=0, after=0, line=twips(leading(style)), lineRule="exact"),
            element("w:ind", **characters(style.indent, font_size(style.size), "firstLine")),
            element("w:jc", val="both"),
        ),
        _runs(faces.body, style.size, style.size - font_size(style.size)),
        type="paragraph",
        default=1,
        styleId="Normal",
    )


def _title(style: Style, faces: Faces) -> Element:
    """标题: 2号, centred."""
    return _based(
        "Title",
        "Title",
        _runs(faces.title, style.title_size),
        element("w:spacing", line=twips(style.title_leading), lineRule="exact"),
        element("w:ind", firstLineChars=0, firstLine=0),
        element("w:jc", val="center"),
    )


def _heading(level: int, style: Style, faces: Faces) -> Element:
    """标题 1 …: never alone at a page's foot."""
    return _based(
        heading_style(level),
        f"heading {level}",
        _runs(faces.of_heading(level), style.size, style.size - font_size(style.size)),
        element("w:keepNext"),
        element("w:outlineLvl", val=level - 1),
    )


def _cover(style: Style, faces: Faces) -> Element:
    """封面: the lines below the title."""
    return _based(
        COVER_STYLE,
        "封面",
        _runs(faces.body, style.size, style.size - font_size(style.size)),
        element("w:ind", firstLineChars=0, firstLine=0),
        element("w:jc", val="left"),
        customStyle=1,
    )


def _attachment(style: Style, faces: Faces) -> Iterator[Element]:
    """附件: 附件N on the first line of its page. 附件标题: centred, from the third."""
    flush = element("w:ind", firstLineChars=0, firstLine=0)
    number = _runs(faces.heading, style.size, style.size - font_size(style.size))
    outline = element("w:outlineLvl", val=0)
    yield _based(ATTACHMENT_STYLE, "附件", number, element("w:keepNext"), flush, outline, customStyle=1)
    title = _runs(faces.title, style.title_size)
    space = element("w:spacing", before=twips(leading(style)), line=twips(style.title_leading), lineRule="exact")
    indent, centred = element("w:ind", firstLineChars=0, firstLine=0), element("w:jc", val="center")
    keep = element("w:keepNext")
    yield _based(ATTACHMENT_TITLE_STYLE, "附件标题", title, keep, space, indent, centred, customStyle=1)


def _table(style: Style, faces: Faces) -> Element:
    """表格: the text of cells."""
    return _based(
        TABLE_STYLE,
        "表格",
        _runs(faces.body, style.table_size),
        element("w:spacing", line=twips(style.table_leading), lineRule="exact"),
        element("w:ind", firstLineChars=0, firstLine=0),
        element("w:jc", val="left"),
        customStyle=1,
    )


def _form(style: Style, faces: Faces) -> Element:
    """表单: the text of a form's cells, a size below that of tables."""
    return _based(
        FORM_STYLE,
        "表单",
        _runs(faces.body, style.form_size),
        element("w:spacing", line=twips(style.form_leading), lineRule="exact"),
        element("w:ind", firstLineChars=0, firstLine=0),
        element("w:jc", val="left"),
        customStyle=1,
    )


def _edge(name: str, face: Face, size: float) -> Element:
    """Header or footer: one line as high as its characters."""
    return _based(
        name.capitalize(),
        name,
        _runs(face, size),
        element("w:spacing", line=twips(font_size(size)), lineRule="exact"),
        element("w:ind", firstLineChars=0, firstLine=0),
        element("w:jc", val="left"),
    )


def _based(identity: str, name: str, runs: Element, *properties: Element, **attributes: object) -> Element:
    """A paragraph style on top of 正文."""
    return element(
        "w:style",
        element("w:name", val=name),
        element("w:basedOn", val="Normal"),
        element("w:next", val="Normal"),
        element("w:qFormat"),
        element("w:pPr", *properties),
        runs,
        type="paragraph",
        styleId=identity,
        **attributes,
    )


def _default_style(kind: str, identity: str, name: str) -> Element:
    return element("w:style", element("w:name", val=name), type=kind, default=1, styleId=identity)


def _runs(face: Face, size: float, spacing: float = 0.0, *language: Element) -> Element:
    """The face and size of a style's text; ``spacing``: so many points more from character to character."""
    half_points = round(font_size(size) * 2)
    return element(
        "w:rPr",
        fonts(face),
        element("w:snapToGrid", val=0),
        element("w:spacing", val=twips(spacing)),
        element("w:sz", val=half_points),
        element("w:szCs", val=half_points),
        *language,
    )
