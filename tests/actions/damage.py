"""A child process: takes in many damaged files of one kind and tells how each went, how long and how much memory.

``python -m tests.actions.damage KIND COUNT SEED FOLDER``; prints JSON: ``outcomes``, ``faults``, ``seconds`` (the
slowest file), ``megabytes`` (the peak of the whole process, so of every file in it).
"""

import io
import json
import random
import signal
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from actions.archiving import Wishes, archive
from actions.collecting import read_collection, take_collection, write_template
from actions.exporting import export
from actions.importing import import_source
from actions.problems import InputProblem
from actions.reports import opened
from actions.showing import as_text
from actions.verifying import verified
from storage.library import Library
from tests.memory import peak

SAMPLE = min((Path(__file__).parents[2] / "resources" / "samples").glob("*.txt"))
SUFFIXES = {"txt": ".txt", "docx": ".docx", "sqlite": ".sqlite", "zip": ".zip", "xlsx": ".xlsx"}
BOUND = 5  # seconds
PACKED = ("docx", "zip", "xlsx")
EXACT = ("sqlite", "zip")  # what is taken in of these is what was exported, to the letter


def damaged(whole: bytes, chance: random.Random) -> bytes:
    """A file that came to harm: bits flipped, bytes lost, doubled, moved or overwritten, a cut, a lost sector."""
    data = bytearray(whole)
    for _ in range(chance.choice((1, 1, 1, 2, 5, 20))):
        place, length = chance.randrange(len(data)), chance.randint(1, 200)
        match chance.randrange(7):
            case 0 | 1:
                data[place] ^= 1 << chance.randrange(8)
            case 2:
                data[place : place + length] = chance.randbytes(length)
            case 3:
                data[place:place] = data[place : place + length]
            case 4:
                del data[place : place + length]
            case 5:
                data[place : place + 4] = chance.choice(
                    (b"\xff" * 4, bytes(4), b"\x7f\xff\xff\xff", b"\x00\x00\x00\x80")
                )
            case _:
                start = place // 512 * 512
                data[start : start + 512] = bytes(min(512, len(data) - start))
        data = data or bytearray(b"\x00")
    return bytes(data[: chance.randrange(1, len(data) + 1)] if chance.random() < 0.1 else data)


def inside(whole: bytes, chance: random.Random) -> bytes:
    """A sound zip around one member that came to harm, which no checksum of the zip's own gives away."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(whole)) as source, ZipFile(made, "w", ZIP_DEFLATED) as archive:
        harmed = chance.choice(source.namelist())
        for name in source.namelist():
            data = source.read(name)
            archive.writestr(name, damaged(data, chance) if name == harmed else data)
    return made.getvalue()


def original(kind: str, folder: Path) -> tuple[bytes, str]:
    """A sound file of this kind, and the text of its report."""
    with Library.open(Path(":memory:")) as library:
        current = opened(library, import_source(library, SAMPLE).id)
        text = as_text(current)
        path = folder / f"sound{SUFFIXES[kind]}"
        if kind == "zip":
            path = archive(library, current, folder, Wishes(as_zip=True))
        elif kind == "xlsx":
            write_template(library, current, path)
        else:
            export(library, current, path)
        return path.read_bytes(), text


def taken_in(path: Path, kind: str, text: str) -> str:
    """How a damaged file went: ``refused`` in one sentence, or ``read``. Raises for anything else."""
    if kind == "xlsx":
        return _collected(path)
    with Library.open(Path(":memory:")) as library:
        if kind in EXACT:
            found = _verified(path)
        try:
            number = import_source(library, path).id
        except InputProblem as refusal:
            require_one_sentence(refusal)
            assert library.summaries() == ()
            assert kind not in EXACT or found is not True
            return "refused"
        read = as_text(opened(library, number))
        assert kind not in EXACT or (read == text and found is True)
        return "read"


def _collected(path: Path) -> str:
    """How a damaged 采集表 went: what it would bring is a step that can be taken."""
    with Library.open(Path(":memory:")) as library:
        current = opened(library, import_source(library, SAMPLE).id)
        try:
            collected = read_collection(current, path)
        except InputProblem as refusal:
            require_one_sentence(refusal)
            return "refused"
        take_collection(library, current, path, collected)
        return "read"


def _verified(path: Path) -> bool | None:
    """Whether ``verify`` finds it whole; None if it is no archive to it."""
    try:
        return verified(path).whole
    except InputProblem as refusal:
        require_one_sentence(refusal)
        return None


def require_one_sentence(refusal: InputProblem) -> None:
    """What a clerk is told ends as a sentence does, in one line."""
    assert str(refusal).endswith("。")
    assert "\n" not in str(refusal)


def main(kind: str, count: int, seed: int, folder: Path) -> None:
    """Takes in ``count`` files; a file over the bound ends the process."""

    whole, text = original(kind, folder)
    path = folder / f"damaged{SUFFIXES[kind]}"
    outcomes: Counter[str] = Counter()
    faults: list[str] = []
    slowest = 0.0
    for number in range(seed, seed + count):
        chance = random.Random(f"{kind} {number}")
        path.write_bytes((inside if kind in PACKED and number % 2 else damaged)(whole, chance))
        began = time.monotonic()
        signal.alarm(6 * BOUND)  # a hang ends the process; the bound itself is of computing time
        spent = time.process_time()
        try:
            outcomes[taken_in(path, kind, text)] += 1
        except Exception:  # whatever it is, the one who asked wants to know
            faults.append(f"{kind} {number}: {traceback.format_exc()[-900:]}")
        slowest = max(slowest, time.process_time() - spent)
        signal.alarm(0)
        assert time.monotonic() - began < 6 * BOUND
    megabytes = peak()
    json.dump({"outcomes": outcomes, "faults": faults, "seconds": slowest, "megabytes": megabytes}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
