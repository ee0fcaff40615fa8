"""Opening a report of the library, creating one, and the one path of every edit."""

from dataclasses import dataclass, replace
from datetime import datetime

from actions.checking import context
from actions.outlines import OutlineSource, decoded
from domain.checks import Finding, findings
from domain.editing import Changes, new_report
from domain.layout import title
from domain.outline import Outline
from domain.progress import PageProgress, progress
from domain.report import Report
from storage.library import Digest, Library


@dataclass(frozen=True, slots=True)
class Opened:
    """A report of the library as it stands, with all that follows from it.

    ``saved_at``: when its last change was committed. ``number``: that change's number.
    """

    id: int
    report: Report
    outline: Outline
    findings: tuple[Finding, ...]
    progress: tuple[PageProgress, ...]
    saved_at: datetime
    number: int


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
    return _seen(report_id, stored.report, decoded(stored.outline_text), stored.changed_at, stored.change_number)


def edit(library: Library, current: Opened, label: str, changes: Changes) -> Opened:
    """Commits one step and gives the report as it then stands; raises and changes nothing if it cannot be kept."""
    if not changes:
        return current
    report = current.report.after(changes)
    after = _seen(current.id, report, current.outline, current.saved_at, current.number)
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


def _seen(report_id: int, report: Report, outline: Outline, saved_at: datetime, number: int) -> Opened:
    found = findings(report, context(report, outline))
    return Opened(report_id, report, outline, found, progress(report, outline, found), saved_at, number)
