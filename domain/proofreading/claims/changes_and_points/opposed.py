"""A change in amount and one in per cent side by side that go two ways: 比上年减少35.1万元，增幅10.88%.

Both tell one change. What has a subject of its own (支出减少3万元，收入增长5%) is another.
"""

from collections.abc import Iterator
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import DIRECTION
from domain.proofreading.claims.common.claim import Claim, plain, quoted_from, shown
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_UP = pattern("(?:[高多]|超支|超出?|增[加长]?|上升|提高|上涨|多出|高出)(?:了|出|达)?$")
_DOWN = pattern("(?:[低少]|节约|节省|减少?|下降|降低|压减|核减|审减|回落)(?:了|出|达)?$")
_BARE = pattern(
    r"^(?:其|同比|即|[，、(])*(?:(?P<up>增幅|涨幅|升幅|增长|上升|提高|上涨|增加?|超支率|上浮率?)"
    r"|(?P<down>降幅|减幅|跌幅|下降|降低|减少|下浮率?|降|减|节约率|节支率|节资率|核减率|审减率|压减率))(?:为|了|达到?|约|:)*$"
)
_OTHER_WAY = pattern("亏|缺口|差距|距|幅度?收窄|幅度?扩大|逆差|提前|推迟|缩短")
_BESIDE = ("，", "、", "(", "")
_CLOSE = 10  # characters between the two


def opposed(passage: Passage) -> Iterator[Claim]:
    """Two changes side by side that cannot be one."""
    for sentence in passage.stating:
        for amount, rate in pairwise(sentence.mentions):
            rises = _rises(amount)
            if rises is None or rate.kind is not QuantityKind.PERCENT or not _are_one(passage, amount, rate):
                continue
            match = _BARE.match(rate.lead.strip())
            if match is not None and (match["up"] is not None) is not rises:
                one, other = ("+", "-") if rises else ("-", "+")
                terms = f"{one}{shown(amount.quantity)}, {other}{plain(rate.quantity.value)}%"
                yield Claim(DIRECTION, quoted_from(amount), rate.end, arithmetic=terms, severity="query")


def _rises(amount: Mention) -> bool | None:
    """Whether an amount, or points, tell a rise or a fall; None where they tell neither, or a way of another kind."""
    lead = amount.lead.strip()
    if amount.kind is QuantityKind.PERCENT or _OTHER_WAY.search(lead) or amount.role is QuantityRole.EACH:
        return None
    return True if _UP.search(lead) else False if _DOWN.search(lead) else None


def _are_one(passage: Passage, amount: Mention, rate: Mention) -> bool:
    between = passage.folded[amount.end : rate.start - len(rate.lead)]
    return amount.segment == rate.segment and rate.start - amount.end <= _CLOSE and between.strip() in _BESIDE
