"""What the checks may look at beside a report: its outline, and the characters that no font of this PC can print."""

from functools import lru_cache

from domain.checks import Context
from domain.checks.glyphs import paper_texts
from domain.outline import Outline
from domain.report import Report
from reports.typesetting.fonts import missing_glyphs

_missing = lru_cache(maxsize=8192)(missing_glyphs)  # an edit changes few texts, the others are looked up


def context(report: Report, outline: Outline) -> Context:
    """The context in which a report is checked."""
    missing = frozenset(character for _, text in paper_texts(report, outline) for character in _missing(text))
    return Context(outline, missing=missing)
