"""The optional attachments that a source brings: each whose form stands in it is put on."""

import re
from collections.abc import Collection

from msgspec.structs import replace

from domain.layout import title_of
from domain.outline import Attachment, GridPart, Outline, attached, expanded, forms_of, in_scope, rivals, tables
from reports.reading.blocks import SourceTable
from reports.reading.forms import Filled, fill
from reports.reading.headings import bare
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.sheets import row_name
from reports.reading.split_tables import whole_tables
from reports.reading.state import ReadingState

_ANY_ROW = 1
_LIST, _NUMBER = re.compile("^附件[：:]"), re.compile(r"^\s*[0-9]{1,2}[.．、]\s*")


def put_on(state: ReadingState) -> None:
    """Wants each optional attachment of which a table is the form.

    Of two that a report has room for one only the first is put on; the other stays as text.
    """
    state.blocks = whole_tables(state.blocks, state.outline)
    for attachment in state.outline.attachments:
        if attachment.optional and not rivals(state.outline, (*state.wanted, attachment.key)):
            line = _met(state, attachment)
            if line:
                state.wanted = (*state.wanted, attachment.key)
                words = title_of(attachment, state.report, state.outline)
                state.notes.append(ReadingNote(ReadingNoteKind.ATTACHED, line, words))
    if state.wanted:
        state.tables_of_text = frozenset(tables(state.outline))
        state.outline = with_wanted(state.outline, state.wanted)
        _drop_list(state)


def _drop_list(state: ReadingState) -> None:
    """附件：1. … at the end of the text where it names just the attachments: it prints from these."""
    outline = state.outline
    titles = {bare(title_of(each, state.report, outline)) for each in outline.attachments if not each.optional}
    for body in state.division.bodies.values():
        start = next((at for at, line in enumerate(body) if _LIST.match(line.text)), len(body))
        listed = [line for line in body[start:] if bare(_NUMBER.sub("", _LIST.sub("", line.text))) in titles]
        if {bare(_NUMBER.sub("", _LIST.sub("", line.text))) for line in listed} == titles:
            last = min(start + len(titles), len(body))
            if body[start:last] == listed[: len(titles)]:
                del body[start:last]


def _met(state: ReadingState, attachment: Attachment) -> int:
    """The first line of the first table that is the attachment's form; 0 where none is."""
    rows = {attachment.per: (_ANY_ROW,)} if attachment.per else {}
    outline = expanded(state.outline, rows, (attachment.key,))
    parts = _parts(attachment)
    found = (each for each in state.blocks.tables if each.line not in state.in_forms)
    return next((each.line for each in found if any(_is_form(part, each, attachment, outline) for part in parts)), 0)


def _is_form(part: GridPart, table: SourceTable, attachment: Attachment, outline: Outline) -> bool:
    """Whether a table is a form; one that stands for a row names it."""
    link = f"{{{attachment.per}.{_ANY_ROW}.name}}"
    return bool((not attachment.per or row_name(part, table, link)) and fill(part, table.rows, outline, Filled()))


def _parts(attachment: Attachment) -> tuple[GridPart, ...]:
    return tuple(forms_of(attached(in_scope(attachment, _ANY_ROW) if attachment.per else attachment)))


def with_wanted(outline: Outline, wanted: Collection[str]) -> Outline:
    """The outline in which the optional attachments with these keys are no longer optional.

    What stands once for each row of a table still waits for its rows; the columns that it brings are there.
    """
    standing = expanded(outline, {}, wanted)
    once = {each.key: each for each in standing.attachments}
    of_rows = {
        each.key: replace(each, optional=each.optional and each.key not in wanted) for each in outline.attachments
    }
    kept = (once.get(each.key) or of_rows[each.key] for each in outline.attachments)
    return replace(standing, attachments=tuple(_without_columns(each, wanted) for each in kept))


def _without_columns(attachment: Attachment, wanted: Collection[str]) -> Attachment:
    return replace(attachment, columns={}) if attachment.key in wanted else attachment
