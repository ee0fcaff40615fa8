"""So many things are said to follow, and ； parts as many: 采取四项措施：错峰施工；设置停车场；公示断电时段。

Only where nothing numbers them, and nothing but ； can part them.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_UNITS = frozenset(("项", "条", "个", "件", "点", "方面", "个方面", "大", "步"))
_ANNOUNCED = pattern(
    r"(?:的?[一-龥]{0,6}(?:措施|举措|工作|问题|不足|任务|做法|办法|要求|事|建议|原因|经验|制度|困难|环节|内容|情况|活动|成效)|(?<=方面))"
    r"(?:[，]?(?:即|分别(?:是|为)|具体(?:是|为)|包括))?:"
)
_SOME = pattern("其中|部分|例如|比如|包括但不限于|主要有?$|重点$")
_NUMBERED = pattern(
    r"[一二三四五六七八九十][是要、]|\([一二三四五六七八九十0-9]{1,2}\)|(?:^|；)[0-9][.、]|[①②③]|首先|其[一二]|第[一二]"
)
_BESIDE = pattern("[ ]*(?:同时|此外|另外?|并|还|上述|以上|其中|等|以及)")
_OPEN = pattern("等(?:[，。；]|[一-龥]{0,6}$)|……|\\.\\.\\.")
_LEAST, _MOST, _FAR = 2, 12, 600  # things, and characters of all of them
_SHORT = 4  # characters of a clause


def clause_lists(passage: Passage) -> Iterator[Claim]:
    """Numbers of things that differ from the clauses listed right behind them."""
    for sentence in passage.stating:
        for mention in sentence.mentions:
            is_count = mention.kind is QuantityKind.COUNT and mention.quantity.unit in _UNITS
            if is_count and mention.is_exact and mention.role is QuantityRole.LEVEL and not mention.depth:
                yield from _judged(passage, mention)


def _judged(passage: Passage, mention: Mention) -> Iterator[Claim]:
    text = passage.folded
    announced = _ANNOUNCED.match(text, mention.end)
    if announced is None or not _LEAST <= mention.quantity.value <= _MOST or _SOME.search(mention.lead):
        return
    end = min((at for mark in "。\n" if (at := text.find(mark, announced.end())) >= 0), default=len(text))
    words = text[announced.end() : end]
    clauses = [each for each in words.split("；") if each.strip()]
    count = len(clauses)
    if len(words) > _FAR or count < _LEAST or count == mention.quantity.value:
        return
    is_plain = not (":" in words or "、" in clauses[0][-1:] or _NUMBERED.search(words) or _OPEN.search(words))
    if is_plain and not _BESIDE.match(clauses[-1]) and not _is_parted_by_commas(clauses, mention.quantity.value):
        yield claim(COUNT, mention, Decimal(count), f"{count}≠{plain(mention.quantity.value)}", "query")


def _is_parted_by_commas(clauses: list[str], told: Decimal) -> bool:
    """Whether the things may be parted by what ； groups: 清账，建册；培训，考核; or are mere names (甲；乙)."""
    pieces = [clause.count("，") + clause.count("、") + 1 for clause in clauses]
    is_even = len(set(pieces)) == 1 and pieces[0] > 1
    return is_even or any(len(each.strip()) < _SHORT for each in clauses) or (min(pieces) > 1 and sum(pieces) == told)
