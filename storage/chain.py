"""The hash chain of a report's history: each row's hash covers the row and the hash before it."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from storage.contents import Columns
from storage.translation import Undecodable


class Beyond(StrEnum):
    """What a history tells beyond the fields of the report."""

    OUTLINE = "outline"  # it begins with one, and a draft may get another; key: its key; content: SHA-256 of its text
    STATE = "state"  # content: the state
    VERSION = "version"  # content: the version, raised by 退回修改
    NOTE = "note"  # key: its number; content: what it says, as JSON
    FILE = "file"  # key: its number; content: what it is and its sums, as JSON
    SETTING = "setting"  # key: which one; content: the choice
    IDENTITY = "identity"  # another UUID; rows before it are hashed with the old one, it and those after with the new


@dataclass(frozen=True, slots=True)
class ChainRow:
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


_HASHED = tuple(name for name in ChainRow.__slots__ if name != "hash")


class BrokenChain(Undecodable):
    """A row that does not follow from those before it; ``number`` is the one that should stand there."""

    def __init__(self, number: int) -> None:
        super().__init__(f"row {number} does not follow")
        self.number = number


def sealed(entry: ChainRow, uuid: str) -> ChainRow:
    """The row with its hash: SHA-256 over its canonical JSON, the report's UUID and the hash before it."""
    contents = {name: getattr(entry, name) for name in _HASHED}  # asdict copies all, and takes most of an import's time
    contents["uuid"] = uuid
    text = json.dumps(contents, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return replace(entry, hash=hashlib.sha256(text.encode()).hexdigest())


def unbroken(uuid: str, rows: Iterable[ChainRow]) -> Iterator[ChainRow]:
    """The same rows, each once it is proved. ``uuid`` is the report's first one. Raises BrokenChain."""
    previous = ""
    for number, row in enumerate(rows, 1):
        if row.field == Beyond.IDENTITY:
            uuid = row.new[2] or ""
        if row.number != number or row.previous_hash != previous or sealed(row, uuid).hash != row.hash:
            raise BrokenChain(number)
        previous = row.hash
        yield row
