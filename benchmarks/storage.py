"""Safe keeping in figures: commits, backups and archives against size, growth, and opening a full library."""

import statistics
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from actions.archiving import Wishes, archive
from actions.importing import import_source
from actions.reports import opened
from domain import editing
from domain.amount import Amount
from domain.report import Report, new_uuid
from storage.backup import back_up
from storage.backup_files import Reason
from storage.library import Library
from storage.listed import Digest

ROOT = Path(__file__).parents[1]
SAMPLE = min((ROOT / "resources" / "samples").glob("*.txt"))
DIGEST = Digest("标题", 3, 7, 0)
EDITS, REPORTS, TURNS, RATIO = 1000, 1000, 5, 3.0
OPEN = "import sys; from main import main; sys.exit(main(['--library', sys.argv[1], 'list']))"


def main() -> int:
    """Prints every figure; 1 where opening a full library takes too long against an empty one."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        _commits(place / "commits.db", place)
        return _opening(place)


def _commits(path: Path, folder: Path) -> None:
    with Library.open(path) as library:
        number = import_source(library, SAMPLE).id
        report, text = library.load(number).report, library.load(number).outline_text
        before, taken = path.stat().st_size, []
        for edit in range(EDITS):
            changes = editing.set_figure(report, "general.budget", Amount(1_000_000 + edit))
            report = report.after(changes)
            began = perf_counter()
            library.record(number, changes, DIGEST, label="填写全年预算数")
            taken.append(1000 * (perf_counter() - began))
        grown = (path.stat().st_size - before) / 1024
        print(f"a commit: p50 {statistics.median(taken):.2f} ms, p99 {sorted(taken)[int(0.99 * EDITS)]:.2f} ms")
        print(f"growth: {grown:.0f} KB for {EDITS} edits")
        _archive(library, number, folder)
        for count in (1, 100, 1000):
            _fill(library, report, text, count)
            began = perf_counter()
            made = back_up(path, Reason.ASKED, always=True)
            size = made.size / 2**20 if made else 0.0
            print(f"a backup of {size:.1f} MB: {1000 * (perf_counter() - began):.0f} ms")


def _archive(library: Library, number: int, folder: Path) -> None:
    began = perf_counter()
    path = archive(library, opened(library, number), folder, Wishes(as_zip=True))
    print(f"an archive of {path.stat().st_size / 1024:.0f} KB: {1000 * (perf_counter() - began):.0f} ms")


def _fill(library: Library, report: Report, text: str, count: int) -> None:
    for _ in range(count):
        library.add(replace(report, uuid=new_uuid()), text, DIGEST)


def _opening(folder: Path) -> int:
    """The list of 1,000 reports against that of none, each in a process of its own."""
    paths = {"empty": folder / "empty.db", "full": folder / "full.db"}
    with Library.open(paths["empty"]) as library:
        number = import_source(library, SAMPLE).id
        report, text = library.load(number).report, library.load(number).outline_text
    with Library.open(paths["full"]) as library:
        _fill(library, report, text, REPORTS)
    taken: dict[str, list[float]] = {name: [] for name in paths}
    for _ in range(TURNS):
        for name, path in paths.items():
            began = perf_counter()
            subprocess.run([sys.executable, "-c", OPEN, str(path)], check=True, capture_output=True, cwd=ROOT)
            taken[name].append(perf_counter() - began)
    full, empty = min(taken["full"]), min(taken["empty"])
    print(f"opening {REPORTS} reports against one: {full:.3f} / {empty:.3f} = {full / empty:.2f} (at most {RATIO})")
    return 0 if full / empty <= RATIO else 1


if __name__ == "__main__":
    sys.exit(main())
