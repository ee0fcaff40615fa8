"""What was saved of a ceiling, in per cent: 下浮率, 节约率, 审减率."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, equals, rounded, shown, window
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

COMPLETION = "prose.completion"
SAVED = pattern(
    r"^节约(?:了)?$|(?:下浮率?|节约率|节支率|资金节约率|降低率|审减率|核减率)(?:为|达|约|:| )*$"
    r"|[比较](?:招标)?(?:控制价|最高限价|限价|(?:年初|采购)?预算[价数]?|概算|送审价?)[^，。；]{0,8}(?:下降|降低|下浮|减少|节约)(?:了)?$"
)
_CEILING = pattern(r"控制价|限价|预算|概算|估算|招标价|合同价|送审")
_CAME_TO = pattern(r"支出|合同金额|中标|成交|结算|执行|实际|采购价|审定|审核|决算")
_OVERALL = pattern("综合|总体|合计|平均")
_SUMMED = pattern(r"^[，、]?(?:合计|共计|总计|共)(?:为)?$")


def saving(passage: Passage, sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    """控制价1186万元，中标价1148.6万元，下浮3.15%; 采购预算33万元，节约1.76万元，节约率5.33%."""
    near = [each for each in window(passage, sentence, 2) if each.start < rate.start]
    near = near if any(_CEILING.search(each.lead) for each in near) else _right_behind(sentence, rate)
    before = [each for each in near if each.kind is QuantityKind.MONEY and each.is_exact]
    ceilings = _named(before, _CEILING)
    if not ceilings or ceilings[-1].quantity.value <= 0:
        return
    whole = ceilings[-1]
    saved = [
        each for each in before if each.start > whole.start and (each.role is QuantityRole.DELTA or "减" in each.lead)
    ]
    together = [each for each in ceilings if not _SUMMED.match(each.lead.strip())]
    if len(together) > 1 and len(together) == len(ceilings) and _OVERALL.search(rate.lead):
        whole = replace(whole, quantity=replace(whole.quantity, value=_sum_of(together)))
    if len(ceilings) == 1 and _OVERALL.search(rate.lead + (saved[-1].lead if saved else "")):
        return  # what all ceilings come to is not told
    came = [each for each in _named(before, _CAME_TO) if each not in ceilings]
    if came and came[-1].quantity.value > whole.quantity.value:
        return  # 会议费预算36万元，培训费预算12万元，两项支出40.8万元: of all ceilings, or of one that is not told
    own = [each for each in (ceilings[-1], *came[-1:]) if each.segment == rate.segment and each.start >= sentence.start]
    pairs = [(ceilings[-1], came[-1])] if len(own) == 2 else [(one, other) for one in ceilings for other in came]
    if any(_gives(rate, one, other) for one, other in pairs):
        return
    unit = whole.quantity.unit
    is_cut = "减率" in rate.lead  # 审减率: of what was handed in, whatever it is called
    wholes = [each for each in before if is_cut and each.role in (QuantityRole.LEVEL, QuantityRole.PRIOR)]
    if any(equals(rate.quantity, _per_cent(one, other)) for one in saved for other in (*ceilings, *wholes)):
        return
    if saved and (saved[-1].start < rate.start or not came):
        exact = 100 * saved[-1].quantity.value / whole.quantity.value
        terms = f"{shown(saved[-1].quantity, unit)}÷{shown(whole.quantity)}"
    elif came:
        exact = 100 * (whole.quantity.value - came[-1].quantity.value) / whole.quantity.value
        terms = f"({shown(whole.quantity)}-{shown(came[-1].quantity, unit)})÷{shown(whole.quantity)}"
    else:
        return
    if not equals(rate.quantity, exact):
        expected = rounded(exact, min(rate.quantity.step, Decimal("0.01")))
        yield claim(COMPLETION, rate, expected, f"{terms}×100={expected:f}", "query")


def _right_behind(sentence: Sentence, rate: Mention) -> list[Mention]:
    """节约率为12%，经查，预算500万元，实际支出440万元: the two amounts right behind a rate."""
    at = sentence.mentions.index(rate) + 1
    behind = sentence.mentions[at : at + 2]
    named = len(behind) == 2 and _CEILING.search(behind[0].lead) and _CAME_TO.search(behind[1].lead)
    return list(behind) if named and rate.role is not QuantityRole.DELTA else []


def _per_cent(part: Mention, whole: Mention) -> Decimal:
    return 100 * part.quantity.value / whole.quantity.value if whole.quantity.value else Decimal(0)


def _sum_of(mentions: list[Mention]) -> Decimal:
    return sum((each.quantity.value for each in mentions), Decimal(0))


def _named(before: list[Mention], name: Pattern[str]) -> list[Mention]:
    """The amounts of a name; of several told one after the other (分别为…，合计…) their total."""
    found: list[Mention] = []
    inside = False
    for each in before:
        inside = bool(name.search(each.lead)) or (inside and not each.lead.strip("，、和及 合计共总为"))
        if name.search(each.lead) or (inside and _SUMMED.match(each.lead.strip())):
            found.append(each)
    return [each for each in found if each.role in (QuantityRole.LEVEL, QuantityRole.PRIOR)]


def _gives(rate: Mention, whole: Mention, came: Mention) -> bool:
    if whole.quantity.value <= 0:
        return False
    return equals(rate.quantity, 100 * (whole.quantity.value - came.quantity.value) / whole.quantity.value)
