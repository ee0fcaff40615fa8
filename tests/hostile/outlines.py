"""Outline files that mean no good, in the folder beside the library; and outlines damaged within it."""

import os
from collections.abc import Callable
from pathlib import Path

from storage.library import Library
from storage.transfer import export_report
from tests.domain.build import SHIPPED as FULL
from tests.hostile.rows import LIBRARY, SAMPLE, Hostile, changed

SHIPPED = FULL.read_text("utf-8")
IMPORT = (f"import {SAMPLE}", "list")
PASSED_OVER = "提纲文件“a.toml”无法使用，未采用。"
FROZE = "start and import took seconds to minutes, up to 3.9 GB"
TRACEBACK = "traceback"


def _file(text: str | bytes) -> Callable[[Path], object]:
    def make(folder: Path) -> None:
        _outlines(folder)
        (folder / "outlines" / "a.toml").write_bytes(text if isinstance(text, bytes) else text.encode())

    return make


def _outlines(folder: Path) -> None:
    (folder / "outlines").mkdir()


def _pipe(folder: Path) -> None:
    _outlines(folder)
    os.mkfifo(folder / "outlines" / "a.toml")


def _link(target: str) -> Callable[[Path], object]:
    def make(folder: Path) -> None:
        _outlines(folder)
        (folder / "outlines" / "a.toml").symlink_to(target)

    return make


def _folder(folder: Path) -> None:
    _outlines(folder)
    (folder / "outlines" / "a.toml").mkdir()


def _many(number: int, bad: bool = False) -> Callable[[Path], object]:
    def make(folder: Path) -> None:
        _outlines(folder)
        for each in range(number):
            text = SHIPPED.replace('key = "hunan-2022"', f'key = "other-{each}"', 1)
            (folder / "outlines" / f"{each:04}.toml").write_text("x" if bad else text, "utf-8")

    return make


def _kept(text: str) -> Callable[[Path], object]:
    return lambda folder: changed(folder / LIBRARY, f"UPDATE outline SET text = {text}")


def _exported(folder: Path) -> None:
    with Library.open(folder / LIBRARY) as library:
        export_report(library, 1, folder / "a.sqlite")
    changed(folder / "a.sqlite", "UPDATE outline SET text = 'key = 1'")


DEEP = "'a = ' || replace(hex(zeroblob(5000)), '00', '[[')"
COMMANDS = ("show 1", "check 1", "history 1", "archive 1 -o {d}", "print 1 -o {d}/a.pdf", "export 1 -o {d}/a.docx")
_SECTION = '\n[[sections]]\nkey = "s{}"\nheading = ["x"]'
_IDENTITY = '\n[[identities]]\ncode = "s{}"\nleft = ["1"]\nright = ["1"]'
_FILES: tuple[tuple[str, str | bytes, str], ...] = (
    ("arrays 100,000 deep", "a = " + "[" * 100_000 + "]" * 100_000, FROZE),
    ("tables 1,100 deep", "a = " + "{a = " * 1_100 + "1" + "}" * 1_100, TRACEBACK),
    ("sections 1,100 deep", "".join("[[" + ".".join(["sections"] * level) + "]]\n" for level in range(1_100)), FROZE),
    ("a number of 5,000 digits", SHIPPED + "\nx = " + "9" * 5_000, TRACEBACK),
    ("a dotted key of 100 KB", SHIPPED + "\n" + "a." * 50_000 + "b = 1", FROZE),
    ("a dotted key of 100 KB in quotation marks", SHIPPED + "\n" + '"a" . ' * 20_000 + "b = 1", FROZE),
    ("50,000 sections", SHIPPED + "".join(map(_SECTION.format, range(50_000))), FROZE),
    ("3,000 sections", SHIPPED + "".join(map(_SECTION.format, range(3_000))), FROZE),
    ("20,000 identities", SHIPPED + "".join(map(_IDENTITY.format, range(20_000))), FROZE),
    ("a string without its end", 'key = """' + '\\"' * 120_000, "refused"),
    ("200,000 quotation marks", '"' * 200_000, "refused"),
    ("a revision of 100 digits", SHIPPED.replace("revision = 1", "revision = " + "9" * 100, 1), TRACEBACK),
    ("a heading of 200 KB", SHIPPED + _SECTION.format(1).replace('"x"', '"' + "题" * 60_000 + '"'), "taken"),
    ("random bytes", bytes(range(256)) * 100, "refused"),
    ("NUL bytes", bytes(5_000), "refused"),
    ("UTF-16", SHIPPED.encode("utf-16"), "refused"),
    ("half a character", SHIPPED.encode() + b"\xed\xa0\x80", "refused"),
    ("nothing", b"", "refused"),
)
_DAMAGED = (2, 3), "提纲已损坏或无法由本版本读取"
ROWS: tuple[Hostile, ...] = (
    *(Hostile(f"outline: {name}", _file(text), IMPORT[:1], (0,), PASSED_OVER, before) for name, text, before in _FILES),
    Hostile("outline: a pipe", _pipe, IMPORT[:1], (0,), PASSED_OVER, "the window froze at its start"),
    Hostile("outline: a link to /dev/zero", _link("/dev/zero"), IMPORT[:1], (0,), PASSED_OVER, FROZE),
    Hostile("outline: a link to itself", _link("a.toml"), IMPORT[:1], (0,), PASSED_OVER, "refused"),
    Hostile("outline: a link to nothing", _link("gone"), IMPORT[:1], (0,), PASSED_OVER, "refused"),
    Hostile("outline: a folder", _folder, IMPORT[:1], (0,), PASSED_OVER, "refused"),
    Hostile("65 outlines", _many(65), IMPORT, (0,), "林业局", "every import failed"),
    Hostile("500 bad outlines", _many(500, bad=True), IMPORT[:1], (0,), r"0499\.toml", "read one by one"),
    Hostile("the folder is a pipe", lambda folder: os.mkfifo(folder / "outlines"), IMPORT, (0,), "林业局", "passed"),
    *(
        Hostile(f"a kept outline damaged: {command.split()[0]}", _kept("'x'"), (command,), *_DAMAGED, TRACEBACK)
        for command in COMMANDS
    ),
    Hostile("a kept outline damaged: list", _kept("'x'"), ("list",), (0, 2, 3), "林业局", "passed"),
    Hostile("a kept outline too deep", _kept(DEEP), ("show 1",), *_DAMAGED, TRACEBACK),
    Hostile("a kept outline emptied", _kept("''"), ("show 1",), *_DAMAGED, TRACEBACK),
    Hostile(
        "an export with a damaged outline", _exported,
        ("--library {d}/b.db import {d}/a.sqlite",), (2, 3), "改动", "refused",
    ),
)  # fmt: skip
"""See ``Hostile``."""
