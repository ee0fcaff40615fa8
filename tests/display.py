"""A display of its own for a test: an X server on a number that is free, ended at the end."""

import os
import subprocess


class Display:
    """Use it in ``with``; it gives the number, as in ``DISPLAY=:99``."""

    def __init__(self, size: str = "1280x800x24") -> None:
        self._size = size

    def __enter__(self) -> str:
        self._read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", self._size, "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(write)
        return os.read(self._read, 16).decode().strip()

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait(30)
        os.close(self._read)
