"""What came in and what went out, and what is left of both: 新登记18家，注销24家，净增6家 is a fall by 6."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes import AMOUNT, DIRECTION
from domain.proofreading.claims.claim import Claim, claim, comparable, plain, quoted_from, shown
from domain.proofreading.claims.movements import sign_of
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_NET = pattern(r"净(?P<way>增加?|减少?|流入|流出|增长)(?:了|:)?$|增减相抵[^，。；]{0,6}(?P<also>增加?|减少?)(?:了)?$")
_STOCK = pattern(r"年末|期末|年初|期初|年底|现有|共有|实有|核定|在[职编册岗校]")  # how many there are, none that moved
_OFFSET = pattern("(?P<two>[两二](?:项|者|相)?)?(?:增减)?(?:互?相抵|抵消|冲抵|轧抵)")
_MOST = 6  # movements


def nets(passage: Passage) -> Iterator[Claim]:
    """Net changes that what came in and what went out, told right before them, do not give."""
    for sentence in passage.stating:
        for place, net in enumerate(sentence.mentions):
            match = _NET.search(net.lead.strip()) if net.is_exact else None
            moves = (_moves(sentence.mentions, place) or _moves_before(passage, sentence, place)) if match else []
            signs = {sign for _, sign in moves}
            if match and signs == {1, -1}:
                way = match["way"] or match["also"]
                yield from _judged(net, moves, -1 if way[0] == "减" or way == "流出" else 1)


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


def _judged(net: Mention, moves: Sequence[tuple[Mention, int]], way: int) -> Iterator[Claim]:
    exact = sum((sign * each.quantity.value for each, sign in moves), Decimal(0))
    slack = sum((each.quantity.slack for each, _ in moves), net.quantity.slack)
    unit = net.quantity.unit
    terms = "".join(f"{'+' if sign > 0 else '-'}{shown(each.quantity, unit)}" for each, sign in moves).removeprefix("+")
    if abs(abs(exact) - net.quantity.value) > slack:
        factor = net.quantity.value / Decimal(shown(net.quantity)) if net.quantity.value else Decimal(1)
        yield claim(AMOUNT, net, abs(exact), f"{terms}={plain(exact / factor)}")
    elif exact and (exact > 0) is not (way > 0):
        yield Claim(DIRECTION, quoted_from(net), net.end, arithmetic=f"{terms}{'>' if exact > 0 else '<'}0")
