"""备份 and 恢复: a copy now, a copy before what may go wrong, and a backup as a new library."""

from dataclasses import dataclass
from pathlib import Path

from actions.language import N_, _
from domain.following import Counting, uncounted
from domain.report import Report
from storage.backup import Contents, back_up, backups_of, contents, put_second
from storage.backup_files import Backup, Reason
from storage.files import Stopping, going_on
from storage.library import Library
from storage.listed import Digest
from storage.restoring import LostPaper, restore

SECOND = "backup.second"
"""The library's preference that names the second place."""
NAMED = 10
"""How many lost papers are told by name."""
_WORDS = {
    Reason.TIMER: N_("定时"),
    Reason.ASKED: N_("手动"),
    Reason.CLOSING: N_("关闭程序时"),
    Reason.IMPORT: N_("导入前"),
    Reason.UPGRADE: N_("升级前"),
    Reason.RESTORE: N_("恢复前"),
    Reason.DELETE: N_("删除前"),
}

__all__ = [
    "Backup",
    "Listed",
    "Reason",
    "before",
    "listed",
    "lost_papers",
    "make",
    "reason_word",
    "restore",
    "salvaged",
    "second_place",
]


@dataclass(frozen=True, slots=True)
class Listed:
    """A backup with what it holds; ``contents`` is None for one that is not sound."""

    backup: Backup
    contents: Contents | None


def make(
    library: Path,
    reason: Reason,
    second: str = "",
    *,
    always: bool = False,
    stopping: Stopping = going_on,
    count: Counting = uncounted,
) -> Backup | None:
    """A backup, also in the second place; None where nothing changed since the last one. Raises StorageProblem.

    Opens the library anew, so it may run on another thread.
    """
    backup = back_up(library, reason, always=always, stopping=stopping, count=count)
    if second and (backup or Path(second).is_dir()):
        for newest in (backup,) if backup else backups_of(library)[:1]:  # the U盘 may be back since
            put_second(newest, library, Path(second), stopping)
    return backup


def before(library: Library, reason: Reason) -> None:
    """A backup before a step that cannot be undone; nothing for a library that no file holds, or without reports."""
    if library.path != Path(":memory:") and library.summaries():
        back_up(library.path, reason)


def lost_papers(lost: tuple[LostPaper, ...]) -> str:
    """Which papers a restored library lacks, in a sentence; blank for none."""
    if not lost:
        return ""
    names = _("、").join(dict.fromkeys(f"{each.report_id} {each.title} {each.name}" for each in lost[:NAMED]))
    words = _("备份旁边缺少{count}个已存的文件（定稿 PDF 或扫描件）：{names}{more}。")
    told = words.format(count=len(lost), names=names, more="……" if len(lost) > NAMED else "")
    return told + _("请将原资料库旁或第二备份位置中的“-文件.db”放到备份旁边，再恢复一次。")


def listed(library: Path) -> tuple[Listed, ...]:
    """The backups, the newest first, each looked at. Raises OSError."""
    return tuple(Listed(backup, contents(backup.path)) for backup in backups_of(library))


def salvaged(damaged: Path, target: Path, count: Counting = uncounted) -> str:
    """Saves what can be saved of a damaged library into a new one; what became of each report, in a sentence.

    ``count``: is told of each report.
    """
    from storage.salvage import Fate, salvage

    found = salvage(damaged, target, described, count)
    counts = {fate: sum(each.fate is fate for each in found) for fate in Fate}
    words = _("已抢救到“{path}”：完整{whole}份，部分内容{partly}份，无法读取{lost}份。").format(
        path=target, whole=counts[Fate.WHOLE], partly=counts[Fate.PARTLY], lost=counts[Fate.LOST]
    )
    damaged_ones = _("、").join(each.title or str(each.id) for each in found if each.fate is not Fate.WHOLE)
    return words + (_("不完整的是：{titles}。").format(titles=damaged_ones) if damaged_ones else "")


def described(report: Report, outline_text: str) -> Digest:
    """A report's line in the list; a plain one where its outline cannot be read."""
    from actions.checking import digest, seen
    from domain.outline import OutlineError, decode_outline

    try:
        outline = decode_outline(outline_text)
    except OutlineError:
        return Digest(report.unit, 0, 0, 0)
    return digest(report, outline, seen(report, outline))


def second_place(library: Library) -> str:
    """The folder for second backups; blank for none."""
    return library.preference(SECOND)


def reason_word(reason: Reason) -> str:
    """手动, 导入前 …"""
    return _(_WORDS[reason])
