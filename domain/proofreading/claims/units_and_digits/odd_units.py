"""One unit that keeps a whole and its parts from adding up: 低保金发放2600元，城市低保860万元，农村低保1740万元.

All the others are told in one unit of money; in that one the odd figure makes the sum exact.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, shown
from domain.proofreading.claims.common.labels import money_levels
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage
from domain.proofreading.quantities import Quantity, QuantityKind

_FACTORS = {"元": Decimal(1), "千元": Decimal(1000), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
_EACH = pattern("每|均价|单价|标准")
_LEAST, _MOST = 3, 10  # figures of a list
_AVERAGE = pattern("[人户亩次生床例日月件台套处村场班个]均[一-龥]{0,6}$")
_EARNED = pattern("收入|产值|利润|营收|资产|售价|GDP|生产总值")
_HANDED_OUT = pattern(
    "每[人户生名](?:每)?[月天日学次][^，。；]{0,4}$|(?:慰问|津贴|生活费?|救助|护理|高龄|伙食)[^，。；]{0,8}每[人户生名]$"
    "|每[人户生名](?:每)?[月天日学次](?![^，。；]*(?:[共总全]|合计|累计))[^，。；]{0,8}(?:津贴|补贴|生活费|慰问金|护理费|低保金|养老金|伙食费)$"
)
_FORTUNE = 200_000  # 元: so much for one person and month is none
_FAR, _BEYOND = 60, 3  # times


def odd_units(passage: Passage) -> Iterator[Claim]:
    """Figures whose unit is not that of the list they stand in."""
    for sentence in passage.stating:
        money = [each for each in sentence.levels if each.kind is QuantityKind.MONEY and each.is_exact]
        if not _LEAST <= len(money) <= _MOST or any(_EACH.search(each.lead) for each in money):
            continue
        units = [each.quantity.unit for each in money]
        odd = [each for each in money if units.count(each.quantity.unit) == 1]
        others = {each.quantity.unit for each in money if each not in odd}
        if len(odd) != 1 or len(others) != 1 or not others | {odd[0].quantity.unit} <= _FACTORS.keys():
            continue
        scaled = [_scaled(each, others.copy().pop()) if each is odd[0] else each.quantity for each in money]
        values = [each.quantity.value for each in money]
        if _adds_up([each.value for each in scaled]) and not _adds_up(values):
            at = money.index(odd[0])
            line = f"{shown(scaled[at])}{scaled[at].unit}"
            yield replace(claim(UNIT, odd[0], scaled[at].value, line, "query"), replacement=None)


def _scaled(mention: Mention, unit: str) -> Quantity:
    """A figure as if it were told in another unit."""
    quantity = mention.quantity
    factor = _FACTORS[unit] / _FACTORS[quantity.unit]
    return replace(quantity, value=quantity.value * factor, step=quantity.step * factor, unit=unit)


def _adds_up(values: Sequence[Decimal]) -> bool:
    """Whether the first is the sum of all others, or the last is."""
    return values[0] == sum(values[1:], Decimal(0)) or values[-1] == sum(values[:-1], Decimal(0))


def odd_averages(passage: Passage) -> Iterator[Claim]:
    """Averages of one name of which one is told in 万元 and makes sense in 元: 门诊次均费用228.6万元，住院6418元."""
    for sentence in passage.saying("均", "每"):
        near = passage.sentences[max(0, sentence.place - 1) : sentence.place + 2]
        told = [each for one in near for each in one.mentions if _is_average(each)]
        for odd in sentence.mentions:
            if odd.quantity.unit == "万元" and odd.is_exact and (_is_handed_out(odd) or _is_odd(passage, odd, told)):
                yield _in_yuan(odd)


def _in_yuan(odd: Mention) -> Claim:
    scaled = _scaled(odd, "元")
    exact = odd.quantity.value / _FACTORS["万元"]
    line = f"{shown(replace(scaled, value=exact, step=odd.quantity.step / _FACTORS['万元']))}元"
    return replace(claim(UNIT, odd, exact, line, "query"), replacement=None)


def _is_handed_out(odd: Mention) -> bool:
    """Whether one person gets what nobody does: 按每人每月80万元发放."""
    return odd.quantity.value >= _FORTUNE and _HANDED_OUT.search(odd.lead) is not None


def _is_odd(passage: Passage, odd: Mention, told: Sequence[Mention]) -> bool:
    """Whether an average is more than all there is, or far from its like, and neither as 元."""
    name = _AVERAGE.search(odd.label)
    if name is None or _is_beyond_all(passage, odd):
        return name is not None
    others = [each for each in told if each.quantity.unit == "元" and each.label.endswith(name[0])]
    in_yuan = odd.quantity.value / _FACTORS["万元"]
    return bool(others) and all(_is_far(odd.quantity.value, each) and not _is_far(in_yuan, each) for each in others)


def _is_beyond_all(passage: Passage, odd: Mention) -> bool:
    """Whether an average is far more than any amount of the text: 补助125万元 and 件均1500万元."""
    if _EARNED.search(odd.lead):
        return False
    amounts = money_levels(passage)
    largest = max((each.quantity.value for each in amounts if each.is_exact), default=odd.quantity.value)
    return bool(amounts) and odd.quantity.value > _BEYOND * largest


def _is_average(mention: Mention) -> bool:
    return mention.kind is QuantityKind.MONEY and mention.is_exact and _AVERAGE.search(mention.label) is not None


def _is_far(value: Decimal, other: Mention) -> bool:
    """Whether two averages of one kind cannot both be right."""
    small, large = sorted((value, other.quantity.value))
    return large > _FAR * small
