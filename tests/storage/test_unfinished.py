"""What a killed process leaves half-written is gone at the next start; what a living one writes stays."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from actions.importing import import_source
from main import main
from storage import unfinished
from storage.files import placed
from storage.library import Library
from tests.conftest import ROOT
from tests.hostile.rows import SAMPLE

KILLS = 30 if "KILLS" in os.environ else 3
posix = pytest.mark.skipif(os.name != "posix", reason="a kill that cannot be caught")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders of its own for notes and temporary files, for this process and those that it starts."""
    for name in ("state", "temporary"):
        (tmp_path / name).mkdir()
    for name in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "state"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    return tmp_path


def left(home: Path) -> list[str]:
    """Everything but the library and finished packages."""
    return sorted(
        path.relative_to(home).as_posix()
        for path in home.rglob("*")
        if path.name.startswith((".", "jixiao-")) or path.parent.name == "unfinished"
    )


def killed(words: list[str], when: Callable[[], bool]) -> None:
    """Starts the program and kills it as soon as something is so."""
    process = subprocess.Popen([sys.executable, str(ROOT / "main.py"), *words], cwd=ROOT, stdout=subprocess.DEVNULL)
    while process.poll() is None and not when():
        pass
    process.send_signal(signal.SIGKILL)
    process.wait(20)


@posix
def test_a_killed_archive_leaves_nothing_after_the_next_start(home: Path) -> None:
    library, out = home / "库.db", home / "归档"
    with Library.open(library) as place:
        import_source(place, SAMPLE)
    out.mkdir()
    words = ["--library", str(library), "archive", "1", "-o", str(out)]
    seen = set()
    for turn in range(KILLS):
        killed(words, lambda least=turn % 3: len([*out.rglob("*")]) > least)  # type: ignore[misc]
        seen |= {name.split("/")[0] for name in left(home)}
        assert main(["--library", str(library), "list"]) == 0
        assert left(home) == []
        for package in out.iterdir():
            shutil.rmtree(package)
    assert "归档" in seen  # the kills did come in time


@posix
def test_a_scratch_folder_of_a_killed_process_is_gone_after_the_next_start(home: Path) -> None:
    writing = (
        "import sys\nfrom storage import unfinished\nwith unfinished.scratch() as folder:\n"
        "    (folder / 'report.sqlite').write_text('half')\n    print(folder, flush=True)\n    sys.stdin.read()\n"
    )
    start = [sys.executable, str(ROOT / "main.py"), "--library", str(home / "库.db"), "list"]
    with subprocess.Popen(
        [sys.executable, "-c", writing], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        folder = Path(process.stdout.readline().strip())
        assert (folder.parent, folder.stat().st_mode & 0o777) == (home / "temporary", 0o700)
        subprocess.run(start, check=True, cwd=ROOT)
        assert folder.is_dir()  # its process lives
        process.kill()
    assert folder.is_dir()
    subprocess.run(start, check=True, cwd=ROOT)
    assert not folder.exists()
    assert left(home) == []


def test_what_a_living_process_writes_stays(home: Path) -> None:
    with placed(home / "a.pdf") as copy:
        copy.write_bytes(b"half")
        unfinished.clear()
        assert copy.read_bytes() == b"half"
    assert (home / "a.pdf").read_bytes() == b"half"
    with unfinished.scratch() as folder:
        unfinished.clear()
        assert folder.is_dir()
    assert left(home) == []
    assert not (home / "state" / "jixiao" / "unfinished").exists()


def test_a_note_takes_away_nothing_but_a_copy(home: Path) -> None:
    """Whoever can write notes names the clerk's own files."""
    notes = home / "state" / "jixiao" / "unfinished"
    notes.mkdir(parents=True)
    (home / "报告.docx").write_bytes(b"mine")
    (home / "jixiao-abcdefgh").symlink_to(home / "state")
    for number, name in enumerate(("报告.docx", "state", "jixiao-abcdefgh", "gone", "x" * 20_000)):
        (notes / f"{number}.txt").write_text(str(home / name))
    (notes / "relative.txt").write_text(".")
    (notes / "blank.txt").write_text("")
    (notes / "folder").mkdir()
    unfinished.clear()
    assert (home / "报告.docx").read_bytes() == b"mine"
    assert (home / "state").is_dir()
    assert [each.name for each in notes.iterdir()] == ["folder"]


def test_a_copy_is_written_where_no_note_can_be_made(home: Path) -> None:
    (home / "state" / "jixiao").write_bytes(b"a file where the folder should be")
    with placed(home / "a.pdf") as copy:
        copy.write_bytes(b"whole")
    unfinished.clear()
    assert (home / "a.pdf").read_bytes() == b"whole"
