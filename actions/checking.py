"""Looking at a report: what the checks find, how far each page is, the line in the list; nothing here stops an edit."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from actions.paper import Paper
from domain.checks import FAILED, Checked, Context, Failure, Finding, checked
from domain.checks.counting import counted
from domain.checks.glyphs import paper_groups
from domain.layout import title
from domain.marks import told_once
from domain.notes import Note, answer_to
from domain.outline import Outline
from domain.progress import PageProgress, progress
from domain.report import Report
from domain.same import Same
from reports.typesetting.faces import FaceChoice, fonts_for
from storage.listed import Digest

T = TypeVar("T")
STANDARD = Paper()


@dataclass(frozen=True, slots=True)
class Seen:
    """What follows from a report as it stands.

    ``unanswered``: the findings that nobody explained or let pass. ``failures``: what raised instead of looking.
    ``checked``: the findings of the checks alone.
    """

    findings: tuple[Finding, ...]
    progress: tuple[PageProgress, ...]
    unanswered: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    checked: tuple[Finding, ...] = ()


def context(
    report: Report, outline: Outline, paper: Paper = STANDARD, filling: frozenset[str] = frozenset()
) -> Context:
    """The context in which a report is checked that will be printed on ``paper``; ``filling``: tables being typed."""
    groups = paper_groups(report, outline)
    missing = frozenset().union(*(_missing_in(paper.faces, Same(texts)) for texts in groups))
    return Context(outline, missing=missing, filling=filling)


@lru_cache(maxsize=4096)
def _missing_in(faces: FaceChoice, same: Same) -> frozenset[str]:
    """The same of the texts of a page, or of the names in a table; looked up unless one of them changed."""
    return frozenset(character for _, text in same.things[0] for character in _missing(faces, text))


@lru_cache(maxsize=8192)  # an edit changes few texts, the others are looked up
def _missing(faces: FaceChoice, text: str) -> tuple[str, ...]:
    """The characters of a text that none of the faces has that will print it."""
    return fonts_for(faces).missing(text)


def seen(
    report: Report,
    outline: Outline,
    notes: tuple[Note, ...] = (),
    before: tuple[PageProgress, ...] = (),
    paper: Paper = STANDARD,
    marks: tuple[Finding, ...] = (),
    filling: frozenset[str] = frozenset(),
) -> Seen:
    """The findings and how far each page is: what was answered in ``notes`` is no longer in the way. Raises nothing.

    Where the pages cannot be counted they stand as ``before``. ``marks``: what the careful reader found.
    ``filling``: tables that somebody is typing.
    """
    return seen_with(marks, _checked(report, outline, paper, filling), report, outline, notes, before)


def seen_with(
    marks: tuple[Finding, ...],
    found: Checked,
    report: Report,
    outline: Outline,
    notes: tuple[Note, ...] = (),
    before: tuple[PageProgress, ...] = (),
) -> Seen:
    """What follows from a report whose checks have run, with what the careful reader found. Raises nothing."""
    failures = list(found.failures)
    every = _tried("marks", lambda: together(found.findings, marks), found.findings, failures)
    unanswered = tuple(each for each in every if not answer_to(each, notes))
    pages = _tried("progress", lambda: progress(report, outline, unanswered), before, failures)
    return Seen(every, pages, unanswered, tuple(failures), found.findings)


def together(checked: tuple[Finding, ...], marks: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What the checks and the careful reader found, gravest first, nothing told twice."""
    grades = ("error", "query", "hint")
    return tuple(sorted((*checked, *told_once(checked, marks)), key=lambda each: grades.index(each.severity)))


def digest(report: Report, outline: Outline, looked: Seen, is_read: bool = False) -> Digest:
    """What the list of reports shows without opening them; the unit for a title that cannot be made.

    ``is_read``: what the careful reader marks is among the findings, so that the list may count them.
    """
    return Digest(
        _tried("title", lambda: title(report, outline), report.unit, []),
        sum(page.filled for page in looked.progress),
        sum(page.wanted for page in looked.progress),
        sum(finding.severity == "error" for finding in looked.unanswered),
        counted(looked.unanswered) if is_read else None,
    )


def _checked(report: Report, outline: Outline, paper: Paper, filling: frozenset[str]) -> Checked:
    """What the checks find, without the characters that no font has where the fonts cannot be asked."""
    failures: list[Failure] = []
    asked = _tried("fonts", lambda: context(report, outline, paper, filling), Context(outline), failures)
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
