"""Points told lines above what is said of them: 满分10分…扣1.5分 … 预算执行率得9.0分; 三项累计扣4.5分; 四类共100分.

What was taken off stands with the name of its indicator in one line, what was got under that name in another; what
sums up such lines stands below them and may say how many there are.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.scores_and_ranks.grading import GRADING
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_OFF = pattern(r"(?:扣(?:减|除|掉|去)?|失|丢)(?:了|分)?(?:为|计|:)?$")
_ALL_OFF = pattern(
    r"(?P<count>[两二三四五六七八九十]|[0-9]{1,2})?[项处条个点]?(?:指标|问题|因素|方面|扣分)?"
    r"(?:合计|累计|一共|总共|总计|共计?|总|相加)(?:被)?(?:扣(?:减|除|掉|去)?|失|丢)(?:了|分)?(?:为|:)?$"
)
_MARK = pattern("(?:满分|权重|分值|标准分|应得)(?:为|是|占|:)*$|[一-龥]$|^[(]$")
_FULL = pattern("(?:满分|权重|分值|标准分|应得)(?:为|是|占|:)*$")
_GOT = pattern(
    "^[^，。；]{0,12}?(?P<name>[一-龥]{4,16}?)(?:指标|一项|这项|项)?(?:实际|最终|应|实|自评)?得分?(?:为|:)?$"
)
_OF_MARKS = pattern(
    r"(?P<count>[两二三四五六七八九十]|[0-9]{1,2})(?:大?类|大?项|个(?:部分|方面|维度)?|部分|方面)(?:一级)?(?:指标)?(?:的)?"
    r"(?:分值|权重|满分|分数|标准分)(?:之和|合计|相加|共计?|总和|加起来|总计|加总)*(?:正好|恰好|刚好)?(?:为|是|共|:)*$"
)
_OWN = pattern("得分?(?:为|:)?$")
_NOT_ALL = pattern("主要|等(?!级|次)|加分|部分扣|(?<!无)(?<!没有)其他")
_RULE = pattern("每|各|最多|至多|封顶|上限|应扣|比例")
_WHOLE = pattern("(?:满分|总分|百分制)[^，。；0-9]{0,6}$|^[^，。；0-9]{0,3}(?:共|合计)")
_NEAR = 40  # characters
_BACK, _FAREST, _FEWEST = 14, 15, 2  # sentences; points; numbers that are summed up


def points_above(passage: Passage) -> Iterator[Claim]:
    """Points that those told in the lines above do not make."""
    if "分" not in passage.folded:
        return
    for sentence in passage.saying("扣", "失分", "丢", "得", "分值", "权重", "满分", "分数", "标准分"):
        for each in sentence.mentions:
            if _is_points(each):
                yield from _judged(passage, sentence, each)


def _judged(passage: Passage, sentence: Sentence, each: Mention) -> Iterator[Claim]:
    """What a number of points says of those above it: what was taken off in all, got under a name, or can be got."""
    words = passage.folded[max(sentence.start, each.start - _NEAR) : each.start].strip()
    if match := _ALL_OFF.search(words):
        yield from _off_in_all(passage, sentence, each, match["count"])
    elif match := _OF_MARKS.search(words):
        yield from _of_marks(passage, sentence, each, how_many(match["count"]))
    elif each.role is QuantityRole.LEVEL and (match := _GOT.search(each.lead.strip())):
        yield from _of_its_name(passage, sentence, each, match["name"])


def _is_points(each: Mention) -> bool:
    return each.quantity.unit == "分" and each.is_exact


def _above(passage: Passage, sentence: Sentence, before: Mention) -> list[Mention]:
    """The points told before a number in the lines above it, from left to right."""
    near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    return [each for one in near for each in one.mentions if _is_points(each) and each.end <= before.start]


def _off_in_all(passage: Passage, sentence: Sentence, total: Mention, count: str | None) -> Iterator[Claim]:
    """（1）…扣1分；（2）…扣0.5分；（3）…扣2分。三项累计扣4.5分."""
    parts: list[Mention] = []
    for each in reversed(_above(passage, sentence, total)):
        if not _OFF.search(each.lead.strip()) or _RULE.search(each.lead) or _ALL_OFF.search(each.lead.strip()):
            break
        parts.insert(0, each)
    told = how_many(count) if count else len(parts)
    if len(parts) < _FEWEST or len(parts) != told or _is_open(passage, parts[0], total):
        return
    exact = sum((each.quantity.value for each in parts), Decimal(0))
    if exact != total.quantity.value and abs(exact - total.quantity.value) <= _FAREST:
        yield claim(SUM, total, exact, f"{_added(parts)}={plain(exact)}")


def _of_its_name(passage: Passage, sentence: Sentence, got: Mention, name: str) -> Iterator[Claim]:
    """1.预算执行率，满分10分。…，扣1.5分。 … 预算执行率得9.0分."""
    above = [each for each in _above(passage, sentence, got) if each.start < sentence.start]
    for full in above:
        line = passage.sentence_at(full.start)
        if not _FULL.search(full.lead.strip()) or name not in passage.folded[line.start : full.start]:
            continue
        behind = [each for each in above if each.start > full.start and _paragraph(passage, each) == line.paragraph]
        off = [each for each in behind if _OFF.search(each.lead.strip())]
        end = off[-1].end if off else full.end
        if len(off) != len(behind) or not off or _RULE.search(passage.folded, full.end, end):
            continue
        exact = full.quantity.value - sum((each.quantity.value for each in off), Decimal(0))
        if exact != got.quantity.value and not _NOT_ALL.search(passage.folded, full.end, end):
            yield claim(GRADING, got, exact, f"{plain(full.quantity.value)}-{_minus(off)}={plain(exact)}")
        return


def _of_marks(passage: Passage, sentence: Sentence, total: Mention, count: int) -> Iterator[Claim]:
    """预算执行10分；产出指标50分；效益指标25分；满意度指标10分。上述四类指标分值相加为100分."""
    above = [each for each in _above(passage, sentence, total) if not each.depth]
    parts = above[-count:]
    is_plain = len(parts) == count >= _FEWEST and all(_MARK.search(each.lead.strip()) for each in parts)
    if any(_OWN.search(each.lead.strip()) for each in above[-2 * count :]):
        return  # 分值10分，得9分 in turn: what was got is no full mark
    if not is_plain or any(_OFF.search(each.lead.strip()) or _WHOLE.search(each.lead) for each in parts):
        return
    exact = sum((each.quantity.value for each in parts), Decimal(0))
    if exact != total.quantity.value and abs(exact - total.quantity.value) <= 2 * _FAREST:
        yield claim(SUM, total, exact, f"{_added(parts)}={plain(exact)}")


def _paragraph(passage: Passage, each: Mention) -> int:
    return passage.sentence_at(each.start).paragraph


def _is_open(passage: Passage, first: Mention, last: Mention) -> bool:
    words = passage.folded[first.start - len(first.lead) : last.start]
    return _NOT_ALL.search(words) is not None


def _added(parts: Sequence[Mention]) -> str:
    return "+".join(plain(each.quantity.value) for each in parts)


def _minus(parts: Sequence[Mention]) -> str:
    return "-".join(plain(each.quantity.value) for each in parts)
