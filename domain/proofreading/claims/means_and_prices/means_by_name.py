"""A mean of what stands right before it over heads of the same name told far above: 退化林修复0.85万亩 … 46.75万株.

The amount before the mean begins with the name of the heads (退化林修复补植补造46.75万株，平均每亩65株), and that name
has one number in the text.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain, rounded, shown
from domain.proofreading.claims.common.heads import is_a_bound, units_of
from domain.proofreading.claims.common.scope import amounts_of
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_MEAN = pattern(
    "^(?:平均|折合)?(?:每[一-龥]{1,3}|[一-龥]均)(?:约|为|是|达到?|补植|栽植|安排|投入|支出|补助|使用|投放|用水)*$"
)
_OTHERWISE = pattern("计划|目标|标准|上年|去年|其中|设计")
_BOTH = pattern("每[人生名](?:每|平均每)[天日]|[人生]均(?:每天|每日|日均)")
_OF_WHAT = pattern(
    "(?P<what>[一-龥]{2})[一-龥]{0,6}?(?:支出|费用?|经费|资金|采购|成本|消耗)[^，。；0-9]{0,4}按[^，。；0-9]{0,8}$"
)
_PEOPLE, _DAYS, _TWO = ("人", "名"), ("天", "日"), 2
_NAME, _CLOSE = 3, 12  # characters of a name; between an amount and its mean
_LEAST, _MOST = Decimal("0.5"), Decimal(2)
_OFF = Decimal("0.01")


def means_by_name(passage: Passage) -> Iterator[Claim]:
    """Means that the heads of their own name do not give."""
    for sentence in passage.saying("均", "每"):
        for place, mean in enumerate(sentence.mentions):
            if mean.role is QuantityRole.EACH and mean.is_exact and not mean.depth and place:
                yield from _judged(passage, sentence, place)
                yield from _by_heads_and_days(passage, sentence, place)


def _judged(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    mean, total = sentence.mentions[place], sentence.mentions[place - 1]
    units = units_of(passage, mean) if _MEAN.match(mean.lead.strip()) else None
    is_plain = total.is_level and total.is_exact and not total.depth and total.quantity.value > 0
    if not units or not is_plain or total.kind is not mean.kind:
        return
    if total.segment != mean.segment or mean.start - total.end > _CLOSE or _OTHERWISE.search(total.lead):
        return
    if total.quantity.unit in units or (total.quantity.unit[-1:] != mean.quantity.unit[-1:]):
        return
    near = [each for each in sentence.mentions[: place - 1] if each.quantity.unit in units]
    heads = _heads(passage, units)
    own = [each for each in heads if len(each.label) >= _NAME and total.label.startswith(each.label)]
    values = {each.quantity.value for each in own}
    if near or len(values) != 1 or any(_gives(mean, total, each) for each in heads):
        return
    exact = total.quantity.value / own[0].quantity.value
    if not _LEAST <= mean.quantity.value / exact <= _MOST or abs(mean.quantity.value / exact - 1) <= _OFF:
        return
    unit, right = mean.quantity.unit, rounded(exact, mean.quantity.step)
    factor = mean.quantity.value / Decimal(shown(mean.quantity))
    terms = f"{shown(total.quantity, unit)}÷{plain(own[0].quantity.value)}={plain(right / factor)}"
    yield claim(AVERAGE, mean, exact, terms, "query")


def _by_heads_and_days(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """食材采购2612500元。…食材支出按2002人、98天平均，每人每天14.33元: over both, of what the words before name."""
    mean, two = sentence.mentions[place], sentence.mentions[max(0, place - _TWO) : place]
    if len(two) < _TWO or not _BOTH.search(mean.lead) or not all(each.is_level and each.is_exact for each in two):
        return
    heads, days = two
    name = _OF_WHAT.search(passage.folded, sentence.start, heads.start)
    if heads.quantity.unit not in _PEOPLE or days.quantity.unit not in _DAYS or name is None:
        return
    totals = [
        each
        for each in amounts_of(passage)
        if each.kind is mean.kind
        and each.is_level
        and each.end < heads.start
        and name["what"] in passage.folded[max(0, each.start - _CLOSE) : each.start]
    ]
    over = heads.quantity.value * days.quantity.value
    if len({each.quantity.value for each in totals}) != 1 or not over or not totals[0].quantity.value:
        return
    exact = totals[0].quantity.value / over
    if abs(exact - mean.quantity.value) > mean.quantity.step and _LEAST <= mean.quantity.value / exact <= _MOST:
        right = rounded(exact, mean.quantity.step)
        by = "÷".join(plain(each.quantity.value) for each in two)
        terms = f"{shown(totals[0].quantity, '元')}÷{by}={plain(right)}"
        yield claim(AVERAGE, mean, exact, terms, "query")


def _heads(passage: Passage, units: tuple[str, ...]) -> list[Mention]:
    """The numbers of the heads that a text tells."""
    found = (each for each in amounts_of(passage) if each.quantity.unit in units and each.quantity.value > 1)
    return [each for each in found if each.is_exact and not is_a_bound(each) and not _OTHERWISE.search(each.lead)]


def _gives(mean: Mention, total: Mention, head: Mention) -> bool:
    return abs(total.quantity.value / head.quantity.value - mean.quantity.value) <= mean.quantity.step
