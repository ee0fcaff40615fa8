"""What can be got and what was got, told in turn or in a table: 投入（15分）13.5分，过程（30分）27分 …, 综合得分92分.

No words are asked what is what: where every other number of points makes 100 and each is followed by no more than
itself, these are full marks with what was got of them, whatever stands between. Every total around is held against
what was got in all.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.scores_and_ranks.table_rows import FULL_MARK, SCORED, TOTAL_ROW
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.lined_tables import lined_tables
from domain.proofreading.mentions import Mention, Passage, QuantityRole

_TOTAL = pattern(
    "(?:自评|综合|最终|总|评价|项目|整体|部门|最后|合计|共计|相加|累计)[^，。；0-9]{0,6}(?:得分|评分|总分|得|分)?(?:为|是|:|共)*$"
)
_OWN = pattern(
    "(?:得分|总分|评分|分数|得)(?:合计|总计)?(?:为|是|:|共)*$"
)  # of a sheet that it stands right above or below
_OF_ANOTHER = pattern(
    "上年|去年|上一年|复核|复评|第三方|专家|抽[查评]|核查|财政|平均|调整|修正|初评|扣|目标|满分|分值|权重|标准|满意|调查|测评|考试"
)
_NO_PART = pattern("扣|失分|加分|附加|每|以[上下]")
_EDGE = pattern("[(（]?(?:不?含|及?以[上下])|至|[-—~～]")
_REACH = 40  # numbers of points before and behind a run
_WIDEST = 260  # characters of a total and its parts that are quoted together
_FULL, _LOWEST, _FAREST = 100, 50, 15  # points
_FEWEST, _MOST = 3, 12  # pairs of a full mark and what was got
_BETWEEN, _AROUND = 160, 12  # characters between two numbers of points; sentences in which a total stands
_AT_ONCE = 40  # characters between a total and its sheet
_GOT, _MARK = pattern("得分?(?:为|:)?$"), pattern("(?:满分|分值|权重)(?:为|:)?$")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What was got, mark by mark; ``start``, ``end``: its place. ``has_total``: whether it tells its total itself."""

    got: Sequence[Decimal]
    start: int
    end: int
    has_total: bool = False

    @property
    def total(self) -> Decimal:
        """What was got in all."""
        return sum(self.got, Decimal(0))


def points_in_turn(passage: Passage) -> Iterator[Claim]:
    """Totals that are not what was got of full marks which make 100."""
    if "分" not in passage.folded:
        return
    points = [each for one in passage.saying("分") for each in one.mentions if _is_points(passage, each)]
    for sheet in (*_in_turn(points), *_in_tables(passage)):
        at = bisect_left(points, sheet.start, key=lambda each: each.start)
        around = points[max(0, at - _REACH) : at + 2 * len(sheet.got) + _REACH]
        yield from _judged(passage, around, sheet)


def _is_points(passage: Passage, each: Mention) -> bool:
    if each.quantity.unit != "分" or not each.is_exact or each.role is not QuantityRole.LEVEL:
        return False
    return not _NO_PART.search(each.lead[-12:]) and passage.folded[each.end : each.end + 1] != "钟"


def _in_turn(points: Sequence[Mention]) -> Iterator[_Sheet]:
    place = 0
    while place + 2 * _FEWEST <= len(points):
        got = _run(points[place : place + 2 * _MOST])
        if got:
            yield _Sheet([each.quantity.value for each in got], points[place].start, got[-1].end)
            place += 2 * len(got)
        else:
            place += 1


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


def _in_tables(passage: Passage) -> Iterator[_Sheet]:
    """指标|分值|得分: the rows of a table whose full marks make 100, if its own total says nothing else."""
    for table in lined_tables(passage.folded):
        full = [at for at, head in enumerate(table.head) if FULL_MARK.search(head) and not SCORED.search(head)]
        own = [at for at, head in enumerate(table.head) if SCORED.search(head)]
        if len(full) != 1 or len(own) != 1:
            continue
        rows = [row for row in table.rows if not TOTAL_ROW.search(table.label(row))]
        marks, got = ([row[at].value for row in rows] for at in (full[0], own[0]))
        if len(rows) < _FEWEST or None in marks or None in got or sum(filter(None, marks)) != _FULL:
            continue
        totals = [row[own[0]].value for row in table.rows if row not in rows]
        start, end = table.rows[0][0].start, table.rows[-1][-1].end
        sheet = _Sheet([each or Decimal(0) for each in got], start, end, bool(totals))
        if all(each in (None, sheet.total) for each in totals):
            yield sheet


def _judged(passage: Passage, points: Sequence[Mention], sheet: _Sheet) -> Iterator[Claim]:
    first, last = passage.sentence_at(sheet.start).place, passage.sentence_at(sheet.end).place
    near = passage.sentences[max(0, first - _AROUND) : last + _AROUND]
    for each in points:
        is_near = near[0].start <= each.start < near[-1].end and not sheet.start <= each.start <= sheet.end
        if not is_near or each.depth or not _LOWEST < each.quantity.value < _FULL:
            continue
        is_off = 0 < abs(each.quantity.value - sheet.total) <= _FAREST and not _EDGE.match(passage.folded, each.end)
        if is_off and _is_its_total(passage, each, sheet):
            yield _claim(each, sheet)


def _is_its_total(passage: Passage, each: Mention, sheet: _Sheet) -> bool:
    """Whether points are those of the whole sheet: so named, and not somebody else's unless it follows at once."""
    lead = each.lead.strip()
    if _OWN.search(lead) and _leads_to(passage.folded[each.end : sheet.start]):
        return True
    words = passage.folded[max(0, each.start - 30) : each.start].rpartition("\n")[2]
    is_next = 0 <= each.start - sheet.end <= _AT_ONCE and _OWN.search(lead) is not None
    return (is_next or _TOTAL.search(lead) is not None) and _OF_ANOTHER.search(words.rpartition("。")[2]) is None


def _leads_to(words: str) -> bool:
    """Whether nothing but an announcement stands between a total and its sheet: 分，等级为“良”，各部分得分见下：."""
    announced, colon, name = words.rpartition(":")
    return bool(colon) and len(announced) <= _AT_ONCE and len(name) <= _AT_ONCE and "。" not in announced


def _claim(total: Mention, sheet: _Sheet) -> Claim:
    terms = "+".join(map(plain, sheet.got))
    found = claim(SUM, total, sheet.total, f"{terms}={plain(sheet.total)}")
    start, end = min(found.start, sheet.start), max(found.end, sheet.end)
    return found if sheet.has_total or end - start > _WIDEST else replace(found, start=start, end=end)
