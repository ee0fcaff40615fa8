"""Means whose total or whose heads stand lines above: 在校学生108人 … 实际支出62.64万元，生均6264元.

Which of the amounts of a section a mean is of, its words seldom say alone. But a total over a number of heads of the
mean's own kind seldom comes out as even as the mean is told; where nothing around a mean gives it, and of the amounts
that may be meant just one comes out even near it, that is what it is of. Its own sentence is asked first, then amounts
of its name, then wholes, then the sentence before.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, product

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain, rounded, shown
from domain.proofreading.claims.means_and_prices.apportioned import words_before
from domain.proofreading.claims.means_and_prices.divisors import Divisor, divisors
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.means_and_prices.yardsticks import is_a_yardstick
from domain.proofreading.grids import grids_near
from domain.proofreading.lined_tables import tables_near
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_MEAN = pattern("均|平均|造价|成本|摊|折合|费用")
_OTHER = pattern(
    "标准|能力|最[高低多少]|上限|限额|定额|不超|控制|以[上下内]|[高低]于|超过|预算|计划|目标|任务|增[收长加产]|提高|减少|节[约省]|降低|下降|缩短"
    "|上年|去年|口径|同比|[比较](?!为|高|多|强)|单价|原价|市场|可支配|纯收入|全[省国市]|[省市]级?(?:平均|均)|零售|批发|收购价|租金由|价格?[由从]|均价|均由|其中|应|面积|20[0-9]{2}年的"
)
_NO_TOTAL = pattern("上年|去年|计划(?!的)|目标|概算批|标准|每|均|[比较]|单价|结余|结转|剩|限价|控制价|原价")
_NO_HEAD = pattern("计划|目标|任务|上年|去年|设计|(?<![供对])应(?![急用聘])|每")
_MOVED = pattern("增加|新增|减少|外出")
_EVERY_MONTH = pattern("月均")
_WHOLE = pattern("合计|总计|共计|总|共|一共|[共总]支出|累计|全年支出|实际支出|实际支付")
_NOUN = pattern(
    "(?:每一?|平均一)(?:个|台|处|套|家|座|所|项|条|块|盏|辆|件|间|栋|户|名|人|床|张|口)(?P<noun>[一-龥]{2,6})"
)
_NO_NOUN = pattern(
    "平均|造价|成本|投[资入]|补助|补贴|费用?|支出|花|用|支付|发放|救助|每[天日月年]|一[天年]|分摊|摊|建设|改造|折合|资金|达|约|为|是"
)
_GENERAL = frozenset(("资金", "支出", "经费", "项目", "年度", "全年", "本年", "实际", "费用", "总计", "合计", "人员"))
_GENERAL_WORDS = pattern(
    "^.*?均|每[一-龥]{1,3}?(?=[年月日天投支补花用发费成造需])|每[一-龥]{1,4}$|每[年月日天]|投入|成本|造价|[总实]?支出|花费?|用于?|费用|经费|实际|使用|投资|培训|资金|金额|大约|只|仅|为|达到?|是|有|要|得|到|了"
)
_ELSE = pattern("[，；](?:[^，。；]{0,4})(?:其余|不足部分|自筹|另)")
_WITH_OTHERS = pattern("[扣剔]除|不含|不包括|也?算[进上入]|计入|加上|连同|平摊|分期|首[批期]|部分")
_CELL = ("\t", "|")
_TWO = 2
_NEAR = 40  # characters
_BACK, _ABOVE, _BELOW = 24, 40, 12  # sentences that may tell the numbers; around, that may give the mean
_HEADS, _TOTALS = 12, 24
_LEAST, _MOST = Decimal("0.5"), Decimal(2)  # of what is right
_FIGURES = 2  # of what comes out even; more where the mean has more
_YEAR = (Decimal(12),)
_TIMES = tuple(Decimal(each) for each in (1, 12))
_PARTS_OF_A_YEAR = tuple(Decimal(each) for each in (3, 4, 6, 360, 365, 366))
_SPANS = ("个月", "天", "期", "个工作日")
_TIME = pattern("[年月日天周]|季")
_MANY = 60  # numbers around a mean
_REACH, _CELLS = 3_000, 400  # characters to the head of a table; its cells
_TEN_THOUSAND = Decimal(10_000)
_LOOSE = Decimal("0.0005")


def even_means(passage: Passage) -> Iterator[Claim]:
    """Means that the one total which comes out even over their heads does not give."""
    for sentence in passage.saying("均", "造价", "成本", "摊", "折合", "费用"):
        for mention in sentence.mentions:
            is_amount = mention.kind is QuantityKind.MONEY or mention.kind is QuantityKind.COUNT
            if is_amount and mention.is_exact and not mention.depth and mention.quantity.value > 0:
                yield from _judged(passage, sentence, mention)


def _judged(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    words = words_before(passage, sentence, mention)
    named = _named(words) if _is_mean(passage, sentence, mention, words) else ()
    if not named or mention.quantity.unit in named[0].units or _is_of_a_row(passage, sentence, words):
        return
    if is_a_yardstick(passage, sentence, mention):
        return
    above = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    heads = _heads(above, mention, named[0], words)
    times = _times(above, mention, named[1:])
    if not heads or not times:
        return
    for totals in _ranked(passage, above, sentence, mention, words):
        even = {
            exact: (total, head, time)
            for total, head, time in product(totals, heads, times)
            if total is not head and _is_even(mention, exact := total.quantity.value / (head.quantity.value * time))
        }
        if len(even) == 1:
            ((exact, of),) = even.items()
            if not is_given_around(passage, sentence, mention, named[0]) and not _is_of_a_cell(passage, mention, heads):
                yield _claimed(mention, exact, of)
            return
        if even:
            return


def _is_of_a_row(passage: Passage, sentence: Sentence, words: str) -> bool:
    """Whether words name a row of a told table: its own total stands in a cell, which is no number of the text."""
    rows = (row.name for grid in grids_near(passage, sentence.place, _ABOVE) if grid.is_table for row in grid.rows)
    return any(len(name) > 1 and name in words for name in rows)


def _is_mean(passage: Passage, sentence: Sentence, mention: Mention, words: str) -> bool:
    """Whether a quantity is the mean of what its own text tells of, and of all of that."""
    if mention.lead[-1:] in _CELL or not _MEAN.search(words) or _OTHER.search(words):
        return False
    start = max(sentence.start, mention.start - _NEAR)
    return not (_ELSE.match(passage.folded, mention.end) or _WITH_OTHERS.search(passage.folded, start, mention.start))


def _named(words: str) -> tuple[Divisor, ...]:
    """What is divided by, heads before time; nothing where only a time is told, or one thing twice."""
    named = sorted(divisors(words), key=lambda each: bool(each.time))
    is_plain = 1 <= len(named) <= _TWO and len({each.time or each.units for each in named}) == len(named)
    return tuple(named) if is_plain and not named[0].time and named[-1].time != "year" else ()


def _heads(above: Sequence[Sentence], mention: Mention, divisor: Divisor, words: str) -> list[Mention]:
    """The numbers of what is divided by, the nearest first: those of its name, or all where no other name is told."""
    by_month = any(each.time == "month" for each in divisors(words))
    found: list[Mention] = []
    for one in reversed(above):
        found += (
            each
            for each in reversed(one.mentions)
            if each.end <= mention.start
            and each.quantity.unit in divisor.units
            and each.quantity.value > 1
            and (each.is_level or (by_month and _EVERY_MONTH.search(each.lead)))
        )
        if len(found) >= _HEADS:
            break
    found = [each for each in found if each.is_exact and not _NO_HEAD.search(each.lead)]
    noun = _NOUN.search(words)
    name = pairs_of(_NO_NOUN.split(noun["noun"])[0]) if noun else frozenset()
    if name:
        return [each for each in found if name & pairs_of(each.lead[-10:] + each.tail)]
    found = [each for each in found if not _MOVED.search(each.lead)]
    beside = [each for each in found if each.start >= above[-1].start and not each.depth]
    return beside[:1] or found


def _times(above: Sequence[Sentence], mention: Mention, rest: Sequence[Divisor]) -> list[Decimal]:
    """By how many months or days the heads are taken; 1 where no time is named, nothing where it is not told."""
    if not rest:
        return [Decimal(1)]
    (time,) = rest
    if not time.time:
        return []
    told = {
        each.quantity.value
        for one in above
        for each in one.mentions
        if each.end <= mention.start and each.quantity.unit in time.units and each.quantity.value > 1
    }
    return sorted(told) or (list(_YEAR) if time.time == "month" else [])


def _ranked(
    passage: Passage, above: Sequence[Sentence], sentence: Sentence, mention: Mention, words: str
) -> Iterator[list[Mention]]:
    """The amounts that a mean may be of, those that are likeliest first."""
    near: list[Mention] = []
    for one in reversed(above):
        near += (each for each in reversed(one.levels) if each.end <= mention.start and _is_like(each, mention))
        if len(near) >= _TOTALS:
            break
    own = [each for each in near if each.start >= sentence.start][:1]
    yield own if all(may_be_of(words, each) for each in own) else []
    clause = words if mention.kind is QuantityKind.COUNT else passage.folded[sentence.start : mention.start]
    name = pairs_of(clause) - _GENERAL
    yield [each for each in near if name & pairs_of(each.label[-8:])]
    yield [each for each in near if _WHOLE.search(each.lead)]
    before = [each for each in near if each.start >= above[-2].start] if len(above) > 1 else []
    yield before
    yield near


def may_be_of(words: str, total: Mention) -> bool:
    """Whether a mean has no other name than the total beside it: 会议费0.93万元，人均误餐补贴260元 has."""
    name = pairs_of(_GENERAL_WORDS.sub("，", words)) - _GENERAL
    return not total.label or not name or bool(name & pairs_of(total.label))


def _is_like(each: Mention, mention: Mention) -> bool:
    return each.is_exact and _is_alike(each, mention) and not _NO_TOTAL.search(each.lead)


def _is_alike(each: Mention, mention: Mention) -> bool:
    if each.kind is not mention.kind:
        return False
    return each.kind is QuantityKind.MONEY or each.quantity.unit == mention.quantity.unit


def _is_even(mention: Mention, exact: Decimal) -> bool:
    """Whether a quotient has no more figures than a mean, or two, and lies where the mean may have been meant to."""
    stated = mention.quantity
    if exact % stated.step and exact * 100 % stated.step:
        return False
    if not _LEAST * exact <= stated.value <= _MOST * exact or abs(stated.value - exact) <= stated.step:
        return False
    return _figures(exact) <= max(_FIGURES, _figures(stated.value))


def _figures(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def is_given_around(passage: Passage, sentence: Sentence, mention: Mention, divisor: Divisor) -> bool:
    """Whether any amount around a mean, or two side by side, over any number, by the month or the day, is the mean."""
    around = passage.sentences[max(0, sentence.place - _ABOVE) : sentence.place + _BELOW]
    told = [each for one in around for each in one.mentions if each is not mention]
    told = sorted(told, key=lambda each: abs(each.start - mention.start))[:_MANY]
    told.sort(key=lambda each: each.start)
    amounts = _and_pairs([each for each in told if _is_alike(each, mention)])
    units = (*divisor.units, "人次") if "人" in divisor.units else divisor.units  # 接待132人次，人均100元
    numbers = _and_pairs([each for each in told if each.quantity.unit in units])
    times = {each.quantity.value for each in told if each.quantity.unit in _SPANS} | {*_TIMES}
    times |= {*_PARTS_OF_A_YEAR} if _TIME.search(mention.lead) else set()
    heads = {number * time for number in numbers for time in times if number > 0 and time > 0}
    stated, slack = mention.quantity.value, max(mention.quantity.step, mention.quantity.value * _LOOSE)
    return any(abs(amount - stated * head) <= slack * head for amount in amounts for head in heads)


def _is_of_a_cell(passage: Passage, mention: Mention, heads: Sequence[Mention]) -> bool:
    """Whether a cell of a table near by, in 元 or 万元 as its column may say, over any of the heads is the mean."""
    numbers = {each.quantity.value for each in heads}
    stated, slack = mention.quantity.value, mention.quantity.step
    for table in tables_near(passage.folded, mention.start, _REACH):
        cells = [cell.value for row in table.rows for cell in row if cell.value is not None and cell.value > 0]
        for cell, times in product(cells[:_CELLS], (Decimal(1), _TEN_THOUSAND)):
            if any(abs(cell * times - stated * head) <= slack * head for head in numbers):
                return True
    return False


def _and_pairs(found: Sequence[Mention]) -> set[Decimal]:
    """The values of some numbers, and of any two side by side."""
    values = [each.quantity.value for each in found]
    return {*values, *(one + other for one, other in pairwise(values))}


def _claimed(mention: Mention, exact: Decimal, of: tuple[Mention, Mention, Decimal]) -> Claim:
    total, head, time = of
    unit = mention.quantity.unit
    terms = [shown(total.quantity, unit), plain(head.quantity.value)]
    terms += [plain(time)] if time != 1 else []
    factor = mention.quantity.value / Decimal(shown(mention.quantity))
    return claim(
        AVERAGE, mention, exact, f"{'÷'.join(terms)}={plain(rounded(exact / factor, Decimal('0.0001')))}", "query"
    )
