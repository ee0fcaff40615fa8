"""归档: one report as an archive package, proved before it is there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from actions.language import N_, _
from actions.names import severity_word
from actions.printing import job
from actions.problems import InputProblem
from actions.proving import require_proved
from actions.reports import Opened
from actions.review import review_sheet
from actions.wording import sentence
from domain.layout import title
from domain.notes import answer_to
from reports import archived
from reports.archived import Facts, Tested
from storage import bag
from storage.archive import exported, write_package
from storage.beside import Filed, FileKind
from storage.history import HistoryRow, written_time
from storage.library import Library
from storage.verifying import is_proved

PROGRAM = N_("绩效自评")
PERIODS = (N_("永久"), N_("定期30年"), N_("定期10年"))
"""保管期限 as GB/T 18894 and 《机关文件材料归档范围和文书档案保管期限规定》 have them."""
SECRECIES = (N_("无"), N_("内部"), N_("秘密"), N_("机密"), N_("绝密"))


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a report is archived: 保管期限 and 密级, and whether as one zip."""

    kept: str = PERIODS[1]
    secrecy: str = SECRECIES[0]
    as_zip: bool = False


@dataclass(frozen=True, slots=True)
class Gathered:
    """Everything of a package that only the library knows; the rest can be made beside the window."""

    current: Opened
    database: bytes
    changes: tuple[HistoryRow, ...]
    paper: Callable[[], bytes]
    scans: tuple[tuple[str, bytes], ...]


def archive(library: Library, current: Opened, folder: Path, wishes: Wishes) -> Path:
    """Writes the package of a report into a folder; its path. Raises a Problem or a StorageProblem."""
    check_folder(folder)
    return pack(gathered(library, current), folder, wishes)


def check_folder(folder: Path) -> None:
    """Raises InputProblem where no package can be put."""
    if not folder.is_dir():
        raise InputProblem(_("文件夹“{folder}”不存在，请换一个位置。").format(folder=folder))


def gathered(library: Library, current: Opened) -> Gathered:
    """Takes from the library what a package needs. Raises Mismatch or a StorageProblem."""
    require_proved(replace(current, deviations=current.deviations or library.deviations(current.id)))
    return Gathered(
        current,
        exported(library, current.id),
        tuple(library.history(current.id)),
        job(library, current),
        tuple((_scan_name(file), library.paper(current.id, file.number)) for file in _scans(current)),
    )


def pack(found: Gathered, folder: Path, wishes: Wishes) -> Path:
    """Makes the package, reads it back and puts it in place; its path. Raises AlreadyArchived or what the disk says."""
    current = found.current
    payload = dict(_payload(found))
    heading = title(current.report, current.outline)
    facts = Facts(
        title=heading,
        unit=current.report.unit,
        year=current.report.year,
        uuid=current.report.uuid,
        state=current.report.state,
        version=current.version,
        day=date.today().isoformat(),
        kept=wishes.kept,
        secrecy=wishes.secrecy,
        program=PROGRAM,
        data_bytes=sum(map(len, payload.values())),
        data_files=len(payload),
    )
    sums = [(bag.PAYLOAD + name, bag.sums([data])["sha256"]) for name, data in sorted(payload.items())]
    tags = {
        bag.INFO_NAME: bag.info(archived.metadata(facts)),
        archived.SHEET: archived.sheet(facts, _tested(found, payload, facts), sums),
    }
    name = bag.file_name(facts.year, facts.unit, heading, f"V{facts.version}")
    target = folder / (f"{name}.zip" if wishes.as_zip else name)
    write_package(target, payload, tags, as_zip=wishes.as_zip)
    return target


def _payload(found: Gathered) -> Iterator[tuple[str, bytes]]:
    current = found.current
    yield archived.DATABASE, found.database
    yield archived.PAPER, found.paper()
    yield from found.scans
    if current.notes:
        yield archived.REVIEW, review_sheet(current)
    yield from archived.data_files(current.report, current.outline)
    yield archived.CHANGES, archived.changes_file(_change(row) for row in found.changes)
    yield archived.FINDINGS, archived.findings_file(_findings(current))


def _change(row: HistoryRow) -> tuple[str, ...]:
    words = (
        row.who,
        row.label,
        row.field,
        row.key,
        archived.told(row.old, row.place),
        archived.told(row.new, row.place),
    )
    return str(row.number), written_time(row.at), *map(archived.safe, words), row.hash


def _findings(current: Opened) -> Iterator[tuple[str, ...]]:
    for finding in current.findings:
        words = sentence(finding, current.report, current.outline)
        note = answer_to(finding, current.notes)
        answer = (archived.safe(note.said.text), archived.safe(note.said.name or note.who)) if note else ("", "")
        yield severity_word(finding.severity), finding.code, archived.safe(words), " ".join(finding.keys), *answer


def _scans(current: Opened) -> Iterator[Filed]:
    """The scans of this version."""
    yield from (file for file in current.files if file.kind is FileKind.SCAN and file.version == current.version)


def _scan_name(file: Filed) -> str:
    """Numbered, since two scans may be called the same."""
    kind = {"application/pdf": "pdf", "image/jpeg": "jpg"}.get(file.media_type, "png")
    return f"{archived.SCANS}/{file.number}.{kind}"


def _tested(found: Gathered, payload: dict[str, bytes], facts: Facts) -> Iterator[Tested]:
    """The four natures, each item really tested here; the whole package is proved once more after it is written."""
    from reports.rendering import page_count
    from reports.scanned import is_passive

    proved = is_proved(found.database)
    rows = str(len(found.changes))
    wanted = (facts.title, facts.unit, facts.year, facts.day, facts.kept, facts.secrecy)
    pages = page_count(payload[archived.PAPER])
    papers = [data for name, data in payload.items() if name.endswith(".pdf")]
    for nature, item, passed in (
        (N_("一、真实性"), N_("修改记录共{rows}条，逐条校验值前后相连，并与报告现有内容一致"), proved),
        (N_("二、完整性"), N_("题名、责任者、年度、日期、保管期限、密级齐全"), all(wanted)),
        (N_("二、完整性"), N_("数据文件、版式文件、数据表、修改记录、检查结果齐全"), all(payload.values())),
        (N_("三、可用性"), N_("数据文件可以打开，内部检查无误"), proved),
        (N_("三、可用性"), N_("版式文件可以打开，共{pages}页"), pages > 0),
        (N_("四、安全性"), N_("数据文件不含外来的触发器和视图"), proved),
        (N_("四、安全性"), N_("版式文件未加密，不含脚本"), all(map(is_passive, papers))),
        (N_("四、安全性"), N_("病毒查杀（请用杀毒软件检测）"), None),
    ):
        yield Tested(nature, item.format(rows=rows, pages=pages), passed)
