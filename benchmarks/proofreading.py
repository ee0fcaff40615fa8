"""The careful reader on long texts: 100,000 and 1,000,000 characters of its own processor time, and the memory of it.

A text ten times as long should take ten times as long: of the ratios of each turn the median says so. Every text has
figures of its own, so that nothing is known from the one before.
"""

import re
import statistics
import sys
from random import Random
from time import process_time

from actions.proofreading import wrong_words
from benchmarks.measuring import SAMPLE, Ratio, memory
from domain.proofreading import FAMILIES, WordList, proofread

LONG, LONGEST = 100_000, 1_000_000  # characters
MOST, MOST_OF_LONGEST, MEMORY, LINEAR = 1.0, 12.0, 300, 1.4  # seconds, seconds, MB, times
TURNS = 3
_FIGURE = re.compile(r"(?<![0-9.])[1-9][0-9]+(?![0-9年月日])")


def main() -> int:
    """Prints the medians; 0 if they are as they should be."""
    known = wrong_words()
    sample = SAMPLE.read_text("utf-8")
    proofread(sample, FAMILIES, known)  # compiles what reads it
    long, short, peak = [], [], 0.0
    for turn in range(TURNS):
        long.append(_seconds(_grown(sample, LONGEST, turn), known))
        peak = peak or memory()  # of the first: those behind it find the process as it was left
        short.append(_seconds(_grown(sample, LONG, TURNS + turn), known))
    highest, middle = statistics.median(long), statistics.median(short)
    print(f"proofread {LONG:,} characters: {middle:.2f} s (at most {MOST:.0f})")
    print(f"proofread {LONGEST:,} characters: {highest:.1f} s (at most {MOST_OF_LONGEST:.0f})")
    print(f"peak memory: {peak:.0f} MB (at most {MEMORY})")
    tenfold = tuple(LONGEST / LONG * each for each in short)
    is_linear = Ratio(f"{LONGEST:,} characters against {LONG:,} ten times", tuple(long), tenfold, LINEAR).holds()
    return int(middle > MOST or highest > MOST_OF_LONGEST or peak > MEMORY or not is_linear)


def _grown(sample: str, length: int, seed: int) -> str:
    """The sample said again and again with other figures, that much of it."""
    random = Random(seed)  # the same texts in each run
    said: list[str] = []
    size = 0
    while size < length:
        said.append(_FIGURE.sub(lambda _: str(random.randint(10, 9999)), sample))
        size += len(said[-1]) + 1
    return "\n".join(said)[:length]


def _seconds(text: str, known: WordList) -> float:
    """How much computing it takes; what else the machine has to do is none of it."""
    begun = process_time()
    proofread(text, FAMILIES, known)
    return process_time() - begun


if __name__ == "__main__":
    sys.exit(main())
