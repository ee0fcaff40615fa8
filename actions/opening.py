"""Where the library lies, opening it, and finding a report in it."""

from pathlib import Path

from platformdirs import user_documents_path

from actions.language import _
from actions.problems import InputProblem
from actions.reports import Opened, opened
from storage.errors import UnknownReport
from storage.library import Library

FOLDER, FILE = "绩效自评", "绩效自评.db"


def default_library() -> Path:
    """The user's own library, in the documents folder."""
    return user_documents_path() / FOLDER / FILE


def open_library(path: Path | None, *, read_only: bool = False) -> Library:
    """Opens the library, the user's own if none is named; a new file unless it is only to be read."""
    path = path or default_library()
    if read_only and not path.exists():
        return Library.open(Path(":memory:"))
    return Library.open(path, read_only=read_only)


def report_in(library: Library, report_id: int) -> Opened:
    """The report with this id. Raises InputProblem if there is none."""
    try:
        return opened(library, report_id)
    except UnknownReport as error:
        raise InputProblem(_("资料库中没有编号为 {id} 的报告。").format(id=report_id)) from error
