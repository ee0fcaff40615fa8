"""A part, its rate and what is left, told side by side: 验收合格3104座，合格率97%，其余96座: any two give the third."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim
from domain.proofreading.claims.common.scope import is_exactly, told
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.sums_and_parts.balances import goes_on, remainder_claim
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_RATE = pattern(r"^[^，。；0-9占]{0,10}(?:率|进度)(?:为|达到?|是|仅|约|:)*$|^占(?:比)?$")
_REST = pattern(
    r"^(?:其中|另有|年末|尚|还|仍|有)*(?:其余|剩余|余下|结余|结转|尚余|剩下|不合格|不达标|不满意|正在[一-龥]{2}|待[一-龥]{2}"
    r"|(?:尚)?未[一-龥]{2,4}?)(?:的|为|有|了|资金|指标|部分|金额|数|和结余)*$"
)
_STRICT = pattern("^(?:其余|剩余|余下|结余|剩下|尚?未(?:拨付|支付|支出|使用|执行|完成|整改|到位|兑付))")  # all of it
_OTHER = pattern("满意|增长|下降|同比|回收|综合|平均|及时|中签|利率|税率")  # what is no part of part and rest together
_PAID = pattern("(?:支出|支付|执行|使用|拨付)(?:率|进度)")
_NAME = pattern("(?P<of>[一-龥]{1,4})率")
_FROM = pattern(
    "抽|检查|核查|排查|受理|应|共|总|登记|收到|接到|接收|计划|申请|申报|调查|监测|检测|评估|考核|签订|参[加评]|[全现实]有|在册"
)
_FAR = 25  # percentage points
_BACK = 14  # sentences
_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT)


def complements(passage: Passage) -> Iterator[Claim]:
    """Rates, or rests, that do not go with the part they stand beside."""
    for sentence in passage.stating_of(QuantityKind.PERCENT):
        for place, rate in enumerate(sentence.mentions):
            if rate.kind is QuantityKind.PERCENT and rate.is_exact and _is_rate(rate):
                found = _part_and_rest(sentence, place)
                several = any(each.lead.strip("，、") == rate.lead.strip("，、") for each in sentence.mentions[:place])
                if found is not None and not several:
                    yield from _judged(passage, sentence, rate, *found)


def _is_rate(rate: Mention) -> bool:
    lead = rate.lead.strip()
    return rate.role is not QuantityRole.DELTA and bool(_RATE.match(lead)) and not _OTHER.search(lead)


def _part_and_rest(sentence: Sentence, place: int) -> tuple[Mention, Mention] | None:
    """The part before a rate and the rest, behind the rate or between the two; nothing else of the kind among them."""
    rate = sentence.mentions[place]
    before = [each for each in sentence.mentions[:place] if _is_amount(each) and each.segment == rate.segment]
    behind = [each for each in sentence.mentions[place + 1 :] if _is_amount(each) and each.segment <= rate.segment + 1]
    if not before or before[-1].depth:
        return None
    beside = sentence.mentions[place - 1]
    is_another = not any(comparable(beside.quantity, each.quantity) for each in before)
    if beside.kind in _KINDS and not beside.depth and is_another:
        return None  # 达标7个，未达标1个，…人均8.5天，完成率85%: the rate of what stands right before it
    rest = behind[0] if behind and _REST.match(behind[0].lead.strip()) else None
    parts = [each for each in before if rest is not None and _is_alike(each, rest)]
    if rest is not None and parts and (parts[-1] is before[-1] or _PAID.search(rate.lead)):
        return parts[-1], rest
    rest = before[-1] if _REST.match(before[-1].lead.strip()) else None
    parts = [each for each in before[:-1] if rest is not None and _is_alike(each, rest)]
    return (parts[0], rest) if rest is not None and len(parts) == 1 else None


def _is_alike(part: Mention, rest: Mention) -> bool:
    return comparable(part.quantity, rest.quantity) and part.quantity.unit == rest.quantity.unit


def _is_amount(mention: Mention) -> bool:
    return mention.kind in _KINDS and mention.role is QuantityRole.LEVEL and mention.is_exact


def _judged(passage: Passage, sentence: Sentence, rate: Mention, part: Mention, rest: Mention) -> Iterator[Claim]:
    together = part.quantity.value + rest.quantity.value
    whole = replace(part, quantity=replace(part.quantity, value=together))
    if together <= 0 or is_rate(rate.quantity, part.quantity, whole.quantity):
        return
    if (rated := _of_the_whole(rate, part, rest)) is not None:
        if not is_rate(rate.quantity, rated.quantity, part.quantity):
            yield replace(rate_claim(COMPLETION, rate, rated, part), rate=None)
        return
    near = [each for each in told(passage, sentence, _BACK) if each.kind is part.kind and each not in (part, rest)]
    near = [each for each in near if _may_be_of(each, part)]
    if any(_is_rate_of_what_remains(rate, each, rest) for each in near):
        return
    proven = [each for each in near if is_exactly(rate.quantity, part.quantity, each.quantity)]
    slack = rest.quantity.step if rest.quantity.is_rounded else Decimal(0)
    if any(abs(each.quantity.value - together) <= slack for each in proven):
        return
    if proven and proven[0].quantity.value >= part.quantity.value:
        left = proven[0].quantity.value - part.quantity.value
        is_one = len({each.quantity.value for each in proven}) == 1 and not goes_on(sentence, rest, left)
        if is_one and (together > proven[0].quantity.value or _STRICT.match(rest.lead.strip())):
            yield from remainder_claim(rest, [(proven[0], 1), (part, -1)])
    elif any(each.quantity.value == together for each in near) or _is_close(rate, part, together):
        yield replace(rate_claim(COMPLETION, rate, part, whole), rate=None)


def _of_the_whole(rate: Mention, part: Mention, rest: Mention) -> Mention | None:
    """抽检1180批次，合格率96.1%，不合格46批次: what is left of the number before a rate, where that is the whole.

    So it is where the rate is of it less the rest, or where the rest denies what only the rate names.
    """
    left = part.quantity.value - rest.quantity.value
    if left <= 0:
        return None
    rated = replace(part, quantity=replace(part.quantity, value=left))
    name = _NAME.match(rate.lead.strip())
    is_denied = name is not None and name["of"] not in part.lead and _denies(rest.lead, name["of"])
    is_whole = is_denied and _FROM.search(part.lead) is not None
    return rated if is_whole or is_rate(rate.quantity, rated.quantity, part.quantity) else None


def _denies(words: str, name: str) -> bool:
    return any(f"{no}{name}" in words for no in ("不", "未", "没有", "未能"))


def _is_rate_of_what_remains(rate: Mention, whole: Mention, rest: Mention) -> bool:
    """862件, … 成功率98.6%，未成功的12件: the part before the rate is one of several, the rest that of all."""
    part = replace(whole.quantity, value=whole.quantity.value - rest.quantity.value)
    return part.value > 0 and is_exactly(rate.quantity, part, whole.quantity)


def _may_be_of(each: Mention, part: Mention) -> bool:
    """Whether a number can be of what a part is: of its unit, or of one that only another word counts (条, 项, 个)."""
    things = ("条", "项", "个", "件")
    return comparable(each.quantity, part.quantity) or {each.quantity.unit, part.quantity.unit} <= set(things)


def _is_close(rate: Mention, part: Mention, together: Decimal) -> bool:
    return abs(100 * part.quantity.value / together - rate.quantity.value) <= _FAR
