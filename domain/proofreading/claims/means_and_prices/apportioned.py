"""Averages by the divisors that their words name, one or two: 9600盏路灯…电费288万元，一盏灯一年300元.

The total and the number of heads are the only ones of their kind told before the average; where any of the amounts and
numbers around it give it, there is nothing to say.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain, rounded, shown, window
from domain.proofreading.claims.means_and_prices.divisors import Divisor, divisors
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.means_and_prices.prices import are_told_one_by_one
from domain.proofreading.claims.means_and_prices.yardsticks import is_a_yardstick
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import Quantity, QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_HINTS = frozenset("每均一单")
_STOP = "，。；:()\n"
_OTHER = pattern(
    "标准|能力|周末|节假日|最[高低多少]|上限|限额|定额|不超|控制|以[上下内]|[高低]于|超过|预算|计划|目标|任务|增[收长加产]|提高|减少|节[约省]|节支|降低|下降|缩短"
    "|上年|去年|口径|同比|[比较](?!为|高|多|强)|单价|原价|市场|收费|人均可支配|其中|最|纯收入|收入(?!病)"
)
_NO_HEAD = pattern("其中|计划|目标|任务|预算|上年|去年同|设计|(?<![供对])应(?![急用聘])")
_NARROWER = pattern(
    "其中|[扣剔]除|不含|不包括|另[有外]?|按(?:实际|平均|月|照|年)|连同|加上|部分|分期|分[两三]|首[批期]|当年|剩余|余款|尾款"
)
_LEFT = pattern("剩|余")
_RANGE = pattern("[ ]?[-—–~～至到]|不等|以[上下内]|左右|多")
_A_YEAR = pattern("全年|一年|年度|去年|本年|20[0-9]{2}年")
_ONE_PER = pattern(r"每[^，。；]{0,6}$")
_ALIKE = (frozenset(("次", "人次", "车次", "台次")), frozenset(("人", "名", "位")), frozenset(("件", "起", "宗")))
_MONTHS, _DAYS = 12, 365
_IN_A_YEAR = {"month": (12,), "day": (365, 366)}
_LEAST, _MOST = Decimal("0.5"), Decimal(2)  # of what is right
_LOOSE, _ABOUT = Decimal("0.02"), Decimal("0.1")
_MEAN = pattern("平均|均|造价|成本|投资|折合")
_ABOVE, _LINES = 2, 4  # sentences in which a total may stand; those of the lines above
_BACK, _NEAREST, _LONGEST = 2, 12, 40  # sentences, numbers, characters


def apportioned(passage: Passage) -> Iterator[Claim]:
    """Averages that the one total and the numbers of what is divided by do not give."""
    for sentence in passage.stating:
        for place, mention in enumerate(sentence.mentions):
            if _HINTS.isdisjoint(mention.lead) and not _is_one(sentence, place):
                continue
            if mention.kind is not QuantityKind.MONEY and mention.kind is not QuantityKind.COUNT:
                continue
            yield from _judged(passage, sentence, mention)


def _is_one(sentence: Sentence, place: int) -> bool:
    """Whether the number before is the 一 of 一盏灯."""
    return place > 0 and sentence.mentions[place - 1].quantity.value == 1


def _judged(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    words = words_before(passage, sentence, mention)
    named = divisors(words)
    if (
        not 1 <= len(named) <= 2
        or named[0].time == "year"
        or len({each.time or each.units for each in named}) < len(named)
    ):
        return
    if (
        _RANGE.match(passage.folded, mention.end)
        or _OTHER.search(words)
        or mention.quantity.value <= 0
        or mention.depth
        or any(_is_unit(mention, each) for each in named)
        or are_told_one_by_one(sentence, mention)
        or is_a_yardstick(passage, sentence, mention)
    ):
        return
    near = _near(passage, sentence, mention)
    if "人均" in words and _are_visits_only(near):
        return  # 救助23445人次，…年人均救助水平: of people, who come more than once
    total = _total(passage, sentence, mention, near) or _of_each_in_a_year(passage, sentence, mention, named)
    if total is None or _NARROWER.search(passage.folded, max(total.end, sentence.start), mention.start):
        return
    heads = [_head(passage, sentence, mention, each, near, total) for each in named]
    found = [each for each in heads if each is not None]
    if len(found) < len(heads) or _has_its_own_average(near, total) or _is_given(mention, near, named):
        return
    count = Decimal(1)
    for value, _ in found:
        count *= value
    exact = total.quantity.value / count
    if _is_off(mention, total, exact, count, is_loose=any(loose for _, loose in found)):
        terms = "÷".join(
            [shown(total.quantity, mention.quantity.unit), *(plain(value) for value, _ in found if value != 1)]
        )
        factor = mention.quantity.value / Decimal(shown(mention.quantity))
        expected = rounded(
            exact,
            min(mention.quantity.step, factor / 100) if exact < mention.quantity.step * 10 else mention.quantity.step,
        )
        yield claim(AVERAGE, mention, expected, f"{terms}={plain(expected / factor)}", "query")


def _has_its_own_average(near: Sequence[Mention], total: Mention) -> bool:
    """补贴68台，每台1.2万元，计81.6万元；农户自筹每台2.1万元: a total that another average makes already."""
    prices = [each.quantity.value for each in near if each.role is QuantityRole.EACH and each.kind is total.kind]
    counts = [each.quantity.value for each in near if each.kind is QuantityKind.COUNT and each.quantity.value > 1]
    return any(price * count == total.quantity.value for price in prices for count in counts)


def _near(passage: Passage, sentence: Sentence, mention: Mention) -> list[Mention]:
    """What stands around a number in its line; of money by the head in the lines above, where its own tells none."""
    near = [each for each in window(passage, sentence, _BACK) if each is not mention and each.quantity.value > 0]
    if not _is_mean_of_money(mention) or any(each.kind is mention.kind and each.end <= mention.start for each in near):
        return near
    above = passage.sentences[max(0, sentence.place - _LINES) : sentence.place]
    return [*(each for one in above for each in one.mentions if each.quantity.value > 0 and each not in near), *near]


def _is_mean_of_money(mention: Mention) -> bool:
    return mention.kind is QuantityKind.MONEY and _MEAN.search(mention.lead) is not None


def _are_visits_only(near: Sequence[Mention]) -> bool:
    """Whether of people only how often they came is told."""
    units = {each.quantity.unit for each in near}
    return "人次" in units and units.isdisjoint(("人", "名", "位"))


def words_before(passage: Passage, sentence: Sentence, mention: Mention) -> str:
    """The words of a number's clause before it."""
    before = passage.folded[max(sentence.start, mention.start - _LONGEST) : mention.start]
    return before[max(before.rfind(mark) for mark in _STOP) + 1 :]


def _is_unit(mention: Mention, divisor: Divisor) -> bool:
    """Whether a number is of what its words divide by: 每4个村."""
    return mention.quantity.unit in divisor.units and not divisor.time and len(divisor.units) == 1


def _is_like(each: Mention, mention: Mention) -> bool:
    """Whether an amount can be the total over what an average is of."""
    if each.kind is not mention.kind or each.role not in (QuantityRole.LEVEL, QuantityRole.PRIOR):
        return False
    units = {each.quantity.unit, mention.quantity.unit}
    return each.kind is QuantityKind.MONEY or len(units) == 1 or any(units <= group for group in _ALIKE)


def _total(passage: Passage, sentence: Sentence, mention: Mention, near: Sequence[Mention]) -> Mention | None:
    """The one amount before an average, in its sentence or else in the one before."""
    likely = [each for each in near if each.end <= mention.start and _is_like(each, mention)]
    likely = [
        each
        for each in likely
        if not (each.kind is QuantityKind.COUNT and each.quantity.value <= mention.quantity.value)
    ]
    own = [each for each in likely if each.start >= sentence.start]
    for above in range(1, _ABOVE + _is_mean_of_money(mention)) if not own else ():
        start = passage.sentences[max(0, sentence.place - above)].start
        own = own or _undivided([each for each in likely if each.start >= start])
    own = own if len(own) == 1 else _named_alike(passage, sentence, mention, likely)
    one = own[0] if len(own) == 1 else None
    is_plain = one is not None and one.is_exact and not one.depth
    return one if one is not None and is_plain and not _ONE_PER.search(one.lead) else None


def _named_alike(passage: Passage, sentence: Sentence, mention: Mention, likely: list[Mention]) -> list[Mention]:
    """Of several amounts the one whose name the clause of an average has: 发工资378万元，缴社保94.5万元; 工资平均."""
    words = pairs_of(words_before(passage, sentence, mention))
    return [each for each in likely if pairs_of(each.label) & words]


def _undivided(found: list[Mention]) -> list[Mention]:
    """The amounts; where those behind the first divide it, the first: 252万元，其中县级180万元、镇村自筹72万元."""
    first, rest = found[:1], found[1:]
    if len(rest) < 2 or first[0].quantity.value != sum(each.quantity.value for each in rest):
        return found
    spent = [each for each in rest if not _LEFT.search(each.lead)]
    return first if len(spent) == len(rest) else spent  # 给了84万元，用了79.8万元，还剩4.2万元


def _of_each_in_a_year(
    passage: Passage, sentence: Sentence, mention: Mention, named: Sequence[Divisor]
) -> Mention | None:
    """每名巡河员全年312次，平均每月26次: of what each has in a year, by the month."""
    before = [each for each in sentence.mentions if each.end <= mention.start][-1:]
    if not before or any(each.time != "month" for each in named) or before[0].role is not QuantityRole.EACH:
        return None
    is_like = before[0].kind is mention.kind and before[0].quantity.unit == mention.quantity.unit
    return before[0] if is_like and before[0].is_exact and _A_YEAR.search(before[0].lead) else None


def _head(
    passage: Passage, sentence: Sentence, mention: Mention, divisor: Divisor, near: Sequence[Mention], total: Mention
) -> tuple[Decimal, bool] | None:
    """The number of what is divided by, and whether it is about so many; None where it is not the only one."""
    if divisor.time == "year":
        return Decimal(1), False
    told = [
        each for each in near if each.kind is QuantityKind.COUNT and each is not total and each.end <= mention.start
    ]
    told = [each for each in told if each.role is not QuantityRole.EACH or not _MEAN.search(each.lead)]
    told = [each for each in told if each.quantity.unit in divisor.units and each.quantity.value > 1]
    values = {each.quantity.value for each in told}
    if len(values) == 1 and all(each.is_exact and not each.depth and _is_plain(each) for each in told):
        return values.pop(), False
    if (
        values
        or not divisor.time
        or not _A_YEAR.search(passage.folded, min(sentence.start, total.start - len(total.lead)), mention.start)
    ):
        return None
    return (Decimal(_MONTHS), False) if divisor.time == "month" else (Decimal(_DAYS), True)


def _is_plain(each: Mention) -> bool:
    return each.role is QuantityRole.LEVEL and not _NO_HEAD.search(each.lead) and not _ONE_PER.search(each.lead)


def _is_given(mention: Mention, near: Sequence[Mention], named: Sequence[Divisor]) -> bool:
    """Whether any amount over any one or two numbers is the average."""
    totals = [each.quantity for each in near if each.kind is mention.kind]
    counts = {each.quantity.value for each in near if each.kind is QuantityKind.COUNT}
    nearest = sorted(counts)[:_NEAREST]
    products = {Decimal(1), *nearest, *(one * other for one, other in combinations(nearest, 2))}
    years = [1, *(once for each in named for once in _IN_A_YEAR.get(each.time, ()))]
    stated = mention.quantity
    for total in totals:
        for product in products:
            for year in years:
                value = total.value / (product * year)
                slack = total.slack / (product * year) + (value * _LOOSE if year in (365, 366) else 0)
                if _agrees(stated, value, slack):
                    return True
    return False


def _agrees(stated: Quantity, exact: Decimal, slack: Decimal) -> bool:
    """Whether a stated value is the exact one, or that cut off or rounded where it has more places."""
    cut = stated.step if exact % stated.step else 0
    return abs(stated.value - exact) <= cut + slack


def _is_off(mention: Mention, total: Mention, exact: Decimal, count: Decimal, *, is_loose: bool) -> bool:
    """Whether an average is not what it should be, but may have been meant to be."""
    stated = mention.quantity
    slack = total.quantity.slack / count
    slack += exact * _LOOSE if is_loose else 0
    slack += exact * _ABOUT if not mention.is_exact else 0
    if _agrees(stated, exact, slack) or not exact:
        return False
    return _LEAST <= stated.value / exact <= _MOST or is_mistyped(stated, exact)
