"""备份 and 恢复: a copy now, a copy before what may go wrong, and a backup as a new library."""

from dataclasses import dataclass
from pathlib import Path

from actions.language import N_, _
from storage.backup import Contents, Stopping, back_up, contents, put_second, restore
from storage.backup_files import Backup, Reason, found
from storage.library import Library

SECOND = "backup.second"
"""The library's preference that names the second place."""
_WORDS = {
    Reason.TIMER: N_("定时"),
    Reason.ASKED: N_("手动"),
    Reason.CLOSING: N_("关闭程序时"),
    Reason.IMPORT: N_("导入前"),
    Reason.UPGRADE: N_("升级前"),
    Reason.RESTORE: N_("恢复前"),
}

__all__ = ["Backup", "Listed", "Reason", "before", "listed", "make", "reason_word", "restore", "second_place"]


@dataclass(frozen=True, slots=True)
class Listed:
    """A backup with what it holds; ``contents`` is None for one that is not sound."""

    backup: Backup
    contents: Contents | None


def make(
    library: Path, reason: Reason, second: str = "", *, always: bool = False, stopping: Stopping = lambda: False
) -> Backup | None:
    """A backup, also in the second place; None where nothing changed since the last one. Raises StorageProblem.

    Opens the library anew, so it may run on another thread.
    """
    backup = back_up(library, reason, always=always, stopping=stopping)
    if backup and second:
        put_second(backup, library, Path(second))
    return backup


def before(library: Library, reason: Reason) -> None:
    """A backup before a step that cannot be undone; nothing for a library that no file holds, or without reports."""
    if library.path != Path(":memory:") and library.summaries():
        back_up(library.path, reason)


def listed(library: Path) -> tuple[Listed, ...]:
    """The backups, the newest first, each looked at. Raises OSError."""
    return tuple(Listed(backup, contents(backup.path)) for backup in found(library))


def second_place(library: Library) -> str:
    """The folder for second backups; blank for none."""
    return library.preference(SECOND)


def reason_word(reason: Reason) -> str:
    """手动, 导入前 …"""
    return _(_WORDS[reason])
