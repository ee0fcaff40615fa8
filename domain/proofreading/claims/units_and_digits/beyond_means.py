"""Amounts whose unit makes more of them than there is: 亩均75万元 of 4.8万亩 and 360万元; 演练支出3.2亿元 of 3800万元.

A mean by all its heads, or by the months of a year, cannot come to many times the largest amount of the text, and what
is paid cannot be many times as much as all that the text tells of. With the next smaller unit both are as they should.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from heapq import nlargest

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, quoted_from
from domain.proofreading.claims.means_and_prices.divisors import divisors
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_PAID = pattern(
    "(?:支出|付款|列支|支付|补[助贴]|原值|账面值|残值|经费|费用?|扣款|罚款|挪用|套取|冒领|多[发领付]|拨付|退[回还]|追回|结余|结转|采购|报销)(?:金额|资金|额|共|合计|为|约)*$"
)
_OF_MANY = pattern(
    "公共预算|一般公共|全[县市区]|我[县市区]|财政(?:总|总支出|支出)|社会|累计|历年|基金|养老|医保|贷款|税"
)
_EARNED = pattern("收入|产值|利润|营收|资产|售价|GDP|生产总值|销售|投资|存款|余额|交易|消费|市值|造价")
_BY_MONEY = pattern("每(?:投入)?(?:一|1)?(?:万元|元|百元|千元)[^，。；]{0,16}$")
_TIMES = Decimal(10_000)
_FAR, _FARTHER = 3, 20  # times the largest amount
_ENOUGH = 4  # amounts of a text that tell how much there is
_BACK = 4  # sentences


@dataclass(frozen=True, slots=True)
class _Money:
    """The two largest amounts of a text, how many there are, and how many of them in 亿元."""

    largest: tuple[Mention, ...]
    count: int
    in_hundred_millions: int

    def most_but(self, one: Mention) -> Decimal:
        """The largest amount beside one."""
        return next((each.quantity.value for each in self.largest if each is not one), Decimal(0))


def beyond_means(passage: Passage) -> Iterator[Claim]:
    """Amounts that no text can mean whose other amounts are so much smaller."""
    told = _money(passage)
    if told.count <= _ENOUGH:
        return
    for sentence in passage.stating_of(QuantityKind.MONEY):
        for mention in sentence.mentions:
            if mention.kind is QuantityKind.MONEY and mention.quantity.unit in ("万元", "亿元"):
                most = told.most_but(mention)
                if most and _is_beyond(passage, sentence, mention, told, most):
                    value = mention.quantity.value
                    yield Claim(UNIT, quoted_from(mention), mention.end, value / _TIMES, value, True, severity="query")


@lru_cache(maxsize=2)
def _money(passage: Passage) -> _Money:
    found = [each for each in passage.mentions if each.kind is QuantityKind.MONEY and each.quantity.value > 0]
    largest = nlargest(2, found, key=lambda each: each.quantity.value)
    return _Money(tuple(largest), len(found), sum(each.quantity.unit == "亿元" for each in found))


def _is_beyond(passage: Passage, sentence: Sentence, mention: Mention, told: _Money, most: Decimal) -> bool:
    value = mention.quantity.value
    if _BY_MONEY.search(mention.lead):
        return value > _FAR * most
    if _EARNED.search(mention.lead):
        return False
    if mention.role is QuantityRole.EACH:
        count = _heads(passage, sentence, mention)
        return count > 1 and value * count > _FARTHER * most and value * count / _TIMES <= _FAR * most
    is_alone = mention.quantity.unit == "亿元" and told.in_hundred_millions == 1
    words = passage.folded[sentence.start : mention.start]
    return (
        is_alone
        and value > _FAR * most
        and _PAID.search(mention.lead.strip()) is not None
        and not _OF_MANY.search(words)
    )


def _heads(passage: Passage, sentence: Sentence, mention: Mention) -> Decimal:
    """How often a mean is taken: by the heads told near by, or by the months or days of a year."""
    named = divisors(mention.lead)
    if len(named) != 1 or named[0].time == "year":
        return Decimal(1)
    if named[0].time:
        return Decimal(12 if named[0].time == "month" else 365)
    units = {*named[0].units, "人次"} if "次" in mention.lead else {*named[0].units}
    near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    counts = [each.quantity.value for one in near for each in one.levels if each.quantity.unit in units]
    return min(counts, default=Decimal(1))
