"""What a page shows of the open report: values, and the findings that may be shown, by field."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from actions.answers import answer_text
from actions.language import _
from actions.remarks import is_mark
from actions.reports import Opened
from actions.wording import last_year_text, sentence
from domain.checks import Finding
from domain.checks.counting import need_of
from domain.checks.last_year import CHANGE, OTHERWISE
from domain.layout import worn
from domain.marks import HEADING
from domain.notes import answer_to
from domain.outline import Outline, figures
from domain.report import Report
from gui.fields.marks import Sign
from gui.fields.notes import NoteLine
from gui.fields.prose.document import Printer
from gui.fields.prose.marking import Underline
from gui.session import Session

_BESIDE_NIL = "missing.nil_amount"
_BLANK = ("missing.figure", "missing.link", "rate.blank")
_OF_LAST_YEAR = (CHANGE, OTHERWISE)
_SIGNS: dict[str, Sign] = {"unfilled": "wait", "error": "error", "query": "query", "hint": "hint"}


@dataclass(frozen=True, slots=True)
class View:
    """The open report as one page sees it. ``outline``: with the clerk's own sections in it.

    ``findings``: by key, of those keys that the page shows; a finding is told at the first of them, ``told``.
    ``lacking``: the keys of which a finding says that they are blank.
    """

    opened: Opened
    outline: Outline
    findings: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    told: Mapping[Finding, str] = field(default_factory=dict)
    lacking: frozenset[str] = frozenset()

    @property
    def report(self) -> Report:
        """The report in place."""
        return self.opened.report

    @property
    def printer(self) -> Printer:
        """Prints links as the report stands."""
        return Printer(self.report, self.outline)

    def own_notes(self, key: str) -> tuple[NoteLine, ...]:
        """What to say at this field."""
        found = (each for each in self.findings.get(key, ()) if self.told[each] == key and each.code != _BESIDE_NIL)
        return tuple(self._note(each) for each in found)

    def field_notes(self, key: str) -> tuple[NoteLine, ...]:
        """The same below the one field whose name stands before it: that it is blank is said without the name."""
        found = [each for each in self.findings.get(key, ()) if self.told[each] == key and each.code != _BESIDE_NIL]
        return tuple(self._blank_note(each) or self._note(each) for each in found)

    def is_spoken_of(self, key: str) -> bool:
        """Whether a finding concerns this field, said here or at another: a sum fails that it is part of."""
        return key in self.findings

    def last_year_notes(self, key: str) -> tuple[NoteLine, ...]:
        """What the figure was last year, and by how much it differs, where no finding says so."""
        last = self.opened.last_year
        if any(each.code in _OF_LAST_YEAR for each in self.findings.get(key, ())):
            return ()
        outline = self.opened.outline
        words = last_year_text(key, self.report, last.report, outline, last.is_carried) if last else ""
        return (NoteLine("hint", words),) if words else ()

    def lacks(self, key: str) -> bool:
        """Whether a figure that may stay blank must not now: a text prints it, or its parts are filled.

        Whatever is found, whether it is shown already or not: 选填 must be true before anything is checked.
        """
        return key in self.lacking

    def nil_notes(self, key: str) -> tuple[NoteLine, ...]:
        """What to say at the switch of a section: a text or table in it may bear the same key."""
        return tuple(self._note(each) for each in self.findings.get(key, ()) if each.code == _BESIDE_NIL)

    def elsewhere(self, key: str) -> tuple[NoteLine, ...]:
        """What concerns this field and is said at another one of the page."""
        return tuple(self._note(each) for each in self.findings.get(key, ()) if self.told[each] != key)

    def prose_notes(self, key: str) -> tuple[NoteLine, ...]:
        """What to say above a text: what the careful reader marked in it is said at the words, here only how much."""
        found = [each for each in self._in_text(key) if self.told[each] == key and each.code != _BESIDE_NIL]
        marks = [each for each in found if is_mark(each.code) and each.offset is not None and self._is_open(each)]
        others = tuple(self._note(each) for each in found if each not in marks and self._is_open(each))
        if not marks:
            return others
        gravest = min((each.severity for each in marks), key=list(_SIGNS).index)
        words = _("校对标出{count}处，光标移到标线处可见说明，F8 逐个查看。").format(count=len(marks))
        return (*others, NoteLine(_SIGNS[gravest], words))

    def underlines(self, key: str) -> tuple[Underline, ...]:
        """What to underline in the text, sentence or cell under this key."""
        return underlined(self.opened, self._in_text(key), key)

    def _in_text(self, key: str) -> tuple[Finding, ...]:
        """The findings under a key but for those in a heading with the same key."""
        return tuple(each for each in self.findings.get(key, ()) if HEADING not in each.keys[1:2])

    def _is_open(self, finding: Finding) -> bool:
        """Whether a mark is to be shown: nobody said yet why it may stand."""
        return not is_mark(finding.code) or answer_to(finding, self.opened.notes) is None

    def _blank_note(self, finding: Finding) -> NoteLine | None:
        if finding.code != "missing.figure" or answer_to(finding, self.opened.notes) is not None:
            return None
        figure = figures(self.outline).get(finding.keys[0])
        has_choices = figure is not None and bool(figure.choices)
        return NoteLine(sign_of(finding), _("尚未选择。") if has_choices else _("尚未填写。"))

    def _note(self, finding: Finding) -> NoteLine:
        """What is found wrong, or calmly, why it may stand, once somebody said so."""
        answer = answer_text(finding, self.opened.notes)
        return (
            NoteLine("ok", answer)
            if answer
            else NoteLine(sign_of(finding), sentence(finding, self.report, self.outline))
        )


def sign_of(finding: Finding) -> Sign:
    """The sign of what a finding asks for."""
    return _SIGNS[need_of(finding)]


def headed(opened: Opened, key: str) -> tuple[Finding, ...]:
    """What is open of the marks in the heading of a section."""
    return tuple(
        each for each in opened.findings if each.keys[:2] == (key, HEADING) and answer_to(each, opened.notes) is None
    )


def underlined(opened: Opened, findings: Iterable[Finding], key: str) -> tuple[Underline, ...]:
    """What findings quote in the field of a key, but for those of which somebody said why they may stand."""
    return tuple(
        Underline(
            each.offset,
            each.offset + len(each.quote),
            _SIGNS[each.severity],
            sentence(each, opened.report, opened.outline),
            each,
        )
        for each in findings
        if each.offset is not None and each.quote and each.keys[0] == key
        if answer_to(each, opened.notes) is None
    )


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
    return View(opened, worn(opened.outline, opened.report), findings, told, frozenset(_lacking(opened)))


def _lacking(opened: Opened) -> Iterator[str]:
    """The blank figures that are found missing: that a text prints, that a form repeats, that are blank totals."""
    held = opened.report.figures
    for finding in opened.findings:
        if finding.code in _BLANK or (finding.actual is None and finding.expected is not None):
            yield from (key for key in finding.keys if key not in held)
