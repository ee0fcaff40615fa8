"""Amounts in the capital numerals of cheques and contracts: 贰佰壹拾万元整."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern

_SHAPE = pattern(r"[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,20}[元圆](?:[零壹贰叁肆伍陆柒捌玖角分]{2,6}|整)?")
_DIGITS = {character: number for number, character in enumerate("零壹贰叁肆伍陆柒捌玖")}
_TENS = {"拾": 10, "佰": 100, "仟": 1000}


def capitals(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """Start, end and value in 元 of every amount written so; what is no number is passed over."""
    for match in _SHAPE.finditer(text):
        whole, _, rest = match[0].replace("圆", "元").partition("元")
        value = _number(whole)
        if value is not None:
            yield match.start(), match.end(), Decimal(value) + _cents(rest)


def _number(written: str) -> int | None:
    total = section = 0
    digit: int | None = None
    for character in written:
        if character in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[character]
        elif character in _TENS:
            section += (1 if digit is None else digit) * _TENS[character]
            digit = None
        else:
            total = (total + section + (digit or 0)) * (10_000 if character == "万" else 100_000_000)
            section, digit = 0, None
    return total + section + (digit or 0)


def _cents(written: str) -> Decimal:
    value, digit = Decimal(0), 0
    for character in written:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in "角分":
            value += Decimal(digit) / (10 if character == "角" else 100)
            digit = 0
    return value
