"""A second start on the same library raises the window that is already there, and hands it its file.

The window that writes to a library listens at an address made of the library's path and the user: a socket in the
user's own runtime folder, on Windows a named pipe. What comes over it is a path in UTF-8, or nothing; never an object.
"""

import hashlib
import os
import sys
import threading
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from multiprocessing.connection import Listener

PATIENCE = 2.0
"""Seconds that a second start waits for an answer; a window that is held up longer gives none."""
_LONGEST = 32_768
"""Bytes of a message."""
_HEARD = b"heard"


def ring(library: Path, file: Path | None = None) -> bool:
    """Asks the window on a library to come forward, and to take in a file; whether it answered."""
    try:
        address = _address(library)
        if not _is_there(address):
            return False
        from multiprocessing.connection import Client  # here: a first start, which hears nobody, does without

        with Client(address) as door:
            door.send_bytes(str(file.absolute() if file else "").encode())
            return bool(door.poll(PATIENCE)) and door.recv_bytes(_LONGEST) == _HEARD
    except (OSError, EOFError):  # nobody there: the last one was killed
        return False


class Doorbell(QObject):
    """Listens for a second start; ``answer`` is called in the window's thread with the path that came, or blank.

    Where no address can be had (a read-only runtime folder), nobody listens, and a second start says that the library
    is in use, as it would without a bell.
    """

    _rang = Signal(str, object)

    def __init__(self, library: Path, answer: Callable[[str], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer, self._library = answer, library
        self._listener: Listener | None = None
        self._rang.connect(self._let_in)
        with suppress(OSError):
            self._listener = _listener(_address(library))
            threading.Thread(target=self._listen, name="doorbell", daemon=True).start()

    def close(self) -> None:
        """Listens no more."""
        listener, self._listener = self._listener, None
        if listener is not None:
            from multiprocessing.connection import Client

            with suppress(OSError, EOFError), Client(_address(self._library)):
                pass  # wakes the thread that waits in accept
            listener.close()

    def _listen(self) -> None:
        while (listener := self._listener) is not None:
            with suppress(OSError, EOFError, ValueError), listener.accept() as door:
                self._hear(door.recv_bytes(_LONGEST).decode("utf-8", "replace"), door.send_bytes)

    def _hear(self, path: str, reply: Callable[[bytes], object]) -> None:
        came_forward = threading.Event()
        self._rang.emit(path, came_forward)
        if came_forward.wait(PATIENCE):
            reply(_HEARD)

    def _let_in(self, path: str, came_forward: threading.Event) -> None:
        came_forward.set()
        self._answer(path)


def _is_there(address: str) -> bool:
    """Whether there may be somebody to answer; of a pipe only asking tells."""
    return sys.platform == "win32" or Path(address).exists()


def _listener(address: str) -> "Listener":
    from multiprocessing.connection import Listener

    if sys.platform != "win32":
        Path(address).unlink(missing_ok=True)  # left by one that was killed: who listens holds the writer's lock
    return Listener(address)


def _address(library: Path) -> str:
    from getpass import getuser

    from platformdirs import user_runtime_path

    name = hashlib.sha256(str(library.absolute()).encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return rf"\\.\pipe\jixiao-{getuser()}-{name}"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says that it falls back to a folder below /tmp, which is looked at next
        folder = user_runtime_path("jixiao", ensure_exists=True)
    if folder.stat().st_uid != os.getuid():  # made by somebody else below /tmp
        raise PermissionError(folder)
    return str(folder / name)
