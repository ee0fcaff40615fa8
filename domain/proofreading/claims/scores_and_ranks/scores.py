"""Points: what was got of what could be got, what was taken off, and the total of either."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain, quoted_from
from domain.proofreading.claims.sums_and_parts.sums import SUM, adds_up, sum_claim
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_UNIT = "分"
_SCORE = pattern(
    r"^[^，。；0-9]{0,12}(?:得分|总分|评分|分数|得)(?:合计|总计|总分)?(?:为|是|共|:)*$|^(?:合计|共计|总计|总共|共|加起来|相加)(?:为|得|:)*$"
)
_OVERALL = pattern(
    r"(?:自评|综合|最终|总|评价|项目|复核|整体|部门|最后)[^，。；0-9]{0,6}(?:得分|评分|总分|得)(?:为|是|:)*$|^自评(?:为|是|:)*$"
)
_GOT = pattern(r"(?:得|得分|实得|实得分|评分)(?:为|:)?$")
_OFF = pattern(r"扣(?:减|除|掉)?(?:了|分)?(?:为|:)?$")
_ALL_OFF = pattern(
    r"^(?:合计|累计|一共|总共|总计|共计?|总)?(?:扣(?:减|除|掉)?(?:了|分)?|扣分(?:合计|总计|共计?))(?:为|:)?$"
)
_BARE_OFF = pattern(r"^扣(?:减|除|掉)?(?:了|分)?(?:为|:)?$")
_LISTED = pattern(r"扣分(?:情况|原因|项|点|因素|指标|明细)?(?:如下|为|是|有|在于|包括)?[:。]")
_NOT_ALL = pattern("主要|等|其他|部分|加分|另")
_BETWEEN = pattern(r"[^。；0-9()]{0,20}(?::|，(?:其中|分别为):?)$")
_FULL = pattern(r"(?:满分|总分|合计|共计?|总计)(?:为|是|:)*$")
_FULL_OF = pattern(r"(?:满分|权重|分值|标准分|应得)(?:为|是|:)*$")
_LED_TO = pattern(r"^[，。；:(]?(?:其中|扣分(?:情况|原因|项|点)?(?:为|是|如下)?:?|因|原因是|[^，。；0-9]{2,20}扣)")
_FULL_SCORE = 100
_LOWEST = 50  # points: what is less is no score of a whole
_MOST_BACK, _FAREST = 40, 15


def scores(passage: Passage) -> Iterator[Claim]:
    """Totals of points that the points before or behind them do not make."""
    for sentence in passage.stating_with(_UNIT):
        points = [each for each in _points(passage, sentence) if _is_plain(each)]
        for total in points:
            if _SCORE.search(total.lead.strip()) and not _is_full_mark(points, total):
                yield from _of_those_before(passage, sentence, total)
                yield from _of_those_behind(passage, points, total)
                yield from _got_behind(passage, sentence, total)
            if _OVERALL.search(total.lead.strip()) and _LOWEST < total.quantity.value < _FULL_SCORE:
                yield from _taken_off(passage, sentence, total)
        yield from _all_taken_off(passage, sentence, points)
        yield from _got_of_a_part(passage, sentence)
        yield from _full_marks(passage, sentence)


def _points(passage: Passage, sentence: Sentence) -> list[Mention]:
    """The points of a sentence; 26分钟 are none."""
    found = [each for each in sentence.mentions if each.quantity.unit == _UNIT]
    return [each for each in found if not passage.folded.startswith("钟", each.end)]


def _is_plain(mention: Mention) -> bool:
    return mention.role is QuantityRole.LEVEL and mention.is_exact and not mention.depth


def _is_full_mark(points: list[Mention], total: Mention) -> bool:
    """总分100分得95分: what could be got stands right before what was."""
    behind = points[points.index(total) + 1 :][:1]
    return any(each.start - len(each.lead) - total.end <= 1 and _GOT.search(each.lead) is not None for each in behind)


def _of_those_before(passage: Passage, sentence: Sentence, total: Mention) -> Iterator[Claim]:
    """（一）决策（20分）…得18分。…（四）效益（25分）…得23分。综合得分91分: where what could be scored makes 100."""
    near = _points_before(passage, sentence, total)
    got = [each for each in near if not each.depth and _GOT.search(each.lead)]
    full = [each for each in near if each not in got and not _OFF.search(each.lead)]
    if len(got) < 2 or len(got) != len(full) or sum(each.quantity.value for each in full) != _FULL_SCORE:
        return
    in_turn = all(one.start < other.start for one, other in zip(full, got, strict=True))
    exact = sum((each.quantity.value for each in got), Decimal(0))
    if in_turn and 0 < abs(exact - total.quantity.value) <= _FAREST:
        yield sum_claim(total, got, exact)


def _points_before(passage: Passage, sentence: Sentence, total: Mention) -> list[Mention]:
    """The points told before a total, so many sentences back."""
    found: list[Mention] = []
    for place in range(sentence.place, max(-1, sentence.place - _MOST_BACK), -1):
        near = _points(passage, passage.sentences[place])
        found[:0] = [each for each in near if each.start < total.start and each.role is QuantityRole.LEVEL]
    return found


def _of_those_behind(passage: Passage, points: list[Mention], total: Mention) -> Iterator[Claim]:
    """综合得分90.7分，等级为“优”：决策18.6分、过程17.9分、产出27.2分、效益27分."""
    parts = [each for each in points if each.start > total.start]
    if len(parts) < 3 or not _BETWEEN.fullmatch(passage.folded, total.end, parts[0].start - len(parts[0].lead)):
        return
    if any(_OFF.search(each.lead) for each in parts) or adds_up(total, parts):
        return
    exact = sum((each.quantity.value for each in parts), Decimal(0))
    if abs(exact - total.quantity.value) <= _FAREST:
        yield sum_claim(total, parts, exact)


def _got_behind(passage: Passage, sentence: Sentence, total: Mention) -> Iterator[Claim]:
    """自评得分93.5分，等次为“优”。其中：执行率10分，得10分；产出50分，得44分…: what could be got makes 100."""
    following = passage.sentences[sentence.place : sentence.place + 2]
    near = [each for one in following for each in _points(passage, one) if each.start > total.end and not each.depth]
    got = [each for each in near if _GOT.search(each.lead) and each.is_exact]
    full = [each for each in near if each not in got]
    if len(got) < 2 or len(got) != len(full) or sum(each.quantity.value for each in full) != _FULL_SCORE:
        return
    exact = sum((each.quantity.value for each in got), Decimal(0))
    in_turn = all(one.start < other.start for one, other in zip(full, got, strict=True))
    if in_turn and 0 < abs(exact - total.quantity.value) <= _FAREST:
        yield sum_claim(total, got, exact)


def _taken_off(passage: Passage, sentence: Sentence, total: Mention) -> Iterator[Claim]:
    """自评得分93.5分。…共扣6.5分: what was got and what was taken off make 100; the list of the latter does too."""
    behind = passage.sentences[sentence.place : sentence.place + 3]
    near = [each for one in behind for each in _points(passage, one) if each.start > total.start]
    off = [each for each in near if _is_plain(each) and _OFF.search(each.lead)]
    words = passage.folded[total.end : off[-1].end + 8] if off else ""
    if (
        not off
        or len(off) != len(near)
        or "加分" in words
        or any(each.quantity.value == _missing(total) for each in off)
        or sum((each.quantity.value for each in off), Decimal(0)) == _missing(total)
    ):
        return
    alls = [
        each
        for each in off
        if _ALL_OFF.match(each.lead.strip()) and (each is off[0] or not _BARE_OFF.match(each.lead.strip()))
    ]
    if len(alls) == 1:
        yield _claimed(total, alls[0])
    elif not alls and _LISTED.search(words) and not _NOT_ALL.search(words) and len(off) >= 2:
        exact = sum((each.quantity.value for each in off), Decimal(0))
        if exact != _missing(total) and abs(exact - _missing(total)) <= _FAREST:
            found = sum_claim(off[0], off[1:], exact)
            terms = "-".join([str(_FULL_SCORE), *(plain(each.quantity.value) for each in off)])
            arithmetic = f"{terms}={plain(_FULL_SCORE - exact)}"
            start = quoted_from(total)  # either may be wrong
            yield replace(
                found, start=start, expected=_FULL_SCORE - exact, actual=total.quantity.value, arithmetic=arithmetic
            )


def _got_of_a_part(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """过程（满分25分）：得23.5分。其中执行率未达标扣1分，采购执行率偏低扣1分: what was taken off is listed behind."""
    near = passage.sentences[sentence.place : sentence.place + 2]
    found = [each for one in near if one.paragraph == sentence.paragraph for each in _points(passage, one)]
    for place, full in enumerate(found[:-2]):
        got, off = found[place + 1], []
        if full.start >= sentence.end or not _FULL_OF.search(full.lead) or not _GOT.search(got.lead.strip()):
            continue
        for each in found[place + 2 :]:
            if not _OFF.search(each.lead):
                break
            off.append(each)
        words = passage.folded[got.end : off[-1].end + 6] if off else ""
        is_all = off and _LED_TO.match(words) and not _NOT_ALL.search(words)
        if (
            not is_all
            or not all(_is_plain(each) for each in (got, *off))
            or any(_ALL_OFF.match(each.lead) for each in off)
        ):
            continue
        exact = full.quantity.value - sum((each.quantity.value for each in off), Decimal(0))
        if exact != got.quantity.value and abs(exact - got.quantity.value) <= _FAREST / 3:
            terms = "-".join(plain(each.quantity.value) for each in (full, *off))
            yield claim(SUM, got, exact, f"{terms}={plain(exact)}")


def _missing(total: Mention) -> Decimal:
    return _FULL_SCORE - total.quantity.value


def _claimed(total: Mention, off: Mention) -> Claim:
    exact = _missing(total)
    return claim(SUM, off, exact, f"{_FULL_SCORE}-{plain(total.quantity.value)}={plain(exact)}")


def _full_marks(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """投入（20分）、过程（25分）、产出（35分）、效果（20分），满分100分: what can be scored, and all of it."""
    points = _points(passage, sentence)
    for total in points:
        marks = [each for each in points if each.start < total.start and each.depth and not each.lead.strip()]
        others = [each for each in points if each.start < total.start and each not in marks]
        if total.depth or not _FULL.search(total.lead.strip()) or len(marks) < 3 or others:
            continue
        if total.is_exact and not adds_up(total, marks) and all(each.is_exact for each in marks):
            yield sum_claim(total, marks, sum((each.quantity.value for each in marks), Decimal(0)))


def _all_taken_off(passage: Passage, sentence: Sentence, points: list[Mention]) -> Iterator[Claim]:
    """预算编制扣2分，资产管理扣1.5分，满意度扣3分，共扣6.5分."""
    off = [each for each in points if _OFF.search(each.lead)]
    yield from _listed_behind(passage, points, off)
    yield from _summed_next(passage, sentence, off)
    for place, total in enumerate(off):
        before = [each for each in off[:place] if each.segment == total.segment or not total.segment]
        is_total = _ALL_OFF.match(total.lead.strip()) and total.lead.strip()[:1] != "扣"
        if not is_total or len(before) < 2 or any(adds_up(total, before[first:]) for first in range(len(before) - 1)):
            continue
        exact = sum((each.quantity.value for each in before), Decimal(0))
        if abs(exact - total.quantity.value) <= _FAREST / 3 and not _NOT_ALL.search(
            passage.folded, sentence.start, total.start
        ):
            yield sum_claim(total, before, exact)


def _summed_next(passage: Passage, sentence: Sentence, off: list[Mention]) -> Iterator[Claim]:
    """决策类扣1.0分，…；过程类扣2.5分，…。合计扣3.5分: the total begins the sentence behind its parts."""
    first = sentence.mentions[0] if sentence.mentions else None
    if first is None or not off or off[0] is not first or not _ALL_OFF.match(first.lead.strip()) or not sentence.place:
        return
    before = passage.sentences[sentence.place - 1]
    parts = [each for each in _points(passage, before) if _is_plain(each) and _OFF.search(each.lead)]
    is_whole = before.paragraph == sentence.paragraph and len(parts) > 1 and first.lead.strip()[:1] != "扣"
    if not is_whole or not first.is_exact or any(_ALL_OFF.match(each.lead.strip()) for each in parts):
        return
    exact = sum((each.quantity.value for each in parts), Decimal(0))
    is_open = _NOT_ALL.search(passage.folded, before.start, first.start)
    if exact != first.quantity.value and abs(exact - first.quantity.value) <= _FAREST / 3 and not is_open:
        yield sum_claim(first, parts, exact)


def _listed_behind(passage: Passage, points: list[Mention], off: list[Mention]) -> Iterator[Claim]:
    """共扣6分：预算执行扣2分、绩效目标扣1.5分、资产管理扣2.5分."""
    if len(off) < 3 or off != points[points.index(off[0]) :] or not _ALL_OFF.match(off[0].lead.strip()):
        return
    total, parts = off[0], off[1:]
    words = passage.folded[total.end : parts[-1].end + 4]
    exact = sum((each.quantity.value for each in parts), Decimal(0))
    is_list = words[:1] in (":", "，") and not _NOT_ALL.search(words) and not adds_up(total, parts)
    if is_list and abs(exact - total.quantity.value) <= _FAREST / 3:
        yield sum_claim(total, parts, exact)
