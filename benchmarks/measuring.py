"""What all measurements share: whole processes by turns in one run, and the median of their ratios.

A machine's speed drifts; two commands in turn, A B A B, drift together. So what counts is the ratio of each pair, and
of those the median. A peer is run as its own user would run it: from benchmarks/peers, which import nothing of ours.
"""

import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parents[1]
PEERS = Path(__file__).parent / "peers"
SAMPLE = min((ROOT / "resources" / "samples").glob("*.txt"))
TURNS = 9


@dataclass(frozen=True, slots=True)
class Ratio:
    """Ours against another's, in one unit, pair by pair; ``most``: what the median of their ratios may be."""

    name: str
    ours: tuple[float, ...]
    others: tuple[float, ...]
    most: float

    @property
    def median(self) -> float:
        """The median of the ratios of the pairs."""
        return statistics.median(ours / other for ours, other in zip(self.ours, self.others, strict=True))

    def holds(self) -> bool:
        """Says both medians and the ratio, and whether ours is fast enough."""
        ours, others = statistics.median(self.ours), statistics.median(self.others)
        print(f"{self.name}: {ours:.3f} / {others:.3f}, ratio {self.median:.2f} (at most {self.most})")
        return self.median <= self.most


@dataclass(frozen=True, slots=True)
class Command:
    """A process to be timed, and the environment it needs beside our own.

    ``says``: the line on whose arrival it is where it was to be; blank where its end is.
    """

    words: tuple[str, ...]
    surroundings: Mapping[str, str] | None = None
    says: str = ""


def ours(*words: object) -> Command:
    """The program as its user runs it."""
    return Command((sys.executable, str(ROOT / "main.py"), *map(str, words)))


def peer(name: str, *words: object) -> Command:
    """A file of benchmarks/peers in an interpreter that cannot even see our modules."""
    return Command((sys.executable, "-P", str(PEERS / name), *map(str, words)))


def by_turns(commands: Mapping[str, Command], turns: int = TURNS) -> dict[str, tuple[float, ...]]:
    """Seconds that each command takes, all of them by turns; a first turn only warms up."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(turns + 1):
        for name, command in commands.items():
            seconds = _until_it_says(command) if command.says else _until_its_end(command)
            if turn:
                taken[name].append(seconds)
    return {name: tuple(seconds) for name, seconds in taken.items()}


def _until_its_end(command: Command) -> float:
    began = perf_counter()
    run(command)
    return perf_counter() - began


def _until_it_says(command: Command) -> float:
    """Raises CalledProcessError if it did not say it, or failed."""
    began = perf_counter()
    with subprocess.Popen(command.words, stdout=subprocess.PIPE, cwd=ROOT, env=_environment(command)) as process:
        assert process.stdout is not None
        said = process.stdout.readline().decode().strip()
        seconds = perf_counter() - began
        process.stdout.read()
    if process.returncode or said != command.says:
        raise subprocess.CalledProcessError(process.returncode, command.words, said)
    return seconds


def run(command: Command) -> str:
    """Runs a command to its end; what it wrote. Raises CalledProcessError if it failed."""
    done = subprocess.run(command.words, check=True, capture_output=True, cwd=ROOT, env=_environment(command))
    return done.stdout.decode()


def _environment(command: Command) -> dict[str, str]:
    """A developer's shell may forbid Python to keep what it compiled: packages come compiled then, and so does the
    program as it is delivered, but its source would be compiled anew each time."""
    surroundings = {**os.environ, **(command.surroundings or {})}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    return surroundings


def memory() -> float:
    """The most memory that this process ever took, in MB; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0.0
    import resource

    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def all_hold(ratios: Sequence[Ratio]) -> int:
    """Says each; 0 if all are as they should be, else 1."""
    return 1 if [ratio.name for ratio in ratios if not ratio.holds()] else 0
