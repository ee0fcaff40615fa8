"""Rates of completion: what was done ÷ what was planned, both as the sentence, or a goal of the text, names them."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.aims import Aims, aims, is_met
from domain.proofreading.claims.claim import (
    Claim,
    claim,
    comparable,
    is_rate,
    levels,
    pairs,
    paragraph,
    rounded,
    shown,
    window,
)
from domain.proofreading.claims.savings import COMPLETION, SAVED, saving
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, completion_whole, noun
from domain.proofreading.quantities import Quantity, QuantityKind

_PLANNED = pattern(
    r"预算|计划|目标|任务|指标|下达|安排|应|概算|需|受理|接收|收到|抽检|抽查|转办|参加|总|共|拟|批复|签订"
    r"|合同|发放|调查|监测|检测|编制|发现|可用资金"
)
_FUNDS = pattern("(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算")
_DONE = pattern(r"支出|执行|完成|使用|支付|拨付|实际|实|办结|合格|到位|整改|兑现|已|回收|通过|满意|检出|达标|在职|决算")
_FAR = 70  # percentage points: so far off, a rate must be of something else
_OF_THE_BUDGET = pattern(
    r"(?:执行|完成|支付|支出|使用|拨付|到位)(?:率|进度)|(?:预算|计划|目标|任务|指标)[^，。；]{0,6}的"
)
_STEM = pattern(r"(?P<stem>[一-龥]{2})(?:率|度|比例|面)(?:约|为|达到?|是|:|近|仅| )*$")
_QUALIFIED = pattern(
    r"(?P<how>按期|及时|按时|准时|一次|首次|优良|优秀|群众|企业|服务对象|平均|综合)性?[一-龥]{2,4}[率度]"
)
_OF_AN_AIM_OR_BUDGET = pattern(r"(?:预算|目标|任务|计划|指标)[^，。；]{0,6}的|执行率|完成率")
_OF_AN_AIM = pattern(r"目标|任务|计划|指标|完成率")
_THE_AMOUNT = pattern(r"^的(?:约)?$")
_BEFORE_IT = pattern(r"(?:完成|占|为|达到?|相当于)[^，。；、]{0,18}$")
_ADJUSTED = pattern("调整后?的?预算|全年预算|预算调整")
_ADDED = pattern("追加|调增|增加|上年结转|增拨")
_SO_FAR = pattern("累计|合计|共计|总计")
_FIRST = pattern("年初(?:部门)?预算")
_PLANNED_ONLY = pattern(r"^(?:[^，。；]{0,6})?(?:计划|预算|目标|任务)(?:数|为)?$")
_RESPECTIVELY = pattern(r"分别(?:完成|占|为|达到?)[^，。；]{0,24}$")


def rates(passage: Passage) -> Iterator[Claim]:
    """Percentages that do not follow from the amounts beside them."""
    known = aims(passage)
    for sentence in passage.sentences:
        for place, mention in enumerate(sentence.mentions):
            if mention.kind is not QuantityKind.PERCENT or not mention.is_exact:
                continue
            if place and _THE_AMOUNT.match(mention.lead.strip()):
                yield from _of_the_amount(sentence, place)
            elif SAVED.search(mention.lead):
                yield from saving(sentence, mention)
            elif _RESPECTIVELY.search(mention.lead):
                yield from _respectively(sentence, place, known)
            elif mention.role is QuantityRole.COMPLETION:
                yield from _completion(passage, sentence, mention, known)
            elif mention.role is QuantityRole.LEVEL:
                yield from _named_rate(passage, sentence, mention)


def _of_the_amount(sentence: Sentence, place: int) -> Iterator[Claim]:
    """新增就业4150人，完成年度目标4000人的103.75%: the whole stands right before the rate."""
    rate, whole = sentence.mentions[place], sentence.mentions[place - 1]
    if not _BEFORE_IT.search(whole.lead) or whole.kind not in (QuantityKind.MONEY, QuantityKind.COUNT):
        return
    before = [each for each in levels(sentence.mentions[: place - 1]) if comparable(each.quantity, whole.quantity)]
    before = [each for each in before if not each.depth and not _PLANNED_ONLY.search(each.lead)]
    if not before or any(is_rate(rate.quantity, each.quantity, whole.quantity) for each in before):
        return
    if before[-1].is_exact and whole.quantity.value > 0:
        yield rate_claim(COMPLETION, rate, before[-1], whole)


def _respectively(sentence: Sentence, place: int, known: Aims) -> Iterator[Claim]:
    """游客428万人次，收入33.6亿元，分别完成目标的104.39%和105%: each rate with its part, in order."""
    found = [sentence.mentions[place]]
    for each in sentence.mentions[place + 1 :]:
        if each.kind is not QuantityKind.PERCENT or each.lead.strip() not in ("", "、", "和", "及", "与", "，"):
            break
        found.append(each)
    before = [
        each for each in levels(sentence.mentions[:place]) if each.kind in (QuantityKind.MONEY, QuantityKind.COUNT)
    ]
    listed = before[-len(found) :]
    if len(found) < 2 or len(listed) < len(found):
        return
    for part, rate in zip(listed, found, strict=True):
        goals = known.for_part(part)
        if goals and part.is_exact and rate.is_exact and not any(is_met(rate, part, each) for each in goals):
            yield rate_claim(COMPLETION, rate, part, goals[0])


def _named_rate(passage: Passage, sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    """调查120名，满意113名，满意度94.17%: the rate of what the words before it name."""
    near = [each for each in levels(sentence.mentions) if each.kind in (QuantityKind.COUNT, QuantityKind.MONEY)]
    if any(is_rate(rate.quantity, part, whole) for part, whole in pairs(near, rate)):
        return
    found = _by_its_name(passage, rate, _near_by(passage, sentence, rate))
    if found is not None:
        yield rate_claim(COMPLETION, rate, *found)


def _near_by(passage: Passage, sentence: Sentence, rate: Mention) -> list[Mention]:
    """The values of the sentence before a rate, and those in brackets right behind it."""
    close = passage.folded.find(")", rate.end, sentence.end) if passage.folded.startswith("(", rate.end) else -1
    values = [each for each in levels(sentence.mentions) if each.kind in (QuantityKind.COUNT, QuantityKind.MONEY)]
    return [each for each in values if each.start < max(rate.start, close)]


def _by_its_name(passage: Passage, rate: Mention, before: list[Mention]) -> tuple[Mention, Mention] | None:
    """Part and whole of 整改率: 已整改418条 and the amount before it, or behind it in brackets (发放500份)."""
    stem = _STEM.search(rate.lead)
    if stem is None or not before:
        return None
    qualified = _QUALIFIED.search(rate.lead)
    for part in reversed(before[-4:]):
        words = part.lead + passage.folded[part.end : part.end + 6].partition("，")[0]
        wholes = [
            each
            for each in before
            if each is not part
            and comparable(each.quantity, part.quantity)
            and each.quantity.value >= part.quantity.value
            and (each.start < part.start or each.depth)
        ]
        is_named = _is_named(noun(rate.lead), stem["stem"], words)
        if is_named and not wholes and part is before[-1]:
            return None  # what stands nearest is a total itself
        if not wholes or not is_named or (qualified and qualified["how"] not in words):
            continue
        same = [each for each in wholes if each.quantity.unit == part.quantity.unit]
        whole = (same or wholes)[-1]
        exact = 100 * part.quantity.value / whole.quantity.value if whole.quantity.value else Decimal(0)
        is_plain = part.is_exact and whole.is_exact and abs(exact - rate.quantity.value) <= _FAR / 2
        return (part, whole) if is_plain and whole.quantity.value > 0 else None
    return None


def _is_named(name: str, stem: str, words: str) -> bool:
    """Whether the words of a number say what the rate is of: 已整改 for 整改率, 检验 for 定检率; 实有 for 控制率."""
    if any(name[at : at + 2] in words for at in range(len(name) - 1)):
        return True
    if stem in words or (stem in ("控制", "在编", "满编") and ("在职" in words or "实有" in words)):
        return True
    core = words.strip("0123456789 已共计数全部其中为有")
    return any(character in core for character in stem if character not in "成不合期时理行有实")


def _completion(passage: Passage, sentence: Sentence, rate: Mention, known: Aims) -> Iterator[Claim]:
    near = [
        each for each in levels(paragraph(passage, sentence)) if each.kind in (QuantityKind.MONEY, QuantityKind.COUNT)
    ]
    qualified = _QUALIFIED.search(rate.lead)
    floor = max(passage.folded.rfind("；", sentence.start, rate.start), sentence.start)
    before = [each for each in levels(sentence.mentions) if floor <= each.start < rate.start]
    found = _part_and_whole(rate, before)
    if found is not None and qualified and qualified["how"] not in found[0].lead:
        return
    if _is_borne_out(sentence, rate, near, found):
        return
    if found is None:
        found = _by_its_name(passage, rate, _near_by(passage, sentence, rate))
    if found is None and _OF_AN_AIM.search(rate.lead):
        yield from _aimed_at(passage.folded[floor : rate.start], rate, before, known)
        return
    if found is None and _OF_THE_BUDGET.search(rate.lead) and not qualified:
        earlier = [each for each in levels(window(passage, sentence, 1)) if each.start < rate.start]
        found = _part_and_whole(rate, earlier)
        if found is not None and before and found[0] not in before and not _is_planned(found[1]):
            return
    if found is not None and _has_its_own_plan(passage, sentence, rate, *found):
        return
    if found is not None and all(each.is_exact for each in found):
        part, whole = (each.quantity.value for each in found)
        if whole > 0 and abs(100 * part / whole - rate.quantity.value) <= _FAR:
            yield rate_claim(COMPLETION, rate, *found)


def _is_borne_out(
    sentence: Sentence, rate: Mention, near: list[Mention], found: tuple[Mention, Mention] | None
) -> bool:
    """Whether any two amounts near it give the rate, in a reading that makes sense."""
    rivals = near if found is None else [each for each in near if _is_rival(each, found) or each in sentence.mentions]
    turned = {(found[1].quantity, found[0].quantity)} if found is not None and _is_planned(found[1]) else set()
    turned |= _of_the_first_budget(found, rivals, rate) if found is not None else set()
    done = {each.quantity for each in rivals if found is None or each is found[0] or _is_done(each)}
    if any(is_rate(rate.quantity, *pair) for pair in pairs(rivals, rate) if pair not in turned and pair[0] in done):
        return True
    return _is_of_the_raised_budget(rate, near)


def _is_done(mention: Mention) -> bool:
    return bool(_DONE.search(mention.lead) or _SO_FAR.search(mention.lead)) and not _is_planned(mention)


def _is_of_the_raised_budget(rate: Mention, near: list[Mention]) -> bool:
    """预算260万元，追加30万元，执行286.4万元，执行率98.76%: over both budgets together."""
    added = [each.quantity.value for each in near if _ADDED.search(each.lead)]
    plans = [each.quantity.value for each in near if _is_planned(each) and not _ADDED.search(each.lead)]
    done = [each.quantity.value for each in near if _DONE.search(each.lead)]
    wholes = [plan + more for plan in plans[:6] for more in added[:6] if plan + more > 0]
    return any(abs(100 * part / whole - rate.quantity.value) <= rate.quantity.step for part in done for whole in wholes)


def _of_the_first_budget(
    found: tuple[Mention, Mention], rivals: list[Mention], rate: Mention
) -> set[tuple[Quantity, Quantity]]:
    """What was spent over 年初预算: no rate of execution where the budget of the whole year is told as well."""
    if not _ADJUSTED.search(found[1].lead) or "年初" in rate.lead:
        return set()
    return {(found[0].quantity, each.quantity) for each in rivals if _FIRST.search(each.lead)}


def _has_its_own_plan(passage: Passage, sentence: Sentence, rate: Mention, part: Mention, whole: Mention) -> bool:
    """Whether a part is a detail with a plan of its own, untold: 预算12万元，…其中接待费2.1万元，完成预算的70%."""
    if whole.end > part.start or not _OF_AN_AIM_OR_BUDGET.search(rate.lead):
        return False
    others = (each for each in paragraph(passage, sentence) if whole.end <= each.start < part.start)
    return "其中" in passage.folded[whole.end : part.start] or any(
        each.role is QuantityRole.COMPLETION for each in others
    )


def _aimed_at(words: str, rate: Mention, before: list[Mention], known: Aims) -> Iterator[Claim]:
    """新增344台，完成目标的107.50%: measured against the goal of the text that is told in the same words."""
    usable = [each for each in before if each.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and not each.depth]
    if not usable or not usable[-1].is_exact:
        return
    part = usable[-1]
    goals = known.for_part(part, words)
    if goals and not any(is_met(rate, each, goal) for each in usable for goal in known.for_part(each)):
        exact = 100 * part.quantity.value / goals[0].quantity.value if goals[0].quantity.value else 0
        if 50 <= exact <= 300:
            yield rate_claim(COMPLETION, rate, part, goals[0])


def _is_rival(mention: Mention, found: tuple[Mention, Mention]) -> bool:
    """Whether another reading could take this amount: it stands near, or is called a plan or a result as well."""
    return mention in found or bool(_PLANNED.search(mention.lead) or _DONE.search(mention.lead))


def _is_planned(mention: Mention) -> bool:
    """Whether an amount is called a plan or the like; the name of a budget that it is part of does not count."""
    return bool(_PLANNED.search(_FUNDS.sub("", mention.lead)))


def _part_and_whole(rate: Mention, before: list[Mention]) -> tuple[Mention, Mention] | None:
    """What was done and what was planned, as the words before the rate name them; None where that is not clear."""
    wanted = completion_whole(rate.lead)
    usable = [each for each in before if each.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and not each.depth]
    planned = [each for each in usable if _is_planned(each)]
    exact = [each for each in planned if wanted and wanted.removesuffix("数") in each.lead]
    for whole in reversed(exact or planned):
        done = [
            each
            for each in usable
            if each is not whole and comparable(each.quantity, whole.quantity) and _DONE.search(each.lead)
        ]
        done = [each for each in done if not _PLANNED.search(each.lead) or _DONE.search(each.label)] or done
        stem = _STEM.search(rate.lead)
        if stem and not _OF_THE_BUDGET.search(rate.lead):
            done = [each for each in done if stem["stem"] in each.lead]
        if done:
            return done[-1], whole
    if len(usable) == 2 and _OF_THE_BUDGET.search(rate.lead) and comparable(usable[0].quantity, usable[1].quantity):
        small, large = sorted(usable, key=lambda each: each.quantity.value)
        return small, large
    return None


def rate_claim(code: str, rate: Mention, part: Mention, whole: Mention) -> Claim:
    """That a rate is not the quotient of its part and its whole."""
    exact = 100 * part.quantity.value / whole.quantity.value
    expected = rounded(exact, min(rate.quantity.step, Decimal("0.01")))
    unit = whole.quantity.unit
    arithmetic = f"{shown(part.quantity, unit)}÷{shown(whole.quantity, unit)}×100={expected:f}"
    return claim(code, rate, expected, arithmetic, "query")
