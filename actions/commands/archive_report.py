"""The command ``archive``."""

from pathlib import Path

from actions.archiving import Wishes, archive
from actions.commands.guard import DONE, tell
from actions.commands.terminal import say
from actions.language import _
from actions.opening import open_library
from actions.problems import Problem, problem
from actions.reports import opened
from actions.states import mark_archived
from storage.errors import StorageProblem
from storage.signing import read_key
from storage.translation import translated


def run(
    library: Path | None,
    report_id: int,
    folder: Path,
    as_zip: bool,
    sign: Path | None = None,
    password: Path | None = None,
) -> int:
    """Writes the package, signed if a certificate is named; its path alone on standard output."""
    key = read_key(sign, _password(password)) if sign else None
    with open_library(library, read_only=True) as place:
        current = opened(place, report_id)
        path = archive(place, current, folder, Wishes(as_zip=as_zip, key=key))
    say(f"{path}\n")
    tell(_("已归档到“{path}”。").format(path=path))
    if current.report.state == "sealed":
        _mark(library, report_id, path)
    return DONE


def _password(path: Path | None) -> bytes | None:
    """The first line of a file; a password on the command line would be seen by everybody on the PC."""
    if path is None:
        return None
    with translated(path, family="input", writing=False), path.open("rb") as file:
        return file.readline(1024).rstrip(b"\r\n")


def _mark(library: Path | None, report_id: int, path: Path) -> None:
    """A sealed report becomes an archived one; the package stays good where the library cannot be written to."""
    try:
        with open_library(library) as place:
            mark_archived(place, opened(place, report_id), path.name)
    except (Problem, StorageProblem) as error:
        reason = problem(error) if isinstance(error, StorageProblem) else str(error)
        tell(_("归档包已写好，但未能登记归档：{reason}").format(reason=reason))
