"""The command ``backup``."""

from pathlib import Path

from actions.backups import Reason, make, second_place
from actions.commands.guard import DONE, tell
from actions.commands.terminal import say
from actions.language import _
from actions.opening import default_library, open_library


def run(library: Path | None) -> int:
    """Makes a backup now, whatever else is open; its path alone on standard output."""
    path = library or default_library()
    with open_library(path, read_only=True) as place:
        second = second_place(place)
    made = make(path, Reason.ASKED, second, always=True)
    if made:
        say(f"{made.path}\n")
        tell(_("已备份到“{path}”。").format(path=made.path))
    return DONE
