"""Points of one indicator or of all: what could be got, less what was taken off, is what was got."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.common.full_marks import is_full_mark
from domain.proofreading.claims.scores_and_ranks.grading import GRADING
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_FULL = pattern(
    r"(?:满分|权重|分值|标准分|应得分?|基础分|指标|[一-龥]类)(?:共计?|合计|总计)?(?:为|是|有|占|:)*$"
    r"|^(?:总分|满分|共)(?:为|是|:)*$"
)
_OFF = pattern(r"(?:扣(?:减|除|掉|去)?|失|丢)(?:了|分)?(?:为|计|:)?$")
_ALL_OFF = pattern(r"(?:合计|累计|一共|总共|总计|共计?|总)(?:扣(?:减|除|掉|去)?|失|丢)(?:了|分)?(?:为|:)?$")
_GOT = pattern(r"(?:实?得分?|自评得?分|总分|得分率?|评分)(?:为|是|共|共计|合计|:)?$")
_OF_ALL = pattern("总|综合|最终|最后|合计|自评|累计|评价|考核|共")
_WHOSE = pattern(
    "该|本|此|这|项|指标|实际|实|因此|故|自评|最终|最后|得分?|总分|评分|为|是|应|共|计|可|:|，| |“|”|最"
    "|综合|总|分|单位|部门"
)
_OPEN = pattern(
    "主要|等(?!级|次)|加分|另|奖励|部分|(?<!无)(?<!没有)(?<!无其)(?<!任何)其他(?![^，。；]{0,6}(?:满分|不扣|未扣|没扣))"
)
_NO_OTHER = pattern(
    "(?:除(?:此|上述|以上|前述|这|了|这些)[^，。；]{0,8}(?:外|以外)?[，]?|再|别)(?:均|都|各项|指标)*(?:没有|无|未|再无|不)(?:再|其他|别的|任何)*(?:被|有|予|发生|出现)*(?:扣|失|丢)分?"
    "|其[余他](?:各项|指标|部分|内容|事项|的)*(?:均|都|全部)?(?:为|是|得|未|没有|无|不)*(?:被)?(?:满分|扣分|失分|扣)"
)
_NONE_OFF = pattern(
    "(?<!其余)(?<!其他)(?:未予?|没有?|不予?|无|零)(?:被)?(?:扣|失)分|扣分(?:项|数)?(?:为|是)?(?:零|0分?|无)"
)
_BUT = pattern("除|其余|其他|外")
_IN_TURN = pattern("(?:分别|依次|各)(?:实?得|得分)(?:为|了)?$")
_RULE = pattern("每|各|最多|至多|封顶|上限|应扣")
_HUNDRED = pattern("百分制|满分(?:为|是)?100分|100分(?:满分|制)")
_IN_THE_END = pattern("(?:得分?|总分|评分|(?:评|核|确|审)?定为|结果为|最[后终][^，。；]{0,4})(?:为|是|:)?$")
_FEWEST = 2  # deductions
_FAR, _MOST = Decimal("0.3"), 12  # of what could be got; sentences
_ALL, _LOW = 100, 50  # points


def points_off(passage: Passage) -> Iterator[Claim]:
    """Points that what could be got and what was taken off do not leave."""
    if "分" not in passage.folded or not ("扣" in passage.folded or "满分" in passage.folded or "失" in passage.folded):
        return
    for sentence in passage.saying("得", "总分", "评分"):
        for got in sentence.mentions:
            if _is_got(got):
                yield from _left(passage, sentence, got)
    for sentence in passage.saying("扣", "失"):
        yield from _off_in_all(passage, sentence)
        yield from _from_a_hundred(passage, sentence)


def _off_in_all(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """效益共30分，包括…。三项分别得8分、10分、9分，共计扣2分: what is taken off in all, by what was got."""
    points = [each for each in sentence.mentions if _is_points(each)]
    off = next((each for each in points if _ALL_OFF.search(each.lead.strip())), None)
    got = points[: points.index(off)] if off is not None else []
    if (
        off is None
        or len(got) < 2
        or not _IN_TURN.search(got[0].lead)
        or any(each.lead.strip("、和及 ") for each in got[1:])
    ):
        return
    above = passage.sentences[sentence.place - 1] if sentence.place else sentence
    marks = [each for each in above.mentions if _is_points(each)]
    if not marks or above.paragraph != sentence.paragraph or len(marks) != len(got) + 1:
        return
    full, exact = marks[0].quantity.value, marks[0].quantity.value - sum(each.quantity.value for each in got)
    if full == sum(each.quantity.value for each in marks[1:]) and exact != off.quantity.value:
        terms = "-".join(plain(each.quantity.value) for each in (marks[0], *got))
        yield claim(GRADING, off, exact, f"{terms}={plain(exact)}")


def _from_a_hundred(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """按百分制倒扣：公示不规范扣2分，档案缺页扣3分，没有其他扣分，最后定为94.5分."""
    if not _HUNDRED.search(passage.folded, sentence.start, sentence.end):
        return
    points = [each for each in sentence.mentions if _is_points(each) and each.quantity.value != _ALL]
    off = [each for each in points[:-1] if _OFF.search(each.lead.strip()) and not _RULE.search(each.lead)]
    if len(off) < _FEWEST or len(off) < len(points) - 1 or not _IN_THE_END.search(points[-1].lead.strip()):
        return
    got, words = points[-1], passage.folded[sentence.start : points[-1].start]
    exact = _ALL - sum((each.quantity.value for each in off), Decimal(0))
    if not _OPEN.search(words) and got.quantity.value != exact and abs(got.quantity.value - exact) <= _ALL * _FAR:
        terms = "-".join(["100", *(plain(each.quantity.value) for each in off)])
        yield claim(GRADING, got, exact, f"{terms}={plain(exact)}")


def _is_points(each: Mention) -> bool:
    return each.quantity.unit == "分" and each.is_exact


def _is_got(each: Mention) -> bool:
    is_level = each.role is QuantityRole.LEVEL and not each.depth
    return _is_points(each) and is_level and _GOT.search(each.lead.strip()) is not None


def _left(passage: Passage, sentence: Sentence, got: Mention) -> Iterator[Claim]:
    """满分10分，延期扣1.5分，得9分: held against the full mark that is meant, and all that was taken off since."""
    before = _before(passage, sentence, got)
    full = _full(before, got)
    if full is None:
        return
    since = before[before.index(full) + 1 :]
    words = passage.folded[full.end : got.start]
    off = [each for each in since if _OFF.search(each.lead.strip()) and not _RULE.search(each.lead)]
    if not off:
        yield from _of_none(passage, sentence, full, got, since, words)
        return
    alls = [each for each in off if _ALL_OFF.search(each.lead.strip())]
    others = [each for each in since if each not in off]
    is_whole = full.quantity.value == _ALL
    if any(_GOT.search(each.lead.strip()) for each in others) or _OPEN.search(words) or "每" in words:
        return
    if not alls and is_whole and not _is_closed(passage, sentence, words, got):
        return
    yield from _judged(full, alls[-1:] or off, got)


def _is_closed(passage: Passage, sentence: Sentence, words: str, got: Mention) -> bool:
    """Whether the text says that nothing else was taken off, or tells it all in one sentence."""
    behind = passage.folded[got.end : sentence.end]
    return _NO_OTHER.search(words) is not None or _NO_OTHER.search(behind) is not None or "。" not in words.strip("。")


def _before(passage: Passage, sentence: Sentence, got: Mention) -> list[Mention]:
    """The points told before, from the sentence on in which a full mark is told."""
    found: list[Mention] = []
    for place in range(sentence.place, max(-1, sentence.place - _MOST), -1):
        one = passage.sentences[place]
        is_far = one.paragraph != sentence.paragraph
        if is_far and not _OF_ALL.search(got.lead):
            break
        found[:0] = [each for each in one.mentions if _is_points(each) and each.start < got.start]
        if any(_is_whole(each) if is_far else _FULL.search(each.lead.strip()) for each in found):
            break
    return found


def _is_whole(each: Mention) -> bool:
    return each.quantity.value == _ALL and _FULL.search(each.lead.strip()) is not None


def _full(before: list[Mention], got: Mention) -> Mention | None:
    """The full mark that points are got of: that of the name they are told with, else the nearest."""
    marks = [each for each in before if _FULL.search(each.lead.strip()) and not _RULE.search(each.lead)]
    others = [each for pair in pairwise(before) if is_full_mark(*pair) for each in pair]  # 过程19分（20分，扣1分）
    marks = [each for each in marks if each not in others]
    name = _WHOSE.sub("", _GOT.sub("", got.lead.strip()))
    named = [each for each in marks if name and name[-4:] in each.lead]
    if named:
        return named[-1]
    if name and not _OFF.search(before[-1].lead.strip() if before else ""):
        return None
    if _OF_ALL.search(got.lead):
        marks = [each for each in marks if each.quantity.value == _ALL] or (marks if len(marks) == 1 else [])
    return marks[-1] if marks else None


def _of_none(
    passage: Passage, sentence: Sentence, full: Mention, got: Mention, since: list[Mention], words: str
) -> Iterator[Claim]:
    """满分8分，未予扣分，得7分; 满分10分，自评得分10.6分."""
    behind = passage.folded[got.end : sentence.end].split("，", 2)
    clauses = words + "，" + "，".join(behind[:2])
    stated, most = got.quantity.value, full.quantity.value
    if since or _OPEN.search(words) or "每" in words or "折" in words:
        return
    none_off = _NONE_OFF.search(clauses) is not None and not _BUT.search(clauses)
    too_many = most < stated <= most + max(most * _FAR, Decimal(2))
    if too_many or (none_off and 0 < most - stated <= most * _FAR):
        sign = ">" if stated > most else "≠"
        yield claim(GRADING, got, most, f"{plain(stated)}{sign}{plain(most)}")


def _judged(full: Mention, off: list[Mention], got: Mention) -> Iterator[Claim]:
    most, stated = full.quantity.value, got.quantity.value
    exact = most - sum((each.quantity.value for each in off), Decimal(0))
    if stated in (exact, most - off[-1].quantity.value) or abs(exact - stated) > most * _FAR:
        return
    terms = "-".join(plain(each.quantity.value) for each in (full, *off))
    yield replace(claim(GRADING, got, exact, f"{terms}={plain(exact)}"), is_named=True)
