"""Processes killed at any moment: every edit that was acknowledged is there, and the file is sound.

KILLS=500 makes it the long run; a dozen or two are enough to notice.
"""

import os
import random
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

from domain import editing
from domain.editing import Changes
from domain.report import Report
from storage.library import Library
from storage.proof import prove
from tests.storage.reports import DIGEST, filled_library

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("KILLS", "20"))
ROUND = 20  # kills of one library, whose history grows with each
EDIT = "from tests.storage.test_kill import edit_on; edit_on()"
CREATE = "from tests.storage.test_kill import create_on; create_on()"


def count(report: Report) -> int:
    """How many edits the report has seen."""
    return int(str(report.figures.get("edit.count", "0")))


def text_of(number: int) -> str:
    return f"第{number}稿" + "。" * (number * 977 % 6000)


def step(report: Report) -> Changes:
    """The next edit: a figure, a long text and the rows of a table at once."""
    number = count(report) + 1
    ids = [row.id for row in report.rows("projects")]
    if len(ids) < 12:
        rows = editing.insert_rows(report, "projects", number % 3, [{"name": f"项目{number}"}] * 2)
    else:
        rows = editing.delete_rows(report, "projects", ids[:8])
    return (
        *editing.set_figure(report, "edit.count", str(number)),
        *editing.set_prose(report, "general.text", text_of(number)),
        *rows,
    )


def edit_on() -> None:
    """Edits without end, and says each number once it is kept."""
    with Library.open(Path(sys.argv[1])) as library:
        report = library.load(1).report
        while True:
            changes = step(report)
            library.record(1, changes, DIGEST, label="修改")
            report = report.after(changes)
            print(count(report), flush=True)  # noqa: T201 - the parent reads it


def create_on() -> None:
    """Makes library after library."""
    print("ready", flush=True)  # noqa: T201 - the parent reads it
    for number in range(10**6):
        Library.open(Path(sys.argv[1]) / f"{number}.db").close()


def started(script: str, path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, str(path)], cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8"
    )


def killed(process: subprocess.Popen[str], lines: int, moment: float) -> list[str]:
    """Everything that the process said before it was killed, some seconds after so many lines."""
    assert process.stdout
    with process:
        try:
            said = [process.stdout.readline() for _ in range(lines)]
            end = perf_counter() + moment
            while perf_counter() < end:
                pass
        finally:
            process.kill()
        said += process.stdout.readlines()
    return [line.strip() for line in said if line.endswith("\n")]


@pytest.mark.parametrize("seed", range(-(-KILLS // ROUND)))
def test_no_acknowledged_edit_is_lost(tmp_path: Path, seed: int) -> None:
    path, chance, acknowledged = tmp_path / "库.db", random.Random(seed), 0
    filled_library(path)
    for _ in range(min(ROUND, KILLS - seed * ROUND)):
        said = killed(started(EDIT, path), chance.randrange(1, 30), chance.uniform(0, 0.004))
        acknowledged = int(said[-1])
        with Library.open(path) as library:
            stored = library.load(1)
            assert count(stored.report) in (acknowledged, acknowledged + 1)
            assert stored.report.prose["general.text"] == text_of(count(stored.report))
            assert library.quick_check() == ()
            with library.reading() as database:
                prove(database, 1, stored.report.uuid)
    assert acknowledged


def test_a_new_library_is_whole_or_absent(tmp_path: Path) -> None:
    chance = random.Random(7)
    for number in range(max(3, KILLS // 4)):
        folder = tmp_path / str(number)
        killed(started(CREATE, folder), 1, chance.uniform(0, 0.08))
        for path in folder.glob("*.db") if folder.exists() else ():
            with Library.open(path) as library:
                assert library.quick_check() == ()
                assert library.summaries() == ()
