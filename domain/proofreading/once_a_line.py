"""What a line has in itself, looked for once: a line often stands again in its text, and in the text after an edit."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache, wraps
from typing import TypeVarTuple, Unpack

from domain.checks.finding import Finding

_Asked = TypeVarTuple("_Asked")
_KEPT = 2048  # lines, more than a long report has


def once_a_line(
    look: Callable[[int, str, Unpack[_Asked]], Iterable[Finding]],
) -> Callable[[int, str, Unpack[_Asked]], Iterable[Finding]]:
    """A rule that asks where a line begins, what stands in it and what else it is told, and goes by nothing more.

    What it is told must be hashable. It is asked as if the line were the first; its findings are moved to their place.
    """

    @lru_cache(maxsize=_KEPT)
    def found(line: str, *asked: *_Asked) -> tuple[Finding, ...]:
        return tuple(look(0, line, *asked))

    @wraps(look)
    def moved(start: int, line: str, *asked: *_Asked) -> Iterable[Finding]:
        known = found(line, *asked)
        return [replace(each, offset=(each.offset or 0) + start) for each in known] if known else ()

    return moved
