"""Patterns that are compiled when first used: a command that never reads a sentence need not compile its grammar."""

import re
from typing import Any, cast


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
