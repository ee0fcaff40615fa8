"""The command ``template``."""

from pathlib import Path

from actions.collecting import write_template
from actions.commands.guard import DONE, tell
from actions.files import check_target
from actions.language import _
from actions.loading import loaded
from actions.opening import open_library


def run(library: Path | None, report_id: int, output: Path) -> int:
    """Writes the collecting template of a report."""
    check_target(output)
    with open_library(library, read_only=True) as place:
        write_template(place, loaded(place, report_id), output)
    tell(_("采集表已写到“{path}”。").format(path=output))
    return DONE
