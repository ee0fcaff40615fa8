"""What there is to spend, or is left at the end, made of two amounts told before it.

上年结转86.30万元，2024年下达1254.00万元，可用资金1540.30万元. The two may stand sentences apart, with their own parts
between them. One of them is called what comes on top (结转, 追加, 加上); only where one digit of the sum would make it
that of just these two is anything said.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, window
from domain.proofreading.claims.sums_and_parts.balances import remainder_claim
from domain.proofreading.claims.units_and_digits.digits import count_digits, is_one_digit_off
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_SUM = pattern(
    r"(?:可(?:用|使用|支配|安排)(?:的)?(?:资金|财力|数|总额|经费)?|(?:收入|资金|来源|预算)(?:总计|总额|合计)|总(?:收入|预算|计|财力)"
    r"|调整后?的?(?:全年|年度|部门)?预算|(?:全年|最终|年度)预算|结转(?:和)?结余|结余|结转|变为|增至|达到?)"
    r"(?:数|总额|资金|共|合计|为|达|变为|增至|:|了)*$"
)
_ON_TOP = pattern("结转|结余|追加|加上?|另有|新增|调增|增加|补充|动用|续作")
_NOT_ON_TOP = pattern("其中|年末|期末|年底|调减|核减|压减|收回|减少|支出|支付|完成率|上年(?:预算|支出|收入|决算|同期)")
_BASE = pattern("收入|预算|下达|到位|安排|收到|拨入|拨款|资金|批准|合同|结余|结转|筹集")
_NO_BASE = pattern("支出|支付|使用|决算|其中|兑付|拨付")
_DIGITS, _NEAREST, _BACK = 4, 10, 3  # digits of a sum that are no chance; amounts before it, in so many sentences
_NEAR = Decimal("0.3")


def made_of_two(passage: Passage) -> Iterator[Claim]:
    """Sums of an amount and what comes on top of it, one digit of which is wrong."""
    for sentence in passage.stating:
        for total in sentence.mentions:
            is_sum = total.kind is QuantityKind.MONEY and total.is_level and total.is_exact and not total.depth
            if is_sum and _SUM.search(total.lead.strip()) and count_digits(total.quantity) >= _DIGITS:
                yield from _judged(passage, sentence, total)


def _judged(passage: Passage, sentence: Sentence, total: Mention) -> Iterator[Claim]:
    near = [each for each in window(passage, sentence, _BACK) if each.start < total.start and each.is_exact]
    near = [each for each in near if comparable(each.quantity, total.quantity)][-_NEAREST:]
    if _is_told(total, near):
        return
    bases, added = [each for each in near if _is_base(each)], [each for each in near if _is_on_top(each)]
    pairs = [(base, more) for base in bases for more in added if base is not more]
    pairs = [(base, more) for base, more in pairs if base.start < more.start or not _is_on_top(base)]
    wrong = {one.quantity.value + two.quantity.value: (one, two) for one, two in pairs if _is_off(total, one, two)}
    if len(wrong) == 1:
        [(base, more)] = wrong.values()
        yield from remainder_claim(total, sorted([(base, 1), (more, 1)], key=lambda each: each[0].start))


def _is_told(total: Mention, near: Sequence[Mention]) -> bool:
    """Whether the amounts before a sum give it: two of them, all of them side by side, or what is left of them."""
    values = [each.quantity.value for each in near]
    stated = total.quantity.value
    if any(one - other == stated or one + other == stated for one in values for other in values) or stated in values:
        return True
    sums = {sum(values[first:last]) for first in range(len(values)) for last in range(first + 2, len(values) + 1)}
    differences = {one + two - three for one in values for two in values for three in values}
    return stated in sums or stated in differences


def _is_base(each: Mention) -> bool:
    is_amount = each.role is QuantityRole.LEVEL or each.role is QuantityRole.PRIOR
    return is_amount and not each.depth and _BASE.search(each.lead) is not None and not _NO_BASE.search(each.lead)


def _is_on_top(each: Mention) -> bool:
    return not each.depth and _ON_TOP.search(each.lead) is not None and not _NOT_ON_TOP.search(each.lead)


def _is_off(total: Mention, base: Mention, more: Mention) -> bool:
    exact = base.quantity.value + more.quantity.value
    is_near = abs(exact - total.quantity.value) <= _NEAR * exact
    return is_near and is_one_digit_off(total.quantity, exact)
