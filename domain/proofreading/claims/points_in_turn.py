"""What can be got and what was got, told in turn: 投入（15分）13.5分，过程（30分）27分 …, 综合得分92分.

No words are asked what is what: where every other number of points makes 100 and each is followed by no more than
itself, these are full marks with what was got of them, whatever stands between. Every total around is held against
what was got in all.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, plain
from domain.proofreading.claims.sums import SUM, sum_claim
from domain.proofreading.mentions import Mention, Passage, QuantityRole

_TOTAL = pattern(
    "(?:自评|综合|最终|总|评价|项目|整体|部门|最后|合计|共计|相加|累计)[^，。；0-9]{0,6}(?:得分|评分|总分|得|分)?(?:为|是|:|共)*$"
)
_OF_ANOTHER = pattern(
    "上年|去年|上一年|复核|复评|第三方|专家|抽[查评]|核查|财政|平均|调整|修正|初评|扣|目标|满分|分值|权重|标准"
)
_NO_PART = pattern("扣|失分|加分|附加|每|以[上下]")
_EDGE = pattern("[(（]?(?:不?含|及?以[上下])|至|[-—~～]")
_REACH = 40  # numbers of points before and behind a run
_WIDEST = 260  # characters from a total to its last part that are quoted
_FULL, _LOWEST, _FAREST = 100, 50, 15  # points
_FEWEST, _MOST = 3, 12  # pairs of a full mark and what was got
_BETWEEN, _AROUND = 160, 12  # characters between two numbers of points; sentences in which a total stands
_GOT, _MARK = pattern("得分?(?:为|:)?$"), pattern("(?:满分|分值|权重)(?:为|:)?$")


def points_in_turn(passage: Passage) -> Iterator[Claim]:
    """Totals that are not what was got of full marks which make 100."""
    if "分" not in passage.folded:
        return
    points = [each for one in passage.saying("分") for each in one.mentions if _is_points(passage, each)]
    place = 0
    while place + 2 * _FEWEST <= len(points):
        got = _run(points[place : place + 2 * _MOST])
        if got:
            around = points[max(0, place - _REACH) : place + 2 * len(got) + _REACH]
            yield from _judged(passage, around, got)
            place += 2 * len(got)
        else:
            place += 1


def _is_points(passage: Passage, each: Mention) -> bool:
    if each.quantity.unit != "分" or not each.is_exact or each.role is not QuantityRole.LEVEL:
        return False
    return not _NO_PART.search(each.lead[-12:]) and passage.folded[each.end : each.end + 1] != "钟"


def _run(points: Sequence[Mention]) -> list[Mention]:
    """What was got, where it and what could be got stand in turn until 100 could be; nothing where they do not."""
    sum_of_full, got = Decimal(0), []
    for full, own in zip(points[::2], points[1::2], strict=False):
        sum_of_full += full.quantity.value
        is_near = own.start - full.end <= _BETWEEN
        is_in_turn = own.quantity.value <= full.quantity.value and own.depth <= full.depth
        if sum_of_full > _FULL or not is_near or not is_in_turn or _GOT.search(full.lead) or _MARK.search(own.lead):
            return []
        got.append(own)
        if sum_of_full == _FULL:
            return got if len(got) >= _FEWEST else []
    return []


def _judged(passage: Passage, points: Sequence[Mention], got: list[Mention]) -> Iterator[Claim]:
    exact = sum((each.quantity.value for each in got), Decimal(0))
    first, last = passage.sentence_at(got[0].start).place, passage.sentence_at(got[-1].start).place
    near = passage.sentences[max(0, first - _AROUND) : last + _AROUND]
    for each in points:
        is_near = near[0].start <= each.start < near[-1].end and not got[0].start <= each.start <= got[-1].start
        if not is_near or each.depth or not _LOWEST < each.quantity.value < _FULL:
            continue
        words = passage.folded[max(0, each.start - 30) : each.start].rpartition("\n")[2]
        if not _TOTAL.search(each.lead.strip()) or _OF_ANOTHER.search(words.rpartition("。")[2]):
            continue
        if 0 < abs(each.quantity.value - exact) <= _FAREST and not _EDGE.match(passage.folded, each.end):
            terms = "+".join(plain(one.quantity.value) for one in got)
            is_beside = max(each.end, got[-1].end) - min(each.start, got[0].start) <= _WIDEST
            yield sum_claim(each, got, exact) if is_beside else claim(SUM, each, exact, f"{terms}={plain(exact)}")
