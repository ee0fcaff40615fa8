"""Rates of completion by what was done and how far it lies from the goal: 651件，超目标31件，完成率105%.

The goal is what was done less what was too much, or a goal in a bracket that the text announced once. The rate stands
right behind, with no whole of its own.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.announced_asides import scope_of_aside
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, rounded, shown
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_GOAL = "(?:年度|全年|年初|既定|原定|预期|本年)?(?:目标|任务|计划|指标|目标任务|任务目标)(?:数|值|量)?"
_MORE = pattern(
    rf"^，?(?:[比较]{_GOAL})?(?:超出?|多于?|高出|高于|超过|超额)(?:了)?(?:{_GOAL}|完成)?(?:多|超|完成)?(?:了|出)?$"
)
_LESS = pattern(
    rf"^，?(?:[比较]{_GOAL})?(?:少于?|低于|差|欠|短|缺|未达{_GOAL}，?[差缺少欠])(?:了)?(?:{_GOAL})?(?:少|差|完成)?(?:了)?$"
)
_BARE_MORE = pattern("^，?超额(?:完成)?(?:了)?$")
_RATE = pattern(rf"^(?:{_GOAL})?(?:完成率|完成(?:{_GOAL})的)(?:为|达|达到|是)?$")
_RATE_OF_ASIDE = pattern(r"^(?:预算|计划|目标|任务)?(?:完成|执行|支付)(?:率|比例)(?:为|达|达到|是)?$")
_BEYOND_ASIDE = pattern(r"^(?:(?P<more>超出?|多|超额|超过)|(?P<less>少|差|短|欠|缺))(?:了|出|完成|目标|计划|支)*$")
_REACHES = pattern("^(?:才)?(?:能)?(?:达到|完成|实现)")
_GOAL_WORD = pattern("目标|任务|计划|指标|超额|未达")
_PART_YEAR = pattern("季|月|上半年|序时|时序|能力|上年|去年|其中")
_NOTE = pattern(r"\([^()0-9]{1,16}\)")
_PLANNED, _DONE = pattern("计划|目标|应|任务"), pattern("实际|完成了|已")
_NEAR = 12  # characters before a shortfall in which the goal may be named


def beyond_goals(passage: Passage) -> Iterator[Claim]:
    """Rates that what was done and its goal, told by how far it was missed, do not give."""
    for sentence in passage.saying("率", "完成"):
        for place, rate in enumerate(sentence.mentions):
            if rate.kind is not QuantityKind.PERCENT or not rate.is_exact or rate.depth or place < 2:
                continue
            if _RATE.match(rate.lead.strip()):
                yield from _judged(passage, sentence, place)
    if "括号" in passage.folded:
        yield from _of_asides(passage)


def is_done_beyond(passage: Passage, sentence: Sentence, place: int) -> Decimal | None:
    """What was to be done, by what was done and how far beyond it lies; None where nothing tells it."""
    gap, done = sentence.mentions[place - 1], sentence.mentions[place - 2]
    if not comparable(gap.quantity, done.quantity) or not done.is_exact or not _is_so_much(gap):
        return None
    if gap.segment != done.segment or gap.depth or done.depth or not done.is_level:
        return None
    lead = _NOTE.sub("", passage.folded[done.end : gap.start]).strip()
    behind = passage.folded[gap.end : sentence.mentions[place].start]
    is_named = _GOAL_WORD.search(lead) or _GOAL_WORD.search(behind[:_NEAR]) is not None
    if not is_named or _PART_YEAR.search(lead) or "。" in lead + behind or "；" in behind:
        return None
    if _MORE.match(lead):
        return done.quantity.value - gap.quantity.value
    return done.quantity.value + gap.quantity.value if _LESS.match(lead) else None


def _is_so_much(gap: Mention) -> bool:
    """Whether a gap is told exactly: 超 before a number is no 超过, more than, where a goal is named with it."""
    return gap.is_exact or gap.lead.endswith(("超", "超过", "高于", "低于"))


def _judged(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    rate, gap, done = sentence.mentions[place], sentence.mentions[place - 1], sentence.mentions[place - 2]
    goal = is_done_beyond(passage, sentence, place)
    if goal is None or goal <= 0 or rate.segment != gap.segment or _PART_YEAR.search(done.lead):
        return
    is_plan = _PLANNED.search(done.lead) is not None and not _DONE.search(done.lead)
    beyond = done.quantity.value - goal
    numerator, base = (done.quantity.value + beyond, done.quantity.value) if is_plan else (done.quantity.value, goal)
    yield from _rate_claim(rate, done, numerator, base)


def _rate_claim(rate: Mention, done: Mention, numerator: Decimal, base: Decimal) -> Iterator[Claim]:
    exact = 100 * numerator / base
    if abs(exact - rate.quantity.value) <= rate.quantity.step:
        return
    expected = rounded(exact, min(rate.quantity.step, Decimal("0.01")))
    factor = done.quantity.value / Decimal(shown(done.quantity)) if done.quantity.value else Decimal(1)
    terms = f"{plain(numerator / factor)}÷{plain(base / factor)}×100={expected:f}"
    yield claim(COMPLETION, rate, expected, terms, "query")


def _of_asides(passage: Passage) -> Iterator[Claim]:
    """（括号内为目标值）：培训2640人（2400人），完成率110%."""
    for sentence in passage.stating:
        scope = scope_of_aside(passage.folded, sentence.start)
        if scope is None or scope.is_prior:
            continue
        for place in range(2, len(sentence.mentions)):
            yield from _of_aside(passage, sentence, place)


def _of_aside(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    done, goal, told = sentence.mentions[place - 2 : place + 1]
    text = passage.folded
    is_aside = text[done.end : goal.start] == "(" and text[goal.end : goal.end + 2] == ")，" and not told.depth
    if not is_aside or not comparable(done.quantity, goal.quantity) or goal.quantity.value <= 0 or not told.is_exact:
        return
    lead = text[goal.end + 2 : told.start].strip()
    if told.kind is QuantityKind.PERCENT:
        if _RATE_OF_ASIDE.match(lead):
            yield from _rate_claim(told, done, done.quantity.value, goal.quantity.value)
        return
    match = _BEYOND_ASIDE.match(lead)
    if match is None or not comparable(told.quantity, done.quantity):
        return
    beyond = done.quantity.value - goal.quantity.value
    if beyond != (told.quantity.value if match["more"] else -told.quantity.value):
        factor = done.quantity.value / Decimal(shown(done.quantity)) if done.quantity.value else Decimal(1)
        terms = f"{shown(done.quantity)}-{shown(goal.quantity, done.quantity.unit)}={plain(beyond / factor)}"
        yield claim(AMOUNT, told, abs(beyond), terms)
