"""Learns how far a claim is to be believed: the weights of ``domain.proofreading.credence``, from claims once made.

``python -m tools.claim_weights`` writes ``domain/proofreading/credence/weights.py`` anew. In
``tests/data/proofreading-marked`` each file holds what was marked in texts when they were read for the first time, a
line a claim, by the rules of that day. Only such claims tell: in texts that rules were worked on with, hardly a wrong
one is left. A claim is right where it meets the words of a mistake. With them go the longest sentences of
``tests/data/proofreading-variants``, whose claims are all right.

``python -m tools.claim_weights --check`` learns from all files but one, in turn, and tells how many right and wrong
claims of that one would be held back. ``python -m tools.claim_weights FOLDER… > FILE`` writes such a file: what is
claimed in the texts of some folders today, whether it is believed or not.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import exp, sqrt
from pathlib import Path

from domain.outline import Severity
from domain.proofreading.claims import Claim
from domain.proofreading.credence.judging import ALONE, are_many
from domain.proofreading.credence.traits import traits
from domain.proofreading.credence.witnesses import Witnesses
from domain.proofreading.derivations.surroundings import Surroundings
from domain.proofreading.mentions import Passage, passage
from domain.proofreading.quantities import folded
from domain.proofreading.reading import claims_made, said_by_rules
from tools.derivation_weights import module, places_of

_ROOT = Path(__file__).parent.parent
_TARGET = _ROOT / "domain" / "proofreading" / "credence" / "weights.py"
MARKED, _TEXTS = _ROOT / "tests" / "data" / "proofreading-marked", _ROOT / "tests" / "data"
_VARIANTS = _ROOT / "tests" / "data" / "proofreading-variants"
_MARKED_WORDS, _NO_MARKS = re.compile("⟦([^⟧]*)⟧"), str.maketrans("", "", "⟦⟧")
_LEAST_OFTEN, _LEAST = 4, 0.05  # claims in which a trait is met; weight that is kept
_ROUNDS, _PACE, _SHRINK = 300, 0.5, 5.0
_STEPS = (0.2, 0.3, 0.4, 0.5)
_HEAD = '''"""How much each trait speaks for a claim, learned by ``tools.claim_weights``; not to be edited."""

from functools import lru_cache


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait; a trait that is not here has none."""
    lines = (line.split() for line in _LEARNED.splitlines())
    return {trait: float(first) for first, *traits in lines for trait in traits}


_LEARNED = """\\
'''


@dataclass(frozen=True)
class Example:
    """A claim that was made: its traits, whether it was right, and whether its text has a mistake at all."""

    traits: frozenset[str]
    is_right: bool
    is_clean: bool


def examples(file: Path) -> list[Example]:
    """The claims of a file of ``tests/data/proofreading-marked`` but for those that no rule would make today."""
    found: list[Example] = []
    lines = [line.split("\t") for line in file.read_text("utf-8").splitlines()]
    for name, rows in _by_text(lines).items():
        case = json.loads(_texts()[name].read_text("utf-8"))
        text = case["text"]
        read = passage(text, folded(text))
        around, said = Surroundings(read), said_by_rules(read)
        witnesses, made = Witnesses(said), Witnesses(("made", each) for each in claims_made(read, around, said))
        wrong = [(at, at + len(each["quote"])) for each in case["mistakes"] if (at := text.find(each["quote"])) >= 0]
        for row in rows:
            claim = _claim(row)
            if not witnesses.of(claim) and not made.of(claim):
                continue  # how many rules said so at the time is not known
            is_right = any(start < claim.end and claim.start < end for start, end in wrong)
            found.append(Example(frozenset(traits(around, read, claim, witnesses)), is_right, case["clean"]))
    return found


def sentences() -> list[Example]:
    """The claims of ``tests/data/proofreading-variants`` that are right, where numbers enough stand around to judge."""
    found: list[Example] = []
    for line in (line for file in sorted(_VARIANTS.glob("*.txt")) for line in file.read_text("utf-8").splitlines()):
        if line.startswith("- "):
            found += _of_sentence(line.removeprefix("- ").replace("\\n", "\n"))
    return found


def _of_sentence(line: str) -> Iterator[Example]:
    text = line.translate(_NO_MARKS)
    read = passage(text, folded(text))
    if len(read.mentions) <= ALONE:
        return
    around, said = Surroundings(read), said_by_rules(read)
    wrong = [(at, at + len(words)) for words in _MARKED_WORDS.findall(line) for at in places_of(text, words)]
    for claim in claims_made(read, around, said):
        is_right = any(start < claim.end and claim.start < end for start, end in wrong)
        if is_right and are_many(read, claim):
            yield Example(frozenset(traits(around, read, claim, Witnesses(said))), is_right, is_clean=False)


def _by_text(lines: Iterable[Sequence[str]]) -> dict[str, list[Sequence[str]]]:
    rows: dict[str, list[Sequence[str]]] = {}
    for name, *row in lines:
        rows.setdefault(name, []).append(row)
    return rows


_FILES: dict[str, Path] = {}


def _texts() -> dict[str, Path]:
    if not _FILES:
        _FILES.update({file.stem: file for file in _TEXTS.rglob("proofreading*/**/*.json")})
    return _FILES


def _claim(row: Sequence[str]) -> Claim:
    code, start, end, expected, actual, severity = row
    told: Severity = "error" if severity == "error" else "query"
    return Claim(code, int(start), int(end), _number(expected), _number(actual), severity=told)


def _number(word: str) -> Decimal | None:
    return Decimal(word) if word else None


def _row(name: str, claim: Claim) -> str:
    expected, actual = ("" if each is None else f"{each:f}" for each in (claim.expected, claim.actual))
    return "\t".join((name, claim.code, str(claim.start), str(claim.end), expected, actual, claim.severity))


def marked(folders: Iterable[Path]) -> Iterator[str]:
    """A line for each claim in the texts of folders."""
    for file in sorted(path for folder in folders for path in folder.rglob("*.json")):
        text = json.loads(file.read_text("utf-8"))["text"]
        read: Passage = passage(text, folded(text))
        told: set[tuple[str, int]] = set()
        for claim in claims_made(read, Surroundings(read), said_by_rules(read)):
            if claim.severity != "hint" and (claim.code, claim.start) not in told:
                told.add((claim.code, claim.start))
                yield _row(file.stem, claim)


def learn(told: Sequence[Example]) -> dict[str, float]:
    """The weight of each trait that is met often enough: those by which the claims are most likely as they were."""
    often = Counter(trait for each in told for trait in each.traits)
    known = {trait: 0.0 for trait, count in sorted(often.items()) if count >= _LEAST_OFTEN}
    rows = [([trait for trait in sorted(each.traits) if trait in known], float(each.is_right)) for each in told]
    paces = dict.fromkeys(known, 1e-6)
    for _ in range(_ROUNDS):
        slopes = {trait: -_SHRINK * weight if trait != "bias" else 0.0 for trait, weight in known.items()}
        for row, is_right in rows:
            off = is_right - 1 / (1 + exp(-sum(known[trait] for trait in row)))
            for trait in row:
                slopes[trait] += off
        for trait, slope in slopes.items():
            paces[trait] += slope * slope
            known[trait] += _PACE * slope / sqrt(paces[trait])
    return {trait: weight for trait, weight in known.items() if abs(weight) >= _LEAST}


def _likely(example: Example, known: dict[str, float]) -> float:
    return 1 / (1 + exp(-sum(known.get(trait, 0.0) for trait in example.traits)))


def _check(files: Sequence[tuple[str, list[Example]]]) -> None:
    total: Counter[tuple[float, str]] = Counter()
    kinds = Counter(_kind(each) for _, found in files for each in found)
    for name, held in files:
        known = learn([each for other, found in files if other != name for each in found])
        lost = Counter((least, _kind(each)) for each in held for least in _STEPS if _likely(each, known) < least)
        total += lost
        print(name, len(held), dict(Counter(map(_kind, held))), *(f"{least}: {_told(lost, least)}" for least in _STEPS))
    print("all", dict(kinds), *(f"{least}: {_told(total, least)}" for least in _STEPS))


def _told(lost: Counter[tuple[float, str]], least: float) -> str:
    return "/".join(str(lost[least, kind]) for kind in ("right", "wrong", "in clean"))


def _kind(example: Example) -> str:
    return "right" if example.is_right else "in clean" if example.is_clean else "wrong"


def main() -> int:
    """Writes the weights, checks them, or prints what is claimed in folders."""
    words = sys.argv[1:]
    if words and words != ["--check"]:
        print("\n".join(marked(Path(word) for word in words)))
        return 0
    files = [(file.stem, examples(file)) for file in sorted(MARKED.glob("*.tsv"))]
    files.append(("sentences", sentences()))
    if words:
        _check(files)
        return 0
    learned = learn([each for _, found in files for each in found])
    _TARGET.write_text(module(learned, _HEAD), "utf-8")
    print(f"{sum(len(found) for _, found in files)} claims, {len(learned)} traits")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
