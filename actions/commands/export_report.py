"""The command ``export``."""

from pathlib import Path

from actions.commands.guard import DONE, tell
from actions.exporting import export
from actions.files import check_target
from actions.language import _
from actions.loading import loaded
from actions.opening import open_library


def run(library: Path | None, report_id: int, output: Path, public: bool = False) -> int:
    """Writes the export; ``public``: with private numbers masked."""
    check_target(output)
    with open_library(library, read_only=True) as place:
        export(place, loaded(place, report_id), output, public)
    tell(_("已导出到“{path}”。").format(path=output))
    return DONE
