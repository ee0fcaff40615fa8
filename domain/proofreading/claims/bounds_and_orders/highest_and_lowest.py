"""The highest and the lowest of something told the wrong way round, or one of them twice: 最低95.6分，最高86.2分."""

from collections.abc import Iterator
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import DIRECTION
from domain.proofreading.claims.common.claim import Claim, comparable, quoted_from, shown
from domain.proofreading.mentions import Mention, Passage

_EXTREME = pattern(
    "最(?:(?P<high>[高多大长])|(?P<low>[低少小短]))(?:的|是|为|者|分|值|月份?|一次|一家|一户|一人|1人|1户|[0-9一二三四五六七八九十]{1,3}月份?|仅|达)*"
    "(?:[一-龥]{2,8}(?:镇|乡|村|县|局|站|所|校|学校|公司|中心|街道|社区|标段|季度|项目|班))?(?:为|是|达|仅|有)*$"
)
_BARE = pattern("^(?:而|，|、|其中|和)*最")
_CLOSE = 24  # characters between the two


def highest_and_lowest(passage: Passage) -> Iterator[Claim]:
    """Two extremes side by side of which the highest is less than the lowest, or that are both the same."""
    for sentence in passage.saying("最"):
        for one, other in pairwise(sentence.mentions):
            if comparable(one.quantity, other.quantity) and _are_wrong(one, other):
                sign = ">" if one.quantity.value > other.quantity.value else "<"
                terms = f"{shown(one.quantity)}{sign}{shown(other.quantity, one.quantity.unit)}"
                yield Claim(DIRECTION, quoted_from(one), other.end, arithmetic=terms, severity="query")


def _are_wrong(one: Mention, other: Mention) -> bool:
    first, second = _EXTREME.search(one.lead.strip()), _EXTREME.search(other.lead.strip())
    if first is None or second is None or one.segment != other.segment or not _BARE.match(other.lead.strip()):
        return False
    if other.start - one.end > _CLOSE or one.quantity.value == other.quantity.value:
        return False
    if (first["high"] is None) is (second["high"] is None):
        return one.quantity.unit == other.quantity.unit and first[0][:2] == second[0][:2]
    high, low = (one, other) if first["high"] else (other, one)
    return high.quantity.value < low.quantity.value
