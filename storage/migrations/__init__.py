"""The schema's frozen history: what stands here never changes; a new schema is one more module in the list.

Written out as SQL, because the words are kept in the file and a file handed in is compared with them word for word.
"""

import sqlite3

from sqlite_utils import Database, Migrations

from storage.migrations import first, seals, states, units

migrations = Migrations("library")
for _number, _raise in enumerate((first.make, states.add_states, seals.seal, units.name_units), start=1):
    migrations(name=str(_number))(_raise)


def apply_all(connection: sqlite3.Connection, version: int | None = None) -> None:
    """Brings an empty or older file to the newest schema, or to that of an earlier ``version``.

    ``user_version`` is the number of the last migration.
    """
    database = Database(connection, execute_plugins=False)
    with database.atomic():
        database.execute(_APPLIED)
    migrations.apply(database, stop_before=str(version + 1) if version else None)


# sqlite-utils would make this table in its own words, which may change with its versions.
_APPLIED = """
CREATE TABLE IF NOT EXISTS _sqlite_migrations (
    id INTEGER PRIMARY KEY,
    migration_set TEXT NOT NULL,
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL,
    UNIQUE (migration_set, name)
) STRICT"""
