"""Changes that are but a slip of reckoning off the two amounts right before them: 2645万元 and 3128万元, 多493万元.

Whoever takes one number from another forgets to borrow, or misreads one digit: what comes out is off by one digit in
one place (483 and 493, 828.6 and 918.6, 2.33 and 1.43). Where no two amounts around give a change, and the two nearest
that it may lie between give it but for that, those are meant.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, shown
from domain.proofreading.claims.units_and_digits.digits import is_misreckoned, telling_digits
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_APART = pattern("(?:相差|差距|差额|尚差|还差|仍差|差|缺口|超支|节约|节省|结余|尚有|多|少)(?:了|为|约|达)?$")
_THEN = pattern("20[0-9]{2}年|上年|去年|同期|预算|计划|控制价|限价|原|年初|期初")
_A_YEAR, _EARLIER = pattern("20[0-9]{2}年"), pattern("上年|去年|同期|前一?年|上[次届期]")
_BOUND = pattern("限价|控制价|合同价|概算")
_AT_FIRST = pattern("年初|期初|上年末")
_OF_THEN = pattern("[比较](?:上年|去年|20[0-9]{2}年)|同比")
_OTHERWISE = pattern(
    "年末|期末|滚存|其中|年均|平均|每|累计|净|合计|共|(?<!节)约|近|口径|剔除|扣除|目标|计划|再|力争|预计|拟|同比口径|新增|追加|调[增减]|核[增减]"
)
_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT)
_VALUES = (QuantityRole.LEVEL, QuantityRole.PRIOR)
_NO_THING = ("年", "月", "日", "号", "时", "分", "季度", "次会议")
_BACK, _AHEAD, _MANY, _NEAR = 3, 1, 40, 6  # sentences; numbers that may give a change; that it may lie between
_TWO = 2
_PLAIN = pattern(
    "(?:实际|共|则|今年|本年|[比较](?:预算|计划))?(?:超支|节约|节省|结余|超出|增加|减少|多支?|少支?)(?:了)?$"
)
_SHORT = 4  # characters
_TELLING, _LOOSE = 3, 50  # digits of a change; of it, how little of it rounding may hide
_LEAST, _MOST = Decimal("0.4"), Decimal("2.5")  # of what is right


def misreckoned(passage: Passage) -> Iterator[Claim]:
    """Amounts of change that the amounts before them give but for a slip of reckoning."""
    for sentence in passage.stating:
        for change in sentence.mentions:
            if _is_change(change):
                yield from _judged(passage, sentence, change)


def _is_change(mention: Mention) -> bool:
    if mention.kind not in _KINDS or not mention.is_exact or mention.aside or mention.quantity.value <= 0:
        return False
    is_told = mention.role is QuantityRole.DELTA or _APART.search(mention.lead.strip()) is not None
    return is_told and mention.quantity.unit not in _NO_THING and _OTHERWISE.search(mention.lead) is None


def _judged(passage: Passage, sentence: Sentence, change: Mention) -> Iterator[Claim]:
    """A change against the amounts of its own line; where those do not give it, of the line above too."""
    around = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + _AHEAD + 1]
    for first in (sentence.paragraph, sentence.paragraph - 1):
        told = [each for one in around if first <= one.paragraph <= sentence.paragraph for each in one.mentions]
        near = [each for each in told if each is not change and comparable(each.quantity, change.quantity)]
        if any(_gives(change, one, other) for one, other in combinations(near[-_MANY:], 2)):
            return
        told = [each for each in near if each.end <= change.start]
        before = [each for each in told if _is_value(each) and not _has_its_change(told, each)][-_NEAR:]
        found = _meant(passage, change, before) or _only_two(passage, sentence, change, before)
        if found is not None:
            if not _is_of_a_time_untold(passage, change, found):
                yield _claimed(change, found)
            return


def _claimed(change: Mention, found: tuple[Mention, Mention]) -> Claim:
    high, low = sorted(found, key=lambda each: -each.quantity.value)
    exact, unit = high.quantity.value - low.quantity.value, change.quantity.unit
    factor = change.quantity.value / Decimal(shown(change.quantity))
    terms = f"{shown(high.quantity, unit)}-{shown(low.quantity, unit)}={plain(exact / factor)}"
    return claim(AMOUNT, change, exact, terms, "query")


def _gives(change: Mention, one: Mention, other: Mention) -> bool:
    """Whether a change is the difference of two numbers, or their sum."""
    values = (one.quantity.value, other.quantity.value)
    steps = {each.quantity.step for each in (change, one, other)}
    slack = min(max(steps), change.quantity.value / _LOOSE) if len(steps) > 1 else Decimal(0)
    return any(abs(each - change.quantity.value) <= slack for each in (abs(values[0] - values[1]), sum(values)))


def _is_of_a_time_untold(passage: Passage, change: Mention, found: tuple[Mention, Mention]) -> bool:
    """预算46万元，支出38.27万元，比上年减少4.18万元: what was spent in the year before is not told."""
    bound = _BOUND.search(change.lead)
    if bound is not None:
        return not any(bound[0] in each.lead for each in found)
    if _AT_FIRST.search(change.lead):
        return not any(_AT_FIRST.search(each.lead) for each in found)
    if not _OF_THEN.search(change.lead):
        return False
    first, second = sorted(found, key=lambda each: each.start)
    told = passage.folded[first.start - len(first.lead) : change.start - len(change.lead)]
    return _EARLIER.search(told) is None and _A_YEAR.search(second.lead) is None


def _has_its_change(told: Sequence[Mention], each: Mention) -> bool:
    """比预算600万元多30万元；比调整预算700万元少70万元: whether a change of its own stands right behind an amount."""
    behind = told[told.index(each) + 1 :][:1]
    return bool(behind) and behind[0].role is QuantityRole.DELTA and not _is_value(behind[0])


def _is_value(each: Mention) -> bool:
    """Whether a number is no change itself: 促进增收节支3128万元 is a value, for all its words."""
    return each.is_exact and (each.role in _VALUES or (each.role is QuantityRole.DELTA and len(each.label) > _SHORT))


def _meant(passage: Passage, change: Mention, before: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """The two amounts that a change lies between but for a slip, one of them the nearest."""
    if len(before) < _TWO:
        return None
    last = before[-1]
    is_telling = len(telling_digits(change.quantity.value)) >= _TELLING
    for other in reversed(before[:-1] if is_telling else before[-_TWO:-1]):
        is_pair = is_telling or _tells_then(passage, other, change)
        if is_pair and _is_as_fine(change, last, other) and _is_slip(change, last, other):
            return last, other
    return None


def _tells_then(passage: Passage, other: Mention, change: Mention) -> bool:
    """Whether words of another time, or of a plan, stand by the amounts before a change."""
    return _THEN.search(passage.folded, other.start - len(other.lead), change.start - len(change.lead)) is not None


def _only_two(
    passage: Passage, sentence: Sentence, change: Mention, before: Sequence[Mention]
) -> tuple[Mention, Mention] | None:
    """预算共16.80万元。实际支出19.42万元，超支3.16万元: the only two amounts of this sentence and the one before."""
    start = passage.sentences[max(0, sentence.place - 1)].start
    near = [each for each in before if each.start >= start]
    if len(near) != _TWO or not _PLAIN.match(change.lead.strip()) or near[-1].start < sentence.start:
        return None
    exact = abs(near[0].quantity.value - near[1].quantity.value)
    is_near = bool(exact) and _LEAST <= change.quantity.value / exact <= _MOST
    return (near[1], near[0]) if is_near and _is_as_fine(change, *near) else None


def _is_as_fine(change: Mention, one: Mention, other: Mention) -> bool:
    """Whether two amounts are told as closely as a change, or all in one unit."""
    return all(
        each.quantity.step <= change.quantity.step or each.quantity.unit == change.quantity.unit
        for each in (one, other)
    )


def _is_slip(change: Mention, one: Mention, other: Mention) -> bool:
    exact = abs(one.quantity.value - other.quantity.value)
    if not exact or not _LEAST <= change.quantity.value / exact <= _MOST:
        return False
    return change.quantity.value > change.quantity.step * _SHORT and is_misreckoned(change.quantity.value, exact)
