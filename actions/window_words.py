"""Whether words are for the window: there numbers have separators, 1,231.58万元, elsewhere they are 1231.58万元.

What is kept, handed over or compared byte for byte (packages, sheets, JSON) says the same whoever writes it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_in_window = False
_filed: ContextVar[bool] = ContextVar("filed", default=False)


def speak_in_window(wanted: bool) -> None:
    """From now on the words of this process are for a window, or they are not."""
    global _in_window
    _in_window = wanted


@contextmanager
def filed() -> Iterator[None]:
    """Words that are made within are for a file or for paper."""
    before = _filed.set(True)
    try:
        yield
    finally:
        _filed.reset(before)


def in_window() -> bool:
    """Whether the words that are made now are for the window."""
    return _in_window and not _filed.get()
