"""Finding Chinese words by a few of their characters, or of the letters of their pinyin: xmzc for 项目支出."""

import re
from collections.abc import Sequence

from domain.pinyin import syllables

_NUMBER = re.compile(r"^\W*[\d一二三四五六七八九十]+[)）、.．]\s*")
_MOST = 99  # so many places and characters make a difference
_RANK = (_MOST + 1) ** 2


def initials(words: str) -> str:
    """The initials of the common characters; letters and digits stay, in small letters, marks are left out."""
    return "".join(each[0] for each in syllables(words))


def is_spelt(words: str, typed: str) -> bool:
    """Whether letters spell a part of words, each syllable whole or begun."""
    return _spelt(syllables(words), typed) is not None


def match(words: str, typed: str) -> int:
    """How well typed letters or characters find words, the higher the better; 0 is not at all.

    The words themselves before their pinyin, that before scattered letters; of the same kind what begins earlier, then
    what is shorter. The number of a heading does not count. Blank finds everything.
    """
    looked_for = "".join(typed.lower().split())
    if not looked_for:
        return 1
    plain = "".join(_NUMBER.sub("", words).lower().split())
    if looked_for in plain:
        return _ranked(4, plain.index(looked_for), plain)
    read = syllables(plain)
    start = _spelt(read, looked_for)
    if start is not None:
        return _ranked(3, start, plain)
    if looked_for in (whole := "".join(words.lower().split())):
        return _ranked(3, whole.index(looked_for), plain)
    scattered = 2 if _scattered(plain, looked_for) else int(_scattered("".join(each[0] for each in read), looked_for))
    return _ranked(scattered, 0, plain) if scattered else 0


def _ranked(rank: int, start: int, plain: str) -> int:
    return rank * _RANK - min(start, _MOST) * (_MOST + 1) - min(len(plain), _MOST)


def _spelt(read: Sequence[str], typed: str) -> int | None:
    """From which syllable on the letters spell words, each syllable whole or begun; None where they do not."""
    return next((place for place in range(len(read)) if _begins(read, place, typed)), None)


def _begins(read: Sequence[str], place: int, typed: str) -> bool:
    """Whether the letters are a beginning of this and the next syllables, each of which may be cut short."""
    if not typed:
        return True
    if place >= len(read):
        return False
    alike = next((n for n, pair in enumerate(zip(read[place], typed, strict=False)) if pair[0] != pair[1]), None)
    longest = min(len(read[place]), len(typed)) if alike is None else alike
    return any(_begins(read, place + 1, typed[taken:]) for taken in range(longest, 0, -1))


def _scattered(text: str, looked_for: str) -> bool:
    """Whether the signs stand in the text in this order, others between them."""
    rest = iter(text)
    return all(sign in rest for sign in looked_for)
