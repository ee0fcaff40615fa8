"""The command ``restore``."""

from pathlib import Path

from actions.backups import lost_papers, restore
from actions.commands.guard import DONE, FOUND, tell
from actions.commands.terminal import say
from actions.language import _
from actions.opening import default_library


def run(library: Path | None, source: Path) -> int:
    """Writes a backup as a new library; exit code 1 where papers that it refers to are not found."""
    target = library or default_library()
    lost = restore(source, target)
    say(f"{target}\n")
    tell(_("已恢复为新的资料库“{path}”。").format(path=target))
    if lost:
        tell(lost_papers(lost))
    return FOUND if lost else DONE
