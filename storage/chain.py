"""The hash chain of a report's history: each row's hash covers the row and the hash before it."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

from storage.contents import Columns

IDENTITY = "identity"
"""Field of the row that gives a report another UUID: rows before it are hashed with the old one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a history. ``step``: the number of the first row of its edit. ``at``: ISO 8601 with the zone."""

    number: int
    step: int
    at: str
    who: str
    label: str
    field: str
    key: str
    old: Columns
    new: Columns
    previous_hash: str
    hash: str = ""


def sealed(entry: Entry, uuid: str) -> Entry:
    """The row with its hash: SHA-256 over its canonical JSON, the report's UUID and the hash before it."""
    contents = {**asdict(entry), "uuid": uuid}
    del contents["hash"]
    text = json.dumps(contents, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return replace(entry, hash=hashlib.sha256(text.encode()).hexdigest())


def first_break(uuid: str, entries: Iterable[Entry]) -> int | None:
    """The number of the first row that does not follow from those before it; None if the chain holds.

    ``uuid`` is the report's as it is now.
    """
    rows = tuple(entries)
    uuid = next((row.old[2] or "" for row in rows if row.field == IDENTITY), uuid)
    previous = ""
    for number, row in enumerate(rows, 1):
        if row.field == IDENTITY:
            uuid = row.new[2] or ""
        if row.number != number or row.previous_hash != previous or sealed(row, uuid).hash != row.hash:
            return number
        previous = row.hash
    return None
