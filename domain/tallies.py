"""What a report scores: the total of each form that gives points, its grade, and where points were lost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from domain.amount import Value
from domain.computing import is_local, outcome, outcome_of_row, plain_words, sum_of
from domain.outcomes import Outcome
from domain.outline import (
    Attachment,
    GridPart,
    Outline,
    Score,
    attachments,
    forms_of,
    rows_where,
    tables,
    tables_of,
)
from domain.outline import attached as page_of_form
from domain.report import Report
from domain.same import Same, SameOrMade
from domain.scoring import grade

FULL = Decimal(100)


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a total: what it is called, the points there are, those given so far; the score's ``code``.

    ``unscored``: those of the points for which there is no score yet, so that nothing of them is lost.
    """

    label: str
    points: Decimal
    score: Decimal
    code: str = ""
    unscored: Decimal = Decimal(0)

    @property
    def lost(self) -> Decimal:
        """What is missing from full marks of what has been scored."""
        return self.points - self.unscored - self.score


@dataclass(frozen=True, slots=True)
class Tally:
    """What one form scores. ``key``: of its page; ``row``: for which it stands, 0 for a form of its own."""

    key: str
    row: int
    shares: tuple[Share, ...]

    @property
    def points(self) -> Decimal:
        """All the points there are."""
        return sum((share.points for share in self.shares), Decimal(0))

    @property
    def score(self) -> Decimal:
        """The total so far."""
        return sum((share.score for share in self.shares), Decimal(0))

    @property
    def unscored(self) -> Decimal:
        """The points for which there is no score yet."""
        return sum((share.unscored for share in self.shares), Decimal(0))

    @property
    def lost(self) -> Decimal:
        """What is missing from full marks of what has been scored."""
        return self.points - self.unscored - self.score

    @property
    def grade(self) -> str:
        """优, 良, 中 or 差; blank until the points make a hundred and all of them are scored."""
        return grade(self.score) if self.points == FULL and not self.unscored else ""


def tallies(report: Report, outline: Outline) -> tuple[Tally, ...]:
    """Every form that gives points, in printed order. ``outline``: as the report wears it."""
    own, found = report.derived("tallies", lambda: (outline, _tallies(report, outline)))
    return found if own is outline else _tallies(report, outline)


def _tallies(report: Report, outline: Outline) -> tuple[Tally, ...]:
    return tuple(_tally(form, report, outline) for form in _forms(outline))


def _tally(form: "_Form", report: Report, outline: Outline) -> Tally:
    """One form; of nothing but what was typed it is looked up unless something of it changed."""
    sources = _sources(form, outline)
    if sources is None:
        return _added_up(form, report, outline)
    figure_keys, lists = sources
    return _kept_tally(SameOrMade(report, form, outline, *map(report.value, figure_keys), *map(report.rows, lists)))


@lru_cache(maxsize=2048)
def _kept_tally(kept: SameOrMade) -> Tally:
    form, outline = kept.things[:2]
    return _added_up(form, kept.taken(), outline)


def _added_up(form: "_Form", report: Report, outline: Outline) -> Tally:
    return Tally(form.key, form.row, tuple(_share(each, report, outline) for each in form.shares))


@lru_cache(maxsize=8192)
def _sources(form: "_Form", outline: Outline) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The figures and cells, and the tables, that the shares of a form are made of; None where something else is."""
    words = [plain_words(each.score, outline) for each in form.shares if not each.score.table]
    lists = [each.score for each in form.shares if each.score.table]
    if None in words or not all(map(is_local, lists)):
        return None
    single = dict.fromkeys(key for each in words if each for key in each)
    return tuple(single), tuple(dict.fromkeys(score.table for score in lists))


@dataclass(frozen=True, slots=True)
class _Planned:
    """A share before a report is looked at: its score, and which rows of its table (``[kind=数量指标]``)."""

    label: str
    score: Score
    wheres: tuple[str, ...] = ("",)


@dataclass(frozen=True, slots=True, eq=False)
class _Form:
    key: str
    row: int
    shares: tuple[_Planned, ...]


@lru_cache(maxsize=32)
def _forms(outline: Outline) -> tuple[_Form, ...]:
    """The forms that give points, worked out once an outline."""
    by_table: dict[str, list[Score]] = {}
    for score in outline.scores:
        for place in {score.table} if score.table else {score.code, score.typed or score.code}:
            by_table.setdefault(place, []).append(score)
    forms = (_form(each, by_table) for each in attachments(outline))
    return tuple(form for form in forms if form.shares)


def _form(form: Attachment, by_table: dict[str, list[Score]]) -> _Form:
    page = page_of_form(form)
    grids = tuple(forms_of(page))
    cells = [cell for grid in grids for line in grid.rows for cell in line.cells if not isinstance(cell, str)]
    places = [cell.score or cell.key for cell in cells] + [table.key for table in tables_of(page)]
    shares = (
        share
        for place in dict.fromkeys(places)
        for score in by_table.get(place, ())
        for share in _planned(score, grids)
    )
    return _Form(page.key, form.row, tuple(shares))


def _planned(score: Score, grids: tuple[GridPart, ...]) -> Iterator[_Planned]:
    if not score.table:
        yield _Planned(score.label, score)
        return
    levels = _levels(score.table, grids) or {score.label: ("",)}
    yield from (_Planned(label, score, wheres) for label, wheres in levels.items())


def _share(planned: _Planned, report: Report, outline: Outline) -> Share:
    score = planned.score
    if not score.table:
        return _share_of(planned, [outcome(score, report, outline)])
    if is_local(score):
        return _share_of_rows(Same(planned, tables(outline)[score.table], report.rows(score.table)))
    terms = ((f"{score.table}.*.{column}{where}" for where in planned.wheres) for column in (score.points, score.typed))
    points, given = (sum_of(tuple(words), report, outline) for words in terms)
    unscored = _number(points) if given is None else Decimal(0)
    return Share(planned.label, _number(points), _number(given), score.code, unscored)


@lru_cache(maxsize=4096)
def _share_of_rows(same: Same) -> Share:
    """The same of rows that hold all that it needs; looked up unless one of them changed."""
    planned, part, rows = same.things
    own = [row for where in planned.wheres for row in rows_where(part, rows, where[1:-1])]
    return _share_of(planned, [outcome_of_row(planned.score, row) for row in own])


def _share_of(planned: _Planned, told: Sequence[Outcome]) -> Share:
    points = sum((_number(each.points) for each in told), Decimal(0))
    given = sum((_number(each.counts) for each in told), Decimal(0))
    unscored = sum((_number(each.points) for each in told if each.counts is None), Decimal(0))
    return Share(planned.label, points, given, planned.score.code, unscored)


def _levels(table: str, grids: tuple[GridPart, ...]) -> dict[str, tuple[str, ...]]:
    """The rows of a table by the label that stands once for several lines of a form."""
    levels: dict[str, tuple[str, ...]] = {}
    for grid in grids:
        label = ""
        for line in grid.rows:
            if line.per != table or not line.where:
                continue
            spans = [cell.text for cell in line.cells if not isinstance(cell, str) and cell.once]
            label = spans[0].partition("\n")[0] if len(spans) > 1 else label
            levels[label] = (*levels.get(label, ()), f"[{line.where}]")
    return levels


def _number(value: Value | None) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(0)
