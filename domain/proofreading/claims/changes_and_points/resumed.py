"""Changes of what was named before and is named again: 净值1,121.6万元；净值比年初的1,186.3万元减少66.7万元.

The value now is the last one told under the name, or the one before the comparison; the value before stands in the
comparison itself, or was told with 年初 or 预算. What any two amounts near by bear out is left alone.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import (
    Claim,
    claim,
    comparable,
    equals,
    is_difference,
    is_growth,
    plain,
    rounded,
    shown,
    window,
)
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_LEVEL, _PRIOR, _DELTA, _EACH = QuantityRole.LEVEL, QuantityRole.PRIOR, QuantityRole.DELTA, QuantityRole.EACH
_AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT)
_COMPARED = pattern(
    "^(?:其中|而|但|且|[、，])?(?P<what>[^，。；：、0-9比较]{2,14}?)(?:总额|总数|总量|合计|数)?(?:相)?[比较与同和][^，。；]{2,12}的$"
)
_TIMES = pattern("^(?:20[0-9]{2}年度?|本年度?|当年|全年|年末|期末|年底)+")
_INTO = pattern("^(?:其中|而|但|且|[、，])+")
_FROM, _TO = pattern("[由从](?:每[一-龥])?$"), pattern("[到至为](?:每[一-龥])?$")
_OPENING = pattern("年初|期初|上年末|上年结转|年初结转")
_CLOSING = pattern("年末|期末|年底|[12][0-9]月底|尚余|剩余")
_AGAINST_OPENING = pattern("^[比较](?:年初|期初|上年末)")
_AGAINST_PLAN = pattern("^[比较](?:年初|全年|调整后?)?预算(?:数|安排)?(?:节约|结余|减少|压减|下降|少支)")
_PLAN, _OUTLAY = pattern("预算(?!执行|支出)"), pattern("支出|执行|使用|决算")
_BACK = 8  # sentences
_MOST = 24  # amounts near by
_SHORTEST = 2  # characters that two names have in common
_BEARS_OUT = Decimal(3)  # times: what changed by more is another thing


def resumed(passage: Passage) -> Iterator[Claim]:
    """Changes in amount and per cent that the values named do not give."""
    for sentence in passage.stating:
        for place, change in enumerate(sentence.mentions):
            if place and change.role is _DELTA and change.is_exact and change.rises is not None:
                yield from _judged(passage, sentence, place)


def _judged(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    change, beside = sentence.mentions[place], sentence.mentions[place - 1]
    if change.segment != beside.segment or not beside.is_exact:
        return
    if change.kind is QuantityKind.PERCENT and _is_part_of(sentence, place):
        yield from _share_of_what_was(sentence, place)
        return
    near = _near(passage, sentence, change)
    pair = _compared(passage, sentence, place, near) or _raised(sentence, place) or _since(change, beside, near)
    if pair is None or change.kind not in (QuantityKind.PERCENT, pair[0].kind):
        return
    before, now = pair
    if _is_near(before, now) and not any(_gives(change, *both) for both in permutations(near, 2)):
        yield _claimed(change, before, now)


def _is_part_of(sentence: Sentence, place: int) -> bool:
    """Whether a percentage stands behind a change in amount of what was: 较上年的2,840万元增加51万元，增长1.80%."""
    if place < 2:
        return False
    base, amount = sentence.mentions[place - 2 : place]
    return base.role is _PRIOR and amount.role is _DELTA and comparable(base.quantity, amount.quantity)


def _share_of_what_was(sentence: Sentence, place: int) -> Iterator[Claim]:
    base, amount, rate = sentence.mentions[place - 2 : place + 1]
    whole = base.quantity.value
    if not (base.is_exact and amount.is_exact and whole > 0 and amount.rises is rate.rises):
        return
    if amount.segment != base.segment or not _COMPARED.match(base.lead):
        return
    exact = 100 * amount.quantity.value / whole
    slack = 100 * (amount.quantity.half + base.quantity.half) / whole
    if equals(rate.quantity, exact) or abs(rate.quantity.value - exact) <= slack + rate.quantity.half:
        return
    expected = rounded(exact, min(rate.quantity.step, Decimal("0.01")))
    unit = base.quantity.unit
    terms = f"{shown(amount.quantity, unit)}÷{shown(base.quantity, unit)}×100={expected:f}"
    yield claim(RATE, rate, expected, terms, "query")


def _near(passage: Passage, sentence: Sentence, change: Mention) -> list[Mention]:
    told = [each for each in window(passage, sentence, _BACK) if each.kind in _AMOUNTS]
    return [each for each in told if each.role is not _DELTA][-_MOST:]


def _compared(
    passage: Passage, sentence: Sentence, place: int, near: Sequence[Mention]
) -> tuple[Mention, Mention] | None:
    """The value in a comparison, and the last one told of what is compared."""
    base = sentence.mentions[place - 1]
    match = _COMPARED.match(base.lead)
    if base.role is not _PRIOR or match is None:
        return None
    what = _TIMES.sub("", match["what"])
    if len(what) < _SHORTEST:
        return None  # 全年比上年的…: of what, only the sentence before could tell
    told = [each for each in near if each.start < base.start and each.role is _LEVEL and each.is_exact]
    told = [each for each in told if comparable(each.quantity, base.quantity)]
    same = [each for each in told if _name(each) == what]
    alike = [each for each in told if _name(each).startswith(what) or _name(each).endswith(what)]
    now = same[-1] if same else alike[0] if len(alike) == 1 else None
    return (base, now) if now is not None else None


def _name(mention: Mention) -> str:
    return _TIMES.sub("", _INTO.sub("", mention.lead.strip()))


def _raised(sentence: Sentence, place: int) -> tuple[Mention, Mention] | None:
    """由每亩400元提高到每亩480元."""
    if place < 2:
        return None
    before, now = sentence.mentions[place - 2 : place]
    is_each = now.role is _EACH and before.role in (_PRIOR, _EACH) and before.is_exact
    is_pair = is_each and _FROM.search(before.lead) and _TO.search(now.lead) and before.segment == now.segment
    return (before, now) if is_pair and comparable(before.quantity, now.quantity) else None


def _since(change: Mention, beside: Mention, near: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """年末余额945万元，比年初下降25% of 年初债务余额1,260万元; 支出30.6万元，较预算节约15% of 预算36万元."""
    if beside.role is not _LEVEL or beside.kind not in _AMOUNTS:
        return None
    told = [each for each in near if each.start < beside.start and each.role is _LEVEL and each.is_exact]
    told = [each for each in told if comparable(each.quantity, beside.quantity)]
    if _AGAINST_OPENING.match(change.lead) and _CLOSING.search(beside.lead):
        noun = beside.label[-_SHORTEST:]
        opening = [each for each in told if _OPENING.search(each.lead) and each.label.endswith(noun)]
        return (opening[0], beside) if len({each.quantity.value for each in opening}) == 1 else None
    if _AGAINST_PLAN.match(change.lead) and _OUTLAY.search(beside.lead) and told:
        plan = told[-1]
        is_plan = _PLAN.search(plan.lead) and not _OUTLAY.search(plan.lead) and plan.segment == beside.segment
        return (plan, beside) if is_plan else None
    return None


def _is_near(before: Mention, now: Mention) -> bool:
    small, large = sorted((before.quantity.value, now.quantity.value))
    return small > 0 and large <= _BEARS_OUT * small


def _gives(change: Mention, one: Mention, other: Mention) -> bool:
    """Whether the step from the second of two amounts to the first is a change, in its direction."""
    is_up = one.quantity.value > other.quantity.value
    if not comparable(one.quantity, other.quantity) or is_up is not change.rises:
        return False
    if change.kind is QuantityKind.PERCENT:
        return is_growth(change.quantity, one.quantity, other.quantity)
    return comparable(change.quantity, one.quantity) and is_difference(change.quantity, one.quantity, other.quantity)


def _claimed(change: Mention, before: Mention, now: Mention) -> Claim:
    first, second = before.quantity, now.quantity
    unit = first.unit
    apart = second.value - first.value
    if change.kind is QuantityKind.PERCENT:
        expected = rounded(100 * abs(apart) / first.value, min(change.quantity.step, Decimal("0.01")))
        high, low = (second, first) if apart > 0 else (first, second)
        terms = f"({shown(high, unit)}-{shown(low, unit)})÷{shown(first, unit)}×100={expected:f}"
        return claim(RATE, change, expected, terms, "query")
    factor = first.value / Decimal(shown(first)) if first.value else Decimal(1)
    terms = f"{shown(second, unit)}-{shown(first, unit)}={plain(apart / factor)}"
    return claim(AMOUNT, change, abs(apart), terms, "query")
