"""So many of something, and each told by a name of its own: 三项行动：春风行动，…；暖心行动，…; 四次，分别在元旦、清明.

The items of a list may have no number: each has the word that is counted, or each time is told by its occasion.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.counts_and_lists.counts import COUNT, UNITS, things
from domain.proofreading.claims.counts_and_lists.ordinals import goes_on
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_NAMED = pattern(r"(?P<words>[“”一-龥]{2,12}):")
_JOINED = pattern("[、和与及等]")
_TIMES = frozenset(("次", "场", "期", "批", "轮", "场次", "批次", "趟"))
_EACH_TIME = pattern(
    r"[^，。；:、0-9]{0,6}，?(?:分别|依次)(?!由)(?:安排|选择|集中)?(?:在|于|为|是|到|赴|对|就|面向|针对|围绕|研究|讨论|审议|听取|讲授)?"
    r"(?P<all>[^，。；:0-9()]{5,80})[，。；]"
)
_SUMMED_UP = pattern(
    r"(?P<number>[两二三四五六七八九])(?:个|类|项|大)(?:[一-龥]{2,4}?)(?:举办|进行|开展|召开|实施)?(?:了)?$"
)
_HOW = pattern("(?:时|前|后|期间|当天|前后|阶段|环节|节点|事项|工作|问题)?(?:举办|进行|开展|召开|实施|举行)(?:了)?$")
_OTHER_TIMES = pattern("各|每[一二三四五六七八九两]|[两二三四五六七八九][次场期批轮]")
_ONCE = pattern("[每一][一-龥]{1,4}[一1][次场期批轮]|各[一1][次场期批轮]")
_LONGEST_HEAD, _LONGEST = 16, 160  # characters
_MOST, _NEAR, _FEW = 12, 2, 3
_NUMERALS = "零一二三四五六七八九"


def told_each(passage: Passage) -> Iterator[Claim]:
    """Numbers of things, or of times, that are not those told one by one behind them."""
    for sentence in passage.stating:
        for mention in sentence.mentions:
            if _announces(mention):
                yield from _named(passage, sentence, mention)
                yield from _timed(passage, sentence, mention)


def _announces(mention: Mention) -> bool:
    is_count = mention.kind is QuantityKind.COUNT and mention.quantity.unit in UNITS | _TIMES
    return is_count and mention.is_level and mention.is_exact and 2 <= mention.quantity.value <= _MOST


def _named(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """三个标段：甲标段土建，乙标段安装: every piece begins with what has the word that is counted."""
    match = _NAMED.match(passage.folded, mention.end, sentence.end)
    if match is None:
        return
    rest = passage.folded[match.end() : sentence.end].rstrip("。！；")
    pieces = rest.split("；" if "；" in rest else "，")
    heads = [each.partition("，")[0].strip() for each in pieces]
    words = match["words"]
    counted = next((word for at in range(len(words) - 1) if _is_in_all(word := words[at : at + 2], heads)), None)
    if counted is None or goes_on(passage.folded, match.end(), sentence.end):
        return
    if len(heads) != mention.quantity.value:
        yield _claimed(mention, len(heads), sentence.end - 1)


def _is_in_all(word: str, heads: list[str]) -> bool:
    """Whether a word stands once in what each item begins with, and each has a name of its own before it."""
    names = [each.partition(word)[0] for each in heads]
    is_each = all(each.count(word) == 1 and len(each) <= _LONGEST_HEAD and not _JOINED.search(each) for each in heads)
    return is_each and len(heads) > 1 and all(names) and len(set(names)) == len(names)


def _timed(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """督办3次，分别在立项、招标、开工、竣工时进行."""
    if mention.quantity.unit not in _TIMES:
        return
    match = _EACH_TIME.match(passage.folded, mention.end, sentence.end)
    behind = passage.folded[match.start("all") : sentence.end] if match else ""
    if match is None or _OTHER_TIMES.search(_ONCE.sub("", behind)):
        return
    if any(
        each.quantity.unit in _TIMES and each.quantity.value > 1
        for each in passage.behind(match.start("all"))
        if each.end <= sentence.end
    ):
        return
    words = match["all"]
    summed = _SUMMED_UP.search(words)
    items = things(words[: summed.start()] if summed else _HOW.sub("", words))
    if items is None or (summed and _NUMERALS.find(summed["number"].replace("两", "二")) != len(items)):
        return
    off = abs(len(items) - mention.quantity.value)
    if off == 1 or (off == _NEAR and len(items) >= _FEW):
        yield _claimed(mention, len(items), match.end("all"))


def _claimed(mention: Mention, count: int, end: int) -> Claim:
    found = claim(COUNT, mention, Decimal(count), f"{count}≠{plain(mention.quantity.value)}")
    return replace(found, end=end) if end - found.start <= _LONGEST else found
