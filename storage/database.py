"""A connection to SQLite: statements, and transactions that are kept whole or not at all.

sqlite-utils makes and raises the schema (``migrations``); what stands in it is read and written with no more than
this, and importing it would take longer than reading a report.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Self


class Database:
    """One open connection; outside of ``atomic`` each statement is a transaction of its own."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.conn = connection
        connection.isolation_level = None  # SQLite's own way: nothing begins a transaction but ``atomic``
        self.execute("PRAGMA recursive_triggers = ON")

    def execute(self, statement: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> sqlite3.Cursor:
        """Runs one statement. Raises sqlite3.Error."""
        return self.conn.execute(statement, values)

    def close(self) -> None:
        """Closes the file; closing again does nothing."""
        self.conn.close()

    @contextmanager
    def atomic(self, *, writes: bool = False) -> Iterator[Self]:
        """A transaction, or within one a savepoint: when the block raises, nothing of it was.

        ``writes``: what is looked at first will be changed, so nobody else may change it from the beginning. Without
        it, two that look and then write would each wait for the other, and SQLite refuses one of them at once.
        An error that has already ended the transaction, such as a full disk, is passed on as it is.
        """
        begin, keep, undo = _WITHIN if self.conn.in_transaction else _WRITING if writes else _WHOLE
        self.execute(begin)
        try:
            yield self
            self.execute(keep)
        except BaseException:
            for statement in undo if self.conn.in_transaction else ():
                self.execute(statement)
            raise


_WHOLE = "BEGIN", "COMMIT", ("ROLLBACK",)
_WRITING = "BEGIN IMMEDIATE", *_WHOLE[1:]
_WITHIN = "SAVEPOINT step", "RELEASE step", ("ROLLBACK TO step", "RELEASE step")  # the innermost of that name
