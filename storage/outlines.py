"""The outlines kept in a library: the text that each report was written with."""

import hashlib
from dataclasses import dataclass

from storage.chain import Beyond
from storage.database import Database
from storage.history import Event


@dataclass(frozen=True, slots=True)
class OutlineText:
    """An outline as a report keeps it: its key and its text in full."""

    key: str
    text: str


def kept(database: Database, key: str, text: str) -> int:
    """The id of this outline's text; it goes in when it is not there yet."""
    sha256 = sha256_of(text)
    row = database.execute("SELECT id FROM outline WHERE key = ? AND sha256 = ?", (key, sha256)).fetchone()
    if row:
        return int(row[0])
    from storage.labels import labelled  # here: what is kept is read without an outline

    revision, labels = labelled(text)
    facts = (key, revision, sha256, text)
    cursor = database.execute("INSERT INTO outline (key, revision, sha256, text) VALUES (?, ?, ?, ?)", facts)
    number = int(cursor.lastrowid or 0)
    database.conn.executemany(
        "INSERT OR IGNORE INTO label (outline_id, key, words) VALUES (?, ?, ?)",
        ((number, key, words) for key, words in labels),
    )
    return number


def sha256_of(text: str) -> str:
    """The fingerprint under which an outline's text is known."""
    return hashlib.sha256(text.encode()).hexdigest()


def put_in_place(database: Database, report_id: int, outline: OutlineText) -> tuple[Event, ...]:
    """Gives a report another outline's text; what its history says of that, nothing where it has this text already."""
    query = "SELECT sha256 FROM outline JOIN report ON outline.id = outline_id WHERE report.id = ?"
    (before,) = database.execute(query, (report_id,)).fetchone()
    after = sha256_of(outline.text)
    if before == after:
        return ()
    number = kept(database, outline.key, outline.text)
    database.execute("UPDATE report SET outline_id = ? WHERE id = ?", (number, report_id))
    return (Event(Beyond.OUTLINE, outline.key, before, after),)


def text_with(database: Database, sha256: str) -> str:
    """The kept text with this fingerprint; blank where the library does not have it."""
    row = database.execute("SELECT text FROM outline WHERE sha256 = ?", (sha256,)).fetchone()
    return str(row[0]) if row else ""
