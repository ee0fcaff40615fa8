"""Looking at a report: what the checks find, how far each page is, the line in the list; nothing here stops an edit."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from domain.checks import FAILED, Checked, Context, Failure, Finding, checked
from domain.checks.glyphs import paper_texts
from domain.layout import title
from domain.notes import Note, answer_to
from domain.outline import Outline
from domain.progress import PageProgress, progress
from domain.report import Report
from reports.typesetting.fonts import missing_glyphs
from storage.library import Digest

T = TypeVar("T")
_missing = lru_cache(maxsize=8192)(missing_glyphs)  # an edit changes few texts, the others are looked up


@dataclass(frozen=True, slots=True)
class Seen:
    """What follows from a report as it stands.

    ``unanswered``: the findings that nobody explained or let pass. ``failures``: what raised instead of looking.
    """

    findings: tuple[Finding, ...]
    progress: tuple[PageProgress, ...]
    unanswered: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()


def context(report: Report, outline: Outline) -> Context:
    """The context in which a report is checked."""
    missing = frozenset(character for _, text in paper_texts(report, outline) for character in _missing(text))
    return Context(outline, missing=missing)


def seen(report: Report, outline: Outline, notes: tuple[Note, ...] = (), before: tuple[PageProgress, ...] = ()) -> Seen:
    """The findings and how far each page is: what was answered in ``notes`` is no longer in the way. Raises nothing.

    Where the pages cannot be counted they stand as ``before``.
    """
    found = _checked(report, outline)
    failures = list(found.failures)
    unanswered = tuple(each for each in found.findings if not answer_to(each, notes))
    pages = _tried("progress", lambda: progress(report, outline, unanswered), before, failures)
    return Seen(found.findings, pages, unanswered, tuple(failures))


def digest(report: Report, outline: Outline, looked: Seen) -> Digest:
    """What the list of reports shows without opening them; the unit for a title that cannot be made."""
    return Digest(
        _tried("title", lambda: title(report, outline), report.unit, []),
        sum(page.filled for page in looked.progress),
        sum(page.wanted for page in looked.progress),
        sum(finding.severity == "error" for finding in looked.unanswered),
    )


def _checked(report: Report, outline: Outline) -> Checked:
    """What the checks find, without the characters that no font has where the fonts cannot be asked."""
    failures: list[Failure] = []
    asked = _tried("fonts", lambda: context(report, outline), Context(outline), failures)
    found = checked(report, asked)
    unasked = tuple(Finding("error", FAILED, quote=each.name) for each in failures)
    return Checked((*unasked, *found.findings), (*failures, *found.failures))


def _tried(name: str, look: Callable[[], T], otherwise: T, failures: list[Failure]) -> T:
    """What ``look`` gives; ``otherwise``, and one failure more, where it raises."""
    try:
        return look()
    except Exception as error:  # an edit is on the disk already: whatever went wrong in looking, typing goes on
        failures.append(Failure(name, error))
        return otherwise
