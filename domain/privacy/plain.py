"""A text with each character in its plainest form, and as many of them: full width, dashes, spaces, 〇一二三."""

import unicodedata
from functools import lru_cache

from domain.patterns import pattern

_DASHES = "‐‑‒–—―−－﹣ー─～~"
_DOTS = "·•・．。｡⋅∙"
_SIGNS = {
    "：": ":",
    "﹕": ":",
    "（": "(",
    "）": ")",
    "【": "[",
    "】": "]",
    "〔": "[",
    "〕": "]",
    "×": "X",
    "Х": "X",
    "х": "x",
}
_NEITHER = pattern("[^\x00-\x7f一-鿿]")  # what is none of these is plain as it is
_HAN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_HAN_NUMBER = pattern("[〇○零一二三四五六七八九]{7,}")  # digit by digit, as nobody writes an amount


def plain(text: str) -> str:
    """The text to read numbers in. Its characters stand where those of the text stand."""
    read = text
    for character in set(_NEITHER.findall(text)):
        if (plainest := _plain(character)) != character:  # few are: one after the other they are put in fastest
            read = read.replace(character, plainest)
    return _HAN_NUMBER.sub(lambda found: found[0].translate(_HAN_DIGITS), read)


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    if character in _DASHES:
        return "-"
    if character in _DOTS and character != "。":
        return "."
    if character in _SIGNS:
        return _SIGNS[character]
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if unicodedata.category(character) in ("Zs", "Cf"):
        return " "
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 and folded.isascii() else character
