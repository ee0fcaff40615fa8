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


def _file(name: str, data: bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_bytes(data)


_SENTENCE = "。$"
EVIDENCE = "evidence 1 {d}/a.pdf --for general.budget"
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
    Hostile("a pipe as evidence", _pipe("a.pdf"), (EVIDENCE,), (2,), "不是普通文件。?$", HUNG),
    Hostile("/dev/zero as evidence", _link("a.pdf", "/dev/zero"), (EVIDENCE,), (2,), "不是普通文件。?$", HUNG),
    Hostile("a link to itself as evidence", _link("a.pdf", "a.pdf"), (EVIDENCE,), (2,), "链接指向自身", "in English"),
    Hostile("a folder as evidence", lambda folder: (folder / "a.pdf").mkdir(), (EVIDENCE,), (2,), "是文件夹", "-"),
    Hostile("%PDF-garbage as evidence", _file("a.pdf", b"%PDF-garbage"), (EVIDENCE,), (2,), "无法打开", "taken"),
    Hostile("a program as evidence", _file("a.pdf", b"MZ"), (EVIDENCE,), (2,), "不是 PDF、JPG 或 PNG", "-"),
    Hostile("a pipe to collect", _pipe("a.xlsx"), ("collect 1 {d}/a.xlsx",), (2,), _SENTENCE, HUNG),
    Hostile("/dev/zero to collect", _link("a.xlsx", "/dev/zero"), ("collect 1 {d}/a.xlsx",), (2,), _SENTENCE, HUNG),
    Hostile("a pipe as an outline", _pipe("a.docx"), ("outline {d}/a.docx -o {d}/o.toml",), (2,), _SENTENCE, HUNG),
    Hostile("a word file that is its own copy", _file("a.docx", b"PK"), ("proofread {d}/a.docx -o {d}/a.docx",), (2,),
            _SENTENCE, "-"),
    Hostile("/dev/zero to import", _link("a.txt", "/dev/zero"), ("import {d}/a.txt",), (2,), _SENTENCE, "read 512 KB"),
    Hostile("/dev/zero to import as Word", _link("a.docx", "/dev/zero"), ("import {d}/a.docx",), (2,), _SENTENCE, "-"),
    Hostile("/dev/zero to verify", _link("a.zip", "/dev/zero"), ("verify {d}/a.zip",), (1, 2), _SENTENCE, "-"),
    Hostile("a link to itself to import", _link("a.txt", "a.txt"), ("import {d}/a.txt",), (2,), _SENTENCE, "-"),
    Hostile("a link to itself as the library", _link("a.db", "a.db"), (LIST,), (2, 3), _SENTENCE, "-"),
)  # fmt: skip
"""See ``Hostile``."""
