"""Parts and a total of two states: 计划分别为20户、30户，实际共改造48户; 权重分别为20分、80分，得分合计93分."""

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.common.neighbours import numbers_near
from domain.proofreading.mentions import Mention, Passage
from domain.proofreading.quantities import QuantityKind

_WANTED = pattern(
    "计划|目标|任务|预算(?!支出|执行)|核定|定额|应[参到收缴交付发]|满分|权重|分值|标准分|限价|控制价|申报|送审"
)
_CAME = pattern(
    "(?<!预算)支出|执行|使用|合同|签约|实际|实[得收缴付发到]|得分|自评|评分|完成|结果|最终|到位|成交|中标|兑现|审定"
)
_SENT = pattern("发放|发出|寄出|送检|抽检|抽查|报名|申报|受理|邀请|应")
_KEPT = pattern("有效|合格|通过(?:评|审|验)|[评审验][^，。；]{0,2}通过|录取|立项|采纳|实[到收检]")
_RATE = pattern("(?P<deed>[一-龥]{2})率(?:分别|依次|各)?(?:为|达到?|是|:)*$")


def is_of_another_state(passage: Passage, claim: Claim) -> bool:
    """Whether the total behind parts is of what came, they of what was wanted; or of what their rates are of."""
    near = [each for each in numbers_near(passage, claim) if claim.start <= each.start]
    told = [each for each in near if each.is_level]
    if len(told) < 2 or told[-1].end != claim.end or told[-1].quantity.value != claim.actual:
        return False
    *parts, total = told
    if _is_of_their_rates(near, parts, total):
        return True
    sent, kept = _SENT.search(parts[0].lead), _KEPT.search(total.lead)
    if sent and kept and claim.expected is not None and total.quantity.value < claim.expected:
        return not any(_KEPT.search(each.lead) for each in parts)  # 发放200份，回收126份，有效问卷合计318份
    is_wanted = _WANTED.search(parts[0].lead) is not None and not any(_CAME.search(each.lead) for each in parts)
    return is_wanted and _WANTED.search(total.lead) is None and _CAME.search(total.lead) is not None


def _is_of_their_rates(near: list[Mention], parts: list[Mention], total: Mention) -> bool:
    """样本60户、40户，达标率分别为95%和90%，两轮合计达标93户: rates of that stand between."""
    between = [each for each in near if parts[-1].end <= each.start < total.start]
    names = (_RATE.search(each.lead.strip()) for each in between if each.kind is QuantityKind.PERCENT)
    words = total.lead + total.tail
    return any(name["deed"] in words and not _has(parts, name["deed"]) for name in names if name is not None)


def _has(parts: list[Mention], deed: str) -> bool:
    return any(deed in each.lead for each in parts)
