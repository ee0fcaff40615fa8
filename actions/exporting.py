"""Exporting one report as a file whose kind its suffix tells."""

from functools import partial
from pathlib import Path

from actions.documents import document_of
from actions.files import check_not_own, check_target, write_whole
from actions.json_text import as_json
from actions.language import _
from actions.loading import Loaded
from actions.problems import InputProblem
from actions.proving import require_proved
from actions.showing import as_values
from domain.following import Counting
from reports.content import Document
from reports.plaintext import plain_text
from reports.public import published
from reports.telling import Telling, halved, untold
from storage.files import Stopping, going_on
from storage.library import Library
from storage.transfer import export_report

SUFFIXES = (".docx", ".xlsx", ".pdf", ".txt", ".json", ".sqlite")


def export(
    library: Library,
    current: Loaded,
    path: Path,
    public: bool = False,
    stopping: Stopping = going_on,
    tell: Telling = untold,
) -> None:
    """Writes the report as a file of one of the SUFFIXES, whole or not at all. Raises a Problem.

    ``public``: private numbers are masked, in .docx, .pdf and .txt; the other kinds hold the data itself.
    ``stopping``: what was stopped while it was made is not written. ``tell``: of pages, sheets or shares meanwhile.
    """
    check_not_own(path, library.path)
    if path.suffix.lower() == ".pdf":
        from actions.printing import job

        write_whole(path, job(library, current, public, tell)(), stopping)
        return
    require_proved(current)
    match path.suffix.lower():
        case ".txt":
            write_whole(path, plain_text(_printed(current, public, partial(tell, "share"))).encode(), stopping)
        case ".docx":
            from reports.word.writer import word_bytes

            first, second = halved(tell)
            printed = _printed(current, public, first)
            write_whole(path, word_bytes(printed, current.paper.style, current.paper.faces, second), stopping)
        case suffix if public and suffix in SUFFIXES:  # whatever else is added: only what is printed is masked
            raise InputProblem(_("公开稿只能导出为 .docx、.pdf 或 .txt 文件。"))
        case ".xlsx":
            from reports.workbook.writer import workbook_bytes

            paper = current.paper
            data = workbook_bytes(current.report, current.outline, paper.style, paper.faces, tell)
            write_whole(path, data, stopping)
        case ".json":
            write_whole(path, (as_json(as_values(current)) + "\n").encode(), stopping)
        case ".sqlite":
            check_target(path)
            if not stopping():
                export_report(library, current.id, path, partial(tell, "share"))
        case suffix:
            raise InputProblem(
                _("无法导出为“{suffix}”文件。可以导出 {kinds}。").format(suffix=suffix, kinds=" ".join(SUFFIXES))
            )


def _printed(current: Loaded, public: bool, count: Counting) -> Document:
    """The report as blocks; ``public``: with private numbers masked."""
    whole = document_of(current, count)
    return published(whole) if public else whole
