"""The paragraphs of a text and the signs that number them: 一、 （一） 1. （1） ①."""

from collections.abc import Collection
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate

from msgspec import Struct

from domain.patterns import pattern
from domain.proofreading.at_hand import at_hand


@at_hand
class NumberLevel(IntEnum):
    """The signs from the highest down, as GB/T 9704-2012, 7.3.3 nests them; 一是 and 第一 stand inside a paragraph."""

    CHAPTER = 0  # 第一章, 第一部分
    SECTION = 1  # 第一节
    CHINESE = 2  # 一、
    CHINESE_BRACKETS = 3  # （一）
    DIGITS = 4  # 1.
    DIGITS_BRACKETS = 5  # （1）
    CIRCLED = 6  # ①
    WORDS = 7  # 一是, 一要
    ORDINALS = 8  # 第一，


class Sign(Struct, frozen=True, gc=False):
    """A number before a heading or an item; ``start`` and ``end`` are characters of the whole text."""

    level: NumberLevel
    number: int
    start: int
    end: int


_NUMERALS = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_PATTERNS = (
    (NumberLevel.CHAPTER, pattern(rf"第([{_NUMERALS}]{{1,3}})(章|部分|编)")),
    (NumberLevel.SECTION, pattern(rf"第([{_NUMERALS}]{{1,3}})节")),
    (
        NumberLevel.CHINESE,
        pattern(  # 三、四季度 are two quarters, but 三、四季度支出计划 is a heading
            rf"([{_NUMERALS}]{{1,3}})[、.．](?![{_NUMERALS}][、季产者种类级轮批次期](?![^，。；：\n]{{1,14}}(?:计划|安排|情况|打算|说明)$))"
        ),
    ),
    (NumberLevel.CHINESE_BRACKETS, pattern(rf"[（(]([{_NUMERALS}]{{1,3}})[）)]")),
    (
        NumberLevel.DIGITS,
        pattern(
            r"([0-9０-９]{1,2})(?:[.．](?![0-9])|[.．、](?=(?:19|20)[0-9]{2}[年-]|[0-9]{1,3}(?:月|周?岁|(?:至|—|-|～)[0-9]{1,3}周?岁))|、(?![0-9]))"
        ),
    ),
    (NumberLevel.DIGITS_BRACKETS, pattern(r"[（(]([0-9０-９]{1,2})[）)]")),
    (NumberLevel.CIRCLED, pattern(rf"([{_CIRCLED}])")),
)
_OF_FIRST = {  # what a sign can be, by the first character of it
    first: tuple(each for each in _PATTERNS if each[0] in levels)
    for firsts, levels in (
        ("第", (NumberLevel.CHAPTER, NumberLevel.SECTION)),
        (_NUMERALS, (NumberLevel.CHINESE,)),
        ("（(", (NumberLevel.CHINESE_BRACKETS, NumberLevel.DIGITS_BRACKETS)),
        ("0123456789０１２３４５６７８９", (NumberLevel.DIGITS,)),
        (_CIRCLED, (NumberLevel.CIRCLED,)),
    )
    for first in firsts
}
_BEFORE_SIGN = pattern(r"(?:\s|\[bookmark:[^\]\n]{0,60}\])*")
# What stands before a sign is asked behind its first character: so a search skips to that.
_INSIDE = {
    NumberLevel.CHINESE: pattern(
        rf"([{_NUMERALS}](?<=[。；;：:].)[{_NUMERALS}]{{0,2}})、(?![{_NUMERALS}][、季产者种类级轮批次期])"
    ),
    NumberLevel.CHINESE_BRACKETS: pattern(rf"[（(](?<=[。；;：:！？\s].)([{_NUMERALS}]{{1,3}})[）)]"),
    NumberLevel.DIGITS: pattern(
        r"([0-9](?<=[。；;：:！？\s].)[0-9]?)(?:[.．](?![0-9])|[.．、](?=(?:19|20)[0-9]{2}[年-])|、(?![0-9]))"
    ),
    NumberLevel.DIGITS_BRACKETS: pattern(r"[（(](?<=[。；;：:，,！？\s].)([0-9]{1,2})[）)]"),
    NumberLevel.CIRCLED: pattern(rf"([{_CIRCLED}])"),
    NumberLevel.WORDS: pattern(
        rf"([{_NUMERALS}](?:(?<=[。；;：:，,！？\s、].)|(?<=^.))[{_NUMERALS}]?)(?:是(?!否)|要(?![求素点件闻]))", 8
    ),
    NumberLevel.ORDINALS: pattern(rf"[第其](?:(?<=[。；;：:\s].)|(?<=^.))([{_NUMERALS}]{{1,2}})[，、：]", 8),
}
_NEEDED = {  # without one of these a line has no such sign inside
    NumberLevel.CHINESE: ("、",),
    NumberLevel.CHINESE_BRACKETS: ("）", ")"),
    NumberLevel.DIGITS: (".", "、", "．"),
    NumberLevel.DIGITS_BRACKETS: ("）", ")"),
    NumberLevel.WORDS: ("是", "要"),
    NumberLevel.ORDINALS: ("第", "其"),
}


@lru_cache(maxsize=2)
def paragraphs(text: str) -> tuple[tuple[int, str], ...]:
    """Each line with the offset where it begins; blank lines too. Each reader of a text asks for them."""
    lines = text.split("\n")
    return tuple(zip(accumulate((len(line) + 1 for line in lines), initial=0), lines, strict=False))


def leading_sign(start: int, line: str) -> Sign | None:
    """The sign that a line begins with, if any."""
    sign = _sign_of(line)
    return Sign(sign.level, sign.number, start + sign.start, start + sign.end) if sign and start else sign


@lru_cache(maxsize=8192)
def _sign_of(line: str) -> Sign | None:
    """The sign of a line, its place counted from there: each reader of a text asks for those of all its lines."""
    at, first = 0, line[:1]
    if first.isspace() or first == "[":
        before = _BEFORE_SIGN.match(line)
        at = before.end() if before else 0
        first = line[at : at + 1]
    for level, shape in _OF_FIRST.get(first, ()):
        match = shape.match(line, at)
        if match:
            return Sign(level, value(match[1]), at, match.end())
    return None


def inner_signs(start: int, line: str, level: NumberLevel) -> list[Sign]:
    """The signs of one level inside a line, behind a mark that ends what went before."""
    return [
        Sign(level, each.number, start + each.start, start + each.end) for each in _signs_inside(line).get(level, ())
    ]


def inner_levels(line: str) -> Collection[NumberLevel]:
    """The levels of which a line has signs inside, from the highest down."""
    return _signs_inside(line)


@lru_cache(maxsize=8192)
def _signs_inside(line: str) -> dict[NumberLevel, tuple[Sign, ...]]:
    """The signs inside a line by their levels, their places counted from there: asked for again and again, too."""
    found: dict[NumberLevel, tuple[Sign, ...]] = {}
    for level, shape in _INSIDE.items():
        for needed in _NEEDED.get(level, ("",)):
            if needed in line:
                matches = tuple(shape.finditer(line))
                if matches:
                    found[level] = tuple([Sign(level, value(each[1]), *each.span()) for each in matches])
                break
    return found


def value(written: str) -> int:
    """The number that one to three numerals, digits or a circled digit write: 十二 is 12."""
    if written in _CIRCLED:
        return _CIRCLED.index(written) + 1
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return _NUMERALS.index(written[-1]) + 1
    return (_NUMERALS.index(tens[-1]) + 1 if tens else 1) * 10 + (_NUMERALS.index(ones[-1]) + 1 if ones else 0)


def chinese(number: int) -> str:
    """A number from 1 to 99 in Chinese numerals."""
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else _NUMERALS[tens - 1]) + "十" if tens else ""
    return head + (_NUMERALS[ones - 1] if ones else "")


def written(sign: Sign, words: str, number: int) -> str:
    """The sign ``words`` with another number in its place, its other characters as they stand."""
    if sign.level is NumberLevel.CIRCLED:
        return _CIRCLED[number - 1] if 1 <= number <= len(_CIRCLED) else words
    if sign.level in (NumberLevel.DIGITS, NumberLevel.DIGITS_BRACKETS):
        old = str(sign.number)
        return words.replace(old, str(number), 1) if old in words else plain(sign.level, number)
    old = "".join(each for each in words if each in _NUMERALS)
    return words.replace(old, chinese(number), 1)


def plain(level: NumberLevel, number: int) -> str:
    """A sign as GB/T 9704 writes it."""
    match level:
        case NumberLevel.CHAPTER:
            return f"第{chinese(number)}部分"
        case NumberLevel.SECTION:
            return f"第{chinese(number)}节"
        case NumberLevel.CHINESE:
            return f"{chinese(number)}、"
        case NumberLevel.CHINESE_BRACKETS:
            return f"（{chinese(number)}）"
        case NumberLevel.DIGITS:
            return f"{number}."
        case NumberLevel.DIGITS_BRACKETS:
            return f"（{number}）"
        case NumberLevel.CIRCLED:
            return _CIRCLED[number - 1] if 1 <= number <= len(_CIRCLED) else f"（{number}）"
        case NumberLevel.WORDS:
            return f"{chinese(number)}是"
        case NumberLevel.ORDINALS:
            return f"第{chinese(number)}，"


@lru_cache(maxsize=8192)
def is_heading(line: str, longest: int = 60, stops: str = "。；;！？，") -> bool:
    """Whether a line is a heading: numbered, at most ``longest`` characters, none of ``stops`` before its end."""
    words = line.strip()
    if not 0 < len(words) <= longest or any(stop in words[:-1] for stop in stops):
        return False
    return leading_sign(0, words) is not None
