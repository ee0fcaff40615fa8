"""A .docx as the text that a plain reader takes, with what of it has no place in a report's text."""

from collections.abc import Iterator
from pathlib import Path

from reports.reading.blocks import Blocks, SourceText
from reports.reading.docx.body import Content, content
from reports.reading.docx.opening import OversizedFile, UnusableFile
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.sources import UnreadableSource, UnreadReason

_QUOTED = 24  # characters of a text that was left out


def document_text(path: Path) -> SourceText:
    """The words of a .docx, with its tables and styled headings. Raises UnreadableSource."""
    return _text(_content(path))


def _content(path: Path) -> Content:
    try:
        return content(path)
    except OversizedFile as cause:
        raise UnreadableSource(UnreadReason.TOO_LARGE) from cause
    except UnusableFile as cause:
        raise UnreadableSource(UnreadReason.DOCX) from cause


def _text(found: Content) -> SourceText:
    beside = found.beside
    cleaned = (
        *_left_out(ReadingNoteKind.DELETED, found.deleted),
        *_left_out(ReadingNoteKind.HIDDEN, found.hidden),
        *_left_out(ReadingNoteKind.PROMPT, tuple(filter(str.strip, found.prompts))),
        *_left_out(ReadingNoteKind.COMMENT, beside.comments),
        *_counted(ReadingNoteKind.PICTURE, beside.pictures),
        *_counted(ReadingNoteKind.OBJECT, beside.objects),
        *_counted(ReadingNoteKind.DAMAGED, beside.damaged),
    )
    left_over = (
        (ReadingNoteKind.RUNNING, beside.running),
        (ReadingNoteKind.DIAGRAM, beside.diagrams),
        (ReadingNoteKind.FOOTNOTE, found.notes),
    )
    notes = tuple(ReadingNote(kind, 0, line) for kind, lines in left_over for line in lines)
    levels = {number: level for number, level in found.levels.items() if level}
    return SourceText("\n".join(found.lines).encode(), cleaned, notes, Blocks(found.tables, levels), is_document=True)


def _left_out(kind: ReadingNoteKind, texts: tuple[str, ...]) -> Iterator[ReadingNote]:
    if texts:
        yield ReadingNote(kind, 0, texts[0].strip()[:_QUOTED], count=len(texts))


def _counted(kind: ReadingNoteKind, number: int) -> Iterator[ReadingNote]:
    if number:
        yield ReadingNote(kind, 0, "", count=number)
