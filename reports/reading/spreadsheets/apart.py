"""Reading in a process of its own: an .xls says nothing of what it unpacks to, and a broken one may end its reader."""

import multiprocessing
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

SECONDS = 30
"""So long a reader may take, its start included."""
MOST_MEMORY = 1024 * 2**20  # bytes that it may ask for, where the system lets us say so


class EndedApart(Exception):
    """The other process gave no answer: it was ended, or took too long."""


def apart(work: Callable[[str], Any], word: str) -> Any:
    """What ``work`` gives for a word, worked out by another process. Raises EndedApart, or what ``work`` raises."""
    spawning = multiprocessing.get_context("spawn")
    ours, theirs = spawning.Pipe(duplex=False)
    process = spawning.Process(target=_answer, args=(work, word, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        if not ours.poll(SECONDS):
            raise EndedApart
        answer = ours.recv()
    except EOFError as cause:
        raise EndedApart from cause
    finally:
        ours.close()
        process.kill()
        process.join()
    if isinstance(answer, Exception):
        raise answer
    return answer


def _answer(work: Callable[[str], Any], word: str, sink: Connection) -> None:
    """In the other process: quiet, and with no more memory than it needs."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        if sys.platform != "win32":
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device, no path of ours
        os.dup2(nowhere.fileno(), 2)
    try:
        sink.send(work(word))
    except Exception as error:  # it is raised again where it can be told
        sink.send(error)
