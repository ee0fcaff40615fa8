"""等五项 behind amounts that are all there is: 支出231.6万元，…师资费58.4万元、食宿费102.7万元、…34万元等五项, of four.

等 may leave some out, so that fewer are named than there are. Where those that are named make up the whole, none is.
"""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim, quoted_from
from domain.proofreading.claims.common.scope import told
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_AND_OTHERS = pattern(r"等(?P<number>[两二三四五六七八九十]|[2-9])(?:大|个)?(?:项目|项|类|块|方面|部分|笔)")
_BEHIND_AN_AMOUNT = pattern(
    r"(?<=元)等(?P<number>[两二三四五六七八九十]|[2-9])(?:大|个)?(?:项目|项|类|块|方面|部分|笔)"
)
_TAKEN_UP = pattern(
    r"[，。；](?:以上|上述|前述)(?P<number>[两二三四五六七八九十]|[2-9])(?:大|个)?(?:项目|项|类|块|方面|部分|笔)[^，。；0-9]{0,8}?(?:合计|共计?|总计|小计)"
)
_BACK = 3  # sentences in which the whole is told


def and_others(passage: Passage) -> Iterator[Claim]:
    """Numbers behind 等 that are not those of amounts which make up their whole."""
    for sentence in passage.saying("等"):
        for place, last in enumerate(sentence.mentions):
            match = _AND_OTHERS.match(passage.folded, last.end) if last.kind is QuantityKind.MONEY else None
            listed = _listed_up_to(passage, sentence, place) if match else []
            if match and _are_all(passage, sentence, listed):
                yield from _judged(last, match, listed)
    for sentence in passage.saying("以上", "上述", "前述"):
        yield from _taken_up(passage, sentence)


def _taken_up(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """宣传费36万元、培训费48万元、设备费36万元，以上四项合计120万元."""
    match = _TAKEN_UP.search(passage.folded, max(0, sentence.start - 1), sentence.end)
    near = passage.sentences[max(0, sentence.place - 1) : sentence.place + 1] if match else ()
    money = [each for one in near for each in one.mentions if each.kind is QuantityKind.MONEY]
    before = [each for each in money if match and each.end <= match.start()]
    total = next((each for each in money if match and each.start >= match.end()), None)
    if match is None or total is None or not before or before[-1].end != match.start():
        return
    summed, listed = Decimal(0), list[Mention]()
    for each in reversed(before):
        summed, listed = summed + each.quantity.value, [each, *listed]
        if summed >= total.quantity.value or each.role is not QuantityRole.LEVEL or not each.is_exact:
            break
    if summed == total.quantity.value and len(listed) > 1:
        yield from _judged(total, match, listed)


def _judged(quoted: Mention, match: Match[str], listed: list[Mention]) -> Iterator[Claim]:
    count, number = len(listed), how_many(match["number"])
    if 1 < count != number:
        start, end = min(quoted_from(quoted), match.start() + 1), max(quoted.end, match.end())
        yield Claim(COUNT, start, end, Decimal(count), Decimal(number), False, f"{count}≠{number}", "query")


def leaves_some_out(words: str, count: int) -> bool:
    """Whether words that tell so many amounts say that there are more of them: 等五项."""
    match = _BEHIND_AN_AMOUNT.search(words)
    return match is not None and how_many(match["number"]) > count


def _listed_up_to(passage: Passage, sentence: Sentence, place: int) -> list[Mention]:
    """The amounts with only 、 or 和 between, up to the one at a place of its sentence."""
    first = place
    while first and passage.folded[sentence.mentions[first - 1].end : sentence.mentions[first].start][:1] in "、和及":
        first -= 1
    listed = list(sentence.mentions[first : place + 1])
    is_plain = all(each.kind is QuantityKind.MONEY and each.role is QuantityRole.LEVEL for each in listed)
    return listed if is_plain and all(each.is_exact for each in listed) else []


def _are_all(passage: Passage, sentence: Sentence, listed: list[Mention]) -> bool:
    """Whether what is listed comes to an amount told before it."""
    if not listed:
        return False
    total = sum((each.quantity.value for each in listed), Decimal(0))
    before = (each for each in told(passage, sentence, _BACK) if each.end <= listed[0].start)
    return any(each.kind is QuantityKind.MONEY and each.quantity.value == total for each in before)
