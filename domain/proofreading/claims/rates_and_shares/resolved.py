"""Rates of which the words, or what stands beside them, tell the part and the whole, wherever the text has told them.

Every amount before a rate that its words can mean is a candidate: of 占到位资金的88.5% what came in, told above.
Where one of them gives the rate, or any amount near by does exactly, there is nothing to say. A rate is wrong where its
whole is named, where no other amount stands beside its part, or where it is one slip of the hand from what is right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim
from domain.proofreading.claims.common.labels import money_levels, named
from domain.proofreading.claims.common.plans import has_a_share, is_of_another_flow
from domain.proofreading.claims.common.scope import (
    called,
    exactly_of,
    is_exactly,
    stem_of,
    told,
    told_like,
    unlike_told,
)
from domain.proofreading.claims.rates_and_shares.rates import has_its_own_plan
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.claims.units_and_digits.digits import is_mistyped, is_turned
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, completion_whole, noun, share_whole
from domain.proofreading.quantities import QuantityKind

_SEVERAL = pattern("和|及|与|之和|、|分别|同类|全国|全省|全市")
_OF_WHAT = pattern(r"(?:占|为|是|相当于|达到?|完成|弥补了?|兑现|执行)(?:了|约)?(?P<whole>[^，。；0-9]{2,14})的(?:约)?$")
_IS_RATE = pattern(
    r"(?:[一-龥]{2}(?:率|度|比例|比重|占比|进度)|^占(?:比)?|^[一-龥]{0,6}进度|^完成(?:了)?)(?:为|是|达到?|约|仅|:)*$"
)
_NO_RATE = pattern(r"增|降|减|升|满意|同比|利率|税率|费率|折旧|下浮|上浮|平均|人均|综合|较|比上年|目标|不低于|应")
_PLAIN = pattern(
    r"^(?:占(?:比)?|进度|支付进度|完成|(?:[^，。；]{0,6})(?:执行|支付|拨付|到位|完成|回收|使用|支出)(?:率|进度))(?:为|是|达到?|约|仅|:)*$"
)
_GENERAL = ("支出", "收入", "预算", "投资")
_FAR = 30  # percentage points: so far off, a rate must be of something else
_CLOSE = 40  # characters between a part and its rate
_COINCIDENCE = Decimal("0.05")
_OF = ("占", "为年初", "为调整", "为全年", "为预算", "为上年", "完成年初", "完成调整", "完成全年")
_NEAR, _MOST = 10, 30  # sentences; amounts
_AROUND = 6  # sentences before an item, and behind it, in which others like it may stand
_CHANGED = pattern("追加|调增|调减|核减|压减|收回|增拨|调整")


def resolved(passage: Passage) -> Iterator[Claim]:
    """Rates that no amount gives which their words can mean."""
    for sentence in passage.stating_of(QuantityKind.PERCENT):
        for place, rate in enumerate(sentence.mentions):
            if rate.kind is QuantityKind.PERCENT and rate.is_exact and place:
                found = _of_the_named(passage, sentence, rate, _part_of(sentence, place))
                yield from found or _beside(passage, sentence, rate, place)


def _part_of(sentence: Sentence, place: int) -> Mention:
    """The quantity before a rate; before other rates, what they all are of: 850万元，占下达数的90%，占概算的63%."""
    for each in reversed(sentence.mentions[:place]):
        is_share = each.kind is QuantityKind.PERCENT and each.lead.strip("，、").startswith(_OF)
        if not is_share or each.segment != sentence.mentions[place].segment:
            return each if sentence.mentions[place].lead.strip("，、").startswith(_OF) else sentence.mentions[place - 1]
    return sentence.mentions[place - 1]


def _are_borne_out(rate: Mention, here: list[Mention], near: Sequence[Mention]) -> bool:
    """Whether any two amounts are a rate: those of its sentence rounded, others so nearly that it is no chance."""
    for one in {each.quantity.value: each for each in here}.values():
        for whole in exactly_of(rate.quantity, one.quantity.value, near):
            off = abs(100 * one.quantity.value / whole.quantity.value - rate.quantity.value)
            if whole is not one and (whole in here or off <= _COINCIDENCE):
                return True
    return False


def _of_the_named(passage: Passage, sentence: Sentence, rate: Mention, part: Mention) -> list[Claim]:
    wanted = _wanted(rate)
    behind = sentence.mentions[sentence.mentions.index(rate) + 1 :][:1]
    if behind and behind[0].kind is QuantityKind.PERCENT and not behind[0].lead.strip("、和及"):
        return []  # 占支付额的15%、25%和60%
    if not wanted or _SEVERAL.search(rate.lead) or not _is_part(rate, part):
        return []
    wholes = [each for each in called(passage, sentence, part, wanted) if comparable(each.quantity, part.quantity)]
    if not wholes or _is_of_any_called(passage, sentence, rate, part, wanted):
        return []
    own = [*wholes, *_others_named(passage, sentence, part, wanted)]
    if any(is_rate(rate.quantity, part.quantity, each.quantity) for each in own):
        return []
    values = {each.quantity.value for each in wholes}
    whole = wholes[0]
    if not whole.is_exact or whole.quantity.value <= 0 or (len(values) > 1 and whole.start < sentence.start):
        return []
    if whole.start < sentence.start and stem_of(wanted) in _GENERAL and _is_exactly_of_any(passage, rate, part):
        return []
    others = (each for each in sentence.mentions if each.kind is QuantityKind.PERCENT and each is not rate)
    if any(is_exactly(each.quantity, part.quantity, whole.quantity) for each in others):
        return []  # 占中小企业采购金额的75.45%、占采购总额的67.72%: of that the first one is
    if has_its_own_plan(passage, sentence, rate, part, whole) or _is_one_of_several(
        passage, sentence, part, wanted, whole
    ):
        return []
    exact = 100 * part.quantity.value / whole.quantity.value
    is_share = rate.role is QuantityRole.SHARE
    if abs(exact - rate.quantity.value) <= _FAR and not (is_share and exact > 100):
        return [replace(rate_claim(SHARE if is_share else COMPLETION, rate, part, whole), rate=None)]
    return []


def _is_one_of_several(passage: Passage, sentence: Sentence, part: Mention, wanted: str, whole: Mention) -> bool:
    """Whether a part is an item beside others that have rates of their own, below the budget of all of them.

    （二）用车费18.55万元，完成预算的88.33%。（三）接待费4.00万元，完成预算的66.67%: of budgets told nowhere.
    """
    first = passage.sentence_at(whole.start)
    if whole.end > part.start or first.paragraph == sentence.paragraph:
        return False
    near = passage.sentences[max(first.place + 1, sentence.place - _AROUND) : sentence.place + _AROUND]
    return any(
        each.kind is QuantityKind.PERCENT and completion_whole(each.lead) == wanted and before.label != part.label
        for one in near
        if one.paragraph not in (first.paragraph, sentence.paragraph)
        for before, each in pairwise(one.mentions)
        if each.role is QuantityRole.COMPLETION
    )


def _others_named(passage: Passage, sentence: Sentence, part: Mention, wanted: str) -> Iterator[Mention]:
    """What else a rate's words can mean: what has the name, and of 总数 every number right before it."""
    yield from (each for each in named(passage, wanted) if each is not part)
    if "总" in wanted:  # 检查定点医疗机构148家、药店96家，共244家；…占检查总数的15.16%
        near = told_like(passage, sentence, part.quantity, 1, _MOST)
        yield from (each for each in near if each is not part and each.is_exact)


def _wanted(rate: Mention) -> str:
    """What the words of a rate say that it is of; blank where they do not."""
    if rate.role is QuantityRole.SHARE:
        return share_whole(rate.lead)
    match = _OF_WHAT.search(rate.lead) if rate.role is QuantityRole.LEVEL else None
    return match["whole"] if match else completion_whole(rate.lead) if rate.role is QuantityRole.COMPLETION else ""


def _beside(passage: Passage, sentence: Sentence, rate: Mention, place: int) -> Iterator[Claim]:
    """预算300万元，支出189万元，进度63%: a rate without a whole in its words."""
    lead = rate.lead.strip()
    if rate.role is QuantityRole.DELTA or not _IS_RATE.search(lead) or _NO_RATE.search(lead) or _wanted(rate):
        return
    part = sentence.mentions[place - 1]
    if not _is_part(rate, part) or part.quantity.value <= 0:
        return
    near = told_like(passage, sentence, part.quantity, _NEAR, _MOST)
    here = [each for each in near if each.start >= sentence.start]
    various = unlike_told(passage, sentence, part.quantity, _NEAR, _MOST)
    if _are_borne_out(rate, here, various):
        return
    if any(any(exactly_of(rate.quantity, each, various)) for each in _sums(here)):
        return
    changed = _CHANGED.search(passage.folded, near[-1].start, rate.start)
    sibling = _sibling(sentence, rate, place)
    whole = _whole(rate, part, near, here, is_plain=not changed, sibling=sibling)
    if whole is None or has_a_share(passage.folded, whole):
        return
    if lead.startswith("占") and is_of_another_flow(passage.folded, part, whole, sentence.start):
        return
    if not has_its_own_plan(passage, sentence, rate, part, whole):
        yield rate_claim(SHARE if lead.startswith("占") else COMPLETION, rate, part, whole)


def _sibling(sentence: Sentence, rate: Mention, place: int) -> Mention | None:
    """What the rate before this one, told in the same words or of a whole that this one takes from it, is of."""
    bare = rate.lead.strip("，、 ").startswith("占")
    for at in range(place - 1, 0, -1):
        each = sentence.mentions[at]
        words = each.lead.strip("，、 ")
        is_alike = words == rate.lead.strip("，、 ") or (bare and words.startswith("占"))
        if each.kind is QuantityKind.PERCENT and is_alike:
            return sentence.mentions[at - 1]
    return None


def _whole(
    rate: Mention,
    part: Mention,
    near: list[Mention],
    here: list[Mention],
    *,
    is_plain: bool,
    sibling: Mention | None,
) -> Mention | None:
    """The only amount beside the part, or the one of which the rate is a slip."""
    larger = [
        each for each in near if each.start < part.start and each.is_exact and each.quantity.value > part.quantity.value
    ]
    for each in larger:
        exact = 100 * part.quantity.value / each.quantity.value
        slip = is_mistyped if rate.quantity.decimals >= 2 else is_turned
        if rate.quantity.decimals and slip(rate.quantity, exact):
            return each
    if not is_plain:
        return None  # a budget that was added to is told in two amounts
    alone = [each for each in here if each is not part and each.start < rate.start]
    if sibling is not None and alone[-1:] == [sibling]:
        return None  # 甲1248人次，占46.22%；乙486人次，占18%: equals
    if len(alone) == 1 and alone[0] in larger and _PLAIN.match(rate.lead.strip()):
        exact = 100 * part.quantity.value / alone[0].quantity.value
        if abs(exact - rate.quantity.value) <= _FAR and not is_rate(rate.quantity, part.quantity, alone[0].quantity):
            return alone[0]
    return None


def _sums(here: list[Mention]) -> set[Decimal]:
    """What every two amounts of a sentence that follow each other come to."""
    return {a.quantity.value + b.quantity.value for a, b in pairwise(here) if comparable(a.quantity, b.quantity)}


def _is_of_any_called(passage: Passage, sentence: Sentence, rate: Mention, part: Mention, wanted: str) -> bool:
    """Whether the part is the rate of any amount told that has a word of the name: 采购总额 may be 实际采购 too."""
    if not rate.quantity.decimals:
        return False
    stem = stem_of(wanted)[:2]
    near = [each for each in told(passage, sentence) if each is not part and stem in each.lead]
    return any(exactly_of(rate.quantity, part.quantity.value, near))


def _is_exactly_of_any(passage: Passage, rate: Mention, part: Mention) -> bool:
    """Whether the part is the rate of any amount of money in the text: of what is meant by 总支出 there are several."""
    return any(exactly_of(rate.quantity, part.quantity.value, money_levels(passage)))


def _is_part(rate: Mention, part: Mention) -> bool:
    """Whether the amount right before a rate is what the rate is told of."""
    is_amount = part.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and part.role is QuantityRole.LEVEL
    subject = noun(rate.lead.partition("占")[0]) if rate.role is QuantityRole.SHARE else ""
    near = rate.start - part.end <= _CLOSE and part.segment == rate.segment and part.depth <= rate.depth
    return is_amount and near and part.is_exact and (not subject or part.label.endswith(subject))
