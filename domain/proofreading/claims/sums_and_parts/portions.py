"""A percentage of an amount, told with what it comes to: 支付合同价款的90%，即85.55万元; 按60%补助，补助1080万元."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, levels, plain, shown, window
from domain.proofreading.claims.common.labels import named
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

PORTION = "prose.change"
_OF = pattern(r"(?P<whole>[一-龥]{2,10})的$")
_COMES_TO = pattern(r"^(?:即|计|共计|合计|折合|金额为?|为)$")
_OF_THE_AMOUNT = pattern(r"^的$")
_AT_A_RATE = pattern(
    r"(?:按照?|以|依)(?:照)?(?:[^，。；0-9]{0,10}的?)?$|(?:比例|标准|费率|税率|系数|利率)(?:为|是|:)?$"
)
_GRANTED = pattern(
    r"结算|实付|成交|补助|补贴|配套|承担|负担|提取|计提|提留|预留|扣留|暂扣|质保金|保证金|支付|拨付|预付|奖励|返还|缴纳|缴存|计算|折算"
    r"|即|(?:^|，)计|共计|合计|折合|应[付缴补退]|管理费|服务费|税"
)
_PLANNED_AT = pattern(r"不低于|不高于|不超过|以内|以上|分别|各|其中")
_PRICE = pattern("(?:结算|合同|中标|成交|审定|采购|评审|审核|决算)(?:价|金额|总额|总价|额)(?=的?$)")
_RATES = (QuantityRole.SHARE, QuantityRole.COMPLETION)
_ALL = 100  # per cent
_BACK = 3  # sentences
_LEAST, _MOST = Decimal("0.6"), Decimal("1.7")  # of what is right: a slip comes no further


def portions(passage: Passage) -> Iterator[Claim]:
    """Amounts that are not so many per cent of what they are told to be of."""
    for sentence in passage.stating:
        for place, (rate, amount) in enumerate(pairwise(sentence.mentions)):
            if rate.kind is not QuantityKind.PERCENT or amount.kind is not QuantityKind.MONEY:
                continue
            if not rate.is_exact or not amount.is_exact or not rate.quantity.value:
                continue
            yield from _told_behind(passage, sentence, place)
            match = _OF.search(rate.lead.strip())
            if match is not None and _COMES_TO.match(amount.lead.strip()):
                wholes = _wholes(passage, sentence, rate, amount, match["whole"])
                yield from _judged(rate, wholes, wholes[-1:], amount)
            else:
                yield from _granted(passage, sentence, place, amount)


def _told_behind(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """补贴资金按70%的比例拨付，应补贴150万元，拨付105万元: what the rate is of, and what it comes to, behind it."""
    rate, behind = sentence.mentions[place], sentence.mentions[place + 1 : place + 3]
    words = rate.tail.removeprefix("的").removeprefix("比例")
    if not _AT_A_RATE.search(rate.lead.strip()) or not _GRANTED.match(words) or len(behind) < 2:
        return
    whole, amount = behind
    plain = all(each.kind is QuantityKind.MONEY and each.is_exact and not each.depth for each in behind)
    if not plain or whole.quantity.value <= amount.quantity.value or amount.role is not QuantityRole.LEVEL:
        return
    near = [each for each in levels(window(passage, sentence, _BACK)) if comparable(each.quantity, amount.quantity)]
    yield from _judged(rate, [each for each in near if each is not amount], [whole], amount)


def _granted(passage: Passage, sentence: Sentence, place: int, amount: Mention) -> Iterator[Claim]:
    """按合同价350万元的30%支付预付款105万元; 总投资1800万元，按60%补助，补助资金1080万元."""
    rate, before = sentence.mentions[place], sentence.mentions[max(0, place - 1) : place]
    words = passage.folded[rate.end : amount.start]
    if (
        rate.quantity.value == _ALL
        or "；" in words
        or len(words) > _FURTHEST
        or _PLANNED_AT.search(words)
        or _PLANNED_AT.search(rate.lead)
    ):
        return
    is_of = bool(before) and bool(_OF_THE_AMOUNT.match(rate.lead.strip()))
    near = [each for each in levels(window(passage, sentence, _BACK)) if each is not amount]
    near = [each for each in near if comparable(each.quantity, amount.quantity)]
    if not _GRANTED.search(words) or not (is_of or _AT_A_RATE.search(rate.lead) or _called(rate, near) is not None):
        return
    if (whole := _called(rate, near)) is not None:
        exact = whole.quantity.value * rate.quantity.value / _ALL
        if abs(exact - amount.quantity.value) > amount.quantity.step:
            yield from _judged(rate, [], [whole], amount)
        return
    likely = [each for each in before if is_of or each.role is QuantityRole.LEVEL]
    if (
        before and before[0].kind is QuantityKind.PERCENT and rate.quantity.value != _ALL
    ):  # 完成产值3892万元，占合同价的80%；按产值80%拨付
        likely = [each for each in near if sentence.start <= each.start < rate.start][-1:]
    yield from _judged(rate, near, [each for each in likely if each in near], amount)


def _called(rate: Mention, near: list[Mention]) -> Mention | None:
    """The one amount whose name stands right before a rate: 预留结算价3%的质量保证金."""
    match = _PRICE.search(rate.lead.strip())
    if match is None or rate.role in _RATES or "占" in rate.lead:
        return None
    found = [each for each in near if each.lead.rstrip("为共是计 ").endswith(match[0]) and each.end < rate.start]
    return found[-1] if len({each.quantity.value for each in found}) == 1 else None


_FURTHEST = 18  # characters between a rate and what it comes to


def _judged(rate: Mention, wholes: list[Mention], likely: list[Mention], amount: Mention) -> Iterator[Claim]:
    """``wholes``: what the rate may be of; ``likely``: the one that the words say, if any."""
    if not likely or any(_is_portion(rate, each, amount) for each in wholes):
        return
    whole = likely[-1]
    exact = whole.quantity.value * rate.quantity.value / 100
    if whole.is_exact and exact and _LEAST <= amount.quantity.value / exact <= _MOST:
        factor = shown(whole.quantity, amount.quantity.unit)
        terms = f"{factor}×{plain(rate.quantity.value)}%={plain(exact / _factor(amount))}"
        yield claim(PORTION, amount, exact, terms, "query")


def _factor(amount: Mention) -> int:
    return {"亿元": 100_000_000, "万元": 10_000, "千元": 1_000}.get(amount.quantity.unit, 1)


def _wholes(passage: Passage, sentence: Sentence, rate: Mention, amount: Mention, name: str) -> list[Mention]:
    found = named(passage, name)
    stem = name.removeprefix("支付").removeprefix("已支付").removeprefix("了")[-4:]
    near = [each for each in sentence.mentions if each.start < rate.start and each.role is QuantityRole.LEVEL]
    found += [each for each in near if stem[:2] in each.lead and each not in found]
    return [each for each in found if comparable(each.quantity, amount.quantity) and each.is_exact]


def _is_portion(rate: Mention, whole: Mention, amount: Mention) -> bool:
    exact = whole.quantity.value * rate.quantity.value / 100
    slack = whole.quantity.value * rate.quantity.half / 100 + amount.quantity.step
    return abs(exact - amount.quantity.value) <= slack
