"""Stocks and what changes them: 年初原值 + 增加 - 减少 = 年末原值."""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, window
from domain.proofreading.claims.sums_and_parts.balances import remainder_claim
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_OPENING = pattern("年初|期初|上年末")
_CLOSING = pattern("年末|期末|年底|现有")
_COMES_IN = pattern(r"(?:收入|筹集|拨入|归集|新增|计提|调入|购入)(?:为|了)?$")
_GOES_OUT = pattern(r"(?:支出|使用|拨付|减少|调出|报废|处置|出库)(?:为|了)?$")
_FEWEST = 3  # quantities before a stock: what it was, and two moves
_NET = pattern(r"净(?:增|减|增加|减少)[^，。；]{0,4}$")
_BELOW = pattern(
    r"(?:(?P<below>低于|少于|小于)|高于|大于|超出)(?:年初|全年)?(?P<plan>预算|概算|控制价|限价|目标)(?:数)?$"
)


def flows(passage: Passage) -> Iterator[Claim]:
    """What remains, or stands at the end, and is not what comes of the amounts before it."""
    for sentence in passage.stating:
        yield from _stock(sentence)
        yield from _net(sentence)
        yield from _below_the_plan(passage, sentence)


def _stock(sentence: Sentence) -> Iterator[Claim]:
    """年初原值2186.5万元，本年增加328.6万元，减少96.2万元，年末原值2418.9万元."""
    for place in range(_FEWEST, len(sentence.mentions)):
        closing = sentence.mentions[place]
        if not _CLOSING.search(closing.lead) or closing.role is not QuantityRole.LEVEL or closing.depth:
            continue
        before = [each for each in sentence.mentions[:place] if comparable(each.quantity, closing.quantity)]
        opening = [each for each in before if _OPENING.search(each.lead) and each.role is not QuantityRole.DELTA]
        if len(opening) != 1 or not all(each.is_exact for each in (*before, closing)):
            continue
        moves = [each for each in before if each.start > opening[0].start]
        signs = [_sign(each) for each in moves]
        if len(moves) < 2 or 0 in signs:
            continue
        if any("净" in each.lead or "其中" in each.lead for each in moves):
            continue
        yield from remainder_claim(closing, [(opening[0], 1), *zip(moves, signs, strict=True)])


def _sign(move: Mention) -> int:
    """1 for what is added to a stock, -1 for what is taken from it, 0 where the words do not say."""
    if move.role is QuantityRole.DELTA and move.rises is not None:
        return 1 if move.rises else -1
    if move.role is not QuantityRole.LEVEL or "其中" in move.lead:
        return 0
    return 1 if _COMES_IN.search(move.lead) else -1 if _GOES_OUT.search(move.lead) else 0


def _net(sentence: Sentence) -> Iterator[Claim]:
    """增加328.6万元，减少96.2万元…，净增232.4万元."""
    for place, net in enumerate(sentence.mentions):
        if net.role is not QuantityRole.DELTA or not _NET.search(net.lead) or not net.is_exact:
            continue
        moves = [each for each in sentence.mentions[:place] if each.role is QuantityRole.DELTA and each.is_exact]
        moves = [each for each in moves if comparable(each.quantity, net.quantity) and "净" not in each.lead]
        if len(moves) != 2 or moves[0].rises is moves[1].rises or None in (moves[0].rises, moves[1].rises, net.rises):
            continue
        sign = 1 if net.rises else -1
        yield from remainder_claim(net, [(each, sign if each.rises else -sign) for each in moves])


def _below_the_plan(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """预算286万元。…实际成本271.7万元，低于预算14.3万元: by how much, where that is no budget itself."""
    for place, gap in enumerate(sentence.mentions):
        is_amount = gap.kind is QuantityKind.MONEY and gap.is_exact and place > 0
        match = _BELOW.search(gap.lead) if is_amount else None
        if match is None:
            continue
        near = [each for each in window(passage, sentence, 4) if each.start < gap.start and not each.depth]
        near = [each for each in near if each.kind is QuantityKind.MONEY and each.is_exact]
        plans, now = [each for each in near if match["plan"] in each.lead], near[-1] if near else None
        if not plans or now is None or now in plans or 2 * gap.quantity.value > now.quantity.value:
            continue
        high, low = (plans[-1], now) if match["below"] else (now, plans[-1])
        if high.quantity.value > low.quantity.value and now.role is QuantityRole.LEVEL:
            yield from remainder_claim(gap, [(high, 1), (low, -1)])
