"""So many things are announced, and the ordinals behind them count to another number: 四项。一是…。二是…。"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.claims.counts_and_lists.ordinals import listed_behind, whole_list
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_NOUNS = (
    "工作|问题|措施|举措|任务|做法|事情?|要求|亮点|办法|方面|原因|不足|短板|建议|特点|环节|成效|理由|内容|模块|经验|节点"
    "|步骤|关口|要点"
)
_ANNOUNCED = pattern(rf"[^，。；:、\n0-9]{{0,10}}(?:{_NOUNS})?[。:]?[ \n]*")
_THINGS = pattern(f"{_NOUNS}|政策|机制|制度|阶段|领域|板块|情况")
_OTHER_NUMBER = pattern("[两二三四五六七八九][个项条类点大]")
_FAR = 2500  # characters in which a list goes on
_BARE = ("部分", "方面", "环节", "板块", "领域", "阶段")
_UNITS = frozenset((*"个项条类点大件步", "大类", *_BARE, *(f"个{each}" for each in _BARE)))


def lists(passage: Passage) -> Iterator[Claim]:
    """Numbers that are not those of the ordinals right behind them."""
    text = passage.folded
    for sentence in passage.stating:
        for mention in sentence.mentions:
            if not _announces(mention):
                continue
            match = _ANNOUNCED.match(text, mention.end, mention.end + _FAR)
            words = match[0] if match else ""
            is_list = words.rstrip().endswith(":") or _THINGS.search(mention.lead + mention.quantity.unit + words)
            if not is_list or _is_part(words):
                continue
            found = listed_behind(text, match.end() if match else mention.end)
            if found.count >= 2 and found.count != mention.quantity.value:
                terms = f"{found.count}≠{plain(mention.quantity.value)}"
                yield whole_list(claim(COUNT, mention, Decimal(found.count), terms), found)


def _is_part(words: str) -> bool:
    """四个环节中问题较多的有两个: what is told behind is not of the number that comes first."""
    return words.startswith(("中", "里", "之中")) or bool(_OTHER_NUMBER.search(words))


def _announces(mention: Mention) -> bool:
    is_count = mention.kind is QuantityKind.COUNT and mention.quantity.unit in _UNITS
    return is_count and mention.is_exact and mention.role is QuantityRole.LEVEL and 2 <= mention.quantity.value <= 9
