"""What several bear of one cost, told in shares that come to more than all: 财政承担60%，公益金承担30%，乡镇自筹15%."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain, quoted_from
from domain.proofreading.claims.sums_and_parts.splits import SPLIT
from domain.proofreading.mentions import Mention, Passage
from domain.proofreading.quantities import QuantityKind

_BEARS = pattern("(?:承担|负担|分担|出资|自筹|配套|筹集|解决|支付|垫付|安排)(?:了|约|为|比例为|比例)?$")
_OTHERWISE = pattern("其中|超|上年|分别|[0-9]类|对[一-龥]|以[上下]|每|档|由[0-9]|提高|降低|调整")
_FEWEST, _ALL, _MOST = 3, 100, 140  # shares; per cent


def borne_shares(passage: Passage) -> Iterator[Claim]:
    """Three shares and more of who bears a cost, side by side in a sentence, that come to more than 100 %."""
    for sentence in passage.stating_of(QuantityKind.PERCENT):
        row: list[Mention] = []
        for each in (*sentence.mentions, None):
            if each is not None and each.kind is QuantityKind.PERCENT and _BEARS.search(each.lead):
                row.append(each)
                continue
            yield from _judged(passage, row)
            row = []


def _judged(passage: Passage, row: list[Mention]) -> Iterator[Claim]:
    together = sum((each.quantity.value for each in row), Decimal(0))
    if len(row) < _FEWEST or not _ALL < together <= _MOST or not all(each.is_exact for each in row):
        return
    start = quoted_from(row[0])
    if not _OTHERWISE.search(passage.folded, start, row[-1].end):
        terms = "+".join(plain(each.quantity.value) for each in row)
        yield Claim(SPLIT, start, row[-1].end, arithmetic=f"{terms}={plain(together)}", severity="query")
