"""Rates of what a name says, its part and its whole told under that name above.

河流治理1100万元，水库养护380万元…. 河流治理支付1023万元，水库养护支付376.2万元. 其中河流治理支付率97%: the part is
what was done under the name, the whole what was there to do. Each must be one alone; where any amount of the text makes
the rate with either, there is nothing to say.
"""

from collections.abc import Iterator, Sequence
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, rate_claim
from domain.proofreading.claims.common.scope import gives
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_RATE = pattern(
    r"^(?:其中|而|但|[、，])*(?P<name>[一-龥]{2,8}?)(?:资金|项目|预算|经费)?"
    r"(?P<deed>支付|执行|完成|拨付|支出|到位|验收|开工|使用|发放|整改|办结|兑付)(?:率|进度)(?:为|是|达到?|仅|:)*$"
)
_DEEDS = {
    "支付": ("支付", "付"),
    "执行": ("支出", "执行", "支付", "使用"),
    "完成": ("完成", "实际"),
    "拨付": ("拨付", "拨"),
    "支出": ("支出", "支付"),
    "使用": ("使用", "支出"),
    "发放": ("发放", "发"),
    "整改": ("整改", "改"),
    "办结": ("办结", "结"),
    "兑付": ("兑付", "兑"),
}
_DONE = pattern("支付|拨付|支出|完成|到位|验收|开工|使用|发放|整改|办结|兑付|已|结余|剩|尚|未|实际|执行|结转")
_EARLIER = pattern("上年|去年|20[0-9]{2}年")
_BACK = 8  # sentences
_LEAST = 2  # characters of a name
_NEAR = 40  # percentage points


def rates_by_name(passage: Passage) -> Iterator[Claim]:
    """Rates that the one part and the one whole of their name do not give."""
    for sentence in passage.saying("率", "进度"):
        for rate in sentence.mentions:
            if rate.kind is not QuantityKind.PERCENT or not rate.is_exact or rate.role is QuantityRole.DELTA:
                continue
            match = _RATE.match(rate.lead.strip())
            if match is not None and not _EARLIER.search(rate.lead):
                yield from _judged(passage, sentence, rate, match)


def _judged(passage: Passage, sentence: Sentence, rate: Mention, match: Match[str]) -> Iterator[Claim]:
    near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    amounts = [each for one in near for each in one.amounts if each.end <= rate.start and each.is_exact]
    named = [each for each in amounts if match["name"] in each.label or _ends_alike(each.label, match["name"])]
    deeds = _DEEDS.get(match["deed"], (match["deed"],))
    parts = [each for each in named if any(one in each.lead for one in deeds) and _is_plain(each)]
    wholes = [each for each in named if not _DONE.search(each.lead) and _is_plain(each)]
    if len({each.quantity.value for each in parts}) != 1 or len({each.quantity.value for each in wholes}) != 1:
        return
    part, whole = parts[-1], wholes[-1]
    if part.start == whole.start or not comparable(part.quantity, whole.quantity) or whole.quantity.value <= 0:
        return
    exact = 100 * part.quantity.value / whole.quantity.value
    is_off = rate.quantity.step < abs(exact - rate.quantity.value) <= _NEAR
    if is_off and not _is_given(rate, amounts, (part, whole)):
        yield rate_claim(COMPLETION, rate, part, whole)


def _is_plain(each: Mention) -> bool:
    return each.role is QuantityRole.LEVEL and not _EARLIER.search(each.lead)


def _ends_alike(label: str, name: str) -> bool:
    """Whether an amount is told under the end of a name: 饮水工程维修 of 农村饮水工程维修."""
    return len(name) > _LEAST and label.endswith(name[-_LEAST - 1 :]) and label[:_LEAST] == name[:_LEAST]


def _is_given(rate: Mention, amounts: Sequence[Mention], pair: tuple[Mention, Mention]) -> bool:
    """Whether the part over another whole, or another part over the whole, is the rate."""
    part, whole = (each.quantity.value for each in pair)
    return any(
        gives(rate.quantity, part, each.quantity.value) or gives(rate.quantity, each.quantity.value, whole)
        for each in amounts
        if comparable(each.quantity, pair[0].quantity)
    )
