"""What stands around the text of a page: 草稿 above, the page number below."""

from dataclasses import replace

from reports.typesetting.fonts import Role, Sort
from reports.typesetting.paper import ASCENT, PaperPage, Setter, TypeRow
from reports.typesetting.style import MILLIMETRE, FolioPlace

DRAFT = "草稿"
_DRAFT_TOP = 20 * MILLIMETRE


def furnished(page: PaperPage, draft: bool, setter: Setter) -> PaperPage:
    """A page with 草稿 above and its number below the 版心."""
    style, rows = setter.style, list(page.rows)
    if draft:
        y = style.page_height - _DRAFT_TOP - ASCENT * style.size
        rows.insert(0, setter.label(Role.HEADING, DRAFT, style.size, 1, style.left + style.measure, y))
    if page.number is not None:
        rows.append(_folio(page.number, setter))
    return replace(page, rows=tuple(rows))


def _folio(number: int, setter: Setter) -> TypeRow:
    """— 1 —: odd to the right, even to the left, the dashes 7 mm below the 版心 (GB/T 9704-2012, 7.5)."""
    style, inset = setter.style, setter.style.folio_inset * setter.style.folio_size
    align, edge = float(number % 2), style.left + inset
    if style.folio_place is FolioPlace.CENTRE:
        align, edge = 0.5, style.left + style.measure / 2
    elif number % 2:
        edge = style.left + style.body_width - inset
    row = setter.label(Role.FOLIO, f"— {number} —", style.folio_size, align, edge, 0)
    return replace(row, y=style.bottom - style.folio_distance - _dash(row.places[0][0]) * style.folio_size)


def _dash(sort: Sort) -> float:
    """How high a dash stands above the baseline, in em."""
    _, bottom, _, top = sort.face.ink(sort.glyph)
    return (bottom + top) / 2 / sort.face.units
