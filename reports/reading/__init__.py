"""Reports read from files: what they say, what was cleaned, and what found no place."""

from reports.reading.choosing import Outlines
from reports.reading.figures import Taken
from reports.reading.notes import Kind, Note
from reports.reading.reader import Reading, read_source, read_text, text_of_source
from reports.reading.sources import Reason, UnreadableSource

__all__ = [
    "Kind",
    "Note",
    "Outlines",
    "Reading",
    "Reason",
    "Taken",
    "UnreadableSource",
    "read_source",
    "read_text",
    "text_of_source",
]
