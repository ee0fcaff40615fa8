"""Patterns that are compiled when first used: a command that never reads a sentence need not compile its grammar."""

import re
from collections.abc import Callable
from typing import Any, cast

_COMPILER, _SETS = "_compiler", "_optimize_charset"


def remembering(found: Callable[..., list[Any]]) -> Callable[..., list[Any]]:
    """What looks at a set of characters for ``re``, once for each: of ``[一-龥]`` it asks every character anew.

    Nearly all patterns of the careful reader have such sets; that was most of the second in which they are compiled.
    Sets that ignore case are looked at as ever.
    """
    known: dict[tuple[Any, ...], list[Any]] = {}

    def look(charset: list[Any], *others: Any, **more: Any) -> list[Any]:
        if more or any(each is not None for each in others):
            return found(charset, *others, **more)
        key = tuple(charset)
        if key not in known:
            known[key] = found(charset)
        return list(known[key])

    return look


# No part of what re promises: where it is not there, nothing is lost but time.
if hasattr(getattr(re, _COMPILER, None), _SETS):
    setattr(getattr(re, _COMPILER), _SETS, remembering(getattr(getattr(re, _COMPILER), _SETS)))


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
