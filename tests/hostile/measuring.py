"""Runs each row of the table in a process of its own, and tells what was said, how long it took and how much memory.

Each begins with a copy of one library, and with the modules that making it and using it once brought in.
``python -m tests.hostile.measuring TABLE FOLDER``; prints a JSON object: name to outcome.
"""

import io
import json
import os
import shutil
import signal
import sys
import time
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path

import main
from tests.hostile.rows import LIBRARY, Hostile, library_with_a_report
from tests.memory import peak

LANES = 2
"""Children at a time."""
HANG = 60  # seconds of the clock: the machine may be busy; what counts is the time of computing


@dataclass(frozen=True, slots=True)
class Outcome:
    """``codes``: of each command; ``said``: what the last one wrote; ``seconds``: of computing, the slowest of them."""

    codes: list[int]
    said: str
    seconds: float
    megabytes: float


def outcome(row: Hostile, folder: Path) -> Outcome:
    """Makes the input and runs the commands, in this process."""
    row.make(folder)
    codes, said, slowest = [], "", 0.0
    for command in row.commands:
        began = time.process_time()
        code, said = ran(folder / row.library, command.format(d=folder))
        codes.append(code)
        slowest = max(slowest, time.process_time() - began)
    return Outcome(codes, said[-4_000:], slowest, peak())


def ran(library: Path, command: str) -> tuple[int, str]:
    """The exit code of a command, and all that it wrote."""
    held = io.BytesIO()
    written = io.TextIOWrapper(held, encoding="utf-8")
    with redirect_stdout(written), redirect_stderr(written):
        try:
            code = main.main(["--library", str(library), *command.split()])
        except BaseException:
            code = -1
            written.write(traceback.format_exc())
    written.flush()
    return code, held.getvalue().decode()


def prepared(folder: Path) -> Path:
    """A library with a report, made and used as most rows do: what that imports, a child need not."""
    library_with_a_report(folder)
    for command in ("list", "show 1", "check 1", "history 1", f"print 1 -o {folder}/a.pdf"):
        code, said = ran(folder / LIBRARY, command)
        assert code in (0, 1), said
    return folder / LIBRARY


@dataclass(frozen=True, slots=True)
class Child:
    """A process that runs a row, and the end of the pipe through which it tells."""

    name: str
    number: int
    pipe: int


def forked(row: Hostile, folder: Path) -> Child:
    """Runs a row in a child; one that hangs is ended."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(HANG)
        try:
            answer = json.dumps(asdict(outcome(row, folder)))
        except BaseException:
            answer = json.dumps(asdict(Outcome([-3], traceback.format_exc(), 0.0, 0.0)))
        os.write(writing, answer.encode())
        os._exit(0)
    os.close(writing)
    return Child(row.name, child, reading)


def told(child: Child) -> Outcome:
    """What became of it, once it has ended."""
    with os.fdopen(child.pipe, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(child.number, 0)
    return Outcome(**json.loads(answer)) if answer else Outcome([-2], "hung or died", HANG, 0.0)


def outcomes(rows: Iterable[Hostile], folder: Path) -> Iterator[tuple[str, Outcome]]:
    """What became of each row; two run at a time."""
    library = prepared(folder)
    running: deque[Child] = deque()
    for number, row in enumerate(rows):
        own = folder / str(number)
        own.mkdir()
        shutil.copy(library, own / LIBRARY)
        running.append(forked(row, own))
        if len(running) == LANES:
            child = running.popleft()
            yield child.name, told(child)
    yield from ((child.name, told(child)) for child in running)


if __name__ == "__main__":
    found = outcomes(import_module(sys.argv[1]).ROWS, Path(sys.argv[2]))
    json.dump({name: asdict(each) for name, each in found}, sys.stdout, ensure_ascii=False)
