"""Changes the numbers of clean texts that follow from others, one at a time, and tells how many changes are marked.

``python -m tools.proof_numbers FOLDER… [-v]``: the folders hold texts as ``tools.proof_corpus`` reads them. A number
follows from others where two or more near by make it exactly: a rate, a change, points, a sum, what is left, an
average. Its second digit is changed. That tells how far the reader understands words which nobody had in mind when it
was written; some numbers only seem to follow from others, so that not all changes can be marked.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations
from pathlib import Path

from domain.proofreading import proofread
from domain.proofreading.claims.common.claim import comparable
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, passage
from domain.proofreading.quantities import QuantityKind, folded

_AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT)
_BACK, _TERMS = 3, 9  # sentences; neighbours that can be terms


def changed(text: str) -> Iterator[tuple[str, str, str]]:
    """The kind of each number that follows from others, the text with that number changed, and what was changed."""
    read = passage(text, folded(text))
    for sentence in read.sentences:
        for mention in sentence.mentions:
            kind = _follows(read, sentence, mention) if mention.is_exact else ""
            words = text[mention.start : mention.end]
            wrong = _mistyped(words)
            if kind and wrong != words:
                yield kind, text[: mention.start] + wrong + text[mention.end :], f"{mention.lead}{words} → {wrong}"


def measure(folders: Sequence[Path]) -> tuple[Counter[str], Counter[str], list[str]]:
    """How many numbers were changed, how many changes were marked, both by kind, and those that were not."""
    all_told, marked, missed = Counter[str](), Counter[str](), list[str]()
    for file in sorted(path for folder in folders for path in folder.rglob("*.json")):
        case = json.loads(file.read_text("utf-8"))
        if case["clean"]:
            known = _marks(case["text"])
            for kind, text, change in changed(case["text"]):
                all_told[kind] += 1
                if _marks(text) - known:
                    marked[kind] += 1
                else:
                    missed.append(f"{case['id']} {kind}: {change}")
    return all_told, marked, missed


def _marks(text: str) -> set[tuple[str, int | None]]:
    return {(each.code, each.offset) for each in proofread(text, ("prose",)) if each.severity != "hint"}


def _mistyped(words: str) -> str:
    """A number with its second digit changed, or its only one."""
    places = [place for place, each in enumerate(words) if each in "0123456789"]
    if not places:
        return words
    place = places[min(1, len(places) - 1)]
    digit = int(words[place])
    return f"{words[:place]}{digit - 2 if digit >= 5 else digit + 2}{words[place + 1 :]}"


def _follows(read: Passage, sentence: Sentence, number: Mention) -> str:
    """What the number is of others near by; blank where nothing makes it."""
    near = [
        each for other in read.sentences[max(0, sentence.place - _BACK) : sentence.place + 1] for each in other.mentions
    ]
    amounts = [each for each in near if each is not number and each.kind in _AMOUNTS]
    match number.kind:
        case QuantityKind.PERCENT:
            return _rate(number, amounts) if number.quantity.value not in (0, 100) else ""
        case QuantityKind.POINTS:
            shares = [each.quantity.value for each in near if each.kind is QuantityKind.PERCENT]
            return "points" if number.quantity.value in {abs(a - b) for a, b in combinations(shares, 2)} else ""
        case QuantityKind.MONEY | QuantityKind.COUNT:
            return _amount(number, [each for each in amounts if comparable(each.quantity, number.quantity)])


def _rate(number: Mention, amounts: list[Mention]) -> str:
    off = number.quantity.half if number.quantity.decimals else Decimal("0.05")
    for part, whole in permutations(amounts, 2):
        if whole.quantity.value > 0 and comparable(part.quantity, whole.quantity):
            exact = 100 * part.quantity.value / whole.quantity.value
            if abs(exact - number.quantity.value) <= off:
                return "rate"
            if number.role is QuantityRole.DELTA and abs(abs(exact - 100) - number.quantity.value) <= off:
                return "growth"
    return ""


def _amount(number: Mention, alike: list[Mention]) -> str:
    value = number.quantity.value
    before = [each.quantity.value for each in alike if each.start < number.start][-_TERMS:]
    behind = [each.quantity.value for each in alike if each.start > number.start][:_TERMS]
    if value < 10 * number.quantity.step or number.role is QuantityRole.EACH:
        return ""
    if number.role is QuantityRole.DELTA:
        return "change" if value in {abs(a - b) for a, b in combinations(before + behind, 2)} else ""
    for terms in (before, behind):
        if any(
            sum(terms[first:last]) == value
            for first, last in combinations(range(len(terms) + 1), 2)
            if last - first > 1
        ):
            return "sum"
    return "rest" if value in {a - b for a, b in combinations(before, 2)} else ""


def main() -> int:
    """Prints a line a kind; with -v before them each change that was not marked."""
    all_told, marked, missed = measure([Path(word) for word in sys.argv[1:] if word != "-v"])
    if "-v" in sys.argv:
        print("\n".join(missed))
    for kind, count in sorted(all_told.items()):
        print(f"{kind:8} {marked[kind]:4} of {count:4}  {marked[kind] / count:.0%}")
    print(f"{'all':8} {marked.total():4} of {all_told.total():4}  {marked.total() / max(1, all_told.total()):.0%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
