"""Measures the careful reader on a corpus: found, missed and false, family by family, clean and seeded texts apart.

``python -m tools.proof_corpus FOLDER… [-v]``: each folder holds texts as JSON: ``text``, ``clean``, ``mistakes`` with
``family`` and ``quote``. A mistake counts as found where a finding's words and the quote overlap; a mistake of an
arithmetic family only where an arithmetic rule, or one of dates, found it. A finding that meets no mistake is false.
Hints count for neither.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from actions.proofreading import wrong_words
from domain.checks.finding import Finding
from domain.proofreading import FAMILIES, proofread

ARITHMETIC = """
    sum.part_whole sum.subset rate.completion rate.share rate.change amount.change direction points split count order
    average dates repeat nil unit sign sign.reason reason
""".split()  # noqa: SIM905 - one line a family would fill a page
BARS = (("arithmetic", 90), ("other", 85), ("right", 90))  # least per cent found, and of findings that are right


@dataclass
class Tally:
    """What came of a corpus; ``in_clean``: the false findings in texts without a mistake, ``false``: all of them."""

    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    in_clean: Counter[str] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)
    right: int = 0
    lines: list[str] = field(default_factory=list)

    def recall(self, is_arithmetic: bool) -> tuple[int, int]:
        """How many of the mistakes of one half were found, and how many there are."""
        families = [family for family in self.wanted if (family in ARITHMETIC) is is_arithmetic]
        return sum(self.found[each] for each in families), sum(self.wanted[each] for each in families)

    @property
    def arithmetic_in_clean(self) -> int:
        """False findings of arithmetic in clean texts: the bar is none."""
        return sum(count for code, count in self.in_clean.items() if is_arithmetic(code))


def is_arithmetic(code: str) -> bool:
    """Whether a rule holds numbers against each other."""
    return code.startswith("prose.")


def measure(folders: Iterable[Path]) -> Tally:
    """The tally of all texts below the folders."""
    tally, known = Tally(), wrong_words()
    for file in sorted(path for folder in folders for path in folder.rglob("*.json")):
        case = json.loads(file.read_text("utf-8"))
        _count(case, [each for each in proofread(case["text"], FAMILIES, known) if each.severity != "hint"], tally)
    return tally


def _count(case: dict[str, object], findings: list[Finding], tally: Tally) -> None:
    text, mistakes = str(case["text"]), case["mistakes"]
    assert isinstance(mistakes, list)
    tally.texts["clean" if case["clean"] else "seeded"] += 1
    met: set[int] = set()
    for mistake in mistakes:
        family = str(mistake["family"]).rstrip(".")
        tally.wanted[family] += 1
        hits = [place for place, each in enumerate(findings) if _overlaps(text, mistake["quote"], each)]
        met.update(hits)
        if any(_may_find(findings[place].code, family) for place in hits):
            tally.found[family] += 1
        else:
            tally.lines.append(f"MISSED {case['id']} {family}: {mistake['quote']} | {mistake.get('note', '')}")
    for place, each in enumerate(findings):
        if place in met:
            tally.right += 1
            continue
        tally.false[each.code] += 1
        if case["clean"]:
            tally.in_clean[each.code] += 1
        mark = "FALSE in clean" if case["clean"] else "FALSE"
        tally.lines.append(f"{mark} {case['id']} {each.code}: {each.quote} | {each.arithmetic}")


def _may_find(code: str, family: str) -> bool:
    return family not in ARITHMETIC or is_arithmetic(code) or code.startswith("year.")


def _overlaps(text: str, quote: str, finding: Finding) -> bool:
    start = finding.offset or 0
    end = start + len(finding.quote or "")
    place = text.find(quote)
    while place >= 0:
        if place < end and start < place + len(quote):
            return True
        place = text.find(quote, place + 1)
    return False


def table(tally: Tally) -> Iterator[str]:
    """The tally as a table in Markdown, a family a line, then the sums against their bars."""
    yield from ("| family | found | of | |", "|---|--:|--:|--:|")
    for half, is_half in (("arithmetic", True), ("other", False)):
        for family in sorted(each for each in tally.wanted if (each in ARITHMETIC) is is_half):
            yield _row(family, tally.found[family], tally.wanted[family])
        yield _row(f"**{half}** (≥ {dict(BARS)[half]} %)", *tally.recall(is_half))
    all_told = tally.right + sum(tally.false.values())
    yield _row(f"**findings that are right** (≥ {dict(BARS)['right']} %)", tally.right, all_told)
    yield ""
    yield from ("| false findings | clean texts | seeded texts |", "|---|--:|--:|")
    for code, count in sorted(tally.false.items()):
        yield f"| {code} | {tally.in_clean[code]} | {count - tally.in_clean[code]} |"
    clean, seeded = tally.in_clean.total(), tally.false.total() - tally.in_clean.total()
    yield f"| **all**, in {tally.texts['clean']} clean and {tally.texts['seeded']} seeded texts | {clean} | {seeded} |"
    yield f"| **arithmetic** (clean: none) | {tally.arithmetic_in_clean} | {_arithmetic_in_seeded(tally)} |"


def _arithmetic_in_seeded(tally: Tally) -> int:
    return sum(count for code, count in tally.false.items() if is_arithmetic(code)) - tally.arithmetic_in_clean


def _row(name: str, found: int, of: int) -> str:
    return f"| {name} | {found} | {of} | {found / max(1, of):.0%} |"


def main() -> int:
    """Prints the table; with -v each mistake that was missed and each false finding before it."""
    tally = measure(Path(word) for word in sys.argv[1:] if word != "-v")
    if "-v" in sys.argv:
        print("\n".join(tally.lines))
    print("\n".join(table(tally)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
