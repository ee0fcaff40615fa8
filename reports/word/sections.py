"""The sections of an exported report, cover and text: paper, margins, grid; page numbers and 草稿."""

from lxml import etree

from reports.typesetting.style import MILLIMETRE, FolioPlace, Style
from reports.word.font_names import Face
from reports.word.markup import Element, element, page_number, paragraph, qualified, run
from reports.word.measures import char_space, font_size, leading, twips
from reports.word.styles import characters

DRAFT = "草稿"
_BOX = (
    '<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml">'
    '<v:rect stroked="f" filled="f" style="position:absolute;{};mso-position-horizontal-relative:page;'
    'mso-position-vertical-relative:page"><v:textbox style="layout-flow:vertical" inset="0,0,0,0">'
    "<w:txbxContent/></v:textbox></v:rect></w:pict>"
)
_DRAFT_TOP = 20 * MILLIMETRE


def section(style: Style, headers: dict[str, str], footers: dict[str, str], restart: bool = False) -> Element:
    """A section's properties; headers and footers: the relationship's id by kind (``default`` is odd, ``even``).

    ``restart``: its pages count from 1.
    """
    folio_foot = style.bottom - style.folio_distance - font_size(style.folio_size) / 2
    turned = {"orient": "landscape"} if style.page_width > style.page_height else {}
    return element(
        "w:sectPr",
        *(_reference("w:headerReference", kind, identity) for kind, identity in headers.items()),
        *(_reference("w:footerReference", kind, identity) for kind, identity in footers.items()),
        element("w:pgSz", w=twips(style.page_width), h=twips(style.page_height), **turned),
        element(
            "w:pgMar",
            top=twips(style.top),
            right=twips(style.right),
            bottom=twips(style.bottom),
            left=twips(style.left),
            header=twips(_DRAFT_TOP),
            footer=twips(max(0.0, folio_foot)),
            gutter=0,
        ),
        *([element("w:pgNumType", start=1)] if restart else []),
        element("w:docGrid", type="linesAndChars", linePitch=twips(leading(style)), charSpace=char_space(style)),
    )


def draft_header(face: Face) -> Element:
    """A header with 草稿 at the right."""
    return element("w:hdr", _edge("Header", "right", [run(DRAFT, face)]))


def folio_footer(style: Style, face: Face, odd: bool) -> Element:
    """— 1 —: on odd pages at the right, on even ones at the left, a character free outside it (GB/T 9704-2012, 7.5)."""
    runs = [run("— ", face), *page_number(face), run(" —", face)]
    if style.folio_place is FolioPlace.CENTRE:
        return element("w:ftr", _edge("Footer", "center", runs))
    side = "right" if odd else "left"
    inset = element("w:ind", **characters(style.folio_inset, font_size(style.folio_size), side))
    return element("w:ftr", _edge("Footer", side, runs, inset))


def turned_footer(style: Style, face: Face, odd: bool) -> Element:
    """The page number of a sheet that stands across: where it stands on the others, so beside the table (7.5).

    The sheet's top is the left edge of the others, odd and even pages alike; its left edge is their foot.
    """
    size = font_size(style.folio_size)
    across = style.across()
    position = {
        "margin-left": across.left - style.folio_distance - size / 2,
        "margin-top": across.top,
        "width": size,
        "height": across.body_height,
    }
    box = etree.fromstring(_BOX.format(";".join(f"{name}:{length:.2f}pt" for name, length in position.items())))
    content = next(box.iter(qualified("w:txbxContent")))
    content.extend(folio_footer(style, face, odd))
    return element("w:ftr", element("w:p", paragraph("Footer", None)[0], element("w:r", box)))


def _edge(kind: str, side: str, runs: list[Element], *inset: Element) -> Element:
    return element("w:p", element("w:pPr", element("w:pStyle", val=kind), *inset, element("w:jc", val=side)), *runs)


def _reference(tag: str, kind: str, identity: str) -> Element:
    made = element(tag, type=kind)
    made.set(qualified("r:id"), identity)
    return made
