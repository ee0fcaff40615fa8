"""All tests, in as many processes at a time as the machine has cores.

``python -m tools.suite [--coverage] [ARGUMENTS OF PYTEST]``. Each lot of folders is a run of its own; what it says is
printed when it is over. Where the arguments name a file or a folder, that alone is run. With ``--coverage`` every line
that runs is counted, which takes twice as long, and what all runs covered together is printed at the end.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOTS = (
    ("tests/reports",),
    ("tests/actions",),
    ("tests/domain",),
    ("tests/gui/shell",),
    ("tests/gui/flows", "tests/gui/fields", "tests/gui/pages", "tests/gui/panels"),
    ("tests/storage", "tests/hostile"),
)
"""In the order in which two workers end together; all other tests are one lot more, which begins with the first."""
_NOTHING = 5
"""What pytest ends with where its arguments chose no test of a lot."""
_COVERAGE = "--coverage"
_PYTEST = (sys.executable, "-m", "pytest")


def lots() -> Iterator[tuple[str, ...]]:
    """The paths and options of each run."""
    rest = ("tests", *(f"--ignore={path}" for lot in LOTS for path in lot))
    yield rest
    yield from LOTS


def outcome(codes: Sequence[int]) -> int:
    """The exit code of all runs: of the first that did not pass; nothing chosen only where it is so in all."""
    return next((code for code in codes if code not in (0, _NOTHING)), 0 if 0 in codes else _NOTHING)


def names_a_path(words: Sequence[str]) -> bool:
    """Whether some argument is a file, a folder or a test in one."""
    return any((ROOT / word.split("::")[0]).exists() for word in words if not word.startswith("-"))


def command(words: Sequence[str], *, report: str = "") -> list[str]:
    """What runs pytest with these words of ours; where they ask for the coverage it is counted, and told as said."""
    counted = ["--cov", f"--cov-report={report}"] if _COVERAGE in words else []
    return [*_PYTEST, *counted, *(word for word in words if word != _COVERAGE)]


def _run(number: int, lot: Sequence[str], words: Sequence[str]) -> tuple[int, bytes]:
    environment = os.environ | {"COVERAGE_FILE": str(ROOT / f".coverage.lot{number}")}
    pytest = command([*lot, *words])
    done = subprocess.run(
        pytest, cwd=ROOT, env=environment, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return done.returncode, done.stdout


def _report(files: Sequence[Path]) -> None:
    coverage = [sys.executable, "-m", "coverage"]
    subprocess.run([*coverage, "combine", "--quiet", *map(str, files)], cwd=ROOT, check=True)
    subprocess.run([*coverage, "report"], cwd=ROOT, check=True)


def main(words: Sequence[str]) -> int:
    """Runs all tests, or those that the arguments choose; the exit code."""
    if names_a_path(words):
        return subprocess.run(command(words, report="term"), cwd=ROOT, check=False).returncode
    for stale in ROOT.glob(".coverage.lot*"):
        stale.unlink()
    codes = []
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        runs = {workers.submit(_run, number, lot, words): lot for number, lot in enumerate(lots())}
        for run in as_completed(runs):
            code, said = run.result()
            codes.append(code)
            print(f"=== {' '.join(word for word in runs[run] if not word.startswith('--'))}", flush=True)
            sys.stdout.buffer.write(said)
            sys.stdout.flush()
    files = sorted(ROOT.glob(".coverage.lot*"))
    if files:
        _report(files)
    return outcome(codes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
