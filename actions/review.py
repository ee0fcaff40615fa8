"""审核说明: which findings were let pass, why and by whom; printed on demand, never part of the report itself."""

from collections.abc import Iterator

from actions.names import severity_word
from actions.printing import stored_paper
from actions.proving import require_proved
from actions.reports import Opened
from actions.wording import sentence
from domain.fingerprint import fingerprint
from domain.layout import title
from domain.notes import answer_to
from reports.review import Answered, Reviewed, review


def review_sheet(current: Opened) -> bytes:
    """The sheet as a PDF; in Chinese whatever language the program speaks."""
    from reports.pdf import pdf_bytes

    require_proved(current)
    return pdf_bytes(review(reviewed(current)))


def reviewed(current: Opened) -> Reviewed:
    """What the sheet says."""
    paper = stored_paper(current)
    return Reviewed(
        title=title(current.report, current.outline),
        unit=current.report.unit,
        year=current.report.year,
        state=current.report.state,
        version=current.version,
        fingerprint=fingerprint(current.report),
        paper=(paper.sha256, paper.sm3) if paper else ("", ""),
        answered=tuple(_answered(current)),
        notes=current.notes,
    )


def _answered(current: Opened) -> Iterator[Answered]:
    for finding in current.findings:
        note = answer_to(finding, current.notes)
        if note:
            words = sentence(finding, current.report, current.outline)
            yield Answered(severity_word(finding.severity), words, note)
