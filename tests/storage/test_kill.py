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

from storage.library import Library
from storage.proof import prove
from tests.storage.editing_on import count, text_of
from tests.storage.reports import filled_library

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("KILLS", "20"))
ROUND = 20  # kills of one library, whose history grows with each
EDIT = "from tests.storage.editing_on import edit_on; edit_on()"
CREATE = "from tests.storage.editing_on import create_on; create_on()"


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
