"""Opening a report of the library, creating one, and the one path of every edit."""

from dataclasses import dataclass, fields, replace
from typing import Any

from actions.carrying import LastYear, compared, last_year_of
from actions.checking import Seen, digest, seen, seen_with
from actions.language import _
from actions.loading import Loaded, loaded
from actions.outlines import OutlineSource
from actions.paper import of_library
from domain.checks import Checked, Failure, Finding
from domain.checks.counting import counted
from domain.checks.filling import filling_after
from domain.counts import Counts
from domain.editing import Changes, new_report
from domain.layout import worn
from domain.marks import NOTHING, Marked, standing
from domain.notes import answer_to, open_matters
from domain.outline import decode_outline
from domain.progress import PageProgress
from domain.report import Report
from storage.acts import Act
from storage.errors import StorageProblem
from storage.library import Library
from storage.listed import Digest
from storage.outlines import OutlineText


@dataclass(frozen=True, slots=True)
class Opened(Loaded):
    """A report of the library as it stands, with all that follows from it.

    ``failures``: what raised instead of looking at it; the report itself is as it is on the disk.
    ``checked``: the findings of the checks, without those that the careful reader marked; ``marks``: what that one
    read last. ``last_year``: the unit's report of the year before, if the library has it.
    ``filling``: the tables that the clerk is typing, so that what they still lack is no finding yet.
    ``described``: its line in the list, as far as it was written here.
    """

    findings: tuple[Finding, ...] = ()
    progress: tuple[PageProgress, ...] = ()
    failures: tuple[Failure, ...] = ()
    checked: tuple[Finding, ...] = ()
    marks: Marked = NOTHING
    last_year: LastYear | None = None
    filling: frozenset[str] = frozenset()
    described: Digest | None = None

    @property
    def matters(self) -> tuple[Finding, ...]:
        """The findings that stand in the way of 定稿: errors not let pass, queries not explained."""
        return open_matters(self.findings, self.notes)

    @property
    def counts(self) -> Counts:
        """How many findings nobody answered, as every place that counts them says it."""
        return counted(each for each in self.findings if not answer_to(each, self.notes))


def create(library: Library, source: OutlineSource, year: str, unit: str) -> int:
    """A new report with the outline's default sentences; its id."""
    return add(library, new_report(source.outline, year, unit), source.text, note=_("新建报告"))


def add(library: Library, report: Report, outline_text: str, note: str = "") -> int:
    """Puts a whole report into the library; its id."""
    outline = decode_outline(outline_text)
    looked = seen(report, outline, paper=of_library(library))
    return library.add(report, outline_text, digest(report, outline, looked), note=note)


def opened(library: Library, report_id: int) -> Opened:
    """The report with this id. Raises storage's UnknownReport if there is none, DamagedOutline."""
    read = loaded(library, report_id)
    return with_findings(read, last_year_of(library, read))


def with_findings(read: Loaded, last_year: LastYear | None = None) -> Opened:
    """A report that was read, with what follows from it, and from last year's report."""
    failures: list[Failure] = []
    yearly = compared(read, last_year, failures)
    looked = seen(read.report, read.outline, read.notes, paper=read.paper, marks=yearly)
    shown = Opened(**_held(read), findings=looked.findings, progress=looked.progress, last_year=last_year)
    return replace(shown, failures=(*failures, *looked.failures), checked=looked.checked)


def enacted(library: Library, current: Opened, act: Act) -> Opened:
    """Takes one step beyond the fields (核实说明, 定稿 …), and gives the report as it then stands."""
    library.enact(current.id, act)
    read = loaded(library, current.id, current)
    if read.report is current.report and read.carried_from == current.carried_from:
        return _looked_at(library, replace(current, **_held(read)))
    return _looked_at(library, carrying(current.marks, with_findings(read, last_year_of(library, read))))


def _held(read: Loaded) -> dict[str, Any]:
    return {field.name: getattr(read, field.name) for field in fields(Loaded)}


def carrying(marks: Marked, current: Opened) -> Opened:
    """A report that was read from the disk again, with what was marked in it before; its words are not read anew."""
    same = marks.report is not None and replace(marks.report, state=current.report.state) == current.report
    return replace(current, marks=replace(marks, report=current.report) if same else marks)


def edit(
    library: Library,
    current: Opened,
    label: str,
    changes: Changes,
    outline: OutlineText | None = None,
    is_typed: bool = False,
) -> Opened:
    """Commits one step and gives the report as it then stands; raises and changes nothing if it cannot be kept.

    ``outline``: the one that the report is of from now on; None where it keeps its own. ``is_typed``: by a clerk, who
    may be in the middle of a list; nobody else is, so any other edit is judged as it stands.

    Only what is on the disk is looked at: whatever looking raises is among the ``failures``, and the edit stands.
    """
    if not changes and outline is None:
        return current
    report = current.report.after(changes)
    standing = (current.report.uuid, current.number)
    recorded = library.record(current.id, changes, label=label, standing=standing, outline=outline)
    filling: frozenset[str] = frozenset()
    if is_typed:
        filling = filling_after(current.report, report, current.filling, worn(current.outline, report))
    kept = replace(current, report=report, saved_at=recorded.at, number=recorded.number, filling=filling)
    return _looked_at(library, kept if outline is None else _of_outline(kept, outline))


def judged(library: Library, current: Opened) -> Opened:
    """The report with every list judged as it stands: the clerk left the page, or asked for 检查."""
    return _looked_at(library, replace(current, filling=frozenset())) if current.filling else current


def _of_outline(current: Opened, outline: OutlineText) -> Opened:
    """A report as it stands in another outline; what was seen of it in the one before is void."""
    report = replace(current.report, outline=outline.key)
    text = outline.text
    return replace(current, report=report, outline=decode_outline(text), outline_text=text, progress=(), marks=NOTHING)


def _looked_at(library: Library, current: Opened) -> Opened:
    """What follows from a report that is on the disk; its line in the list is brought up to date if it can be."""
    failures: list[Failure] = []
    marks = (*standing_marks(current, failures), *compared(current, current.last_year, failures))
    looked = seen(
        current.report, current.outline, current.notes, current.progress, current.paper, marks, current.filling
    )
    return _described(library, current, looked, failures)


def standing_marks(current: Opened, failures: list[Failure]) -> tuple[Finding, ...]:
    """What the careful reader marked and still stands; none, and one failure more, where that cannot be told."""
    try:
        return standing(current.marks, current.report, current.outline)
    except Exception as error:  # an edit is on the disk already: the reading that follows marks it anew
        failures.append(Failure("marks", error))
        return ()


def with_marks(library: Library, current: Opened, marks: Marked) -> Opened:
    """The report with what the careful reader marked in it; the report itself is as it was."""
    found = Checked(current.checked, ())
    failures = list(current.failures)
    beside = (*marks.findings, *compared(current, current.last_year, failures))
    looked = seen_with(beside, found, current.report, current.outline, current.notes, current.progress)
    is_first = current.marks.report is None and marks.report is not None
    if looked.findings == current.findings and not is_first:  # as after most readings: nothing new to write down
        return replace(current, marks=marks)
    return _described(library, replace(current, marks=marks), looked, failures)


def _described(library: Library, current: Opened, looked: Seen, failures: list[Failure]) -> Opened:
    """A report with what was seen; its line in the list follows, where the library can be written.

    A line that says what it said is not written again; one that counts says after which change it counted.
    """
    failures += looked.failures
    described = current.described
    try:
        if current.is_draft and not library.read_only:
            line = digest(current.report, current.outline, looked, current.marks.report is not None)
            if line != described or line.counts is not None:
                described = None
                library.describe(current.id, line)
                described = line
    except StorageProblem as problem:  # the next edit, or opening the report, describes it anew
        failures.append(Failure("digest", problem))
    return replace(
        current,
        findings=looked.findings,
        progress=looked.progress,
        failures=tuple(failures),
        checked=looked.checked,
        described=described,
    )
