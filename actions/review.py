"""审核说明: which findings were let pass, why and by whom; printed on demand, never part of the report itself."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial

from actions.language import _
from actions.names import severity_word
from actions.printing import stored_paper
from actions.proving import require_proved
from actions.remarks import is_mark
from actions.reports import Opened
from actions.rule_names import rule_name
from actions.wording import filed_sentence, label_of
from domain.checks.last_year import CHANGE, OTHERWISE, UNCONFIRMED
from domain.fingerprint import fingerprint
from domain.layout import title
from domain.marks import field_text
from domain.notes import ANSWERS, Note, NoteKind, answer_to, graded, quote_of, standing_answers
from domain.report import written
from reports.review import Answered, Reviewed, review

CARRIED = "carried."
"""How the codes of the comparison with last year begin."""


def review_sheet(current: Opened) -> bytes:
    """The sheet as a PDF; in Chinese whatever language the program speaks."""
    from reports.pdf import pdf_bytes

    require_proved(current)
    return pdf_bytes(review(reviewed(current)))


def reviewed(current: Opened) -> Reviewed:
    """What the sheet says."""
    paper, answered = stored_paper(current), tuple(_answered(current))
    return Reviewed(
        title=title(current.report, current.outline),
        unit=current.report.unit,
        year=current.report.year,
        state=current.report.state,
        version=current.version,
        fingerprint=fingerprint(current.report),
        paper=(paper.sha256, paper.sm3) if paper else ("", ""),
        answered=answered,
        lapsed=tuple(_lapsed(current, [each.note for each in answered])),
        notes=current.notes,
    )


def _answered(current: Opened) -> Iterator[Answered]:
    """What stands: of the checks, of the comparison with last year, of the careful reader."""
    draft = partial(_earlier_draft, current)
    for finding in current.checked:
        note = answer_to(finding, current.notes)
        if note:
            words = filed_sentence(finding, current.report, current.outline)
            yield Answered(severity_word(finding.severity), words, note, draft(note))
    noted = [note for note in standing_answers(current.notes) if _is_told_by_note(note) and _stands(note, current)]
    yield from _confirmed([note for note in noted if note.said.code == UNCONFIRMED], current)
    yield from (replace(_noted(note, current), draft=draft(note)) for note in noted if note.said.code != UNCONFIRMED)


def _lapsed(current: Opened, standing: Collection[Note]) -> Iterator[Answered]:
    """What was answered in earlier drafts of findings that are gone by now, or found something else since."""
    last = {(note.said.kind, note.said.code, note.said.keys): note for note in _before_return(current)}
    for note in last.values():
        if note not in standing and note.said.code != UNCONFIRMED and _is_kept(note, current):
            yield replace(_noted(note, current), draft=_earlier_draft(current, note))


def _confirmed(notes: Sequence[Note], current: Opened) -> Iterator[Answered]:
    """What was carried over and confirmed, in one line for all that was said in the same words."""
    for text in dict.fromkeys(note.said.text for note in notes):
        same = [note for note in notes if note.said.text == text]
        words = _("从上年结转后没有改动的内容，共{count}处").format(count=len(same))
        yield Answered(severity_word("query"), words, same[-1], _earlier_draft(current, same[-1]))


def _before_return(current: Opened) -> Iterator[Note]:
    """The answers that were given before the report was sent back last."""
    returns = [note.number for note in current.notes if note.said.kind is NoteKind.RETURN]
    last = max(returns, default=0)
    return (note for note in current.notes if note.number < last and note.said.kind in ANSWERS.values())


def _is_kept(note: Note, current: Opened) -> bool:
    """Whether an answer was not taken back."""
    return note in standing_answers(current.notes)


def _earlier_draft(current: Opened, note: Note) -> int:
    """The number of the draft, before this one, in which an answer was given; 0 for this one."""
    before = [each.number for each in current.notes if each.said.kind is NoteKind.RETURN and each.number < note.number]
    draft = len(before) + 1
    return draft if draft < current.version else 0


def _is_told_by_note(note: Note) -> bool:
    """Whether the note alone tells what was found: the sheet is the same whatever version of the reader runs, and
    wherever last year's report is."""
    return is_mark(note.said.code) or note.said.code.startswith(CARRIED)


def _noted(note: Note, current: Opened) -> Answered:
    """What was answered, as the note tells it."""
    quote, keys = quote_of(note.said), note.said.keys
    words = _("{field}中的“{quote}”（{rule}）") if quote and is_mark(note.said.code) else _("{field}（{rule}）")
    told = words.format(
        field=label_of(keys[0], current.outline, current.report) if keys else "",
        quote=quote,
        rule=rule_name(note.said.code),
    )
    return Answered(severity_word(graded(note.said.kind)), told, note)


def _stands(note: Note, current: Opened) -> bool:
    """Whether what was answered is still there: the words in their field, or the amount that was asked about."""
    quote, keys = quote_of(note.said), note.said.keys
    if not keys:
        return False
    if note.said.code in (CHANGE, OTHERWISE):
        return note.said.fact.split("|")[1] == (written(current.report.value(keys[0])) or "")
    return not quote or quote in field_text(keys, current.report, current.outline)
