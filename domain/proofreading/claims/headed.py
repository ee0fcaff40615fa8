"""So many problems are announced, and so many headings below tell of one each: 共指出5个问题 … 一、关于…的问题."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.claim import Claim
from domain.proofreading.claims.counts import COUNT
from domain.proofreading.mentions import Passage
from domain.proofreading.paragraphs import NumberLevel, Sign, leading_sign, paragraphs

_ANNOUNCED = pattern(
    r"(?:指出|反馈|提出|发现|存在|涉及|梳理出)[^，。；\n]{0,14}?"
    r"(?P<all>(?P<number>[0-9]{1,2}|[两一二三四五六七八九十])(?:个|项|条|类)(?:方面)?(?:的)?"
    r"(?:具体|突出|主要)?(?:问题|意见|不足))"
)
_HEADING = pattern(r"[ ]*(?P<words>(?:关于|针对|对)?[^\n。，；]{2,36}问题)")
_LEVELS = (NumberLevel.CHINESE, NumberLevel.CHINESE_BRACKETS)
_MORE = pattern("等|其中|分别|包括|分为|共性|个性|[0-9]+类")
_FEWEST, _NEAR = 2, 3


def headed(passage: Passage) -> Iterator[Claim]:
    """Numbers of problems that the headings which tell of one each do not have."""
    text = passage.folded
    found = list(_ANNOUNCED.finditer(text))
    if len(found) != 1:
        return
    signs = list(_signs_of_problems(passage, found[0].end()))
    count = len(signs)
    if count < _FEWEST or [sign.number for sign in signs] != list(range(1, count + 1)):
        return
    number = how_many(found[0]["number"])
    behind = text[found[0].end() : found[0].end() + 8]
    if number != count and abs(number - count) < _NEAR and not _MORE.search(behind):
        start, end = found[0].span("all")
        yield Claim(COUNT, start, end, Decimal(count), Decimal(number), False, f"{count}≠{number}", "query")


def _signs_of_problems(passage: Passage, begin: int) -> Iterator[Sign]:
    """The signs of the headings behind a place that name one problem each."""
    for start, line in paragraphs(passage.text):
        sign = leading_sign(start, line) if start > begin else None
        if sign is None or sign.level not in _LEVELS:
            continue
        heading = _HEADING.match(passage.text, sign.end)
        if heading is not None and _is_of_one(heading["words"]):
            yield sign


def _is_of_one(words: str) -> bool:
    """Whether a heading is that of one problem: 关于差旅费报销不规范的问题, not 存在的主要问题."""
    return words.startswith(("关于", "针对", "对")) or words.endswith(("的问题", "不规范问题", "不到位问题"))
