"""Dates in Chinese numerals, as covers and signatures have them: 二〇二四年四月五日."""

from domain.patterns import pattern

_DIGITS = dict(zip("〇○零Ｏ０一二三四五六七八九", "00000123456789", strict=True))
_WRITTEN = pattern(
    r"([〇○零Ｏ０一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日?"
)


def in_digits(text: str) -> str:
    """A date that is written in numerals with digits, 2024年4月5日; any other text as it is."""
    found = _WRITTEN.fullmatch(text)
    if not found:
        return text
    year = "".join(_DIGITS[sign] for sign in found[1])
    return f"{year}年{_number(found[2])}月{_number(found[3])}日"


def counted(words: str) -> int:
    """A number up to 99 in numerals or digits, 十二 or 12; 0 for what is none."""
    if words.isascii() and words.isdecimal():
        return int(words)
    return _number(words) if set(words) <= {*_DIGITS, "十"} and words.count("十") < 2 else 0


def _number(words: str) -> int:
    """二十一 is 21, 十 is 10; 0 for what is no number."""
    tens, ten, ones = words.partition("十")
    if not ten:
        return int(_DIGITS[words]) if len(words) == 1 else 0
    if len(tens) > 1 or len(ones) > 1:
        return 0
    return 10 * int(_DIGITS[tens] if tens else "1") + int(_DIGITS[ones] if ones else "0")
