"""A change told the wrong way round right behind the two values of it: 由94万元到92万元，增加2万元."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import DIRECTION
from domain.proofreading.claims.common.claim import Claim, plain
from domain.proofreading.mentions import Passage

_VALUE = r"(?P<{0}>[0-9]{{1,9}}(?:\.[0-9]{{1,4}})?)"
_UP, _DOWN = "增加|增长|上升|提高|增|升|扩大|多", "减少|下降|降低|减|降|缩小|压减|少"
_CHANGE = pattern(
    rf"[由从][^，。；、0-9]{{0,10}}{_VALUE.format('then')}(?P<unit>[万亿千]?[一-龥]{{1,3}}|%)[^，。；、0-9]{{0,4}}?[到至]"
    rf"[^，。；、0-9]{{0,8}}{_VALUE.format('now')}(?P=unit)，"
    rf"(?:净|共|实际|同比)?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))了?{_VALUE.format('change')}(?P<of>(?:(?P=unit)|个百分点))(?=[，。；])"
)
_NO_AMOUNT = pattern("[年月日时分号位等级类档星]$")  # and ranks, of which the lower one is the better


def from_to(passage: Passage) -> Iterator[Claim]:
    """Changes that are right in how much, but not in which way."""
    for sentence in passage.saying("到", "至"):
        for match in _CHANGE.finditer(passage.folded, sentence.start, sentence.end):
            then, now, change = (Decimal(match[each]) for each in ("then", "now", "change"))
            is_of_points = (match["unit"] == "%") == (match["of"] == "个百分点")
            if (
                not is_of_points
                or _NO_AMOUNT.search(match["unit"])
                or "第" in match[0]
                or abs(now - then) != change
                or not change
            ):
                continue
            if (now > then) is not (match["up"] is not None):
                terms = f"{plain(now)}-{plain(then)}{'>' if now > then else '<'}0"
                yield Claim(DIRECTION, match.start(), match.end(), arithmetic=terms, severity="query", is_named=True)
