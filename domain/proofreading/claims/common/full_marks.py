"""What could be scored, told in a bracket behind a score: 产出47分（50分，质量扣2分、时效扣1分）."""

from domain.patterns import pattern
from domain.proofreading.mentions import Mention

_CAN_BE = pattern(
    "(?:该项|本项|此项|指标|应得|标准)?(?:满分|权重|分值|总分|权重分|标准分|满分值|分数)?(?:共|为|是|占|计)?"
)
_EACH_CAN_BE = pattern("(?:各项|四项|三项|指标|一级指标)?(?:满分|权重|分值)(?:值|分)?(?:分别|依次|各)(?:为|是|占)?:?")
_OF_FULL = pattern("满分|权重|分值|标准分|应得")


def is_full_mark(score: Mention, first: Mention) -> bool:
    """Whether ``first``, the number right behind ``score``, is in a bracket and what could be scored.

    共98分（满分依次为10分、60分、20分、10分）: of what could be scored in each part as well.
    """
    is_alike = score.quantity.unit == first.quantity.unit == "分" and first.depth > score.depth
    if is_alike and not _OF_FULL.search(score.lead) and _EACH_CAN_BE.fullmatch(first.lead.strip("(: ")):
        return True
    is_score = score.quantity.unit == first.quantity.unit == "分" and first.quantity.value >= score.quantity.value
    is_inside = is_score and first.depth > score.depth
    return is_inside and _CAN_BE.fullmatch(first.lead.strip("(: ")) is not None
