"""WordprocessingML elements, and the runs that carry text: what is typed stays data in them."""

from lxml import etree

from domain.cleaning import clean
from reports.word.font_names import Face

Element = etree._Element
_NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}


def qualified(name: str) -> str:
    """A name with its namespace: that of ``w:p`` or ``r:id``."""
    prefix, _, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def element(tag: str, *children: Element, **attributes: object) -> Element:
    """An element with its children; attributes are those of WordprocessingML: ``element("w:ind", left=560)``."""
    made = etree.Element(qualified(tag), nsmap=_NAMESPACES)
    for name, value in attributes.items():
        made.set(qualified(f"w:{name}"), str(value))
    made.extend(children)
    return made


def fonts(face: Face) -> Element:
    """The faces of a run. The hint gives “ ” … — · to the Chinese one: without it Word takes them for Latin."""
    latin = face.figures
    return element("w:rFonts", hint="eastAsia", ascii=latin, hAnsi=latin, eastAsia=face.chinese, cs=latin)


def run(text: str, face: Face) -> Element:
    """A run of text; line ends become line breaks, and what no XML file may hold is left out."""
    made = element("w:r", element("w:rPr", fonts(face)))
    for number, line in enumerate(clean(text).text.split("\n")):
        if number:
            made.append(element("w:br"))
        made.append(_text("w:t", line))
    return made


def paragraph(style: str, content: Element | None, *properties: Element) -> Element:
    """A paragraph of one run, or of none; ``style``: the id of its style, blank for 正文."""
    styled = [element("w:pStyle", val=style)] if style else []
    return element("w:p", element("w:pPr", *styled, *properties), *([] if content is None else [content]))


def page_number(face: Face) -> tuple[Element, ...]:
    """The runs of a PAGE field."""

    def part(content: Element) -> Element:
        return element("w:r", element("w:rPr", fonts(face)), content)

    return (
        part(element("w:fldChar", fldCharType="begin")),
        part(_text("w:instrText", " PAGE ")),
        part(element("w:fldChar", fldCharType="separate")),
        part(_text("w:t", "1")),
        part(element("w:fldChar", fldCharType="end")),
    )


def _text(tag: str, text: str) -> Element:
    made = element(tag)
    made.text = text
    if text != text.strip() or "  " in text:
        made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made
