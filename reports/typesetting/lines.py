"""Breaks a paragraph into lines that are full, even and lawful, looking at all of its lines together."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import inf

from domain.label_lines import label_places
from domain.patterns import pattern
from reports.typesetting.breaks import Level, Spread, joints
from reports.typesetting.fonts import CLOSING, Sort

_ROUNDING = 1e-6
# What a line costs, beside 1 for itself and up to 10,000 as its gaps approach a quarter em.
_QUARTER = 0.25  # em
_TRIMMED = 1.0  # an em squeezed out of marks at its edges
_OPENED = 1e5  # words and numbers spread too
_LONELY = 1e5  # a last line of one character
_LOST = (0.0, 1e6, 1e7, 1e8, 1e10)  # by the Level of the break
_MOST_LABEL_LINES = 4
_DIGITS = str.maketrans("123456789", "0" * 9)
_SENTENCE = pattern("[。；]")
"""What has more lines, or one of these, is a text and no label."""
_ENDLESS = 100_000  # sorts; a paragraph of so many that has no lawful breaks is not weighed as a whole
_ATTEMPTS = (
    (Level.FREE, False),
    (Level.FREE, True),
    (Level.ADDRESS, True),
    (Level.UNIT, True),
    (Level.WORD, True),
    (Level.ANYWHERE, True),
)


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide lines are, in em: the first, the others, and the widest gap that spreading one may open."""

    first: float
    rest: float
    gap_limit: float


@dataclass(frozen=True, slots=True)
class Line:
    """The sorts ``start`` to ``stop`` on one line; lengths in em.

    ``gap`` is opened at each place that ``tight`` admits, ``cut_start`` and ``cut_end`` are blank that a mark at the
    edge has lost. ``level`` is what breaking after this line loses.
    """

    start: int
    stop: int
    gap: float = 0.0
    tight: bool = False
    cut_start: float = 0.0
    cut_end: float = 0.0
    level: Level = Level.FREE


SetLine = tuple[tuple[tuple[Sort, float], ...], float]
"""A line as it is set: its sorts, where each begins from the left edge, and its width, in em."""


class Galley:
    """A paragraph's type in one endless line, with what is known of every place between two sorts."""

    def __init__(self, sorts: Sequence[Sort], text: str) -> None:
        self.sorts = sorts
        self.levels, self.spreads = joints(text)
        self.starts: list[float] = []
        self.last: list[int] = [-1]  # by place: the last sort before it that is not a space
        self.open: list[int] = [0]  # by place: so many gaps before it open always
        self.tight: list[int] = [0]  # by place: so many open at need
        self._measure_all(text)

    def _measure_all(self, text: str) -> None:
        position, before = 0.0, None
        for place, sort in enumerate(self.sorts):
            if before:
                position += before.advance - _squeeze(before, sort)
            self.starts.append(position)
            spread = self.spreads[place]
            self.open.append(self.open[-1] + (spread == Spread.OPEN and place > 0))
            self.tight.append(self.tight[-1] + (spread >= Spread.TIGHT and place > 0))
            self.last.append(self.last[-1] if text[place].isspace() else place)
            before = sort

    def places(self, line: Line) -> Iterator[tuple[Sort, float]]:
        """The sorts of a line, and where each glyph's box begins from the line's left edge, in em."""
        if line.start == line.stop:
            return
        counts = self.tight if line.tight else self.open
        origin, base = self.starts[line.start] + line.cut_start, counts[line.start + 1]
        for place in range(line.start, line.stop):
            sort = self.sorts[place]
            yield sort, self.starts[place] - origin + (counts[place + 1] - base) * line.gap

    def width(self, line: Line) -> float:
        """The width of a line by its advance boxes, in em; a squeezed mark counts half."""
        if line.start == line.stop:
            return 0.0
        counts = self.tight if line.tight else self.open
        end = self.starts[line.stop - 1] + self.sorts[line.stop - 1].advance - line.cut_end
        return end - self.starts[line.start] - line.cut_start + (counts[line.stop] - counts[line.start + 1]) * line.gap


def _squeeze(left: Sort, right: Sort) -> float:
    """What two neighbouring marks lose together, the left one at its end or the right one at its start."""
    if left.after and (right.before or right.after):
        return left.after
    return right.before if left.before else 0.0


def one_line(sorts: Sequence[Sort]) -> SetLine:
    """Sorts side by side at their natural widths: where each begins, and how much they take."""
    position, places = 0.0, []
    for place, sort in enumerate(sorts):
        if place:
            position += sorts[place - 1].advance - _squeeze(sorts[place - 1], sort)
        places.append((sort, position))
    return tuple(places), position + (sorts[-1].advance if sorts else 0.0)


def natural_width(sorts: Sequence[Sort]) -> float:
    """The width of sorts side by side, in em."""
    return sum(sort.advance for sort in sorts) - sum(_squeeze(left, right) for left, right in pairwise(sorts))


def break_lines(galley: Galley, measure: Measure) -> tuple[Line, ...]:
    """The lines of a paragraph; every one but the last fills its measure.

    Breaks that lose something are made only where there is no other way, and then as few of the gravest as can be: in
    a paragraph of 100,000 sorts and more, in each line by itself.
    """
    if galley.last[-1] < 0:
        return ()
    endless = len(galley.sorts) >= _ENDLESS
    for level, tight in _ATTEMPTS:
        fitting = _Fitting(galley, measure, level, tight)
        if lines := fitting.lines_in_turn() if endless and level == Level.ANYWHERE else fitting.lines():
            return lines
    fitting = _Fitting(galley, measure, Level.ANYWHERE, tight=True, limited=False)
    return fitting.lines_in_turn() if endless else fitting.lines()


@lru_cache(maxsize=4096)
def _label_places(
    words: str,
    lefts: Sequence[float],
    rights: Sequence[float],
    edges: Sequence[tuple[float, float]],
    last: Sequence[int],
    measure: float,
) -> tuple[int, ...]:
    """Where a label's lines begin and end; labels that differ in their digits alone (第3标段, 第4标段) break alike."""

    def fits(start: int, stop: int) -> bool:
        end = last[stop]
        width = rights[end] - lefts[start]
        return width <= measure or width - edges[start][0] - edges[end][1] <= measure

    return label_places(words, fits, further=1)


def evened(galley: Galley, words: str, lines: tuple[Line, ...], measure: float) -> tuple[Line, ...]:
    """A label's lines, of like length and with its words whole where that takes one more of them at most.

    Marks at the edges give up their blank where a line needs it. ``words``: what the galley sets.
    """
    if not 1 < len(lines) <= _MOST_LABEL_LINES or _SENTENCE.search(words):
        return lines

    def cut(start: int, stop: int) -> Line:
        natural = Line(start, stop)
        if galley.width(natural) <= measure:
            return natural
        sorts = galley.sorts
        return Line(start, stop, cut_start=sorts[start].before, cut_end=sorts[stop - 1].after)

    sorts = galley.sorts
    lefts = tuple(galley.starts[: len(sorts)])
    rights = tuple(left + sort.advance for left, sort in zip(lefts, sorts, strict=True))
    edges = tuple((sort.before, sort.after) for sort in sorts)
    places = _label_places(words.translate(_DIGITS), lefts, rights, edges, tuple(galley.last), measure)
    levels = [galley.levels[place] for place in places[1:-1]]
    if not levels:
        return lines  # whole words would have it on one line, which the setter found too narrow for it
    if len(places) > len(lines) + 2 or max(levels) > max(galley.levels[line.start] for line in lines[1:]):
        return lines
    return tuple(cut(start, galley.last[stop] + 1) for start, stop in pairwise(places))


_Set = tuple[float, float, float, bool, float, float]
"""A line: the cost of the way to its end, its own, its gap, whether words open too, what is cut at its two edges."""


class _Fitting:
    """One attempt at a paragraph, with the breaks up to a level; the cheapest way to each of them is kept."""

    def __init__(self, galley: Galley, measure: Measure, level: Level, tight: bool, limited: bool = True) -> None:
        self._galley, self._measure, self._tight, self._limited = galley, measure, tight, limited
        end = len(galley.sorts)
        self._breaks = [0, *(place for place in range(1, end) if galley.levels[place] <= level), end]
        self._lost = [0.0, *(_LOST[galley.levels[place]] for place in self._breaks[1:-1]), 0.0]
        starts, stops = self._breaks[:-1], [galley.last[place] + 1 for place in self._breaks]
        self._left = [galley.starts[start] for start in starts]
        self._cut_left = [galley.sorts[start].before for start in starts]
        self._right = [galley.starts[stop - 1] + galley.sorts[stop - 1].advance for stop in stops]
        self._cut_right = [galley.sorts[stop - 1].after for stop in stops]
        self._stops, self._end = stops, len(stops) - 1
        self._open, self._gaps = galley.open, galley.tight if tight else galley.open
        self._costs = [0.0] + [inf] * (len(self._breaks) - 1)
        self._found: list[tuple[int, _Set] | None] = [None] * len(self._breaks)

    def lines(self) -> tuple[Line, ...]:
        """The lines, or none where this attempt fails."""
        low = reached = 0
        cheapest = deque[int]()  # beginnings of lines not too loose, each cheaper to reach than all that follow it
        high = -1  # the last of them
        for index in range(1, self._end + 1):
            while low < index and not self._fits(low, index):
                low += 1
            if low > reached:
                return ()
            high = max(high, low - 1)
            while high < min(index - 1, reached) and not self._is_loose(high + 1, index):
                high += 1
                while cheapest and self._costs[cheapest[-1]] >= self._costs[high]:
                    cheapest.pop()
                cheapest.append(high)
            while cheapest and cheapest[0] < low:
                cheapest.popleft()
            self._choose(index, range(low, high + 1), cheapest)
            if self._costs[index] < inf:
                reached = index
        return tuple(reversed(list(self._way()))) if reached == self._end else ()

    def lines_in_turn(self) -> tuple[Line, ...]:
        """Lines one after another, each the best from where the last one ended; none where one cannot be set."""
        start = 0
        while start < self._end:
            stop = self._best_stop(start)
            if stop is None:
                return ()
            self._costs[stop], start = 0.0, stop
        return tuple(reversed(list(self._way())))

    def _best_stop(self, start: int) -> int | None:
        """The break to which the cheapest line from a break leads: the fullest unless a shorter one loses less."""
        last = start
        while last < self._end and self._fits(start, last + 1):
            last += 1
        least = inf
        best: int | None = None
        for index in range(last, start, -1):
            line = self._set(start, index)
            if line is None:
                break
            if line[0] < least:
                least, best, self._found[index] = line[0], index, (start, line)
            if index == self._end:
                break
        return best

    def _choose(self, index: int, beginnings: range, cheapest: deque[int]) -> None:
        """Keeps the cheapest line that ends here. What a line itself costs grows as its beginning moves on, so none is
        set that is too dear to reach, nor any from which on all are: a run without a place to break is no worse."""
        floors = iter(cheapest)
        floor = next(floors, beginnings.start)
        surely = self._set(floor, index) if floor > beginnings.start else None
        most, least = surely[0] if surely else inf, 0.0
        for earlier in beginnings:
            if floor < earlier:
                floor = next(floors, earlier)
            reached = self._costs[earlier]
            if reached == inf or reached + least > most:
                continue
            line = self._set(earlier, index)
            if line is None:
                return
            cost, own, _, _, cut_start, cut_end = line
            if cost < self._costs[index]:
                self._costs[index], self._found[index] = cost, (earlier, line)
            if not cut_start and not cut_end:
                least = own
                if self._costs[floor] + least > self._costs[index]:
                    return

    def _way(self) -> Iterator[Line]:
        """The lines of the cheapest way, from the last to the first."""
        index = self._end
        while found := self._found[index]:
            earlier, (_, _, gap, tight, cut_start, cut_end) = found
            level = Level(self._galley.levels[self._breaks[index]]) if index < self._end else Level.FREE
            yield Line(self._breaks[earlier], self._stops[index], gap, tight, cut_start, cut_end, level)
            index = earlier

    def _fits(self, earlier: int, index: int) -> bool:
        """Whether a line has room for its sorts when all is squeezed at its edges that can be."""
        return self._slack(earlier, index) + self._cut_left[earlier] + self._cut_right[index] >= 0

    def _slack(self, earlier: int, index: int) -> float:
        """The room that a line leaves with nothing squeezed at its edges."""
        width = self._measure.rest if earlier else self._measure.first
        return width + self._left[earlier] - self._right[index] + _ROUNDING

    def _is_loose(self, earlier: int, index: int) -> bool:
        """Whether a line leaves more room than its gaps may take."""
        if index == self._end or not self._limited:
            return False
        gaps = self._gaps[self._stops[index]] - self._gaps[self._breaks[earlier] + 1]
        return self._slack(earlier, index) > gaps * self._measure.gap_limit + 2 * _ROUNDING

    def _set(self, earlier: int, index: int) -> _Set | None:
        """One line from a break to another; None where it and all shorter ones are too loose."""
        start, stop = self._breaks[earlier], self._stops[index]
        slack, cut_start, cut_end = self._slack(earlier, index), 0.0, 0.0
        if slack < 0:
            cut_start, cut_end = self._cuts(slack, earlier, index)
            slack += cut_start + cut_end
        final = index == self._end
        gap, tight = (0.0, False) if final else self._spread(start, stop, slack)
        if gap < 0:
            return None
        lost, opened, loose = self._lost[index], _OPENED * tight, (1 + 100 * (gap / _QUARTER) ** 3) ** 2
        cost = self._costs[earlier] + lost + _TRIMMED * (cut_start + cut_end) + opened + loose
        if final and start and self._lonely(start, stop):
            cost += _LONELY
        return cost, lost + opened + loose, gap, tight, cut_start, cut_end

    def _cuts(self, slack: float, earlier: int, index: int) -> tuple[float, float]:
        """The blank to squeeze out at the edges for the line to fit: at its end, else at its start, else at both."""
        left, right = self._cut_left[earlier], self._cut_right[index]
        if slack + right >= 0:
            return 0.0, right
        return left, 0.0 if slack + left >= 0 else right

    def _spread(self, start: int, stop: int, slack: float) -> tuple[float, bool]:
        """The gap that fills a line, and whether words and numbers had to be opened too; negative where none does."""
        most, gaps, tight = self._measure.gap_limit, self._open[stop] - self._open[start + 1], False
        if self._tight and slack > gaps * most + 2 * _ROUNDING:
            gaps, tight = self._gaps[stop] - self._gaps[start + 1], True
        if slack <= gaps * most + 2 * _ROUNDING:
            return max(0.0, slack - _ROUNDING) / max(1, gaps), tight
        return (-1.0, False) if self._limited else (slack / max(1, gaps), True)

    def _lonely(self, start: int, stop: int) -> bool:
        """Whether a last line has but one character, its marks apart."""
        return sum(sort.text not in CLOSING for sort in self._galley.sorts[start:stop]) < 2
