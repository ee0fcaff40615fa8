"""The numbers before the headings of any form: 第一部分, Ⅰ、, 一、, 【一】, （一）, 1.1, 1., （1）."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from reports.reading.numbering import NumberStyle, chinese_value, prefix

_CHINESE = "一二三四五六七八九十"
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_LATIN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_PART = re.compile(rf"第(?P<value>[{_CHINESE}]{{1,3}}|[0-9]{{1,2}})(?:部分|章|篇|编) ?[、：:.．]? ?")
_ORDINAL = re.compile(rf"第(?P<value>[{_CHINESE}]{{1,3}}) ?[、，,] ?")
_NUMERAL = re.compile(rf"(?P<value>[{_ROMAN}]|[IVX]{{1,4}}) ?[、．.：:] ?")
_CHAPTER = re.compile(
    rf"[【\[［](?P<boxed>[{_CHINESE}]{{1,3}})[】\]］][、．.]? ?|(?P<value>[{_CHINESE}]{{1,3}}) ?[、．.,，：:] ?"
)
_DECIMAL = re.compile(r"(?P<value>[0-9]{1,2}(?:[.．][0-9]{1,2}){1,3})[、．.]?(?: +|(?=[一-龥]))")
_WHOLE = re.compile(r"(?P<value>[0-9]{1,2}) ?(?=[一-龥][^。；;，,0-9]{1,24}$)")
_HIGH_PATTERNS = (_PART, _NUMERAL, _ORDINAL, _CHAPTER)
_QUANTITY = re.compile(
    "[%％‰万亿元名次户亩吨倍月天台套件条期辆米千百]|个(?!人)|人(?!员|才)|家(?!庭)|项(?!目)|分(?!析)|年(?!度)|日(?!常)|批(?!复)"
    "|处(?!理|置)|所(?!属)|小时|公里|公斤|平方"
)


class Rank(IntEnum):
    """How high a numbered heading stands; a lower one stands inside a higher one."""

    PART = 1  # 第一部分
    NUMERAL = 2  # Ⅰ、
    CHAPTER = 3  # 一、 第一、 【一】
    SUB = 4  # （一）
    DECIMAL = 5  # 1.1
    SUBDECIMAL = 6  # 1.1.1
    ITEM = 7  # 1.
    BRACKETED = 8  # （1）
    CIRCLED = 9  # ①
    NONE = 10


@dataclass(frozen=True, slots=True)
class Mark:
    """A line's number: its rank, its last value, as typed."""

    rank: Rank = Rank.NONE
    value: int = 0
    typed: str = ""


_HIGH = tuple(zip(_HIGH_PATTERNS, (Rank.PART, Rank.NUMERAL, Rank.CHAPTER, Rank.CHAPTER), strict=True))
_BY_STYLE = {
    NumberStyle.NONE: Rank.NONE,
    NumberStyle.TOP: Rank.CHAPTER,
    NumberStyle.SUB: Rank.SUB,
    NumberStyle.BRACKETED: Rank.BRACKETED,
    NumberStyle.ITEM: Rank.ITEM,
    NumberStyle.CIRCLED: Rank.CIRCLED,
}


def mark(text: str) -> Mark:
    """The number at the beginning of a line, in whatever way forms number."""
    for pattern, rank in _HIGH:
        found = pattern.match(text)
        if found:
            return Mark(rank, _value(next(filter(None, found.groups()))), found[0])
    decimal = _DECIMAL.match(text)
    if decimal and (decimal[0].endswith(" ") or not _QUANTITY.match(text[decimal.end() :])):
        digits = re.split("[.．]", decimal["value"])
        return Mark(Rank.DECIMAL if len(digits) == 2 else Rank.SUBDECIMAL, int(digits[-1]), decimal[0])
    number = prefix(text)
    return Mark(_BY_STYLE[number.style], number.value, number.typed)


def with_whole_numbers(texts: Sequence[str], marks: Sequence[Mark]) -> list[Mark]:
    """The marks of lines, where 1.1 numbers the sections also those of 1 above them: 1 学校概况, 2 经费收支."""
    found = list(marks)
    if any(each.rank <= Rank.SUB for each in marks) or not any(each.rank is Rank.DECIMAL for each in marks):
        return found
    last = 0
    for place, text in enumerate(texts):
        whole = _WHOLE.match(text) if marks[place].rank is Rank.NONE else None
        if whole is None or _QUANTITY.match(text[whole.end() :]) or int(whole["value"]) != last + 1:
            continue
        below = texts[place + 1] if place + 1 < len(texts) else ""
        if last or below.startswith(f"{last + 1}."):
            last += 1
            found[place] = Mark(Rank.CHAPTER, last, whole[0])
    return found


def _value(digits: str) -> int:
    if digits[0] in _ROMAN:
        return _ROMAN.index(digits) + 1
    if digits in _LATIN:
        return _LATIN.index(digits) + 1
    return int(digits) if digits.isdecimal() else chinese_value(digits)
