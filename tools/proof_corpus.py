"""Measures the careful reader on a corpus: found, missed and false, family by family.

``python -m tools.proof_corpus FOLDER… [-v]``: each folder holds texts as JSON: ``text``, ``clean``, ``mistakes`` with
``family`` and ``quote``. A mistake counts as found where a finding's words and the quote overlap; a finding that
meets no mistake is false. Hints count for neither.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from actions.proofreading import wrong_words
from domain.checks.finding import Finding
from domain.proofreading import FAMILIES, proofread

ARITHMETIC = """
    sum.part_whole sum.subset rate.completion rate.share rate.change amount.change direction points split count order
    average dates repeat nil unit sign sign.reason reason
""".split()  # noqa: SIM905 - one line a family would fill a page


@dataclass
class Tally:
    """What came of a corpus."""

    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    right: int = 0
    lines: list[str] = field(default_factory=list)


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
    met: set[int] = set()
    for mistake in mistakes:
        family = _family(mistake["family"])
        tally.wanted[family] += 1
        hits = [place for place, each in enumerate(findings) if _overlaps(text, mistake["quote"], each)]
        met.update(hits)
        if hits:
            tally.found[family] += 1
        else:
            tally.lines.append(f"MISSED {case['id']} {family}: {mistake['quote']} | {mistake.get('note', '')}")
    for place, each in enumerate(findings):
        if place in met:
            tally.right += 1
        else:
            tally.false[each.code] += 1
            mark = "FALSE in clean" if case["clean"] else "FALSE"
            tally.lines.append(f"{mark} {case['id']} {each.code}: {each.quote} | {each.arithmetic}")


def _family(name: str) -> str:
    return name if name in ARITHMETIC else name.partition(".")[0] + "." + name.partition(".")[2]


def _overlaps(text: str, quote: str, finding: Finding) -> bool:
    start = finding.offset or 0
    end = start + len(finding.quote or "")
    place = text.find(quote)
    while place >= 0:
        if place < end and start < place + len(quote):
            return True
        place = text.find(quote, place + 1)
    return False


def main() -> int:
    """Prints the table."""
    words = [word for word in sys.argv[1:] if word != "-v"]
    tally = measure(map(Path, words))
    if "-v" in sys.argv:
        print("\n".join(tally.lines))
    for part, is_wanted in (("arithmetic", True), ("other", False)):
        families = sorted(family for family in tally.wanted if (family in ARITHMETIC) is is_wanted)
        for family in families:
            print(f"{family:18} {tally.found[family]:4} of {tally.wanted[family]:4}")
        found, wanted = (sum(each[family] for family in families) for each in (tally.found, tally.wanted))
        print(f"{part:18} {found:4} of {wanted:4} = {found / max(1, wanted):.1%}")
    false = sum(tally.false.values())
    print(f"false findings: {false} beside {tally.right} right ones: {dict(tally.false)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
