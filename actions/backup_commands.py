"""The command line's side of 备份 and 恢复."""

from pathlib import Path

from actions.backups import Reason, make, restore, second_place
from actions.commandline import DONE, say, tell
from actions.language import _
from actions.opening import default_library, open_library


def backup(library: Path | None) -> int:
    """Makes a backup now, whatever else is open; its path alone on standard output."""
    path = library or default_library()
    with open_library(path, read_only=True) as place:
        second = second_place(place)
    made = make(path, Reason.ASKED, second, always=True)
    if made:
        say(f"{made.path}\n")
        tell(_("已备份到“{path}”。").format(path=made.path))
    return DONE


def restore_backup(library: Path | None, source: Path) -> int:
    """Writes a backup as a new library."""
    target = library or default_library()
    restore(source, target)
    say(f"{target}\n")
    tell(_("已恢复为新的资料库“{path}”。").format(path=target))
    return DONE
