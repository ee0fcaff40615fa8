"""What a text set itself: the numbers of its goals, so that what came of them can be measured against them."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_GOALS = pattern(r"(?:绩效|工作|年度|总体|预期|整体)?目标(?!.{0,8}(?:完成|实现|达成|执行|自评|情况分析))")
_DONE = pattern(r"完成|实现|执行情况|自评|分析|成效|结果")
_HEADING = pattern(
    r"[ ]*(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}部分)"
)
_LEAD = pattern(r"[^，。；:\n]{0,16}(?:目标|计划|任务)(?:为|如下)?:")
_VERBS = pattern(
    r"^(?:全年|年内|共|累计|计划|拟|完成|实现|新增|新建|建成|改造|举办|开展|组织|办理|发放|培训|建设|接待|达到)+"
)
_AIMED = pattern(r"^(?:年度|全年|年初|原|绩效)?(?:目标|计划|任务|指标|预算|应)[^，。；0-9]{0,10}$")
_CLOSE = 14  # characters between a rate and the goal in brackets behind it
_SHORTEST = 2
_MOST = 40  # goals of one unit


@dataclass(frozen=True, slots=True)
class Aims:
    """The numbers that the goals of a text set, by their unit, from left to right."""

    of_unit: dict[str, list[Mention]]

    def for_part(self, part: Mention, context: str = "") -> list[Mention]:
        """The goals that a result can be one of, told before it: of its unit, the likeliest first.

        ``context``: the words before it, for where its own say nothing: 新建14套、更新19套，共33套.
        """
        words = part.lead if len(_core(part.lead)) >= _SHORTEST else context
        fitting = [
            each for each in self.of_unit.get(_unit(part), ()) if each.end <= part.start and each.quantity.value > 0
        ]
        scored = [(_likeness(each.lead, words), each) for each in fitting]
        scored = [(score, each) for score, each in scored if score >= _SHORTEST]
        return [each for _, each in sorted(scored, key=lambda pair: -pair[0])]


@lru_cache(maxsize=2)
def aims(passage: Passage) -> Aims:
    """The goals: what stands under a heading that announces them, or behind 绩效目标："""
    found: list[Mention] = []
    inside, announced = False, -2
    line = -1
    for sentence in passage.sentences:
        words = passage.folded[sentence.start : sentence.end]
        if sentence.paragraph != line:
            line = sentence.paragraph
            if _HEADING.match(words) and len(words) <= 40 and not sentence.mentions:
                inside = bool(_GOALS.search(words)) and not _DONE.search(words)
            match = _LEAD.match(words)
            announced = line if match and not _DONE.search(match[0]) else announced
            if match and _DONE.search(match[0]):
                inside = False
        if inside or announced == line:
            found += [each for each in sentence.mentions if each.role is not QuantityRole.DELTA]
    of_unit: dict[str, list[Mention]] = {}
    for each in found:
        same = of_unit.setdefault(_unit(each), [])
        if len(same) < _MOST:
            same.append(each)
    return Aims(of_unit)


def goal_behind(sentence: Sentence, rate: Mention, before: list[Mention]) -> tuple[Mention, Mention] | None:
    """培训1560人次，完成目标的104%（目标为1500人次）: the result, and the aim in a bracket behind its rate."""
    at = sentence.mentions.index(rate) + 1
    goal = sentence.mentions[at] if at < len(sentence.mentions) and before else None
    if goal is None or goal.depth <= rate.depth or goal.start - rate.end > _CLOSE or not goal.is_exact:
        return None
    is_goal = _AIMED.match(goal.lead.strip()) and _unit(goal) == _unit(before[-1]) and goal.quantity.value > 0
    return (before[-1], goal) if is_goal else None


def _unit(mention: Mention) -> str:
    return mention.quantity.unit if mention.kind is QuantityKind.COUNT else mention.kind.value


def _likeness(one: str, other: str) -> int:
    """The length of the longest stretch that two leads have in common, verbs at their beginning left out."""
    short, long = sorted((_core(one), _core(other)), key=len)
    for length in range(min(len(short), 12), _SHORTEST - 1, -1):
        if any(short[at : at + length] in long for at in range(len(short) - length + 1)):
            return length
    return 0


def _core(lead: str) -> str:
    words = lead.strip(" 0123456789.、()一二三四五六七八九十")
    return _VERBS.sub("", words, count=1)[-24:]


def is_met(rate: Mention, part: Mention, aim: Mention) -> bool:
    """Whether a result is so many per cent of a goal, to one unit in the last place."""
    if aim.quantity.value <= 0:
        return False
    exact = 100 * part.quantity.value / aim.quantity.value
    return abs(exact - rate.quantity.value) < rate.quantity.step + Decimal("0.001")
