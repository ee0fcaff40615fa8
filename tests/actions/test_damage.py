"""Damaged and hostile files of every kind: read or refused in one sentence, within five seconds and 500 MB.

Each kind in a process of its own, which is measured. ``DAMAGE=1000`` makes the long run.
"""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from actions.exporting import export
from actions.importing import import_source
from actions.problems import InputProblem
from actions.reports import opened
from storage import bounds
from storage.library import Library
from tests.actions.damage import BOUND, SAMPLE, SUFFIXES
from tests.pace import judged

ROOT = Path(__file__).parents[2]
COUNT, SEED = int(os.environ.get("DAMAGE", "16")), int(os.environ.get("DAMAGE_SEED", "0"))
SPREADSHEETS = 60  # what comes from anyone's WPS
MEGABYTES = 500

pytestmark = pytest.mark.skipif(os.name != "posix", reason="measures as Unix does")


@pytest.mark.parametrize("kind", SUFFIXES)
def test_damaged_files_are_read_or_refused(kind: str, tmp_path: Path) -> None:
    count = max(COUNT, SPREADSHEETS) if kind == "xlsx" else COUNT
    command = [sys.executable, "-m", "tests.actions.damage", kind, str(count), str(SEED), str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["faults"] == []
    assert sum(found["outcomes"].values()) == count
    assert found["outcomes"].get("refused", 0) > 0
    assert found["megabytes"] <= MEGABYTES
    judged(found["seconds"] <= BOUND, found["seconds"], found["seconds"] / BOUND)


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    path = tmp_path / "report.sqlite"
    with Library.open(Path(":memory:")) as library:
        export(library, opened(library, import_source(library, SAMPLE).id), path)
    return path


MANY, LONG = bounds.MOST_ROWS + 1, bounds.MOST_TEXT // 3 + 1
HEAVY: dict[str, tuple[str, Any]] = {
    "rows": ("INSERT INTO prose VALUES (1, ?, '')", [(f"k{number}",) for number in range(MANY)]),
    "notes": ("INSERT INTO note VALUES (1, ?, 'k', '', '', '', '', '', '', '')", [(number,) for number in range(MANY)]),
    "texts": ("INSERT INTO prose VALUES (1, ?, replace(hex(zeroblob(?)), '00', '{a}'))", [
        (f"k{number}", LONG // 3) for number in range(3)
    ]),
}  # fmt: skip
CHILD = """
import sys, time
from tests.memory import peak
from pathlib import Path
from actions.importing import import_source
from actions.problems import InputProblem
from storage.library import Library
began = time.process_time()
with Library.open(Path(sys.argv[2])) as library:
    try:
        import_source(library, Path(sys.argv[1]))
    except InputProblem as problem:
        print(problem)
print(time.process_time() - began, peak())
"""


@pytest.mark.parametrize("kind", HEAVY)
def test_a_file_heavier_than_any_report_is_refused(kind: str, exported: Path, tmp_path: Path) -> None:
    statement, rows = HEAVY[kind]
    with closing(sqlite3.connect(exported)) as connection:
        connection.executemany(statement, rows)
        connection.commit()
    command = [sys.executable, "-c", CHILD, str(exported), str(tmp_path / "library.db")]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, encoding="utf-8")
    sentence, measured = done.stdout.splitlines()
    seconds, megabytes = map(float, measured.split())
    assert "超出一份报告的范围" in sentence
    judged(seconds <= BOUND, seconds, seconds / BOUND)
    assert megabytes <= MEGABYTES


@pytest.mark.parametrize("suffix", [".txt", ".docx", ".sqlite", ".zip"])
@pytest.mark.parametrize("content", [b"", b"\x00" * 5000, b"PK\x03\x04" + b"\xff" * 5000, b"SQLite format 3\x00" * 300])
def test_a_file_under_a_false_name_is_refused(suffix: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(content)
    with Library.open(Path(":memory:")) as library:
        with pytest.raises(InputProblem, match=r"\A[^\n]+。\Z"):
            import_source(library, path)
        assert library.summaries() == ()
