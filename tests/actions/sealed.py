"""A sealed report, and the hand that alters it: in the sqlite3 program, without its triggers, with its chain anew."""

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from actions import states
from actions.importing import import_source
from actions.reports import Opened, edit, opened
from domain import editing
from domain.amount import Amount
from storage import chain, history
from storage.beside import KeptKind, NewFile
from storage.database import Database
from storage.library import Library
from storage.opening import connect

SHIPPED = min((Path(__file__).parents[2] / "resources" / "samples").glob("*.txt"))
SCAN = b"\x89PNG\r\n\x1a\n scan"


def draft(library: Library) -> Opened:
    """The shipped sample with one query more: an execution rate below the bound."""
    current = opened(library, import_source(library, SHIPPED).id)
    income = current.report.figures["general.budget"]
    assert isinstance(income, Amount)
    doubled = editing.set_figure(current.report, "general.budget", Amount(income.fen * 2))
    current = edit(library, current, "修改", doubled)
    unstated = re.sub("，?预算执行率[0-9.]+%", "", current.report.prose["general.text"])
    return edit(library, current, "修改", editing.set_prose(current.report, "general.text", unstated))


def final(library: Library) -> Opened:
    """定稿 of the draft, each finding answered."""
    current = draft(library)
    for finding in current.matters:
        current = states.explain(library, current, finding, "与批复一致", "王局长")
    return states.finalize(library, current, states.final_paper(current), "王局长")


def sealed(library: Library) -> Opened:
    """The same with its seal and a scan."""
    scan = NewFile(KeptKind.SCAN, "扫描件.png", "image/png", SCAN)
    return states.seal(library, final(library), "2023-04-05", "李会计", (scan,), sure=True)


def altered(path: Path, statements: Iterable[str], *, guards: bool = False, rechained: bool = False) -> None:
    """What another program does to a library: ``guards`` keeps the triggers, ``rechained`` reckons the chain anew."""
    with closing(sqlite3.connect(path)) as connection, connection:
        kept = (
            []
            if guards
            else connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        )
        for name, _ in kept:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        if rechained:
            _chain_anew(connection)
        for _, sql in kept:
            connection.execute(sql)


def _chain_anew(connection: sqlite3.Connection) -> None:
    database = Database(connection)
    for number, uuid in connection.execute("SELECT id, uuid FROM report").fetchall():
        previous, last = "", 0
        for row in list(history.entries(database, number)):
            row = chain.sealed(replace(row, previous_hash=previous), uuid)
            connection.execute(
                "UPDATE change SET previous_hash = ?, hash = ? WHERE report_id = ? AND number = ?",
                (previous, row.hash, number, row.number),
            )
            previous, last = row.hash, row.number
        connection.execute(
            "UPDATE report SET change_number = ?, change_hash = ? WHERE id = ?", (last, previous, number)
        )


__all__ = ["SCAN", "SHIPPED", "altered", "connect", "draft", "final", "sealed"]
