"""The command ``restore``."""

from pathlib import Path

from actions.backups import restore
from actions.commands.terminal import DONE, say, tell
from actions.language import _
from actions.opening import default_library


def run(library: Path | None, source: Path) -> int:
    """Writes a backup as a new library."""
    target = library or default_library()
    restore(source, target)
    say(f"{target}\n")
    tell(_("已恢复为新的资料库“{path}”。").format(path=target))
    return DONE
