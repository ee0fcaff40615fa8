"""Falls of more than there was: 渗流量由2.40降到0.66，下降363.64%. What is no balance cannot fall below nothing."""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import Claim, quoted_from
from domain.proofreading.mentions import Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_FALLS = pattern(
    "(?:下降|减少|降低|降幅|减幅|压减|压降|压缩|缩短|缩减|下滑|回落|核减|节约|节省)(?:率|了|达到?|为|约|:)*$"
)
_CAN_TURN = pattern("利润|收益|净|盈|亏|差额|结余|余额|顺差|逆差|增加值|增速|增幅")  # what may fall below nothing
_ALL, _NEAR = 100, 40  # per cent; characters before a fall that tell what falls


def beyond_all(passage: Passage) -> Iterator[Claim]:
    """Falls by more than a hundred per cent."""
    for sentence in passage.saying("降", "减", "缩", "节", "回落", "下滑"):
        for fall in sentence.mentions:
            is_rate = fall.kind is QuantityKind.PERCENT and fall.role in (QuantityRole.DELTA, QuantityRole.LEVEL)
            if not is_rate or not fall.is_exact or fall.quantity.value <= _ALL or not _FALLS.search(fall.lead.strip()):
                continue
            if not _CAN_TURN.search(passage.folded, max(sentence.start, fall.start - _NEAR), fall.start):
                value = fall.quantity.value
                yield Claim(
                    RATE, quoted_from(fall), fall.end, actual=value, arithmetic=f"{value:f}>{_ALL}", severity="query"
                )
