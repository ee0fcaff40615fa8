"""What came in and what went out, and what is left of both: 新登记18家，注销24家，净增6家 is a fall by 6."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT, DIRECTION
from domain.proofreading.claims.changes_and_points.movements import sign_of
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, quoted_from, shown
from domain.proofreading.claims.sums_and_parts.balances import remainder_claim
from domain.proofreading.claims.units_and_digits.digits import is_one_digit_off
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_NET = pattern(r"净(?P<way>增加?|减少?|流入|流出|增长)(?:了|:)?$|增减相抵[^，。；]{0,6}(?P<also>增加?|减少?)(?:了)?$")
_STOCK = pattern(r"年末|期末|年初|期初|年底|现有|共有|实有|核定|在[职编册岗校]")  # how many there are, none that moved
_OFFSET = pattern("(?P<two>[两二](?:项|者|相)?)?(?:增减)?(?:互?相抵|抵消|冲抵|轧抵)")
_WHOLLY = pattern("净|[比较与和].{2,14}(?:减少?|增加?|多|少)了?$|^(?:相比|总数|人数)?(?:减少|增加|少|多|下降|上升)了?$")
_LED_TO = pattern("其中|[:系即]|主要|，|原因|因为")
_BEGIN = pattern("年初|期初|上年末|上年底|去年末|20[0-9]{2}年[末底]|原有")
_END = pattern("年末|期末|年底|现有|实有|保有|在册|增至|减至|达到?$|末为$")
_STOCKS = 2
_MOST = 6  # movements


def nets(passage: Passage) -> Iterator[Claim]:
    """Net changes that what came in and what went out, told right before them, do not give."""
    told_net, changing = passage.places_with("净", "相抵"), passage.places_of(QuantityRole.DELTA)
    for sentence in passage.stating:
        is_told_net = sentence.place in told_net
        for place, net in enumerate(sentence.mentions) if is_told_net or sentence.place in changing else ():
            match = _NET.search(net.lead.strip()) if is_told_net and net.is_exact else None
            moves = (_moves(sentence.mentions, place) or _moves_before(passage, sentence, place)) if match else []
            signs = {sign for _, sign in moves}
            if match and signs == {1, -1}:
                way = match["way"] or match["also"]
                yield from _judged(net, moves, -1 if way[0] == "减" or way == "流出" else 1)
            yield from _announced(passage, sentence, place)
        yield from _between_stocks(sentence)


def _announced(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """比年初的2811人减少75人，其中新增41人，去世及迁出116人: what came and what went behind a change, one digit off.

    Where the two values of the change are told, they must bear it out; else it may be the change that is wrong.
    """
    net = sentence.mentions[place]
    if net.role is not QuantityRole.DELTA or net.rises is None or not net.is_exact or not _WHOLLY.search(_of(net)):
        return
    moves = _moves_behind(passage, sentence, place)
    if {sign for _, sign in moves} != {1, -1}:
        return
    exact = sum((sign * each.quantity.value for each, sign in moves), Decimal(0))
    stated = net.quantity.value if net.rises else -net.quantity.value
    off = exact - stated
    terms = [(net, off if net.rises else -off), *((each, -sign * off) for each, sign in moves)]
    if off and any(is_one_digit_off(each.quantity, each.quantity.value + more) for each, more in terms):
        yield from _judged(net, moves, 1 if net.rises else -1, moves[-1][0].end)


def _between_stocks(sentence: Sentence) -> Iterator[Claim]:
    """年初在册250人，年内接收181人，解除166人，年末265人: two stocks and what moved between them, one digit off."""
    if len(sentence.mentions) < _STOCKS + len("来去"):
        return
    begins = [each for each in sentence.mentions if _BEGIN.search(each.lead) and _is_stock(each)]
    ends = [each for each in sentence.mentions if _END.search(each.lead) and _is_stock(each) and each not in begins]
    if len(begins) != 1 or len(ends) != 1 or not comparable(begins[0].quantity, ends[0].quantity):
        return
    alike = [each for each in sentence.mentions if comparable(each.quantity, ends[0].quantity) and each.is_exact]
    moves = [(each, sign_of(each)) for each in alike if each not in (begins[0], ends[0])]
    if {sign for _, sign in moves} != {1, -1} or any(_WHOLLY.search(_of(each)) for each, _ in moves):
        return
    exact = begins[0].quantity.value + sum((sign * each.quantity.value for each, sign in moves), Decimal(0))
    off = exact - ends[0].quantity.value
    terms = [(ends[0], off), (begins[0], -off), *((each, -sign * off) for each, sign in moves)]
    if off and any(is_one_digit_off(each.quantity, each.quantity.value + more) for each, more in terms):
        yield from remainder_claim(ends[0], [(begins[0], 1), *moves])


def _is_stock(each: Mention) -> bool:
    return each.is_exact and each.role in (QuantityRole.LEVEL, QuantityRole.PRIOR) and not sign_of(each)


def _of(net: Mention) -> str:
    return net.lead.strip("，；、 ")


def _moves_behind(passage: Passage, sentence: Sentence, place: int) -> Sequence[tuple[Mention, int]]:
    """What came in (1) and went out (-1) right behind a change, up to the first number that did neither."""
    found: list[tuple[Mention, int]] = []
    net = sentence.mentions[place]
    for each in sentence.mentions[place + 1 :]:
        sign = sign_of(each) if comparable(each.quantity, net.quantity) and each.is_exact else 0
        if not sign or _STOCK.search(each.lead) or _WHOLLY.search(_of(each)) or len(found) == _MOST:
            break
        if not found and not _LED_TO.search(passage.folded, net.end, each.start):
            break
        found.append((each, sign))
    return found


def _moves_before(passage: Passage, sentence: Sentence, place: int) -> Sequence[tuple[Mention, int]]:
    """增加11.40万元…，减少3.85万元。两项相抵，净增…: what moved in the sentence before, nothing else told here."""
    above = passage.sentences[sentence.place - 1] if sentence.place else sentence
    own, net = sentence.mentions[:place], sentence.mentions[place]
    if any(comparable(each.quantity, net.quantity) for each in own) or above.paragraph != sentence.paragraph:
        return []
    told = _OFFSET.search(passage.folded, sentence.start, net.start) if above is not sentence else None
    moves = _moves((*above.mentions, net), len(above.mentions)) if told else []
    is_all = told is not None and (not told["two"] or len(moves) == len("两项"))
    return moves if is_all else []


def _moves(told: Sequence[Mention], place: int) -> Sequence[tuple[Mention, int]]:
    """What came in (1) and went out (-1) before a place, side by side; none where anything else stands among it."""
    found: list[tuple[Mention, int]] = []
    for each in reversed(told[:place]):
        if not comparable(each.quantity, told[place].quantity) or each.role is QuantityRole.PRIOR:
            break
        if _STOCK.search(each.lead):
            break
        sign = sign_of(each)
        if not sign or not each.is_exact or len(found) == _MOST:
            break
        found.insert(0, (each, sign))
    return found


def _judged(net: Mention, moves: Sequence[tuple[Mention, int]], way: int, end: int = 0) -> Iterator[Claim]:
    exact = sum((sign * each.quantity.value for each, sign in moves), Decimal(0))
    slack = sum((each.quantity.slack for each, _ in moves), net.quantity.slack)
    unit = net.quantity.unit
    terms = "".join(f"{'+' if sign > 0 else '-'}{shown(each.quantity, unit)}" for each, sign in moves).removeprefix("+")
    if abs(abs(exact) - net.quantity.value) > slack:
        factor = net.quantity.value / Decimal(shown(net.quantity)) if net.quantity.value else Decimal(1)
        found = claim(AMOUNT, net, abs(exact), f"{terms}={plain(exact / factor)}")
        yield replace(found, end=max(end, net.end))
    elif exact and (exact > 0) is not (way > 0):
        yield Claim(DIRECTION, quoted_from(net), net.end, arithmetic=f"{terms}{'>' if exact > 0 else '<'}0")
