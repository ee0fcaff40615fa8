"""Averages whose total and heads stand near them: 补贴36万元，惠及120户，户均3000元."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import (
    Claim,
    claim,
    equals,
    levels,
    plain,
    quoted_from,
    rounded,
    shown,
    window,
    window_levels,
)
from domain.proofreading.claims.common.heads import counts, is_head, joined, units_of, without_due
from domain.proofreading.claims.common.scope import told
from domain.proofreading.claims.means_and_prices.prices import (
    MONTHLY,
    PAID,
    is_one_of_several,
    is_product,
    months_of,
    other_prices,
    product,
    slip_of,
)
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_AS_WORKED = pattern("按实际|实际在岗|按月|月数|折算|分档|不等")
_ALL_DONE = pattern("(?:已|均|全部)")
_ASIDE, _CLOSE = 10, 24  # characters
_FAR_BACK, _NEAR_BY = 40, 10  # sentences
_LEAST, _MOST = Decimal("0.6"), Decimal("1.6")  # of what is right: what is further off is an average of other things
_TIMES = ("个月", "天", "日", "年")
AVERAGE = "prose.average"
_GOES_ON = pattern(r"\)(?:[、和及与]|，(?:另|其他|还))")  # 电脑2台（每台48万元）、其他设备54万元: not all of the total
_NO_SUM = ("厘米", "毫米", "分贝", "岁", "摄氏度", "度", "℃", "兆帕")  # of which so many together are nothing
_A_YEAR, _YEARS = pattern("每年|/年"), 5
_COMPARED = pattern(
    r"[剔扣]除后|不含|同样?口径|比|较|缩短|延长|同比|时间|不超|每季|每天|每日|每小时|月均|每学|增收|提高|以上|收入|最高|上限|水平|[低高]于[^，。；]{0,6}预算|目标|标准由"
)
_OF_THOSE_WHO_LIVE_THERE = pattern(
    "(?:[全本]?[省市县区镇乡]域?|户籍|常住|居民|城乡|辖区)[一-龥]{0,4}人均|人均(?:拥有|占有|馆?藏)"
)
_RECKONED = pattern("计(?![划提])|[测核计折估]算|收取|结算")  # 按改造后年节电18万千瓦时、每千瓦时0.62元计
_A_MONTH = pattern("月人?均|[人户]月均|月[^，。；]{0,2}平均")
_SEVERAL = pattern(r"每[^，。；]{1,6}(?:\(|、|和|或)")
_STANDARD = pattern("[低高]于|超过|控制在|未超|不超")  # 人均300元，低于每人350元的标准: what is set, and no average
_FOR_EACH = pattern("(?:各|每[一-龥]{1,4})[一-龥]{0,3}$")
_STOP = pattern("[，。；、]")
_NAMED = pattern("[车人]均(?P<name>(?:运行维护|接待)费)(?:为|:)?$")
_FEE = pattern("[一-龥](?:费|补贴|补助|奖金|工资|津贴)$")
_OWN_FEE = pattern("[人户生均](?P<name>[一-龥]{2,8}(?:费|补贴|补助|奖金|工资|津贴))(?:为|约|:)?$")
_PLANNED = pattern(r"计划(?!学生|生)|目标|任务")
_COMES_TO = pattern(r"(?:共|合|总|累|小)?计|总[一-龥]{1,3}|金额|共|合计|总投入|总支出")


def of_each(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """What an average is, of the total and the number of heads told near it."""
    units = units_of(passage, mention)
    behind = _STOP.split(passage.folded[mention.end : mention.end + 3], maxsplit=1)[0]
    words = passage.folded[max(sentence.start, mention.start - len(mention.lead)) : mention.end] + behind
    if (
        units is None
        or mention.quantity.unit in _NO_SUM
        or _is_of_one_thing(passage, sentence, mention)
        or _COMPARED.search(words)
        or _STANDARD.search(mention.lead)
        or _is_of_then(passage, sentence, mention, units)
    ):
        return
    wide = [each for each in window_levels(passage, sentence) if each is not mention]
    wide = [each for each in wide if not _is_detail_behind(passage, mention, each)]
    totals = [each for each in wide if each.kind is mention.kind and not is_head(each, mention, units)]
    together = _told_in_one_breath(passage, sentence.place)
    if _is_of_another_fee(mention, totals) or any(
        _is_average(mention, total, head) for total in totals for head in together
    ):
        return
    heads = _heads(sentence, mention, units, wide, together)
    if any(_bears_out(mention, total, head) for total in totals for head in heads if total is not head):
        return
    months = months_of(passage, sentence, words)
    if any(is_product(mention, total, head, months) for total in totals for head in heads if total is not head):
        return
    if _A_YEAR.search(words) and any(_is_of_years(mention, one, other) for one in totals for other in heads):
        return
    if not heads and units and not MONTHLY.search(words):
        yield from _of_the_text(passage, sentence, mention, units)
        return
    slip = slip_of(mention, totals, heads)
    if slip is not None:
        yield slip
        return
    if _A_MONTH.search(mention.lead):
        return  # of how many months the total is, nothing says
    if MONTHLY.search(words):
        months = months if len(months) == 1 else (12,)
    yield from _against_the_likeliest(
        passage, sentence, mention, (totals, heads), months[0] if MONTHLY.search(words) else 1
    )


def _is_detail_behind(passage: Passage, mention: Mention, each: Mention) -> bool:
    """村均15.08万元，其中10万元以上的村15个: what is told of some of them, behind the average of all."""
    return each.start > mention.end and "其中" in passage.folded[mention.end : each.start]


def _is_of_then(passage: Passage, sentence: Sentence, mention: Mention, units: tuple[str, ...]) -> bool:
    """Whether figures of an earlier time, or a mean number of heads, give an average.

    去年同期用了275万度，电费198万元，每度0.72元; 春季1380人，秋季1320人，平均1350人.
    """
    before = [each for each in sentence.mentions if each.end <= mention.start and each.segment == mention.segment]
    then = [each for each in before if each.role is QuantityRole.PRIOR and counts(each, units)]
    then += [each for each in window(passage, sentence) if each.lead.strip() == "平均" and counts(each, units)]
    return any(_is_average(mention, total, head) for total in before if total.kind is mention.kind for head in then)


@lru_cache(maxsize=2)
def _told_in_one_breath(passage: Passage, place: int) -> tuple[Mention, ...]:
    """The numbers of heads near a sentence, those told in one breath taken together; an average is none of them."""
    near = (each for each in window_levels(passage, passage.sentences[place]) if each.kind is QuantityKind.COUNT)
    return tuple(joined(passage, [each for each in near if each.quantity.value > 0]))


def _is_of_another_fee(mention: Mention, totals: Sequence[Mention]) -> bool:
    """Whether an average names a fee, and what is told before it is another: 会议费9300元，人均误餐补贴260元."""
    own = _OWN_FEE.search(mention.lead)
    before = [each for each in totals if each.end <= mention.start]
    if own is None or not before or not _FEE.search(before[-1].label):
        return False
    words = pairs_of(own["name"])
    return not any(words & pairs_of(each.label) for each in before)


def _is_of_one_thing(passage: Passage, sentence: Sentence, mention: Mention) -> bool:
    """Whether a price is of one of several things: 购置电脑2台（每台48万元）、其他设备54万元; with a total for all."""
    is_aside = mention.depth > 0 and _GOES_ON.match(passage.folded, mention.end) is not None
    return is_aside or is_one_of_several(passage, sentence, mention)


def _is_of_years(mention: Mention, total: Mention, head: Mention) -> bool:
    """Whether a total is an average for so many heads over a few years: 6人，每人每年2万元 of 24万元."""
    once = mention.quantity.value * head.quantity.value
    return head is not total and once > 0 and total.quantity.value in [years * once for years in range(2, _YEARS + 1)]


def _heads(
    sentence: Sentence, mention: Mention, units: tuple[str, ...], wide: list[Mention], together: Sequence[Mention]
) -> list[Mention]:
    """The numbers of heads near an average; of those that it is for together (每村（社区）) their sum."""
    heads = [each for each in wide if each.kind is QuantityKind.COUNT and each.quantity.value > 1]
    heads = [each for each in heads if each.role is QuantityRole.LEVEL and not _is_for_each(each)]
    heads = without_due(heads)
    if mention.kind is QuantityKind.COUNT:
        heads = [each for each in heads if each.quantity.unit != mention.quantity.unit or len(units) == 1]
        is_of_people = (  # 藏书36.5万册，接待12.8万人次，人均0.9册: of those who live there
            mention.lead.endswith("人均") or _OF_THOSE_WHO_LIVE_THERE.search(mention.lead) is not None
        )
        heads = [each for each in heads if not (is_of_people and each.quantity.unit == "人次")]
    heads = [each for each in heads if (not units and each.quantity.unit not in _TIMES) or counts(each, units)]
    if together and together[-1].start < mention.start and _SEVERAL.search(mention.lead):
        return [*(each for each in heads if not sentence.start <= each.start < mention.start), together[-1]]
    return heads


def _is_for_each(head: Mention) -> bool:
    """给5支队伍各配一套: one for each of those, and no number of heads."""
    return head.quantity.value == 1 and _FOR_EACH.search(head.lead) is not None


def _is_a_price_of_its_own(passage: Passage, mention: Mention, total: Mention) -> bool:
    """少收13120元；退租的28亩收了5个月，按每亩420元: a price, and no average of what another clause tells."""
    is_apart = total.segment != mention.segment
    clause = max(passage.folded.rfind(mark, 0, mention.start) for mark in "，；。:")
    is_reckoned = passage.folded.startswith("按", clause + 1) and _RECKONED.match(mention.tail) is not None
    return is_apart and (is_reckoned or mention.lead.strip().startswith("按"))


def _of_the_text(passage: Passage, sentence: Sentence, mention: Mention, units: tuple[str, ...]) -> Iterator[Claim]:
    """实际完成312户. … 发放补助655.2万元，户均2.1万元: the heads are told in a line above."""
    known = [each for each in told(passage, sentence, _FAR_BACK) if each.end <= mention.start]
    heads = [each for each in known if each.kind is QuantityKind.COUNT and each.quantity.unit in units]
    heads = [each for each in heads if each.role is QuantityRole.LEVEL and each.quantity.value > 1]
    totals = [each for each in levels(sentence.mentions) if each.start < mention.start and each.kind is mention.kind]
    totals = [each for each in totals if not is_head(each, mention, units) and not each.depth]
    if not heads or not totals or any(_is_average(mention, one, other) for one in totals for other in heads):
        return
    if mention.start - totals[-1].end <= _CLOSE and (slipped := _with_a_slip(mention, totals[-1], heads)):
        yield from _average(mention, totals[-1], slipped)
        return
    if mention.kind is QuantityKind.COUNT:
        heads = [each for each in heads if each.quantity.unit != mention.quantity.unit]
    done = [each for each in heads if not _PLANNED.search(each.lead)] or heads
    if not done or done[0].start < passage.sentences[max(0, sentence.place - _NEAR_BY)].start:
        return
    if totals[-1].is_exact and done[0].is_exact and mention.start - totals[-1].end <= _CLOSE:
        exact = totals[-1].quantity.value / done[0].quantity.value
        if exact and _LEAST <= mention.quantity.value / exact <= _MOST:
            yield from _average(mention, totals[-1], done[0])


def _with_a_slip(mention: Mention, total: Mention, heads: list[Mention]) -> Mention | None:
    """The heads with which a total gives the average, were its point elsewhere: 18.6万元, 186套, 套均100元."""
    wanted = [mention.quantity.value * factor for factor in (10, 100, Decimal("0.1"), Decimal("0.01"))]
    exact = (each for each in heads if each.is_exact and total.is_exact)
    return next((each for each in exact if total.quantity.value / each.quantity.value in wanted), None)


def _against_the_likeliest(
    passage: Passage, sentence: Sentence, mention: Mention, near: tuple[list[Mention], list[Mention]], months: int
) -> Iterator[Claim]:
    """``near``: the totals and the numbers of heads, of which no two give the average."""
    totals, heads = near
    if any(_is_of_two(mention, total, heads) for total in totals):
        return
    done = [each for each in heads if not _PLANNED.search(each.lead)]
    done = done or [each for each in heads if _ALL_DONE.match(passage.folded, each.end)]
    likely = _nearest(sentence, mention, done)
    totals = [each for each in totals if sentence.start <= each.start < sentence.end and each not in likely]
    total = _total(passage, mention, totals) or _named_total(passage, sentence, mention)
    if total is None or len(likely) != 1 or not total.is_exact or not likely[0].is_exact:
        return
    if (
        _is_of_a_segment_before(mention, total, likely[0], heads)
        or _is_one_of_several(passage, sentence, mention)
        or _is_a_price_of_its_own(passage, mention, total)
    ):
        return
    if mention.quantity.unit in ("分", *_TIMES) and not _COMES_TO.search(total.lead):
        return  # the average of what is told elsewhere
    exact = total.quantity.value / likely[0].quantity.value
    if total.start < mention.start and months > 1:
        exact /= months
    is_far = likely[0].start < sentence.start and not _LEAST <= mention.quantity.value / (exact or 1) <= _MOST
    if is_far and not is_mistyped(mention.quantity, exact):
        return
    if total.start < mention.start:
        if not _is_divided(passage, mention, total, totals):
            yield from _average(mention, total, likely[0], months)
    elif not _is_of_more(passage, sentence, mention, total, likely[0]):
        yield from product(mention, total, likely[0], months)


def _is_of_two(mention: Mention, total: Mention, heads: list[Mention]) -> bool:
    """Whether the price of two numbers taken together makes the total: 新建12座，改造9座，每座4.2万元，共88.2万元."""
    return any(
        abs((one.quantity.value + other.quantity.value) * mention.quantity.value - total.quantity.value)
        <= total.quantity.half + mention.quantity.slack * (one.quantity.value + other.quantity.value)
        for one, other in combinations(heads, 2)
        if one.quantity.unit == other.quantity.unit
    )


def _is_of_a_segment_before(mention: Mention, total: Mention, head: Mention, heads: list[Mention]) -> bool:
    """慰问一百四十人，用去四万二千元；看望十一人，标准每人一千元: a total that has heads of its own."""
    is_apart = total.start < mention.start and head.segment == mention.segment > total.segment
    return is_apart and any(total.start - _CLOSE <= each.start < total.start for each in heads)


def _is_one_of_several(passage: Passage, sentence: Sentence, mention: Mention) -> bool:
    """冬季每户2吨，春季每户1吨: an average beside others over the same heads is of a part of the total."""
    beside = [each for each in sentence.mentions if each is not mention and each.role is QuantityRole.EACH]
    own = units_of(passage, mention)
    return any(
        each.quantity.unit == mention.quantity.unit
        and each.segment == mention.segment
        and each.lead.strip() != mention.lead.strip()
        and units_of(passage, each) == own
        for each in beside
    )


def _is_divided(passage: Passage, mention: Mention, total: Mention, totals: list[Mention]) -> bool:
    """Whether the average is of a part, whose amount is not told, of what the total is of."""
    later = any(total.end < each.start < mention.start for each in totals)
    return "其中" in passage.folded[total.end : mention.start] and not later


def _is_of_prices_together(sentence: Sentence, price: Mention, total: Mention, head: Mention) -> bool:
    """补贴68台，每台1.2万元；农户自筹每台2.1万元；总投资224.4万元: what is paid for each from several purses."""
    prices = [each for each in sentence.mentions if each.role is QuantityRole.EACH and each.kind is price.kind]
    once = sum((each.quantity.value for each in prices if each.end <= total.start), Decimal(0))
    return len(prices) > 1 and abs(once * head.quantity.value - total.quantity.value) <= total.quantity.half


def _is_of_more(passage: Passage, sentence: Sentence, price: Mention, total: Mention, head: Mention) -> bool:
    """Whether several things, or something reckoned otherwise, make up a total behind a price."""
    if _is_of_prices_together(sentence, price, total, head):
        return True
    between = (each for each in sentence.mentions if price.end < each.start < total.start and each is not head)
    if any(each.kind is QuantityKind.COUNT and each.quantity.unit not in _TIMES for each in between):
        return True
    return bool(other_prices(sentence, price, total) or _AS_WORKED.search(passage.folded, price.end, total.start))


def _nearest(sentence: Sentence, mention: Mention, heads: list[Mention]) -> list[Mention]:
    """The numbers of heads in the sentence, else the one before it."""
    here = [each for each in heads if sentence.start <= each.start < sentence.end]
    aside = [each for each in here if each.depth and 0 < each.start - mention.end <= _ASIDE]
    if len(aside) == 1:
        return aside  # 人均27件（律师18名）
    above = [each for each in heads if each.start < sentence.start]
    if above and not any(each.start < mention.start for each in here):
        here = _of_the_last_sentence(above)
    if mention.kind is QuantityKind.COUNT:
        here = [each for each in here if each.quantity.unit != mention.quantity.unit]
    before = [each for each in here if each.start < mention.start]
    if len(before) > 1 and before[-1].segment == mention.segment != before[0].segment:
        before = [each for each in before if each.segment == mention.segment]
    if len(before) >= 3 and before[0].quantity.value == sum(each.quantity.value for each in before[1:]):
        return before[:1]  # 招聘会26场，其中线上11场、线下15场
    return before[-1:] or here


def _of_the_last_sentence(above: list[Mention]) -> list[Mention]:
    """Of the numbers told before a sentence those nearest to it; of one that others divide (其中) that one."""
    for place, whole in enumerate(above[:-2]):
        parts = [each for each in above[place + 1 :] if each.quantity.unit == whole.quantity.unit]
        if len(parts) >= 2 and whole.quantity.value == sum(each.quantity.value for each in parts):
            return [whole]  # 共16所：东区5所、中区7所、西区4所
    first = next((place for place, each in enumerate(above) if "其中" in each.lead), len(above))
    return [each for each in above[max(0, first - 1) : first] if each.quantity.value > 1]


def _total(passage: Passage, mention: Mention, totals: list[Mention]) -> Mention | None:
    """The total: the amount right behind that says so (共计), else the nearest one before, else the only one."""
    behind = [each for each in totals if each.start > mention.start and each.role is QuantityRole.LEVEL]
    if behind and "其中" not in behind[0].lead and _COMES_TO.search(behind[0].lead):
        return behind[0]
    own = [each for each in totals if each.start < mention.start and each.segment == mention.segment]
    if behind and _is_paid(mention, behind[0]) and not own:
        return behind[0]
    before = [each for each in totals if each.start < mention.start and not each.depth]
    if len(before) >= 3 and before[0].quantity.value == sum(each.quantity.value for each in before[1:]):
        return before[0]  # what those behind it divide
    return before[-1] if before else None


def _named_total(passage: Passage, sentence: Sentence, mention: Mention) -> Mention | None:
    """What has the name of the average above in its paragraph: 公务用车运行维护费 for 车均运行维护费."""
    match = _NAMED.search(mention.lead.strip())
    found = [
        each
        for each in window_levels(passage, sentence)
        if match and each.kind is mention.kind and each.label.endswith(match["name"]) and each.start < sentence.start
    ]
    return found[0] if len(found) == 1 and found[0].role is QuantityRole.LEVEL else None


def _is_paid(mention: Mention, total: Mention) -> bool:
    return bool(PAID.search(total.lead)) and "其中" not in total.lead and total.start - mention.end <= 40


def _average(mention: Mention, total: Mention, head: Mention, months: int = 1) -> Iterator[Claim]:
    exact = total.quantity.value / head.quantity.value / months
    for factor in (Decimal(10_000), Decimal(100_000_000)) if total.kind is QuantityKind.MONEY else ():
        if abs(exact * factor - mention.quantity.value) <= mention.quantity.half and total.quantity.decimals:
            is_of_the_average = total.quantity.unit != "元" and mention.quantity.unit != "元"
            wrong, right = (mention, exact) if is_of_the_average else (total, total.quantity.value * factor)
            yield claim(UNIT, wrong, right, f"{shown(total.quantity)}÷{plain(head.quantity.value)}")
            return
    is_near = 1 <= 10 * mention.quantity.value / max(exact, mention.quantity.step) <= 100
    if not is_near and not is_mistyped(mention.quantity, exact):
        return  # so far off that the average must be of something else
    expected = rounded(exact, mention.quantity.step)
    unit = mention.quantity.unit
    factor = mention.quantity.value / Decimal(shown(mention.quantity))
    times = f"÷{months}" if months > 1 else ""
    terms = f"{shown(total.quantity, unit)}÷{plain(head.quantity.value)}{times}={plain(expected / factor)}"
    start = min(quoted_from(total), quoted_from(mention))
    start = start if mention.end - start <= 60 else quoted_from(mention)
    yield Claim(
        AVERAGE,
        start,
        mention.end,
        expected,
        mention.quantity.value,
        mention.kind is QuantityKind.MONEY,
        terms,
        "error",
    )


def _bears_out(mention: Mention, total: Mention, head: Mention) -> bool:
    """Whether a total and heads give an average; those of two other clauses only to its last place."""
    if not _is_average(mention, total, head):
        return False
    if total.segment == head.segment or total.start > mention.start:
        return True
    return abs(total.quantity.value / head.quantity.value - mention.quantity.value) <= mention.quantity.half


def _is_average(mention: Mention, total: Mention, head: Mention) -> bool:
    if total.start > mention.start:  # a price, taken at its word
        return is_product(mention, total, head, (1,))
    if not head.quantity.value:
        return False
    exact = total.quantity.value / head.quantity.value
    if exact % mention.quantity.step == 0 and not total.quantity.is_rounded:
        return mention.quantity.value == exact
    slack = (total.quantity.half / head.quantity.value) + mention.quantity.step
    return equals(mention.quantity, exact) or abs(mention.quantity.value - exact) <= slack
