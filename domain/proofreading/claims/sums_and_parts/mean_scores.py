"""Scores of things that are judged each by themselves: 自评97分，其中护林员项目98分、防火项目96分，取算术平均.

Their whole is a mean of them, plain or weighted, so that one of them may be above it, and no sum is looked for.
"""

from collections.abc import Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import rounded
from domain.proofreading.mentions import Mention, Passage

_MEAN = pattern("平均|加权|均值|折算|权数")
_JUDGED_ALONE = pattern(
    "(?:项目|专项|标段|单位|部门|街道|[乡镇村校园院局所站队科室组户家店厂]|中心|公司|大队|社区|学校|班级?|期|次|轮|季度?|半年|年度?|"
    "[甲乙丙丁AB一二三四五六][方案队组])(?:自评|考核|评价|得分?|综合|平均)*(?:为|得)?$"
)
_BEHIND = 40  # characters behind the last score
_UNITS = ("分", "分钟")


def is_mean_of(passage: Passage, whole: Mention, listed: Sequence[Mention]) -> bool:
    """Whether a score told before others is one in the middle of them, not their sum."""
    if whole.quantity.unit not in _UNITS or not listed or any(each.quantity.unit not in _UNITS for each in listed):
        return False
    sentence = passage.sentence_at(whole.start)
    begin = max(sentence.start, whole.start - len(whole.lead))
    if _MEAN.search(passage.folded, begin, min(sentence.end, listed[-1].end + _BEHIND)):
        return True
    mean = sum((each.quantity.value for each in listed), Decimal(0)) / len(listed)
    is_mean = len(listed) > 1 and rounded(mean, whole.quantity.step) == whole.quantity.value
    return is_mean or all(_JUDGED_ALONE.search(each.lead.strip()) for each in listed)
