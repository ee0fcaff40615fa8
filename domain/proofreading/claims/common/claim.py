"""A claim that does not hold, and the arithmetic that shows it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property, lru_cache
from itertools import accumulate, permutations

from domain.outline import Severity
from domain.patterns import pattern
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import Quantity, QuantityKind

_NUMBERED = pattern(r"^[ ]*(?:[0-9]{1,2}[.、．])?[ ]*(?:其中)?[ ]*")
_LEVEL, _PRIOR = QuantityRole.LEVEL, QuantityRole.PRIOR
_COUNT = QuantityKind.COUNT
_AROUND = 6  # sentences
_MOST_AROUND = 60  # quantities: where there are more, fewer sentences
_NEAREST = 24  # quantities
_IN_WINDOW = 40
_LIKELY = Decimal("0.6")  # of all that rounding could explain, how much it is taken to
_FACTORS = {
    "万亿元": 1_000_000_000_000,
    "万亿": 1_000_000_000_000,
    "亿元": 100_000_000,
    "亿": 100_000_000,
    "万元": 10_000,
    "万": 10_000,
    "千元": 1_000,
    "百元": 100,
}


@dataclass(frozen=True, slots=True)
class Claim:
    """What is wrong: ``start`` and ``end`` of the words in question, what should stand there and what does.

    ``expected`` and ``actual``: money in 元 (``is_money``), else plain numbers; None where there is no number.
    ``arithmetic``: one line that can be typed into a calculator. ``replacement``: what would be right, where that is
    certain. ``rate``: of a rate whose whole its words leave open, that, its part and the whole. ``is_named``: whether
    the words name what is held against each other, so that nothing else can be meant.
    """

    code: str
    start: int
    end: int
    expected: Decimal | None = None
    actual: Decimal | None = None
    is_money: bool = False
    arithmetic: str = ""
    severity: Severity = "error"
    replacement: str | None = None
    rate: tuple[Mention, Mention, Mention] | None = None
    is_named: bool = False


def claim(code: str, mention: Mention, expected: Decimal, arithmetic: str, severity: Severity = "error") -> Claim:
    """The claim that a quantity is not what follows from the others; quoted with its lead."""
    stated = mention.quantity
    return Claim(
        code,
        quoted_from(mention),
        mention.end,
        expected,
        stated.value,
        mention.kind is QuantityKind.MONEY,
        arithmetic,
        severity,
    )


def rate_claim(code: str, rate: Mention, part: Mention, whole: Mention) -> Claim:
    """That a rate is not the quotient of its part and its whole."""
    exact = 100 * part.quantity.value / whole.quantity.value
    expected = rounded(exact, min(rate.quantity.step, Decimal("0.01")))
    unit = whole.quantity.unit
    arithmetic = f"{shown(part.quantity, unit)}÷{shown(whole.quantity, unit)}×100={expected:f}"
    return replace(claim(code, rate, expected, arithmetic, "query"), rate=(rate, part, whole))


def quoted_from(mention: Mention) -> int:
    """Where the words begin that say what a quantity is: its lead, without an item's number."""
    return mention.start - mention.aside - len(_NUMBERED.sub("", mention.lead, count=1))


def rounded(value: Decimal, step: Decimal) -> Decimal:
    """Rounded half up to whole steps."""
    return (value / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def equals(stated: Quantity, exact: Decimal) -> bool:
    """Whether a stated value is the exact one rounded half up; one unit in the last place is accepted.

    A percentage without decimals may be rounded or cut off, but a whole per cent is no rounding.
    """
    if stated.kind is QuantityKind.PERCENT and not stated.decimals:
        return -stated.step < stated.value - exact <= stated.half
    return abs(stated.value - rounded(exact, stated.step)) <= stated.step


def is_sum(total: Quantity, parts: Iterable[Quantity]) -> bool:
    """Whether the parts add up to a total, as far as the rounding of all of them lets one say."""
    listed = tuple(parts)
    off = total.value - sum([part.value for part in listed])
    return not off or abs(off) <= slack_of(total, listed)


def slack_of(total: Quantity, parts: Sequence[Quantity]) -> Decimal:
    """How far parts may lie from their total: not at all where all are of one last place, but 亿元 are rounded."""
    step = total.step
    for part in parts:
        if part.step != step:
            return sum([each.slack for each in parts], total.slack)
    return step if total.decimals and total.unit.startswith("亿") else Decimal(0)


class Stretches:
    """Quantities side by side, of which any stretch may be asked for: what it comes to is not added up each time."""

    def __init__(self, total: Quantity, parts: Sequence[Quantity]) -> None:
        self._total, self._parts = total, parts
        self._sums = [Decimal(0), *accumulate([part.value for part in parts])]
        self._alike = slack_of(total, ())

    @cached_property
    def _slacks(self) -> list[Decimal]:
        return [Decimal(0), *accumulate([part.slack for part in self._parts])]

    @cached_property
    def _others(self) -> list[int]:
        step = self._total.step
        return [0, *accumulate([part.step != step for part in self._parts])]

    def make(self, first: int, last: int) -> bool:
        """Whether the parts from ``first`` to before ``last`` add up to the total, as ``is_sum`` has it."""
        off = self._total.value - self._sums[last] + self._sums[first]
        if not off:
            return True
        is_mixed = self._others[last] > self._others[first]
        slack = self._slacks[last] - self._slacks[first] + self._total.slack if is_mixed else self._alike
        return abs(off) <= slack

    def any_make(self) -> bool:
        """Whether any two or more parts side by side add up to the total."""
        sums, stated = self._sums, self._total.value
        reach = max(self._alike, sum([part.slack for part in self._parts], self._total.slack))
        if not reach:
            begun: set[Decimal] = set()
            for last in range(2, len(sums)):
                begun.add(sums[last - 2])
                if sums[last] - stated in begun:
                    return True
            return False
        return any(
            -reach <= stated - sums[last] + sums[first] <= reach and self.make(first, last)
            for first in range(len(sums) - 2)
            for last in range(first + 2, len(sums))
        )


def is_rate(rate: Quantity, part: Quantity, whole: Quantity) -> bool:
    """Whether part ÷ whole is the stated percentage, the rounding of both taken into account."""
    if whole.value <= 0:
        return False
    exact = 100 * part.value / whole.value
    if exact > 3 * rate.value + 3 or 3 * exact + 3 < rate.value:
        return False  # no rounding explains as much
    if abs(exact - rate.value) <= 2 * rate.step and equals(rate, exact):
        return True
    if not part.is_rounded and not whole.is_rounded:
        return False
    part_slack, whole_slack = part.slack * _LIKELY, whole.slack * _LIKELY
    low = 100 * (part.value - part_slack) / (whole.value + whole_slack)
    high = 100 * (part.value + part_slack) / max(whole.value - whole_slack, whole.step / 4)
    return low - rate.half <= rate.value <= high + rate.half


def is_growth(rate: Quantity, now: Quantity, before: Quantity) -> bool:
    """Whether the change from one to the other is the stated percentage of the earlier one."""
    if before.value <= 0:
        return False
    exact = 100 * abs(now.value - before.value) / before.value
    if equals(rate, exact):
        return True
    change, slack = abs(now.value - before.value), (now.slack + before.slack) * _LIKELY
    low = 100 * (change - slack) / (before.value + before.slack * _LIKELY)
    high = 100 * (change + slack) / max(before.value - before.slack * _LIKELY, before.step / 4)
    return low - rate.half <= rate.value <= high + rate.half


def pairs(mentions: Sequence[Mention], around: Mention) -> Iterator[tuple[Quantity, Quantity]]:
    """Every two quantities of one kind and unit, both ways round; of many, those nearest to a place in the text."""
    near = sorted(mentions, key=lambda each: abs(each.start - around.start))[:_NEAREST]
    for one, other in permutations([mention.quantity for mention in near], 2):
        if comparable(one, other):
            yield one, other


def is_difference(change: Quantity, one: Quantity, other: Quantity) -> bool:
    """Whether a change lies between two values; where all are whole, exactly, else to one unit in the last place.

    A change told in a smaller unit than two rounded values is as far off as their rounding: 2.36万元, 2.20万元, 1609元.
    """
    exact = abs(one.value - other.value)
    tolerance = change.step if any(each.is_rounded for each in (change, one, other)) else Decimal(0)
    is_finer = change.value % one.step and one.unit == other.unit
    if is_finer and _FACTORS.get(change.unit, 0) < _FACTORS.get(one.unit, 0):
        tolerance = max(tolerance, one.slack + other.slack + change.half)
    return abs(change.value - exact) <= tolerance


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be set against each other: money with money, people with people."""
    kind = one.kind
    if kind is not other.kind:
        return False
    return kind is not _COUNT or one.unit == other.unit or other.unit in _ALIKE[one.unit]


def are_of_one_kind(one: str, other: str) -> bool:
    """Whether two units count the same things: 名 and 人."""
    return one == other or other in _ALIKE[one]


def units_like(unit: str) -> set[str]:
    """The units that count the same things as one."""
    return _ALIKE[unit]


class _Alike(dict[str, set[str]]):
    def __missing__(self, unit: str) -> set[str]:
        self[unit] = set().union({unit}, *(group for group in _GROUPS if unit in group))
        return self[unit]


_GROUPS = (
    {"个村", "个", "村", "个行政村"},
    {"个乡镇", "个", "乡镇"},
    {"个社区", "个"},
    {"人", "名", "位", "个"},
    {"项", "个", "件"},
    {"家", "个", "户"},
    {"件", "起", "宗"},
    {"场", "次", "期"},
)
_ALIKE = _Alike()


def paragraph(passage: Passage, sentence: Sentence) -> list[Mention]:
    """Every quantity of the line in which a sentence stands, a few sentences around it."""
    return list(_paragraph(passage, sentence.place))


@lru_cache(maxsize=4)
def _paragraph(passage: Passage, place: int) -> tuple[Mention, ...]:
    line = passage.sentences[place].paragraph
    for around in (_AROUND, 2, 1):
        near = passage.sentences[max(0, place - around) : place + around + 1]
        found = tuple(mention for each in near if each.paragraph == line for mention in each.mentions)
        if len(found) <= _MOST_AROUND:
            break
    return found


def levels(mentions: Iterable[Mention]) -> list[Mention]:
    """Amounts of something, this year's or an earlier one's; no changes, shares or averages."""
    return [mention for mention in mentions if mention.role is _LEVEL or mention.role is _PRIOR]


def paragraph_levels(passage: Passage, sentence: Sentence) -> tuple[Mention, ...]:
    """The amounts of something in the line in which a sentence stands, a few sentences around it."""
    return _paragraph_levels(passage, sentence.place)


@lru_cache(maxsize=4)
def _paragraph_levels(passage: Passage, place: int) -> tuple[Mention, ...]:
    return tuple(levels(_paragraph(passage, place)))


def window_levels(passage: Passage, sentence: Sentence) -> tuple[Mention, ...]:
    """The amounts of something in the paragraph up to and with this sentence."""
    return _window_levels(passage, sentence.place)


@lru_cache(maxsize=4)
def _window_levels(passage: Passage, place: int) -> tuple[Mention, ...]:
    return tuple(levels(_window(passage, place, 8)))


def window(passage: Passage, sentence: Sentence, back: int = 8) -> list[Mention]:
    """The quantities of a paragraph up to and with this sentence, so many sentences back, or so many quantities."""
    return list(_window(passage, sentence.place, back))


@lru_cache(maxsize=16)
def _window(passage: Passage, last: int, back: int) -> tuple[Mention, ...]:
    found: list[Mention] = []
    line = passage.sentences[last].paragraph
    for place in range(last, max(-1, last - back - 1), -1):
        near = passage.sentences[place]
        if near.paragraph != line or len(found) >= _IN_WINDOW:
            break
        found[:0] = near.mentions
    return tuple(found)


def shown(quantity: Quantity, unit: str = "") -> str:
    """A number as it goes into the arithmetic: in its own unit, or in another one of money."""
    factor = _FACTORS.get(unit or quantity.unit, 1) if quantity.kind is QuantityKind.MONEY else 1
    return plain(quantity.value / factor)


def plain(number: Decimal) -> str:
    """Digits without an exponent or needless zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
