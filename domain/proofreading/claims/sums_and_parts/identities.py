"""What accounts make one amount of two others: 资产 = 负债 + 净资产, 原值 = 折旧 + 净值, 应发 = 扣款 + 实发."""

from collections.abc import Iterator
from decimal import Decimal
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim, window
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.sums_and_parts.sums import sum_claim
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_ALL = r"(?:资金|总额|总计|合计|总量|总数|总值|金额|余额|为|共|达|:)*$"
_NAMES = (
    ("(?<!净|定)资产", "(?<!率)负债", "净资产|所有者权益|净资产类"),
    ("原值|原价", "折旧(?:额)?", "净值|账面价值"),
    ("应发(?:工资|薪酬)?", "(?:代扣|扣除|应扣|扣款|扣缴)[^，。；0-9]{0,6}", "实发(?:工资|薪酬)?"),
    ("送审(?:价|造价)?", "审定(?:价|造价)?", "(?:审减|核减)(?:额|投资|资金)?"),
    ("申请(?:补助)?|申报", "(?:审减|核减)(?:额|投资)?", "核定|审定|批复|核准"),
    ("(?:总|全部)收入|收入", "费用|(?:总|全部)费用", "盈余|收支结余"),
)
_WHAT: tuple[tuple[Pattern[str], Pattern[str], Pattern[str]], ...] = tuple(
    (pattern(f"(?:{whole}){_ALL}"), pattern(f"(?:{one}){_ALL}"), pattern(f"(?:{other}){_ALL}"))
    for whole, one, other in _NAMES
)
_ANY_OTHER = pattern(f"(?:{'|'.join(other for _, _, other in _NAMES)}){_ALL}")
_DEBT_RATE = pattern("^(?:年末)?资产负债率(?:为|达|是)?$")
_FAR = Decimal("0.4")  # of the whole: so far off they are not of one account
_SLIGHT = Decimal("0.00001")


def identities(passage: Passage) -> Iterator[Claim]:
    """Amounts of one account that do not make each other."""
    for sentence in passage.stating:
        yield from _debt(passage, sentence)
        if not any(_ANY_OTHER.search(each.lead.strip()) for each in sentence.mentions):
            continue
        for whole_name, one_name, other_name in _WHAT:
            last = next((each for each in reversed(sentence.mentions) if other_name.search(each.lead.strip())), None)
            if last is None:
                continue
            near = [each for each in window(passage, sentence, 1) if _is_stated(each) and not each.depth]
            near = [each for each in near if comparable(each.quantity, last.quantity)]
            found = [
                [each for each in near if look.search(each.lead.strip())] for look in (whole_name, one_name, other_name)
            ]
            if all(len(each) == 1 for each in found):
                yield from _judged(sentence, *(each[0] for each in found))


def _debt(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """资产负债率38%：资产总额2.6亿元，负债总额1.12亿元."""
    for rate in sentence.mentions:
        if rate.kind is not QuantityKind.PERCENT or not rate.is_exact or not _DEBT_RATE.search(rate.lead):
            continue
        near = [each for each in (*window(passage, sentence, 1), *sentence.mentions) if _is_stated(each)]
        found = [{each for each in near if look.search(each.lead.strip())} for look in _WHAT[0][:2]]
        if all(len(each) == 1 for each in found):
            (assets,), (debts,) = found
            if assets.quantity.value and not is_rate(rate.quantity, debts.quantity, assets.quantity):
                yield rate_claim(COMPLETION, rate, debts, assets)


def _is_stated(mention: Mention) -> bool:
    is_cut = mention.role is QuantityRole.DELTA and ("审减" in mention.lead or "核减" in mention.lead)
    return mention.is_exact and (mention.role is QuantityRole.LEVEL or is_cut)


def _judged(sentence: Sentence, whole: Mention, one: Mention, other: Mention) -> Iterator[Claim]:
    exact = one.quantity.value + other.quantity.value
    off = abs(exact - whole.quantity.value)
    slack = sum((each.quantity.slack for each in (whole, one, other)), _SLIGHT)
    if slack < off <= _FAR * whole.quantity.value:
        yield sum_claim(whole, [one, other], exact)
