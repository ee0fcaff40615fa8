"""Printing a report: one byte string, for the file, the preview, the printer and the archive."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from actions.documents import document_of
from actions.files import check_not_own, write_whole
from actions.language import _
from actions.loading import Loaded, last_paper
from actions.proving import require_proved
from domain.following import Counting, uncounted
from domain.notes import NoteKind, Said
from reports.content import Document
from reports.telling import Telling, halved, untold
from storage.acts import Act
from storage.beside import Filed
from storage.library import Library

if TYPE_CHECKING:
    from actions.reports import Opened
    from reports.pdf import Printed


def rendered(current: Loaded, public: bool = False, tell: Telling = untold) -> bytes:
    """The PDF of a report as it stands; the same report gives the same bytes. ``public``: private numbers masked."""
    from reports.pdf import pdf_bytes

    first, second = halved(tell)
    return pdf_bytes(_laid_out(current, public, first), current.paper.style, current.paper.faces, second)


def preview(library: Library, current: Loaded, public: bool = False) -> "Callable[[], Printed]":
    """What gives the PDF that counts, as ``job`` does, with the places of the fields on its pages."""
    kept = job(library, current) if not public and stored_paper(current) else None

    def show() -> "Printed":
        from reports.pdf import printed

        shown = printed(_laid_out(current, public), current.paper.style, current.paper.faces)
        return shown if kept is None or current.is_draft else replace(shown, pdf=kept())

    return show


def stood_in(current: Loaded) -> str:
    """The characters of the report that another face than their own prints: rare ones in names, above all."""
    from reports.plaintext import plain_text
    from reports.typesetting.faces import fonts_for

    texts = plain_text(document_of(current))
    fonts = fonts_for(current.paper.faces, current.paper.style.plain_figures)
    return "".join(character for character in fonts.fallen_back(texts) if not character.isspace())


def job(library: Library, current: Loaded, public: bool = False, tell: Telling = untold) -> Callable[[], bytes]:
    """What gives the PDF that counts: of a draft as it stands, from 定稿 on the very bytes that were kept then.

    Takes from the library what it needs; what it returns may run on another thread. Raises PaperGone where the
    kept bytes are lost, Mismatch where other bytes would come from a report that is not what was made final.
    """
    kept = None if public else stored_paper(current)
    if kept is None:
        require_proved(current)
    else:
        data = library.paper(current.id, kept.number)
        return lambda: data
    return partial(rendered, current, public, tell)


def _laid_out(current: Loaded, public: bool, count: Counting = uncounted) -> Document:
    """The report as blocks; ``public``: with private numbers masked."""
    whole = document_of(current, count)
    if not public:
        return whole
    from reports.public import published

    return published(whole)


def stored_paper(current: Loaded) -> Filed | None:
    """The paper of this version's 定稿; None for a draft, and for a report from elsewhere that came without one."""
    return None if current.is_draft else last_paper(current.files, current.version)


def calibration() -> bytes:
    """A page with rulers as a PDF, to see whether a printer prints 1:1."""
    from reports.pdf import calibration as page

    return page()


def print_pdf(library: Library, current: Loaded, path: Path, public: bool = False) -> None:
    """Writes the PDF, whole or not at all. Raises a Problem or a StorageProblem."""
    check_not_own(path, library.path)
    write_whole(path, job(library, current, public)())


def log_print(library: Library, current: "Opened", pages: int, copies: int, printer: str) -> "Opened":
    """Keeps that a report was printed; a library that is only read keeps nothing."""
    from actions.person import signed
    from actions.reports import opened

    if library.read_only or current.deviations:
        return current
    words = _("{pages}页，{copies}份，{printer}").format(pages=pages, copies=copies, printer=printer or "—")
    library.enact(current.id, Act(_("打印"), signed(library, Said(NoteKind.PRINT, words, code=str(pages)))))
    return opened(library, current.id)
