"""Lists that are said to be all, or end with the others, and the amount told right before them.

只有三项，住院…，门诊…，大病保险…; 钱给了四个村。杨柳村26.5万元，…; 全镇收入2846.5万元。税收返还…，其他收入335.4万元.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim, comparable, is_sum
from domain.proofreading.claims.common.siblings import may_overlap
from domain.proofreading.claims.sums_and_parts.sums import is_open, plain_levels, sum_claim, tells_of_overlap
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_NUMBERS = "一二三四五六七八九十"
_ANNOUNCED = pattern(
    rf"(?P<number>[两{_NUMBERS}]|[2-9])(?:个|大|小)?(?:项|块|类|部分|方面|个?[村镇乡校社区站所局县]|家|用途|渠道|笔|档|桩|样)"
    r"[^0-9。]{0,12}[，：:。]"
)
_REST = pattern("^[、，；和及]?(?:其他|其它|其余|余下)|(?<=[一-龥]{2})(?:等|及|和|与)(?:其他|其它)")
_OTHER_YEAR = pattern("上年|去年|往年|20[0-9]{2}年(?!末|底)|同比|[比较]")
_NO_PART = pattern("其中|合计|共计|总计|相加|结余|结转|均|每|比|较|占|剩|还差")
_NO_WHOLE = pattern("其中|结余|结转|上年|去年|剩余|计划|目标|缺口|欠")
_FEWEST, _BACK = 3, 5  # amounts; sentences
_ANNOUNCED_NEAR, _ENDED_NEAR = Decimal("0.08"), Decimal("0.03")  # of the whole


def complete_lists(passage: Passage) -> Iterator[Claim]:
    """Such lists that do not make the amount before them, though they come near it."""
    for sentence in passage.stating:
        for parts in _lists(sentence):
            near = _share_that_is_enough(passage, sentence, parts)
            whole = _whole(passage, sentence, parts) if near else None
            if whole is None or tells_of_overlap(passage, whole.start, parts[-1].end):
                continue
            total = sum((each.quantity.value for each in parts), Decimal(0))
            if 0 < abs(total - whole.quantity.value) <= near * whole.quantity.value:
                yield sum_claim(whole, parts, total)
                break


def _lists(sentence: Sentence) -> Iterator[list[Mention]]:
    """The amounts of a sentence from its first or its second one on, where all are of one kind."""
    if len(sentence.mentions) < _FEWEST:
        return
    of_one_kind = _of_main_kind(sentence)
    for first in (0, 1):
        listed = [each for each in of_one_kind[first:] if not each.depth]
        kept = [each for each in listed if each.kind is not QuantityKind.PERCENT]
        if len(kept) < _FEWEST or any(each.quantity.unit != kept[0].quantity.unit for each in kept):
            continue
        is_plain = all(each.is_level and each.is_exact and not _NO_PART.search(each.lead) for each in kept)
        if is_plain and not _divides_its_first(kept) and not may_overlap(kept):
            yield kept


def _divides_its_first(kept: list[Mention]) -> bool:
    """享受奖励的19家包括新认定13家和重新认定6家: a whole with its parts, and no list of equals."""
    return is_sum(kept[0].quantity, [each.quantity for each in kept[1:]])


def _of_main_kind(sentence: Sentence) -> list[Mention]:
    """The quantities of a sentence; of one that tells of money without the one count that announces how many there are.

    只有三项，住院24816.5万元，….
    """
    money = [each for each in sentence.mentions if each.kind is QuantityKind.MONEY]
    counts = [each for each in sentence.mentions if each.kind is QuantityKind.COUNT]
    is_announced = len(counts) == 1 and len(money) >= _FEWEST and not counts[0].tail[:1].isalnum()
    return money if is_announced else list(sentence.mentions)


def _share_that_is_enough(passage: Passage, sentence: Sentence, parts: list[Mention]) -> Decimal:
    """How near a list must come to its whole to be meant as all of it; 0 where nothing says that it is all."""
    first = parts[0].start - len(parts[0].lead)
    words = passage.folded[first : parts[-1].end + 4]
    is_whole_sentence = parts[0] is _of_main_kind(sentence)[0]
    if _REST.search(parts[-1].lead) and is_whole_sentence:
        inner = passage.folded[first : parts[-1].start - len(parts[-1].lead)]
        return Decimal(0) if is_open(inner) else _ENDED_NEAR
    if is_open(words):
        return Decimal(0)
    begin = passage.sentences[max(0, sentence.place - 2)].start
    found = list(_ANNOUNCED.finditer(passage.folded, begin, parts[0].start))
    return _ANNOUNCED_NEAR if found and how_many(found[-1]["number"]) == len(parts) else Decimal(0)


def _whole(passage: Passage, sentence: Sentence, parts: list[Mention]) -> Mention | None:
    """The amount told last before a list; none where any near it is what the list makes."""
    above = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    near = [each for one in above for each in plain_levels(one.mentions) if each.end <= parts[0].start]
    near = [each for each in near if comparable(each.quantity, parts[0].quantity) and not each.depth]
    listed = [each.quantity for each in parts]
    if any(is_sum(each.quantity, listed) for each in near):
        return None
    exact = sum((each.value for each in listed), Decimal(0))
    largest = max((each.value for each in listed), default=Decimal(0))
    behind = passage.behind(parts[-1].end)
    if any(each.quantity.value == exact for each, _ in zip(behind, range(4), strict=False)):
        return None
    close = [each for each in near if each.is_exact and each.quantity.value > largest]
    close = [each for each in close if abs(each.quantity.value - exact) <= _ANNOUNCED_NEAR * exact]
    whole = close[-1] if close else None
    if whole is None or _NO_WHOLE.search(whole.lead) or _OTHER_YEAR.search(parts[0].lead):
        return None
    return whole
