"""The backups of a library: where they lie, what they are called, and which of them are no longer needed."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from domain.patterns import pattern

FOLDER, PAPERS = "备份", "-文件.db"
ALL, DAYS, MONTHS = timedelta(days=2), 30, 12
"""All of two days are kept, then the last of each of 30 days, then the last of each of 12 months."""
SPELL = timedelta(days=366)
_NAME = pattern(
    r"(?P<stem>.+) (?P<at>\d{4}-\d\d-\d\d \d\d-\d\d-\d\d)(?: (?P<number>\d+))? (?P<reason>\S+?)"
    r"(?: (?P<mark>[0-9a-f]{6}-[0-9a-f]{4}))?\.db"
)
_TIME = "%Y-%m-%d %H-%M-%S"
_ID = 6  # digits of a mark that say which library


class Reason(StrEnum):
    """Why a backup was made; the word stands in its name."""

    TIMER = "定时"
    ASKED = "手动"
    CLOSING = "关闭"
    IMPORT = "导入前"
    UPGRADE = "升级前"
    RESTORE = "恢复前"
    DELETE = "删除前"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup; ``at``: local time; ``mark``: of the library and its place, blank in names of earlier versions."""

    path: Path
    at: datetime
    reason: Reason
    size: int
    mark: str = ""


def folder_of(library: Path) -> Path:
    """Where the backups of a library lie: beside the file itself, whatever link leads to it."""
    return Path(os.path.realpath(library)).with_name(FOLDER)


def path_for(library: Path, folder: Path, reason: Reason, at: datetime, mark: str) -> Path:
    """A name that no other backup has, safe on any system; those of one second are numbered in their order."""
    stem = Path(os.path.realpath(library)).stem
    there = [each.path.name for each in found(library, folder) if each.at == at.replace(microsecond=0)]
    for number in range(1, 1000):
        begin = f"{stem} {at.strftime(_TIME)}{f' {number}' if number > 1 else ''} "
        path = folder / f"{begin}{reason} {mark}.db"
        if not path.exists() and not any(name.startswith(begin) for name in there):
            return path
    raise FileExistsError(path)


def found(library: Path, folder: Path | None = None) -> tuple[Backup, ...]:
    """The backups of every library of this name, the newest first. Raises OSError."""
    place = folder or folder_of(library)
    if not place.is_dir():
        return ()
    stem = Path(os.path.realpath(library)).stem
    backups = (_backup(path, stem) for path in place.iterdir())
    return tuple(sorted(filter(None, backups), key=_order, reverse=True))


def _order(backup: Backup) -> tuple[datetime, int, str]:
    """When a backup was made; of one second by its number: 2 was made after the one without."""
    match = _NAME.fullmatch(backup.path.name)
    return backup.at, int(match["number"] or 1) if match else 1, backup.path.name


def of_library(backups: Iterable[Backup], mark: str) -> tuple[Backup, ...]:
    """Those of one library, wherever it stood: those without a mark may be its own. All where it has no mark itself."""
    return tuple(each for each in backups if not (mark and each.mark) or each.mark[:_ID] == mark[:_ID])


def of_place(backups: Iterable[Backup], mark: str) -> tuple[Backup, ...]:
    """Those that one library made where it stands now."""
    return tuple(each for each in backups if each.mark == mark)


def superfluous(backups: Iterable[Backup], now: datetime) -> Iterator[Backup]:
    """Those that thinning takes away; the newest is never among them.

    A clock that ran years ahead for a day must not make all that went before old: where more than a year lies between
    two backups, those before it are thinned by the time of their own newest one.
    """
    for spell in _spells(backups):
        newest = spell[0].at
        yield from _thinned(spell, now if timedelta(0) <= now - newest <= SPELL else newest)


def _spells(backups: Iterable[Backup]) -> Iterator[list[Backup]]:
    """Backups, the newest first, parted where nothing was backed up for more than a year."""
    spell: list[Backup] = []
    for each in sorted(backups, key=_order, reverse=True):
        if spell and spell[-1].at - each.at > SPELL:
            yield spell
            spell = []
        spell.append(each)
    if spell:
        yield spell


def _thinned(backups: Iterable[Backup], now: datetime) -> Iterator[Backup]:
    days: set[object] = set()
    months: set[object] = set()
    for each in backups:
        age = now - each.at
        day, month = each.at.date(), (each.at.year, each.at.month)
        if age <= ALL or (age <= timedelta(days=DAYS) and day not in days):
            days.add(day)
            months.add(month)
        elif month not in months and len(months) < MONTHS:
            months.add(month)
        else:
            yield each


def is_backup(path: Path) -> bool:
    """Whether a file is called as a backup is."""
    return _NAME.fullmatch(path.name) is not None


def stem_of(backup: Path) -> str:
    """The name that the library of a backup had; its own name where it is called otherwise."""
    match = _NAME.fullmatch(backup.name)
    return match["stem"] if match else backup.stem


def papers_near(backup: Path) -> tuple[Path, ...]:
    """The files of papers beside a backup and beside its folder, those under the name of its library first."""
    place = Path(os.path.realpath(backup)).parent
    found = [path for folder in (place, place.parent) for path in sorted(folder.glob(f"*{PAPERS}"))]
    stem = stem_of(backup)
    return tuple(sorted(found, key=lambda path: not path.name.startswith(stem)))


def _backup(path: Path, stem: str) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None or match["stem"] != stem:
        return None
    try:
        at, reason = _read_time(match["at"]), Reason(match["reason"])
        return Backup(path, at, reason, path.stat().st_size, match["mark"] or "")
    except (ValueError, OSError):
        return None


def _read_time(words: str) -> datetime:
    """A moment as ``_TIME`` writes it, without ``strptime``: the window's first frame would wait for its import.

    Raises ValueError for what is no moment.
    """
    day, _, time = words.partition(" ")
    return datetime.fromisoformat(f"{day} {time.replace('-', ':')}")
