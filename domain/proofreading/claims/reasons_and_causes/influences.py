"""What a change is put down to, before it is told, and which way it goes: 受户数减少影响，补助由838万元增至931万元."""

from collections.abc import Iterator, Sequence

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.claims.reasons_and_causes.reasons import REASON
from domain.proofreading.mentions import Mention, Passage, QuantityRole

_UNDER = pattern(
    r"(?:受|因|由于)(?![^，。；]{0,8}(?:减免|免征|退[役休税费]|停))[一-龥]{0,8}(?:户数|人数|人员|批次|次数|标准|价格|单价|面积|规模|数量|任务量?|项目|车辆|学生数?|机构|工程量)"
    r"(?:(?P<down>减少|下降|下调|降低|缩减)|(?P<up>增加|增长|上升|上调|提高|扩大|增多))(?:的|等)?(?:因素)?(?:影响)?，"
)
_COST = pattern(r"支出|费|经费|补助|补贴|资金|投资|成本|预算|收取|收缴|额")
_INSTEAD = pattern(r"但|而|虽|仍|抵消|率|满意|均")


def influences(passage: Passage) -> Iterator[Claim]:
    """Costs that rise where what drives them is said to fall, or the other way round."""
    for sentence in passage.saying("受", "因", "由于"):
        match = _UNDER.search(passage.folded, sentence.start, sentence.end)
        if match is None:
            continue
        following = [each for each in sentence.mentions if each.start >= match.end()][:2]
        words = passage.folded[match.end() : following[-1].start] if following else ""
        if not following or not _COST.search(words) or _INSTEAD.search(words):
            continue
        rises = _direction(following)
        if rises is not None and rises is not bool(match["up"]):
            yield Claim(REASON, match.start(), match.end() - 1, severity="query")


def _direction(following: Sequence[Mention]) -> bool | None:
    """Which way the first amounts go that are told: a change, or from one to the other (由…增至…)."""
    change = next((each for each in following if each.role is QuantityRole.DELTA), None)
    if change is not None:
        return change.rises
    if len(following) < 2 or following[0].role is not QuantityRole.PRIOR:
        return None
    then, now = (each.quantity for each in following)
    return now.value > then.value if comparable(then, now) and now.value != then.value else None
