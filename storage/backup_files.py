"""The backups of a library: where they lie, what they are called, and which of them are no longer needed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from domain.patterns import pattern

FOLDER = "备份"
ALL, DAYS, MONTHS = timedelta(days=2), 30, 12
"""All of two days are kept, then the last of each of 30 days, then the last of each of 12 months."""
SPELL = timedelta(days=366)
_NAME = pattern(r"(?P<stem>.+) (?P<at>\d{4}-\d\d-\d\d \d\d-\d\d-\d\d)(?: \d+)? (?P<reason>\S+)\.db")
_TIME = "%Y-%m-%d %H-%M-%S"


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
    """One backup; ``at``: local time."""

    path: Path
    at: datetime
    reason: Reason
    size: int


def folder_of(library: Path) -> Path:
    """Where the backups of a library lie."""
    return library.with_name(FOLDER)


def path_for(library: Path, folder: Path, reason: Reason, at: datetime) -> Path:
    """A name that no other backup has; safe on any system."""
    for number in range(1, 1000):
        more = f" {number}" if number > 1 else ""
        path = folder / f"{library.stem} {at.strftime(_TIME)}{more} {reason}.db"
        if not path.exists():
            return path
    raise FileExistsError(path)


def found(library: Path, folder: Path | None = None) -> tuple[Backup, ...]:
    """The backups of a library, the newest first. Raises OSError."""
    place = folder or folder_of(library)
    if not place.is_dir():
        return ()
    backups = (_backup(path, library) for path in place.iterdir())
    return tuple(sorted(filter(None, backups), key=lambda each: (each.at, each.path.name), reverse=True))


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
    for each in sorted(backups, key=lambda each: (each.at, each.path.name), reverse=True):
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


def _backup(path: Path, library: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None or match["stem"] != library.stem:
        return None
    try:
        return Backup(path, datetime.strptime(match["at"], _TIME), Reason(match["reason"]), path.stat().st_size)
    except (ValueError, OSError):
        return None
