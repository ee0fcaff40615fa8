"""Growth told in words, against the two figures beside it: 翻了一番, 持平, 压缩三分之一, 年均增速 of a row of years."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import numeral
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import Claim, comparable, plain, shown
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_DOUBLED = pattern("(?<![近约超])翻(?:了)?(?P<times>[一两二三])番|(?<![近约超])翻番")
_LIKE = pattern(r"(?P<about>基本|大体|大致|总体)?(?:保持)?持平")
_FRACTION = pattern(
    "(?:增长|增加|增幅|提高|上升|压缩|压减|下降|减少|降低|缩短|降幅|扩大|多出|回升|精简)(?:了|达到?|为)?"
    "(?P<of>[二三四五六七八九十])分之(?P<part>[一二三四五六七八九])(?!以)"
)
_YEARLY = pattern("年均(?:增长|增速|递增|增幅|增长率|下降|递减)(?:率)?(?:约|为|达到?)?$")
_YEAR = pattern("20[0-9]{2}年|上年|去年|前年|上一年")
_FROM_TO = pattern("[由从比较]|增至|减至|[升降增减提压涨跃]到|[升降增减提压涨缩扩]至|为")
_ROW = pattern("依次|分别")
_APART = "、，和与及 "
_BY_CHANCE, _ROUGHLY = Decimal("0.08"), Decimal("0.12")  # of twice as much; of what is said to be nearly as much
_NEAR = Decimal("0.03")
_REASON = pattern("因|由于|随着")
_FEWEST, _CLOSE = 3, 12


def growth_words(passage: Passage) -> Iterator[Claim]:
    """Words for a change that the two figures before them do not give."""
    for sentence in passage.saying("番"):
        for match in _DOUBLED.finditer(passage.folded, sentence.start, sentence.end):
            yield from _doubled(passage, sentence, match)
    for sentence in passage.saying("持平"):
        for match in _LIKE.finditer(passage.folded, sentence.start, sentence.end):
            yield from _alike(passage, sentence, match)
    for sentence in passage.saying("分之"):
        for match in _FRACTION.finditer(passage.folded, sentence.start, sentence.end):
            yield from _by_a_fraction(passage, sentence, match)
    for sentence in passage.saying("年均"):
        yield from _yearly(passage, sentence)


def _before(sentence: Sentence, at: int) -> list[Mention]:
    """The amounts told before a place that can be set against the last of them; none where one is about so much."""
    told = [each for each in sentence.mentions if each.end <= at and not each.depth and each.tail[:1] != "年"]
    told = [each for each in told if each.role in (QuantityRole.LEVEL, QuantityRole.PRIOR, QuantityRole.EACH)]
    if not told:
        return []
    like = [each for each in told if comparable(each.quantity, told[-1].quantity) and each.quantity.value > 0]
    return like if all(each.is_exact for each in like) else []


def _told(passage: Passage, sentence: Sentence, at: int) -> list[Mention]:
    """The amounts right before a word for their change, with no other reason or thing between."""
    told = _before(sentence, at)
    between = passage.folded[told[-1].end : at] if told else ""
    return told if len(between) <= _CLOSE and not _REASON.search(between) else []


def _is_pair(passage: Passage, one: Mention, other: Mention) -> bool:
    """Whether two figures are told as an earlier and a later one."""
    words = passage.folded[one.start - len(one.lead) : other.start]
    return len(_YEAR.findall(words)) > 1 or (one.role is QuantityRole.PRIOR and _FROM_TO.search(words) is not None)


def _doubled(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    told = _told(passage, sentence, match.start())
    factor = Decimal(2) ** {"一": 1, "两": 2, "二": 2, "三": 3}[match["times"] or "一"]
    if len(told) != 2:
        return
    one, other = told[0].quantity.value, told[1].quantity.value
    ratio = max(one, other) / min(one, other)
    if abs(ratio - factor) > _BY_CHANCE * factor:
        line = f"{shown(told[1].quantity)}÷{shown(told[0].quantity, told[1].quantity.unit)}={plain(round(ratio, 2))}"
        yield Claim(RATE, match.start(), match.end(), ratio, factor, False, line, "query")


def _alike(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    told = _told(passage, sentence, match.start())
    others = [
        each for each in sentence.mentions if each.end <= match.start() and each not in told and each.tail[:1] != "年"
    ]
    if len(told) != 2 or others or not _is_pair(passage, *told):
        return
    one, other = told[0].quantity.value, told[1].quantity.value
    if abs(one - other) > (_ROUGHLY if match["about"] else _NEAR) * max(one, other):
        line = f"{shown(told[1].quantity)}≠{shown(told[0].quantity, told[1].quantity.unit)}"
        yield Claim(AMOUNT, match.start(), match.end(), arithmetic=line, severity="query")


def _by_a_fraction(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    told = _told(passage, sentence, match.start())
    if len(told) != 2 or not _is_pair(passage, *told):
        return
    then, now = told[0].quantity.value, told[1].quantity.value
    stated = (numeral(match["part"]) or Decimal(0)) / (numeral(match["of"]) or Decimal(1))
    exact = abs(now - then)
    if any(abs(exact / whole - stated) <= _NEAR for whole in (then, now)) and abs(exact / then - stated) <= _NEAR:
        return
    first, last = shown(told[0].quantity), shown(told[1].quantity, told[0].quantity.unit)
    line = f"|{last}-{first}|÷{first}={plain(round(exact / then, 3))}"
    yield Claim(RATE, match.start(), match.end(), 100 * exact / then, 100 * stated, False, line, "query")


def _yearly(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """2021年至2023年依次为320万元、352万元、387.2万元，年均增速为21%."""
    for rate in sentence.mentions:
        if rate.kind is not QuantityKind.PERCENT or not rate.is_exact or not _YEARLY.search(rate.lead):
            continue
        row = _before(sentence, rate.start)
        if len(row) < _FEWEST or not _ROW.search(passage.folded, sentence.start, row[0].start):
            continue
        between = [passage.folded[one.end : other.start] for one, other in pairwise(row)]
        if any(each.strip(_APART) for each in between):
            continue
        values = [float(each.quantity.value) for each in row]
        years = len(values) - 1
        yearly = [100 * (later / first - 1) for first, later in pairwise(values)]
        exact = 100 * ((values[-1] / values[0]) ** (1 / years) - 1)
        likely = (exact, sum(yearly) / years, 100 * (values[-1] / values[0] - 1) / years)
        stated = float(rate.quantity.value)
        slack = max(float(rate.quantity.step), 0.2)
        if all(abs(abs(each) - stated) > slack for each in likely):
            right = Decimal(str(round(exact, 2)))
            line = f"({shown(row[-1].quantity)}÷{shown(row[0].quantity)})^(1÷{years})-1={plain(right)}%"
            yield Claim(RATE, rate.start - len(rate.lead), rate.end, right, rate.quantity.value, False, line, "query")
