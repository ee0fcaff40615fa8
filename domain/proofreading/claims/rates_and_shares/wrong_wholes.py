"""Rates of the wrong whole: their words name one, and the number is quite that of another (占支出的40.83% of a budget).

The slip proves itself. What a rate is of stands in its own words, the amount of that name is told once, the rate is
not one of it - and to the last place it is one of another amount beside it, which its words do not name: last year's
budget, what was spent instead of what came in, all cases instead of those that could be settled. That another amount
gives it is, elsewhere, a reason to be silent; here it is the explanation.
"""

from collections.abc import Iterator, Sequence
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, plain, rate_claim
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, share_whole
from domain.proofreading.quantities import QuantityKind

_BACK, _MOST = 8, 40  # sentences before a rate, and amounts in them
_TELLING = 3  # digits of a rate that no chance explains
_BUDGET_RATE = pattern(r"预算[^，。；()]{0,2}(?:执行|完成|支出)(?:率|进度)(?:为|达到?|是|约)?$")
_ARRIVAL_RATE = pattern(r"(?:^|[，；、]|资金|预算|经费)到位率(?:为|达到?|是)?$")
_RATIO = pattern(
    r"\((?P<part>[一-龥]{2,8}?)(?:数|额)?[与和占÷/](?P<whole>[一-龥]{2,8}?)(?:数|额)?(?:之比|的比[例重率])\)"
)
_BUDGET = pattern(r"预算(?:数|额|安排|总额|资金|批复)?(?:为|是|共|达)?$")
_ONE_OF_THEM = pattern("其中|(?:公共|基金|经营|保险)预算$")
"""One budget of several: 全年预算收入4380万元，其中一般公共预算2930万元."""
_PLAN = pattern(r"(?:预算|计划|应到位|应拨)[^，。；]{0,4}$")
_PLANNED = pattern("预算|计划|目标|收入")
_SPENT = pattern(r"支出|发放|执行|支付|使用|兑付|完成")
_ARRIVED = pattern(r"到位")
_ALL = pattern(r"^(?:本|全|当)年(?:度)?|^[全本][省市县区镇乡街校院局]|^全部|^总|^(?:其|该|上述|以上)")
_COUNTED = pattern(r"(?:总?[数额量]|人数|户数|套数|总额|总量)$")
_OTHER_TIME = pattern(r"上年|去年|上一年|往年|同期|(?P<year>20[0-9]{2})年")
_OF_SEVERAL = pattern("年初|调整|追加|调[增减]")  # which of the budgets a rate is of, the words do not say
_ASIDE = pattern("占")
_DONE_RATE = pattern("(?:累计|总体|全年)?完成率(?:达到?|为|是|约)?$")
_TASK = pattern("(?:计划|目标|任务)(?:数|数为|为|是|培训|建设|完成|共)?$")
_IN_ONE_BREATH = 60  # characters
_BEFOREHAND = pattern("原|上年|去年|此前|年初|压减前|调整前")
_REACHED = pattern("[到至为]$")
_NAME = 3  # characters of a name that means one thing
_Named = tuple[str, list[Mention], list[tuple[Mention, Mention]]]
"""A code, the amounts that bear the name of a whole, and pairs that the rate may have been taken of."""


def wrong_wholes(passage: Passage) -> Iterator[Claim]:
    """Percentages with three digits or more that are one of an amount other than the one that their words name."""
    for sentence in passage.stating:
        for place, rate in enumerate(sentence.mentions):
            if rate.kind is not QuantityKind.PERCENT or not rate.is_exact:
                continue
            if _tells(rate):
                yield from _judged(passage, sentence, place)
            if rate.role is QuantityRole.SHARE:
                yield from _of_what_was_there(sentence, place)


def _of_what_was_there(sentence: Sentence, place: int) -> Iterator[Claim]:
    """由50场压到38场；其中视频19场，占38%: a share that is just one of the value before the change."""
    share, before = sentence.mentions[place], sentence.mentions[:place]
    if len(before) < 3 or _BEFOREHAND.search(share.lead):
        return
    then, now, part = before[-3:]
    is_change = (
        then.role is QuantityRole.PRIOR and now.role is QuantityRole.LEVEL and _REACHED.search(now.lead) is not None
    )
    is_part = part.is_level and comparable(part.quantity, now.quantity) and part.segment == share.segment
    if not is_change or not is_part or not comparable(then.quantity, now.quantity):
        return
    if not all(each.is_exact for each in (then, now, part)) or part.quantity.value > now.quantity.value:
        return
    if is_rate(share.quantity, part.quantity, then.quantity) and not is_rate(
        share.quantity, part.quantity, now.quantity
    ):
        yield rate_claim(SHARE, share, part, now)


def _tells(rate: Mention) -> bool:
    digits = len(plain(rate.quantity.value).replace(".", ""))
    return rate.quantity.decimals > 1 or (rate.quantity.decimals == 1 and digits >= _TELLING)


def _judged(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    rate = sentence.mentions[place]
    near = _near(passage, sentence, rate)
    part = _part(passage, sentence, place, near)
    if part is None:
        return
    wanted = share_whole(rate.lead) if rate.role is QuantityRole.SHARE else ""
    if wanted and any(
        each.label.endswith(wanted) and is_rate(rate.quantity, part.quantity, each.quantity) for each in near
    ):
        return  # 占本年收入: of that, and not of 收入总计, which has what was left of last year as well
    for code, wholes, others in _named(rate, part, near):
        whole = wholes[0].quantity
        if any(each.quantity.value != whole.value for each in wholes) or is_rate(rate.quantity, part.quantity, whole):
            continue
        if any(_is_quite(rate, *other) for other in others if other[1].quantity.value != whole.value):
            yield rate_claim(code, rate, part, wholes[0])
            return


def _near(passage: Passage, sentence: Sentence, rate: Mention) -> list[Mention]:
    """The amounts before a rate, a few sentences back, and those of its own sentence behind it."""
    found: list[Mention] = []
    for each in passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]:
        found += (one for one in each.amounts if one.is_exact and one.quantity.value > 0)
    return sorted(found, key=lambda each: abs(each.start - rate.start))[:_MOST]


def _part(passage: Passage, sentence: Sentence, place: int, near: Sequence[Mention]) -> Mention | None:
    """What a rate is taken of: the amount right before it, or one told before whose name stands there instead."""
    rate, before = sentence.mentions[place], sentence.mentions[place - 1] if place else None
    start = max(sentence.start, passage.folded.rfind("；", sentence.start, rate.start))
    if before is not None and before.start >= start and before.kind is not QuantityKind.PERCENT:
        is_part = before.is_level and before.is_exact and before.depth == rate.depth
        return before if is_part and not _ASIDE.search(before.lead) else None
    words = passage.folded[start if before is None else max(start, before.end) : rate.start].partition("占")[0]
    called = [each for each in near if len(each.label) > _NAME and each.label in words and each.is_level]
    values = {each.quantity.value for each in called}
    return called[0] if len(values) == 1 else None


def _named(rate: Mention, part: Mention, near: Sequence[Mention]) -> Iterator[_Named]:
    """What a rate is of by its name, and what it may have been taken of instead; none where that is open."""
    lead = rate.lead.strip()
    like = [each for each in near if each is not part and comparable(each.quantity, part.quantity)]
    ratio = _RATIO.search(lead)
    if ratio and ratio["part"] in part.lead:
        wholes = [each for each in like if ratio["whole"] in each.lead]
        others = [(part, each) for each in like]
    elif _BUDGET_RATE.search(lead) and _SPENT.search(part.lead):
        wholes = [each for each in _of_this_year(like, _BUDGET) if not _ONE_OF_THEM.search(each.lead)]
        others = [(part, each) for each in like if _is_earlier(each)]
    elif _ARRIVAL_RATE.search(lead) and _ARRIVED.search(part.lead):
        wholes = _of_this_year(like, _PLAN)
        others = [(each, part) for each in like if _SPENT.search(each.lead)]
    elif _DONE_RATE.search(lead):
        wholes = [
            each for each in like if _TASK.search(each.lead.strip()) and 0 <= rate.start - each.end <= _IN_ONE_BREATH
        ]
        others = [(part, each) for each in like]
    else:
        wanted = _COUNTED.sub("", _ALL.sub("", share_whole(lead))) if rate.role is QuantityRole.SHARE else ""
        wholes = [each for each in like if len(wanted) > 1 and _is_called(each, wanted)]
        others = [(part, each) for each in like]
    if wholes:
        yield SHARE if rate.role is QuantityRole.SHARE else COMPLETION, wholes, others


def _is_called(each: Mention, wanted: str) -> bool:
    """Whether an amount has the very name of a whole, or one that only says more of what is counted (可办证住房)."""
    label = _ALL.sub("", each.label)
    more = label.removeprefix(wanted)
    return label == wanted or (len(wanted) > 2 and more != label and not _PLANNED.search(more))


def _of_this_year(near: Sequence[Mention], name: Pattern[str]) -> list[Mention]:
    """The amounts of a name but for those of an earlier year; none where a budget was changed in between."""
    if any(_OF_SEVERAL.search(each.lead) for each in near):
        return []
    named = [each for each in near if name.search(each.lead.strip()) and each.role is not QuantityRole.PRIOR]
    latest = max((_year(each) for each in named), default="")
    return [each for each in named if (_year(each) or latest) == latest and (_year(each) or not _is_earlier(each))]


def _year(each: Mention) -> str:
    told = _OTHER_TIME.search(each.lead)
    return (told["year"] or "") if told else ""


def _is_earlier(each: Mention) -> bool:
    return each.role is QuantityRole.PRIOR or bool(_OTHER_TIME.search(each.lead))


def _is_quite(rate: Mention, part: Mention, whole: Mention) -> bool:
    exact = 100 * part.quantity.value / whole.quantity.value
    return abs(exact - rate.quantity.value) <= rate.quantity.half
