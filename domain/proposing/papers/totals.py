"""What follows from other cells of a paper table: sums, rates, scores by the rate; and what must agree."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.outline import Cell, Identity, Score
from domain.patterns import pattern
from domain.proposing.papers.across import Summand, summed_columns
from domain.proposing.papers.fields import OpenCell
from domain.proposing.papers.grid import PaperGrid, PaperSpot
from domain.proposing.papers.known import is_planned, is_spent
from domain.proposing.papers.lines import FormLine
from domain.proposing.papers.lists import ListMaker
from domain.proposing.papers.words import bare, is_rate, is_score, is_subtotal, is_total, is_weight, level

_NUMBER = pattern(r"[0-9]{1,4}(?:\.[0-9]{1,2})?")
_POINTS = pattern(r"(?:^|[（(])([0-9]{1,3}(?:\.[0-9])?)分?(?:[）)×*]|$)|[（(]([0-9]{1,3}(?:\.[0-9])?)分")
_SUMS = ("money", "count", "number", "score")
_MOST_TERMS = 190
Cells = Mapping[tuple[int, int], Cell]


@dataclass
class Computed:
    """``cells``: those that are computed, by line and column; ``points``: full marks of the scores that are typed."""

    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    identities: tuple[Identity, ...] = ()
    scores: tuple[Score, ...] = ()
    points: dict[str, str] = field(default_factory=dict)


def computed(
    grid: PaperGrid, lines: tuple[FormLine, ...], found: Sequence[OpenCell], cells: Cells, lists: ListMaker, key: str
) -> Computed:
    """What of a table's open cells follows from others."""
    return _Sums(grid, lines, found, cells, lists, key).result()


class _Sums:
    def __init__(
        self,
        grid: PaperGrid,
        lines: tuple[FormLine, ...],
        found: Sequence[OpenCell],
        cells: Cells,
        lists: ListMaker,
        key: str,
    ) -> None:
        self._grid, self._lines, self._lists, self._key = grid, lines, lists, key
        self._fields = {(each.line, each.spot.column): each for each in found}
        self._cells = dict(cells)
        self._made: dict[tuple[int, int], Cell] = {}
        self._identities: list[Identity] = []
        self._scores: list[Score] = []
        self._points: dict[str, str] = {}

    def result(self) -> Computed:
        for step in (
            self._across_rows,
            self._down_amounts,
            self._across,
            self._rate,
            self._by_rate,
            self._down_scores,
            self._weighed,
        ):
            for place, each in self._fields.items():
                step(place, each)
        return Computed(self._made, tuple(self._identities), tuple(self._scores), self._points)

    def _of_line(self, line: int) -> list[OpenCell]:
        return [each for (place, _), each in self._fields.items() if place == line]

    def _key_at(self, each: OpenCell) -> str:
        cell = self._cells.get((each.line, each.spot.column))
        return cell.key if cell else ""

    # -- rates and the scores that follow from them

    def _rate(self, place: tuple[int, int], each: OpenCell) -> None:
        """执行率, below its head or beside its label, from what was spent and planned in the same row."""
        words = each.head or each.label
        if not is_rate(words) or each.kind != "percent":
            return
        left = [other for other in self._of_line(each.line) if other.spot.column < each.spot.column]
        part, whole = _part_and_whole(words, [other for other in left if other.kind in ("money", "number", "count")])
        terms = [self._terms(other) for other in (part, whole) if other]
        if len(terms) == 2 and all(len(term) == 1 for term in terms):
            self._made[place] = Cell(rate=(terms[0][0], terms[1][0]))

    def _by_rate(self, place: tuple[int, int], each: OpenCell) -> None:
        """A score right behind the execution rate, of which the paper says how many points there are."""
        if each.kind != "score" or not is_score(each.head or each.label):
            return
        rates = [other for other in self._of_line(each.line) if (other.line, other.spot.column) in self._made]
        rate = next((other for other in rates if "执行率" in (other.head or other.label)), None)
        points = self._full(each)
        if rate is None or not points:
            return
        part, whole = self._made[rate.line, rate.spot.column].rate
        code = f"{self._key}.s{len(self._scores) + 1}"
        self._scores.append(
            Score(
                code,
                f"{_flat(each.label) or '预算执行率'}得分"[:60],
                "execution",
                points,
                actual=(part,),
                target=(whole,),
            )
        )
        self._made[place] = Cell(score=code)

    def _full(self, each: OpenCell) -> str:
        """The points that there are for a score: in the column of weights at its left, or in the words around it."""
        line = self._lines[each.line]
        if line.head:
            left = [spot for spot in self._grid.covering(line.first) if spot.end <= each.spot.column]
            weights = [spot for spot in left if is_weight(line.head.words(spot.column))]
            numbers = [spot.text for spot in weights[-1:] if _NUMBER.fullmatch(spot.text)]
            if weights:
                return numbers[0] if numbers else ""
        for words in (each.head, each.label, each.sides):
            stated = _POINTS.search("".join(words.split()))
            if stated and (stated[1] or stated[2]) and "分" in stated[0] + words[stated.end() : stated.end() + 1]:
                return stated[1] or stated[2]
        return ""

    def _weighed(self, place: tuple[int, int], each: OpenCell) -> None:
        """A typed score is at most what there is for it."""
        key = self._key_at(each)
        if each.kind != "score" or place in self._made or not key or is_weight(each.head or each.label):
            return
        points = self._full(each)
        if points:
            self._points[key] = points
            code = f"{self._key}.w{len(self._identities) + 1}"
            self._identities.append(Identity(code, (points,), (key,), relation=">="))

    # -- sums

    def _across_rows(self, place: tuple[int, int], each: OpenCell) -> None:
        if not is_total(each.label):
            self._across(place, each)

    def _across(self, place: tuple[int, int], each: OpenCell) -> None:
        """合计 in a row: of the columns that its head says it is the sum of."""
        line = self._lines[each.line]
        if each.kind not in _SUMS or line.head is None or place in self._made:
            return
        row = [Summand(other.spot.column, other.head, other.kind) for other in self._of_line(each.line)]
        columns = summed_columns(line.head, Summand(each.spot.column, each.head, each.kind), row)
        parts = [self._terms(self._fields[each.line, column]) for column in columns]
        if len(parts) > 1 and all(parts):
            self._put(place, each, tuple(term for terms in parts for term in terms))

    def _down_amounts(self, place: tuple[int, int], each: OpenCell) -> None:
        if each.kind != "score":
            self._down(place, each)

    def _down_scores(self, place: tuple[int, int], each: OpenCell) -> None:
        if each.kind == "score":
            self._down(place, each)

    def _down(self, place: tuple[int, int], each: OpenCell) -> None:
        """合计 below rows: of those above it down from the head, of 小计 where there are some."""
        line = self._lines[each.line]
        label = each.label
        if each.kind not in _SUMS or place in self._made or not is_total(label):
            return
        rows = self._above(each.line, is_subtotal(label)) or self._listed_below(each.line)
        terms: list[str] = []
        for row in rows:
            found = self._terms_at(row, each.spot)
            if found is None:
                return
            terms += found
        if line.head is None and not any(self._lines[row].is_repeated for row in rows):
            return
        if len(terms) > 1 or any(self._lines[row].is_repeated for row in rows):
            self._put(place, each, tuple(terms))

    def _above(self, place: int, of_part: bool) -> list[int]:
        """The lines that a sum is of, the nearest last; none where their order leaves it open."""
        rows: list[int] = []
        head = self._lines[place].head
        for row in range(place - 1, -1, -1):
            line = self._lines[row]
            if line.is_head or (line.head is not head and line.head is not None):
                if not is_score_total(self._label(place)):
                    break
                continue
            if of_part and is_subtotal(self._label(row)):
                break
            rows.insert(0, row)
        if not of_part and any(is_subtotal(self._label(row)) for row in rows):
            return self._beside_subtotals(rows)
        return self._of_one_level(rows)

    def _listed_below(self, place: int) -> list[int]:
        """The rows of a list right below a sum that stands above them, if nothing else does."""
        head = self._lines[place].head
        if place == 0 or not self._lines[place - 1].is_head or place + 1 == len(self._lines):
            return []
        below = self._lines[place + 1]
        ends = (
            place + 2 == len(self._lines) or self._lines[place + 2].is_head or self._lines[place + 2].head is not head
        )
        return [place + 1] if below.is_repeated and below.head is head and ends else []

    def _beside_subtotals(self, rows: list[int]) -> list[int]:
        """The 小计, and rows behind the last one of them."""
        last = max(row for row in rows if is_subtotal(self._label(row)))
        return [row for row in rows if is_subtotal(self._label(row)) or row > last]

    def _of_one_level(self, rows: list[int]) -> list[int]:
        """The rows of the highest numbering; none where only some have a number, or 其中 leaves it open."""
        levels = {row: 0 if self._lines[row].is_repeated else level(self._label(row)) for row in rows}
        if 9 in levels.values():
            return []
        if 0 in levels.values() and len(set(levels.values())) > 1:
            return []
        top = min(levels.values(), default=0)
        return [row for row in rows if levels[row] == top]

    def _label(self, row: int) -> str:
        line = self._lines[row]
        if line.is_repeated:
            return ""
        own = [spot for spot in self._grid.covering(line.first) if spot.kind == "label"]
        begun = [spot for spot in own if spot.row == line.first]
        return (begun or own)[0].text if own else ""

    def _terms_at(self, row: int, below: PaperSpot) -> list[str] | None:
        """What a line gives to a sum below it; nothing for a blank or ——, None where that cannot be said."""
        line = self._lines[row]
        if line.is_repeated:
            places = [spot for spot in range(below.column, below.end) if self._lists.terms(row, spot)]
            return list(self._lists.terms(row, places[0])) if places else None
        other = self._fields.get((row, below.column))
        if other:
            return list(self._terms(other)) or None
        spot = self._grid.at(line.first, below.column)
        if spot is None or spot.row != line.first or spot.kind == "fixed" or not spot.text:
            return []
        return [spot.text] if _NUMBER.fullmatch(spot.text) else None

    def _terms(self, each: OpenCell) -> tuple[str, ...]:
        """What a cell is in a sum: its key, its score, or what it is the sum of."""
        made = self._made.get((each.line, each.spot.column))
        if made:
            return made.sum or ((made.score,) if made.score else ())
        key = self._key_at(each)
        return (key,) if key else ()

    def _put(self, place: tuple[int, int], each: OpenCell, terms: tuple[str, ...]) -> None:
        """A sum in its place; a figure of the catalogue stays asked for, and must agree."""
        if len(terms) > _MOST_TERMS:
            return
        key = self._key_at(each)
        if key and not key.startswith("own."):
            code = f"{self._key}.i{len(self._identities) + 1}"
            self._identities.append(Identity(code, (key,), terms))
        else:
            self._made[place] = Cell(sum=terms)


def is_score_total(label: str) -> bool:
    """Whether a label is of all points of a form, whatever heads stand between."""
    return bool(pattern("总分|总得分|综合得分").search(bare(label)))


def _flat(text: str) -> str:
    return "".join(text.split())


def _part_and_whole(words: str, left: list[OpenCell]) -> tuple[OpenCell | None, OpenCell | None]:
    """Which of the cells at a rate's left are its part and its whole: by letters (B/A), else the nearest of each."""
    letters = pattern("[（(]([A-Z])[/÷]([A-Z])").search("".join(words.split()))
    if letters:
        marked = {
            found[1]: each for each in left if (found := pattern("[（(]([A-Z])[)）]").search(each.head or each.label))
        }
        return marked.get(letters[1]), marked.get(letters[2])
    part = next((each for each in reversed(left) if is_spent(each.head or each.label)), None)
    whole = next((each for each in reversed(left) if each is not part and is_planned(each.head or each.label)), None)
    return part, whole
