"""A total or a difference that would be right but for a slip of the hand: 10.96 for 10.69, 12,480 for 11,480.

What the words relate may be told in ways that no grammar foresees. But where a number said to be a total, or what is
left over, comes within one digit, or two changed round, of what its neighbours give, and no neighbours give the number
itself, that is hardly chance.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate, combinations, islice
from operator import attrgetter

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, shown
from domain.proofreading.claims.sums_and_parts.balances import REMAINDER
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_TOTAL = pattern(r"(?:合计|(?<!公)共(?!同)计?|总计|累计|达到|全部|总[一-龥]{1,4})[^，。；、0-9]{0,8}$")
_LEFT = pattern(
    r"(?:多|少|差|节约|节省|结余|剩余|其余|余下|尚余|尚欠|实付|净|核减|审减|压减|超出?|缺口?|扣除后|短收|高出|低于)"
    r"[^，。；、0-9]{0,8}$"
)
_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT)
_BEFORE, _AFTER, _FARTHEST = 8, 3, 16  # neighbours; the farthest only bear a total out
_PARTS = (2, 8)  # of a total
_SWAPPED, _WRONG, _COUNTED = 3, 4, 4  # digits that a number shows at least, its last zeros aside


_Part = tuple[Mention, int]
"""A neighbour, and its number in units of the last place."""
_Reckoned = tuple[int, Sequence[_Part]]
"""What neighbours come to, added up, or the second taken from the first, in units of the last place; and they."""
_Steps = dict[tuple[QuantityKind, str, Decimal], dict[Mention, int | None]]
"""Numbers in units of a last place, by what is measured in it."""


def mistyped(passage: Passage) -> Iterator[Claim]:
    """Totals and differences one slip away from what the numbers around them give."""
    paragraph: list[Mention] = []
    number = -1
    rounded = {
        each.paragraph for each in passage.saying("尾差", "四舍五入", "折算", "相差", "收回")
    }  # where the text owns to what is left
    for sentence in passage.stating:
        if sentence.paragraph != number:
            yield from _in(paragraph)
            paragraph, number = [], sentence.paragraph
        if sentence.paragraph not in rounded:
            paragraph += (each for each in sentence.mentions if _is_term(each))
    yield from _in(paragraph)


def _is_term(mention: Mention) -> bool:
    """Whether a quantity can be added to others; a price is none."""
    return mention.kind in _KINDS and mention.is_exact and mention.role is not QuantityRole.EACH


def _in(mentions: Sequence[Mention]) -> Iterator[Claim]:
    if len(mentions) < _PAIR:
        return
    wrong: set[Mention] = set()  # nothing follows from a number that is a slip itself
    added = [each for each in mentions if _is_added(each)]
    steps: _Steps = {}
    for mention in mentions:
        code = SUM if _TOTAL.search(mention.lead) else REMAINDER if _LEFT.search(mention.lead) else ""
        if not code or "折算" in mention.lead or (stated := _in_steps(mention, mention)) is None:
            continue
        known = steps.setdefault(_place_of(mention), {})
        others = added if code == SUM else mentions
        here, next_to = bisect_left(others, mention.start, key=_start), bisect_right(others, mention.start, key=_start)
        far = _like(mention, others[max(0, here - _FARTHEST) : here], known)
        if code == SUM and _are_two_of(far, stated):
            continue
        before = _like(mention, others[max(0, here - _BEFORE) : here], known)
        behind = (others[place] for place in range(next_to, len(others)))
        after = _like(mention, list(islice((each for each in behind if each.kind is mention.kind), _AFTER)), known)
        asked = _Asked(mention, stated, is_total=code == SUM)
        reckoned = list(_sums(before, after, asked) if code == SUM else _differences(before, asked))
        if any(asked.is_it(number) for number, _parts in reckoned) or (code == REMAINDER and _is_left(before, stated)):
            continue
        slip = next(iter(reckoned), None)
        if slip is not None and wrong.isdisjoint(mention for mention, _number in slip[1]):
            wrong.add(mention)
            expected = slip[0] * mention.quantity.step
            terms = (shown(each.quantity, mention.quantity.unit) for each, _number in slip[1])
            line = f"{('+' if code == SUM else '-').join(terms)}={_shown(expected, mention)}"
            yield claim(code, mention, expected, line, "query")


_start = attrgetter("start")
_PAIR = 2  # of a number and one to hold it against
_OF_TWO, _TWO_DIGITS = 2, 99  # digits of nine times a digit, and the most that they write


def _is_added(mention: Mention) -> bool:
    """Whether a quantity can be a term of a total; by how much something has changed is none, what is new is."""
    return mention.role is not QuantityRole.DELTA or "新增" in mention.lead


def _place_of(mention: Mention) -> tuple[QuantityKind, str, Decimal]:
    """What a number measures, and the value of its last place."""
    quantity = mention.quantity
    return quantity.kind, quantity.unit if quantity.kind is QuantityKind.COUNT else "", quantity.step


def _like(mention: Mention, others: Sequence[Mention], known: dict[Mention, int | None]) -> list[_Part]:
    """The neighbours that can be added to a number: of its kind, of its unit, no finer than it.

    ``known``: what has been reckoned of those with its last place.
    """
    found = []
    for each in others:
        if each.kind is mention.kind:
            if each not in known:
                known[each] = _in_steps(each, mention)
            if (number := known[each]) is not None:
                found.append((each, number))
    return found


def _in_steps(mention: Mention, like: Mention) -> int | None:
    """A number in units of the last place of another; None where it is finer, or of another unit."""
    if mention.kind is QuantityKind.COUNT and mention.quantity.unit != like.quantity.unit:
        return None
    steps = mention.quantity.value / like.quantity.step
    return int(steps) if steps == steps.to_integral_value() else None


def _are_two_of(parts: list[_Part], stated: int) -> bool:
    """Whether any two neighbours make a number, or are one in its last place off."""
    seen: set[int] = set()
    for _mention, number in parts:
        rest = stated - number
        if rest in seen or rest - 1 in seen or rest + 1 in seen:
            return True
        seen.add(number)
    return False


class _Asked:
    """A number of which it is asked whether others make it, or make one a slip away from it."""

    def __init__(self, mention: Mention, stated: int, *, is_total: bool) -> None:
        """``stated``: the number in units of its last place."""
        self._stated = stated
        self._rounded = int(is_total and mention.quantity.unit.startswith("亿"))  # such amounts are rounded
        self._fewest = _COUNTED if is_total and mention.kind is QuantityKind.COUNT else _SWAPPED
        self._least = 10 ** (len(str(stated)) - 1)  # a slip changes no digit into none

    def is_it(self, number: int) -> bool:
        """Whether a number is the one that is stated."""
        return abs(number - self._stated) <= self._rounded

    def is_near(self, number: int) -> bool:
        """Whether a number is that one, or a slip away: nothing else is worth a second look."""
        if self.is_it(number):
            return True
        return self._least <= number < 10 * self._least and _is_slip(self._stated, number, self._fewest)


def _sums(before: list[_Part], after: list[_Part], asked: _Asked) -> Iterator[_Reckoned]:
    """What the neighbours right before a total, or right behind it, come to; any two before it."""
    fewest, most = _PARTS
    for count in range(fewest, most + 1):
        for parts in (before[-count:], after[:count]):
            number = sum([number for _mention, number in parts]) if len(parts) == count else None
            if number is None or not asked.is_near(number):
                continue
            if not _is_nested(parts) and _are_of_one_role(parts):
                yield number, parts
    divided = [0, *accumulate(["其中" in mention.lead for mention, _number in before])]
    change = [mention.role is QuantityRole.DELTA for mention, _number in before]
    for (first, one), (second, other) in combinations(enumerate(before), 2):
        if not asked.is_near(one[1] + other[1]):
            continue
        are_alike = change[first] is change[second] or _are_of_one_role((one, other))
        if are_alike and divided[first + 1] == divided[second + 1]:
            yield one[1] + other[1], (one, other)  # a whole is not added to a part of it


def _are_of_one_role(parts: Sequence[_Part]) -> bool:
    """Whether numbers can be added up: an amount and by how much it fell make no total (收入76.7亿元，减收2.9亿元)."""
    delta = QuantityRole.DELTA
    changes = [mention for mention, _number in parts if mention.role is delta]
    return len(changes) in (0, len(parts)) or all("增" in each.lead for each in changes)


def _differences(before: list[_Part], asked: _Asked) -> Iterator[_Reckoned]:
    """What lies between any two neighbours before a number."""
    for one, other in combinations(before, 2):
        more, less = (one, other) if one[1] >= other[1] else (other, one)
        if asked.is_near(more[1] - less[1]):
            yield more[1] - less[1], (more, less)


def _is_left(before: list[_Part], stated: int) -> bool:
    """Whether a neighbour less several right behind it is a number: 到位1200万元，支付960万元和36万元，结余204万元."""
    for place, (_mention, number) in enumerate(before):
        rest = number
        for _other, each in before[place + 1 :]:
            rest -= each
            if rest == stated:
                return True
    return False


def _is_nested(parts: Sequence[_Part]) -> bool:
    """Whether one of them is what two or more right behind it come to: 3.57万元，其中甲1.82万元，乙1.75万元."""
    numbers = [number for _mention, number in parts]
    for place, number in enumerate(numbers):
        rest = number
        for following, each in enumerate(numbers[place + 1 :]):
            rest -= each
            if rest <= 0:
                if rest == 0 and following:
                    return True
                break
    return False


def _shown(number: Decimal, like: Mention) -> str:
    return shown(replace(like.quantity, value=number))


def _is_slip(stated: int, number: int, fewest: int) -> bool:
    """Whether two numbers differ in one digit, or in two neighbours changed round."""
    off = abs(stated - number)
    if number <= 0 or (off > _TWO_DIGITS and off % 10) or len(str(off).rstrip("0")) > _OF_TWO:
        return False  # one digit is off by a digit, two changed round by nine times one
    one, other = str(stated), str(number)
    if len(one) != len(other):
        return False
    told = max(len(one.rstrip("0")), len(other.rstrip("0")))
    if told < fewest:
        return False
    wrong = [place for place in range(len(one)) if one[place] != other[place]]
    if len(wrong) == 1:
        return told >= max(_WRONG, fewest)
    if len(wrong) != 2 or wrong[1] != wrong[0] + 1:
        return False
    return one[wrong[0]] == other[wrong[1]] and one[wrong[1]] == other[wrong[0]]
