"""Parts that are known to be all of a whole told sentences before: 支出624万元。…基本支出428万元，项目支出196万元.

The names tell that nothing else is part of it, unless a third is told: 基本支出 and 项目支出, 税收 and 非税收入.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_sum
from domain.proofreading.claims.common.funds import mains
from domain.proofreading.claims.common.scope import told
from domain.proofreading.claims.sums_and_parts.sums import sum_claim
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_HALVES: tuple[tuple[Pattern[str], Pattern[str], Pattern[str]], ...] = tuple(
    (pattern(f"(?:{one})$"), pattern(f"(?:{other})$"), pattern(whole))
    for one, other, whole in (
        ("基本支出", "项目支出", r"支出(?!预算)|支出决算"),
        ("(?<!非)税收收入", "非税收入", r"公共预算收入|财政收入|收入"),
        ("公务接待费?", "(?:公务)?用车(?:购置(?:及|和))?(?:运行)?(?:维护)?费?|车辆运行(?:维护)?费", r"三公|支出|决算"),
        ("人员(?:经费|支出)", "公用(?:经费|支出)", r"基本支出"),
    )
)
_THIRD = pattern(
    r"(?:出国|经营支出|上缴|附属单位|对个人|家庭的?补助|其他支出)[^，。；0-9]{0,10}(?!0(?:\.0+)?万?元)[0-9]"
)
_OPEN = pattern(r"等|主要|部分|其他|另")
_BACK = 3  # sentences
_FAR, _BEYOND = Decimal("0.12"), Decimal("0.3")  # of the whole


def halves(passage: Passage) -> Iterator[Claim]:
    """Two known halves that are not the whole told before them."""
    for sentence in passage.stating:
        money = [each for each in sentence.levels if each.kind is QuantityKind.MONEY and not each.depth]
        for one, other in pairwise(money):
            for name in _wholes(one.label, other.label) if one.is_exact and other.is_exact else ():
                found = _judged(passage, sentence, (one, other), name)
                if found is not None:
                    yield found


@lru_cache(maxsize=4096)
def _wholes(one: str, other: str) -> tuple[Pattern[str], ...]:
    """The names of the wholes of which two names are the halves."""
    return tuple(
        name
        for first, second, name in _HALVES
        if (first.search(one) and second.search(other)) or (second.search(one) and first.search(other))
    )


def _judged(passage: Passage, sentence: Sentence, both: tuple[Mention, Mention], name: Pattern[str]) -> Claim | None:
    """What the whole above is to be, the nearest of its name, if that is not what two halves come to."""
    exact = both[0].quantity.value + both[1].quantity.value
    if _OPEN.search(passage.folded, both[0].start, both[1].end):
        return None
    around = passage.sentences[max(0, sentence.place - 1) : sentence.place + 2]
    if _THIRD.search(passage.folded, around[0].start, around[-1].end):
        return None
    for place in range(sentence.place, max(-1, sentence.place - _BACK - 1), -1):
        wholes = [each for each in mains(passage, passage.sentences[place]) if each.end <= both[0].start]
        wholes = [each for each in wholes if name.search(each.label) and each not in both]
        wholes = [each for each in wholes if "预算" not in each.label.replace("公共预算", "")] or wholes
        if not wholes:
            continue
        whole, excess = wholes[-1], exact - wholes[-1].quantity.value
        is_near = -_FAR * whole.quantity.value <= excess <= _BEYOND * whole.quantity.value
        is_one = is_near and whole.is_exact and len({each.quantity.value for each in wholes}) == 1
        return sum_claim(whole, list(both), exact) if is_one and not _is_told(passage, sentence, both) else None
    return None


def _is_told(passage: Passage, sentence: Sentence, both: tuple[Mention, Mention]) -> bool:
    """Whether what two halves come to stands near by, whatever it is called."""
    listed = [each.quantity for each in both]
    near = (each.quantity for each in told(passage, sentence, _BACK * 2))
    return any(comparable(each, listed[0]) and is_sum(each, listed) for each in near)
