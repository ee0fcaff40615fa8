"""The pinyin initials of Chinese words, for finding them by a few letters: 项目支出 is xmzc.

The 3,755 common characters stand in the order of their pinyin in GB 2312-80 (zone 16 to 55), so an initial follows from
a character's place in it. Of one with several readings the standard's own counts; rarer characters have none.
"""

from bisect import bisect_right
from functools import lru_cache

_FIRST = {
    "a": 0xB0A1, "b": 0xB0C5, "c": 0xB2C1, "d": 0xB4EE, "e": 0xB6EA, "f": 0xB7A2, "g": 0xB8C1, "h": 0xB9FE,
    "j": 0xBBF7, "k": 0xBFA6, "l": 0xC0AC, "m": 0xC2E8, "n": 0xC4C3, "o": 0xC5B6, "p": 0xC5BE, "q": 0xC6DA,
    "r": 0xC8BB, "s": 0xC8F6, "t": 0xCBFA, "w": 0xCDDA, "x": 0xCEF4, "y": 0xD1B9, "z": 0xD4D1,
}  # fmt: skip
"""The code of the first character of each letter."""
_LETTERS, _CODES = tuple(_FIRST), tuple(_FIRST.values())
_BEHIND = 0xD7FA  # the code behind the last common character


@lru_cache(maxsize=4096)
def initials(words: str) -> str:
    """The initials of the common characters; letters and digits stay, in small letters, marks are left out."""
    return "".join(map(_initial, words.lower()))


def _initial(sign: str) -> str:
    if sign.isascii():
        return sign if sign.isalnum() else ""
    try:
        code = int.from_bytes(sign.encode("gb2312"), "big")
    except UnicodeEncodeError:
        return ""
    return _LETTERS[bisect_right(_CODES, code) - 1] if _CODES[0] <= code < _BEHIND else ""


def match(words: str, typed: str) -> int:
    """How well typed letters or characters find words, the higher the better; 0 is not at all.

    The words themselves before their initials, a beginning before a place within, that before scattered letters.
    Blank finds everything.
    """
    looked_for = "".join(typed.lower().split())
    if not looked_for:
        return 1
    plain, letters = "".join(words.lower().split()), initials(words)
    for rank, text in ((6, plain), (4, letters)):
        if text.startswith(looked_for):
            return rank
        if looked_for in text:
            return rank - 1
    return 2 if _scattered(plain, looked_for) else int(_scattered(letters, looked_for))


def _scattered(text: str, looked_for: str) -> bool:
    """Whether the signs stand in the text in this order, others between them."""
    rest = iter(text)
    return all(sign in rest for sign in looked_for)
