"""What a process stands on: the clock's zone, the current folder, a library that is none."""

import os
import time
from collections.abc import Callable
from pathlib import Path

from tests.hostile.rows import Hostile


def _zone(name: str) -> Callable[[Path], object]:
    def make(_folder: Path) -> None:
        os.environ["TZ"] = name
        time.tzset()

    return make


def _gone(folder: Path) -> None:
    (folder / "gone").mkdir()
    os.chdir(folder / "gone")
    (folder / "gone").rmdir()


def _library(data: bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / "a.db").write_bytes(data)


TRACEBACK = "traceback"
LIST, OTHER = ("list",), ("--library {d}/a.db list",)
FOLDER = "当前文件夹已被删除或移走"
ROWS: tuple[Hostile, ...] = (
    Hostile("TZ: an offset of 416 days", _zone("XXX9999999"), LIST, (0,), "时区无法使用(.|\n)*林业局", TRACEBACK),
    Hostile("TZ: an offset of 24 hours", _zone("XXX24"), LIST, (0,), "林业局", TRACEBACK),
    Hostile("TZ: the history", _zone("XXX9999999"), ("history 1",), (0,), "林业实用技术", TRACEBACK),
    Hostile("TZ: an import", _zone("XXX-9999999"), ("import {d}/none.txt",), (2,), "。$", TRACEBACK),
    Hostile("TZ: a name that is none", _zone("Foo/Bar"), LIST, (0,), "林业局", "-"),
    Hostile("TZ: a file", _zone(":/dev/zero"), LIST, (0,), "林业局", "-"),
    Hostile("TZ: 100,000 letters", _zone("A" * 100_000), LIST, (0,), "林业局", "-"),
    *(
        Hostile(f"a folder that is gone: {command.split()[0]}", _gone, (command,), (3,), FOLDER, "No such file")
        for command in (
            "list",
            "print 1 -o {d}/a.pdf",
            "export 1 -o a.docx",
            "archive 1 -o .",
            "import a.txt",
            "verify a.zip",
            "proofread a.txt",
            "backup",
        )
    ),
    Hostile("a library of random bytes", _library(bytes(range(256)) * 64), OTHER, (3,), "未作任何改动", "-"),
    Hostile("a library of no bytes", _library(b""), OTHER, (3,), "未作任何改动", "-"),
    Hostile("a library that is text", _library("青山县".encode() * 999), OTHER, (3,), "未作任何改动", "-"),
    Hostile("a library that is a folder", lambda folder: (folder / "a.db").mkdir(), OTHER, (3,), "不是文件", "-"),
    Hostile("a library below a file", lambda _: None, ("--library {d}/library.db/a.db list",), (3,), "。$", "-"),
)
"""See ``Hostile``."""
