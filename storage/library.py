"""The one SQLite file that holds every report: open, list, load, record a change."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from domain.amount import Value
from domain.report import Change, Report
from storage import identity, listed, opening, rows
from storage.backup_files import folder_of, is_backup, papers_near
from storage.database import Database
from storage.errors import OpenedReadOnly, UnknownReport
from storage.identity import named
from storage.listed import Digest, Summary
from storage.shelf import Shelf, path_of, sums
from storage.stamps import Stamp, written_time
from storage.translation import storable, translated

if TYPE_CHECKING:  # and imported where a report is opened or changed: its line in the list needs none of them
    from storage.acts import Act
    from storage.history import HistoryRow
    from storage.lock import WriterLock
    from storage.outlines import OutlineText
    from storage.proof import Deviation
    from storage.stored import Stored


@dataclass(frozen=True, slots=True)
class Recorded:
    """A change is on the disk: its number in the report's history, and when."""

    number: int
    at: datetime


class FileTraits(NamedTuple):
    """``schema``: the number of the last migration; ``journal``: how changes reach the file (wal, delete …)."""

    schema: int
    journal: str


class Library:
    """An open library: one connection, used from the thread that opened it. All methods raise StorageProblem."""

    def __init__(
        self,
        path: Path,
        database: Database,
        lock: "WriterLock | None",
        read_only: bool,
        who: str,
        is_passing: bool = False,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._database = database
        self._lock = lock
        self._who = who
        self._is_passing = is_passing
        self.shelf = Shelf(path, near=papers_near(path) if is_backup(path) else (folder_of(path) / path_of(path).name,))

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, who: str = "", is_passing: bool = False) -> Self:
        """Opens the library at ``path`` (``:memory:`` for one that no file holds).

        For writing, a library and its folder are made where there is none, and the writer's lock is taken:
        LibraryInUse says who has it. For reading, the file must be there. A file of another program or of a
        newer version is refused (ForeignFile, NewerFile) and not touched. ``who`` stands beside every change, in the
        file by an alias; the system's name for the user if blank. ``is_passing``: a file that is only written on its
        way: it gets no id of its own, since the same report gives the same bytes, and ``who`` is an alias already.
        """
        if not (who or read_only or is_passing):
            from storage.lock import login

            who = login()
        if path == opening.MEMORY:
            return cls(path, opening.in_memory(), None, read_only, who)
        with translated(path, writing=not read_only):
            path = Path(os.path.realpath(path))
            if read_only:
                return cls(path, opening.open_for_reading(path), None, True, who)
            lock, database = opening.open_for_writing(path, who)
            if not is_passing:
                with suppress(sqlite3.OperationalError), database.atomic(writes=True):  # a full disk: another time
                    identity.give(database)
            return cls(path, database, lock, False, who, is_passing)

    @contextmanager
    def beside(self) -> Iterator["Library"]:
        """The same file opened once more, for reading on the thread that asks: long work leaves the other one free.

        Raises as ``open`` does. A library that no file holds cannot be read beside itself, and is given as it is.
        """
        if self.path == opening.MEMORY:
            yield self
            return
        with Library.open(self.path, read_only=True, who=self._who) as reading:
            yield reading

    @contextmanager
    def writing_beside(self) -> Iterator["Library"]:
        """The same file opened once more, for writing on the thread that asks; the lock of this library holds for both.

        Whoever writes here meanwhile waits for the other one's transaction, at most the two seconds of any other
        program's, so what takes long is computed before it. Nothing of it reaches the file until its end: this library
        can be read all the time. Raises OpenedReadOnly, and as ``open`` does.
        """
        if self.read_only:
            raise OpenedReadOnly(path=self.path)
        if self.path == opening.MEMORY:
            yield self
            return
        with translated(self.path), closing(opening.connect(self.path, read_only=False)) as database:
            database.execute("PRAGMA cache_spill = OFF")
            yield Library(self.path, database, None, False, self._who)

    def close(self) -> None:
        """Closes the file and lets the next writer in; closing again does nothing."""
        with translated(self.path):
            self._database.close()
            if self._lock:
                self._lock.release()
                self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def summaries(self) -> tuple[Summary, ...]:
        """Every report in short, the newest year first, then by unit."""
        with self.reading() as database:
            return listed.summaries(database)

    def figures_named(self, keys: tuple[str, ...]) -> dict[int, dict[str, Value]]:
        """What the reports state under these keys, by their ids, in one look at the file; nothing of it is proved."""
        with self.reading() as database:
            return rows.figures_named(database, keys)

    def deleted(self) -> tuple[Summary, ...]:
        """Every report that was taken off the list, in the same order; each stands in the file as it was."""
        with self.reading() as database:
            return listed.deleted(database)

    def delete(self, report_id: int) -> None:
        """Takes a draft off the list; it stays in the file with its history. Raises UnknownReport, NotADraft."""
        from storage import stored

        with self.writing() as database:
            if not database.execute("SELECT 1 FROM report WHERE id = ?", (report_id,)).fetchone():
                raise UnknownReport(id=report_id)
            stored.expect_draft(database, report_id)
            at = written_time(self.stamp("").at)
            listed.take_off(database, report_id, at)

    def put_back(self, report_id: int) -> None:
        """Puts a report that was taken off the list on it again."""
        self.set_preference(listed.off_list(report_id), "")

    def find(self, year: str, unit: str) -> tuple[int, ...]:
        """The ids of the reports on this year and unit."""
        with self.reading() as database:
            return listed.found(database, year, unit)

    def add(self, report: Report, outline_text: str, digest: Digest, *, note: str = "") -> int:
        """Puts a whole report in; its id, which no other report of this library ever had.

        Its history begins with the outline and every filled field, under the name ``note``.
        """
        from storage import history, outlines, stored
        from storage.chain import Beyond

        with self.writing() as database:
            stamp = self.stamp(note)
            outline_id = outlines.kept(database, report.outline, outline_text)
            report_id = stored.insert(database, report, outline_id, stamp)
            changes = tuple(rows.all_of(report))
            self._write(database, report_id, changes)
            sha256 = outlines.sha256_of(outline_text)
            events = [history.Event(Beyond.OUTLINE, report.outline, None, sha256)]
            if report.state != "draft":
                events.append(history.Event(Beyond.STATE, "state", "draft", report.state))
            history.append(database, report_id, (*events, *map(history.event, changes)), stamp)
            listed.describe(database, report_id, digest)
            return report_id

    def load(self, report_id: int, held: tuple[Report, int] | None = None) -> "Stored":
        """A report as its last change left it. ``held``: as it is known at the change of this number.

        What is known is not read again, and is given back itself, where only notes, files and settings came since.
        """
        from storage import stored

        with self.reading() as database:
            return stored.load(database, report_id, held)

    def extent(self, report_id: int) -> int:
        """How many cells of tables and changes a report has: what it takes to read and to prove it goes by them."""
        cells = "SELECT count(*) FROM cell WHERE report_id = ?"
        with self.reading() as database:
            query = f"SELECT ({cells}) + change_number FROM report WHERE id = ?"
            row = database.execute(query, (report_id, report_id)).fetchone()
            return int(row[0]) if row else 0

    def deviations(self, report_id: int) -> "tuple[Deviation, ...]":
        """In what a report, a draft too, is not what its history says."""
        from storage import proof

        report = self.load(report_id).report
        with self.reading() as database:
            return proof.deviations(database, report_id, report)

    def record(
        self,
        report_id: int,
        changes: tuple[Change, ...],
        digest: Digest | None = None,
        *,
        label: str,
        standing: tuple[str, int] | None = None,
        outline: "OutlineText | None" = None,
    ) -> Recorded:
        """Keeps one edit: values and history, all or nothing, on the disk when this returns.

        ``outline``: the text that the report is of from now on; None where it keeps its own.

        ``digest``: its line in the list, where that is known already; else ``describe`` follows.
        ``standing``: the report's UUID and the number of its last change as the caller knows them; Overwritten where a
        synchronising program has put another file in place. Raises NotADraft from 定稿 on, StorageBug where a change
        does not start from what the library holds.
        """
        from storage import history, outlines, stored

        with self.writing() as database:
            if standing is not None:
                stored.expect_standing(database, report_id, standing)
            if changes or outline is not None:
                stored.expect_draft(database, report_id)
            stamp = self.stamp(label)
            told = outlines.put_in_place(database, report_id, outline) if outline is not None else ()
            number = history.append(database, report_id, (*told, *map(history.event, changes)), stamp)
            self._write(database, report_id, changes)
            if digest is not None:
                listed.describe(database, report_id, digest)
        return Recorded(number, stamp.at)

    def describe(self, report_id: int, digest: Digest) -> None:
        """Brings a report's line in the list up to date; no part of its history, and no edit waits for it."""
        with self.writing() as database:
            listed.describe(database, report_id, digest)

    @property
    def alias(self) -> str:
        """What stands in a history for whoever works with the library; blank in one that never was written to."""
        from storage.lock import login

        with self.reading() as database:
            return self._who if self._is_passing else identity.alias(database, storable(self._who or login()))

    def enact(self, report_id: int, act: "Act", at: datetime | None = None) -> Recorded:
        """Takes one step with a report beyond its fields: a note, another state, a paper; all or nothing.

        ``at``: the moment that is kept, now if none.

        Raises WrongState where the step does not lead from the state in which the report is.
        """
        from storage import acts, history

        for file in act.files:
            self.shelf.put(file.data)  # first: bytes that nothing refers to do no harm
        with self.writing() as database:
            stamp = self.stamp(act.label)
            stamp = replace(stamp, at=at or stamp.at)
            number = history.append(database, report_id, acts.taken(database, report_id, act, stamp), stamp)
        return Recorded(number, stamp.at)

    def paper(self, report_id: int, number: int) -> bytes:
        """The bytes of a kept file, proved. Raises PaperGone where they are lost."""
        with self.reading() as database:
            query = "SELECT sha256, content FROM file WHERE report_id = ? AND number = ?"
            row = database.execute(query, (report_id, number)).fetchone()
            if row is None:
                raise UnknownReport(id=report_id)
            return self.paper_beside(*row)

    def paper_beside(self, sha256: str, content: bytes | None) -> bytes:
        """The bytes of a kept file from its row, as an export has them, or from the shelf. For storage itself."""
        if isinstance(content, bytes) and sums(content)[0] == sha256:
            return content
        return self.shelf.get(sha256)

    def preference(self, key: str) -> str:
        """A choice of this library; blank for none."""
        with self.reading() as database:
            row = database.execute("SELECT text FROM preference WHERE key = ?", (key,)).fetchone()
            return str(row[0]) if row else ""

    def set_preference(self, key: str, text: str) -> None:
        """Makes a choice for this library; a blank one takes it back."""
        with self.writing() as database:
            database.execute("DELETE FROM preference WHERE key = ?", (key,))
            if text:
                database.execute("INSERT INTO preference (key, text) VALUES (?, ?)", (key, text))

    def history(self, report_id: int) -> "Iterator[HistoryRow]":
        """Every row of a report's history, oldest first."""
        from storage import history

        with self.reading() as database:
            if not database.execute("SELECT 1 FROM report WHERE id = ?", (report_id,)).fetchone():
                raise UnknownReport(id=report_id)
            names = identity.names(database)
            return iter([named(history.shown(row), names) for row in history.entries(database, report_id)])

    def quick_check(self) -> tuple[str, ...]:
        """What is wrong with the file, in SQLite's words; empty if nothing is."""
        with translated(self.path, writing=False):
            return opening.unsound(self._database)

    def file_traits(self) -> "FileTraits":
        """The file as SQLite sees it; for those who help from afar."""
        with self.reading() as database:
            schema, journal = (
                database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("user_version", "journal_mode")
            )
        return FileTraits(int(schema), str(journal))

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """The database at one moment, whatever another process writes meanwhile. For storage itself."""
        with translated(self.path, writing=False), self._database.atomic():
            yield self._database

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """One transaction: when the block ends it is on the disk, when it raises nothing was. For storage itself."""
        if self.read_only:
            raise OpenedReadOnly(path=self.path)
        with translated(self.path), self._database.atomic(writes=True):
            yield self._database

    def stamp(self, label: str) -> Stamp:
        """Now, and whoever opened the library, by the alias. Within a transaction. For storage itself."""
        who = storable(self._who)
        told = who if self._is_passing else identity.enlist(self._database, who)
        return Stamp(datetime.now().astimezone(), told, storable(label))

    @staticmethod
    def _write(database: Database, report_id: int, changes: tuple[Change, ...]) -> None:
        for change in changes:
            rows.write(database, report_id, change)
