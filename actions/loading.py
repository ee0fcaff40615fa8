"""A report of the library as it was read, not looked at by any check: what printing and exporting need."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from actions.paper import PAPER, Paper, of_library, read
from domain.notes import Note
from domain.outline import Outline, OutlineError, decode_outline
from domain.report import Report
from reports.stated import stated_fingerprint
from storage.beside import Filed, KeptKind
from storage.errors import DamagedOutline, StorageProblem
from storage.library import Library
from storage.proof import Deviation, Differing, fingerprint_told
from storage.stored import Stored

CARRIED = "carried"
"""The report's setting that names, by its UUID, the report that it was carried over from."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A report of the library as it stands.

    ``saved_at``: when its last change was committed. ``number``: that change's number. ``notes`` and ``files``: what
    was said of it and kept with it. ``paper``: what it is printed with, from 定稿 on what it was printed with then.
    ``deviations``: in what it is not what was made final. ``carried_from``: the UUID of the report that it was made
    of, blank for none. ``outline_text``: that of its outline, in full, as it is kept with it.
    """

    id: int
    report: Report
    outline: Outline
    saved_at: datetime
    number: int
    version: int = 1
    notes: tuple[Note, ...] = ()
    files: tuple[Filed, ...] = ()
    paper: Paper = field(default_factory=Paper)
    deviations: tuple[Deviation, ...] = ()
    carried_from: str = ""
    outline_text: str = ""

    @property
    def is_draft(self) -> bool:
        """Whether its fields can be edited."""
        return self.report.state == "draft" and not self.deviations


def loaded(library: Library, report_id: int, held: Loaded | None = None) -> Loaded:
    """The report with this id. Raises storage's UnknownReport if there is none, DamagedOutline.

    ``held``: as it was before; its very report is in what is given where none of its values changed since.
    """
    known = (held.report, held.number) if held is not None and not held.deviations else None
    stored = library.load(report_id, known)
    chosen = of_library(library) if stored.report.state == "draft" else None
    current = as_loaded(stored, chosen)
    return replace(current, deviations=(*stored.deviations, *_against_paper(library, stored)))


def as_loaded(stored: Stored, chosen: Paper | None = None) -> Loaded:
    """A report that was read, printed as ``chosen``, else as it says. Raises DamagedOutline."""
    return Loaded(
        *(stored.id, stored.report, _outline_of(stored), stored.changed_at, stored.change_number),
        *(stored.version, stored.notes, stored.files),
        paper=chosen or read(stored.settings.get(PAPER, "")),
        deviations=stored.deviations,
        carried_from=stored.settings.get(CARRIED, ""),
        outline_text=stored.outline_text,
    )


def last_paper(files: Iterable[Filed], version: int) -> Filed | None:
    """The paper that was kept last of a version; None where there is none."""
    papers = [file for file in files if file.kind is KeptKind.PAPER and file.version == version]
    return papers[-1] if papers else None


def _outline_of(stored: Stored) -> Outline:
    try:
        return decode_outline(stored.outline_text)
    except OutlineError as error:
        raise DamagedOutline(id=stored.id) from error


def _against_paper(library: Library, stored: Stored) -> Iterator[Deviation]:
    """Whether the PDF that was kept states another 数据指纹 than was kept with it; one that is lost states none."""
    paper, told = last_paper(stored.files, stored.version), fingerprint_told(stored.notes)
    if paper is None or (stored.report.state == "draft" and not stored.deviations):
        return
    with suppress(StorageProblem):
        stated = stated_fingerprint(library.paper(stored.id, paper.number))
        if stated and told and stated != told:
            yield Deviation(Differing.PAPER)
