"""A step with a report beyond its fields: 核实说明, 定稿, 盖章登记, 退回修改, 归档, and what is kept with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from domain.notes import NEXT, Said
from domain.report import State
from storage import beside, shelf
from storage.beside import NewFile
from storage.chain import Beyond
from storage.database import Database
from storage.errors import UnknownReport, WrongState
from storage.history import Event
from storage.stamps import Stamp


@dataclass(frozen=True, slots=True)
class Act:
    """One step: what is said, what is kept, and where it leads.

    ``label``: its name in the history. ``at``: the number of the last change that it takes into account; 0 for any.
    ``state``: the state it leads to, None for the same; back to ``draft`` it raises the version.
    """

    label: str
    notes: tuple[Said, ...] = ()
    files: tuple[NewFile, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    state: State | None = None
    at: int = 0


def taken(database: Database, report_id: int, act: Act, stamp: Stamp) -> Iterator[Event]:
    """Takes the step; the events for the history. Raises UnknownReport or WrongState."""
    query = "SELECT state, version, change_number FROM report WHERE id = ?"
    row = database.execute(query, (report_id,)).fetchone()
    if row is None:
        raise UnknownReport(id=report_id)
    state, version, number = row
    if (act.state and act.state not in NEXT[state]) or (act.at and act.at != number):
        raise WrongState
    for file in act.files:
        yield beside.put_file(database, report_id, file, version, shelf.sums(file.data), stamp)
    yield from beside.put_settings(database, report_id, act.settings)
    for said in act.notes:
        yield beside.put_note(database, report_id, said, stamp)
    if act.state:
        yield Event(Beyond.STATE, "state", state, act.state)
    if act.state == "draft":
        yield Event(Beyond.VERSION, "version", str(version), str(version + 1))
