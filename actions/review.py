"""审核说明: which findings were let pass, why and by whom; printed on demand, never part of the report itself."""

from collections.abc import Iterator

from actions.language import _
from actions.names import severity_word
from actions.printing import stored_paper
from actions.proving import require_proved
from actions.remarks import is_mark
from actions.reports import Opened
from actions.rule_names import rule_name
from actions.wording import filed_sentence, label_of
from domain.fingerprint import fingerprint
from domain.layout import title
from domain.marks import field_text
from domain.notes import Note, answer_to, graded, quote_of, standing_answers
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
    for finding in current.checked:
        note = answer_to(finding, current.notes)
        if note:
            words = filed_sentence(finding, current.report, current.outline)
            yield Answered(severity_word(finding.severity), words, note)
    for note in standing_answers(current.notes):
        if is_mark(note.said.code) and _stands(note, current):
            yield _answered_mark(note, current)


def _answered_mark(note: Note, current: Opened) -> Answered:
    """What was answered of a mark, as the note tells it: the sheet is the same whatever version of the reader runs."""
    words = _("{field}中的“{quote}”（{rule}）").format(
        field=label_of(note.said.keys[0], current.outline, current.report),
        quote=quote_of(note.said),
        rule=rule_name(note.said.code),
    )
    return Answered(severity_word(graded(note.said.kind)), words, note)


def _stands(note: Note, current: Opened) -> bool:
    """Whether the words that a mark was about still stand in their field."""
    quote, keys = quote_of(note.said), note.said.keys
    return bool(keys) and (not quote or quote in field_text(keys, current.report, current.outline))
