"""The command line's side of 归档 and 核验."""

from pathlib import Path

from actions.archiving import Wishes
from actions.archiving import archive as archive_into
from actions.commandline import DONE, FOUND, say, tell
from actions.language import _
from actions.opening import open_library
from actions.reports import opened
from actions.verifying import verdict_word, verified


def archive_report(library: Path | None, report_id: int, folder: Path, as_zip: bool) -> int:
    """Writes the package; its path alone on standard output."""
    with open_library(library, read_only=True) as place:
        path = archive_into(place, opened(place, report_id), folder, Wishes(as_zip=as_zip))
    say(f"{path}\n")
    tell(_("已归档到“{path}”。").format(path=path))
    return DONE


def verify(path: Path) -> int:
    """Prints each file that differs; 1 if there is one. Needs no library."""
    found = verified(path)
    say("".join(f"{verdict_word(each.verdict)}\t{each.name}\n" for each in found.differing))
    tell(found.sentence)
    return DONE if found.whole else FOUND
