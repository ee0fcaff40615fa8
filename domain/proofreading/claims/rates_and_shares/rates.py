"""Rates of completion: what was done ÷ what was planned, both as the sentence, or a goal of the text, names them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.aims import Aims, aims, goal_behind, is_met
from domain.proofreading.claims.common.claim import (
    Claim,
    comparable,
    is_rate,
    levels,
    pairs,
    paragraph,
    paragraph_levels,
    rate_claim,
    window,
)
from domain.proofreading.claims.common.complete import make_up_a_whole
from domain.proofreading.claims.common.plans import DONE, PLANNED, is_planned
from domain.proofreading.claims.common.scope import is_exactly, is_told_anywhere
from domain.proofreading.claims.rates_and_shares.named_rates import (
    QUALIFIED,
    STEM,
    by_its_name,
    is_of_another,
    is_of_its_own,
    is_told_elsewhere,
    near_by,
    plan_right_before,
    right_behind,
    right_beside,
)
from domain.proofreading.claims.rates_and_shares.rates_by_unit import alike_by_unit, of_the_unit
from domain.proofreading.claims.rates_and_shares.rates_of_amounts import in_tenths, is_of_the_amount, of_the_amount
from domain.proofreading.claims.rates_and_shares.rates_of_others import is_of_others
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION, SAVED, saving
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, completion_whole
from domain.proofreading.quantities import Quantity, QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_NO_RATE = pattern(
    r"(?:低于|高于|超过|不低于|未达)(?:计划|目标|规定|要求)[^，。；]{0,6}率|减亏|扭亏|[增减降升]幅|幅度|(?:利润|收益|回报|利税|毛利)率"
)  # what was wanted; how much something changed
_OF_ALL = pattern("^[；，]?(?:总|合计|整体|总体|综合)[^，。；]{0,4}(?:率|进度)")
_THAN_A_PLAN = pattern("[比较](?:年初|全年|调整后?的?)?(?:预算|计划|目标|任务)[^，。；]{0,4}$")
_WHOLE = 100  # per cent
_FAR_ABOVE = 30  # percentage points, where one of the two stands in the sentence before
_FAR = 70  # percentage points: so far off, a rate must be of something else
_OF_THE_BUDGET = pattern(
    r"(?:执行|完成|支付|支出|使用|拨付|到位)(?:率|进度)|(?:预算|计划|目标|任务|指标)[^，。；]{0,6}的"
)
_OF_AN_AIM_OR_BUDGET = pattern(r"(?:预算|目标|任务|计划|指标)[^，。；]{0,6}的|执行率|完成率")
_ITEM = pattern(r"[ \u3000]*(?:\([一二三四五六七八九十0-9]{1,2}\)|[0-9]{1,2}[.．、](?![0-9]))")
_OF_AN_AIM = pattern(r"目标|任务|计划|指标|完成率")
_OF_WHOM = pattern("(?:常住|户籍|农村|城镇|学龄|老年|适龄|流动|重点)(?:人口|居民|儿童|人群|人|户)")
_ALL_OF_IT = pattern("全部|全额|足额|如数|均已")
_ADJUSTED = pattern("调整后?的?预算|全年预算|预算调整")
_ADDED = pattern("追加|调增|增加|(?:上年|年初|期初)(?:结转|结余)|增拨")
_CUT = pattern("调减|核减|压减|收回")
_LEFT = pattern("^(?:年末)?(?:结余|剩余|尚余|余|未|尚未|待)")
_SO_FAR = pattern("累计|合计|共计|总计")
_FIRST = pattern("年初(?:部门)?预算")
_SPENT_IN_ALL = pattern("总(?:支出|收入)")
_LAST_YEAR = pattern("(?:上年|去年|上一年)度?[^，。；0-9]{0,8}率")
_OF_THE_DONE = pattern("已(?:完工|完成|开工|建成|竣工|到期|实施)[一-龥]{1,6}率")
_FAR_BACK = 60  # sentences in which a plan of the same name may stand
_DOING, _NAME = pattern("(?:实际|已|全部|年内)*(?:完成|支出|到位|拨付|执行|建成|实施|开工)$"), 4
_RATE_NAME = pattern("(?P<name>[一-龥]{2,12})率(?:为|是|达到?|约|仅)*$")
_ALL_OF_THEM = pattern("[一-龥]{0,4}(?:全部|均)")
_RESPECTIVELY = pattern(r"分别(?:完成|占|为|达到?)[^，。；]{0,24}$")


def rates(passage: Passage) -> Iterator[Claim]:
    """Percentages that do not follow from the amounts beside them."""
    known = aims(passage)
    for sentence in passage.stating_of(QuantityKind.PERCENT):  # 三成 is one too
        for place, mention in enumerate(sentence.mentions):
            if mention.kind is QuantityKind.PERCENT and mention.is_exact:
                found = _rate(passage, sentence, place, known)
                yield from (each for each in found if not is_of_others(sentence, each) and not _is_all(sentence, each))
            elif mention.quantity.unit == "成" and is_of_the_amount(sentence, place):
                yield from in_tenths(passage, sentence, place)


def _is_all(sentence: Sentence, claim: Claim) -> bool:
    """维修机耕路18.36公里，完成目标18公里的102%；架设线路3公里，完成率100%: all of the amount right before it."""
    if claim.rate is None or claim.rate[0].quantity.value != _WHOLE:
        return False
    before = [each for each in sentence.levels if each.end <= claim.rate[0].start][-1:]
    return bool(before) and before[0] not in claim.rate


def _rate(passage: Passage, sentence: Sentence, place: int, known: Aims) -> Iterator[Claim]:
    mention = sentence.mentions[place]
    if _NO_RATE.search(mention.lead) or _is_of_all(sentence, mention) or _is_of_last_year(sentence, place):
        return
    if _is_of_what_is_done(sentence, place) or _is_of_a_mean(sentence, place):
        return
    if is_of_the_amount(sentence, place):
        yield from of_the_amount(sentence, place)
    elif SAVED.search(mention.lead):
        yield from saving(passage, sentence, mention)
    elif _RESPECTIVELY.search(mention.lead):
        yield from _respectively(sentence, place, known)
    elif (own := alike_by_unit(mention, [each for each in sentence.levels if each.end <= mention.start])) is not None:
        yield from of_the_unit(mention, own)
    elif mention.role is QuantityRole.COMPLETION:
        yield from _completion(passage, sentence, mention, known)
    elif mention.role is QuantityRole.LEVEL:
        yield from _named_rate(passage, sentence, mention)


def _is_of_last_year(sentence: Sentence, place: int) -> bool:
    """预算5360万元，支出5092万元，执行率为95%，上年执行率为92.4%: of last year's amounts, which are not told."""
    if not _LAST_YEAR.match(sentence.mentions[place].lead.strip("，、； ")):
        return False
    return not any("上年" in each.lead or "去年" in each.lead for each in sentence.mentions[:place])


def _is_of_what_is_done(sentence: Sentence, place: int) -> bool:
    """已完工项目验收率100%; and 18个，年内完工16个；结转项目3个全部完工，完工率为100%: of the last number alone."""
    rate = sentence.mentions[place]
    if _OF_THE_DONE.match(rate.lead.strip()):
        return True
    beside = [each for each in sentence.mentions[:place] if each.segment == rate.segment]
    is_all = bool(rate.segment) and rate.quantity.value == _WHOLE and len(beside) == 1
    return is_all and beside[0].kind is QuantityKind.COUNT and _ALL_OF_THEM.match(beside[0].tail) is not None


def _is_of_a_mean(sentence: Sentence, place: int) -> bool:
    """1.68万元，比上年的1.57万元增长7.0%，为当地平均水平1.79万元的93.9%: of the first, whatever stands between."""
    return bool(place) and sentence.mentions[place].lead.strip() == "的" and "平均" in sentence.mentions[place - 1].lead


def _is_of_all(sentence: Sentence, rate: Mention) -> bool:
    """市级支出147万元，执行率98%；县级支出189万元，执行率90%；总执行率93.33%: a rate of what several rates are of."""
    if not _OF_ALL.match(rate.lead.strip()):
        return False
    before = [each for each in sentence.mentions if each.start < rate.start]
    return sum(each.role is QuantityRole.COMPLETION for each in before) > 1


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
    if right_beside(passage, sentence, rate) is not None:
        near = [each for each in near if each.segment == rate.segment]
    if any(is_rate(rate.quantity, part, whole) for part, whole in pairs(near, rate)):
        return
    found = by_its_name(passage, rate, near_by(passage, sentence, rate))
    found = (
        found
        or right_beside(passage, sentence, rate)
        or right_behind(sentence, rate)
        or plan_right_before(sentence, rate)
    )
    if found is None or not found[1].quantity.value or is_of_another(passage, sentence, rate, *found):
        return
    if _names_others(rate, *found) or _is_of_another_kind(rate, *found):
        return
    part, whole = (each.quantity for each in found)
    rests = (each.quantity.value for each in sentence.mentions if comparable(each.quantity, whole))
    if rate.quantity.value == _WHOLE and whole.value - part.value in rests:
        return  # 签订32份，履行完毕28份，履约率100%，4份尚在履行期内: of what was due
    if not is_exactly(rate.quantity, part, replace(whole, value=whole.value + part.value)):  # 实盘208件，盘亏5件
        yield rate_claim(COMPLETION, rate, *found)


def _is_of_another_kind(rate: Mention, part: Mention, whole: Mention) -> bool:
    """总里程2136公里，其中村道1237公里；优良中等路率86.7%: a rate behind a ； that names nothing of the two."""
    name = _RATE_NAME.search(rate.lead.strip())
    if name is None or rate.segment == part.segment or len(name["name"]) < _NAME:
        return False
    told = part.lead + part.tail + whole.lead + whole.tail
    return not pairs_of(name["name"]) & pairs_of(told)


def _names_others(rate: Mention, part: Mention, whole: Mention) -> bool:
    """参保256.4万人，其中居民195.2万人；常住人口参保率97.5%: a rate of those whom neither number is of."""
    of_whom = _OF_WHOM.match(rate.lead.strip()) if rate.segment != part.segment else None
    return of_whom is not None and of_whom[0] not in part.lead + whole.lead


def _completion(passage: Passage, sentence: Sentence, rate: Mention, known: Aims) -> Iterator[Claim]:
    near = [
        each for each in paragraph_levels(passage, sentence) if each.kind in (QuantityKind.MONEY, QuantityKind.COUNT)
    ]
    qualified = QUALIFIED.search(rate.lead)
    floor = max(passage.folded.rfind("；", sentence.start, rate.start), sentence.start)
    before = [each for each in levels(sentence.mentions) if floor <= each.start < rate.start]
    found = _part_and_whole(rate, before)
    is_apart = not before and is_of_its_own(sentence, rate)
    if is_apart or (found is not None and qualified and qualified["how"] not in found[0].lead):
        return
    if _is_borne_out(sentence, rate, near, found):
        return
    if found is None:
        found = by_its_name(passage, rate, near_by(passage, sentence, rate)) or right_behind(sentence, rate)
        found = found or goal_behind(sentence, rate, before)
    if found is None and _OF_AN_AIM.search(rate.lead):
        yield from _aimed_at(passage.folded[floor : rate.start], rate, before, known)
        return
    if found is None and _OF_THE_BUDGET.search(rate.lead) and not qualified:
        found = _planned_before(passage, sentence, rate, before)
    if found is not None and not _is_of_something_else(passage, sentence, rate, *found):
        part, whole = (each.quantity.value for each in found)
        if (
            part > whole
            and rate.quantity.value <= 100
            and rate.quantity.decimals
            and (found[0].kind is QuantityKind.COUNT or found[0].start < sentence.start)
            and not is_rate(rate.quantity, found[1].quantity, found[0].quantity)
        ) or _is_part_itself(passage, rate, before, found[1]):
            return  # more than all of them are no rate below 100: one of the numbers is wrong; or it is upside down
        if (
            found[0].role is QuantityRole.PRIOR
            or is_rate(rate.quantity, found[0].quantity, found[1].quantity)
            or (
                _is_of_another(passage, sentence, rate, *found)
                or _is_of_its_own_plan(passage, sentence, rate, found[0])
            )
        ):
            return
        far = _FAR if min(each.start for each in found) >= sentence.start else _FAR_ABOVE
        if whole > 0 and abs(100 * part / whole - rate.quantity.value) <= far:
            yield rate_claim(COMPLETION, rate, *found)


def _is_part_itself(passage: Passage, rate: Mention, before: list[Mention], whole: Mention) -> bool:
    """县级预算210万元。…县级预算支出189万元，执行率90%: what seems to be the whole is the part of another."""
    return before[-1:] == [whole] and is_told_anywhere(passage, rate, whole)


def _is_of_two_funds(passage: Passage, sentence: Sentence, rate: Mention, part: Mention) -> bool:
    """Whether two amounts that stand side by side before the part are its whole: 县级安排300万元，镇级配套100万元."""
    near = [each.quantity for each in levels(window(passage, sentence, 2)) if each.start < part.start]
    sums = [replace(one, value=one.value + other.value) for one, other in pairwise(near) if comparable(one, other)]
    return any(is_exactly(rate.quantity, part.quantity, each) for each in sums if comparable(each, part.quantity))


def _is_of_another(passage: Passage, sentence: Sentence, rate: Mention, part: Mention, plan: Mention) -> bool:
    """Whether a rate is of another plan than the one told: a changed one, or 调整后为63万元，全部支付，执行率100%."""
    is_all = rate.quantity.value == 100 and bool(_ALL_OF_IT.search(passage.folded, part.start, rate.start))
    return is_all or _is_raised(passage, sentence, rate, plan)


def _is_raised(passage: Passage, sentence: Sentence, rate: Mention, plan: Mention) -> bool:
    """Whether a plan of a sentence before was changed since, and the changed one gives the rate."""
    if plan.start >= sentence.start:
        return False
    near = (
        each for other in passage.sentences[max(0, sentence.place - 4) : sentence.place + 1] for each in other.mentions
    )
    return _is_of_the_raised_budget(rate, [each for each in near if plan.start <= each.start < rate.start])


def _planned_before(
    passage: Passage, sentence: Sentence, rate: Mention, before: list[Mention]
) -> tuple[Mention, Mention] | None:
    """Part and whole where the plan is told in the sentence before: further above, executions look."""
    earlier = [each for each in levels(window(passage, sentence, 1)) if each.start < rate.start]
    found = _part_and_whole(rate, earlier)
    if found is None or (before and found[0] not in before and not is_planned(found[1])):
        return None
    if _is_of_two_funds(passage, sentence, rate, found[0]):
        return None
    own = [each for each in before if each.kind in (QuantityKind.MONEY, QuantityKind.COUNT)]
    if own and not comparable(own[-1].quantity, found[0].quantity):
        return None  # 计划6座，实际6座。资金支出1612.8万元，执行率96%: of the amount beside it
    others = (each for each in before if is_planned(each))
    return None if any(not comparable(each.quantity, found[1].quantity) for each in others) else found


def _is_of_what_stands_beside(sentence: Sentence, rate: Mention, part: Mention) -> bool:
    """治理河长26.4公里，完成目标24公里的110%；治理面积38平方公里，完成率100%: of the one number behind the ；."""
    own = [each for each in sentence.levels if each.end <= rate.start and each.segment == rate.segment > 0]
    is_one = len(own) == 1 and own[0].is_exact and not own[0].depth
    return is_one and part.segment != rate.segment and not comparable(own[0].quantity, part.quantity)


def _is_of_something_else(passage: Passage, sentence: Sentence, rate: Mention, part: Mention, whole: Mention) -> bool:
    if not part.is_exact or not whole.is_exact or is_of_another(passage, sentence, rate, part, whole):
        return True
    if _is_of_what_stands_beside(sentence, rate, part):
        return True
    return is_told_elsewhere(passage, rate, part) or has_its_own_plan(passage, sentence, rate, part, whole)


def _is_borne_out(
    sentence: Sentence, rate: Mention, near: list[Mention], found: tuple[Mention, Mention] | None
) -> bool:
    """Whether any two amounts near it give the rate, in a reading that makes sense."""
    rivals = near if found is None else [each for each in near if _is_rival(each, found) or each in sentence.mentions]
    turned = {(found[1].quantity, found[0].quantity)} if found is not None and is_planned(found[1]) else set()
    turned |= _of_the_first_budget(found, rivals, rate) if found is not None else set()
    done = {each.quantity for each in rivals if found is None or each is found[0] or _is_done(each)}
    if any(is_rate(rate.quantity, *pair) for pair in pairs(rivals, rate) if pair not in turned and pair[0] in done):
        return True
    changes = [
        each for each in sentence.mentions if each.role is QuantityRole.DELTA and each.kind is QuantityKind.MONEY
    ]
    return _is_of_the_raised_budget(rate, [*near, *changes])


def _is_done(mention: Mention) -> bool:
    return bool(DONE.search(mention.lead) or _SO_FAR.search(mention.lead)) and not is_planned(mention)


def _is_of_the_raised_budget(rate: Mention, near: list[Mention]) -> bool:
    """预算260万元，追加30万元，执行286.4万元，执行率98.76%: over both budgets together."""
    added = [each.quantity.value for each in near if _ADDED.search(each.lead)]
    added += [-each.quantity.value for each in near if _CUT.search(each.lead)]
    plans = [each.quantity.value for each in near if is_planned(each) and not _ADDED.search(each.lead)]
    done = [each.quantity.value for each in near if DONE.search(each.lead)]
    wholes = [plan + more for plan in plans[:6] for more in added[:6] if plan + more > 0]
    return any(abs(100 * part / whole - rate.quantity.value) <= rate.quantity.step for part in done for whole in wholes)


def _of_the_first_budget(
    found: tuple[Mention, Mention], rivals: list[Mention], rate: Mention
) -> set[tuple[Quantity, Quantity]]:
    """What was spent over 年初预算: no rate of execution where the budget of the whole year is told as well."""
    if not _ADJUSTED.search(found[1].lead) or "年初" in rate.lead:
        return set()
    return {(found[0].quantity, each.quantity) for each in rivals if _FIRST.search(each.lead)}


def _is_of_its_own_plan(passage: Passage, sentence: Sentence, rate: Mention, part: Mention) -> bool:
    """任务：退化林修复1.36万亩. … 退化林修复完成1.19万亩、完成率87.50%: what is told above under the same name."""
    name = _DOING.sub("", part.label)
    far = passage.sentences[max(0, sentence.place - _FAR_BACK) : sentence.place] if len(name) >= _NAME else ()
    above = (each for one in far for each in one.levels if each.kind is part.kind)
    return any(each.label == name and is_rate(rate.quantity, part.quantity, each.quantity) for each in above)


def has_its_own_plan(passage: Passage, sentence: Sentence, rate: Mention, part: Mention, whole: Mention) -> bool:
    """Whether a part is a detail with a plan of its own, untold: 预算12万元，…其中接待费2.1万元，完成预算的70%."""
    if whole.end > part.start or not _OF_AN_AIM_OR_BUDGET.search(rate.lead):
        return False
    others = (each for each in paragraph(passage, sentence) if whole.end <= each.start < part.start)
    is_money = part.kind is QuantityKind.MONEY
    if is_money and _is_of_an_item(passage, part, whole):
        return True
    is_detail = is_money and "其中" in passage.folded[whole.end : part.start].rpartition("；")[2]
    return is_detail or any(each.role is QuantityRole.COMPLETION for each in others)


def _is_of_an_item(passage: Passage, part: Mention, whole: Mention) -> bool:
    """预算27万元，…完成预算的83.52%。 … （二）运行费18.55万元，完成预算的88.33%: a part of it, in a line of its own."""
    here, there = passage.sentence_at(part.start), passage.sentence_at(whole.start)
    if here.paragraph == there.paragraph or not _ITEM.match(passage.folded, here.start):
        return False
    return any(each.role is QuantityRole.COMPLETION and each.start > whole.end for each in there.mentions)


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
    return mention in found or bool(PLANNED.search(mention.lead) or DONE.search(mention.lead))


def _part_and_whole(rate: Mention, before: list[Mention]) -> tuple[Mention, Mention] | None:
    """What was done and what was planned, as the words before the rate name them; None where that is not clear."""
    wanted = completion_whole(rate.lead)
    usable = [each for each in before if each.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and not each.depth]
    usable = [each for each in usable if not _LEFT.search(each.lead)]
    planned = [each for each in usable if is_planned(each)]
    if "预算" in wanted:  # 总支出 is no budget
        planned = [each for each in planned if "预算" in each.lead or not _SPENT_IN_ALL.search(each.lead)]
    last = usable[-1] if usable else None
    if last in planned and len(usable) > 1 and not _is_of_a_pair(last, usable):
        return None  # what was done of the last plan is told elsewhere
    exact = [each for each in planned if wanted and wanted.removesuffix("数") in each.lead]
    nearest = (exact or planned)[-1:]
    for whole in [each for each in reversed(exact or planned) if comparable(each.quantity, nearest[0].quantity)]:
        done = [
            each
            for each in usable
            if each is not whole
            and comparable(each.quantity, whole.quantity)
            and DONE.search(each.lead)
            and not _THAN_A_PLAN.search(each.lead)
        ]
        done = [each for each in done if not PLANNED.search(each.lead) or DONE.search(each.label)] or done
        stem = STEM.search(rate.lead)
        if stem and not _OF_THE_BUDGET.search(rate.lead):
            done = [each for each in done if stem["stem"] in each.lead]
        if done and not (rate.quantity.value <= _WHOLE and _is_of_a_larger(done[-1], whole, planned)):
            return done[-1], whole
    return None if wanted and not planned else _two_alone(rate, usable, planned)  # else its whole is told elsewhere


def _two_alone(rate: Mention, usable: list[Mention], planned: list[Mention]) -> tuple[Mention, Mention] | None:
    """The only two amounts before a rate of execution; the larger is the whole where no words tell."""
    if len(usable) == 2 and _OF_THE_BUDGET.search(rate.lead) and comparable(usable[0].quantity, usable[1].quantity):
        if len(planned) == 1:
            return next(each for each in usable if each is not planned[0]), planned[0]
        if len(planned) == 2 or usable[0].lead.strip()[-2:] == usable[1].lead.strip()[-2:]:
            return None  # two budgets; 省级资金到位156万元，县级资金到位104万元: equals
        if usable[0].kind is QuantityKind.COUNT or make_up_a_whole([each.label for each in usable]):
            return None
        small, large = sorted(usable, key=lambda each: each.quantity.value)
        return small, large
    return None


def _is_of_a_larger(done: Mention, whole: Mention, planned: list[Mention]) -> bool:
    """Whether more was done than one plan, but not than another: 指标24个，其中产出指标13个，完成22个."""
    is_more = done.quantity.value > whole.quantity.value
    return is_more and any(each.quantity.value >= done.quantity.value for each in planned)


def _is_of_a_pair(last: Mention, usable: list[Mention]) -> bool:
    return any(comparable(each.quantity, last.quantity) for each in usable[:-1])
