"""The score of a report told twice with two values: 自评得分92分 … 综上，自评得分96分."""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.mentions import Mention, Passage, QuantityRole

_SCORE = pattern(
    "^(?P<whose>[一-龥0-9]{0,24}?)(?:自评|自评价|综合|总)(?:综合)?(?:得分|评分|总分|总得分)(?:合计)?(?:为|是|:)?$"
)
_GENERAL = pattern(
    "经|自评|综上所述|综上|所述|综合|我[局委院校镇乡县站中心]*|本[单位部门局院校镇乡项目]*|20[0-9]{2}年度?|部门|整体|支出|绩效|预算|项目|评价|最终|最后|结果|情况|的|，"
)
_OTHERWISE = pattern("上年|去年|上一年|复核|复评|第三方|专家|抽查|核查|平均|调整|修正|初评|扣|目标|其中|分别")
_LEAST, _MOST, _AROUND = 40, 100, 30  # points; characters
_TWO = 2


def scored_again(passage: Passage) -> Iterator[Claim]:
    """The later of two scores where the text tells of one thing only."""
    found = [
        each for sentence in passage.saying("得分", "评分", "总分") for each in sentence.mentions if _is_score(each)
    ]
    told = [each for each in found if _is_own(passage, each)]
    values = {each.quantity.value for each in told}
    if len(told) != len(found) or len(values) != _TWO:
        return
    first = told[0]
    again = next(each for each in told if each.quantity.value != first.quantity.value)
    terms = f"{plain(first.quantity.value)}≠{plain(again.quantity.value)}"
    yield claim(REPEAT, again, first.quantity.value, terms, "query")


def _is_score(each: Mention) -> bool:
    is_points = each.quantity.unit == "分" and each.role is QuantityRole.LEVEL and _LEAST < each.quantity.value <= _MOST
    return is_points and not each.depth and _SCORE.match(each.lead.strip()) is not None


def _is_own(passage: Passage, each: Mention) -> bool:
    """Whether a score is that of the report itself, as nothing beside it says otherwise."""
    match = _SCORE.match(each.lead.strip())
    words = passage.folded[max(0, each.start - _AROUND) : each.end + 8].rpartition("\n")[2]
    return match is not None and each.is_exact and not _GENERAL.sub("", match["whose"]) and not _OTHERWISE.search(words)
