"""Results that say their goal again: 年度目标：…；④办好培训班，覆盖各乡镇 and then ④完成：办好培训班，覆盖各乡镇.

Behind a label of results stands what came of a goal. Word for word the same without a number of its own, or with 了 and
已 alone added, it tells nothing; nor does a bound (达到60%以上), which only the goal could set.
"""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.goals_and_results.goals import AIM, COPIED
from domain.proofreading.goals_and_results.zones import Item, Zone, items

_LABEL = pattern("(?:完成|实现|达成|落实|实际|执行)(?:情况|结果|值|完成|效果|成效|数)?(?:[：:]|[为是][：:]?)“?$")
_GOAL = pattern("目标|指标值|计划|年初")
_TOLD = pattern("[了已均”“。；，、 \u3000]|全部|全面")
_WISHED = pattern(  # what is wished for, and cannot be checked
    "办好|做好|抓好|管好|用好|提[升高]|加强|增强|改善|改进|优化|完善|推[动进]|促进|保障|确保|力争|让|使|方便|打通|覆盖|健全|规范|丰富|营造|引导|巩固|助力|带动"
)
_BOUND = pattern("以[上内下]|不[低少高多超][于过]|≥|≤|[底日月]前|确保|力争")
_NUMBER = pattern("[0-9]+(?:[.][0-9]+)?")
_LIMIT = pattern(
    "([0-9]+(?:[.][0-9]+)?)[^，。；、0-9]{0,4}以[上内下]|(?:不[低少高多超][于过]|≥|≤|至少)([0-9]+(?:[.][0-9]+)?)"
)
_TOLD_OF_IT = pattern("均|每|都|抽|测|经|始终|一直|全年|各|逐")
_DIGIT = pattern("[0-9]")
_SHORTEST, _KEPT = 8, 60  # characters; goals above that a result is held against


def goals_again(text: str) -> Iterator[Finding]:
    """The results that only repeat one of the goals above them."""
    goals: list[str] = []
    for item in items(text):
        is_goal = item.zone is Zone.GOALS or (item.zone is Zone.OTHER and _GOAL.search(item.lead))
        if not is_goal and not (goals and _is_result(item)):
            continue
        words = _TOLD.sub("", item.words)
        if is_goal:
            goals = [*goals[-_KEPT:], words]
        elif words in goals and len(words) >= _SHORTEST and _tells_nothing(item):
            yield Finding("query", COPIED, quote=item.words.rstrip("。；” "), offset=item.start)
        elif _is_bound_alone(words, goals[-1]):
            yield Finding("query", AIM, quote=item.words.rstrip("。；” "), offset=item.start)


def _is_bound_alone(words: str, goal: str) -> bool:
    """Whether the one number of a result is the bound that its goal set: 接种率保持在95%以上, of 95%以上."""
    bound = _LIMIT.search(words)
    if bound is None:
        return False
    number = next(each for each in bound.groups() if each)
    is_alone = len(_NUMBER.findall(words)) == 1 and not _TOLD_OF_IT.search(words)
    return is_alone and any(number in each for each in _LIMIT.findall(goal))


def _is_result(item: Item) -> bool:
    return item.zone is Zone.RESULTS and _LABEL.search(item.lead) is not None


def _tells_nothing(item: Item) -> bool:
    if _DIGIT.search(item.words):
        return bool(_BOUND.search(item.words))
    return bool(_WISHED.search(item.words))
