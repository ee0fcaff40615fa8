"""So many people, and those in brackets behind what they make up: 组成5人评价组（组长1人、财务2人、业务3人）."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.mentions import Passage

_PART = "[一-龥]{1,10}(?:[1-9][0-9]?|[一二两三四五六七八九十])[人名]"
_TEAM = pattern(
    r"(?<![0-9.])(?P<all>[1-9][0-9]?|[二三四五六七八九十])(?:人|名)(?:组成)?的?(?P<team>[一-龥]{0,8}(?:组|队|班子|专班|小组|团|委员会))"
    rf"[(](?P<parts>{_PART}(?:[、，]{_PART}){{1,7}})[)]"
)
_MADE_OF = pattern(  # 评价组由5人组成，组长1人、副组长1人、组员3人
    rf"(?<![0-9.])(?P<all>[1-9][0-9]?|[二三四五六七八九十])(?:人|名)[一-龥]{{0,6}}?组成[，:](?:分别是|分别为|包括|即|设)?"
    rf"(?P<parts>{_PART}(?:[、，]{_PART}){{1,7}})(?=[。；\n]|$)"
)
_COUNT = pattern("(?P<count>[1-9][0-9]?|[一二两三四五六七八九十])[人名](?=[、，]|$)")
_OPEN = pattern("其中|含|另|兼|等|外聘|借调")


def teams(passage: Passage) -> Iterator[Claim]:
    """Numbers of a team that its members do not make."""
    for sentence in passage.saying("组(", "队(", "班子(", "专班(", "团(", "委员会(", "组成，", "组成:"):
        stop = min(len(passage.folded), sentence.end + 1)
        found = chain.from_iterable(each.finditer(passage.folded, sentence.start, stop) for each in (_TEAM, _MADE_OF))
        for match in found:
            counts = [_number(each) for each in _COUNT.findall(match["parts"])]
            stated = _number(match["all"])
            if not _OPEN.search(match["parts"]) and sum(counts) != stated and all(counts):
                terms = f"{'+'.join(map(str, counts))}={sum(counts)}"
                yield Claim(SUM, match.start(), match.end(), Decimal(sum(counts)), Decimal(stated), arithmetic=terms)


def _number(words: str) -> int:
    return int(words) if words.isdecimal() else how_many(words)
