"""Shares: part ÷ whole, the part and the whole as the sentence names them."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import chain, pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, levels, paragraph_levels, rate_claim
from domain.proofreading.claims.common.labels import named
from domain.proofreading.claims.common.plans import has_a_share, is_of_another_flow, is_planned
from domain.proofreading.claims.common.scope import amounts_of, is_exactly, is_hit, told_of, unlike
from domain.proofreading.claims.rates_and_shares.share_operands import part_of_share, wholes_of_share
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, noun, share_whole
from domain.proofreading.quantities import QuantityKind

SHARE = "prose.share"
_MOST = 24  # amounts near a share: the nearest
_FAR_OFF = 25  # percentage points: so far off, a share is of something that is not told

_MOST_OF_ALL = 100  # per cent
_PRECISE = 2  # decimals: so precise a share is no coincidence
_SEVERAL = pattern("和|及|与|合计|之和|、")
_KINDS = ("收入", "支出", "资金", "投资", "预算", "经费", "费用")
_COMES_TO = pattern("共|总|合计|累计")
_BACK = 14  # sentences
_CALLED = 16  # characters behind an amount in which its name may stand
_TENTH = 7  # percentage points that so many 成 can be off
_VAGUE = pattern("[近约超过不足余多达左右以上]")
_RESPECTIVELY = pattern("(?:占比|比例|比重|占|构成)[^，。；]{0,6}分别(?:为|占|是|达)?|分别占[^0-9，。；]{0,12}")

_OF_MONEY = pattern("(?:金额|资金|款额)占")

_ALL_OF_IT, _BEHIND = 100, 16  # per cent; characters


def shares(passage: Passage) -> Iterator[Claim]:
    """Shares that do not follow from the amounts beside them."""
    for sentence in passage.stating:
        for mention in sentence.mentions:
            is_share = mention.kind is QuantityKind.PERCENT and mention.role is QuantityRole.SHARE
            if is_share and mention.is_exact and "分别" not in mention.lead:
                yield from _share(passage, sentence, mention)
            elif is_share and mention.quantity.unit == "成" and not _VAGUE.search(mention.lead):
                yield from _in_tenths(passage, sentence, mention)
    for sentence in passage.saying("分别"):
        yield from _chained(passage, sentence)


def _chained(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """基本支出862万元、项目支出466万元，占比分别为64.91%、35.09%: each share with its part, in order."""
    chained = _RESPECTIVELY.search(passage.folded, sentence.start, sentence.end)
    if not chained:
        return
    behind = [each for each in sentence.mentions if each.start >= chained.end()]
    found = [each for each in _in_one_chain(passage, behind) if each.kind is QuantityKind.PERCENT]
    before = [each for each in levels(sentence.mentions) if each.end <= chained.start() and not each.depth]
    listed = before[-len(found) :]
    if not 2 <= len(found) == len(listed) or not all(each.is_exact for each in (*found, *listed)):
        return
    if any(not comparable(each.quantity, listed[0].quantity) for each in listed):
        return
    wanted = share_whole(found[0].lead.partition("分别")[0])
    wholes = named(passage, wanted) if wanted else _whole_of(before[: -len(found)], listed)
    wholes = [each for each in wholes if comparable(each.quantity, listed[0].quantity) and _is_whole(each)]
    if not wholes:
        yield from _of_their_sum(listed, found)
        return
    for part, share in zip(listed, found, strict=True):
        if not any(is_rate(share.quantity, part.quantity, each.quantity) for each in wholes):
            yield rate_claim(SHARE, share, part, wholes[0])


def _in_one_chain(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """分别占42.11%和57.89%；在职人员控制率95%: the first with those that no words of their own part from it."""
    found = mentions[:1]
    for one, other in pairwise(mentions):
        if "；" in passage.folded[one.end : other.start]:
            break
        found.append(other)
    return found


def _whole_of(before: list[Mention], listed: list[Mention]) -> list[Mention]:
    """486件，比上年452件多；其中…，分别占…: what the parts make up, else the amount of this year before them."""
    value = sum((each.quantity.value for each in listed), Decimal(0))
    made_up = [each for each in before if each.quantity.value == value]
    return (made_up or [each for each in before if each.is_level] or before)[-1:]


def _is_whole(mention: Mention) -> bool:
    return mention.is_exact and mention.quantity.value > 0


def _of_their_sum(listed: list[Mention], found: list[Mention]) -> Iterator[Claim]:
    """省级900万元、县级660万元，分别占57.69%和42.31%: shares of what the parts come to, if one of them is that."""
    value = sum((each.quantity.value for each in listed), Decimal(0))
    whole = replace(listed[0], quantity=replace(listed[0].quantity, value=value))
    right = [is_rate(share.quantity, part.quantity, whole.quantity) for part, share in zip(listed, found, strict=True)]
    if value > 0 and any(right) and not all(right):
        at = right.index(False)
        yield rate_claim(SHARE, found[at], listed[at], whole)


def _in_tenths(passage: Passage, sentence: Sentence, share: Mention) -> Iterator[Claim]:
    """补助共50万元，中央承担30万元，中央承担部分占总额的三成: so many tenths that no whole comes near them."""
    part, wanted = part_of_share(passage, sentence, share), share_whole(share.lead)
    if part is None or not part.is_exact or not wanted or _VAGUE.match(passage.folded, share.end):
        return
    wholes = [each for each in wholes_of_share(passage, sentence, share, part, wanted) if _is_whole(each)]
    exact = [100 * part.quantity.value / each.quantity.value for each in wholes]
    if exact and exact[0] <= _MOST_OF_ALL and all(abs(each - share.quantity.value) > _TENTH for each in exact):
        yield rate_claim(SHARE, share, part, wholes[0])


def _told_behind(sentence: Sentence, share: Mention) -> tuple[Mention, Mention] | None:
    """药品收入占医疗收入的31%，医疗收入5200万元，药品收入1612万元: part and whole, named behind their share."""
    subject, wanted = noun(share.lead.partition("占")[0]), share_whole(share.lead)
    place = sentence.mentions.index(share)
    behind = [each for each in sentence.mentions[place + 1 : place + 3] if each.role is QuantityRole.LEVEL]
    if len(behind) < 2 or len(subject) < 2 or len(wanted) < 2 or not comparable(behind[0].quantity, behind[1].quantity):
        return None
    for part, whole in (behind, behind[::-1]):
        named_alike = (
            part.label.endswith(subject[-4:]) and whole.label.endswith(wanted[-4:]) and part.label != whole.label
        )
        if named_alike and part.is_exact and whole.is_exact and whole.quantity.value > 0:
            return part, whole
    return None


def _share(passage: Passage, sentence: Sentence, share: Mention) -> Iterator[Claim]:
    beside = _told_behind(sentence, share)
    if beside is not None:
        if not is_rate(share.quantity, beside[0].quantity, beside[1].quantity):
            yield rate_claim(SHARE, share, *beside)
        return
    part = part_of_share(passage, sentence, share)
    if part is None or not part.is_exact or (_OF_MONEY.search(share.lead) and part.kind is not QuantityKind.MONEY):
        return
    wanted = share_whole(share.lead) or _inherited(sentence, share)
    is_open = _SEVERAL.search(wanted) and not named(passage, wanted)
    if is_open or _is_told_to_be_the_whole(passage, share, part, wanted):
        return
    near = [each for each in paragraph_levels(passage, sentence) if comparable(each.quantity, part.quantity)]
    near = sorted(near, key=lambda each: abs(each.start - share.start))[:_MOST]
    found = (each for each in wholes_of_share(passage, sentence, share, part, wanted) if each is not part)
    wholes = [each for each in found if each.quantity.value > 0]
    is_clear = bool(wanted and wholes and share_whole(share.lead)) and not _is_any(wanted, wholes)
    rivals = wholes if is_clear else chain(near, wholes, _together(sentence, part), _totals(passage, sentence, part))
    if any(is_rate(share.quantity, part.quantity, each.quantity) for each in unlike(rivals) if each is not part):
        return
    others = [each for each in levels(sentence.mentions) if comparable(each.quantity, part.quantity)]
    if wholes and _is_of_one_told_beside(
        share, part, wholes[0], wanted, [*others, *_named_behind(passage, sentence, part, wanted)]
    ):
        return
    is_sure = is_clear and bool(noun(share.lead.partition("占")[0]))
    various = list(unlike(wholes)) if not is_sure else []
    if various and any(
        is_rate(share.quantity, each.quantity, whole.quantity) for each in unlike(others) for whole in various
    ):
        return
    if wholes and _is_no_whole(passage, sentence, share, part, wholes[0], is_clear=is_clear):
        return
    if wholes and wholes[0].is_exact and (is_clear or _is_within_reach(share, part, wholes[0])):
        wrong = rate_claim(SHARE, share, part, wholes[0])
        yield replace(wrong, rate=None) if is_clear else wrong


def _is_told_to_be_the_whole(passage: Passage, share: Mention, part: Mention, wanted: str) -> bool:
    """支出318.64万元者，为本年支出合计 … 占本年支出合计67.59%; 支出896.15万元占支出合计的100%, …合计896.15万元."""
    alike = [each for each in amounts_of(passage) if comparable(each.quantity, part.quantity) and each is not part]
    if share.quantity.value == _ALL_OF_IT:
        return any(each.quantity.value == part.quantity.value for each in alike)
    words = ((each, passage.folded[each.end : each.end + _BEHIND].partition(wanted)) for each in alike if wanted)
    named_behind = (each for each, (before, name, _) in words if name and before.endswith(("为", "即", "系", "是")))
    return any(is_hit(share.quantity, part.quantity, each.quantity) for each in named_behind)


def _totals(passage: Passage, sentence: Sentence, part: Mention) -> list[Mention]:
    """The totals told above, which a share that names no whole may be of: 共受理2877件. …涉及消费58件，占2%."""
    return list(_totals_like(passage, sentence.place, part.kind, part.quantity.unit))


@lru_cache(maxsize=16)
def _totals_like(passage: Passage, place: int, kind: QuantityKind, unit: str) -> tuple[Mention, ...]:
    return tuple(each for each in told_of(passage, place, kind, unit, _BACK) if _COMES_TO.search(each.lead))


def _together(sentence: Sentence, part: Mention) -> Iterator[Mention]:
    """What the amounts of a sentence come to, which a share can be of though nothing tells it."""
    listed = [each for each in sentence.mentions if each.role is QuantityRole.LEVEL and not each.depth]
    listed = [each for each in listed if comparable(each.quantity, part.quantity)]
    value = sum((each.quantity.value for each in listed), Decimal(0))
    if part in listed and len(listed) > 1:
        yield replace(part, quantity=replace(part.quantity, value=value))


def _is_any(wanted: str, wholes: list[Mention]) -> bool:
    """Whether the name of a whole is one that every amount of its kind has: 收入 beside 税收收入."""
    return wanted in _KINDS and not any(
        each.label in (wanted, f"总{wanted}", f"{wanted}合计", f"实际{wanted}", f"全年{wanted}") for each in wholes
    )


def _is_no_whole(
    passage: Passage, sentence: Sentence, share: Mention, part: Mention, whole: Mention, *, is_clear: bool
) -> bool:
    """Whether a share can hardly be of a whole: told elsewhere and far off, an equal of the part, another flow."""
    if whole.start < sentence.start and whole.quantity.value < part.quantity.value:
        return True
    off = abs(100 * part.quantity.value / whole.quantity.value - share.quantity.value)
    if whole.start < sentence.start and off > _FAR_OFF:
        return True
    if is_clear:
        return False
    begins = passage.folded.startswith("其中", sentence.start)
    is_equal = has_a_share(passage.folded, whole)
    return is_equal or (not begins and is_of_another_flow(passage.folded, part, whole, sentence.start))


def _is_of_what_came(share: Mention, part: Mention, others: list[Mention]) -> bool:
    """Whether a share is of what came of a plan: 项目支出预算380万元，实际支出361万元，…占项目支出的11.63%."""
    came = (each.quantity for each in others if not is_planned(each))
    return share.quantity.decimals > 0 and any(is_exactly(share.quantity, part.quantity, each) for each in came)


def _named_behind(passage: Passage, sentence: Sentence, part: Mention, wanted: str) -> Iterator[Mention]:
    """所见支出318.64万元者，为本年支出合计: amounts above that are called so behind themselves."""
    for each in told_of(passage, sentence.place, part.kind, part.quantity.unit, _BACK) if wanted else ():
        if wanted in passage.folded[each.end : each.end + _CALLED]:
            yield each


def _is_of_one_told_beside(share: Mention, part: Mention, whole: Mention, wanted: str, others: list[Mention]) -> bool:
    """耕地保有量任务48.20万亩，变更调查数48.57万亩；永久基本农田41.85万亩，占耕地的86.16%: of the other one."""
    if is_planned(whole) and _is_of_what_came(share, part, others):
        return True
    if whole.label == wanted:
        return False
    wholes = (each.quantity for each in others if each is not part)
    return share.quantity.decimals >= _PRECISE and any(
        is_exactly(share.quantity, part.quantity, each) for each in wholes
    )


def _is_within_reach(share: Mention, part: Mention, whole: Mention) -> bool:
    """Whether a share can be one of a whole that nothing names: it is not out by half or more."""
    exact = 100 * part.quantity.value / whole.quantity.value if whole.quantity.value else Decimal(0)
    return exact <= 2 * share.quantity.value <= 4 * exact


def _inherited(sentence: Sentence, share: Mention) -> str:
    """What the share before this one is of: 占总支出的43%，…占11%."""
    before = [each for each in sentence.mentions if each.role is QuantityRole.SHARE and each.start < share.start]
    return next((whole for each in reversed(before) if (whole := share_whole(each.lead))), "")
