"""Means of the one total and the one number of heads that stand right before them: 243.2万元，儿童152名，人均1.52万元.

What a mean divides by, its own words say (每册, 户均, 日均). Where only one amount of its kind and only one number of
those heads stand before it in its line, or the nearest of each give it but for a slip, and nothing else in the text
does, it is of those. Months are those of a year where no other number of them is told (1642家次，平均每月146家次).
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain, rounded, shown
from domain.proofreading.claims.means_and_prices.apportioned import words_before
from domain.proofreading.claims.means_and_prices.divisors import Divisor, divisors
from domain.proofreading.claims.means_and_prices.even_means import is_given_around, may_be_of
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.means_and_prices.yardsticks import is_a_yardstick
from domain.proofreading.claims.units_and_digits.digits import is_misreckoned, is_mistyped, telling_digits
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_OTHER = pattern(
    "标准|能力|最|上限|限额|定额|不超|控制|以[上下内]|[高低]于|超过|预算|计划|目标|任务|增[收长加产]|提高|减少|节[约省]|降低|下降|缩短"
    "|年[人户]均|上年|去年|口径|同比|[比较](?!为|高|多|强)|单价|原价|市场|收费|可支配|纯收入|收入(?!病)|其中|应|发放|每[年学]|补足|奖|罚|不足|都是|均为|各|均到|[每到]岗"
)
_RANGE = pattern("[ ]?[-—–~～至到]|不等|以[上下内]")
_MEAN = pattern("均|平均|折合|分摊|摊|每")
_NOT_ALL = pattern("[扣剔]除|不含|不包括|另[有外]|连同|加上|部分|分期|首[批期]|其余|以上")
_MONTHS_TOLD = pattern(
    "[0-9]{1,2}月?(?:—|-|~|～|至|到)[0-9]{1,2}月|[0-9]{1,2}月(?:底|初|中旬|份|起|正式|投入|开始|启用|开)|季度|半年|学期"
)
_BY = pattern("每(?P<unit>[一-龥]{1,12})$|(?P<mean>[一-龥])均[一-龥]{0,6}$")
_NO_NAME = frozenset(
    (
        "资金",
        "支出",
        "经费",
        "项目",
        "年度",
        "全年",
        "本年",
        "实际",
        "预算",
        "安排",
        "投入",
        "全县",
        "全市",
        "平均",
        "补助",
        "费用",
    )
)
_YEAR, _DAYS = Decimal(12), ("天", "日历天", "个工作日", "工作日")
_ABOUT = Decimal("0.04")  # of a mean that is told as about so much
_LEAST, _MOST = Decimal("0.5"), Decimal(2)  # of what is right
_NEAREST, _BACK, _FAR = 3, 16, 5  # numbers; sentences; characters
_TELLING = 4  # digits that are no chance
_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT)


def plain_means(passage: Passage) -> Iterator[Claim]:
    """Means that the amounts and numbers right before them do not give."""
    for sentence in passage.saying("均", "每"):
        for mention in sentence.mentions:
            if mention.kind in _KINDS and not mention.depth and mention.quantity.value > 0:
                yield from _judged(passage, sentence, mention)


def _judged(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    words = words_before(passage, sentence, mention)
    if (
        _RANGE.match(passage.folded, mention.end)
        or not _MEAN.search(words)
        or _OTHER.search(words)
        or is_a_yardstick(passage, sentence, mention)
    ):
        return
    told = _above(passage, sentence)
    above = [each for each in told if each.end <= mention.start and each.quantity.value > 0]
    divisor = _divisor(words, above)
    if divisor is None or mention.quantity.unit in divisor.units:
        return
    begin = _start_of_line(passage, sentence)
    line = [each for each in above if each.start >= begin]
    heads = _heads(passage, sentence, divisor, line) or _heads(passage, sentence, divisor, above)
    totals = [each for each in line if _is_total(each, mention)]
    named = set(_named(words, totals, mention))
    sure = [each for each in totals if each.start >= sentence.start or each in named]
    near = [each for each in above if each.start >= passage.sentences[max(0, sentence.place - _NEAREST)].start]
    found = _of(mention, sure, heads) or _of(mention, _named(words, near, mention), heads)
    if found is not None and _has_its_own(mention, found[0], above):
        return
    found = found or _by_slip(mention, [each for each in above if _is_total(each, mention)], heads)
    if found is None or is_given_around(passage, sentence, mention, divisor):
        return
    total, count = found
    if _NOT_ALL.search(passage.folded, total.end, mention.start):
        return
    exact = total.quantity.value / count
    is_money = mention.kind is QuantityKind.MONEY
    if is_money and not _is_slip(mention, exact) and not may_be_of(words, total):
        return  # 会议费0.93万元，人均误餐补贴260元: of what has a name of its own
    factor = mention.quantity.value / Decimal(shown(mention.quantity))
    expected = rounded(exact, mention.quantity.step)
    terms = f"{shown(total.quantity, mention.quantity.unit)}÷{plain(count)}={plain(expected / factor)}"
    yield claim(AVERAGE, mention, expected, terms, "query")


def _divisor(words: str, above: Sequence[Mention]) -> Divisor | None:
    """What words divide by: as is known of them, or by a unit or a name that numbers before them have."""
    named = divisors(words)
    if len(named) == 1 and named[0].time != "year":
        return named[0]
    if named:
        return None
    match = _BY.search(words)
    if match is None:
        return None
    counts = [each for each in above if each.kind is QuantityKind.COUNT]
    if match["mean"]:
        units = {each.quantity.unit for each in counts if match["mean"] in each.label + each.quantity.unit}
    else:
        units = {each.quantity.unit for each in counts if each.quantity.unit in match["unit"][:_FAR]}
    return Divisor(tuple(sorted(units)), "", match[0]) if units else None


def _named(words: str, above: Sequence[Mention], mention: Mention) -> list[Mention]:
    """The amounts whose names the words of a mean have: 公益培训17.60万元 … 每名学员分摊培训经费137元."""
    name = pairs_of(words) - _NO_NAME
    return [each for each in above if _is_total(each, mention) and name & pairs_of(each.label)]


@lru_cache(maxsize=4)
def _above(passage: Passage, sentence: Sentence) -> tuple[Mention, ...]:
    near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    return tuple(each for one in near for each in one.mentions)


def _start_of_line(passage: Passage, sentence: Sentence) -> int:
    """Where its line begins; 0 for one that began more than so many sentences ago."""
    floor = passage.sentences[max(0, sentence.place - _BACK)].start
    return passage.folded.rfind("\n", floor, sentence.start + 1) + 1


def _is_total(each: Mention, mention: Mention) -> bool:
    if each.kind is not mention.kind or each.role is not QuantityRole.LEVEL or not each.is_exact or each.depth:
        return False
    return each.kind is QuantityKind.MONEY or each.quantity.unit == mention.quantity.unit


def _heads(passage: Passage, sentence: Sentence, divisor: Divisor, above: Sequence[Mention]) -> list[Decimal]:
    units = _DAYS if divisor.time == "day" else divisor.units
    told = [each for each in above if each.quantity.unit in units or (each.quantity.unit == "人次" and "人" in units)]
    found = [each.quantity.value for each in told if each.is_exact and each.is_level and each.quantity.value > 1]
    if divisor.time == "month" and not found:
        start = min(sentence.start, above[0].start - len(above[0].lead)) if above else sentence.start
        return [] if _MONTHS_TOLD.search(passage.folded, start, sentence.end) else [_YEAR]
    return found


def _of(mention: Mention, totals: Sequence[Mention], heads: Sequence[Decimal]) -> tuple[Mention, Decimal] | None:
    """The total and the number that a mean is of: the only ones, or the nearest that give it but for a slip."""
    if len(totals) == 1 and len(heads) == 1 and _is_near(mention, totals[0], heads[0]):
        return totals[0], heads[0]
    return _first_slip(mention, totals[-_NEAREST:], heads[-_NEAREST:])


def _has_its_own(mention: Mention, total: Mention, above: Sequence[Mention]) -> bool:
    """三个月78期，月均26期；升级前月均20期: whether another mean stands behind a total, or makes it."""
    means = [each for each in above if each.role is QuantityRole.EACH and each.kind is mention.kind]
    if any(each.start >= total.end and each.quantity.unit == mention.quantity.unit for each in means):
        return True
    counts = [each.quantity.value for each in above if each.kind is QuantityKind.COUNT]
    return any(each.quantity.value * count == total.quantity.value for each in means for count in counts)


def _by_slip(mention: Mention, totals: Sequence[Mention], heads: Sequence[Decimal]) -> tuple[Mention, Decimal] | None:
    """The total, however far above, that a mean of many digits is of but for one of them."""
    if len(telling_digits(mention.quantity.value)) < _TELLING:
        return None
    found = _first_slip(mention, totals, heads)
    is_typed = found is not None and is_mistyped(mention.quantity, found[0].quantity.value / found[1])
    return found if is_typed else None


def _first_slip(
    mention: Mention, totals: Sequence[Mention], heads: Sequence[Decimal]
) -> tuple[Mention, Decimal] | None:
    for total in reversed(totals):
        for count in reversed(heads):
            exact = total.quantity.value / count
            if _is_slip(mention, exact) and _is_near(mention, total, count):
                return total, count
    return None


def _is_slip(mention: Mention, exact: Decimal) -> bool:
    return is_mistyped(mention.quantity, exact) or _is_off(mention, exact)


def _is_off(mention: Mention, exact: Decimal) -> bool:
    return is_misreckoned(mention.quantity.value, rounded(exact, mention.quantity.step)) and _shows_enough(mention)


def _shows_enough(mention: Mention) -> bool:
    return len(telling_digits(mention.quantity.value)) >= _NEAREST


def _is_near(mention: Mention, total: Mention, count: Decimal) -> bool:
    exact = total.quantity.value / count
    return (
        _LEAST <= mention.quantity.value / exact <= _MOST
        and abs(mention.quantity.value - exact) > mention.quantity.step
    )
