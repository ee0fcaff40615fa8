"""The sections of an exported report, cover and text: paper, margins, grid; page numbers and 草稿."""

from reports.typesetting.style import MILLIMETRE, FolioPlace, Style
from reports.wordprocessing.faces import Face
from reports.wordprocessing.markup import Element, element, page_number, qualified, run
from reports.wordprocessing.measures import char_space, font_size, leading, twips
from reports.wordprocessing.styles import characters

DRAFT = "草稿"
_DRAFT_TOP = 20 * MILLIMETRE


def section(style: Style, headers: dict[str, str], footers: dict[str, str], restart: bool = False) -> Element:
    """A section's properties; headers and footers: the relationship's id by kind (``default`` is odd, ``even``).

    ``restart``: its pages count from 1.
    """
    folio_foot = style.bottom - style.folio_distance - font_size(style.folio_size) / 2
    return element(
        "w:sectPr",
        *(_reference("w:headerReference", kind, identity) for kind, identity in headers.items()),
        *(_reference("w:footerReference", kind, identity) for kind, identity in footers.items()),
        element("w:pgSz", w=twips(style.page_width), h=twips(style.page_height)),
        element(
            "w:pgMar",
            top=twips(style.top),
            right=twips(style.right),
            bottom=twips(style.bottom),
            left=twips(style.left),
            header=twips(_DRAFT_TOP),
            footer=twips(folio_foot),
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


def _edge(kind: str, side: str, runs: list[Element], *inset: Element) -> Element:
    return element("w:p", element("w:pPr", element("w:pStyle", val=kind), *inset, element("w:jc", val=side)), *runs)


def _reference(tag: str, kind: str, identity: str) -> Element:
    made = element(tag, type=kind)
    made.set(qualified("r:id"), identity)
    return made
