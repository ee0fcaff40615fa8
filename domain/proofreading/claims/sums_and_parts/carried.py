"""A number at the start, what came and what went, and the number at the end: 年初88人，招录6人，退休4人，年末在职89人.

All of them may stand in one sentence or in the two behind it. Whatever else of the kind stands among them, and says
neither that it came nor that it went, leaves the sum open.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.movements import noun_of_move, sign_of
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, shown
from domain.proofreading.claims.sums_and_parts.balances import REMAINDER
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, reaches
from domain.proofreading.quantities import QuantityKind

_OPENINGS = ("初", "原", "前，", "上年", "去年")
_OPENING = pattern(
    r"[年期月]初|上年[末底]|去年[末底]|上年结[转余]|(?<![草中平高还])原(?!因|则|材|料|计划|定|值|本预算)[^，。；0-9]{0,8}$"
    r"|(?:实施|改造|扩建|建设|清理|调整|建成|投用|搬迁|改革|整治|整改|合并)(?:之)?前，"
)
_CLOSING = pattern(
    r"[年期月][末底]|现有|现存|现仍|目前|结存|留用|留存|留任|剩|仍[有余]|尚[有余欠存]|还[有剩]|总数|总量|总面积|总额|保有量|实有|共有|余额|达到?$"
)
_SURE = pattern("仍|还|尚|留|剩|总|共|达到?$|结存")
_NOTHING_ELSE = pattern("(?:没有|无|未)(?:再)?(?:新增|新进|其他|增加|减少|退出|新的|其它)|此外(?:没有|无)|别无")
_LEFT_OPEN = pattern("净|等[^级待于]|约|左右|其他变动|扣除|按规定折旧|计提折旧|划转后|期间|口径")
_OF_IT = pattern("其中|包括|含|占")
_GENERAL = pattern(
    "20[0-9]{2}年|年初|期初|月初|年末|年底|期末|月末|上年末|去年底|末|底|我[一-龥]|本[一-龥]|全[年县市镇乡院校局]|单位|现有|现存|目前|截至|原有|实有|共有|总数|总量|总额|仅|只"
    "|本金|款项|资金|人员|[原现有为是共了达到的至数仍还尚余剩在由从约]"
)
_AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT)
_AHEAD = 2  # sentences behind the opening
_MOST = 6  # moves
_FAR = Decimal("0.4")  # of the end: what is further off is of something else
_SINGLE = 1


def carried(passage: Passage) -> Iterator[Claim]:
    """Numbers at the end that the start and what moved since do not come to."""
    for sentence in passage.saying(*_OPENINGS):
        for opening in sentence.mentions:
            if opening.kind in _AMOUNTS and opening.is_exact and not opening.depth and _is_opening(passage, opening):
                yield from _followed(passage, sentence, opening)


def _words(passage: Passage, sentence: Sentence, each: Mention) -> str:
    """What stands between an amount and the one before it, or the beginning of its sentence."""
    before = [one.end for one in sentence.mentions if one.end <= each.start]
    return passage.folded[before[-1] if before else sentence.start : each.start]


def _is_opening(passage: Passage, each: Mention) -> bool:
    words = _words(passage, passage.sentence_at(each.start), each)
    return each.role in (QuantityRole.LEVEL, QuantityRole.PRIOR) and _OPENING.search(words[-30:]) is not None


def _followed(passage: Passage, sentence: Sentence, opening: Mention) -> Iterator[Claim]:
    """The end behind an opening, if everything between the two says which way it moved."""
    moves: list[tuple[Mention, int]] = []
    for near in passage.sentences[sentence.place : sentence.place + _AHEAD + 1]:
        if near.paragraph != sentence.paragraph:
            return
        for each in near.mentions:
            if each.start <= opening.start or each.depth or not comparable(each.quantity, opening.quantity):
                continue
            if _OF_IT.search(each.lead):
                continue
            if not each.is_exact or len(moves) > _MOST:
                return
            if moves and _is_closing(each):
                yield from _judged(passage, opening, moves, each)
                return
            sign = sign_of(each)
            if not sign or not _are_alike(_bare(noun_of_move(each)), _bare(opening.lead)):
                return
            moves.append((each, sign))


def _is_closing(each: Mention) -> bool:
    if each.role not in (QuantityRole.LEVEL, QuantityRole.PRIOR):
        return False
    return reaches(each.lead) or (_CLOSING.search(each.lead) is not None and not _is_moved_last(each))


def _is_moved_last(each: Mention) -> bool:
    """Whether words name a move behind what else they name: 年末又退出."""
    noun = noun_of_move(each)
    return bool(sign_of(each)) and len(noun) < len(each.lead) and not _CLOSING.search(noun)


def _bare(lead: str) -> str:
    return _GENERAL.sub("", lead.strip())


def _are_alike(one: str, other: str) -> bool:
    """Whether two names can be of one thing: they share a character, or one of them is blank."""
    return not one or not other or any(each in other for each in one)


def _judged(passage: Passage, opening: Mention, moves: Sequence[tuple[Mention, int]], end: Mention) -> Iterator[Claim]:
    words = passage.folded[opening.end : end.start]
    if _LEFT_OPEN.search(words) or not _are_alike(_bare(end.lead), _bare(opening.lead)):
        return
    if len(moves) == _SINGLE and not _NOTHING_ELSE.search(words) and not _is_settled(opening, moves[0][1], end):
        return
    exact = opening.quantity.value + sum((sign * each.quantity.value for each, sign in moves), Decimal(0))
    off = abs(exact - end.quantity.value)
    if off <= _slack(opening, moves, end) or exact <= 0 or off > _FAR * max(exact, end.quantity.value):
        return
    unit = end.quantity.unit
    terms = shown(opening.quantity, unit)
    terms += "".join(f"{'+' if sign > 0 else '-'}{shown(each.quantity, unit)}" for each, sign in moves)
    factor = end.quantity.value / Decimal(shown(end.quantity)) if end.quantity.value else Decimal(1)
    yield claim(REMAINDER, end, exact, f"{terms}={plain(exact / factor)}")


def _is_settled(opening: Mention, sign: int, end: Mention) -> bool:
    """Whether the words of an end leave no room for another move than the one told: 现仍留用37人, 总数提高到2,400个."""
    is_its_way = (end.quantity.value > opening.quantity.value) is (sign > 0)
    return _SURE.search(end.lead) is not None or (reaches(end.lead) and is_its_way)


def _slack(opening: Mention, moves: Sequence[tuple[Mention, int]], end: Mention) -> Decimal:
    """How far rounding lets an end lie from the sum: not at all where all are told to one place."""
    every = [opening.quantity, end.quantity, *(each.quantity for each, _ in moves)]
    if len({each.step for each in every}) == 1:
        return end.quantity.step if end.quantity.unit.startswith("亿") and len(moves) > 1 else Decimal(0)
    return sum((each.slack for each in every), Decimal(0))
