"""Which characters of a text a reading lost: neither printed, nor told as cleaned, nor kept unplaced."""

import unicodedata
from collections import Counter
from pathlib import Path

from actions.outlines import available
from reports.reading import Reading, ReadingNoteKind
from tests.reports.reading.build import printed

CORPUS = Path(__file__).parents[2] / "data" / "reading"
SOURCES = sorted(CORPUS.glob("c0*.txt")) + sorted(CORPUS.glob("a1[13]*.txt")) + sorted(CORPUS.glob("b0[158]*.txt"))
OUTLINES = tuple(source.outline for source in available())
IN_WHOLE = frozenset(
    (
        ReadingNoteKind.RESIDUE,
        ReadingNoteKind.NUMBER,
        ReadingNoteKind.COVER_LINE,
        ReadingNoteKind.CLOSING_DATE,
        ReadingNoteKind.CONTENTS,
        ReadingNoteKind.SIGNATURE,
        ReadingNoteKind.TABLE_HEAD,
        ReadingNoteKind.NIL,
        ReadingNoteKind.ROW_NUMBER,
    )
)


def characters(text: str) -> Counter[str]:
    """The letters and digits of a text, full-width ones as half-width."""
    return Counter(character for character in unicodedata.normalize("NFKC", text) if character.isalnum())


def lost(text: str, reading: Reading) -> Counter[str]:
    """Each character with how often it is missing."""
    told = "".join(note.quote for note in reading.cleaned if note.kind in IN_WHOLE)
    kept = characters(printed(reading) + "".join(reading.unplaced) + told)
    return characters(text) - kept
