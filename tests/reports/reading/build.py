"""What the tests of reading ask of a reading."""

from domain.report import Report
from reports.content import document
from reports.plaintext import plain_text
from reports.reading import Reading, ReadingNoteKind


def printed(reading: Reading) -> str:
    """The text that comes out again."""
    return plain_text(document(reading.report, reading.outline))


def kinds(reading: Reading) -> set[ReadingNoteKind]:
    """What was done to the text."""
    return {note.kind for note in reading.cleaned}


def values(report: Report) -> dict[str, object]:
    """Everything that counts, without the words."""
    rows = [{key: value for key, value in row.cells.items() if key != "sentence"} for row in report.rows("projects")]
    return {**report.figures, "rows": rows, "nil": report.nil}
