"""A long life in figures: proof at opening, and a section of 16,000 characters that was changed 3,000 times."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from actions.archiving import Wishes, archive
from actions.importing import import_source
from actions.reports import opened
from actions.states import explain, final_paper, finalize
from actions.verifying import verified
from domain import editing
from domain.amount import Amount
from storage.library import Library
from storage.past import as_of, told

SAMPLE = min((Path(__file__).parents[1] / "resources" / "samples").glob("*.txt"))
CHANGES, LENGTH, TURNS = 3000, 16_000, 5
SAMPLE_PROOF, LONG_PROOF = 0.05, 1.0  # seconds
MEGABYTES, SECONDS = 5.0, 3.0  # of the library; of an archive, and of its verification
SEEN = 30  # states that are also shown whole, from the first to the last


def main() -> int:
    """Prints every figure; 1 where one is more than it may be, or a state is not what it was."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        missed = _proof(place / "sample.db", 0, SAMPLE_PROOF) | _proof(place / "long.db", CHANGES, LONG_PROOF)
        return missed | _long(place)


def _proof(path: Path, changes: int, most: float) -> int:
    """Opening a 定稿 with so many changes of figures: what proving adds."""
    with Library.open(path) as library:
        number = import_source(library, SAMPLE).id
        report = library.load(number).report
        budget = report.figures["general.budget"]
        for edit in range(changes):
            step = editing.set_figure(report, "general.budget", Amount(100_000_000 + edit))
            report = report.after(step)
            library.record(number, step, label="填写全年预算数")
        library.record(number, editing.set_figure(report, "general.budget", budget), label="填写全年预算数")
        current = opened(library, number)
        for finding in current.matters:
            current = explain(library, current, finding, "与批复一致", "王局长")
        finalize(library, current, final_paper(current), "王局长")
        taken = _least(lambda: library.deviations(number))
    return _told(f"proving a 定稿 with {changes} changes", taken, most, "s")


def _long(place: Path) -> int:
    path = place / "prose.db"
    with Library.open(path) as library:
        number = import_source(library, SAMPLE).id
        states = _typed(library, number)
        missed = _told("the library", path.stat().st_size / 2**20, MEGABYTES, "MB")
        began = perf_counter()
        package = archive(library, opened(library, number), place, Wishes())
        missed |= _told("an archive", perf_counter() - began, SECONDS, "s")
        began = perf_counter()
        whole = verified(package).whole
        missed |= _told("its verification", perf_counter() - began, SECONDS, "s")
        return missed | (0 if whole and not library.deviations(number) and _shown(library, number, states) else 1)


def _typed(library: Library, number: int) -> list[str]:
    """One stretch of typing after the other, each at another place of the text."""
    report, states = library.load(number).report, []
    text = ("本单位严格执行预算管理制度。" * LENGTH)[:LENGTH]
    for edit in range(CHANGES):
        at = edit * 37 % (LENGTH - 20)
        text = text[:at] + chr(0x4E00 + edit) * 9 + text[at + 9 :]
        step = editing.set_prose(report, "problems", text)
        report = report.after(step)
        library.record(number, step, label="填写存在的问题")
        states.append(text)
    return states


def _shown(library: Library, number: int, states: list[str]) -> bool:
    """Whether each state is told as it was, and some of them shown as whole reports."""
    rows = [row for row in told(library, number) if row.key == "problems"][-CHANGES:]
    chosen = range(0, CHANGES, CHANGES // SEEN)
    alike = [row.new for row in rows] == states and all(
        as_of(library, number, rows[place].number).prose["problems"] == states[place] for place in chosen
    )
    print(f"every state as it was: {alike}")
    return alike


def _least(run: Callable[[], object]) -> float:
    taken = []
    for _ in range(TURNS):
        began = perf_counter()
        run()
        taken.append(perf_counter() - began)
    return min(taken)


def _told(name: str, found: float, most: float, unit: str) -> int:
    print(f"{name}: {found:.3f} {unit} (at most {most:g})")
    return 0 if found <= most else 1


if __name__ == "__main__":
    sys.exit(main())
