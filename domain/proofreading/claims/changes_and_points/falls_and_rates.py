"""A difference and its rate side by side, of what was told before: 最高限价6750万元…，中标报价低270万元，降幅4%.

What the difference is of need not be named: it is an amount told before, in the paragraph or as a price further above.
Only where none of them gives the rate, and of one of them it is a slip of the hand away, is the rate wrong.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import Claim, claim, comparable, equals, paragraph, plain, rounded, shown
from domain.proofreading.claims.common.scope import told
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_APART = pattern(
    r"(?:[低高多少]|低于?[^，。；0-9]{2,8}|优惠|让利|节约|节省|核减|审减|下浮|减少|增加|下降|上升|压减|增长)(?:了|出)?$"
)
_ITS_RATE = pattern(
    r"^[，、(]?(?:其|即)?(?:降幅|增幅|涨幅|减幅|跌幅|下浮率?|核减率|审减率|节约率|节资率|优惠率|让利率?|下降|降低|增长|上升|减少)"
    r"(?:为|达到?|约|了|:)*$"
)
_A_PRICE = pattern("概算|预算|限价|控制价|中标|成交|合同|审定|结算|送审|采购")
_MOST, _ABOVE, _PRICES = 14, 8, 4  # amounts; sentences; prices told above


def falls_and_rates(passage: Passage) -> Iterator[Claim]:
    """Rates right behind a difference that it does not give of anything told before."""
    for sentence in passage.stating:
        for apart, rate in pairwise(sentence.mentions):
            if rate.kind is QuantityKind.PERCENT and rate.is_exact and _is_pair(apart, rate):
                yield from _judged(passage, sentence, apart, rate)


def _is_pair(apart: Mention, rate: Mention) -> bool:
    is_amount = apart.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and apart.is_exact
    is_one = apart.segment == rate.segment and apart.role in (QuantityRole.DELTA, QuantityRole.LEVEL)
    return bool(is_amount and is_one and _APART.search(apart.lead.strip()) and _ITS_RATE.match(rate.lead.strip()))


def _judged(passage: Passage, sentence: Sentence, apart: Mention, rate: Mention) -> Iterator[Claim]:
    near = [each for each in paragraph(passage, sentence) if each is not apart and each.role is not QuantityRole.EACH]
    near = [each for each in near if comparable(each.quantity, apart.quantity) and each.is_exact][-2 * _MOST :]
    known = [*_prices_told(passage, sentence, apart), *near]
    if any(_gives(apart, rate, each) for each in known):
        return
    slips = {
        each.quantity.value: each
        for each in known
        if each.start < apart.start and each.quantity.value > apart.quantity.value and _is_slip(apart, rate, each)
    }
    if len(slips) == 1:
        (whole,) = slips.values()
        exact = rounded(100 * apart.quantity.value / whole.quantity.value, rate.quantity.step)
        unit = whole.quantity.unit
        terms = f"{shown(apart.quantity, unit)}÷{shown(whole.quantity)}×100={plain(exact)}"
        yield claim(RATE, rate, exact, terms, "query")


def _prices_told(passage: Passage, sentence: Sentence, apart: Mention) -> Sequence[Mention]:
    """The last prices told in paragraphs before: 最高限价105.40万元."""
    if apart.kind is not QuantityKind.MONEY:
        return ()
    above = [each for each in told(passage, sentence, _ABOVE) if each.kind is QuantityKind.MONEY and each.is_exact]
    return [
        each
        for each in above
        if _A_PRICE.search(each.lead) and passage.sentence_at(each.start).paragraph < sentence.paragraph
    ][:_PRICES]


def _gives(apart: Mention, rate: Mention, whole: Mention) -> bool:
    """Whether a difference is the rate of an amount, or of what that was before it."""
    value, change = whole.quantity.value, apart.quantity.value
    return any(
        base > 0 and equals(rate.quantity, 100 * change / base) for base in (value, value + change, value - change)
    )


def _is_slip(apart: Mention, rate: Mention, whole: Mention) -> bool:
    exact = 100 * apart.quantity.value / whole.quantity.value
    if rate.quantity.decimals:
        return is_mistyped(rate.quantity, exact)
    return abs(exact - rounded(exact, rate.quantity.step)) * whole.quantity.value <= 50 * apart.quantity.step
