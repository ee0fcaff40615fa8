"""The optional attachments that a source brings: each is put on whose title stands in it above a table of its form."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from msgspec.structs import replace

from domain.layout import title_of
from domain.outline import (
    Attachment,
    GridPart,
    Outline,
    attached,
    expanded,
    forms_of,
    in_scope,
    prose_of,
    rivals,
    tables,
    texts_in,
)
from reports.reading.blocks import SourceTable
from reports.reading.cell_lines import with_lines
from reports.reading.forms import Filled, fill
from reports.reading.headings import bare
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.sheet_titles import SheetTitle, compact, sheet_titles
from reports.reading.sheets import row_name
from reports.reading.split_tables import joined_table
from reports.reading.state import ReadingState, ReadSheet

_BLANK = "_"  # of which a blank to be filled with a pen is made
_LIST, _ITEM = re.compile("^附件[：:]"), re.compile(r"^\s*[0-9]{1,2}[.．、]\s*")


def put_on(state: ReadingState) -> None:
    """Reads each optional attachment whose title stands in the source; whatever does not fit stays text and is told."""
    titles, state.other_sheets = sheet_titles(state)
    wanted: dict[str, int] = {}
    for number, title in enumerate(titles, 1):
        if not title.tables:
            if title.is_printed:  # a list of attachments names them in lines of its own
                state.notes.append(ReadingNote(ReadingNoteKind.SHEET_ALONE, title.line, title.words))
            continue
        kind = _refused(state, title, wanted) or _read(state, title, number)
        if kind:
            state.notes.append(ReadingNote(kind, title.line, title.words))
        else:
            wanted.setdefault(title.attachment.key, title.line)
    state.wanted = {each.key: wanted[each.key] for each in state.outline.attachments if each.key in wanted}
    if state.wanted:
        state.tables_of_text = frozenset(tables(state.outline))
        state.outline = with_wanted(state.outline, state.wanted)
        _drop_names(state)


def _refused(state: ReadingState, title: SheetTitle, wanted: Collection[str]) -> ReadingNoteKind | None:
    """Why nothing below a title is looked at; None where it is."""
    key = title.attachment.key
    if title.year and state.report.year and title.year != state.report.year:
        return ReadingNoteKind.SHEET_YEAR
    if not title.attachment.per and key in wanted:
        return ReadingNoteKind.SHEET_AGAIN
    return ReadingNoteKind.SHEET_RIVAL if rivals(state.outline, (*wanted, key)) else None


def _read(state: ReadingState, title: SheetTitle, number: int) -> ReadingNoteKind | None:
    """Takes what the table below a title says; why not, where it does not fit. ``number``: of the sheet."""
    attachment = title.attachment
    own = in_scope(attachment, number) if attachment.per else attachment
    outline = expanded(state.outline, {attachment.per: (number,)} if attachment.per else {}, (attachment.key,))
    parts = tuple(forms_of(attached(own)))
    table, count = joined_table(title.tables, parts)
    known, taken = _filled(parts, table, outline)
    if not taken:
        return ReadingNoteKind.SHEET_UNFIT
    with_lines(known, table)
    rows = table.rows[: sum(each for _, each in taken)]
    names = (*_names(parts, table, attachment, number), title.subject)
    if attachment.per:
        words = f"{title.words}（{title.subject or names[0]}）"
        state.sheets.append(ReadSheet(attachment.key, number, names, known, table.line, rows, words, title.line))
    else:
        _keep(state, known)
        at = 0
        for part, each in taken:
            state.forms.sources.append((part, table.line, rows[at : at + each]))
            at += each
    state.leave(table.rows[len(rows) :], table.line)
    state.in_sheets |= set(range(table.line, table.line + table.lines))
    state.in_forms |= title.lines | state.in_sheets | (_signed(state, title) if count == len(title.tables) else set())
    _tell_gaps(state, title, parts, rows, known)
    return None


def _filled(
    parts: Sequence[GridPart], table: SourceTable, outline: Outline
) -> tuple[Filled, list[tuple[GridPart, int]]]:
    """What a table says, read as these forms one below the other, and how many rows each of them took."""
    known, taken = Filled(titled=True), []
    rest = table.rows
    for part in parts:
        count = fill(part, rest, outline, known)
        taken += [(part, count)] if count else []
        rest = rest[count:]
    return known, taken


def _names(parts: Sequence[GridPart], table: SourceTable, attachment: Attachment, number: int) -> tuple[str, ...]:
    """What the form of a row says of the row's name."""
    link = f"{{{attachment.per}.{number}.name}}"
    return tuple(row_name(part, table, link) for part in parts) if attachment.per else ()


def _keep(state: ReadingState, known: Filled) -> None:
    """What an attachment says that stands once; the rows of tables of the text wait until these are known."""
    own = tables(state.outline)
    state.forms.figures |= known.figures
    state.forms.cover = known.cover | state.forms.cover
    state.forms.prose |= known.prose
    for key, rows in known.rows.items():
        (state.told_rows if key in own else state.forms.rows).setdefault(key, {}).update(rows)


def _signed(state: ReadingState, title: SheetTitle) -> set[int]:
    """The lines below a form that are signed, and those above them that are the text of the attachment's own."""
    signed = {compact(line).replace(_BLANK, "") for line in title.attachment.footer}
    place = next((at for at, line in enumerate(title.below) if compact(line.text).replace(_BLANK, "") in signed), None)
    if place is None:
        return set()
    page = attached(title.attachment)
    inside = {key for part in forms_of(page) for key in texts_in(part)}
    texts = [part.key for part in prose_of(page) if part.key not in inside]
    above = title.below[:place]
    if above and (len(texts) != 1 or title.attachment.per):
        return {title.below[place].number}
    if above:
        state.forms.prose[texts[0]] = "\n".join(line.text for line in above)
    return {line.number for line in title.below[: place + 1]}


def _tell_gaps(
    state: ReadingState, title: SheetTitle, parts: Sequence[GridPart], rows: Sequence[Sequence[str]], known: Filled
) -> None:
    """Tells what a sheet lacks of its form, and what cells of it are none of the values asked for."""
    words = f"{title.words}（{title.subject}）" if title.subject else title.words
    labels = [
        text
        for part in parts
        for line in part.rows
        for text in (cell if isinstance(cell, str) else cell.text for cell in line.cells)
        if "{" not in text and bare(text) and not bare(text).isdecimal()
    ]
    missing = Counter(map(bare, labels)) - Counter(bare(cell) for row in rows for cell in row)
    if missing:
        lacking = dict.fromkeys(compact(text) for text in labels if bare(text) in missing)
        state.notes.append(ReadingNote(ReadingNoteKind.SHEET_LACKS, title.line, words, "、".join(lacking)))
    if known.unread:
        state.notes.append(ReadingNote(ReadingNoteKind.SHEET_UNREAD, title.line, words, "、".join(known.unread)))


def _drop_names(state: ReadingState) -> None:
    """附件：1. … at the end of the text where it names just the attachments: it prints from these."""
    outline = state.outline
    titles = {bare(title_of(each, state.report, outline)) for each in outline.attachments if not each.optional}
    for body in state.division.bodies.values():
        start = next((at for at, line in enumerate(body) if _LIST.match(line.text)), len(body))
        listed = [bare(_ITEM.sub("", _LIST.sub("", line.text))) for line in body[start : start + len(titles)]]
        if titles and set(listed) == titles:
            del body[start : start + len(titles)]


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
