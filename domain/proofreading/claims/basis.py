"""Between which two values a change lies: the earlier one and the present one, wherever a sentence tells them."""

from domain.patterns import pattern
from domain.proofreading.claims.claim import comparable
from domain.proofreading.mentions import Mention, QuantityRole, Sentence, reaches
from domain.proofreading.quantities import QuantityKind

Basis = tuple[Mention, Mention]  # the earlier value and the present one

THEN = pattern("上年|去年|上期|同期|上一年")
_THEN_OR_DATED = pattern("上年|去年|上期|同期|上一年|年初|期初|20[0-9]{2}年")
_DATED = pattern("20[0-9]{2}年度?")
_CAME_TO = pattern("^实际(?:支出|使用|发生|执行|完成)(?:为|了)?$")
_REFERENCE = pattern("预算|目标|计划|任务|全国|全省|全市|全县|全区|平均|标准|控制")


def before_and_now(sentence: Sentence, place: int) -> Basis | None:
    """The earlier and the present value of which the change at ``place`` speaks, where the sentence has both."""
    change = sentence.mentions[place]
    around = [each for each in sentence.mentions[:place] if is_value(each) and _suits(each, change)]
    around = [each for each in around if each.segment == change.segment]
    prior = [each for each in around if each.role is QuantityRole.PRIOR]
    reference = _REFERENCE.search(change.lead)
    if reference and not any(reference[0] in each.lead for each in prior):
        return _against_what_is_told_behind(sentence, place, around, reference[0])
    if not prior:
        return _told_behind(sentence, place, around) or _of_two_years(sentence, place, around)
    before = prior[-1]
    now = [
        each for each in around if each.role is not QuantityRole.PRIOR and comparable(each.quantity, before.quantity)
    ]
    if not now:
        later = [each for each in sentence.mentions[place + 1 :] if reaches(each.lead) or _CAME_TO.search(each.lead)]
        now = [each for each in later if comparable(each.quantity, before.quantity)]
    now = [each for each in now if not _REFERENCE.search(each.lead)] or now  # 支出8.6万元，为预算12万元的…
    nearest = sorted(now, key=lambda each: abs(each.start - before.start))
    return _exact(before, nearest[0]) if nearest else None


def _exact(before: Mention, now: Mention) -> Basis | None:
    return (before, now) if before.is_exact and now.is_exact else None


def _told_behind(sentence: Sentence, place: int, around: list[Mention]) -> Basis | None:
    """The earlier value where it is told after the change: 96家，同比增长20%（上年80家）; 92.8% in brackets too."""
    now = [each for each in around if each.role is not QuantityRole.PRIOR]
    if sentence.mentions[place].kind is QuantityKind.PERCENT:
        now = [each for each in now if each.kind is not QuantityKind.PERCENT]
    for each in sentence.mentions[place + 1 :] if now else ():
        is_prior = each.role is QuantityRole.PRIOR and THEN.search(each.lead)
        is_aside = each.depth and _THEN_OR_DATED.match(each.lead.strip()) and is_value(each)
        if (is_prior or is_aside) and comparable(each.quantity, now[-1].quantity):
            return _exact(each, now[-1])
        if each.role is QuantityRole.LEVEL:
            return None
    return None


def _against_what_is_told_behind(sentence: Sentence, place: int, around: list[Mention], reference: str) -> Basis | None:
    """决算数21.5万元，比预算数减少3.5万元，预算数为25万元: what a change is against, told after it."""
    now = [each for each in around if each.role is not QuantityRole.PRIOR and reference not in each.lead]
    for each in sentence.mentions[place + 1 :] if now else ():
        if reference in each.lead and is_value(each) and comparable(each.quantity, now[-1].quantity):
            return _exact(each, now[-1])
        if each.segment != sentence.mentions[place].segment:
            return None
    return None


def _of_two_years(sentence: Sentence, place: int, around: list[Mention]) -> Basis | None:
    """2022年办件量5200件，2023年办件量6240件，同比增长20%: one thing in two years."""
    around = [each for each in sentence.mentions[:place] if each.role in (QuantityRole.LEVEL, QuantityRole.EACH)]
    dated = [(match[0], each) for each in around if (match := _DATED.search(each.lead))]
    if len(dated) != 2 or len(around) != 2 or dated[0][0] == dated[1][0]:
        return None
    if sentence.mentions[place - 1] is not around[1]:
        return None
    names = [_DATED.split(each.lead)[-1] for _, each in dated]
    (_, before), (_, now) = sorted(dated, key=lambda each: each[0])
    alike = comparable(before.quantity, now.quantity) and (names[0] == names[1] or names[1] in ("", "为", "的"))
    return _exact(before, now) if alike else None


def is_value(mention: Mention) -> bool:
    """Whether a quantity is a state of something; a rate is one too."""
    states = (QuantityRole.LEVEL, QuantityRole.PRIOR)
    return mention.role in states or (
        mention.kind is QuantityKind.PERCENT and mention.role in (QuantityRole.COMPLETION, QuantityRole.SHARE)
    )


def _suits(level: Mention, change: Mention) -> bool:
    """Whether a change can be one of this value: an amount of an amount, points of a percentage."""
    if change.kind in (QuantityKind.MONEY, QuantityKind.COUNT):
        return comparable(level.quantity, change.quantity)
    return (
        level.kind is QuantityKind.PERCENT
        if change.kind is QuantityKind.POINTS
        else level.kind is not QuantityKind.POINTS
    )
