"""Changes told in words, or one sentence on, against the two values of one thing right before them.

今年13万人次，去年10万人次，多出两成; 两年金额持平; 上年3.1‰，本年2.8‰，上升0.3个千分点; …91.2%。满意度提高4.3个百分点.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT, DIRECTION
from domain.proofreading.claims.changes_and_points.growth import POINTS, RATE
from domain.proofreading.claims.common.claim import (
    Claim,
    claim,
    comparable,
    is_difference,
    plain,
    quoted_from,
    rounded,
    shown,
)
from domain.proofreading.claims.common.spoken import SPOKEN, bounds_of
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, reaches
from domain.proofreading.quantities import QuantityKind

_UP = "增长|增加|增幅|提高|提升|上升|升高|上涨|涨价|上浮|扩大|增产|增收|多出|多[花用支做收办]|高出|涨|多"
_DOWN = "下降|减少|降低|降幅|压减|压缩|缩减|缩短|精简|下滑|回落|节约|节省|少[花用支做收办]|降|减|少"
_BY = pattern(rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|达到?|为|约)?$")
_BEFORE_BY = pattern("[一-龥]?(?:其中|如果|若|计划|力争|目标|预计|拟)")
_SAME = pattern(
    r"(?P<about>基本|大体|大致|总体)?(?:两(?:年|期|次|个?年度|届)[一-龥]{0,5}?(?P<roughly>基本|大体|大致)?(?:持平|一样多?|相同|相等|没有变化|没有?变)|一样多)"
)
_STEADY = pattern(
    "(?:逐年|逐次|逐期|逐届|连年|年年|连续[三四五3-5]年)[一-龥]{0,2}?"
    "(?:(?P<up>增加|增长|增多|递增|上升|提高|提升|攀升|扩大|走高|看涨)|(?P<down>下降|减少|递减|降低|回落|下滑|压减|走低|缩小|缩减))"
)
_PER_MILLE = pattern(rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了)?(?P<points>[0-9]+(?:\.[0-9]+)?)个?千分点")
_CHANGE = pattern(
    r"^(?P<name>[一-龥]{0,8}?)(?:而|则|又|实际|[今本当]年度?|20[0-9]{2}年|两[年者]相比|同比|相比|[比较](?:上年|去年|上一年|20[0-9]{2}年)?(?:同期)?)*"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|(?<=[多少])(?P<deed>[一-龥]{{1,3}}))?$"
)
_THEN = pattern(
    "上年|去年|上一年|前年|上次|上届|上期|上一[次届轮]|同期|年初|期初|原[^因则]|之?前|(?:由|从)[^，。；]{0,12}$"
)
_NOW = pattern("今年|本年|当年|年末|年底|期末|现|目前|本次|此次|本届|本期|之?后")
_YEAR = pattern("20[0-9]{2}(?=年)")
_ROLES = (QuantityRole.LEVEL, QuantityRole.PRIOR, QuantityRole.EACH, QuantityRole.SHARE, QuantityRole.COMPLETION)
_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.PERCENT)
_HIGHER = pattern(
    "^[一-龥]{0,6}?(?:(?P<up>高[出于]|快于|领先|多出)|(?P<down>低于|慢于|落后于?))(?P<what>[一-龥]{2,12})$"
    "|^比(?P<than>[一-龥]{2,12}?)(?:(?P<more>高|快|多)|(?P<less>低|慢|少))(?:出|了)?$"
)
_GOAL = pattern("目标|要求|计划|预期|标准|任务|序时|上年|去年|同期")
_SORTS = ("类", "种", "级", "天", "日", "月", "个月", "年")
_FURTHEST = 26  # characters between the values and the words
_EVEN, _ROUGHLY = Decimal("0.03"), Decimal("0.12")
_OFF = Decimal("4.5")  # percentage points that so many 成 may be off
_LEAST, _MOST = Decimal("0.5"), Decimal(2)  # times what is right: what is further off is of something else
_TWO = 2
_ANY_DEED = ("等", "跑", "花", "用", "走", "耗", "等候", "等待")  # 候诊由42分钟缩到27分钟，患者少等15分钟
_NO_ROW = pattern("不是|并非|不再|未能?|没有|而非|要求")
_AHEAD = 8  # characters before 逐年


@dataclass(frozen=True, slots=True)
class _Pair:
    """A value then and a value now of one thing."""

    then: Mention
    now: Mention

    @property
    def change(self) -> Decimal:
        """By how much it grew; below 0 where it fell."""
        return self.now.quantity.value - self.then.quantity.value

    def terms(self, sign: str = "-") -> str:
        """Now and then, with a sign between them."""
        unit = self.then.quantity.unit
        return f"{shown(self.now.quantity, unit)}{sign}{shown(self.then.quantity)}"


def spoken_changes(passage: Passage) -> Iterator[Claim]:
    """Words for a change that the two values before them do not give."""
    for words, told, judge in (
        (("成", "分之", "半"), SPOKEN, _by_a_share),
        (("两年", "两期", "两次", "两届", "两个年", "一样多"), _SAME, _alike),
        (("千分点",), _PER_MILLE, _per_mille),
        (("逐", "连年", "年年", "连续"), _STEADY, _steadily),
    ):
        for sentence in passage.saying(*words):
            for match in told.finditer(passage.folded, sentence.start, sentence.end):
                yield from judge(passage, sentence, match)
    for sentence in passage.stating:
        for place, change in enumerate(sentence.mentions):
            if change.kind is QuantityKind.POINTS and _HIGHER.match(change.lead.strip()):
                yield from _apart(sentence, place)
            is_one = change.kind is not QuantityKind.PERCENT and change.is_exact and not change.depth
            if is_one and (change.role is QuantityRole.DELTA or "多" in change.lead or "少" in change.lead):
                yield from _by_so_much(passage, sentence, place)


def _pair(passage: Passage, sentence: Sentence, at: int) -> _Pair | None:
    """The two values of one thing right before a place: in its sentence, else in the one before."""
    near = [each for each in sentence.mentions if each.end <= at]
    home = sentence
    if not near and sentence.place and at - sentence.start <= _FURTHEST:
        home = passage.sentences[sentence.place - 1]
        near = list(home.mentions) if home.paragraph == sentence.paragraph else []
    near = [each for each in near if each.kind in _KINDS and each.quantity.unit not in _SORTS]
    near = [each for each in near if not _is_a_note(each)]
    if len(near) < _TWO or at - near[-1].end > _FURTHEST:
        return None
    one, other = near[-2:]
    is_one = comparable(one.quantity, other.quantity) and one.quantity.unit == other.quantity.unit
    alike = [each for each in near if comparable(each.quantity, other.quantity) and each.segment == other.segment]
    plain_ones = all(each.is_exact and not each.depth and each.role in _ROLES for each in (one, other))
    if not is_one or not plain_ones or len(alike) != _TWO or one.segment != other.segment:
        return None
    return _in_time(passage, home, one, other)


def _is_a_note(each: Mention) -> bool:
    """投资4618.77元(3150万元除以6820亩): what a bracket reckons with, no earlier value."""
    return each.depth > 0 and each.role is not QuantityRole.PRIOR and not _THEN.search(each.lead)


def _in_time(passage: Passage, sentence: Sentence, one: Mention, other: Mention) -> _Pair | None:
    """Which of two values was first, as the words before each of them say."""
    before = passage.folded[sentence.start : one.start]
    between = passage.folded[one.end : other.start]
    years = _YEAR.findall(before)[-1:] + _YEAR.findall(between)[-1:]
    if len(years) == _TWO and years[0] != years[1]:
        return _Pair(one, other) if years[0] < years[1] else _Pair(other, one)
    first, second = _THEN.search(before[-_FURTHEST:]), _THEN.search(between)
    if first and not second and (_NOW.search(between) or reaches(other.lead)):
        return _Pair(one, other)
    return _Pair(other, one) if second and not first and other.role is not QuantityRole.LEVEL else None


def _clause_before(passage: Passage, sentence: Sentence, at: int) -> str:
    words = passage.folded[sentence.start : at]
    return words[max(words.rfind(mark) for mark in "，。；：:") + 1 :]


def _by_a_share(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    """去年10万人次，今年13万人次，多出两成."""
    words = _clause_before(passage, sentence, match.start())
    how, bounds = _BY.search(words), bounds_of(match, _OFF)
    if how is None or bounds is None or match["each"] or _BEFORE_BY.search(words):
        return
    begin = match.start() - len(words) + how.start()
    pair = _pair(passage, sentence, match.start())
    if pair is None or pair.then.kind is QuantityKind.PERCENT or pair.then.quantity.value <= 0 or not pair.change:
        return
    grown = 100 * abs(pair.change) / pair.then.quantity.value
    if (pair.change > 0) is not bool(how["up"]):
        yield Claim(
            DIRECTION, begin, match.end(), arithmetic=pair.terms("<" if pair.change < 0 else ">"), severity="query"
        )
    elif not bounds.hold(grown):
        exact = rounded(grown, Decimal("0.01"))
        high, low = (pair.now, pair.then) if pair.change > 0 else (pair.then, pair.now)
        unit = pair.then.quantity.unit
        terms = (
            f"({shown(high.quantity, unit)}-{shown(low.quantity, unit)})÷{shown(pair.then.quantity)}×100={plain(exact)}"
        )
        yield Claim(RATE, begin, match.end(), exact, bounds.low, arithmetic=terms, severity="query")


def _alike(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    """上年65.2万元，今年62.5万元，两年金额持平."""
    pair = _pair(passage, sentence, match.start())
    if pair is None:
        return
    most = max(abs(pair.now.quantity.value), abs(pair.then.quantity.value))
    if abs(pair.change) > most * (_ROUGHLY if match["about"] or match["roughly"] else _EVEN):
        yield Claim(AMOUNT, match.start(), match.end(), arithmetic=pair.terms("≠"), severity="query")


def _per_mille(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    """上年为3.1‰，本年为2.8‰，上升0.3个千分点."""
    pair = _pair(passage, sentence, match.start())
    if pair is None or pair.then.quantity.unit != "‰" or not pair.change:
        return
    exact, stated = 10 * pair.change, Decimal(match["points"])
    if (exact > 0) is not bool(match["up"]):
        yield Claim(DIRECTION, match.start(), match.end(), arithmetic=f"{plain(exact)}", severity="query")
    elif abs(abs(exact) - stated) > 10 * pair.then.quantity.step / 2:
        terms = f"|{plain(10 * pair.now.quantity.value)}-{plain(10 * pair.then.quantity.value)}|={plain(abs(exact))}"
        yield Claim(POINTS, match.start(), match.end(), abs(exact), stated, arithmetic=terms, severity="query")


def _by_so_much(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """去年412台，今年468台，今年比去年少做56台; …94.6%，上年为91.2%。满意度提高4.3个百分点."""
    change = sentence.mentions[place]
    match = _CHANGE.match(change.lead.strip())
    pair = _pair(passage, sentence, change.start - len(change.lead)) if match else None
    if match is None or pair is None or not pair.change or not change.quantity.value:
        return
    is_points = change.kind is QuantityKind.POINTS
    if is_points is not (pair.then.kind is QuantityKind.PERCENT):
        return
    if not is_points and not comparable(change.quantity, pair.then.quantity):
        return
    deed = (match["deed"] or "").removesuffix("了")
    if deed and deed not in _ANY_DEED and deed not in pair.then.lead + pair.now.lead:
        return
    if "分别" in change.lead or "均" in change.lead.replace("平均", ""):
        return
    name, first = match["name"], min(pair.then, pair.now, key=lambda each: each.start)
    is_of_each = name[:1] == "每" and f"{name[1:_TWO]}均" in first.lead  # 户均用水11.3吨，…，每户少用1.8吨
    if name and name[:_TWO] not in first.lead and deed not in _ANY_DEED and not is_of_each:
        return
    right = is_difference(change.quantity, pair.now.quantity, pair.then.quantity)
    if right and (pair.change > 0) is not bool(match["up"]):
        yield claim(DIRECTION, change, abs(pair.change), pair.terms("<" if pair.change < 0 else ">"), "query")
    elif not right and _LEAST <= change.quantity.value / abs(pair.change) <= _MOST:
        exact = abs(pair.change)
        factor = Decimal(1) if is_points else change.quantity.value / Decimal(shown(change.quantity))
        terms = f"|{pair.terms()}|={plain(exact / factor)}"
        yield claim(POINTS if is_points else AMOUNT, change, exact, terms, "query")


def _steadily(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    """2021年12家，2022年15家，2023年14家，逐年增加: a row of years of which one goes the other way."""
    row = _years(passage, sentence)
    if len(row) <= _TWO or _NO_ROW.search(passage.folded[max(sentence.start, match.start() - _AHEAD) : match.start()]):
        return
    is_behind = match.start() >= row[-1].end
    if (match.start() - row[-1].end if is_behind else row[0].start - match.end()) > _FURTHEST:
        return
    for one, other in pairwise(row):
        change = other.quantity.value - one.quantity.value
        if change and (change > 0) is not bool(match["up"]):
            sign = "<" if change < 0 else ">"
            terms = f"{shown(other.quantity, one.quantity.unit)}{sign}{shown(one.quantity)}"
            start, end = (match.start(), match.end()) if is_behind else (quoted_from(one), other.end)
            yield Claim(DIRECTION, start, end, arithmetic=terms, severity="query")
            return


def _years(passage: Passage, sentence: Sentence) -> list[Mention]:
    """The values of one thing in years told one behind the other, each with its own."""
    row: list[tuple[int, Mention]] = []
    before = sentence.start
    for each in sentence.mentions:
        years = _YEAR.findall(passage.folded, before, each.start)
        before = each.end
        if row and not comparable(each.quantity, row[0][1].quantity):
            continue
        if len(years) != 1 or not each.is_exact or each.depth or each.role not in _ROLES:
            return []
        row.append((int(years[0]), each))
    told = [year for year, _ in row]
    return [each for _, each in row] if all(other == one + 1 for one, other in pairwise(told)) else []


def _apart(sentence: Sentence, place: int) -> Iterator[Claim]:
    """投资增速6.4%，全市平均增速5.9%，高出全市平均1.5个百分点: what lies between the two rates right before it."""
    change, two = sentence.mentions[place], sentence.mentions[max(0, place - _TWO) : place]
    match = _HIGHER.match(change.lead.strip())
    if match is None or len(two) < _TWO or not change.is_exact or two[0].segment != change.segment:
        return
    what = match["what"] or match["than"]
    if any(each.kind is not QuantityKind.PERCENT or not each.is_exact or each.depth for each in two):
        return
    if what[:_TWO] not in two[1].lead or what[:_TWO] in two[0].lead or _GOAL.search(what):
        return
    exact = two[0].quantity.value - two[1].quantity.value
    is_up = bool(match["up"] or match["more"])
    if exact and (exact > 0) is is_up and not is_difference(change.quantity, two[0].quantity, two[1].quantity):
        terms = f"{plain(two[0].quantity.value)}-{plain(two[1].quantity.value)}={plain(exact)}"
        yield claim(POINTS, change, abs(exact), terms, "query")
