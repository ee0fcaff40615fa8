"""Choosing an outline: a report imported where one outline comes into question, and where there are fifty more."""

import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.measuring import SAMPLE, by_turns, ours
from resources import path as resource

MANY = 50
MOST = 0.05  # seconds more


def main() -> int:
    """Prints the difference of the medians; 0 if it is as it should be."""
    with tempfile.TemporaryDirectory() as folder:
        libraries = {"one": Path(folder, "one", "library.db"), "fifty": Path(folder, "fifty", "library.db")}
        for library in libraries.values():
            (library.parent / "outlines").mkdir(parents=True)
        _put(libraries["fifty"].parent / "outlines")
        taken = by_turns({name: ours("--library", library, "import", SAMPLE) for name, library in libraries.items()})
    more = statistics.median(taken["fifty"]) - statistics.median(taken["one"])
    print(f"import among {MANY} outlines more: {more:.3f} s more (at most {MOST})")
    return int(more > MOST)


def _put(folder: Path) -> None:
    """Outlines of other bureaus: each with its own key, half of them with headings of their own."""
    text = resource("outlines", "hunan-2022.toml").read_text("utf-8")
    for number in range(MANY):
        own = text.replace('key = "hunan-2022"', f'key = "bureau-{number}"', 1)
        if number % 2:
            own = own.replace('key = "problems"\n', f'key = "problems"\nheading = ["问题与不足之{number}"]\n', 1)
        (folder / f"{number:02}.toml").write_text(own, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
