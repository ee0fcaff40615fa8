"""Whether the rest of a text bears out a mean, or what so many come to, that a claim calls wrong.

大学生24人、每人5000元 has its own heads; 总共102人，4.26万元 is all products together.
"""

from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, shown
from domain.proofreading.claims.common.neighbours import number_stated, numbers_around
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_ADJOINS = 3  # characters between a number of heads and so much for each
_LESS_FOR_EACH = pattern("每[一-龥]{1,4}(?:[低高少多降涨]|减少|增加|提高|下降)(?:了|出)?$")
_INTEREST = pattern("利率|利息|贴息")


def has_its_own_heads(passage: Passage, claim: Claim) -> bool:
    """大学生24人、每人5000元: heads right before so much for each, which the claim does not divide by."""
    divisor = claim.arithmetic.partition("÷")[2].partition("=")[0]
    sentence = passage.sentence_at(max(claim.start, claim.end - 1))
    return any(
        each.end == claim.end and f"{head.quantity.value.normalize():f}" != divisor
        for head, each in _with_heads(sentence)
    )


def _with_heads(sentence: Sentence) -> list[tuple[Mention, Mention]]:
    """The numbers of heads of a sentence with what each of them gets, right behind: 24人、每人5000元."""
    return [
        (head, each)
        for head, each in pairwise(sentence.mentions)
        if head.kind is QuantityKind.COUNT
        and each.role is QuantityRole.EACH
        and each.start - len(each.lead) - head.end <= _ADJOINS
        and each.lead.strip("、，").startswith(f"每{head.quantity.unit[-1:]}")
    ]


def is_of_kinds(passage: Passage, claim: Claim) -> bool:
    """一等12人，每人800元；二等30人，每人500元；三等60人，每人300元。总共102人，4.26万元: all products together."""
    last = passage.sentence_at(max(claim.start, claim.end - 1))
    near = passage.sentences[max(0, last.place - 1) : last.place + 1]
    products = [head.quantity.value * each.quantity.value for one in near for head, each in _with_heads(one)]
    own = {each.quantity.value for each in last.mentions}
    totals = own | {each.quantity.value for each in numbers_around(passage, claim)}
    return len(products) > 1 and sum(products, Decimal(0)) in totals


def is_no_mean(passage: Passage, claim: Claim) -> bool:
    """低于储备期外的2935元，每吨低175元: so much less for each is no mean."""
    mean = number_stated(passage, claim)
    return mean is not None and _LESS_FOR_EACH.search(mean.lead.strip()) is not None


def is_of_the_item_before(passage: Passage, claim: Claim) -> bool:
    """CT一台，中标价615万元；彩超两台，单价148万元: the number of one item and what was paid for the one before."""
    mean = number_stated(passage, claim)
    total, _, divisor = claim.arithmetic.partition("=")[0].partition("÷")
    if mean is None:
        return False
    row = [each for each in passage.sentence_at(mean.start).mentions if each.end <= mean.start]
    heads = [each for each in row if f"{each.quantity.value.normalize():f}" == divisor]
    paid = [each for each in row if comparable(each.quantity, mean.quantity)]
    own = next((each for each in reversed(heads) if each.segment == mean.segment), None)
    if own is None or not paid or any(each.segment == mean.segment for each in paid):
        return False
    of_the_item = [each for each in row if each.segment == paid[-1].segment]
    return shown(paid[-1].quantity, mean.quantity.unit) == total and any(
        comparable(each.quantity, own.quantity) for each in of_the_item
    )


def is_interest(passage: Passage, claim: Claim) -> bool:
    """占用贷款1860万元，年利率3.65%，按152天计，利息28.27万元: interest is no product of its days."""
    sentence = passage.sentence_at(max(claim.start, claim.end - 1))
    return _INTEREST.search(passage.folded, sentence.start, sentence.end) is not None
