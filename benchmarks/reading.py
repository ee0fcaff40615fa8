"""Reading a long report: a hundred pages of text, in this process, without and with a form of its own."""

import statistics
import sys
from time import perf_counter

from actions.outlines import available
from benchmarks.measuring import SAMPLE
from domain.outline import Outline
from reports.reading import read_text

PAGES, LINES, CHARACTERS = 100, 22, 28  # of a page by GB/T 9704
MOST, TURNS = 1.0, 5  # seconds


def main() -> int:
    """Prints the medians; 0 if they are as they should be."""
    outlines = tuple(source.outline for source in available())
    known = _long(SAMPLE.read_text("utf-8"))
    own = known.replace("、", "、有关", 1).replace("一般公共预算支出情况", "钱的去向").replace("基本情况", "单位画像")
    taken = {name: _median(text.encode(), outlines) for name, text in (("known form", known), ("own form", own))}
    for name, seconds in taken.items():
        print(f"read {PAGES} pages, {name}: {seconds:.3f} s (at most {MOST:.0f})")
    return int(max(taken.values()) > MOST)


def _long(text: str) -> str:
    """The sample with its paragraphs said again until they fill the pages, the headings once."""
    wanted = PAGES * LINES * CHARACTERS
    paragraphs = [line for line in text.split("\n") if len(line) > CHARACTERS]
    filled = sum(map(len, paragraphs))
    times = -(-wanted // filled)
    return "\n".join("\n".join([line] * times) if len(line) > CHARACTERS else line for line in text.split("\n"))


def _median(raw: bytes, outlines: tuple[Outline, ...]) -> float:
    taken = []
    for _ in range(TURNS):
        start = perf_counter()
        read_text(raw, outlines)
        taken.append(perf_counter() - start)
    return statistics.median(taken)


if __name__ == "__main__":
    sys.exit(main())
