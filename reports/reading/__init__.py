"""Reports read from files: what they say, what was cleaned, and what found no place."""

from reports.reading.choosing import Outlines
from reports.reading.figures import Taken
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.reader import read_by_form, read_for_form, read_source, read_text, text_of_source
from reports.reading.result import Reading
from reports.reading.sources import UnreadableSource, UnreadReason

__all__ = [
    "Outlines",
    "Reading",
    "ReadingNote",
    "ReadingNoteKind",
    "Taken",
    "UnreadReason",
    "UnreadableSource",
    "read_by_form",
    "read_for_form",
    "read_source",
    "read_text",
    "text_of_source",
]
