"""Rates named by what they count: 10期、600人次, 11期、648人次，期次完成率110%，人次完成率108%."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, is_rate, rate_claim
from domain.proofreading.claims.common.plans import DONE, is_planned
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention
from domain.proofreading.quantities import QuantityKind

_NAMED = pattern(
    "^[，、；和及]?(?:其中)?(?P<name>[一-龥]{1,3}?)[数次量]?(?:的)?(?:完成|达成|实现|到位|兑现|执行)(?:率|进度|比例)"
)
_BY_NAME = {
    "里程": ("公里", "千米", "米"),
    "长度": ("公里", "千米", "米"),
    "面积": ("亩", "平方米", "公顷", "平方公里"),
    "人": ("人", "名", "人次"),
    "户": ("户", "户次"),
    "重量": ("吨", "公斤"),
    "时长": ("小时", "学时", "课时"),
}
_FAR = Decimal(70)  # percentage points


def alike_by_unit(rate: Mention, before: Sequence[Mention]) -> list[Mention] | None:
    """The amounts in the unit that a rate names; None where it names none, or others have no other unit."""
    match = _NAMED.match(rate.lead.strip())
    if match is None:
        return None
    units = _BY_NAME.get(match["name"], (match["name"], f"{match['name']}次"))
    counts = [each for each in before if each.kind is QuantityKind.COUNT]
    own = [each for each in counts if each.quantity.unit in units]
    return own if own and len({each.quantity.unit for each in counts}) > 1 else None


def of_the_unit(rate: Mention, own: Sequence[Mention]) -> Iterator[Claim]:
    """The claim that a rate is none of the two amounts in its unit; of more than two, nothing is said."""
    pairs = [(one, other) for one in own for other in own if one is not other]
    if len(own) != len(("part", "whole")) or any(is_rate(rate.quantity, a.quantity, b.quantity) for a, b in pairs):
        return
    first, last = own
    turned = is_planned(last) and not is_planned(first)
    turned = turned or bool(DONE.search(first.lead) and not DONE.search(last.lead))
    part, whole = (first, last) if turned else (last, first)
    is_clear = part.is_exact and whole.is_exact and whole.quantity.value > 0
    if is_clear and abs(100 * part.quantity.value / whole.quantity.value - rate.quantity.value) <= _FAR:
        yield rate_claim(COMPLETION, rate, part, whole)
