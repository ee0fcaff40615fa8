"""The files of an archive package as they follow from the report: made for 归档, and made anew by 核验 to compare."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from actions.evidence import evidence, subject_label
from actions.history import named_place
from actions.history_words import both_sides
from actions.language import N_, in_chinese
from actions.names import severity_word
from actions.printing import stored_paper
from actions.reports import Opened
from actions.review import review_sheet
from actions.window_words import filed
from actions.wording import sentence
from domain.fingerprint import fingerprint
from domain.layout import title, worn
from domain.notes import answer_to, signers
from domain.outline import MoneyUnit
from reports import archived
from reports.archived import Facts, Tested
from storage import bag
from storage.beside import Filed, KeptKind
from storage.history import HistoryRow, made_whole
from storage.past import BESIDE
from storage.stamps import written_time

PROGRAM = N_("绩效自评")


@dataclass(frozen=True, slots=True)
class Archived:
    """How and when a report is archived: 保管期限, 密级, and the day (ISO 8601)."""

    kept: str
    secrecy: str
    day: str


def tables(
    current: Opened, changes: Iterable[HistoryRow], unit: MoneyUnit | None = None, is_old: bool = False
) -> Iterator[tuple[str, bytes]]:
    """The data, the change log and the findings as CSV, by path below ``data/``; money in the outline's unit.

    ``is_old``: the change log as the forms before 5 had it, with contents as they are stored.
    """
    unit = unit or current.outline.amounts
    with in_chinese(), filed():
        files = dict(archived.data_files(current.report, current.outline, unit))
        if is_old:
            files[archived.CHANGES] = archived.old_changes_file(_old_change(row, unit) for row in changes)
        else:
            files[archived.CHANGES] = archived.changes_file(_changes(current, tuple(changes)))
        files[archived.FINDINGS] = archived.findings_file(_findings(current))
        held = tuple(_evidence(current))
        if held:
            files[archived.EVIDENCE_LIST] = archived.evidence_file(held)
    yield from files.items()


def review(current: Opened) -> bytes | None:
    """The 审核说明; None where nothing was said."""
    with in_chinese():
        return review_sheet(current) if current.notes else None


def scans(current: Opened) -> Iterator[tuple[str, Filed]]:
    """This version's scans and all evidence by path below ``data/``; numbered: two may be called the same."""
    for file in current.files:
        kind = {"application/pdf": "pdf", "image/jpeg": "jpg"}.get(file.media_type, "png")
        if file.kind is KeptKind.SCAN and file.version == current.version:
            yield f"{archived.SCANS}/{file.number}.{kind}", file
        if file.kind is KeptKind.EVIDENCE:
            yield f"{archived.EVIDENCE}/{file.number}.{kind}", file


def facts(current: Opened, how: Archived, data_bytes: int, data_files: int) -> Facts:
    """What the metadata say; ``data_bytes`` and ``data_files``: of everything below ``data/``."""
    paper = stored_paper(current)
    return Facts(
        title=title(current.report, current.outline),
        unit=current.report.unit,
        year=current.report.year,
        uuid=current.report.uuid,
        state=current.report.state,
        version=current.version,
        day=how.day,
        kept=how.kept,
        secrecy=how.secrecy,
        program=PROGRAM,
        data_bytes=data_bytes,
        data_files=data_files,
        fingerprint=fingerprint(current.report),
        paper=_sum(paper) if paper else "",
    )


def tags(told: Facts, tested: Iterable[Tested], sums: Mapping[str, str]) -> dict[str, bytes]:
    """The metadata, the 四性检测 sheet and the 回执; ``sums``: SHA-256 of each file below ``data/``, by whole path."""
    return {
        bag.INFO_NAME: bag.info(archived.metadata(told)),
        archived.SHEET: archived.sheet(told, tested, sorted(sums.items())),
        archived.RECEIPT: receipt(told),
    }


def receipt(told: Facts) -> bytes:
    """The 归档回执 as a PDF."""
    from reports.pdf import pdf_bytes
    from reports.receipt import STYLE
    from reports.receipt import receipt as page

    return pdf_bytes(page(told), STYLE)


def _sum(paper: Filed) -> str:
    return f"SM3:{paper.sm3}" if paper.sm3 else f"SHA-256:{paper.sha256}"


def _changes(current: Opened, changes: tuple[HistoryRow, ...]) -> Iterator[tuple[str, ...]]:
    """The history as the window shows it: what was changed by its name, values and notes in words."""
    outline, known = worn(current.outline, current.report), signers(current.notes)
    for row, whole in zip(changes, made_whole(changes), strict=True):
        item, _page = named_place(row, outline, current.report)
        who = known.get(row.who, row.who)
        words = (who, row.label, item, *both_sides(row, whole, outline, current.report))
        code = "" if row.field in BESIDE else row.key
        yield str(row.number), written_time(row.at), *map(archived.safe, words), code, row.hash


def _old_change(row: HistoryRow, unit: MoneyUnit) -> tuple[str, ...]:
    sides = archived.told(row.old, row.place, unit), archived.told(row.new, row.place, unit)
    words = (row.who, row.label, row.field, row.key, *sides)
    return str(row.number), written_time(row.at), *map(archived.safe, words), row.hash


def _evidence(current: Opened) -> Iterator[tuple[str, ...]]:
    for each in evidence(current):
        words = (subject_label(each.key, current), each.title, each.file.name, each.key)
        yield str(each.number), *map(archived.safe, words), str(each.file.number), each.file.sha256


def _findings(current: Opened) -> Iterator[tuple[str, ...]]:
    known = signers(current.notes)
    for finding in current.checked:  # what the careful reader marks may differ between versions of the program
        words = sentence(finding, current.report, current.outline)
        note = answer_to(finding, current.notes)
        who = note.said.name or known.get(note.who, note.who) if note else ""
        answer = (archived.safe(note.said.text), archived.safe(who)) if note else ("", "")
        yield severity_word(finding.severity), finding.code, archived.safe(words), " ".join(finding.keys), *answer


def tested(paper: bytes, pdfs: Iterable[bytes], rows: int, proved: bool, complete: bool) -> Iterator[Tested]:
    """The four natures, each item really tested here; the whole package is proved once more after it is written.

    ``pdfs``: all that the package has; ``rows``: of the history; ``proved``: whether the database is; ``complete``:
    whether no metadata and no file is blank. The words are kept in Chinese.
    """
    from reports.rendering import page_count
    from reports.scanned import is_passive

    pages = page_count(paper)
    for nature, item, passed in (
        (N_("一、真实性"), N_("修改记录共{rows}条，逐条校验值前后相连，并与报告现有内容一致"), proved),
        (N_("二、完整性"), N_("题名、责任者、年度、日期、保管期限、密级齐全"), complete),
        (N_("二、完整性"), N_("数据文件、版式文件、数据表、修改记录、检查结果齐全"), complete),
        (N_("三、可用性"), N_("数据文件可以打开，内部检查无误"), proved),
        (N_("三、可用性"), N_("版式文件可以打开，共{pages}页"), pages > 0),
        (N_("四、安全性"), N_("数据文件不含外来的触发器和视图"), proved),
        (N_("四、安全性"), N_("版式文件未加密，不含脚本"), all(map(is_passive, pdfs))),
        (N_("四、安全性"), N_("病毒查杀（请用杀毒软件检测）"), None),
    ):
        yield Tested(nature, item.format(rows=rows, pages=pages), passed)
