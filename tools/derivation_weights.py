"""Learns how numbers follow from others: the weights of ``domain.proofreading.derivations``, from texts.

``python -m tools.derivation_weights PLACE…`` writes ``domain/proofreading/derivations/weights.py`` anew. The places are
files or folders of texts: as ``tools.proof_corpus`` reads them, sentences as in ``tests/data``, or published ones as
.txt. Nobody says which numbers follow from
which: nearly all numbers of such texts are right, so that what is meant is what gives them. The weights are those that
make the numbers, as they stand, as likely as can be, great weights being held to be unlikely. Numbers in a sentence
with a known mistake teach nothing. Numbers are read as the program reads them, so a change of the traits, or of
``mentions``, asks for new weights.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from pathlib import Path
from unicodedata import east_asian_width

from domain.proofreading.derivations.judging import chance_of, is_open, null_traits, search
from domain.proofreading.derivations.sought import Sought, sought_of
from domain.proofreading.derivations.surroundings import Surroundings, vicinity_of
from domain.proofreading.mentions import passage
from domain.proofreading.quantities import folded

_TARGET = Path(__file__).parent.parent / "domain" / "proofreading" / "derivations" / "weights.py"
_LEAST_OFTEN, _LEAST = 20, 0.05  # numbers in which a trait is met; weight that is kept
_ROUNDS, _PACE, _SHRINK = 24, 0.25, 0.5
_WIDTH = 116
_BOTH, _MARKED = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}"), re.compile("⟦([^⟧]*)⟧")
_NO_MARKS = str.maketrans("", "", "⟦⟧")
_HEAD = '''"""How much each trait speaks for a derivation, learned by ``tools.derivation_weights``; not to be edited."""

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
    """A number: for each thing it can follow from, nothing at all being the first, its traits and its likelihood."""

    traits: Sequence[Sequence[str]]
    likely: Sequence[float]


def examples(text: str, quotes: Iterable[str] = ()) -> Iterator[Example]:
    """The numbers of a text but for those in the words of a mistake."""
    around = Surroundings(passage(text, folded(text)))
    wrong = [(start, start + len(quote)) for quote in quotes for start in places_of(text, quote)]
    for term in around.terms:
        number, subject = term.mention, sought_of(term.mention)
        is_wrong = any(start < number.end and number.start < end for start, end in wrong)
        if subject is None or is_wrong or not is_open(around, term, subject):
            continue
        scope = vicinity_of(around, term, named=subject is not Sought.AMOUNT)
        found = search(scope, subject)
        traits = [list(null_traits(scope, subject, len(found))), *(list(each.traits()) for each in found)]
        yield Example(traits, [chance_of(scope), *(each.likelihood for each in found)])


def places_of(text: str, quote: str) -> Iterator[int]:
    """Where some words stand in a text."""
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def read(places: Iterable[Path]) -> Iterator[Example]:
    """The numbers of all texts at the places, files or folders of them, in the order of the files' names."""
    for text, quotes in texts_at(places):
        yield from examples(text, quotes)


def texts_at(places: Iterable[Path]) -> Iterator[tuple[str, list[str]]]:
    """The texts of all files at the places, with the words that are wrong in them."""
    for place in places:
        files = [place] if place.is_file() else sorted(each for each in place.rglob("*") if each.is_file())
        for file in files:
            yield from _texts_of(file)


def _texts_of(file: Path) -> Iterator[tuple[str, list[str]]]:
    """The texts of a file with the words that are wrong in them.

    A .json holds one; of a .txt each line that begins with ``-`` or ``+`` is one (wrong words in ⟦⟧), or each line
    that shows right and wrong values as ``{right|wrong}``; else the file is one text.
    """
    words = file.read_text("utf-8")
    if file.suffix == ".json":
        case = json.loads(words)
        yield case["text"], [str(each["quote"]) for each in case["mistakes"]]
        return
    lines = words.splitlines()
    marked = [line[2:].replace("\\n", "\n") for line in lines if line.startswith(("- ", "+ "))]
    paired = [line.replace("\\n", "\n") for line in lines if _BOTH.search(line)]
    for line in marked:
        yield line.translate(_NO_MARKS), _MARKED.findall(line)
    for line in [] if marked else paired:
        yield _BOTH.sub(r"\1", line), []
    if not marked and not paired:
        yield words, []


def learn(told: Sequence[Example]) -> dict[str, float]:
    """The weight of each trait that is met often enough."""
    often = Counter(trait for each in told for trait in {trait for traits in each.traits for trait in traits})
    known = {trait: 0.0 for trait, count in sorted(often.items()) if count >= _LEAST_OFTEN and trait.split() == [trait]}
    usable = [Example([[t for t in traits if t in known] for traits in each.traits], each.likely) for each in told]
    paces = dict.fromkeys(known, 1.0)
    for _ in range(_ROUNDS):
        for each in usable:
            _step(each, known, paces, often)
    return {trait: weight for trait, weight in known.items() if abs(weight) >= _LEAST}


def _step(example: Example, known: dict[str, float], paces: dict[str, float], often: Counter[str]) -> None:
    """One number makes the weights a little better: towards what it most likely follows from."""
    scores = [sum(known[trait] for trait in traits) for traits in example.traits]
    highest = max(scores)
    before = [exp(score - highest) for score in scores]
    total = sum(before)
    after = [one / total * likely for one, likely in zip(before, example.likely, strict=True)]
    whole = sum(after)
    slopes: dict[str, float] = {}
    for traits, one, other in zip(example.traits, before, after, strict=True):
        slope = other / whole - one / total
        for trait in traits:
            slopes[trait] = slopes.get(trait, 0.0) + slope
    for trait, slope in slopes.items():
        slope -= _SHRINK * known[trait] / often[trait]
        paces[trait] += slope * slope
        known[trait] += _PACE * slope / sqrt(paces[trait])


def module(weights: dict[str, float], head: str = _HEAD) -> str:
    """The weights as a module of Python that begins with ``head``: those alike in a line."""
    by_weight: dict[str, list[str]] = {}
    for trait, weight in sorted(weights.items()):
        by_weight.setdefault(f"{weight:.2f}", []).append(trait)
    lines = (line for weight in sorted(by_weight, key=float) for line in _lines(weight, by_weight[weight]))
    return head + "\n".join(lines) + '\n"""\n'


def _lines(weight: str, traits: Iterable[str]) -> Iterator[str]:
    line = weight
    for trait in traits:
        if _wide(line) + _wide(trait) + 1 > _WIDTH:
            yield line
            line = weight
        line += f" {trait}"
    yield line


def _wide(words: str) -> int:
    """How many columns words take: a character of Chinese two."""
    return sum(2 if east_asian_width(each) in "WFA" else 1 for each in words)


if __name__ == "__main__":
    numbers = list(read(Path(each) for each in sys.argv[1:]))
    learned = learn(numbers)
    _TARGET.write_text(module(learned), "utf-8")
    print(f"{len(numbers)} numbers, {len(learned)} traits")
