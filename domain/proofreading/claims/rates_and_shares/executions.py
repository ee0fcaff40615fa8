"""Rates of execution (执行率, 支付进度, 使用率) and what is left over, of the outlay and the funds that a text tells.

The two may stand sentences apart. Where any amounts told give the rate, or what is left, there is nothing to say.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim
from domain.proofreading.claims.common.funds import funds, outlay
from domain.proofreading.claims.common.scope import is_exactly, told
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.sums_and_parts.balances import remainder_claim
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_RATE = pattern(
    r"^(?:其)?(?:总体?|整体|全年|本年|项目|资金|预算|经费|部门|年度|财政|专项|累计|实际|截至[^，。；]{0,6})*"
    r"(?:(?:执行|支付|支出|使用|拨付|列支)(?:率|进度)|进度|占(?:全年|调整后|年初)?预算的)(?:为|达到?|是|仅|只有|:)*$"
)
_REST = pattern(
    r"^(?:年末|期末|年底|当年|本年|全年|资金|项目|指标|财政拨款|账面|尚有|仍有|还有?|仍|尚|预算|累计|共)*"
    r"(?:结转和结余|结转结余|结转(?:下年|下一年度?|到下年|至下年|20[0-9]{2}年)|结转|结余|剩余|尚余|节余|余下|余额|余|本期盈余|盈余|收支结余|未(?:支出|使用|拨付|支付|执行|用完|兑付|列支))"
    r"(?:的|资金|指标|金额|款项?|为|了|数|额|部分|:)*$"
)
_OPENING = pattern(r"(?:上年|年初|期初|以前年度|上年度)[一-龥]{0,6}(?:结转|结余)|结转(?:上年|资金)")
_INCLUDES = pattern("总计|合计|总额|可用|总收入|全年预算|调整")
_OTHER = pattern("收回|上缴|上交|调减|核减|缴回|退回|抵|另|垫|自筹")
_CHANGED = pattern("调整|追加|下达|到位|安排")  # no outlay
_NEAR = 15  # percentage points: so far off, a rate must be of something else
_CLAUSE = 12  # characters before the words of a rate
_BACK, _MOST = 25, 60  # sentences, amounts


def executions(passage: Passage) -> Iterator[Claim]:
    """Rates of execution, and remainders, that the outlay and the funds above it do not give."""
    for sentence in passage.stating:
        for mention in sentence.mentions:
            if not mention.is_exact or mention.depth:
                continue
            if mention.kind is QuantityKind.PERCENT and _RATE.match(mention.lead.strip()):
                yield from _rate(passage, sentence, mention)
            elif _is_money(mention) and _REST.match(mention.lead.strip()):
                yield from _rest(passage, sentence, mention)


def _rate(passage: Passage, sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    """年度预算共计2846.5万元，其中…。全年实际支出2688.94万元，预算执行率为94.46%."""
    spent = outlay(passage, sentence, rate)
    if spent is None or not spent.is_exact:
        return
    had = funds(passage, _sentence_of(passage, sentence, spent), spent)
    if had is None or had.quantity.value <= 0 or is_rate(rate.quantity, spent.quantity, had.quantity):
        return
    clause = passage.folded[max(sentence.start, rate.start - len(rate.lead) - _CLAUSE) : rate.start]
    if "调整" in clause and "调整" not in had.lead:
        return
    exact = 100 * spent.quantity.value / had.quantity.value
    if exact > 100 + _NEAR or abs(exact - rate.quantity.value) > _NEAR:
        return
    others = [each for each in sentence.mentions if each.start < rate.start and _is_money(each)]
    outlays = [spent, *(each for each in others if "预算" not in each.lead and not _CHANGED.search(each.lead))]
    if not _is_borne_out(passage, sentence, rate, outlays):
        yield rate_claim(COMPLETION, rate, spent, had)


def _sentence_of(passage: Passage, sentence: Sentence, mention: Mention) -> Sentence:
    """The sentence that a mention of this one or of one right before it stands in."""
    near = passage.sentences[max(0, sentence.place - 4) : sentence.place + 1]
    return next((each for each in near if each.start <= mention.start < each.end), sentence)


def _is_money(mention: Mention) -> bool:
    return mention.kind is QuantityKind.MONEY and mention.role is QuantityRole.LEVEL


def _is_borne_out(passage: Passage, sentence: Sentence, rate: Mention, outlays: list[Mention]) -> bool:
    """Whether an outlay over any amount told, or over two of them that stand side by side, is the rate."""
    near = [each for each in told(passage, sentence, _BACK) if each.kind is QuantityKind.MONEY][:_MOST]
    wholes = [each.quantity for each in near]
    wholes += [replace(one, value=one.value + other.value) for one, other in pairwise(wholes)]
    precise = [each for each in wholes if rate.quantity.decimals or each.value >= outlays[0].quantity.value]
    pairs = ((part.quantity, whole) for part in outlays for whole in precise if whole is not part.quantity)
    return any(is_exactly(rate.quantity, part, whole) for part, whole in pairs)


def _rest(passage: Passage, sentence: Sentence, rest: Mention) -> Iterator[Claim]:
    """到位资金7200万元。…全年支出7056万元，执行率98%。…结余144万元."""
    spent = outlay(passage, sentence, rest)
    if spent is None or not spent.is_exact:
        return
    near = [each for each in told(passage, sentence, _BACK) if comparable(each.quantity, rest.quantity)][:_MOST]
    left, slack = rest.quantity.value + spent.quantity.value, rest.quantity.step
    if any(abs(each.quantity.value - left) <= slack for each in near):
        return
    had = _proven(passage, sentence, spent, near) or funds(passage, _sentence_of(passage, sentence, spent), spent)
    if had is None or _OTHER.search(passage.folded, spent.end, rest.start) or _is_shared(sentence, spent, rest):
        return
    opening = [each for each in near if _OPENING.search(each.lead)]
    own = [each for each in opening if each.start >= sentence.start and each.is_exact]
    if len(own) == 1 and not _INCLUDES.search(had.lead):
        yield from _with_opening(rest, own[0], had, spent)
        return
    exact = had.quantity.value - spent.quantity.value
    if exact <= 0 or _comes_out(rest, had, spent, opening):
        return
    is_slip = is_mistyped(rest.quantity, exact)
    if opening and not _INCLUDES.search(had.lead) and not is_slip:
        return
    if is_slip or Decimal("0.5") <= rest.quantity.value / exact <= 2:
        yield from remainder_claim(rest, [(had, 1), (spent, -1)])


def _is_shared(sentence: Sentence, spent: Mention, rest: Mention) -> bool:
    """Whether other amounts stand between an outlay and what is left: 支出1302万元，提取基金8万元，结余40万元."""
    between = [each for each in sentence.mentions if spent.start < each.start < rest.start and not each.depth]
    return spent.start >= sentence.start and any(
        each.kind is QuantityKind.MONEY and each.role is not QuantityRole.EACH and "其中" not in each.lead
        for each in between
    )


def _with_opening(rest: Mention, opening: Mention, had: Mention, spent: Mention) -> Iterator[Claim]:
    """上年结转36万元，本年拨款420万元，本年支出431万元，结转下年25万元."""
    exact = opening.quantity.value + had.quantity.value - spent.quantity.value
    is_without = abs(had.quantity.value - spent.quantity.value - rest.quantity.value) <= rest.quantity.step
    if exact > 0 and not is_without and Decimal("0.5") <= rest.quantity.value / exact <= 2:
        yield from remainder_claim(rest, [(opening, 1), (had, 1), (spent, -1)])


def _comes_out(rest: Mention, had: Mention, spent: Mention, opening: list[Mention]) -> bool:
    """Whether what was carried over makes up the difference."""
    exact = had.quantity.value - spent.quantity.value
    slack = rest.quantity.step
    return any(abs(exact + each.quantity.value - rest.quantity.value) <= slack for each in opening)


def _proven(passage: Passage, sentence: Sentence, spent: Mention, near: list[Mention]) -> Mention | None:
    """The amount of which a rate behind the outlay says that it is spent, quite: 已支出7650万元，支出进度85%."""
    place = _sentence_of(passage, sentence, spent)
    rates = [each for each in place.mentions if each.start > spent.end and _RATE.match(each.lead.strip())]
    found = [
        each
        for rate in rates[:1]
        for each in near
        if rate.is_exact and each.end <= spent.start and is_exactly(rate.quantity, spent.quantity, each.quantity)
    ]
    return found[0] if len({each.quantity.value for each in found}) == 1 else None
