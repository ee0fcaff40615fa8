"""佐证材料: files kept for an indicator, a figure or a section, their list, and what has none."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from actions.language import _
from actions.loading import Loaded
from actions.person import signed
from actions.problems import InputProblem
from actions.quotes import filled
from actions.states import read_scan
from actions.wording import label_of
from domain.cleaning import clean
from domain.layout import worn
from domain.notes import NoteKind, Said
from domain.outline import OWN_SENTENCE, figures, page_of, tables
from domain.report import split_cell
from domain.sheets_of_rows import scopes_of
from storage.acts import Act
from storage.beside import Filed, KeptKind, NewFile
from storage.library import Library
from storage.shelf import sums

MOST_FILES, MOST_BYTES = 300, 200 * 2**20
"""Of one report together; a single file is bounded as a scan is."""
LONGEST_TITLE = 100


@dataclass(frozen=True, slots=True)
class Evidence:
    """One file that stands for something. ``key``: a figure's, a section's, or a row's (``indicators.12``)."""

    number: int
    key: str
    title: str
    file: Filed


def evidence(current: Loaded) -> tuple[Evidence, ...]:
    """Everything that stands, in the order in which it was added; numbered from 1."""
    by_sum = {file.sha256: file for file in current.files if file.kind is KeptKind.EVIDENCE}
    standing: dict[tuple[str, str], str] = {}
    for note in current.notes:
        said = note.said
        if said.kind is NoteKind.EVIDENCE and said.keys and said.fact in by_sum:
            standing.pop((said.keys[0], said.fact), None)
            if said.text:
                standing[said.keys[0], said.fact] = said.text
    found = enumerate(standing.items(), 1)
    return tuple(Evidence(number, key, title, by_sum[sha256]) for number, ((key, sha256), title) in found)


def left_over(current: Loaded) -> tuple[Evidence, ...]:
    """What stands for rows or sheets that were taken out: kept, printed nowhere, in place again once they are back."""
    return tuple(each for each in evidence(current) if not is_subject(each.key, current))


def of_rows(current: Loaded, table: str, ids: Collection[int]) -> tuple[Evidence, ...]:
    """What stands for these rows of a table, or for something in their sheets."""
    starts = (*(f"{table}.{row}." for row in ids), *scopes_of(current.outline, table, ids))
    return tuple(each for each in evidence(current) if f"{each.key}.".startswith(starts))


def subjects(current: Loaded) -> tuple[str, ...]:
    """The keys of all indicators: the rows of every table that is scored, in printed order."""
    layout = worn(current.outline, current.report)
    scored = dict.fromkeys(score.table for score in layout.scores if score.table)
    return tuple(f"{table}.{row.id}" for table in scored for row in current.report.rows(table))


def lacking(current: Loaded) -> tuple[str, ...]:
    """The indicators for which nothing was kept."""
    held = {each.key for each in evidence(current)}
    return tuple(key for key in subjects(current) if key not in held)


def subject_label(key: str, current: Loaded) -> str:
    """What a file stands for: an indicator by the words of its row, anything else by its name."""
    table, number, _column = split_cell(f"{key}.{OWN_SENTENCE.key}")
    layout = worn(current.outline, current.report)
    row = current.report.row(table, number) if table in tables(layout) else None
    if row is None:
        return label_of(key, current.outline, current.report)
    names = [column.key for column in tables(layout)[table].columns if column.kind == "text"]
    words = str(row.cells.get("name") or next((row.cells[name] for name in names if name in row.cells), ""))
    place = 1 + [each.id for each in current.report.rows(table)].index(row.id)
    return filled(_("{table}第{place}行“{words}”"), table=tables(layout)[table].label, place=place, words=words)


def is_subject(key: str, current: Loaded) -> bool:
    """Whether a key is one of a row, a figure, a text or a section."""
    layout = worn(current.outline, current.report)
    table, number, _column = split_cell(f"{key}.{OWN_SENTENCE.key}")
    is_row = table in tables(layout) and current.report.row(table, number) is not None
    return is_row or key in figures(layout) or key in page_of(layout)


def attach(library: Library, current: Loaded, key: str, paths: Sequence[Path], title: str = "") -> int:
    """Keeps files for a key; how many. ``title``: what they are called, their own names where blank.

    Raises InputProblem for a key that the report does not have, a file that is none of ours, or too many of them.
    """
    _require_draft(current)
    _require_subject(key, current)
    found = [_read(path) for path in paths]
    held = evidence(current)
    known = {each.file.sha256 for each in held}
    new = {sums(file.data)[0]: file for file in found}
    fresh = {sha256: file for sha256, file in new.items() if sha256 not in _kept(current)}
    _require_room(current, list(fresh.values()), len(known | new.keys()))
    words = " ".join(clean(title).text.split())[:LONGEST_TITLE]
    said = tuple(Said(NoteKind.EVIDENCE, words or file.name, keys=(key,), fact=sha256) for sha256, file in new.items())
    library.enact(current.id, Act(_("添加佐证材料"), signed(library, *said), tuple(fresh.values())))
    return len(said)


def detach(library: Library, current: Loaded, number: int) -> None:
    """Takes a file away from what it stood for; its bytes stay, as the history tells of them. Raises InputProblem."""
    _require_draft(current)
    found = next((each for each in evidence(current) if each.number == number), None)
    if found is None:
        raise InputProblem(_("没有第{number}件佐证材料。").format(number=number))
    said = Said(NoteKind.EVIDENCE, "", keys=(found.key,), fact=found.file.sha256)
    library.enact(current.id, Act(_("移除佐证材料"), signed(library, said)))


def listed(current: Loaded) -> Iterator[tuple[str, str, str, str]]:
    """The lines of the 佐证材料目录: number, what it stands for, the material, its sum; none for what was taken out."""
    standing = (each for each in evidence(current) if is_subject(each.key, current))
    for number, each in enumerate(standing, 1):
        yield str(number), subject_label(each.key, current), each.title, each.file.sha256


def directory(current: Loaded) -> bytes:
    """The 佐证材料目录 as a PDF, what has no evidence listed below. Raises InputProblem where there is nothing."""
    from domain.layout import title
    from reports.evidence import directory as sheet
    from reports.pdf import pdf_bytes

    lines = tuple(listed(current))
    missing = tuple(subject_label(key, current) for key in lacking(current))
    if not lines and not missing:
        raise InputProblem(_("这份报告还没有佐证材料，也没有需要佐证的指标。"))
    report = current.report
    return pdf_bytes(sheet(title(report, current.outline), report.unit, report.year, lines, missing))


def _read(path: Path) -> NewFile:
    return replace(read_scan(path), kind=KeptKind.EVIDENCE)


def _kept(current: Loaded) -> set[str]:
    return {file.sha256 for file in current.files if file.kind is KeptKind.EVIDENCE}


def _require_draft(current: Loaded) -> None:
    if not current.is_draft:
        raise InputProblem(_("报告已定稿，不能改动佐证材料。请先退回修改。"))


def _require_subject(key: str, current: Loaded) -> None:
    if not is_subject(key, current):
        raise InputProblem(_("这份报告没有“{key}”这一项。").format(key=key))


def _require_room(current: Loaded, fresh: Sequence[NewFile], files: int) -> None:
    size = sum(file.size for file in current.files if file.kind is KeptKind.EVIDENCE)
    if files > MOST_FILES or size + sum(len(file.data) for file in fresh) > MOST_BYTES:
        message = _("一份报告的佐证材料最多{count}件、共{size}MB。请合并或压缩后再添加。")
        raise InputProblem(message.format(count=MOST_FILES, size=MOST_BYTES // 2**20))
