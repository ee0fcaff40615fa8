"""What follows from a rate and its two amounts besides: 支付3506.20万元，支付率97.01%，余下108.10万元.

Which whole a rest is left of, or which two values a change lies between, the words leave open more often than not. A
rate beside it tells: the amount right before it and the one amount of which that is quite such a rate. What they leave,
or what lies between them, and the number that is told for it are then held against each other. Only where the one is a
slip of the hand away from the other is anything said, or where the words tell that just this rest is meant.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.common.claim import Claim, claim, comparable, is_difference, plain, shown, window
from domain.proofreading.claims.common.scope import gives, is_hit, told_like
from domain.proofreading.claims.sums_and_parts.balances import goes_on, remainder_claim
from domain.proofreading.claims.units_and_digits.digits import count_digits, is_one_digit_off
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_LEFT = pattern(
    r"(?:剩|余|欠|差|缺口?|质保金|质量?保证金|尾款|结转|结余|退回|收回|交回|上缴|超出?|(?<!减)少|多|低|(?<![最提])高|节约|节省|节余|结存)"
    r"(?:的|资金|指标|金额|部分|下|款|数|额|为|有|了|约|:|工程)*$"
    r"|(?:未(?!成年|来)|(?<![接招对优期])待|尚|仍|还|另|其余|在[办建]|正在|不(?!少于|低于|超过|动产)|返工|逾期|转入)[一-龥]{0,10}$"
)
_LEFT_BEHIND = pattern(
    r"^[一-龥]{0,6}(?:未(?!成年|来)|不(?!少于|低于|超过|动产)|返工|尚|仍|(?<![接招对优期])待|正在|在[办建]|逾期|其余|剩余|转入|结转)"
)
_OF_THEM = pattern("^(?![为是系])[一-龥]{0,8}[中里]")
_NAMED = pattern("^，?(?:未|余|剩)[一-龥]{1,4}的(?:资金|部分)?$")
_SO_MUCH = pattern("^(?:即|为|是|计|的|作为|系|质量?|保证金|质保金|尾款|余款)*$")
_NO_REST = pattern("其中|比|较|上年|去年|同期|每|各|均|至少")
_AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT)
_TELLING = 100  # steps of its last place that a rate has
_ALL = 100  # per cent
_BACK, _FAR_BACK, _MOST = 4, 10, 40  # sentences; amounts
_NEXT = 2  # amounts of its kind behind a rate among which a rest is looked for
_FURTHEST, _DIGITS = 3, 4  # sentences behind a rate in which its rest is named; digits of a rest that is not
_BESIDE = 3  # numbers before a rate
_NEAREST = 10  # amounts before a change


def anchored(passage: Passage) -> Iterator[Claim]:
    """Rests and changes that are not what the two amounts of a rate beside them leave."""
    for sentence in passage.stating_of(QuantityKind.PERCENT):
        for place, rate in enumerate(sentence.mentions):
            if rate.kind is not QuantityKind.PERCENT or not place or not _is_telling(rate):
                continue
            if place + 1 < len(sentence.mentions):
                yield from _the_rest_per_cent(passage, sentence, place)
            beside = _beside(sentence, place)
            if beside is None:
                continue
            if rate.role is QuantityRole.DELTA:
                yield from _change(passage, sentence, beside, rate)
            elif beside.role is QuantityRole.LEVEL:
                yield from _rest(passage, sentence, beside, rate)


def _beside(sentence: Sentence, place: int) -> Mention | None:
    """The amount right before a rate, or the one before its bracket: 新增265个（计划280个），完成率94.64%."""
    depth = sentence.mentions[place].depth
    outside = [each for each in sentence.mentions[max(0, place - _BESIDE) : place] if each.depth <= depth]
    beside = outside[-1] if outside else None
    return beside if beside is not None and beside.kind in _AMOUNTS and beside.is_exact else None


def _is_telling(rate: Mention) -> bool:
    is_precise = rate.quantity.value >= _TELLING * rate.quantity.step
    return rate.is_exact and rate.quantity.value != _ALL and (is_precise or not rate.quantity.decimals)


def _rest(passage: Passage, sentence: Sentence, part: Mention, rate: Mention) -> Iterator[Claim]:
    """已付350.36万元，即审定价361.20万元的97%，质保金10.84万元: what is left of the whole that the rate is of."""
    rest = _rest_of(passage, sentence, part, rate)
    if rest is None:
        return
    near = told_like(passage, sentence, part.quantity, _FAR_BACK, _MOST)
    wholes = [each for each in near if each.start < rest.start and _is_whole(rate, part, each)]
    if len({each.quantity.value for each in wholes}) != 1:
        return
    high, low = sorted((wholes[0], part), key=lambda each: -each.quantity.value)
    exact = high.quantity.value - low.quantity.value
    slack = high.quantity.slack + low.quantity.slack + rest.quantity.slack
    if abs(exact - rest.quantity.value) <= slack or goes_on(passage.sentence_at(rest.start), rest, exact):
        return
    others = [each.quantity.value for each in near if each is not rest]
    is_told = any(rest.quantity.value in (exact + each, exact - each) for each in others) or any(
        one - other == rest.quantity.value for one, other in permutations(others[:_NEAREST], 2)
    )
    if not is_told and is_one_digit_off(rest.quantity, exact):
        yield from remainder_claim(rest, [(high, 1), (low, -1)])


def _is_whole(rate: Mention, part: Mention, whole: Mention) -> bool:
    is_other = whole is not part and whole.quantity.value != part.quantity.value
    if not is_other or not whole.is_exact:
        return False
    if rate.quantity.decimals > 1:
        return gives(rate.quantity, part.quantity.value, whole.quantity.value)
    return is_hit(rate.quantity, part.quantity, whole.quantity)


def _rest_of(passage: Passage, sentence: Sentence, part: Mention, rate: Mention) -> Mention | None:
    """The number behind a rate that is called a rest, in this sentence or the next one, or has digits that tell it."""
    near = passage.sentences[sentence.place + 1 : sentence.place + 1 + _FURTHEST]
    following = [each for each in near if each.paragraph == sentence.paragraph]
    behind = [each for each in sentence.mentions if each.start > rate.start]
    behind += [each for one in following[:1] for each in one.mentions]
    alike = [each for each in behind if each.is_exact and comparable(each.quantity, part.quantity)]
    called = next((each for each in alike[:_NEXT] if _is_left(each)), None)
    if called is None and alike and alike[0].is_level and count_digits(alike[0].quantity) >= _DIGITS:
        called = alike[0] if not _NO_REST.search(alike[0].lead) else None
    named = (each for one in following[1:] for each in one.mentions if _NAMED.match(each.lead.strip()))
    return called or next((each for each in named if comparable(each.quantity, part.quantity)), None)


def _the_rest_per_cent(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """已付352.87万元，为审定价363.78万元的97%，余3%即10.91万元: what the per cent that lack of a hundred come to."""
    rate, rest = sentence.mentions[place], sentence.mentions[place + 1]
    is_rest = rest.is_level and rest.is_exact and rest.kind in _AMOUNTS and _SO_MUCH.match(rest.lead.strip())
    if not is_rest or count_digits(rest.quantity) < _NEXT or rate.quantity.value * 2 > _ALL:
        return
    near = [each for each in window(passage, sentence, _BACK) if each.start < rate.start and each.is_level]
    near = [each for each in near if each.is_exact and comparable(each.quantity, rest.quantity)][-_NEAREST:]
    others = replace(rate.quantity, value=_ALL - rate.quantity.value)
    pairs = [(whole, part) for whole, part in permutations(near, 2) if is_hit(others, part.quantity, whole.quantity)]
    left = {whole.quantity.value - part.quantity.value for whole, part in pairs}
    if len(left) == 1 and is_one_digit_off(rest.quantity, *left):
        yield from remainder_claim(rest, [(pairs[0][0], 1), (pairs[0][1], -1)])


def _is_left(rest: Mention) -> bool:
    lead = rest.lead.strip()
    if _NO_REST.search(lead) or _OF_THEM.match(rest.tail) or rest.role is QuantityRole.EACH:
        return False
    return _LEFT.search(lead) is not None or _LEFT_BEHIND.match(rest.tail) is not None


def _change(passage: Passage, sentence: Sentence, change: Mention, rate: Mention) -> Iterator[Claim]:
    """参观18.78万人次，日均600人次，比上年的16.20万人次增加2.58万人次，增长15.93%: the two values that grow so."""
    near = [each for each in window(passage, sentence, _BACK) if each.start < change.start]
    near = [each for each in near if each.is_exact and comparable(each.quantity, change.quantity)][-_NEAREST:]
    aside = [each for each in sentence.mentions if each.start > rate.end and each.segment == rate.segment]
    near += [each for each in aside[:1] if each.depth and comparable(each.quantity, change.quantity)]
    values = [each for each in near if each.role is not QuantityRole.DELTA and each.quantity.value > 0]
    pairs = list(permutations(values, 2))
    if any(is_difference(change.quantity, now.quantity, before.quantity) for now, before in pairs):
        return
    for now, before in pairs:
        apart = abs(now.quantity.value - before.quantity.value)
        if gives(rate.quantity, apart, before.quantity.value) and is_one_digit_off(change.quantity, apart):
            yield _claimed(change, now, before, apart)
            return
    yield from _value(change, rate, values)


def _value(change: Mention, rate: Mention, values: Sequence[Mention]) -> Iterator[Claim]:
    """The one value that, with the other one and a change which its growth bears out, is a digit off."""
    rises = change.rises if change.rises is not None else rate.rises
    if rises is None:
        return
    gap = change.quantity.value if rises else -change.quantity.value
    for known in values:
        if gives(rate.quantity, change.quantity.value, known.quantity.value):
            right = known.quantity.value + gap
        elif known.quantity.value > gap and gives(rate.quantity, change.quantity.value, known.quantity.value - gap):
            right = known.quantity.value - gap
        else:
            continue
        off = [each for each in values if each is not known and is_one_digit_off(each.quantity, right)]
        if len(off) == 1 and not any(each.quantity.value == right for each in values):
            yield _claimed(change, off[0], known, abs(off[0].quantity.value - known.quantity.value))
        return


def _claimed(change: Mention, one: Mention, other: Mention, apart: Decimal) -> Claim:
    unit, (high, low) = change.quantity.unit, sorted((one, other), key=lambda each: -each.quantity.value)
    factor = change.quantity.value / Decimal(shown(change.quantity))
    terms = f"{shown(high.quantity, unit)}-{shown(low.quantity, unit)}={plain(apart / factor)}"
    return claim(AMOUNT, change, apart, terms)
