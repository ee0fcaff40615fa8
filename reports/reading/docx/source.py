"""A .docx as the text that a plain reader takes, with what of it has no place in a report's text."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reports.reading.blocks import Blocks
from reports.reading.docx.body import Content, content
from reports.reading.docx.opening import OversizedFile, UnusableFile
from reports.reading.notes import Kind, Note
from reports.reading.sources import Reason, UnreadableSource, source_bytes

_QUOTED = 24  # characters of a text that was left out


@dataclass(frozen=True, slots=True)
class SourceText:
    """The bytes of a source's text; ``cleaned``: what was left out of it, ``left_over``: what found no place in it.
    ``blocks``: its tables and styled headings, where the file tells them."""

    raw: bytes
    cleaned: tuple[Note, ...] = ()
    left_over: tuple[Note, ...] = ()
    blocks: Blocks | None = None


def source_text(path: Path) -> SourceText:
    """The text of a file: of a .docx its words, of any other kind the file itself. Raises UnreadableSource."""
    try:
        return SourceText(source_bytes(path))
    except UnreadableSource as error:
        if error.reason is not Reason.DOCX:
            raise
    return _text(_content(path))


def _content(path: Path) -> Content:
    try:
        return content(path)
    except OversizedFile as cause:
        raise UnreadableSource(Reason.TOO_LARGE) from cause
    except UnusableFile as cause:
        raise UnreadableSource(Reason.DOCX) from cause


def _text(found: Content) -> SourceText:
    beside = found.beside
    cleaned = (
        *_left_out(Kind.DELETED, found.deleted),
        *_left_out(Kind.HIDDEN, found.hidden),
        *_left_out(Kind.PROMPT, tuple(filter(str.strip, found.prompts))),
        *_left_out(Kind.COMMENT, beside.comments),
        *_counted(Kind.PICTURE, beside.pictures),
        *_counted(Kind.OBJECT, beside.objects),
        *_counted(Kind.DAMAGED, beside.damaged),
    )
    left_over = ((Kind.RUNNING, beside.running), (Kind.DIAGRAM, beside.diagrams), (Kind.FOOTNOTE, found.notes))
    notes = tuple(Note(kind, 0, line) for kind, lines in left_over for line in lines)
    levels = {number: level for number, level in found.levels.items() if level}
    return SourceText("\n".join(found.lines).encode(), cleaned, notes, Blocks(found.tables, levels))


def _left_out(kind: Kind, texts: tuple[str, ...]) -> Iterator[Note]:
    if texts:
        yield Note(kind, 0, texts[0].strip()[:_QUOTED], count=len(texts))


def _counted(kind: Kind, number: int) -> Iterator[Note]:
    if number:
        yield Note(kind, 0, "", count=number)
