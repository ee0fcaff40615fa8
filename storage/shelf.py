"""The papers and scans of a library: a second file beside it that is only ever added to.

A backup of the library leaves it out, so that every half hour does not copy every scan of ten years.
"""

import hashlib
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from storage.errors import ForeignFile, PaperGone, StorageProblem
from storage.files import placed, uri
from storage.translation import translated

APPLICATION_ID = 0x4A58465A  # JXFZ, 绩效附纸
_TABLE = "CREATE TABLE content (sha256 TEXT NOT NULL PRIMARY KEY, size INTEGER NOT NULL, data BLOB NOT NULL) STRICT"
_KEPT = tuple(
    f"CREATE TRIGGER content_{name} BEFORE {event} ON content"
    " BEGIN SELECT RAISE(ABORT, 'papers are kept as they are'); END"
    for name, event in (("stays", "UPDATE"), ("is_kept", "DELETE"))
)
_SCHEMA = frozenset((_TABLE, *_KEPT))


def path_of(library: Path) -> Path:
    """Where the papers of a library are: beside it, under its own name.

    ``a.db`` and ``a.sqlite`` are two libraries, so only ``.db`` goes without its ending; a library of another ending
    that already has papers under the short name keeps them, unless they are its neighbour's.
    """
    short = library.with_name(f"{library.stem}-文件.db")
    is_alone = short.exists() and not library.with_suffix(".db").exists()
    return short if library.suffix == ".db" or is_alone else library.with_name(f"{library.name}-文件.db")


def sums(data: bytes) -> tuple[str, str]:
    """SHA-256 and SM3 (GB/T 32905); the latter blank where the system's OpenSSL lacks it."""
    sm3 = hashlib.new("sm3", data).hexdigest() if "sm3" in hashlib.algorithms_available else ""
    return hashlib.sha256(data).hexdigest(), sm3


class Shelf:
    """Bytes by their SHA-256. Each call opens the file and closes it again: it is used some five times a year.

    All methods raise StorageProblem.
    """

    def __init__(self, library: Path, *, papers: Path | None = None, near: Iterable[Path] = ()) -> None:
        """The papers of a library. ``papers``: the file itself, where it is not beside the library; ``near``: others
        that may hold what it lacks.
        """
        self._path = papers or path_of(library)
        self._near = tuple(near)
        self._loose: dict[str, bytes] = {}
        self._in_memory = str(library) == ":memory:"

    def put(self, data: bytes) -> None:
        """Keeps the bytes; on the disk when this returns. Bytes that are there already stay as they are."""
        name, _ = sums(data)
        if self._in_memory:
            self._loose[name] = data
            return
        with translated(self._path):
            if not self._path.exists():
                self._make()
            with closing(self._connect("rw")) as connection, connection:
                connection.execute("PRAGMA synchronous = EXTRA")
                connection.execute("INSERT OR IGNORE INTO content VALUES (?, ?, ?)", (name, len(data), data))

    def get(self, sha256: str) -> bytes:
        """The bytes, proved; from those nearby where its own are lost. Raises PaperGone or what ails its file."""
        problem: StorageProblem = PaperGone(path=self._path)
        try:
            data = self._loose.get(sha256) if self._in_memory else self._read(sha256)
        except StorageProblem as error:
            data, problem = None, error
        if data is not None and sums(data)[0] == sha256:
            return data
        for path in self._near:
            with suppress(StorageProblem):
                return Shelf(path, papers=path).get(sha256)
        raise problem

    def names(self) -> frozenset[str]:
        """The SHA-256 of everything that is kept; nothing where there is no file."""
        if self._in_memory:
            return frozenset(self._loose)
        if not self._path.exists():
            return frozenset()
        with translated(self._path, writing=False), closing(self._connect("ro")) as connection:
            return frozenset(str(name) for (name,) in connection.execute("SELECT sha256 FROM content"))

    def take(self, names: Iterable[str], other: "Shelf") -> None:
        """Adds what another shelf holds, one after the other; what it has lost is passed over."""
        for name in sorted(names):
            try:
                data = other.get(name)
            except StorageProblem:
                continue
            self.put(data)

    def _read(self, sha256: str) -> bytes | None:
        if not self._path.exists():
            return None
        with translated(self._path, writing=False), closing(self._connect("ro")) as connection:
            row = connection.execute("SELECT data FROM content WHERE sha256 = ?", (sha256,)).fetchone()
            return row[0] if row and isinstance(row[0], bytes) else None

    def _make(self) -> None:
        with placed(self._path) as temporary, closing(_opened(temporary, "rwc")) as connection:
            for statement in (_TABLE, *_KEPT):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")

    def _connect(self, mode: str) -> sqlite3.Connection:
        connection = _opened(self._path, mode)
        try:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            schema = {sql for (sql,) in connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}
            if application != APPLICATION_ID or schema != _SCHEMA:
                raise ForeignFile(path=self._path)
        except BaseException:
            connection.close()
            raise
        return connection


def _opened(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri(path, f"mode={mode}"), timeout=2.0, uri=True)
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection
