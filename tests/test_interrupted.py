"""Ctrl+C in the middle of a command: one sentence, exit code 130, nothing half-written, no file of ours left behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from actions.importing import import_source
from actions.opening import open_library
from storage.library import Library
from tests.test_main import ROOT, SHIPPED

RUN = """
import importlib, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell has its background ignore it
where, _, name = sys.argv[1].rpartition(".")
module = importlib.import_module(where)
made = getattr(module, name)
def pressed(*words, **options):
    signal.raise_signal(signal.SIGINT)
    return made(*words, **options)
setattr(module, name, pressed)
import main
sys.exit(main.main(sys.argv[2:]))
"""
"""Runs a command in which SIGINT comes at the moment when it first calls a function: a real signal, never too late."""


def interrupted(folder: Path, moment: str, *words: str) -> "subprocess.CompletedProcess[str]":
    """A command stopped as it calls the function ``moment``; its state and scratch files go below ``folder``."""
    own = {"XDG_STATE_HOME": str(folder / "state"), "TMPDIR": str(folder / "scratch"), "PYTHONIOENCODING": "utf-8"}
    for name in ("state", "scratch"):
        (folder / name).mkdir(exist_ok=True)
    return subprocess.run(
        [sys.executable, "-c", RUN, moment, "--library", str(folder / "库.db"), *words], cwd=ROOT,
        env=os.environ | own, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes, but the program's log and its lock."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in (".log", ".lock")
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with the shipped sample, a file that is there already, and an exported report."""
    with open_library(tmp_path / "库.db") as library:
        import_source(library, SHIPPED)
    (tmp_path / "报告.pdf").write_bytes(b"before")
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="a console, not a pipe, sends Ctrl+C there")
@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("click.group", ("archive", "1", "-o", "{folder}")),  # its module is still being imported
        ("storage.archive.flush", ("archive", "1", "-o", "{folder}")),
        ("storage.archive._prove", ("archive", "1", "-o", "{folder}", "--zip")),
        ("storage.verifying.import_report", ("verify", "{folder}/报告.sqlite")),
        ("domain.proofreading.reading.numbering", ("proofread", "{sample}")),
        ("storage.files.flush", ("print", "1", "-o", "{folder}/报告.pdf")),
    ],
)
def test_a_command_that_is_interrupted_says_so_and_leaves_nothing(
    folder: Path, moment: str, words: tuple[str, ...]
) -> None:
    with Library.open(folder / "库.db", read_only=True) as library:
        from storage.transfer import export_report

        export_report(library, 1, folder / "报告.sqlite")
    before = files_in(folder)
    ended = interrupted(folder, moment, *(word.format(folder=folder, sample=SHIPPED) for word in words))
    assert (ended.returncode, ended.stdout, ended.stderr.strip()) == (130, "", "已中止。")
    assert files_in(folder) == before
    assert sorted(path.name for path in folder.iterdir() if path.is_dir()) in (
        ["scratch", "state"],
        ["scratch", "state", "绩效自评备份"],
    )
    assert not list((folder / "scratch").iterdir())
