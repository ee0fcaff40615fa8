"""Paths and pipes where a report, a setting or a command names one."""

import json
import os
from collections.abc import Callable
from pathlib import Path

from reports.typesetting.faces import Part
from storage.library import Library
from storage.transfer import export_report
from tests.hostile.rows import LIBRARY, Hostile, changed

HUNG = "hung for ever"


def _faces(path: str, number: int = 1) -> str:
    """A setting as earlier versions wrote it, with the path of a font."""
    face = {"part": Part.BODY.value, "path": path, "index": 0, "family": "仿宋", "fingerprint": "00"}
    return json.dumps({"style": {}, "faces": {"faces": [face] * number}, "signed": False})


def _named(path: str, number: int = 1) -> Callable[[Path], object]:
    """The path in the choice of the library, and in the report's own setting; a pipe stands where it says."""

    def make(folder: Path) -> None:
        os.mkfifo(folder / "font.ttf")
        text = _faces(path.format(d=folder), number)
        with Library.open(folder / LIBRARY) as library:
            library.set_preference("paper", text)
            export_report(library, 1, folder / "a.sqlite")
        changed(folder / "a.sqlite", f"INSERT INTO setting (report_id, key, text) VALUES (1, 'paper', '{text}')")

    return make


OTHER, LIST = "--library {d}/b.db import {d}/a.sqlite", "--library {d}/a.db list"
PRINT = "print 1 -o {d}/a.pdf"


def _pipe(name: str) -> Callable[[Path], object]:
    return lambda folder: os.mkfifo(folder / name)


def _link(name: str, target: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).symlink_to(target)


_SENTENCE = "。$"
ROWS: tuple[Hostile, ...] = (
    Hostile("a setting names a pipe as its font", _named("{d}/font.ttf"), (PRINT,), (0,), "已打印", HUNG),
    Hostile("a setting names a server", _named(r"\\\\10.255.255.1\\fonts\\a.ttf"), (PRINT,), (0,), "已打印", "asked"),
    Hostile("a setting names 50,000 fonts", _named("{d}/font.ttf", 50_000), (PRINT,), (0,), "已打印", HUNG),
    Hostile("an export names a pipe as its font", _named("{d}/font.ttf"), (OTHER,), (0, 2), r"^\d|。$", HUNG),
    Hostile("a pipe to import", _pipe("a.txt"), ("import {d}/a.txt",), (2,), _SENTENCE, HUNG),
    Hostile("a pipe to import as Word", _pipe("a.docx"), ("import {d}/a.docx",), (2,), _SENTENCE, HUNG),
    Hostile("a pipe to import as a package", _pipe("a.zip"), ("import {d}/a.zip",), (2,), _SENTENCE, HUNG),
    Hostile("a pipe to proofread", _pipe("a.txt"), ("proofread {d}/a.txt",), (2,), _SENTENCE, HUNG),
    Hostile("a pipe to verify", _pipe("a.zip"), ("verify {d}/a.zip",), (1, 2), _SENTENCE, HUNG),
    Hostile("a pipe to restore", _pipe("a.db"), ("--library {d}/b.db restore {d}/a.db",), (2, 3), _SENTENCE, HUNG),
    Hostile("a pipe as the library", _pipe("a.db"), (LIST,), (2, 3), _SENTENCE, HUNG),
    Hostile("a pipe to print to", _pipe("a.pdf"), (PRINT,), (0, 2, 3), "", HUNG),
    Hostile("/dev/zero to import", _link("a.txt", "/dev/zero"), ("import {d}/a.txt",), (2,), _SENTENCE, "read 512 KB"),
    Hostile("/dev/zero to import as Word", _link("a.docx", "/dev/zero"), ("import {d}/a.docx",), (2,), _SENTENCE, "-"),
    Hostile("/dev/zero to verify", _link("a.zip", "/dev/zero"), ("verify {d}/a.zip",), (1, 2), _SENTENCE, "-"),
    Hostile("a link to itself to import", _link("a.txt", "a.txt"), ("import {d}/a.txt",), (2,), _SENTENCE, "-"),
    Hostile("a link to itself as the library", _link("a.db", "a.db"), (LIST,), (2, 3), _SENTENCE, "-"),
)  # fmt: skip
"""See ``Hostile``."""
