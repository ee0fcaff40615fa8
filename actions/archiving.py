"""归档: one report as an archive package, proved before it is there."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from actions import package_files
from actions.language import N_, _
from actions.package_files import Archived
from actions.person import signed
from actions.printing import job
from actions.problems import InputProblem
from actions.proving import require_proved
from actions.reports import Opened
from domain.layout import title
from domain.notes import NoteKind, Said
from reports import archived
from storage import bag
from storage.archive import exported, write_package
from storage.files import Stopping, going_on
from storage.history import HistoryRow
from storage.library import Library
from storage.signing import Key
from storage.verifying import is_proved

PERIODS = (N_("永久"), N_("定期30年"), N_("定期10年"))
"""保管期限 as GB/T 18894 and 《机关文件材料归档范围和文书档案保管期限规定》 have them."""
SECRECIES = (N_("无"), N_("内部"), N_("秘密"), N_("机密"), N_("绝密"))

_ARCHIVED = N_("归档")
"""The name of the history row in the package's copy."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a report is archived: 保管期限 and 密级, whether as one zip, and whose key signs it."""

    kept: str = PERIODS[1]
    secrecy: str = SECRECIES[0]
    as_zip: bool = False
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """Everything of a package that only the library knows; the rest can be made beside the window."""

    current: Opened
    how: Archived
    database: bytes
    changes: tuple[HistoryRow, ...]
    paper: Callable[[], bytes]
    scans: tuple[tuple[str, bytes], ...]


def archive(library: Library, current: Opened, folder: Path, wishes: Wishes) -> Path:
    """Writes the package of a report into a folder; its path. Raises a Problem or a StorageProblem."""
    check_folder(folder)
    path, _made = pack(gathered(library, current, wishes), folder, wishes)
    return path


def check_folder(folder: Path) -> None:
    """Raises InputProblem where no package can be put."""
    if not folder.is_dir():
        raise InputProblem(_("文件夹“{folder}”不存在，请换一个位置。").format(folder=folder))


def gathered(library: Library, current: Opened, wishes: Wishes) -> Gathered:
    """Takes from the library what a package needs. Raises Mismatch or a StorageProblem.

    The package's own copy of the report says how and when it was archived, in a row of its history: so the metadata can
    be compared with what the history proves.
    """
    require_proved(replace(current, deviations=current.deviations or library.deviations(current.id)))
    how = Archived(wishes.kept, wishes.secrecy, date.today().isoformat())
    text = f"{how.kept}；{how.secrecy}"
    said = Said(NoteKind.ARCHIVE, text, how.day, (archived.FORM,), fact=_name(current))
    copy = exported(library, current.id, _ARCHIVED, *signed(library, said))
    scans = tuple((name, library.paper(current.id, file.number)) for name, file in package_files.scans(current))
    return Gathered(replace(current, notes=copy.notes), how, copy.database, copy.changes, job(library, current), scans)


def pack(found: Gathered, folder: Path, wishes: Wishes, stopping: Stopping = going_on) -> tuple[Path, bool]:
    """Makes the package, reads it back and puts it in place; its path, and whether it is there: not where it was
    stopped before. Raises AlreadyArchived or what the disk says.
    """
    current, paper = found.current, found.paper()
    review = package_files.review(current)
    payload = {archived.DATABASE: found.database, archived.PAPER: paper, **dict(found.scans)}
    payload |= {archived.REVIEW: review} if review else {}
    payload |= dict(package_files.tables(current, found.changes))
    told = package_files.facts(current, found.how, sum(map(len, payload.values())), len(payload))
    sums = {bag.PAYLOAD + name: bag.sums([data])["sha256"] for name, data in payload.items()}
    complete = all((told.title, told.unit, told.year, *payload.values()))
    pdfs = [data for name, data in payload.items() if name.endswith(".pdf")]
    tested = package_files.tested(paper, pdfs, len(found.changes), is_proved(found.database), complete)
    name = _name(current)
    target = folder / (f"{name}.zip" if wishes.as_zip else name)
    if stopping():
        return target, False
    write_package(target, payload, package_files.tags(told, tested, sums), as_zip=wishes.as_zip, key=wishes.key)
    return target, True


def _name(current: Opened) -> str:
    """年度-单位-题名-稿次, as a folder may be called."""
    report = current.report
    return bag.file_name(report.year, report.unit, title(report, current.outline), f"第{current.version}稿")
