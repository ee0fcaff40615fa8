"""Text as it may be stored."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cleaning import Cleaned, clean, with_line_ends


@pytest.mark.parametrize(
    ("text", "expected", "removed"),
    [
        ("甲\r\n乙\r丙\u2028丁\u0085戊\v己\f庚", "甲\n乙\n丙\n丁\n戊\n己\n庚", 0),
        ("\ufeff甲\u200b乙\u00ad\x00\x07", "甲乙", 5),
        ("甲\t乙\u3000丙\u00a0丁\u2003戊", "甲 乙 丙 丁 戊", 0),
        ("甲\uffff\ufdd0\U0001fffe乙", "甲乙", 3),
        ("家庭\U0001f468\u200d\U0001f469", "家庭\U0001f468\u200d\U0001f469", 0),
        ("\ud800孤", "孤", 1),
        ("䶮𠮷㎡℃�", "䶮𠮷㎡℃�", 0),
        ("", "", 0),
    ],
)
def test_clean(text: str, expected: str, removed: int) -> None:
    assert clean(text) == Cleaned(expected, removed)


def test_line_ends() -> None:
    assert with_line_ends("a\r\n\r\nb\rc") == "a\n\nb\nc"


@given(st.text())
def test_clean_text_is_clean_and_stays_so(text: str) -> None:
    once = clean(text).text
    assert clean(once) == Cleaned(once, 0)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") and character != "\n" for character in once)
    once.encode()


def test_every_character_is_judged_by_its_category() -> None:
    line_ends = (0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
    characters = [chr(code) for code in range(0x11000) if code not in line_ends]
    assert clean("".join(characters)).text == "".join(map(_kept, characters))


def _kept(character: str) -> str:
    kind, code = unicodedata.category(character), ord(character)
    if character == "\t" or kind == "Zs":
        return " "
    is_gone = kind in ("Cc", "Cf", "Cs") or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return "" if is_gone and character != "\u200d" else character
