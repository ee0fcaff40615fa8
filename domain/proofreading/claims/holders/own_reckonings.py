"""Whether a rate, a part or a score is reckoned in a way that the words or the numbers beside it tell.

In 编制使用率95% both kinds of posts count, in 补助资金占957.60万元的36.84% what is left of those beside 自筹604.80万元;
自评97分，其中护林员98分 is a mean of scores, and 指导8个村（目标10个村，未完成2个村） a goal less what was not done.
"""

from collections.abc import Sequence
from itertools import permutations

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.claims.common.neighbours import numbers_near
from domain.proofreading.claims.common.scope import gives, is_exactly
from domain.proofreading.claims.sums_and_parts.sums import SUBSET
from domain.proofreading.mentions import Mention, Passage, noun
from domain.proofreading.quantities import QuantityKind

_ALL = 100  # per cent
_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT)
_NAME = pattern("(?P<name>[一-龥]{2,3})率(?:为|是|达|仅)?$")
_NOT_DONE = pattern("[^，。；0-9]{0,16}(?:推迟|未|取消|停建|缓建|延期|延至|尚|没有)")
_BY_A_NUMBER = pattern("按(?:[一-龥]{0,4})$")
_MEAN = pattern("平均|均值|加权")
_WITH = pattern(r"\((?:其中)?[:，]?(?:[包内]?含|包括|其中)")
_FULL = pattern("满分|分值|权重")
_FULL_IN_TURN = pattern(r"\(满分(?:依次|分别)|满分(?:依次|分别)[^。]*[得评]分")
_SCORED = pattern("得分|评分|总分")
_DUE = pattern("目标|计划|任务|应|合同")
_FEWEST = 2  # numbers
_ROW = 4  # two plans, and what was done of each
_QUOTED = 40  # characters


def is_reckoned_apart(passage: Passage, claim: Claim) -> bool:
    """Whether a rate is given by what stands right beside it in another way than it was reckoned."""
    near = [each for each in numbers_near(passage, claim) if each.is_exact]
    rate = next((each for each in near if each.end == claim.end and each.kind is QuantityKind.PERCENT), None)
    if rate is None:
        return False
    before = [each for each in near if each.end <= rate.start and each.kind in _KINDS and each.depth <= rate.depth]
    return (
        _is_of_both_kinds(rate, [each for each in before if each.is_level][-_ROW:])
        or _is_of_the_others(rate, claim)
        or _is_of_its_own_name(rate, before[-_FEWEST:])
        or _is_of_things_told_above(rate, before, claim)
        or _is_by_a_number(rate, before)
    )


def _is_of_both_kinds(rate: Mention, row: Sequence[Mention]) -> bool:
    """行政编制14名，实有13人；事业编制6名，实有6人，编制使用率95%: of both together."""
    if len(row) < _ROW or not all(comparable(each.quantity, row[0].quantity) for each in row):
        return False
    values = [each.quantity.value for each in row]
    return gives(rate.quantity, values[1] + values[3], values[0] + values[2])


def _is_of_the_others(rate: Mention, claim: Claim) -> bool:
    """自筹604.80万元，补助资金占总投入957.60万元的36.84%: of what is not the part told."""
    if claim.rate is None:
        return False
    _, part, whole = claim.rate
    if _NOT_DONE.match(part.tail) or _NOT_DONE.search(part.lead):  # 有1处推迟到次年，原计划5处，完成率80%
        return gives(rate.quantity, whole.quantity.value - part.quantity.value, whole.quantity.value)
    if not rate.quantity.decimals:
        return False
    subject = noun(rate.lead.partition("占")[0]) or noun(whole.lead.partition("占")[0])
    is_another = len(subject) >= _FEWEST and subject not in part.lead and part.label not in subject
    return is_another and gives(rate.quantity, whole.quantity.value - part.quantity.value, whole.quantity.value)


def _is_of_its_own_name(rate: Mention, two: Sequence[Mention]) -> bool:
    """抽检1085批次，不合格35批次，不合格率3.23%: of the two right before it, the one having the rate's name."""
    name = _NAME.search(rate.lead.strip())
    if name is None or len(two) < _FEWEST or not comparable(two[0].quantity, two[1].quantity):
        return False
    whole, part = (each.quantity for each in two)
    return name["name"] in two[1].lead and bool(rate.quantity.decimals) and is_exactly(rate.quantity, part, whole)


def _is_of_things_told_above(rate: Mention, before: Sequence[Mention], claim: Claim) -> bool:
    """签约项目126个. … 开工88个；投产41个，投产率32.54%: of things of the line, not of those right before it."""
    if claim.rate is None or rate.quantity.decimals < _FEWEST or claim.rate[1].kind is not QuantityKind.COUNT:
        return False
    part, whole = claim.rate[1], claim.rate[2]
    wholes = [each for each in before if each.is_level and each.end <= part.start and each is not whole]
    return part.end <= rate.start and any(
        comparable(each.quantity, part.quantity) and is_exactly(rate.quantity, part.quantity, each.quantity)
        for each in wholes
    )


def _is_by_a_number(rate: Mention, before: Sequence[Mention]) -> bool:
    """核减1座，故按14座考核，完成率100%: of the number that words take it by, which was told before."""
    last = before[-1] if before else None
    if last is None or rate.quantity.value != _ALL or not _BY_A_NUMBER.search(last.lead.strip()):
        return False
    return any(each.quantity.value == last.quantity.value for each in before[:-1])


def is_no_part(passage: Passage, claim: Claim) -> bool:
    """Whether numbers are no parts of a total: scores of a mean, full marks, a goal and what is lacking of it."""
    if claim.is_named:
        return False
    words = passage.folded[claim.start : claim.end + _QUOTED].partition("。")[0]
    if claim.code == SUBSET and claim.is_money is False and "分" in words and _MEAN.search(words):
        return True
    if _FULL_IN_TURN.search(words, 0, claim.end - claim.start) or (
        _FULL.search(words) and _SCORED.search(words) and claim.expected == _ALL
    ):
        return True  # 满分依次为10分、30分、40分、20分，总得分95.5分
    end = passage.folded.find(")", claim.end, claim.end + _QUOTED)
    return _is_what_is_left(passage, claim, max(claim.end, end))


def _is_what_is_left(passage: Passage, claim: Claim, end: int) -> bool:
    """毕业生841人（853人中有12人休学）: a number of which those in the bracket differ by just as much."""
    sentence = passage.sentence_at(claim.start)
    inside = [each for each in sentence.mentions if claim.start <= each.start < end and each.kind is QuantityKind.COUNT]
    if len(inside) <= _FEWEST or not inside[1].depth:
        return False
    whole, others = inside[0].quantity, [each.quantity for each in inside[1:] if each.depth]
    is_of_them = inside[1].tail.startswith(("中", "里", "内")) or claim.code == SUBSET
    is_due = is_of_them or _DUE.search(inside[1].lead) is not None
    return is_due and any(one.value - other.value == whole.value for one, other in permutations(others, _FEWEST))


def is_with_what_was_there(passage: Passage, claim: Claim) -> bool:
    """年末结转63万元（含上年结转20万元）: whether a bracket behind a rest tells what is in it besides."""
    if claim.actual is None or claim.expected is None or not _WITH.match(passage.folded, claim.end):
        return False
    sentence = passage.sentence_at(claim.start)
    inside = next((each for each in sentence.mentions if each.start > claim.end), None)
    return inside is not None and claim.actual - inside.quantity.value == claim.expected


def is_of_a_total_elsewhere(claim: Claim) -> bool:
    """支出896.15万元，占支出合计的100%: of a total that is not told, the one that was found being less."""
    return claim.actual == _ALL and claim.expected is not None and claim.expected > _ALL
