"""A price by the month and what it came to in the year: 租金每月1.6万元，全年18.2万元 is not twelve times as much."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, rounded, shown
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.mentions import Mention, Passage, QuantityRole

_BY_THE_MONTH = pattern("(?:每个?月|月租金?|月薪|月均)(?:支付|支出|租金|缴纳|发放|工资|费用)?(?:为|:)?$")
_IN_THE_YEAR = pattern("^(?:全年|一年|年租金?|年度|年)(?:共|合计|共计|累计|总计|支出|支付|租金|费用|应付)*(?:为|:)?$")
_OTHERWISE = pattern("自[0-9]|从[0-9]|起|个月|月份|至[0-9]|季|调整|其中|按实际|人|户|减免|优惠|另|含|停")
_MONTHS = 12
_NEAR = Decimal("0.3")


def year_of_months(passage: Passage) -> Iterator[Claim]:
    """Amounts of the year right behind those of a month that are not twelve of them."""
    for sentence in passage.saying("每月", "每个月", "月租", "月均", "月薪"):
        for month, year in pairwise(sentence.mentions):
            if not _is_both(month, year) or year.segment != month.segment:
                continue
            if _OTHERWISE.search(passage.folded, sentence.start, year.end):
                continue
            exact = _MONTHS * month.quantity.value
            room = _MONTHS * month.quantity.slack + year.quantity.step
            if room < abs(exact - year.quantity.value) <= _NEAR * exact:
                factor = year.quantity.value / Decimal(shown(year.quantity))
                terms = f"{shown(month.quantity, year.quantity.unit)}×{_MONTHS}={plain(exact / factor)}"
                yield claim(AVERAGE, year, rounded(exact, year.quantity.step), terms, "query")


def _is_both(month: Mention, year: Mention) -> bool:
    is_year = year.role is QuantityRole.LEVEL and _IN_THE_YEAR.match(year.lead.strip()) is not None
    is_month = _BY_THE_MONTH.search(month.lead.strip()) is not None and month.quantity.value > 0
    return is_year and is_month and month.is_exact and year.is_exact and comparable(month.quantity, year.quantity)
