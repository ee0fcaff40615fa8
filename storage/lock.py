"""One writer for each library: a lock of the operating system's, and a neighbour file that says whose it is."""

import errno
import getpass
import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from storage.errors import LibraryInUse, LibraryInUseSomewhere, NoLocks
from storage.identity import computer
from storage.translation import storable

ENDING = ".lock"
"""What the file of a lock is called beside its library."""
_REFUSED = frozenset((errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL))
"""What file systems say that have no locks, as some network drives and FUSE."""


class WriterLock:
    """Held from ``__init__`` to ``release``. A process that dies lets go: the lock is the kernel's, not the file's.

    Raises LibraryInUse with who holds it, NoLocks where the disk knows none, and OSError where no lock file can be
    made.
    """

    def __init__(self, path: Path, who: str) -> None:
        self._holder = path.with_name(path.name + ".holder.json")
        try:
            self._let_go = _held(path.with_name(path.name + ENDING))
        except BlockingIOError as error:
            raise _in_use(path, self._holder) from error
        except OSError as error:
            if error.errno in _REFUSED:
                raise NoLocks(path=path) from error
            raise
        try:
            self._holder.write_text(json.dumps(_ourselves(who), ensure_ascii=False), "utf-8")
        except BaseException:
            self._let_go()
            raise

    def release(self) -> None:
        """Lets the next writer in."""
        with suppress(OSError):  # the drive may be gone; the next writer writes this file anew
            self._holder.unlink(missing_ok=True)
        self._let_go()


def login() -> str:
    """The name under which the system knows whoever runs the program; blank if it knows none."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # no such name, as each version of Python says it
        return ""


def _ourselves(who: str) -> dict[str, str | int]:
    since = datetime.now().astimezone().isoformat(timespec="seconds")
    return {"who": storable(who), "computer": storable(computer()), "process": os.getpid(), "since": since}


def _in_use(path: Path, holder: Path) -> LibraryInUse:
    try:
        facts: dict[str, Any] = json.loads(holder.read_text("utf-8"))
        who, computer, since = facts["who"], facts["computer"], datetime.fromisoformat(facts["since"])
    except (OSError, ValueError, TypeError, KeyError):
        return LibraryInUseSomewhere(path=path)
    if not (who and computer):
        return LibraryInUseSomewhere(path=path)
    return LibraryInUse(path=path, who=who, computer=computer, since=f"{since:%Y-%m-%d %H:%M}")


if sys.platform == "win32":
    from filelock import FileLock, Timeout

    def _held(name: Path) -> Callable[[], None]:
        """What lets go of the lock. Raises BlockingIOError where another has it, and OSError."""
        lock = FileLock(name, timeout=0, thread_local=False, fallback_to_soft=False)
        try:
            lock.acquire()
        except Timeout as error:
            raise BlockingIOError from error
        return lock.release

else:
    import fcntl

    def _held(name: Path) -> Callable[[], None]:
        """What lets go of the lock. Raises BlockingIOError where another has it, and OSError.

        Without filelock, whose import takes as long as opening a library, and which asks the kernel for no more here.
        The file stays: who removes a locked one lets the next two writers in.
        """
        file = os.open(name, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK, 0o666)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if not os.fstat(file).st_nlink:  # removed by hand since it was opened: another may hold its successor
                raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        except OSError as error:
            os.close(file)
            if error.errno == errno.EACCES:  # what some file systems say of a lock that another has
                raise BlockingIOError from error
            raise
        return partial(os.close, file)
