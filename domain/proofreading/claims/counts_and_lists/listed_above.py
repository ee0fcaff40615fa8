"""So many things are taken up again, and so many were listed above: 一是…四是…。针对上述三个问题，逐项整改."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice, pairwise
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.mentions import Passage

_NUMBERS = "一二三四五六七八九十"
_TAKEN_UP = pattern(
    r"(?:上述|以上|前述|上面|这)(?:的|所列的?)?(?P<number>[两二三四五六七八九十]|[2-9])(?:个|项|条|类|点|种|大)?(?:个?方面的?|大)?"
    r"(?:存在的|主要|突出)?(?P<what>问题|不足|短板|困难|措施|举措|做法|建议|原因|因素|经验|任务|风险|差距)"
)
_LISTED = (
    pattern(rf"(?<![一-龥])(?P<number>[{_NUMBERS}])(?:是|为|则|要)(?![{_NUMBERS}否])"),
    pattern(rf"(?<![一-龥])第(?P<number>[{_NUMBERS}])[，,、]"),
    pattern(rf"(?<![一-龥])其(?P<number>[{_NUMBERS}])[，,、：:]"),
    pattern(rf"(?<![一-龥])\((?P<number>[{_NUMBERS}])\)"),
    pattern(r"(?m)^[ \u3000]*(?P<number>[1-9])(?:．|[.、](?![0-9]))"),
)
_BACK, _HEAD = 3000, 60  # characters in which lists are looked for; before a list, in which it is said what it is of
_MOST = 40  # numbers taken up that are looked at
_ALIKE = {
    "短板": "问题",
    "不足": "问题",
    "困难": "问题",
    "差距": "问题",
    "风险": "问题",
    "举措": "措施",
    "做法": "措施",
}


def listed_above(passage: Passage) -> Iterator[Claim]:
    """Numbers of things taken up that no list above has, where the last list is one of such things."""
    text = passage.folded
    for match in islice(_TAKEN_UP.finditer(text), _MOST):
        number = how_many(match["number"])
        lists = [
            each for style in _LISTED for each in _lists(text, max(0, match.start() - _BACK), match.start(), style)
        ]
        if not lists or any(count == number for _, _, count in lists):
            continue
        first, _, count = max(lists, key=lambda each: each[1])
        head = text[max(0, first - _HEAD) : first]
        names = {match["what"], _ALIKE.get(match["what"], match["what"])}
        if count > 1 and any(name in head for name in names):
            terms = f"{count}≠{number}"
            yield Claim(COUNT, match.start(), match.end(), Decimal(count), Decimal(number), False, terms, "query")


def _lists(text: str, begin: int, end: int, style: Pattern[str]) -> list[tuple[int, int, int]]:
    """The lists of one style, each from its first item on: where it begins, where its last item does, how many."""
    found = [(each.start(), how_many(each["number"])) for each in style.finditer(text, begin, end)]
    starts = [place for place, (_, number) in enumerate(found) if number == 1]
    lists = []
    for start, stop in pairwise([*starts, len(found)]):
        items = found[start:stop]
        count = next((place for place, (_, number) in enumerate(items) if number != place + 1), len(items))
        lists.append((items[0][0], items[count - 1][0], count))
    return lists
