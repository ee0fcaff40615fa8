"""The outlines kept in a library: the text that each report was written with."""

import hashlib

from storage.database import Database


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
