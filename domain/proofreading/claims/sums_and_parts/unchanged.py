"""What is said to be as it was, to have moved, or to be left to do, against the numbers told beside it.

持平 beside another number of last year, 由6人降为6人, and 未宣讲的33个村 where 62 of 93 are done.
"""

from collections.abc import Iterator
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT, DIRECTION
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, quoted_from, shown
from domain.proofreading.claims.sums_and_parts.balances import REMAINDER
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_THEN = r"(?:上年|去年|上一年)(?:末|底|度|同期)*"
_SAME = pattern(rf"[与同和较]{_THEN}(?:完全)?(?:持平|一致|相同|相等)")
_SAME_BEHIND = pattern("^(?:完全)?(?:持平|一致|相同|相等)")
_AS_THEN = pattern(rf"[与同和]{_THEN}(?:的|为)?$")
_TOLD_THEN = pattern(rf"^[，；。:()]*{_THEN}(?:为|是|有|共|实有)*(?P<name>[一-龥]{{0,6}}?)(?:为|是|有|共|实有)*$")
_MOVED = pattern("^(?:[增升提降减压缩扩上涨下回]|压减|精简)[一-龥]{0,3}(?:至|到|为)$")
_FROM = pattern("(?:由|从)[^，。；]{0,14}$")
_UNDONE = pattern("(?:^|[^尚仍])未(?P<deed>[一-龥]{2,4})的$")
_ANY_UNDONE = pattern("未[一-龥]{2,4}的[0-9]")
_OF_WHICH = pattern("^(?:[^，。；]{0,6}中的?(?:已有?|有)?|，(?:其中)?(?:实际|现)?已[一-龥]{0,6})$")
_OTHER_TIME = pattern("上半年|下半年|季度|当时|原有|年初")
_CLOSE = 14  # characters between 持平 and what was last year
_BACK = 4  # sentences in which is told how much was done


def unchanged(passage: Passage) -> Iterator[Claim]:
    """Words for a change, or for none, and for a rest, that numbers beside them contradict."""
    for sentence in passage.saying("持平", "一致", "相同", "相等"):
        yield from _like_then(passage, sentence)
    for sentence in passage.saying("由", "从"):
        yield from _moved_nowhere(sentence)
    for sentence in passage.saying("未") if _ANY_UNDONE.search(passage.folded) else ():
        yield from _left_undone(passage, sentence)


def _like_then(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """与上年41批次持平; 与上年持平；上年5辆."""
    for now, then in pairwise(sentence.mentions):
        is_told = _AS_THEN.search(then.lead) and _SAME_BEHIND.match(then.tail) and now.is_level
        if is_told and passage.folded[now.end : then.start].startswith("，"):
            yield from _differing(now, then, quoted_from(then), then.end + 2)
    for match in _SAME.finditer(passage.folded, sentence.start, sentence.end):
        before = [each for each in sentence.levels if each.end <= match.start()]
        first = next(passage.behind(match.end()), None)
        if not before or first is None or first.start - match.end() > _CLOSE or first.kind is not QuantityKind.COUNT:
            continue
        told = _TOLD_THEN.match(passage.folded[match.end() : first.start])
        is_near = match.start() - before[-1].end <= 2
        if told and is_near and told["name"] in passage.folded[sentence.start : match.start()]:
            yield from _differing(before[-1], first, match.start(), first.end)


def _differing(now: Mention, then: Mention, start: int, end: int) -> Iterator[Claim]:
    if comparable(now.quantity, then.quantity) and now.is_exact and then.is_exact:
        slack = max(now.quantity.half, then.quantity.half) if now.quantity.step != then.quantity.step else 0
        if abs(now.quantity.value - then.quantity.value) > slack:
            terms = f"{shown(now.quantity, then.quantity.unit)}≠{shown(then.quantity)}"
            yield Claim(AMOUNT, start, end, arithmetic=terms, severity="query")


def _moved_nowhere(sentence: Sentence) -> Iterator[Claim]:
    """由6人降为6人."""
    for then, now in pairwise(sentence.mentions):
        if then.role is not QuantityRole.PRIOR or then.quantity.value != now.quantity.value:
            continue
        is_pair = _MOVED.match(now.lead) and _FROM.search(then.lead) and then.quantity.unit == now.quantity.unit
        if is_pair:
            terms = f"{shown(now.quantity)}={shown(then.quantity)}"
            yield Claim(DIRECTION, quoted_from(then), now.end, arithmetic=terms, severity="query")


def _left_undone(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """覆盖93个村中的62个 … 未宣讲的33个村: what is left is all but what was done."""
    for rest in sentence.levels:
        match = _UNDONE.search(rest.lead) if rest.kind is QuantityKind.COUNT and rest.is_exact else None
        if match is None or _OTHER_TIME.search(rest.lead):
            continue
        for near in reversed(passage.sentences[max(0, sentence.place - _BACK) : sentence.place]):
            pair = _whole_and_part(passage, near, rest) if passage.says(near, match["deed"]) else None
            if pair is None:
                continue
            whole, part = pair
            left = whole.quantity.value - part.quantity.value
            if left != rest.quantity.value and abs(left - rest.quantity.value) * 2 <= left:
                terms = f"{shown(whole.quantity)}-{shown(part.quantity)}={plain(left)}"
                yield claim(REMAINDER, rest, left, terms, "query")
            break


def _whole_and_part(passage: Passage, sentence: Sentence, rest: Mention) -> tuple[Mention, Mention] | None:
    """A number of things and how many of them were done, told one right behind the other."""
    for whole, part in pairwise(sentence.levels):
        of_one_kind = comparable(whole.quantity, rest.quantity) and comparable(part.quantity, whole.quantity)
        is_part = whole.quantity.value > part.quantity.value and whole.is_exact and part.is_exact
        if of_one_kind and is_part and _OF_WHICH.match(passage.folded[whole.end : part.start]):
            return whole, part
    return None
