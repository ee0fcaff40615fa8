"""How many of the mistakes in pairs of sentences are found: ``python -m tools.proof_pairs [-v] [FAMILY…]``.

A file of ``tests/data/proofreading-variants/pairs`` holds one family of claims. A line is a short text with one figure
in two spellings, ⟦right|wrong⟧: with the first the reader must say nothing, with the second it must mark something. The
last twenty lines of each file are kept back: whoever mends the reader looks at the others only, so ``-v`` tells of
those alone, and what is found of the rest says how far a mend reaches beyond the sentences that asked for it.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from domain.checks.finding import Finding
from domain.proofreading import proofread

FOLDER = Path(__file__).parents[1] / "tests" / "data" / "proofreading-variants" / "pairs"
KEPT_BACK = 20
_HEAD = "| family | found | of | kept back | of | said of right ones |\n|---|--:|--:|--:|--:|--:|"


@dataclass(frozen=True)
class Pair:
    """One text with the right figure and with a wrong one."""

    right: str
    wrong: str

    def is_found(self) -> bool:
        """Whether the reader marks anything where the figure is wrong."""
        return bool(marked(self.wrong))

    def is_silent(self) -> bool:
        """Whether the reader says nothing where the figure is right."""
        return not marked(self.right)


def marked(text: str) -> list[Finding]:
    """What the reader of claims marks; hints do not count."""
    return [each for each in proofread(text, ("prose", "year")) if each.severity != "hint"]


def families() -> list[str]:
    """The families that there are pairs of."""
    return sorted(each.stem for each in FOLDER.glob("*.txt"))


def told(family: str) -> list[Pair]:
    """The pairs of one family."""
    return list(_pairs((FOLDER / f"{family}.txt").read_text("utf-8")))


def _pairs(text: str) -> Iterator[Pair]:
    for line in text.splitlines():
        before, _, rest = line.replace("\\n", "\n").partition("⟦")
        inside, _, after = rest.partition("⟧")
        right, _, wrong = inside.partition("|")
        yield Pair(before + right + after, before + wrong + after)


def _row(name: str, numbers: Sequence[int]) -> str:
    return f"| {name} | {' | '.join(str(each) for each in numbers)} |"


def _measured(family: str, *, verbose: bool) -> list[int]:
    pairs = told(family)
    found = [each.is_found() for each in pairs]
    loud = [not each.is_silent() for each in pairs]
    first = len(pairs) - KEPT_BACK
    numbers = [sum(found[:first]), first, sum(found[first:]), KEPT_BACK, sum(loud)]
    print(_row(family, numbers))
    for place, pair in enumerate(pairs) if verbose else ():
        if place < first and not found[place]:
            print(f"  MISSED {place + 1} {pair.wrong!r}")
        for each in marked(pair.right) if loud[place] else ():
            print(f"  FALSE {place + 1} {pair.right!r}: {each.code} {each.quote} | {each.arithmetic}")
    return numbers


def main(arguments: Sequence[str]) -> int:
    """Print the table, a family a line."""
    names = [each for each in arguments if each != "-v"] or families()
    print(_HEAD)
    rows = [_measured(each, verbose="-v" in arguments) for each in names]
    print(_row("**all**", [sum(column) for column in zip(*rows, strict=True)]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
