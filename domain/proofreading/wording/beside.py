"""Words never met beside what stands there, where one like them always is: 强制|免役, 年|行使|里程.

A word that official prose hardly has, or two characters that make none, is marked where a word of its neighbours is met
with one that differs in a character that sounds or looks alike, and never with it. What words stand beside which is
counted in texts, as is how often each is met.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from domain.checks.finding import Finding
from domain.proofreading.wording.free_joins import is_freely_joined, is_of_daily_words
from domain.proofreading.wording.slips import WORD
from domain.proofreading.wording.spelling import Cut, Vocabulary, alone_in, spots, words_in

_SELDOM = 8  # times that a word was met at most which may be a slip
_FEWEST, _TIMES = 8, 5  # how often the right one was met at least; how many times as often
_OFTEN_ALONE = 100  # times that a character was met alone which often is: 分 as a score tells little of 分极
_BETWEEN = (["的"], ["了"], ["已"])  # 部门的沟通
_AROUND = 10  # characters in which a neighbour is looked for


@dataclass(frozen=True, slots=True, eq=False)
class Neighbours:
    """``behind``: for each word those that were met behind it. ``odd``: words that official prose hardly has."""

    behind: Mapping[str, frozenset[str]] = field(default_factory=dict)
    odd: frozenset[str] = frozenset()


def decode_beside(text: str) -> Neighbours:
    """What a text holds: a word and those behind it, a line each; below ``---`` odd words."""
    rows, _, odd = "\n".join(line for line in text.split("\n") if not line.startswith("#")).partition("---")
    behind: dict[str, frozenset[str]] = {}
    for line in rows.strip().split("\n"):
        first, *others = line.split()
        behind[first] = behind.get(first, frozenset()) | frozenset(others)
    return Neighbours(behind, frozenset(odd.split()))


def out_of_place(text: str, known: Vocabulary, beside: Neighbours, cut: Cut) -> Iterator[Finding]:
    """Such words of a text, from left to right, with what is meant."""
    likely: dict[tuple[str, str, str], str] = {}
    words = words_in(text, cut)
    for at, place, size in sorted([*_odd_words(words, beside), *_odd_pairs(text, known, cut)]):
        pair = "".join(words[place : place + size])
        if known.words.get(pair, 0) <= _SELDOM:
            key = words[place - 1] if place else "", pair, words[place + size] if place + size < len(words) else ""
            if key not in likely:
                likely[key] = _meant(*key, known, beside)
            if likely[key] and not is_freely_joined(text, at) and not is_of_daily_words(text, at):
                yield Finding("query", WORD, quote=pair, offset=at, replacement=likely[key])


_Spot = tuple[int, int, int]
"""Where a word begins in the text and among its words, and how many words."""


def _odd_words(words: Sequence[str], beside: Neighbours) -> Iterator[_Spot]:
    for start, place in spots(words, [*map(beside.odd.__contains__, words)]):
        yield start, place, 1


def _odd_pairs(text: str, known: Vocabulary, cut: Cut) -> Iterator[_Spot]:
    """Two words of one character each that make none."""
    words = words_in(text, cut)
    for start, place in alone_in(text, cut):
        if words[place] + words[place + 1] not in known.pairs:
            yield start, place, 2


def _meant(before: str, pair: str, after: str, known: Vocabulary, beside: Neighbours) -> str:
    """The word that the neighbours are met with, of those one character off; "" where they are met with the pair."""
    ahead, behind = beside.behind.get(before, frozenset()), beside.behind
    if pair in ahead or after in behind.get(pair, ()):
        return ""
    least = max(_FEWEST, _TIMES * known.words.get(pair, 0))
    others = [each + pair[1] for each in known.alike.get(pair[0], "") if each != pair[0]]
    others += [pair[0] + each for each in known.alike.get(pair[1], "") if each != pair[1]]
    met = [(known.words.get(each, 0), each) for each in others]
    fit = [(count, each) for count, each in met if count >= least and (each in ahead or after in behind.get(each, ()))]
    return max(fit, default=(0, ""))[1]


def is_borne_out(text: str, found: Finding, known: Vocabulary, beside: Neighbours, cut: Cut, least: float) -> bool:
    """Whether the word that is meant was met beside what stands there, or two characters so seldom meet by chance.

    ``least``: how much likelier the word then is, as a logarithm: 公程 is hardly 公 and 程, 专指 may be 专 and 指.
    """
    at, right, quote = found.offset or 0, found.replacement or "", found.quote or ""
    end = at + len(quote)
    before, after = cut(text[max(0, at - _AROUND) : at])[-2:], cut(text[end : end + _AROUND])[:1]
    before = before[:-1] if before[-1:] in _BETWEEN else before[-1:]
    behind = beside.behind
    if any(right in behind.get(each, ()) for each in before) or any(each in behind.get(right, ()) for each in after):
        return True
    alone = [0.5 + min(known.singles.get(each, 0), _OFTEN_ALONE) for each in quote]
    count = known.words.get(right, 0)
    return count >= _FEWEST and log(count * known.total / (alone[0] * alone[-1])) > least
