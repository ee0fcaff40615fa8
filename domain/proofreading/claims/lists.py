"""So many things are announced, and the ordinals behind them count to another number: 四项。一是…。二是…。"""

import re
from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, plain
from domain.proofreading.claims.counts import COUNT
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_BEGINS = r"(?:^|(?<=[。；;:，\n ]))[ ]*"
_SIGNS = (
    pattern(rf"{_BEGINS}(?P<ordinal>[一二三四五六七八九])是(?![一二三四五六七八九十否不])", 8),
    pattern(rf"{_BEGINS}其(?P<ordinal>[一二三四五六七八九])(?:[，、:]|是)", 8),
    pattern(rf"{_BEGINS}第(?P<ordinal>[一二三四五六七八九])[，、:]", 8),
)
_LAST = pattern("[。；](?:最后|此外|另外|再者|还有)")
_NOUNS = "工作|问题|措施|举措|任务|做法|方面|原因|不足|短板|建议|特点|环节|成效|经验|节点|步骤|关口|要点"
_ANNOUNCED = pattern(rf"[^，。；:、\n0-9]{{0,10}}(?:{_NOUNS})?[。:]?[ \n]*")
_THINGS = pattern(f"{_NOUNS}|政策|机制|制度|阶段|领域|板块|情况")
_HEADING = pattern(r"\n[ ]*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|[0-9]{1,2}[.、])")
_OTHER_NUMBER = pattern("[两二三四五六七八九][个项条类点大]")
_NUMERALS = "一二三四五六七八九"
_FAR = 2500  # characters in which a list goes on
_BARE = ("部分", "方面", "环节", "板块", "领域", "阶段")
_UNITS = frozenset((*"个项条类点大", "大类", *_BARE, *(f"个{each}" for each in _BARE)))


def lists(passage: Passage) -> Iterator[Claim]:
    """Numbers that are not those of the ordinals right behind them."""
    text = passage.folded
    for sentence in passage.stating:
        for mention in sentence.mentions:
            if not _announces(mention):
                continue
            match = _ANNOUNCED.match(text, mention.end, mention.end + _FAR)
            words = match[0] if match else ""
            if not _THINGS.search(mention.lead + mention.quantity.unit + words) or _is_part(words):
                continue
            count = ordinals_behind(text, match.end() if match else mention.end)
            if count >= 2 and count != mention.quantity.value:
                yield claim(COUNT, mention, Decimal(count), f"{count}≠{plain(mention.quantity.value)}")


def _is_part(words: str) -> bool:
    """四个环节中问题较多的有两个: what is told behind is not of the number that comes first."""
    return words.startswith(("中", "里", "之中")) or bool(_OTHER_NUMBER.search(words))


def _announces(mention: Mention) -> bool:
    is_count = mention.kind is QuantityKind.COUNT and mention.quantity.unit in _UNITS
    return is_count and mention.is_exact and mention.role is QuantityRole.LEVEL and 2 <= mention.quantity.value <= 9


def ordinals_behind(text: str, place: int) -> int:
    """How far 一是 …, 其一 … or 第一 … count on from a place; 0 where they do not begin there."""
    for look in _SIGNS:
        first = look.match(text, place)
        if first and first["ordinal"] == "一":
            return _count(text, first.start(), look)
    return 0


def _count(text: str, start: int, look: re.Pattern[str]) -> int:
    """How far the ordinals count on from 一 before the next heading, or before they begin anew."""
    heading = _HEADING.search(text, start, start + _FAR)
    end = heading.start() if heading else min(len(text), start + _FAR)
    count = 0
    for match in look.finditer(text, start, end):
        number = _NUMERALS.find(match["ordinal"]) + 1
        if number == count + 1:
            count = number
        elif number == 1:
            break
        elif number > count + 1:
            return 0  # one is lost, which is told elsewhere
    if _LAST.search(text, start, end):
        return 0  # the last one goes without its number
    return 0 if end == start + _FAR and count < len(_NUMERALS) and not heading and end < len(text) else count
