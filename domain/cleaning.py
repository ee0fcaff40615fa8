"""Text as it may be stored: no control characters, no invisible marks, one kind of line end."""

import unicodedata
from dataclasses import dataclass
from re import Match

from domain.patterns import pattern

_KEPT = {"\n", "\u200d"}  # the joiner holds emoji sequences together
_LINE_ENDS = pattern("\r\n|[\r\u0085\u2028\u2029\v\f]")
_DOUBTFUL = pattern("[^\n -~\u2010-\u2027\u3001-\ud7ff\uff01-\uffee]+")
"""All but what reports are written with: of those characters none is a space, none invisible."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text that may be stored, and how many characters were taken out."""

    text: str
    removed: int = 0


def clean(text: str) -> Cleaned:
    """Line ends made ``\\n``, tabs and odd spaces made spaces, controls and invisible marks taken out."""
    lines = with_line_ends(text)
    kept = _DOUBTFUL.sub(_kept, lines)
    return Cleaned(kept, len(lines) - len(kept))


def with_line_ends(text: str) -> str:
    """The text with every kind of line end made ``\\n``."""
    return _LINE_ENDS.sub("\n", text)


def _kept(doubtful: Match[str]) -> str:
    spaced = (" " if _is_space(character) else character for character in doubtful[0])
    return "".join(character for character in spaced if not _is_invisible(character))


def _is_space(character: str) -> bool:
    return character == "\t" or unicodedata.category(character) == "Zs"


def _is_invisible(character: str) -> bool:
    if character in _KEPT:
        return False
    return unicodedata.category(character) in ("Cc", "Cf", "Cs") or _is_noncharacter(ord(character))


def _is_noncharacter(code: int) -> bool:
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
