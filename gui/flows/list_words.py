"""What the list of reports says once it is there: money and rates, and how the backups stand."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from actions.language import _
from actions.overview import key_figures
from storage.errors import StorageProblem
from storage.library import Library
from storage.listed import Summary

if TYPE_CHECKING:
    from gui.shell.home import Home

_SAME_TIME = timedelta(minutes=1)  # a backup knows its time to the second
_LONG_AGO = 7
"""Days without a backup that are worth a word."""


def tell(library: Library, home: "Home") -> None:
    """Fills in what one look at the file and one at the folder of backups give; the list stands without it too."""
    try:
        home.show_figures(key_figures(library))
    except StorageProblem:
        home.show_figures({})
    if not library.read_only and library.path != Path(":memory:"):
        home.show_health(*health(library, home.list.reports.summaries, datetime.now().astimezone()))


def health(library: Library, summaries: tuple[Summary, ...], now: datetime) -> tuple[str, bool]:
    """How the backups stand, in words, and whether that is well: a library that nobody changed needs no new one."""
    from storage.backup import backups_of

    try:
        backups = backups_of(library.path)
    except OSError:
        return _("备份文件夹无法读取，请在“备份”中查看。"), False
    if not backups:
        return _("还没有备份：填写后会自动备份，也可按 Ctrl+S。"), True
    newest = backups[0].at.astimezone()
    words = _("最近备份 {time}，共{count}份").format(time=f"{newest:%Y-%m-%d %H:%M}", count=len(backups))
    days = (now - newest).days
    if days < _LONG_AGO or all(each.changed_at <= newest + _SAME_TIME for each in summaries):
        return words, True
    return words + _("，已有{days}天没有备份").format(days=days), False
