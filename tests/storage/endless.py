"""A small SQLite file whose schema is read without end: each page names the next one three hundred times."""

import sqlite3
import struct
from pathlib import Path

from storage.opening import APPLICATION_ID

PAGE, LEVELS, FAN = 4096, 12, 300
Values = tuple[str | int | None, ...]


def write_endless(path: Path) -> None:
    """Writes the file; its rows repeat an index that SQLite takes in anew each time without complaint."""
    table: Values = ("table", "x", "x", 2, "CREATE TABLE x(a UNIQUE)")
    index: Values = ("index", "sqlite_autoindex_x_1", "x", 3, None)
    pages = [_branch(3, offset=100, before=2), _leaf(1, table)]
    pages += [_branch(4 + level) for level in range(LEVELS)]
    pages.append(_leaf(2, index))
    pages[0][:100] = _header(len(pages))
    path.write_bytes(b"".join(map(bytes, pages)))


def _header(pages: int) -> bytes:
    """The first 100 bytes, as SQLite itself writes them for a file of ours."""
    connection = sqlite3.connect(":memory:")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 2")
    connection.execute("CREATE TABLE t (a)")
    header = bytearray(connection.serialize()[:100])
    connection.close()
    header[28:32] = struct.pack(">I", pages)
    return bytes(header)


def _branch(child: int, offset: int = 0, before: int = 0) -> bytearray:
    """An interior page of a table (https://sqlite.org/fileformat2.html#b_tree_pages)."""
    cells = [struct.pack(">IB", before, 1)] if before else []
    return _page(5, [*cells, *[struct.pack(">IB", child, 2)] * FAN], struct.pack(">I", child), offset)


def _leaf(rowid: int, values: Values) -> bytearray:
    record = _record(values)
    return _page(13, [bytes((len(record), rowid)) + record])


def _record(values: Values) -> bytes:
    head, body = b"", b""
    for value in values:
        match value:
            case None:
                head += b"\x00"
            case int():
                head, body = head + b"\x01", body + bytes((value,))
            case str():
                head, body = head + bytes((13 + 2 * len(value),)), body + value.encode()
    return bytes((len(head) + 1,)) + head + body


def _page(kind: int, cells: list[bytes], right: bytes = b"", offset: int = 0) -> bytearray:
    data, end, places = bytearray(PAGE), PAGE, []
    for cell in cells:
        end -= len(cell)
        data[end : end + len(cell)] = cell
        places.append(end)
    head = struct.pack(">BHHHB", kind, 0, len(cells), end, 0) + right
    head += b"".join(struct.pack(">H", place) for place in places)
    data[offset : offset + len(head)] = head
    return data
