"""Learns how figures of one thing are named: the weights of ``domain.proofreading.derivations.likeness``, from texts.

``python -m tools.likeness_weights PLACE…`` writes ``domain/proofreading/derivations/likeness_weights.py`` anew; the
places as ``tools.derivation_weights`` takes them. Nobody says which figures are of one thing: in such texts nearly all
are right, so that two figures that are the same, with two digits or more, mostly are. Figures in the words of a known
mistake teach nothing.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from pathlib import Path
from random import Random

from domain.proofreading.derivations.likeness import Figures, traits
from domain.proofreading.derivations.surroundings import Located, Surroundings
from domain.proofreading.mentions import passage
from domain.proofreading.quantities import folded
from tools.derivation_weights import module, places_of, texts_at

_TARGET = Path(__file__).parent.parent / "domain" / "proofreading" / "derivations" / "likeness_weights.py"
_LEAST_OFTEN, _LEAST = 15, 0.05  # pairs in which a trait is met; weight that is kept
_ROUNDS, _PACE, _SHRINK, _FIRST = 6, 0.25, 0.5, -3.0

_HEAD = '''\
"""How much traits speak for two figures being of one thing: learned by ``tools.likeness_weights``, not edited."""

from functools import lru_cache

BIAS = {bias:.2f}


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait; a trait that is not here has none."""
    lines = (line.split() for line in _LEARNED.splitlines())
    return {{trait: float(first) for first, *traits in lines for trait in traits}}


_LEARNED = """\\
'''


@dataclass(frozen=True)
class Pair:
    """Two figures of a text: the traits of their names, and whether they are the same."""

    traits: Sequence[str]
    is_same: bool


def pairs_in(text: str, quotes: Iterable[str] = ()) -> Iterator[Pair]:
    """Any two figures of a text of one kind but for those in the words of a mistake."""
    read = passage(text, folded(text))
    figures = Figures(Surroundings(read), read)
    wrong = [(start, start + len(quote)) for quote in quotes for start in places_of(text, quote)]
    for again in figures.terms:
        for first in figures.before(again):
            if _is_telling(first) or _is_telling(again):
                is_same = first.mention.quantity.value == again.mention.quantity.value
                if not any(_is_in(each, wrong) for each in (first, again)):
                    yield Pair(list(traits(figures, first, again)), is_same)


def _is_telling(term: Located) -> bool:
    quantity = term.mention.quantity
    return len(str(int(quantity.value / quantity.step)).rstrip("0")) > 1


def _is_in(term: Located, wrong: Iterable[tuple[int, int]]) -> bool:
    return any(start < term.mention.end and term.mention.start < end for start, end in wrong)


def learn(told: Sequence[Pair]) -> tuple[float, dict[str, float]]:
    """The weight of what nothing speaks for or against, and of each trait that is met often enough."""
    often = Counter(trait for each in told for trait in each.traits)
    known = {trait: 0.0 for trait, count in sorted(often.items()) if count >= _LEAST_OFTEN and trait.split() == [trait]}
    usable = [Pair([each for each in pair.traits if each in known], pair.is_same) for pair in told]
    paces = dict.fromkeys(known, 1.0)
    bias, pace, order = _FIRST, 1.0, Random(1)
    for _ in range(_ROUNDS):
        order.shuffle(usable)
        for each in usable:
            slope = each.is_same - 1 / (1 + exp(-bias - sum(known[trait] for trait in each.traits)))
            pace += slope * slope
            bias += _PACE * slope / sqrt(pace)
            for trait in each.traits:
                down = slope - _SHRINK * known[trait] / often[trait]
                paces[trait] += down * down
                known[trait] += _PACE * down / sqrt(paces[trait])
    return bias, {trait: weight for trait, weight in known.items() if abs(weight) >= _LEAST}


if __name__ == "__main__":
    pairs = [pair for text, quotes in texts_at(Path(each) for each in sys.argv[1:]) for pair in pairs_in(text, quotes)]
    constant, learned = learn(pairs)
    _TARGET.write_text(module(learned, _HEAD.format(bias=constant)), "utf-8")
    print(f"{len(pairs)} pairs, {len(learned)} traits")
