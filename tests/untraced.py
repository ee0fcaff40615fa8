"""A stretch of a test that the coverage's tracer leaves alone, for what is measured in time."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def untraced() -> Iterator[None]:
    """Nobody counts the lines that run: that is no work of the program's, and takes up to three times as long."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)
