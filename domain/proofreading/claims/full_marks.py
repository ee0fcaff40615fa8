"""What could be scored, told in a bracket behind a score: 产出47分（50分，质量扣2分、时效扣1分）."""

from domain.patterns import pattern
from domain.proofreading.mentions import Mention

_CAN_BE = pattern(
    "(?:该项|本项|此项|指标|应得|标准)?(?:满分|权重|分值|总分|权重分|标准分|满分值|分数)?(?:共|为|是|占|计)?"
)


def is_full_mark(score: Mention, first: Mention) -> bool:
    """Whether ``first``, the number right behind ``score``, is in a bracket and what could be scored."""
    is_score = score.quantity.unit == first.quantity.unit == "分" and first.quantity.value >= score.quantity.value
    is_inside = is_score and first.depth > score.depth
    return is_inside and _CAN_BE.fullmatch(first.lead.strip("(: ")) is not None
