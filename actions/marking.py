"""校对 of a report of the library: its whole text read by the careful reader, now or beside the window."""

from collections.abc import Callable
from dataclasses import replace

from actions.reports import Opened, with_marks
from domain.checks import FAILED, Failure, Finding
from domain.following import Counting, uncounted
from domain.marks import Marked
from storage.library import Library

READER = "proofread"
"""The name under which the careful reader is told, should it raise."""


def read(current: Opened, stopped: Callable[[], bool] = lambda: False, count: Counting = uncounted) -> Marked | None:
    """What is marked in the whole report; None once it was ``stopped``. Changes nothing, so any thread may ask.

    ``count``: is told at which character of how many the reading is.
    """
    from actions.proofreading import wrong_words
    from domain.marking import marked

    return marked(current.report, current.outline, wrong_words(), stopped, count)


def read_in(key: str, current: Opened) -> Marked:
    """What is marked in the text of a field, beside what still stands of what was marked before."""
    from actions.proofreading import wrong_words
    from domain.marking import marked_in

    return marked_in(key, current.marks, current.report, current.outline, wrong_words())


def with_reading(library: Library, current: Opened, stopped: Callable[[], bool] = lambda: False) -> Opened:
    """The report with a complete reading, made now where there is none; a reader that raises is an error of its own.

    As it was where the reading was ``stopped``.
    """
    if current.marks.is_of(current.report):
        return current
    try:
        marks = read(current, stopped)
    except Exception as error:  # a fault of ours in the reader hides no finding of a check
        return unread(library, current, error)
    return with_marks(library, current, marks) if marks is not None else current


def unread(library: Library, current: Opened, error: Exception) -> Opened:
    """The report after a reading that raised: an error that stands for what would have been found."""
    failed = Finding("error", FAILED, quote=READER)
    told = with_marks(library, current, Marked((failed,), current.report, True))
    return replace(told, failures=(*told.failures, Failure(READER, error)))
