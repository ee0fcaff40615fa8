"""The make-up of a score: 一级, 二级 and 三级指标 of a form that gives points, each beside last year's."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from domain.amount import Value
from domain.computing import operand_key, outcome, rule_at
from domain.earlier import earlier_key, naming_column
from domain.grids import Placed, laid_out
from domain.layout import worn
from domain.outline import Outline, Score, Section, forms_of, pages, rows_of, tables_of
from domain.patterns import pattern
from domain.report import Report, cell_key
from domain.tallies import tallies

_FULL_MARKS = pattern(r"[（(][0-9.]+分[）)]$")


@dataclass(frozen=True, slots=True)
class ScoreLevel:
    """A level or an indicator of a score. ``key``: where its score stands, blank for a level of others.

    ``before``: what the same level scored last year, None where last year's report has none of it. ``unscored``: those
    of the points for which there is no score yet: nothing of them is lost, and nothing is compared.
    """

    label: str
    points: Decimal
    score: Decimal
    inner: tuple["ScoreLevel", ...] = ()
    key: str = ""
    before: Decimal | None = None
    unscored: Decimal = Decimal(0)

    @property
    def lost(self) -> Decimal:
        """What is missing from full marks of what has been scored."""
        return self.points - self.unscored - self.score

    @property
    def change(self) -> Decimal | None:
        """How much more than last year; None without last year's, and until all is scored."""
        return None if self.before is None or self.unscored else self.score - self.before


@dataclass(frozen=True, slots=True)
class _Scored:
    """One indicator, with the labels of the levels above it."""

    path: tuple[str, ...]
    level: ScoreLevel


def score_levels(
    page: str, report: Report, outline: Outline, last_year: Report | None = None, is_carried: bool = False
) -> ScoreLevel | None:
    """The score of a form (``page``: its page's key) level by level; None for a page that gives no points.

    ``is_carried``: the report began as last year's.
    """
    layout = worn(outline, report)
    level = _whole(page, report, layout)
    if level is None or last_year is None:
        return level
    there = _page_then(page, report, last_year, layout, is_carried)
    before = _whole(there, last_year, worn(outline, last_year)) if there else None
    return _beside(level, before, is_carried) if before is not None else level


def _page_then(page: str, report: Report, last_year: Report, layout: Outline, is_carried: bool) -> str:
    """The page of the same form last year: of a project's sheet that of the same project."""
    form = next((each for each in layout.attachments if each.scope and each.scope == f"{page}."), None)
    if form is None:
        return page
    found = earlier_key(f"{form.scope}x", report, last_year, layout, is_carried)
    return found.removesuffix(".x")


def _whole(page: str, report: Report, layout: Outline) -> ScoreLevel | None:
    tally = next((each for each in tallies(report, layout) if each.key == page), None)
    section = next((each for each in pages(layout) if each.key == page), None)
    if tally is None or section is None:
        return None
    codes = dict.fromkeys(share.code for share in tally.shares)
    known = {score.code: score for score in layout.scores}
    found = tuple(_indicators(section, [known[code] for code in codes], report, layout))
    return _level("", found)


def _indicators(section: Section, scores: list[Score], report: Report, layout: Outline) -> Iterator[_Scored]:
    """Every indicator in the order of the form. Beside a table of indicators a single score is a level of its own."""
    codes = {score.code for score in scores}
    has_table = any(score.table for score in scores)
    seen: set[str] = set()
    for grid in forms_of(section):
        cells = laid_out(grid, report, layout).cells
        for placed in cells:
            name = placed.cell.score or placed.cell.key
            found = rule_at(name, layout) if name else None
            if found is None or found[0].code not in codes or name in seen:
                continue
            seen.add(name)
            path = () if has_table and not found[0].table else tuple(_path(placed, cells))
            yield _Scored(path, _indicator(found[0], found[1], name, report, layout))
    for part in tables_of(section):  # a table that the form does not show
        for score in (each for each in scores if each.table == part.key):
            for row in rows_of(part, report):
                key = cell_key(part.key, row.id, score.typed)
                if key not in seen:
                    yield _Scored((score.label,), _indicator(score, row.id, key, report, layout))


def _indicator(score: Score, row: int, name: str, report: Report, layout: Outline) -> ScoreLevel:
    told = outcome(score, report, layout, row)
    own = report.row(score.table, row) if score.table else None
    label = str(own.cells.get(naming_column(score.table, layout), "")) if own else score.label
    key = operand_key(score.typed, score, row) if score.table else name
    points = _number(told.points)
    unscored = points if told.counts is None else Decimal(0)
    return ScoreLevel(label or score.label, points, _number(told.counts), key=key, unscored=unscored)


def _path(placed: Placed, cells: Iterable[Placed]) -> Iterator[str]:
    """The labels of the levels: words to the left that reach over this row, what they are worth left out."""
    row, column = placed.at
    for each in cells:
        is_level = each.at[0] <= row < each.at[0] + each.rows and each.at[1] < column and each.cell.text
        if is_level and (each.rows > 1 or each.cell.once) and "{" not in each.cell.text:
            yield _FULL_MARKS.sub("", "".join(each.cell.text.split()))


def _level(label: str, found: tuple[_Scored, ...]) -> ScoreLevel:
    """A level of what belongs to it, deeper levels first made of those with the same label."""
    inner: list[ScoreLevel] = []
    made: set[str] = set()
    for each in found:
        if not each.path:
            inner.append(each.level)
        elif each.path[0] not in made:
            made.add(each.path[0])
            same = (other for other in found if other.path[:1] == each.path[:1])
            inner.append(_level(each.path[0], tuple(_Scored(other.path[1:], other.level) for other in same)))
    points = sum((each.points for each in inner), Decimal(0))
    score = sum((each.score for each in inner), Decimal(0))
    unscored = sum((each.unscored for each in inner), Decimal(0))
    return ScoreLevel(label, points, score, tuple(inner), unscored=unscored)


def _beside(level: ScoreLevel, before: ScoreLevel | None, is_carried: bool) -> ScoreLevel:
    """A level with last year's score of each level that is called the same, once; of a carried row by its number."""
    then = before.inner if before is not None else ()
    names = Counter(each.label for each in then)
    by_name = {each.label: each for each in then if names[each.label] == 1}
    by_key = {each.key: each for each in then if each.key}

    def last(each: ScoreLevel) -> ScoreLevel | None:
        return by_key.get(each.key) if is_carried and each.key else by_name.get(each.label)

    inner = tuple(_beside(each, last(each), is_carried) for each in level.inner)
    return replace(level, inner=inner, before=before.score if before is not None else None)


def _number(value: Value | None) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(0)
