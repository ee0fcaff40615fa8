"""Patterns that are compiled when first used: a command that never reads a sentence need not compile its grammar."""

import re
from collections.abc import Callable
from typing import Any, cast

_COMPILER, _SETS, _FIRST = "_compiler", "_optimize_charset", "_get_charset_prefix"
_WIDEST = 64  # characters in a row that are worth looking for: most of a text is [一-龥]


def remembering(found: Callable[..., list[Any]]) -> Callable[..., list[Any]]:
    """What looks at a set of characters for ``re``, once for each: of ``[一-龥]`` it asks every character anew.

    Nearly all patterns of the careful reader have such sets; that was most of the second in which they are compiled.
    Sets that ignore case are looked at as ever.
    """
    known: dict[frozenset[Any], list[Any]] = {}

    def look(charset: list[Any], *others: Any, **more: Any) -> list[Any]:
        if more or any(each is not None for each in others):
            return found(charset, *others, **more)
        key = frozenset(charset)
        if key not in known:
            known[key] = found(charset)
        return list(known[key])

    return look


def foreseeing(found: Callable[..., list[Any] | None]) -> Callable[..., list[Any] | None]:
    """What ``re`` knows of the characters that a match can begin with: a search passes over all others at once.

    It sees them in 甲|乙 alone; they are as certain in (?:甲乙?|[丙丁])戊 and behind a look back. Where case is ignored
    and where characters are told by what they are not, it is left at that.
    """

    def look(parsed: Any, flags: int) -> list[Any] | None:
        known = found(parsed, flags)
        if known is not None or flags & re.IGNORECASE:
            return known
        first, may_be_empty = _first(parsed)
        return None if first is None or may_be_empty else [*first]

    return look


_First = tuple[dict[tuple[Any, Any], None] | None, bool]
"""What a match can begin with, as ``re`` writes a set, None for too much; and whether it may take no character."""


def _first(parsed: Any) -> _First:
    first: dict[tuple[Any, Any], None] = {}
    for each in parsed:
        more, may_be_empty = _first_of(each)
        if more is None:
            return None, False
        first |= more
        if not may_be_empty:
            return first, False
    return first, True


def _first_of(part: tuple[Any, Any]) -> _First:
    what, told = part
    match what.name:
        case "LITERAL":
            return {part: None}, False
        case "IN":
            return (dict.fromkeys(told) if all(_is_narrow(*each) for each in told) else None), False
        case "ASSERT" if told[0] > 0:
            first, may_be_empty = _first(told[1])
            return ({}, True) if first is None or may_be_empty else (first, False)
        case "ASSERT" | "ASSERT_NOT" | "AT":
            return {}, True
        case "SUBPATTERN":
            return (None, False) if told[1] else _first(told[3])
        case "BRANCH":
            ways = [_first(each) for each in told[1]]
            together = [first for first, _ in ways if first is not None]
            every = {each: None for first in together for each in first}
            return (every if len(together) == len(ways) else None), any(may_be_empty for _, may_be_empty in ways)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            first, may_be_empty = _first(told[2])
            return first, may_be_empty or not told[0]
        case _:
            return None, False


def _is_narrow(what: Any, told: Any) -> bool:
    return bool(what.name == "LITERAL" or (what.name == "RANGE" and told[1] - told[0] < _WIDEST))


# No part of what re promises: where it is not there, nothing is lost but time.
for _part, _better in ((_SETS, remembering), (_FIRST, foreseeing)):
    if hasattr(getattr(re, _COMPILER, None), _part):
        setattr(getattr(re, _COMPILER), _part, _better(getattr(getattr(re, _COMPILER), _part)))


class _Waiting:
    """Stands for a pattern until one of its methods is asked for; from then on the methods are the pattern's own."""

    def __init__(self, text: str, flags: int, begins: str) -> None:
        self._text = text
        self._flags = flags
        self.begins = begins

    def __getattr__(self, name: str) -> Any:
        text = f"(?=[{re.escape(self.begins)}])(?:{self._text})" if self.begins else self._text
        method = getattr(re.compile(text, self._flags), name)
        setattr(self, name, method)
        return method


def pattern(text: str, flags: int = 0, *, begins: str = "") -> re.Pattern[str]:
    """A compiled pattern, for a module's constants: the work is done at the first match, not at import.

    ``begins``: every character that a match can begin with, where ``re`` cannot see that by itself, as behind a look
    back or in a group of groups. A search then passes over all others, several times as fast, and finds the same.

    It answers to every method and attribute of ``re.Pattern``; the functions of ``re`` itself do not take it. A text
    that is no pattern raises ``re.error`` at the first match, so every constant needs a test that uses it.
    """
    return cast(re.Pattern[str], _Waiting(text, flags, begins))
