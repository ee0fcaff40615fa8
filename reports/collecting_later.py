"""Building what consists of many small things without looking for waste among them all the time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_later() -> Iterator[None]:
    """Lets Python look for unreachable cycles afterwards only; it would walk through all that is built each time.

    For work that makes much and leaves none: cells, lines and glyphs hold each other in one direction.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
