"""What the careful reader marked in a report: told once beside the checks, and kept while its words stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from domain.checks.finding import Finding
from domain.layout import row_sentence, worn
from domain.links import printed
from domain.outline import OWN_SENTENCE, TITLE, Outline, tables
from domain.report import Report, split_cell

_OF_FIGURES = ("sum.", "rate.")
HEADING = "heading"
"""Stands behind a section's key where the finding is in its heading: a text of the section may bear the same key."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What was marked in ``report`` (None: nobody read yet); ``whole``: all of it was read, not the text in hand."""

    findings: tuple[Finding, ...] = ()
    report: Report | None = None
    whole: bool = False

    def is_of(self, report: Report) -> bool:
        """Whether all of this very report was read."""
        return self.whole and self.report is report


NOTHING = Marked()


def standing(marks: Marked, report: Report, outline: Outline) -> tuple[Finding, ...]:
    """The findings of an earlier reading whose paragraphs still stand, where they stand now."""
    if marks.report is None or marks.report is report:
        return marks.findings
    texts = {each.keys[:2]: _texts(each.keys, marks.report, report, outline) for each in _one_of_each(marks.findings)}
    found = (_moved(each, marks.report, report, texts[each.keys[:2]]) for each in marks.findings if each.keys)
    return tuple(finding for finding in found if finding is not None)


def told_once(checked: Iterable[Finding], marks: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those marks that no check tells already: of the same words, or of figures that the words only print."""
    checked = tuple(checked)
    figures = {key for each in checked if each.code.startswith(_OF_FIGURES) for key in each.keys}
    places = [each for each in checked if each.offset is not None and each.quote]
    return tuple(
        each
        for each in marks
        if not (each.code.startswith("prose.") and figures.intersection(_printed_in(each)))
        and not any(_overlap(each, other) for other in places)
    )


def _printed_in(mark: Finding) -> Iterator[str]:
    """The figures that print in the words of a mark; a cell stands for its table, too."""
    for key in mark.keys[1:]:
        yield from filter(None, (key, split_cell(key)[0]))


def _overlap(one: Finding, other: Finding) -> bool:
    if one.keys[:1] != other.keys[:1] or one.offset is None or other.offset is None:
        return False
    return one.offset < other.offset + len(other.quote or "") and other.offset < one.offset + len(one.quote or "")


def _one_of_each(findings: Iterable[Finding]) -> Iterable[Finding]:
    """One finding of each field: a text in which much is marked is printed once."""
    return {each.keys[:2]: each for each in findings if each.keys}.values()


def _texts(keys: tuple[str, ...], old: Report, new: Report, outline: Outline) -> tuple[str, str]:
    return field_text(keys, old, outline), field_text(keys, new, outline)


def _moved(finding: Finding, old: Report, new: Report, texts: tuple[str, str]) -> Finding | None:
    """A finding where its paragraph stands now; None if that is not there any more."""
    key = finding.keys[0]
    table, number, _column = split_cell(key)
    if number:
        return finding if old.row(table, number) == new.row(table, number) else None
    if key in old.figures:
        return finding if old.figures[key] == new.figures.get(key) else None
    before, after = texts
    if before == after:
        return finding
    if finding.offset is None:
        return None
    start = before.rfind("\n", 0, finding.offset) + 1
    paragraph = before[start:].partition("\n")[0]
    place = f"\n{after}\n".find(f"\n{paragraph}\n")
    return replace(finding, offset=finding.offset - start + place) if place >= 0 else None


def field_text(keys: tuple[str, ...], report: Report, outline: Outline) -> str:
    """The text as it prints of the field that a finding with these keys is in; blank for a heading of the outline's."""
    key, layout = keys[0], worn(outline, report)
    table, number, column = split_cell(key)
    row = report.row(table, number)
    if row is not None and column == OWN_SENTENCE.key:
        return row_sentence(tables(layout)[table], row, report, layout)
    if row is not None or key in report.figures:
        return str(report.value(key) or "")
    is_heading = HEADING in keys[1:2] or key == TITLE
    stored = report.headings.get(key, "") if is_heading else report.prose.get(key, "")
    return printed(stored or (layout.title[0] if key == TITLE else ""), report, layout)
