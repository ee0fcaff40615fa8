"""Rates that are named after what was done: 满意度, 整改率, 合格率; part and whole found by the words of the rate."""

from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import comparable, is_rate, levels, window
from domain.proofreading.claims.common.labels import money_levels
from domain.proofreading.claims.common.plans import is_planned
from domain.proofreading.claims.common.siblings import separator
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, noun
from domain.proofreading.quantities import QuantityKind

STEM = pattern(r"(?P<stem>[一-龥]{2})(?:率|度|比例|面)(?:约|为|达到?|是|:|近|仅| )*$")
QUALIFIED = pattern(r"(?P<how>按期|及时|按时|准时|一次|首次|优良|优秀|平均|综合)性?[一-龥]{2,4}[率度]")
_DUE = pattern("应|计划|目标|任务")
_BEST = pattern("优良率")
_GOOD = pattern("(?:优|良)(?:秀|好|等)?(?:级|的|共|有)?$")
_ASIDE = pattern(r"\([^()]*\)")
_QUOTED = str.maketrans("", "", "“”‘’")
_DEGREE = pattern(r"(?<!不)(?:满意(?!度|率)|合格|良好|优秀)")
_OF_MONEY, _OF_NUMBERS = pattern("金额|资金"), pattern("数量|件数|户数|人数|个数|项数|宗数")
_BARE_RATE = pattern(
    r"^(?![^，]*(?:增|降|减|升|同比|利率|税率|费率|折|浮|综合|平均|调整|周转|变动|负债))[一-龥]{2,6}率(?:为|是|达到?|仅|:)*$"
)
_RATE_WORDS = pattern("[一-龥]{2}(?:率|度|进度)$")
_GENERAL = pattern("资金|预算|项目(?!支出)|经费|全年|总体|整体|部门|年度|财政|专项|累计|实际|任务|目标|计划")
_ANY_RATE = pattern(r"[一-龥]{2}率(?:为|是|达到?|仅|:)*$")
_DID = pattern("已|实|完成|其中已")
_DONE_RATE = pattern("^(?:已|仅|只|实际)?(?:完成|执行|实现)(?:了|率)?(?:为)?$")
_ALL, _BESIDE = 100, 15
_FAR = 35  # percentage points: so far off, a rate must be of something else


def near_by(passage: Passage, sentence: Sentence, rate: Mention) -> list[Mention]:
    """The values of the sentence before a rate, and those in brackets right behind it."""
    floor = passage.folded.rfind("；", sentence.start, rate.start)
    own = [each for each in sentence.mentions if floor < each.start < rate.start and is_planned(each)]
    floor = floor if len(own) == 1 else sentence.start - 1  # what a clause plans was not done in another
    close = passage.folded.find(")", rate.end, sentence.end) if passage.folded.startswith("(", rate.end) else -1
    kinds = _kinds_of(rate)
    values = [each for each in levels(sentence.mentions) if each.kind in kinds]
    return [each for each in values if floor < each.start < max(rate.start, close)]


def _kinds_of(rate: Mention) -> tuple[QuantityKind, ...]:
    """What a rate can be of: 金额上的整改率 is of money, 按件数 of numbers; else of either."""
    if _OF_MONEY.search(rate.lead):
        return (QuantityKind.MONEY,)
    return (QuantityKind.COUNT,) if _OF_NUMBERS.search(rate.lead) else (QuantityKind.COUNT, QuantityKind.MONEY)


def by_its_name(passage: Passage, rate: Mention, before: list[Mention]) -> tuple[Mention, Mention] | None:
    """Part and whole of 整改率: 已整改418条 and the amount before it, or behind it in brackets (发放500份)."""
    stem = STEM.search(_ASIDE.sub("", rate.lead))
    if stem is None or not before:
        return None
    if (together := _of_degrees(rate, before)) is not None:
        return None if is_rate(rate.quantity, together[0].quantity, together[1].quantity) else together
    qualified = QUALIFIED.search(rate.lead)
    is_far = False
    for part in reversed([each for each in before[-5:] if not _DUE.match(each.lead.strip())]):
        words = part.lead + passage.folded[part.end : part.end + 6].partition("，")[0]
        wholes = [
            each
            for each in before
            if each is not part
            and comparable(each.quantity, part.quantity)
            and not _came_in_both(each, part)
            and not ("其中" in each.lead and separator(passage, part) in ("、", "和"))
            and each.quantity.value >= part.quantity.value
            and (each.start < part.start or each.depth)
        ]
        is_named = stem["stem"] in words if is_far else _is_named(noun(rate.lead), stem["stem"], words)
        if is_named and not wholes and part is before[-1]:
            return None  # what stands nearest is a total itself
        if not wholes or not is_named or (qualified and qualified["how"] not in words):
            continue
        same = [each for each in wholes if each.quantity.unit == part.quantity.unit]
        whole = (same or wholes)[-1]
        exact = 100 * part.quantity.value / whole.quantity.value if whole.quantity.value else Decimal(0)
        is_plain = part.is_exact and whole.is_exact and abs(exact - rate.quantity.value) <= _FAR
        if is_plain and any(each.quantity.value > whole.quantity.value for each in _later(before, part)):
            return None  # a larger number stands nearer: the rate is of that
        if is_plain and whole.quantity.value > 0:
            return part, whole
        is_far = True
    return None


def _came_in_both(one: Mention, other: Mention) -> bool:
    """省级资金到位156万元，县级资金到位104万元: equals."""
    return not _DUE.search(one.lead) and all(each.lead.strip().endswith("到位") for each in (one, other))


def is_of_its_own(sentence: Sentence, rate: Mention) -> bool:
    """Whether a rate has a subject that no amount before it in its sentence has: …；基本支出执行率97.5%."""
    name = _GENERAL.sub("", _RATE_WORDS.sub("", noun(rate.lead)))
    earlier = [each for each in sentence.mentions if each.start < rate.start]
    return len(name) >= 2 and bool(earlier) and not any(name[:2] in each.lead for each in earlier)


def right_beside(passage: Passage, sentence: Sentence, rate: Mention) -> tuple[Mention, Mention] | None:
    """抽查合同60份，符合要求的57份，合规率93%: part and whole right before a rate, whatever the words call them."""
    place = sentence.mentions.index(rate)
    if place < 2 or not _BARE_RATE.match(rate.lead.strip()) or rate.quantity.value > _ALL:
        return None
    whole, part = sentence.mentions[place - 2 : place]
    is_pair = whole.kind is part.kind and whole.quantity.unit == part.quantity.unit and whole.segment == rate.segment
    plain = all(each.is_exact and not each.depth and each in levels([each]) for each in (whole, part))
    if not is_pair or not plain or whole.kind not in _kinds_of(rate) or part.quantity.value > whole.quantity.value:
        return None
    exact = 100 * part.quantity.value / whole.quantity.value if whole.quantity.value else Decimal(0)
    near = 0 < abs(exact - rate.quantity.value) <= _BESIDE and "其中" not in part.lead + whole.lead
    if rate.quantity.value == _ALL or separator(passage, part) in ("、", "和"):
        return None  # 缴费10.2万人、领取8.4万人，发放率100%: equals
    together = whole.quantity.value + part.quantity.value
    if together and abs(100 * part.quantity.value / together - rate.quantity.value) <= rate.quantity.step:
        return None  # 实盘208件，盘亏5件: what was found and what was not are the whole
    return (part, whole) if near and not is_rate(rate.quantity, part.quantity, whole.quantity) else None


def plan_right_before(sentence: Sentence, rate: Mention) -> tuple[Mention, Mention] | None:
    """收入8.94亿元，上年同期11.25亿元；预算26亿元，完成34.4%: the plan beside its rate, the result before."""
    place = sentence.mentions.index(rate)
    plan = sentence.mentions[place - 1] if place > 1 and _DONE_RATE.match(rate.lead.strip()) else None
    if plan is not None and not is_planned(plan):
        return _of_the_plan_above(sentence, rate, plan)
    if plan is None or not is_planned(plan) or plan not in levels([plan]) or not plan.is_exact:
        return None
    near = [each for each in sentence.mentions[: place - 1] if comparable(each.quantity, plan.quantity)]
    came = [each for each in near if each.role is QuantityRole.LEVEL and not each.depth and not is_planned(each)]
    if len(came) != 1 or not came[0].is_exact or came[0].quantity.unit != plan.quantity.unit or not plan.quantity.value:
        return None
    off = abs(100 * came[0].quantity.value / plan.quantity.value - rate.quantity.value)
    return (came[0], plan) if off <= _FAR and not is_rate(rate.quantity, came[0].quantity, plan.quantity) else None


def _of_the_plan_above(sentence: Sentence, rate: Mention, came: Mention) -> tuple[Mention, Mention] | None:
    """计划争取资金8000万元，实际到账7680万元，只完成96%: what came right before the rate, and the one plan above it."""
    near = [each for each in sentence.mentions if each.start < came.start and each.segment == rate.segment]
    plans = [each for each in levels(near) if is_planned(each) and each.quantity.unit == came.quantity.unit]
    plain = (
        len(plans) == 1 and all(each.is_exact and not each.depth for each in (came, *plans)) and came in levels([came])
    )
    if not plain or came.segment != rate.segment or not plans[0].quantity.value:
        return None
    off = abs(_share_of(came, plans[0]) - rate.quantity.value)
    return (came, plans[0]) if off <= _FAR and not is_rate(rate.quantity, came.quantity, plans[0].quantity) else None


def right_behind(sentence: Sentence, rate: Mention) -> tuple[Mention, Mention] | None:
    """签约率98%，应签约462户，已签约438户: what was due and what was done, right behind their rate."""
    place = sentence.mentions.index(rate)
    behind = sentence.mentions[place + 1 : place + 3]
    if len(behind) < 2 or not _ANY_RATE.search(rate.lead) or not comparable(behind[0].quantity, behind[1].quantity):
        return None
    whole, part = behind
    if whole.depth > rate.depth and part.depth == whole.depth and all(each.is_exact for each in behind):
        return _either_way(rate, whole, part)
    named = _DUE.match(whole.lead.strip("，、(:其中 ")) and _DID.match(part.lead.strip("，、 "))
    plain = all(each.is_exact and each in levels([each]) for each in behind) and part.depth == whole.depth
    if not named or not plain or not 0 < part.quantity.value <= whole.quantity.value:
        return None
    return None if is_rate(rate.quantity, part.quantity, whole.quantity) else (part, whole)


def _either_way(rate: Mention, one: Mention, other: Mention) -> tuple[Mention, Mention] | None:
    """控制率95.83%（在职46人、编制48名）: the two amounts of a bracket behind a rate, whichever is the part."""
    pairs = ((one, other), (other, one))
    if any(is_rate(rate.quantity, part.quantity, whole.quantity) for part, whole in pairs):
        return None
    part, whole = min(pairs, key=lambda pair: abs(_share_of(*pair) - rate.quantity.value))
    is_near = whole.quantity.value > 0 and abs(_share_of(part, whole) - rate.quantity.value) <= _BESIDE
    return (part, whole) if is_near and all(each in levels([each]) for each in (one, other)) else None


def _share_of(part: Mention, whole: Mention) -> Decimal:
    return 100 * part.quantity.value / whole.quantity.value if whole.quantity.value else Decimal(0)


def is_of_another(passage: Passage, sentence: Sentence, rate: Mention, part: Mention, whole: Mention) -> bool:
    """Whether part and whole give another rate that is told near by."""
    others = [each for each in window(passage, sentence, 1) if each.kind is QuantityKind.PERCENT and each is not rate]
    others += [each for each in sentence.mentions if each.kind is QuantityKind.PERCENT and each.start > rate.start]
    return any(
        each.quantity.decimals and each.quantity.value != rate.quantity.value and _is_quite(each, part, whole)
        for each in others
    )


def is_told_elsewhere(passage: Passage, rate: Mention, part: Mention) -> bool:
    """Whether the part over an amount anywhere in the text is quite the rate: its plan is told in another place."""
    if rate.quantity.decimals < 2 or part.kind is not QuantityKind.MONEY:
        return False
    return any(_is_quite(rate, part, each) for each in money_levels(passage))


def _is_quite(rate: Mention, part: Mention, whole: Mention) -> bool:
    if whole.quantity.value <= 0:
        return False
    exact = 100 * part.quantity.value / whole.quantity.value
    return abs(exact - rate.quantity.value) <= rate.quantity.half


def _later(before: list[Mention], part: Mention) -> list[Mention]:
    return [each for each in before if each.start > part.start and comparable(each.quantity, part.quantity)]


def _of_degrees(rate: Mention, before: list[Mention]) -> tuple[Mention, Mention] | None:
    """The best degrees together and what they are of: 很满意1726份、满意964份 of 2894份 are 92.95%.

    Of the sums that can be meant the one that comes nearest to the rate; the part stands where the last degree does.
    """
    best = _BEST.search(rate.lead)
    degrees = [
        each
        for each in before
        if (_GOOD.search(each.lead.translate(_QUOTED).strip("，、其中的为评")) if best else _DEGREE.search(each.lead))
    ]
    wholes = [each for each in before if each.start < degrees[0].start] if degrees else []
    if len(degrees) < 2 or not wholes:
        return None
    sums = []
    for count in range(1, min(len(degrees), 6) + 1):
        value = sum((each.quantity.value for each in degrees[:count]), Decimal(0))
        sums.append(replace(degrees[count - 1], quantity=replace(degrees[0].quantity, value=value)))
    choices = [(part, whole) for part in sums for whole in wholes if _can_be_of(part, whole)]
    return min(choices, key=lambda pair: abs(_per_cent(*pair) - rate.quantity.value), default=None)


def _can_be_of(part: Mention, whole: Mention) -> bool:
    return comparable(part.quantity, whole.quantity) and whole.quantity.value >= part.quantity.value > 0


def _per_cent(part: Mention, whole: Mention) -> Decimal:
    return 100 * part.quantity.value / whole.quantity.value


def _is_named(name: str, stem: str, words: str) -> bool:
    """Whether the words of a number say what the rate is of: 已整改 for 整改率, 检验 for 定检率; 实有 for 控制率."""
    if any(name[at : at + 2] in words for at in range(len(name) - 1)):
        return True
    if stem in words or (stem in ("控制", "在编", "满编") and ("在职" in words or "实有" in words)):
        return True
    core = words.strip("0123456789 已共计数全部其中为有")
    return any(character in core for character in stem if character not in "成不合期时理行有实")
