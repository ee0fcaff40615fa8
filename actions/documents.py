"""A report as blocks on paper, as its library's choice of paper has it."""

from actions.loading import Loaded
from domain.following import Counting, uncounted
from reports.content import Document, document


def document_of(current: Loaded, count: Counting = uncounted) -> Document:
    """The whole report as it prints: with 署名 below the text, and amounts with two decimals, where that is chosen.

    ``count``: is told of each section and form, and may raise to end it.
    """
    paper = current.paper
    return document(current.report, current.outline, paper.signed, paper.decimals, count)
