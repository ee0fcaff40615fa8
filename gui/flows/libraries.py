"""Opening a library from the window: in use elsewhere means reading only, anything else is said in one sentence."""

from contextlib import suppress
from getpass import getuser
from pathlib import Path
from time import monotonic

from PySide6.QtWidgets import QWidget

from actions.language import _
from actions.problems import problem
from gui.dialogs import questions
from storage.errors import LibraryInUse, StorageProblem
from storage.library import Library

PATIENCE = 10.0
"""Seconds that closing waits for a last backup and its papers."""


def open_library(path: Path, parent: QWidget | None = None) -> Library | None:
    """The library at a path, for reading only if another window writes to it and the clerk agrees; None if not."""
    try:
        return Library.open(path, who=user_name())
    except LibraryInUse as error:
        sentence = _("{problem}要以只读方式打开吗？").format(problem=problem(error))
        if not questions.ask(sentence, _("以只读方式打开"), _("不打开"), parent):
            return None
        return for_reading(path, parent)
    except StorageProblem as error:
        questions.tell(problem(error), parent)
        return None


def damage(library: Library) -> str:
    """What to say of a library's file that is not whole, or cannot be looked at; blank while all is well."""
    try:
        if not library.quick_check():
            return ""
    except StorageProblem as error:
        return problem(error)
    return _("资料库文件“{path}”有损坏，不再写入。请保留此文件，从备份恢复，或联系维护人员。").format(path=library.path)


def only_read(library: Library) -> Library:
    """The same library without writing, so that what is damaged gets no worse; itself where that cannot be opened."""
    try:
        reading = Library.open(library.path, read_only=True)
    except StorageProblem:
        return library
    library.close()
    return reading


def is_backed_up(library: Library) -> bool:
    """Whether backups are made of it: it can be written to, and a file holds it."""
    return not library.read_only and str(library.path) != ":memory:"


def back_up_last(library: Library) -> None:
    """A backup at closing if anything changed. One that cannot be made holds nobody up: the library itself is whole."""
    from actions.backups import Reason, make, second_place

    if is_backed_up(library):
        with suppress(StorageProblem):
            until = monotonic() + PATIENCE  # papers that take longer are copied at the next start's first backup
            make(library.path, Reason.CLOSING, second_place(library), stopping=lambda: monotonic() > until)


def user_name() -> str:
    """Who uses this PC, for the lock and the history; blank where the system does not say."""
    try:
        return getuser()
    except (KeyError, OSError, ImportError):
        return ""


def for_reading(path: Path, parent: QWidget | None = None) -> Library | None:
    """The library at a path, for reading; None, with a sentence, if that cannot be done."""
    try:
        return Library.open(path, read_only=True)
    except StorageProblem as error:
        questions.tell(problem(error), parent)
        return None
