"""Two numbers that must be one, and are a slip of the hand apart: 应补381.80万元，实补831.80万元.

电梯1246台，检验2146台，检验率100%: what the rate says is all of it. 收入3564.80万元，支出5364.80万元，收支平衡;
计划237户，开工327户，竣工237户; 报价176.40万元、168.30万元，成交价618.30万元: what was agreed is one of what was
offered. How far they lie apart does not matter; that their digits are the same but for two changed round, or one, does.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, quoted_from, shown
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.claims.units_and_digits.digits import is_mistyped, is_turned
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_ALL_OF_IT = pattern("(?:率|进度)(?:均?为|是|达到?|:)*$|^(?:完成|执行|支付|到位|兑现|兑付|占|达到?)+$")
_DUE = pattern("(?:^|[，、；]|全[年县]|本年|共)应(?P<verb>[一-龥])[一-龥]{0,4}$")
_DONE = pattern("(?:^|[，、；])(?:全[年县]|本年|共|已|均)?实(?P<verb>[一-龥])[一-龥]{0,4}$")
_BOUND = pattern(
    "(?:预算|计划|任务|目标|核定|控制价|限价|合同价|概算|总投资|多发|多领|违规|套取|骗取|挪用)(?:数|额|金额|资金)?(?:为|是)?$"
)
_NO_MORE = pattern(
    "(?:^|[，、；])(?:全年|当年|实际|共|已)*(?:支出|完成|改造|中标|结算|到位|审定|支付|验收|检验|检查|检测|发放|追回|收回|退回|清退)"
    "(?:价|金额|资金|了)?(?:为|是)?$"
)
_BALANCED = pattern("收支(?:平衡|相等|相抵|持平|总计相等)|收支两平")
_INCOME, _OUTLAY = pattern("收入[^，。；支出]{0,6}$"), pattern("支出[^，。；收入]{0,6}$")
_OFFER, _WON = pattern("报价[^，。；0-9]{0,10}$"), pattern("(?:中标|成交|签约|合同)(?:价|金额|价格)?(?:为|是|:)?$")
_NONE_LEFT = pattern("(?:无|没有)(?:年末)?(?:结转|结余|节余|和|、|资金)+")
_LEFT = pattern("结余|结转|节余")
_ALL, _ROW = 100, 2  # per cent; numbers that are alike
_BETWEEN = 40  # characters


def slipped_pairs(passage: Passage) -> Iterator[Claim]:
    """Numbers that cannot but be the one beside them, and are a slip away from it."""
    rates, offers = passage.places_of(QuantityKind.PERCENT), passage.places_with("报价")
    for sentence in passage.stating:
        if len(sentence.mentions) < _ROW:
            continue
        if sentence.place in rates:
            yield from _all_of_it(passage, sentence)
        yield from _due_and_done(sentence)
        if len(sentence.levels) > _ROW:
            yield from _odd_among_equals(sentence)
        if sentence.place in offers:
            yield from _won_for_an_offer(sentence)
    for sentence in passage.saying("收支"):
        if _BALANCED.search(passage.folded, sentence.start, sentence.end):
            yield from _balanced(passage, sentence)


def _all_of_it(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """A rate of 100 per cent right behind two numbers, or behind one and a sentence that tells the other."""
    for place, rate in enumerate(sentence.mentions):
        is_all = rate.kind is QuantityKind.PERCENT and rate.quantity.value == _ALL
        if not is_all or not place or not _ALL_OF_IT.search(rate.lead.strip()):
            continue
        part = sentence.mentions[place - 1]
        if part.segment != rate.segment or rate.start - part.end > _BETWEEN:
            continue
        told = [each for each in _wholes(passage, sentence, part) if comparable(each.quantity, part.quantity)]
        if all(each.quantity.value != part.quantity.value for each in told):
            yield from (found for each in told[-1:] for found in _one(each, part))


def _wholes(passage: Passage, sentence: Sentence, part: Mention) -> Iterator[Mention]:
    """The number before a part, or those of the sentence above where the part is the first of its own."""
    before = [each for each in sentence.mentions if each.end <= part.start and each.quantity.unit != "日"]
    if not before and sentence.place:
        yield from passage.sentences[sentence.place - 1].levels
    yield from before[-1:]


def _due_and_done(sentence: Sentence) -> Iterator[Claim]:
    """应补 and 实补 side by side; 预算38.40万元，支出83.40万元: of two the second can be no more."""
    for due, done in pairwise(sentence.mentions):
        one = _DUE.search(due.lead.strip()) if "应" in due.lead and "实" in done.lead else None
        two = _DONE.search(done.lead.strip()) if one else None
        is_more = done.quantity.value > due.quantity.value
        if one and two and one["verb"] == two["verb"]:
            yield from _one(due, done) if is_more or is_turned(done.quantity, due.quantity.value) else ()
        elif is_more and _are_bound(due, done) and is_turned(done.quantity, due.quantity.value):
            yield from _one(due, done)


def _are_bound(due: Mention, done: Mention) -> bool:
    return _BOUND.search(due.lead.strip()) is not None and _NO_MORE.search(done.lead.strip()) is not None


def _odd_among_equals(sentence: Sentence) -> Iterator[Claim]:
    """计划237户，开工327户，竣工237户."""
    for segment in {each.segment for each in sentence.levels}:
        row = [each for each in sentence.levels if each.segment == segment and each.is_exact]
        if len(row) <= _ROW:
            continue
        told = Counter(each.quantity.value for each in row)
        for at in range(1, len(row) - 1):
            first, odd, last = row[at - 1 : at + 2]
            are_equal = first.quantity.value == last.quantity.value and comparable(first.quantity, last.quantity)
            is_odd = told[odd.quantity.value] == 1 and comparable(odd.quantity, first.quantity)
            if are_equal and is_odd and is_turned(odd.quantity, first.quantity.value):
                yield _claimed(first, odd)


def _won_for_an_offer(sentence: Sentence) -> Iterator[Claim]:
    """报价分别为176.40万元、168.30万元、172.85万元，…成交价618.30万元."""
    offers: list[Mention] = []
    for each in sentence.mentions:
        if each.kind is not QuantityKind.MONEY or not each.is_exact:
            continue
        if _OFFER.search(each.lead.strip()) or (offers and not each.lead.strip("、和及，")):
            offers.append(each)
        elif len(offers) >= _ROW and _WON.search(each.lead.strip()):
            if all(each.quantity.value != offer.quantity.value for offer in offers):
                near = [offer for offer in offers if is_mistyped(each.quantity, offer.quantity.value)]
                if len(near) == 1:
                    yield _claimed(near[0], each)
            return


def _balanced(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """全年收入3564.80万元；支出5364.80万元，收支平衡."""
    if _LEFT.search(_NONE_LEFT.sub("", passage.folded[sentence.start : sentence.end])):
        return
    money = [each for each in sentence.levels if each.kind is QuantityKind.MONEY and not each.depth]
    income = [each for each in money if _INCOME.search(each.lead)]
    outlay = [each for each in money if _OUTLAY.search(each.lead)]
    if income and outlay:
        yield from _one(income[0], outlay[0])


def _one(told: Mention, again: Mention) -> Iterator[Claim]:
    are_exact = told.is_exact and again.is_exact and comparable(told.quantity, again.quantity)
    if are_exact and is_mistyped(again.quantity, told.quantity.value):
        yield _claimed(told, again)


def _claimed(told: Mention, again: Mention) -> Claim:
    is_money = again.kind is QuantityKind.MONEY
    terms = f"{shown(told.quantity, again.quantity.unit)}≠{shown(again.quantity)}"
    start, end = min(quoted_from(told), quoted_from(again)), max(told.end, again.end)
    return Claim(REPEAT, start, end, told.quantity.value, again.quantity.value, is_money, terms, "query", is_named=True)
