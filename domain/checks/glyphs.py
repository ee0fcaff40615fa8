"""Characters that no font has, so that they cannot reach the paper (family ``glyph.*``)."""

from collections.abc import Iterator
from itertools import chain

from domain.checks.finding import Context, Finding
from domain.checks.printing import Texts, text_groups, word_groups
from domain.links import printed
from domain.outline import Outline
from domain.report import Report

MISSING = "glyph.missing"


def paper_groups(report: Report, outline: Outline) -> Iterator[Texts]:
    """Every text that reaches the paper as it is stored, with the key of its field, in groups that seldom change."""
    return chain(text_groups(report, outline), word_groups(report, outline))


def check_glyphs(report: Report, context: Context) -> Iterator[Finding]:
    """Each character of ``context.missing`` in each field, where it first stands."""
    if not context.missing:
        return
    for key, text in chain(*paper_groups(report, context.outline)):
        if context.missing.isdisjoint(text):
            continue
        words = printed(text, report, context.outline)
        for character in dict.fromkeys(words):
            if character in context.missing:
                yield Finding("error", MISSING, (key,), quote=character, offset=words.index(character))
