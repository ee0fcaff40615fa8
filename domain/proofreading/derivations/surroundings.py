"""The numbers of a text in their order, with what the search for derivations asks of each again and again."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import islice

from msgspec import Struct

from domain.patterns import pattern
from domain.proofreading.derivations.runs import Runs
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT)
VALUES = (QuantityRole.LEVEL, QuantityRole.PRIOR)
_AHEAD = pattern(
    "预算|计划|目标|任务|概算|指标|应|安排|下达|编制|核定|限价|控制价|合同|申报|申请|收入|到位|原值|送审|总|共|合计"
    "|全[县市镇区乡局院校]"
)
_DONE = pattern(
    "支出|支付|使用|完成|实际|合格|拨付|到位|已|实有|实现|收回|满意|执行|通过|办结|兑付|发放|验收|中标|达标|折旧|审定|兑现|化解"
)
_CLOSING = pattern(r"(?:约|为|达到?|是|:|近|仅|只有|至|到|了|的| )+$")
_JOINT = pattern(r"[、，和及与]*(?:为|占)?")
_TOPIC, _TAIL = 60, 8  # characters before a number that say what is spoken of; behind its unit
_PARAGRAPHS = 9  # before a number
_NAMED, _MOST_NAMED, _ALIKE = 160, 4, 2  # numbers farther back that are called alike: looked at, taken; pairs shared
_MOST_TERMS = 30_000  # numbers of a text: far more than a report has
_OF_A_PAIR = 16  # amounts in whose names one pair of characters is looked for


class Located(Struct, frozen=True, eq=False, gc=False):
    """A number in its surroundings.

    ``at``: its place among the numbers of the text. ``is_first``: whether it is the first amount of its sentence.
    ``pairs``: the pairs of characters of its name. ``chain``: its place in a row of numbers of one kind that nothing
    but 、 parts, and the length of that row.
    """

    at: int
    sentence: Sentence
    mention: Mention
    is_first: bool
    pairs: frozenset[str]
    chain: tuple[int, int]

    @property
    def ending(self) -> str:
        """The last characters of its lead, 为 and 约 aside."""
        return ending_of(self.mention.lead)

    @property
    def is_ahead(self) -> bool:
        """Whether its lead has words of what is planned or given."""
        return _is_ahead(self.mention.lead)

    @property
    def is_done(self) -> bool:
        """Whether its lead has words of what was done."""
        return _is_done(self.mention.lead)

    @property
    def is_amount(self) -> bool:
        """Whether it is an amount or a number of something, of this year or an earlier one."""
        return self.mention.kind in AMOUNTS and self.mention.role in VALUES


@lru_cache(maxsize=4096)
def _pairs_of_name(label: str, tail: str) -> frozenset[str]:
    return frozenset((*map(str.__add__, label, label[1:]), *map(str.__add__, tail, tail[1:])))


@lru_cache(maxsize=4096)
def ending_of(lead: str, length: int = 2) -> str:
    """The last characters of a lead that say something."""
    return _CLOSING.sub("", lead)[-length:]


@lru_cache(maxsize=4096)
def _is_ahead(lead: str) -> bool:
    return _AHEAD.search(lead) is not None


@lru_cache(maxsize=4096)
def _is_done(lead: str) -> bool:
    return _DONE.search(lead) is not None


class Surroundings:
    """The numbers of a passage as terms, of a very long one the first 30,000; made once for it."""

    def __init__(self, passage: Passage) -> None:
        """``passage``: a text that has been read."""
        self.text = passage.folded
        every = ((sentence, mention) for sentence in passage.sentences for mention in sentence.mentions)
        found = list(islice(every, _MOST_TERMS))
        chains = _chains(found)
        firsts = _firsts(found)
        self.terms = [
            Located(
                at,
                sentence,
                mention,
                at in firsts,
                _pairs_of_name(mention.label, mention.tail[:_TAIL]),
                chains[at],
            )
            for at, (sentence, mention) in enumerate(found)
        ]
        self._at: dict[str, list[int]] = {}
        for term in self.terms:
            if term.is_amount:
                for pair in term.pairs:
                    self._at.setdefault(pair, []).append(term.at)

    def called(self, pairs: frozenset[str], before: int, back: int, fewest: int = _ALIKE) -> list[Located]:
        """The amounts before a place whose names share so many pairs of characters with some words, the nearest first.

        ``back``: how many numbers before the place are looked at; of one pair only the nearest ones.
        """
        shared = self._shared(pairs, before, before - back)
        return [self.terms[at] for at in sorted([at for at in shared if shared[at] >= fewest], reverse=True)]

    def is_called(self, pairs: frozenset[str], before: int, back: int, fewest: int) -> bool:
        """Whether there is any such amount."""
        return max(self._shared(pairs, before, before - back).values(), default=0) >= fewest

    @lru_cache(maxsize=4)  # noqa: B019  # an amount's name is looked for, then what it tells again: four are no leak
    def _shared(self, pairs: frozenset[str], before: int, least: int) -> Counter[int]:
        """How many pairs of characters each amount from one place to another has in its name, by its place."""
        found: list[int] = []
        for pair in pairs:
            places = self._at.get(pair)
            if places is not None and places[0] < before:
                last = bisect_left(places, before)
                first = max(0, last - _OF_A_PAIR)
                found += places[first if places[first] >= least else bisect_left(places, least, first, last) : last]
        return Counter(found)

    def often(self, pair: str) -> int:
        """In how many names of amounts a pair of characters stands."""
        return len(self._at.get(pair, ()))

    def topic(self, term: Located) -> frozenset[str]:
        """The pairs of characters right before a number, in its sentence."""
        begin = max(term.sentence.start, term.mention.start - _TOPIC)
        return pairs_of(self.text[begin : term.mention.start])

    def run_behind(self, term: Located) -> list[list[Located]]:
        """The numbers in each item of the list right behind a number; none where there is no list."""
        run = self.runs.behind(term.mention.end)
        return [self.inside(*item) for item in run.items] if run else []

    def run_before(self, term: Located) -> list[list[Located]]:
        """The numbers in each item of the list that ends right before a number."""
        run = self.runs.before(term.sentence.start, term.mention.start)
        return [self.inside(start, min(end, term.mention.start)) for start, end in run.items] if run else []

    def inside(self, start: int, end: int) -> list[Located]:
        """The numbers in a stretch of the text."""
        return self.terms[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def told(self, value: Decimal) -> int:
        """How many numbers of the text are one value."""
        return self._values[value]

    @cached_property
    def _values(self) -> Counter[Decimal]:
        return Counter(each.mention.quantity.value for each in self.terms)

    def count(self, start: int, end: int) -> int:
        """How many numbers stand in a stretch of the text."""
        return bisect_left(self._starts, end) - bisect_left(self._starts, start)

    @cached_property
    def runs(self) -> Runs:
        """The lists of the text."""
        return Runs(self.text)

    def first_in(self, paragraph: int, first: int, last: int) -> int:
        """Of the numbers from the first to the last one, the first that stands in a paragraph, or behind it."""
        return bisect_left(self._paragraphs, paragraph, first, last)

    @cached_property
    def _paragraphs(self) -> list[int]:
        return [each.sentence.paragraph for each in self.terms]

    @cached_property
    def _starts(self) -> list[int]:
        return [each.mention.start for each in self.terms]

    def between(self, start: int, end: int) -> str:
        """The words between two places of the text."""
        return self.text[start:end]


@dataclass(frozen=True)
class Vicinity:
    """What is near a number: so many terms before it, the nearest last, and a few behind it in its sentence.

    Of those farther back, the few that are called what the words before the number speak of come first.
    """

    around: Surroundings
    term: Located
    before: Sequence[Located]
    behind: Sequence[Located]

    @cached_property
    def topic(self) -> frozenset[str]:
        """What the words before the number speak of."""
        return self.around.topic(self.term)

    def where(self, other: Located) -> str:
        """Where another number stands, seen from this one."""
        mine, its = self.term.sentence, other.sentence
        if other.at > self.term.at:
            return "after"
        if its.place == mine.place:
            return "sent"
        if its.paragraph == mine.paragraph:
            return "para"
        if its.paragraph == mine.paragraph - 1:
            return "prev"
        return "named" if len(other.pairs & self.topic) >= _ALIKE else "far"

    def ranks(self, terms: Sequence[Located]) -> dict[int, int]:
        """How many of some terms stand nearer to the number, by their places; before and behind it apart."""
        before = [each.at for each in reversed(terms) if each.at < self.term.at]
        behind = [each.at for each in terms if each.at > self.term.at]
        return {at: rank for side in (before, behind) for rank, at in enumerate(side)}


def vicinity_of(around: Surroundings, term: Located, back: int = 44, fore: int = 5, *, named: bool = True) -> Vicinity:
    """What is near a number."""
    terms = around.terms
    first = around.first_in(term.sentence.paragraph - _PARAGRAPHS, max(0, term.at - back), term.at)
    farther = around.called(around.topic(term), first, _NAMED)[:_MOST_NAMED] if named else []
    behind = terms[term.at + 1 : term.at + 1 + fore]
    behind = [each for each in behind if each.sentence.place == term.sentence.place]
    return Vicinity(around, term, [*reversed(farther), *terms[first : term.at]], behind)


def _firsts(found: Sequence[tuple[Sentence, Mention]]) -> set[int]:
    firsts: dict[int, int] = {}
    for at, (sentence, mention) in enumerate(found):
        if mention.kind in AMOUNTS:
            firsts.setdefault(sentence.place, at)
    return set(firsts.values())


def _chains(found: Sequence[tuple[Sentence, Mention]]) -> list[tuple[int, int]]:
    chains: list[tuple[int, int]] = []
    begin = 0
    for at in range(1, len(found) + 1):
        if at < len(found) and _is_joined(found[at - 1], found[at]):
            continue
        chains += [(place, at - begin) for place in range(at - begin)]
        begin = at
    return chains


def _is_joined(one: tuple[Sentence, Mention], other: tuple[Sentence, Mention]) -> bool:
    is_near = one[0].place == other[0].place and one[1].kind is other[1].kind
    return is_near and _JOINT.fullmatch(other[1].lead.strip()) is not None
