"""How many of one thing there are to one of another: 医生128人，护士186人，医护比1∶1.45.

Both numbers stand before the ratio, in its sentence or the two before it. Which of them are meant its words tell: the
things it names (医师与床位之比), a character of each (医护比), or that there are but two.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import permutations
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain, shown, window
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_RATIO = pattern(
    r"(?:(?P<one>[一-龥]{2,6})(?:与|和|对)(?P<other>[一-龥]{2,6}?)(?:人数|数量)?之?|(?P<a>[一-龥])(?P<b>[一-龥]))比例?(?:为|达到?|是|约)*"
    r"(?P<first>[0-9]+(?:\.[0-9]+)?)[:∶︰](?P<last>[0-9]+(?:\.[0-9]+)?)(?![0-9:∶︰.]|[^，。；]{0,8}(?:分担|承担|配套|筹措|负担|配备))"
)
_NO_COUNT = pattern("上年|去年|同期|计划|目标|标准|编制|每")
_KINDS = ("生", "师", "士", "员")
_BACK, _TWO = 2, 2
_FAR = Decimal("0.5")  # of what is right: what lies further off is a ratio of other things


def counterparts(passage: Passage) -> Iterator[Claim]:
    """Ratios that the two numbers before them do not give."""
    for sentence in passage.saying(":", "∶", "︰"):
        for match in _RATIO.finditer(passage.folded, sentence.start, sentence.end):
            near = _counts(passage, sentence, match.start())
            first, last = Decimal(match["first"]), Decimal(match["last"])
            if not first or not last or any(_is_ratio(match, *each) for each in permutations(near, _TWO)):
                continue
            two = _meant(match, near)
            if two is not None and _is_near(first, last, *two):
                yield _claimed(match, *two)


def _counts(passage: Passage, sentence: Sentence, end: int) -> list[Mention]:
    found = [each for each in window(passage, sentence, _BACK) if each.end <= end]
    found = [each for each in found if each.kind is QuantityKind.COUNT and each.role is QuantityRole.LEVEL]
    return [each for each in found if each.quantity.value > 0]


def _is_ratio(match: Match[str], one: Mention, other: Mention) -> bool:
    """Whether two numbers are in the ratio, rounded either way in its last place."""
    text = match["last"] if Decimal(match["first"]) == 1 else match["first"]
    step = Decimal(1).scaleb(-len(text.partition(".")[2]))
    exact = (
        other.quantity.value * Decimal(match["first"]) / one.quantity.value
        if Decimal(match["first"]) == 1
        else one.quantity.value * Decimal(match["last"]) / other.quantity.value
    )
    ways = {(exact / step).quantize(Decimal(1), way) * step for way in (ROUND_FLOOR, ROUND_CEILING)}
    return Decimal(text) in ways


def _meant(match: Match[str], near: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """The two numbers that a ratio is of; None where its words leave it open."""
    one, other = match["one"] or match["a"], match["other"] or match["b"]
    firsts = [each for each in near if one[-2:] in each.lead + each.tail[:2]]
    lasts = [each for each in near if other[-2:] in each.lead + each.tail[:2] and each not in firsts]
    if match["a"]:  # 医护比 is of 医生 and 护士, not of 医技人员
        firsts, lasts = (_people(name, found) for name, found in ((one, firsts), (other, lasts)))
    if len(firsts) == len(lasts) == 1 and not _is_bad(*firsts, *lasts):
        return firsts[0], lasts[0]
    if len(near) != _TWO or _is_bad(*near) or len(firsts) == _TWO or len(lasts) == _TWO:
        return None
    if (firsts or lasts) and match["a"]:
        return None  # 车桩比3.2:1 behind two numbers of 桩
    is_turned = firsts == [near[1]] or lasts == [near[0]]
    return (near[1], near[0]) if is_turned else (near[0], near[1])


def _people(name: str, found: list[Mention]) -> list[Mention]:
    some = [each for each in found if any(f"{name}{kind}" in each.lead for kind in _KINDS)]
    return some if len(found) > 1 else found


def _is_bad(*two: Mention) -> bool:
    return any(_NO_COUNT.search(each.lead) or not each.is_exact for each in two)


def _is_near(first: Decimal, last: Decimal, one: Mention, other: Mention) -> bool:
    exact = other.quantity.value / one.quantity.value
    return abs(last / first - exact) <= _FAR * exact


def _claimed(match: Match[str], one: Mention, other: Mention) -> Claim:
    exact = round(other.quantity.value / one.quantity.value, 2)
    line = f"{shown(other.quantity)}÷{shown(one.quantity)}={plain(exact)}"
    return Claim(AVERAGE, match.start(), match.end(), arithmetic=line, severity="query")
