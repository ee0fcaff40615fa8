"""A report and its findings as text and as JSON values (the contract of the command line)."""

from collections.abc import Iterable
from typing import Any

from actions.documents import document_of
from actions.language import _
from actions.loading import Loaded
from actions.names import severity_word
from actions.remarks import is_mark
from actions.reports import Opened
from actions.rule_names import rule_name
from actions.wording import filed_sentence, label_of, sentence
from domain.checks import Finding
from domain.checks.counting import need_of
from domain.layout import title, worn
from domain.links import printed
from domain.outline import walk
from domain.report import Report, written, year_number
from reports.plaintext import plain_text


def as_text(current: Loaded) -> str:
    """The whole report as it prints, one paragraph a line."""
    return plain_text(document_of(current))


def as_values(current: Loaded) -> dict[str, Any]:
    """The values of a report: amounts as exact strings in 万元; blank is absent; prose as printed and as stored."""
    report, outline = current.report, worn(current.outline, current.report)
    return {
        "id": current.id,
        "uuid": report.uuid,
        "outline": report.outline,
        "year": year_number(report.year),
        "unit": report.unit,
        "title": title(report, outline),
        "state": report.state,
        "values": {key: written(value) for key, value in report.figures.items()},
        "tables": {table: list(_rows(report, table)) for table in report.tables},
        "prose": {key: printed(text, report, outline) for key, text in report.prose.items()},
        "links": dict(report.prose),
        "headings": dict(report.headings),
        "nil": [section.key for section in walk(outline.sections) if section.key in report.nil],
        "unplaced": list(report.unplaced),
    }


def finding_values(current: Opened) -> list[dict[str, Any]]:
    """The findings of a report; what does not apply is null."""
    return [_finding(finding, current) for finding in current.findings]


def findings_text(current: Opened) -> str:
    """The findings of a report, one a line."""
    if not current.findings:
        return _("没有发现问题。") + "\n"
    return "".join(
        f"{severity_word(finding.severity)}\t{rule_name(finding.code)}\t{_placed(finding, current)}\n"
        for finding in current.findings
    )


def _placed(finding: Finding, current: Opened) -> str:
    """The sentence of a finding; before what the careful reader marked, which names no place, stands its field."""
    words = sentence(finding, current.report, current.outline)
    if not is_mark(finding.code) or not finding.keys:
        return words
    field = label_of(finding.keys[0], current.outline, current.report)
    return _("{field}：{sentence}").format(field=field.rstrip("。"), sentence=words)


def has_error(current: Opened) -> bool:
    """Whether a finding is an error."""
    return any(finding.severity == "error" for finding in current.findings)


def _rows(report: Report, table: str) -> Iterable[dict[str, Any]]:
    for row in report.rows(table):
        yield {"row": row.id, **{column: written(value) for column, value in row.cells.items()}}


def _finding(finding: Finding, current: Opened) -> dict[str, Any]:
    return {
        "severity": finding.severity,
        "code": finding.code,
        "keys": list(finding.keys),
        "message": filed_sentence(finding, current.report, current.outline),
        "expected": written(finding.expected),
        "actual": written(finding.actual),
        "difference": written(finding.difference),
        "quote": finding.quote,
        "offset": finding.offset,
        "arithmetic": finding.arithmetic or None,
        "replacement": finding.replacement,
        "unfilled": need_of(finding) == "unfilled",
    }
