"""So many problems are announced, and so many headings below tell of one each: 共指出5个问题 … 一、关于…的问题."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.claim import Claim
from domain.proofreading.claims.counts import COUNT
from domain.proofreading.mentions import Passage

_NUMBERS = "一二三四五六七八九十"
_ANNOUNCED = pattern(
    rf"(?:指出|反馈|提出|发现|存在|涉及|梳理出)[^，。；\n]{{0,14}}?(?P<all>(?P<number>[0-9]{{1,2}}|[两{_NUMBERS}])(?:个|项|条|类)(?:方面)?(?:的)?"
    r"(?:具体|突出|主要)?(?:问题|意见|不足))"
)
_HEADING = pattern(
    rf"(?m)^[ \u3000]*(?:[(（])?(?P<sign>[{_NUMBERS}]{{1,3}})(?:[)）]|、)[ ]*"
    r"(?P<words>(?:关于|针对|对)?[^\n。，；]{2,36}问题)"
)
_MORE = pattern("等|其中|分别|包括|分为|共性|个性|[0-9]+类")
_FEWEST, _NEAR = 2, 3


def headed(passage: Passage) -> Iterator[Claim]:
    """Numbers of problems that the headings which tell of one each do not have."""
    text = passage.folded
    found = list(_ANNOUNCED.finditer(text))
    if len(found) != 1 or "问题" not in text:
        return
    headings = [match for match in _HEADING.finditer(text, found[0].end()) if _is_of_one(match["words"])]
    signs = [match["sign"] for match in headings]
    if len(headings) < _FEWEST or signs != [_written(place) for place in range(1, len(signs) + 1)]:
        return
    number = how_many(found[0]["number"])
    behind = text[found[0].end() : found[0].end() + 8]
    if number != len(headings) and abs(number - len(headings)) < _NEAR and not _MORE.search(behind):
        start, end = found[0].span("all")
        yield Claim(
            COUNT, start, end, Decimal(len(headings)), Decimal(number), False, f"{len(headings)}≠{number}", "query"
        )


def _is_of_one(words: str) -> bool:
    """Whether a heading is that of one problem: 关于差旅费报销不规范的问题, not 存在的主要问题."""
    return words.startswith(("关于", "针对", "对")) or words.endswith(("的问题", "不规范问题", "不到位问题"))


def _written(number: int) -> str:
    return _NUMBERS[number - 1] if number <= len(_NUMBERS) else f"十{_NUMBERS[number - 11]}"
