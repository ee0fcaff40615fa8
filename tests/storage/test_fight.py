"""Two processes fight for one library: never two writers at once, no edit lost, and each refusal says who has it.

FIGHT=60 makes it a minute.
"""

import os
import subprocess
import sys
from pathlib import Path

from domain import editing
from storage.errors import LibraryInUse
from storage.library import Library
from storage.past import broken_at
from tests.conftest import ROOT
from tests.storage.editing_on import count
from tests.storage.reports import DIGEST, filled_library

SECONDS = float(os.environ.get("FIGHT", "2"))
RUN = "from tests.storage.test_fight import fight; fight()"


def fight() -> None:
    """Opens, edits a few times and closes again, over and over; says each edit that was kept, and each refusal."""
    import time

    name, end = sys.argv[2], time.monotonic() + float(sys.argv[3])
    while time.monotonic() < end:
        try:
            with Library.open(Path(sys.argv[1]), who=name) as library:
                for _ in range(3):
                    report = library.load(1).report
                    number = count(report) + 1
                    library.record(1, editing.set_figure(report, "edit.count", str(number)), DIGEST, label=name)
                    print("kept", number, flush=True)  # noqa: T201 - the parent reads it
        except LibraryInUse as error:
            print("refused", error.facts.get("who", ""), flush=True)  # noqa: T201 - the parent reads it


def test_two_processes_fight_for_one_library(tmp_path: Path) -> None:
    path = tmp_path / "库.db"
    filled_library(path)
    fighters = [
        subprocess.Popen(
            [sys.executable, "-c", RUN, str(path), name, str(SECONDS)], cwd=ROOT, stdout=subprocess.PIPE, text=True,
            encoding="utf-8",
        )
        for name in ("甲", "乙")
    ]  # fmt: skip
    told = [fighter.communicate(timeout=SECONDS + 60)[0].splitlines() for fighter in fighters]
    assert [fighter.returncode for fighter in fighters] == [0, 0]
    kept = sorted(int(line.split()[1]) for lines in told for line in lines if line.startswith("kept"))
    refused = [line.partition(" ")[2] for lines in told for line in lines if line.startswith("refused")]
    assert kept == list(range(1, len(kept) + 1)), "an edit was lost, or two wrote at once"
    assert len(kept) > 2
    assert set(refused) <= {"甲", "乙", ""}
    with Library.open(path) as library:
        assert count(library.load(1).report) == len(kept)
        assert broken_at(library, 1) == 0
        assert library.quick_check() == ()
