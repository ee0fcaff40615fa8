"""Lists told to be all of something above (四类即为全部支出), and shares of a total that a list above makes up.

其中甲占总额的35% below a list that makes up its total is one of that total.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.two_years import name_of
from domain.proofreading.claims.common.claim import Claim, claim, comparable, is_rate, is_sum, rate_claim
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.claims.sums_and_parts.sums import parts_claim
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_IS_ALL = pattern(
    r"，(?:以上|上述|这)?(?P<number>[两二三四五六七八九])(?:大?类|项|者|个?方面|个?部分|块|笔)(?:合计|合起来|合在一起|加总|相加|加起来|共同)?"
    r"(?:即为?|就是|构成|组成|等于|正是|便是)(?:全部|全年|本年度?|总|当年)(?:的)?(?P<what>[一-龥]{2,6}?)(?=[，。；])"
)
_OF_TOTAL = pattern(
    "^(?:其中)?(?P<part>[一-龥]{2,12})占(?:资金|经费|项目|预算|支出|安排)?(?:总额|总数|总量|全部|合计|总计)的$"
)
_NUMERALS = "零一二三四五六七八九"
_BACK, _NEAR = 16, 2  # sentences
_FAR = Decimal("0.3")  # of the whole: what is further off is no slip


def all_of_it(passage: Passage) -> Iterator[Claim]:
    """Shares and lists that what they are told to be of does not bear out."""
    for sentence in passage.saying("占"):
        for share in sentence.mentions:
            if share.kind is QuantityKind.PERCENT and share.role is QuantityRole.SHARE and share.is_exact:
                yield from _of_its_total(passage, sentence, share)
    for sentence in passage.saying("即", "就是", "构成", "组成", "等于", "正是", "便是"):
        yield from _told_to_be_all(passage, sentence)


def _of_its_total(passage: Passage, sentence: Sentence, share: Mention) -> Iterator[Claim]:
    """其中普法宣传占总额的35%, where 350万元 is made up by four uses right above, that of 105万元 among them."""
    match = _OF_TOTAL.match(share.lead.strip())
    if match is None:
        return
    for near in passage.sentences[max(0, sentence.place - _NEAR) : sentence.place + 1]:
        levels = [each for each in near.levels if each.end <= share.start and not each.depth]
        parts = [each for each in levels if each.label == match["part"] and each.is_exact]
        wholes = [each for each in levels if parts and each.quantity.value and _makes_up(each, parts[0], levels)]
        if len(parts) == 1 and wholes and not is_rate(share.quantity, parts[0].quantity, wholes[0].quantity):
            yield replace(rate_claim(SHARE, share, parts[0], wholes[0]), rate=None)
            return


def _makes_up(whole: Mention, part: Mention, levels: list[Mention]) -> bool:
    """Whether an amount is the sum of those of its kind behind it, a part among them."""
    behind = [each for each in levels if each.start > whole.end and comparable(each.quantity, whole.quantity)]
    return part in behind and len(behind) > 1 and is_sum(whole.quantity, [each.quantity for each in behind])


def _told_to_be_all(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """污染防治3316.80万元，…，四类即为全部支出, and 全年支出6902.57万元 above."""
    match = _IS_ALL.search(passage.folded, sentence.start, sentence.end)
    if match is None:
        return
    number = _NUMERALS.find(match["number"].replace("两", "二"))
    listed = [each for each in sentence.mentions if each.end <= match.start("number")][-number:]
    if len(listed) < number or not all(each.is_level and each.is_exact and not each.depth for each in listed):
        return
    if not all(comparable(each.quantity, listed[0].quantity) for each in listed):
        return
    whole = _whole(passage, sentence, match["what"], listed[0])
    if whole is None or is_sum(whole.quantity, [each.quantity for each in listed]):
        return
    total = sum((each.quantity.value for each in listed), Decimal(0))
    if abs(total - whole.quantity.value) <= _FAR * whole.quantity.value:
        found = parts_claim(whole, listed)
        last = claim(found.code, listed[-1], whole.quantity.value, found.arithmetic)
        yield replace(found, start=last.start if found.end < last.end else found.start, end=max(found.end, last.end))


def _whole(passage: Passage, sentence: Sentence, what: str, first: Mention) -> Mention | None:
    """The one amount above that bears the name of what is all told, nothing narrower."""
    found = [
        each
        for near in passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
        for each in near.levels
        if each.end <= first.start and comparable(each.quantity, first.quantity) and not each.depth
        if _is_called(each, what)
    ]
    return found[-1] if len({each.quantity.value for each in found}) == 1 and found[-1].is_exact else None


def _is_called(each: Mention, what: str) -> bool:
    """Whether an amount bears a name; what is counted may be told with what was done: 受理案件860件 are 全部案件."""
    name = name_of(each).removeprefix("总").removeprefix("本年")
    return name == what or (each.kind is QuantityKind.COUNT and name.endswith(what))
