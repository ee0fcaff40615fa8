"""The lists of a text: items that are numbered from one on, in lines (1. 2. 3.) or in a sentence (一是…；二是…)."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from domain.proofreading.claims.sums_and_parts.items import ItemSign, signs_of

_NEAR, _APART = 60, 30  # characters between a number and the list behind it; between a list and the number behind it
_REACH = 3000  # characters of an item


class Run(Struct, frozen=True, gc=False):
    """A list: where each item begins and ends. ``style``: what its items begin with; ``is_lines``: each in a line."""

    style: str
    is_lines: bool
    items: Sequence[tuple[int, int]]


class Runs:
    """The lists of a text, in their order."""

    def __init__(self, text: str) -> None:
        """``text``: folded."""
        self._text = text
        self._runs = sorted(_runs(text, signs_of(text)), key=lambda each: each.items[0][0])
        self._starts = [each.items[0][0] for each in self._runs]
        self._by_last = sorted(self._runs, key=lambda each: each.items[-1][0])
        self._lasts = [each.items[-1][0] for each in self._by_last]

    def behind(self, place: int) -> Run | None:
        """The list that begins right behind a place."""
        at = bisect_left(self._starts, place)
        near = at < len(self._runs) and self._starts[at] - place <= _NEAR
        return self._runs[at] if near else None

    def before(self, sentence: int, place: int) -> Run | None:
        """The list that ends right before a sentence, or in the words between its beginning and a place."""
        at = bisect_right(self._lasts, place) - 1
        if at < 0:
            return None
        run = self._by_last[at]
        return run if sentence - run.items[-1][1] <= _APART else None


def _runs(text: str, signs: Iterable[ItemSign]) -> Iterator[Run]:
    going: dict[str, list[ItemSign]] = {}
    for sign in signs:
        run = going.get(sign.style, [])
        if run and sign.number == run[-1].number + 1 and sign.start - run[-1].start <= _REACH:
            run.append(sign)
            continue
        if len(run) > 1:
            yield _run(text, run)
        going[sign.style] = [sign] if sign.number == 1 else []
    for run in going.values():
        if len(run) > 1:
            yield _run(text, run)


def _run(text: str, signs: Sequence[ItemSign]) -> Run:
    first, last = signs[0], signs[-1]
    is_lines = "\n" in text[max(0, first.start - 1) : first.end] or not first.start
    end = text.find("\n", last.end)
    end = end if end >= 0 else len(text)
    if not is_lines:
        stop = text.find("。", last.end)
        end = min(end, stop if stop >= 0 else end)
    starts = [each.start for each in signs]
    return Run(first.style, is_lines, tuple(zip(starts, [*starts[1:], end], strict=True)))
