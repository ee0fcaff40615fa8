"""Times of a year beside the months that are listed for them: 办展6场：1月书法展、3月摄影展、…."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.mentions import Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_TIMES = frozenset(("场", "次", "期", "批", "轮", "场次", "批次"))
_LIST = pattern(
    r"[一-龥]{0,8}[:(，](?:分别(?:是|为|于|在)|即|时间为?|为)?:?"
    r"(?P<all>(?:1?[0-9]月(?:[0-9]{1,2}日)?[^，。；、:\n0-9]{1,24}(?:[、，；]|(?<=[^，、；0-9])(?=1?[0-9]月)))+1?[0-9]月(?:[0-9]{1,2}日)?[^，。；、:\n0-9]{1,24})"
    r"(?=[。；)\n]|$)"
)
_MONTH = pattern(r"(?:^|[、，；和及与])1?[0-9]月")
_OPEN = pattern(r"等|其中|主要|各[0-9一二两三四]|[0-9一二两三四][场次期批轮]")
_MOST = 12


def months_listed(passage: Passage) -> Iterator[Claim]:
    """Numbers of times that are not as many as the months listed right behind them, each with what was then done."""
    for sentence in passage.saying("月"):
        for mention in sentence.mentions:
            if mention.kind is not QuantityKind.COUNT or mention.quantity.unit not in _TIMES or not mention.is_exact:
                continue
            match = _LIST.match(passage.folded, mention.end, sentence.end)
            if match is None or mention.role is not QuantityRole.LEVEL or _OPEN.search(match["all"]):
                continue
            count = len(_MONTH.findall(match["all"]))
            if count <= _MOST and count != mention.quantity.value:
                yield claim(COUNT, mention, Decimal(count), f"{count}≠{plain(mention.quantity.value)}")
