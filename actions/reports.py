"""Opening a report of the library, creating one, and the one path of every edit."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from actions.checking import digest, seen
from actions.outlines import OutlineSource, decoded
from actions.paper import PAPER, Paper, of_library, read
from domain.checks import Failure, Finding
from domain.editing import Changes, new_report
from domain.notes import Note, open_matters
from domain.outline import Outline, OutlineError
from domain.progress import PageProgress
from domain.report import Report
from reports.stated import stated_fingerprint
from storage.acts import Act
from storage.beside import Filed, FileKind
from storage.errors import DamagedOutline, PaperGone, StorageProblem
from storage.library import Library, Stored
from storage.proof import Deviation, Differing, fingerprint_told


@dataclass(frozen=True, slots=True)
class Opened:
    """A report of the library as it stands, with all that follows from it.

    ``failures``: what raised instead of looking at it; the report itself is as it is on the disk.
    ``saved_at``: when its last change was committed. ``number``: that change's number. ``notes`` and ``files``: what
    was said of it and kept with it. ``paper``: what it is printed with, from 定稿 on what it was printed with then.
    ``deviations``: in what it is not what was made final.
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
    failures: tuple[Failure, ...] = ()
    deviations: tuple[Deviation, ...] = ()

    @property
    def is_draft(self) -> bool:
        """Whether its fields can be edited."""
        return self.report.state == "draft" and not self.deviations

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
    looked = seen(report, outline, paper=of_library(library))
    return library.add(report, outline_text, digest(report, outline, looked), note=note)


def opened(library: Library, report_id: int) -> Opened:
    """The report with this id. Raises storage's UnknownReport if there is none, DamagedOutline."""
    stored = library.load(report_id)
    chosen = of_library(library) if stored.report.state == "draft" else None
    current = as_opened(stored, chosen)
    return replace(current, deviations=(*stored.deviations, *_against_paper(library, stored)))


def as_opened(stored: Stored, chosen: Paper | None = None) -> Opened:
    """A report that was read, with what follows from it; printed as ``chosen``, else as it says.

    Raises DamagedOutline.
    """
    outline = _outline_of(stored)
    paper = chosen or read(stored.settings.get(PAPER, ""))
    looked = seen(stored.report, outline, stored.notes, paper=paper)
    return Opened(
        *(stored.id, stored.report, outline, looked.findings, looked.progress, stored.changed_at, stored.change_number),
        *(stored.version, stored.notes, stored.files),
        paper=paper,
        failures=looked.failures,
        deviations=stored.deviations,
    )


def _outline_of(stored: Stored) -> Outline:
    try:
        return decoded(stored.outline_text)
    except OutlineError as error:
        raise DamagedOutline(id=stored.id) from error


def last_paper(files: Iterable[Filed], version: int) -> Filed | None:
    """The paper that was kept last of a version; None where there is none."""
    papers = [file for file in files if file.kind is FileKind.PAPER and file.version == version]
    return papers[-1] if papers else None


def _against_paper(library: Library, stored: Stored) -> Iterator[Deviation]:
    """Whether the PDF that was kept states another 数据指纹 than was kept with it; one that is lost states none."""
    paper, told = last_paper(stored.files, stored.version), fingerprint_told(stored.notes)
    if paper is None or (stored.report.state == "draft" and not stored.deviations):
        return
    with suppress(PaperGone):
        stated = stated_fingerprint(library.paper(stored.id, paper.number))
        if stated and told and stated != told:
            yield Deviation(Differing.PAPER)


def enacted(library: Library, report_id: int, act: Act) -> Opened:
    """Takes one step beyond the fields (核实说明, 定稿 …), and gives the report as it then stands."""
    library.enact(report_id, act)
    return _looked_at(library, opened(library, report_id))


def edit(library: Library, current: Opened, label: str, changes: Changes) -> Opened:
    """Commits one step and gives the report as it then stands; raises and changes nothing if it cannot be kept.

    Only what is on the disk is looked at: whatever looking raises is among the ``failures``, and the edit stands.
    """
    if not changes:
        return current
    report = current.report.after(changes)
    standing = (current.report.uuid, current.number)
    recorded = library.record(current.id, changes, label=label, standing=standing)
    return _looked_at(library, replace(current, report=report, saved_at=recorded.at, number=recorded.number))


def _looked_at(library: Library, current: Opened) -> Opened:
    """What follows from a report that is on the disk; its line in the list is brought up to date if it can be."""
    looked = seen(current.report, current.outline, current.notes, current.progress, current.paper)
    failures = looked.failures
    try:
        library.describe(current.id, digest(current.report, current.outline, looked))
    except StorageProblem as problem:  # the next edit, or opening the report, describes it anew
        failures = (*failures, Failure("digest", problem))
    return replace(current, findings=looked.findings, progress=looked.progress, failures=failures)
