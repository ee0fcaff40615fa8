"""What a page shows of the open report: values, and the findings that may be shown, by field."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from actions.reports import Opened
from actions.wording import sentence
from domain.checks import Finding
from domain.layout import worn
from domain.outline import Outline
from domain.report import Report
from gui.fields.marks import Sign
from gui.fields.notes import Note
from gui.fields.prose.document import Printer
from gui.fields.prose.marking import Underline
from gui.session import Session

_BESIDE_NIL = "missing.nil_amount"
_SIGNS: dict[str, Sign] = {"error": "error", "query": "query", "hint": "hint"}


@dataclass(frozen=True, slots=True)
class View:
    """The open report as one page sees it. ``outline``: with the clerk's own sections in it.

    ``findings``: by key, of those keys that the page shows; a finding is told at the first of them, ``told``.
    """

    opened: Opened
    outline: Outline
    findings: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    told: Mapping[Finding, str] = field(default_factory=dict)

    @property
    def report(self) -> Report:
        """The report in place."""
        return self.opened.report

    @property
    def printer(self) -> Printer:
        """Prints links as the report stands."""
        return Printer(self.report, self.outline)

    def own_notes(self, key: str) -> tuple[Note, ...]:
        """What to say at this field."""
        found = (each for each in self.findings.get(key, ()) if self.told[each] == key and each.code != _BESIDE_NIL)
        return tuple(self._note(each) for each in found)

    def nil_notes(self, key: str) -> tuple[Note, ...]:
        """What to say at the switch of a section: a text or table in it may bear the same key."""
        return tuple(self._note(each) for each in self.findings.get(key, ()) if each.code == _BESIDE_NIL)

    def elsewhere(self, key: str) -> tuple[Note, ...]:
        """What concerns this field and is said at another one of the page."""
        return tuple(self._note(each) for each in self.findings.get(key, ()) if self.told[each] != key)

    def underlines(self, key: str) -> tuple[Underline, ...]:
        """What to underline in the prose under this key."""
        return tuple(
            Underline(each.offset, each.offset + len(each.quote), _SIGNS[each.severity], self._note(each).text)
            for each in self.findings.get(key, ())
            if each.offset is not None and each.quote and each.keys[0] == key
        )

    def _note(self, finding: Finding) -> Note:
        return Note(_SIGNS[finding.severity], sentence(finding, self.report, self.outline))


def touch(session: Session, keys: Iterable[str]) -> None:
    """The clerk went on from these fields: those that were left blank may now say so."""
    waiting = {finding.keys[0] for finding in session.current.findings if not session.shows(finding)}
    session.touched |= waiting.intersection(keys)


def view_of(session: Session, shows: Callable[[str], bool]) -> View:
    """The open report for a page that shows the keys for which ``shows`` holds."""
    opened = session.current
    findings: dict[str, tuple[Finding, ...]] = {}
    told: dict[Finding, str] = {}
    for finding in session.shown():
        keys = tuple(filter(shows, dict.fromkeys(finding.keys)))
        findings |= {key: (*findings.get(key, ()), finding) for key in keys}
        told |= dict.fromkeys([finding], keys[0]) if keys else {}
    return View(opened, worn(opened.outline, opened.report), findings, told)
