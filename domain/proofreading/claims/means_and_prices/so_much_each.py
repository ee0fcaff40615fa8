"""So much for each, times how many: 640袋，每袋118元，货款75520元; 3100元一枚; 人日均300元; 月付3.85万元.

What each costs and how many there are stand near a total. Where no product of them makes it, and the product of those
that belong together by their words would but for a slip of the hand, the total is wrong, or what is for each.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, pairwise
from math import prod

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, quoted_from, rounded
from domain.proofreading.claims.common.for_each import ForEach, rates_in
from domain.proofreading.claims.common.heads import is_a_bound, units_named
from domain.proofreading.claims.common.one_slip import is_one_slip
from domain.proofreading.claims.dates_and_spans.spans_told import spans_told
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.means_and_prices.prices import PRICE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_APART = pattern("^(?:另|其余|其中|上年|去年|20[0-9]{2}年)|目标|计划|标准|限额|预算|不[足超]|差")
_SOME_TIME = pattern("季度?|[0-9一二三四五六七八九十]月份?")
_TOGETHER = pattern("^(?:(?:以上)?[两二三四五六]?[项者类个期批]?)?(?:合计|共计?|总)|分别")
_MOMENT = pattern("[月年]$")
_MONTHS = pattern("[0-9一二三四五六七八九十]个?月|半年|季度|学期|截至|以来|月[底末初]")
_EVERY_MONTH, _HALF_A_YEAR, _HALF = pattern("每月|当月|月[共需总计应]"), pattern("半年"), 6
_MONTHLY_TOTAL = pattern("每月[^，。；每均]{0,4}(?:共|合计|总)")
_BESIDE = 14  # characters between a number and what it costs
_OF_ITS_OWN, _TENS = 6, 10  # characters between a total and what it is for each; of things that are no chance
_OFF = 2  # how many of anything are miscounted
_NEAR, _MOST, _QUOTED = 5, 3, 60  # numbers; factors; characters
_FEW_DIGITS, _DIGITS = 2, 3  # of what is told in money; of what is a number or a mean
_ONE = Decimal(1)
_SPANS: dict[str, tuple[int, ...]] = {"月": (12,), "季": (2, 3, 4), "年": (2, 3, 4, 5), "日": (365, 366, 360)}
_OWN_SPANS = {"月": Decimal(12), "季": Decimal(4), "日": Decimal(365), "年": _ONE}
_UNITS_OF_TIME = {"月": ("个月",), "日": ("天", "日", "个工作日", "工作日"), "季": (), "年": (), "周": ("周",)}


@dataclass(frozen=True)
class _Product:
    """A rate with what it is taken times."""

    rate: ForEach
    factors: tuple[Decimal, ...]

    @property
    def times(self) -> Decimal:
        return prod(self.factors, start=_ONE)

    @property
    def value(self) -> Decimal:
        return self.times * self.rate.mention.quantity.value


def so_much_each(passage: Passage) -> Iterator[Claim]:
    """Totals, or what is for each, that a slip of the hand away are what the numbers beside them make."""
    for sentence in passage.stating:
        if len(sentence.mentions) > 1:
            rates = rates_in(passage, sentence)
            for rate in rates:
                yield from _judged(passage, sentence, rate, rates)


def _judged(passage: Passage, sentence: Sentence, rate: ForEach, rates: Sequence[ForEach]) -> Iterator[Claim]:
    number = rate.mention
    priced = [one.mention for one in rates if one.mention.kind is number.kind and (one.of or not rate.of)]
    counts = [each for each in sentence.mentions if each is not number and _can_count(each, number, priced)]
    totals = [each for each in sentence.mentions if _can_be_total(each, number) and each not in priced]
    if rate.of and not any(is_own(passage, rate, each) for each in counts):
        counts += _told_before(passage, sentence, rate)
    is_part = "月" in rate.times and _MONTHS.search(passage.folded, sentence.start, sentence.end)
    spans = [1, *(span for time in rate.times for span in _SPANS.get(time, ())), *(range(2, 12) if is_part else ())]
    if not totals or any(
        _holds(rate, total, times) for times in _any_times(passage, rate, counts, spans) for total in totals
    ):
        return
    total = _total(rate, totals)
    for factors in _own_factors(passage, sentence, rate, counts, total) if total is not None else ():
        product = _Product(rate, factors)
        if total is None or product.times <= 1 or not _is_slip(total, product):
            continue
        if not _is_told_otherwise(sentence, total, product) and not _is_shared(rate, total, rates, totals):
            yield _claim(total, product)
            return


def _told_before(passage: Passage, sentence: Sentence, rate: ForEach) -> list[Mention]:
    """建成农田1.2万亩。亩均投资1950元，总投资2340万元: the numbers of what a rate is for in the sentence before."""
    above = passage.sentences[max(0, sentence.place - 1)]
    if above.place == sentence.place or above.paragraph != sentence.paragraph:
        return []
    return [each for each in above.mentions if _can_count(each, rate.mention, ()) and is_own(passage, rate, each)]


def _can_be_total(each: Mention, rate: Mention) -> bool:
    is_like = each.kind is rate.kind and (each.kind is QuantityKind.MONEY or each.quantity.unit == rate.quantity.unit)
    is_more = each.is_exact and each.quantity.value > rate.quantity.value
    is_total = each.role is not QuantityRole.EACH or _MONTHLY_TOTAL.match(each.lead.strip())  # 每月共需27.52万元
    return is_like and is_more and bool(is_total)


def _can_count(each: Mention, rate: Mention, priced: Sequence[Mention]) -> bool:
    if each.kind is not QuantityKind.COUNT or not each.is_exact or each.quantity.value < 1 or each in priced:
        return False
    is_moment = each.quantity.unit in ("日", "号") and _MOMENT.search(each.lead)
    return (
        not is_moment
        and not is_a_bound(each)
        and not (each.kind is rate.kind and each.quantity.unit == rate.quantity.unit)
    )


def _any_times(passage: Passage, rate: ForEach, counts: Sequence[Mention], spans: Sequence[int]) -> Iterator[Decimal]:
    """All that a rate may be taken times: any of the numbers beside it, over any time."""
    near = [each.quantity.value for each in sorted(counts, key=lambda each: abs(each.start - rate.mention.start))]
    for size in range(min(_MOST, len(near)) + 1):
        for some in combinations(near[: 2 * _NEAR if size < _MOST else _NEAR], size):
            for span in spans:
                yield prod(some, start=Decimal(span))
    for one, other in pairwise([each for each in counts if is_own(passage, rate, each)]):
        yield from ((one.quantity.value + other.quantity.value) * span for span in spans)  # 新建7处，翻修6处，每处


def _own_factors(
    passage: Passage, sentence: Sentence, rate: ForEach, counts: Sequence[Mention], total: Mention
) -> Iterator[tuple[Decimal, ...]]:
    """What the words of a rate say that it is taken times; the same with one more number of things beside it."""
    near = sorted(counts, key=lambda each: abs(each.start - rate.mention.start))[:_NEAR]
    time = next(iter(rate.times), "")
    timed = [each for each in near if each.quantity.unit in _UNITS_OF_TIME.get(time, ())]
    things = [each for each in near if each not in timed]
    if rate.of:
        owns = [each for each in things if is_own(passage, rate, each)]
    else:
        owns = things if len(things) == 1 else [each for each in things if _is_beside(rate, each)]
    for span in _spans(passage, sentence, time, timed, total) if len(rate.times) <= 1 else ():
        length = (span,) if span != 1 else ()
        if not rate.of:
            yield length
        for own in owns:
            yield (own.quantity.value, *length)
            for more in things:
                if more is not own and more.quantity.unit != own.quantity.unit:
                    yield (own.quantity.value, more.quantity.value, *length)


def _spans(
    passage: Passage, sentence: Sentence, time: str, timed: Sequence[Mention], total: Mention
) -> Sequence[Decimal]:
    """How many months, days or quarters a rate is paid for: those that are told, else those of a year."""
    if time == "月" and _EVERY_MONTH.search(total.lead):
        return [_ONE]  # 工资每人每月2150元，每月共需27.52万元
    told = [each.quantity.value for each in timed]
    if not told and time == "月":
        told = [Decimal(each.months) for each in spans_told(passage.folded, sentence.start, sentence.end)]
        told += [Decimal(_HALF) for _ in _HALF_A_YEAR.finditer(passage.folded, sentence.start, sentence.end)]
    return told or [_OWN_SPANS.get(time, _ONE)]


def _is_beside(rate: ForEach, each: Mention) -> bool:
    gap = max(rate.mention.start, each.start) - min(rate.mention.end, each.end)
    return gap <= _BESIDE


def is_own(passage: Passage, rate: ForEach, each: Mention) -> bool:
    """Whether a number is one of what a rate is for: 档案室217个，每室4组; 1260口人，人均800元."""
    if not rate.of:
        return False
    unit = each.quantity.unit
    if unit in units_named(rate.of) or rate.of.startswith(unit):
        return True
    return each.lead.rstrip()[-1:] == rate.of[0] or passage.folded.startswith(rate.of[0], each.end)


def _is_shared(rate: ForEach, total: Mention, rates: Sequence[ForEach], totals: Sequence[Mention]) -> bool:
    """Whether prices have one total: 30亩，每亩400元；12亩，每亩900元，两项共2.28万元; but 次均640元、人均80元."""
    others = [one for one in rates if one is not rate and one.mention.kind is rate.mention.kind and not one.is_mean]
    return not rate.is_mean and any(_total(one, totals) is total for one in others)


def _holds(rate: ForEach, total: Mention, times: Decimal) -> bool:
    number = rate.mention.quantity
    slack = (number.half if rate.is_mean else 0) * times + total.quantity.half
    return abs(total.quantity.value - number.value * times) <= slack


def _total(rate: ForEach, totals: Sequence[Mention]) -> Mention | None:
    """The total that stands next behind a rate, or before it where none does, with no other price between."""
    number = rate.mention
    near = [each for each in totals if each.segment == number.segment] or totals
    behind, before = (
        [each for each in near if each.start > number.start],
        [each for each in near if each.start < number.start],
    )
    total = behind[0] if behind and not rate.is_mean else before[-1] if before else behind[0] if behind else None
    if total is None or _APART.search(total.lead.strip()) or (rate.times and _SOME_TIME.search(total.lead)):
        return None
    return total


def _is_slip(total: Mention, product: _Product) -> bool:
    rate, exact = product.rate.mention.quantity, total.quantity.value / product.times
    fewest = _FEW_DIGITS if total.kind is QuantityKind.MONEY else _DIGITS
    if rounded(product.value, total.quantity.step) == product.value and is_one_slip(
        total.quantity, product.value, fewest
    ):
        return True
    is_whole = rounded(exact, rate.step) == exact
    if is_whole and _is_miscounted(total, product, exact):
        return True
    return is_one_slip(rate, exact, fewest if is_whole and product.rate.is_mean else _DIGITS + 1)


def _is_miscounted(total: Mention, product: _Product, exact: Decimal) -> bool:
    """档案室217个，配密集架868组，每室5组: so many of one for each of another make it, told one behind the other."""
    number = product.rate.mention
    is_count = number.kind is QuantityKind.COUNT and len(product.factors) == 1 and total.start < number.start
    is_near = is_count and number.start - total.end <= _OF_ITS_OWN and product.times >= _TENS
    return is_near and abs(number.quantity.value - exact) <= _OFF


def _is_told_otherwise(sentence: Sentence, total: Mention, product: _Product) -> bool:
    """Whether a total is what others make together, or the product is told beside it."""
    alike = [each for each in sentence.mentions if each is not total and comparable(each.quantity, total.quantity)]
    like, value = [each.quantity.value for each in alike], total.quantity.value
    if product.value in like:
        return True
    made = [one + other for one, other in combinations(like, 2)] + [
        abs(one - other) for one, other in combinations(like, 2)
    ]
    before = [each.quantity.value for each in alike if each.end <= total.start]
    return value in made or value - product.value in like or product.value - value in before


def _claim(total: Mention, product: _Product) -> Claim:
    number = product.rate.mention
    factors = [plain(each) for each in product.factors]
    if total.start > number.start:
        line = "×".join((*factors, plain(number.quantity.value)))
        found = claim(PRICE, total, product.value, f"{line}={plain(product.value)}", "query")
        first = number
    else:
        exact = rounded(total.quantity.value / product.times, number.quantity.step / 100)
        line = "÷".join((plain(total.quantity.value), *factors))
        found = claim(AVERAGE, number, exact, f"{line}={plain(exact)}", "query")
        first = total
    start = quoted_from(first)
    start = start if 0 < found.start - start <= _QUOTED else found.start
    return replace(found, start=start, is_named=True)
