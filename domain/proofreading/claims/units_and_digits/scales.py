"""Amounts ten thousand times too large or too small: 预算3.5万元，支出28,400万元; 结转183.86元 of 183.86万元.

What tells it: a rate that fits once 元 and 万元 are changed round, a plan and its outlay that cannot lie so far apart,
the same digits told in the other unit, or so little money that nothing can be built of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, quoted_from
from domain.proofreading.claims.common.scope import exactly_of, told
from domain.proofreading.claims.units_and_digits.digits import telling_digits
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_OF_IT = pattern("占|完成|为|达")
_TIMES = Decimal(10_000)
_HAD = pattern("预算|到位|下达|安排|指标|概算|合同|控制价|限价|资金|计划|额度")
_SPENT = pattern("支出|支付|执行|使用|列支|拨付|决算|结算|中标|成交|采购(?!预算)")
_DIVIDES = pattern("其中|包括|[人户亩每]均|每|标准|单价")
_TINY = pattern("[人户亩件台次]均|每|标准|单价|手续费|工本费|利息|押金|罚款|档|/")
_FUNDS = pattern(
    r"(?:总?投资|(?:投入|安排|下达|到位|争取|拨付|筹集|整合)[^，。；0-9]{0,12}(?:资金|经费)|(?:专项|项目|财政|补助|配套)资金|预算"
    r"|合同价|中标价|控制价|产值|(?:交易|成交|营业|销售)额|销售[^，。；0-9]{0,4}(?:产品|收入))"
    r"(?:共|共计|合计|为|约|了)?$"
)
_LEAST, _MOST = Decimal("0.3"), Decimal("1.5")  # of a plan that can be spent of it
_FEW = 10_000  # 元: for less nothing is built
_SMALL_SHARE = 1_000_000  # 元: an amount in 万元 that is so small is taken for one in 亿元
_ODD = 20  # times all others
_BACK = 14  # sentences
_ENOUGH = 2  # amounts in 万元 that make it the unit of a text
_MOST_ALIKE = 24
_SURE = 4  # digits that are no chance


@dataclass(frozen=True, slots=True)
class _Amounts:
    """What is asked of all amounts of a text: which are of one value, the two largest, how many stand in 万元."""

    by_value: dict[Decimal, list[Mention]]
    largest: tuple[Mention, ...]
    in_ten_thousands: int

    def largest_but(self, one: Mention) -> Decimal:
        """The value of the largest amount beside one of them."""
        return next(each.quantity.value for each in self.largest if each is not one)


def scales(passage: Passage) -> Iterator[Claim]:
    """Amounts whose unit is a factor of ten thousand off."""
    amounts = _amounts([each for each in passage.mentions if _is_amount(each)])
    if not amounts.in_ten_thousands:
        return
    found: dict[int, Claim] = {}
    for sentence in passage.stating_of(QuantityKind.MONEY):
        if any(each.kind is QuantityKind.MONEY for each in sentence.levels):
            for claim in (
                *_by_a_rate(passage, sentence, amounts),
                *_of_a_plan(sentence, amounts),
                *_told_in_both(sentence, amounts),
                *_too_little(passage, sentence, amounts),
            ):
                found.setdefault(claim.end, claim)
    yield from found.values()


def _amounts(money: list[Mention]) -> _Amounts:
    by_value: dict[Decimal, list[Mention]] = {}
    for each in money:
        by_value.setdefault(each.quantity.value, []).append(each)
    largest = nlargest(2, money, key=lambda each: each.quantity.value)
    return _Amounts(by_value, tuple(largest), sum(each.quantity.unit == "万元" for each in money))


def _is_amount(each: Mention) -> bool:
    return each.kind is QuantityKind.MONEY and each.role is QuantityRole.LEVEL and each.is_exact


def _by_a_rate(passage: Passage, sentence: Sentence, amounts: _Amounts) -> Iterator[Claim]:
    """预算450万元。…支出4,275,000万元，执行率95%."""
    for place, rate in enumerate(sentence.mentions):
        part = sentence.mentions[place - 1] if place else None
        if rate.kind is not QuantityKind.PERCENT or not rate.is_exact or part is None or not _is_amount(part):
            continue
        if rate.role is QuantityRole.DELTA or part.segment != rate.segment or not part.quantity.value:
            continue
        if _OF_IT.search(part.lead) and rate.lead.lstrip().startswith("的"):
            continue  # 占支出合计810万元的3%: what stands before the rate is its whole
        near = [each for each in _told(passage, sentence.place) if each is not part]
        value = part.quantity.value
        if any(exactly_of(rate.quantity, value, near)):
            continue
        if any(any(exactly_of(rate.quantity, each.quantity.value, [part])) for each in near):
            continue  # 应付619200元，扣1%即6192元: what comes of the rate
        far = (*exactly_of(rate.quantity, value * _TIMES, near), *exactly_of(rate.quantity, value / _TIMES, near))
        if far:
            odd = _odd(part, max(far, key=lambda each: each.start), amounts)  # the nearest
            yield from _claimed(odd) if odd is not None else ()
            return


@lru_cache(maxsize=2)
def _told(passage: Passage, place: int) -> tuple[Mention, ...]:
    return tuple(each for each in told(passage, passage.sentences[place], _BACK) if _is_amount(each))


def _of_a_plan(sentence: Sentence, amounts: _Amounts) -> Iterator[Claim]:
    """预算3.5万元，实际支出28,400万元: a plan and what was spent of it."""
    here = [each for each in sentence.mentions if _is_amount(each) and not each.depth]
    here = [each for each in here if not _DIVIDES.search(each.lead)] if len(here) > 1 else []
    for plan, spent in pairwise(here):
        if (
            not _HAD.search(plan.lead)
            or (_SPENT.search(plan.lead) and "预算" not in plan.lead)
            or not _SPENT.search(spent.lead)
        ):
            continue
        for factor in (_TIMES, 1 / _TIMES):
            if plan.quantity.value and _LEAST <= spent.quantity.value * factor / plan.quantity.value <= _MOST:
                odd = _odd(spent, plan, amounts)
                yield from _claimed(odd) if odd is not None else ()


def _odd(one: Mention, other: Mention, amounts: _Amounts) -> Mention | None:
    """Of two amounts that do not go together the one that its unit makes so: huge among all, or alone in 元."""
    small, large = sorted((one, other), key=lambda each: each.quantity.value)
    is_whole = large.quantity.unit == "亿元" or (large.quantity.unit == "万元" and not large.quantity.decimals)
    are_all = sum(map(len, amounts.by_value.values())) == 2 and small.quantity.unit != large.quantity.unit
    if is_whole and not are_all and large.quantity.value >= _ODD * amounts.largest_but(large):
        return large
    return small if small.quantity.unit == "元" or are_all else None


def _told_in_both(sentence: Sentence, amounts: _Amounts) -> Iterator[Claim]:
    """结转资金183.86万元。…年末结转183.86元: the same digits in the other unit, under a name that has a word of it."""
    for mention in sentence.mentions:
        if not _is_amount(mention) or mention.quantity.unit != "元" or _TINY.search(mention.lead):
            continue
        digits = telling_digits(mention.quantity.value)
        if len(digits) < _SURE - 1 or not (mention.quantity.decimals or len(digits) >= _SURE):
            continue
        same = amounts.by_value.get(mention.quantity.value * _TIMES, [])[:_MOST_ALIKE]
        if any(len(digits) >= _SURE + 1 or _share_a_word(each, mention) for each in same):
            yield from _claimed(mention)


def _share_a_word(one: Mention, other: Mention) -> bool:
    return any(one.lead[at : at + 2] in other.lead for at in range(len(one.lead) - 1) if one.lead[at : at + 2].strip())


def _too_little(passage: Passage, sentence: Sentence, amounts: _Amounts) -> Iterator[Claim]:
    """投资286元建成育秧中心1座: whole 元 under the name of funds, in a text that tells its funds in 万元."""
    if amounts.in_ten_thousands < _ENOUGH:
        return
    small = [each for each in sentence.mentions if each.kind is QuantityKind.MONEY and each.quantity.unit == "元"]
    for mention in small if len(small) == 1 else ():
        is_fund = _FUNDS.search(mention.lead) and not _TINY.search(mention.lead + mention.tail)
        is_little = _is_amount(mention) and 0 < mention.quantity.value < _FEW
        if is_little and is_fund and not _TINY.search(passage.folded, sentence.start, mention.start):
            yield from _claimed(mention)


def _claimed(mention: Mention) -> Iterator[Claim]:
    value = mention.quantity.value
    is_small = mention.quantity.unit == "元" or value < _SMALL_SHARE  # 8.4万元 of 32.6亿元
    right = value * _TIMES if is_small else value / _TIMES
    yield Claim(UNIT, quoted_from(mention), mention.end, right, value, True)
