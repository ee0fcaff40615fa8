"""What a figure, a cell, a score or a computed cell is called, and where on paper a place is."""

from actions.language import _
from actions.loading import Loaded
from actions.quotes import filled
from actions.wording import label_of
from domain.checks.printing import rate_named
from domain.earlier import naming_column
from domain.grids import name_of
from domain.layout import heading, worn
from domain.outline import COVER, TITLE, Outline, attached, attachments, figures, page_for, walk
from domain.printed_figures import PlaceKind, PrintedFigure
from domain.report import split_cell
from domain.tracing import computed_cell, name_in_words


def figure_label(key: str, current: Loaded) -> str:
    """What a figure, a cell, a rate, a score or a computed cell is called."""
    layout = worn(current.outline, current.report)
    if key.startswith("="):
        cell = computed_cell(key, current.report, layout)
        return name_in_words(cell, layout) if cell else key
    rate = rate_named(layout, key)
    if rate is not None:
        return rate.label
    table, number, column = split_cell(key)
    row = current.report.row(table, number) if number else None
    name = str(row.cells.get(naming_column(table, layout), "")) if row else ""
    if name and column != naming_column(table, layout):
        return filled(_("“{name}”的{column}"), name=name, column=name_of(key, layout))
    if key in figures(layout) or number:
        return label_of(key, layout, current.report)
    return name_of(key, layout)


def page_name(page: str, current: Loaded) -> str:
    """The heading of a page, as the section list has it."""
    layout = worn(current.outline, current.report)
    if page == COVER:
        return _("封面")
    sections = (*walk(layout.sections), *map(attached, attachments(layout)))
    found = next((each for each in sections if each.key == page), None)
    return heading(current.report, layout, found) or label_of(page, layout, current.report) if found else page


def place_name(place: PrintedFigure, current: Loaded, layout: Outline) -> str:
    """Where a figure prints: the section, the attachment, the cover."""
    if place.kind is PlaceKind.SIGNATURE:
        return _("正文之后的署名和日期")
    if place.kind is PlaceKind.COVER or place.key == TITLE:
        return _("封面")
    return page_name(place.page or page_for(layout, place.key), current)
