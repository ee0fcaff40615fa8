"""The numbers that stand before headings and rows: 一、 （一） (1) 1. ①."""

import re
from dataclasses import dataclass
from enum import IntEnum

_CHINESE = "一二三四五六七八九十"
_PREFIX = re.compile(
    rf"(?P<top>[{_CHINESE}]{{1,3}}) ?[、．.,，]"
    rf"|[（(] ?(?P<sub>[{_CHINESE}]{{1,3}}) ?[）)][、．.]?"
    r"|[（(] ?(?P<bracketed>[0-9０-９]{1,3}) ?[）)][、．.]?"
    r"|(?P<item>[0-9０-９]{1,3}) ?(?:、|[．.](?![0-9０-９])|[．.](?=[12１２][0-9０-９]{3}年)|[）)])"
    r"|(?P<long>[1-9１-９][0-9０-９]{3,4})[．.](?:(?![0-9０-９])|(?=[12１２][0-9０-９]{3}年))"
    r"|(?P<circled>[①-⑳])[、．.]?"
)


class NumberStyle(IntEnum):
    """How a line is numbered."""

    NONE = 0
    TOP = 1  # 一、
    SUB = 2  # （一）
    BRACKETED = 3  # （1）
    ITEM = 4  # 1.
    CIRCLED = 5  # ①


_STYLES = {
    "top": NumberStyle.TOP,
    "sub": NumberStyle.SUB,
    "bracketed": NumberStyle.BRACKETED,
    "item": NumberStyle.ITEM,
    "long": NumberStyle.ITEM,  # from 1000 on before a dot only: 2022、2023年 are years
    "circled": NumberStyle.CIRCLED,
}


@dataclass(frozen=True, slots=True)
class Prefix:
    """A line's number: its style, its value, as typed, and where the words begin."""

    style: NumberStyle = NumberStyle.NONE
    value: int = 0
    typed: str = ""

    @property
    def end(self) -> int:
        """The length of the number, in characters."""
        return len(self.typed)


UNNUMBERED = Prefix()


def prefix(text: str) -> Prefix:
    """The number at the beginning of a line."""
    found = _PREFIX.match(text)
    if not found:
        return UNNUMBERED
    name = str(found.lastgroup)
    return Prefix(_STYLES[name], _value(found[name]), found[0])


def _value(digits: str) -> int:
    if digits[0] in _CHINESE:
        return chinese_value(digits)
    return ord(digits) - ord("①") + 1 if digits in "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳" else int(digits)


def chinese_value(digits: str) -> int:
    """The number that Chinese numerals up to 九十九 mean; 0 for none."""
    tens, ten, ones = digits.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in tens:
        return 0
    return (10 * (_CHINESE.index(tens) + 1 if tens else 1) if ten else 0) + (_CHINESE.index(ones) + 1 if ones else 0)
