"""Words never met beside what stands there, where one like them always is: 强制|免役, 年|行使|里程.

A word that official prose hardly has, or two characters that make none, is marked where a word of its neighbours is met
with one that differs in a character that sounds or looks alike, and never with it. What words stand beside which is
counted in texts, as is how often each is met.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from domain.checks.finding import Finding
from domain.proofreading.wording.free_joins import is_freely_joined, is_of_daily_words
from domain.proofreading.wording.slips import WORD
from domain.proofreading.wording.spelling import Cut, Vocabulary, words_of

_SELDOM = 6  # times that a word was met at most which may be a slip
_FEWEST, _TIMES = 8, 5  # how often the right one was met at least; how many times as often
_SIZE = 2  # characters


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
    start = 0
    likely: dict[tuple[str, str, str], str] = {}
    for line in text.splitlines(keepends=True):
        words = words_of(line, cut)
        at = start
        for place, word in enumerate(words):
            pair, size = _pair(words, place)
            is_odd = pair in beside.odd if size == 1 else pair not in known.pairs
            if pair and is_odd and known.words.get(pair, 0) <= _SELDOM:
                before = words[place - 1] if place else ""
                after = words[place + size] if place + size < len(words) else ""
                key = before, pair, after
                if key not in likely:
                    likely[key] = _meant(*key, known, beside)
                if likely[key] and not is_freely_joined(text, at) and not is_of_daily_words(text, at):
                    yield Finding("query", WORD, quote=pair, offset=at, replacement=likely[key])
            at += len(word)
        start += len(line)


def _pair(words: tuple[str, ...], place: int) -> tuple[str, int]:
    """Two characters that begin at a word, and how many words they are; none where it is longer, or is no Chinese."""
    word = words[place]
    if len(word) == 1 and place + 1 < len(words) and len(words[place + 1]) == 1:
        word += words[place + 1]
    is_pair = len(word) == _SIZE and all("\u4e00" <= each <= "\u9fff" for each in word)
    return (word, _SIZE // len(words[place])) if is_pair else ("", 0)


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
