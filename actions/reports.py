"""Opening a report of the library, creating one, and the one path of every edit."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from actions.checking import context
from actions.outlines import OutlineSource, decoded
from actions.paper import PAPER, Paper, of_library, read
from domain.checks import Finding, findings
from domain.editing import Changes, new_report
from domain.layout import title
from domain.notes import Note, answer_to, open_matters
from domain.outline import Outline
from domain.progress import PageProgress, progress
from domain.report import Report
from storage.beside import Filed
from storage.library import Digest, Library


@dataclass(frozen=True, slots=True)
class Opened:
    """A report of the library as it stands, with all that follows from it.

    ``saved_at``: when its last change was committed. ``number``: that change's number. ``notes`` and ``files``: what
    was said of it and kept with it. ``paper``: what it is printed with, from 定稿 on what it was printed with then.
    """

    id: int
    report: Report
    outline: Outline
    findings: tuple[Finding, ...]
    progress: tuple[PageProgress, ...]
    saved_at: datetime
    number: int
    version: int = 1
    notes: tuple[Note, ...] = ()
    files: tuple[Filed, ...] = ()
    paper: Paper = field(default_factory=Paper)

    @property
    def is_draft(self) -> bool:
        """Whether its fields can be edited."""
        return self.report.state == "draft"

    @property
    def matters(self) -> tuple[Finding, ...]:
        """The findings that stand in the way of 定稿: errors not let pass, queries not explained."""
        return open_matters(self.findings, self.notes)


def create(library: Library, source: OutlineSource, year: str, unit: str) -> int:
    """A new report with the outline's default sentences; its id."""
    return add(library, new_report(source.outline, year, unit), source.text)


def add(library: Library, report: Report, outline_text: str, note: str = "") -> int:
    """Puts a whole report into the library; its id."""
    outline = decoded(outline_text)
    found = findings(report, context(report, outline))
    return library.add(report, outline_text, digest(report, outline, found), note=note)


def opened(library: Library, report_id: int) -> Opened:
    """The report with this id. Raises storage's UnknownReport if there is none."""
    stored = library.load(report_id)
    outline = decoded(stored.outline_text)
    found, pages = _seen(stored.report, outline, stored.notes)
    return Opened(
        *(report_id, stored.report, outline, found, pages, stored.changed_at, stored.change_number),
        *(stored.version, stored.notes, stored.files),
        paper=of_library(library) if stored.report.state == "draft" else read(stored.settings.get(PAPER, "")),
    )


def edit(library: Library, current: Opened, label: str, changes: Changes) -> Opened:
    """Commits one step and gives the report as it then stands; raises and changes nothing if it cannot be kept."""
    if not changes:
        return current
    report = current.report.after(changes)
    found, pages = _seen(report, current.outline, current.notes)
    after = replace(current, report=report, findings=found, progress=pages)
    recorded = library.record(current.id, changes, _digest(after), label=label)
    return replace(after, saved_at=recorded.at, number=recorded.number)


def digest(report: Report, outline: Outline, found: tuple[Finding, ...]) -> Digest:
    """What the list of reports shows without opening them."""
    return _digest_of(report, outline, found, progress(report, outline, found))


def _digest(current: Opened) -> Digest:
    return _digest_of(current.report, current.outline, current.findings, current.progress)


def _digest_of(report: Report, outline: Outline, found: tuple[Finding, ...], pages: tuple[PageProgress, ...]) -> Digest:
    return Digest(
        title(report, outline),
        sum(page.filled for page in pages),
        sum(page.wanted for page in pages),
        sum(finding.severity == "error" for finding in found),
    )


def _seen(
    report: Report, outline: Outline, notes: tuple[Note, ...]
) -> tuple[tuple[Finding, ...], tuple[PageProgress, ...]]:
    """The findings, and how far each page is: what was answered is no longer in the way."""
    found = findings(report, context(report, outline))
    return found, progress(report, outline, tuple(each for each in found if not answer_to(each, notes)))
