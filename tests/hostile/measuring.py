"""Runs each row of the table in a process of its own, and tells what was said, how long it took and how much memory.

``python -m tests.hostile.measuring TABLE FOLDER``; prints a JSON object: name to outcome.
"""

import io
import json
import os
import signal
import sys
import time
import traceback
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path

import main
from tests.hostile.rows import Hostile, library_with_a_report
from tests.memory import peak

HANG = 30  # seconds of the clock: the machine may be busy; what counts is the time of computing


@dataclass(frozen=True, slots=True)
class Outcome:
    """``codes``: of each command; ``said``: what the last one wrote; ``seconds``: of computing, the slowest of them."""

    codes: list[int]
    said: str
    seconds: float
    megabytes: float


def outcome(row: Hostile, folder: Path) -> Outcome:
    """Makes the input and runs the commands, in this process."""
    library_with_a_report(folder)
    row.make(folder)
    codes, said, slowest = [], "", 0.0
    for command in row.commands:
        began, held = time.process_time(), io.BytesIO()
        written = io.TextIOWrapper(held, encoding="utf-8")
        with redirect_stdout(written), redirect_stderr(written):
            try:
                codes.append(main.main(["--library", str(folder / row.library), *command.format(d=folder).split()]))
            except BaseException:
                codes.append(-1)
                written.write(traceback.format_exc())
        written.flush()
        slowest = max(slowest, time.process_time() - began)
        said = held.getvalue().decode()
    return Outcome(codes, said[-4_000:], slowest, peak())


def forked(row: Hostile, folder: Path) -> Outcome:
    """The same in a child; one that hangs is ended, and says so."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(HANG)
        try:
            told = json.dumps(asdict(outcome(row, folder)))
        except BaseException:
            told = json.dumps(asdict(Outcome([-3], traceback.format_exc(), 0.0, 0.0)))
        os.write(writing, told.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    return Outcome(**json.loads(answer)) if answer else Outcome([-2], "hung or died", HANG, 0.0)


if __name__ == "__main__":
    outcomes = {}
    for number, row in enumerate(import_module(sys.argv[1]).ROWS):
        folder = Path(sys.argv[2]) / str(number)
        folder.mkdir()
        outcomes[row.name] = asdict(forked(row, folder))
    json.dump(outcomes, sys.stdout, ensure_ascii=False)
