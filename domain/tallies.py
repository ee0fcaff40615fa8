"""What a report scores: the total of each form that gives points, its grade, and where points were lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from domain.amount import Value
from domain.computing import given, points_of, sum_of
from domain.outline import (
    Attachment,
    GridPart,
    Outline,
    Score,
    attachments,
    forms_of,
    tables_of,
)
from domain.outline import attached as page_of_form
from domain.report import Report
from domain.scoring import grade

FULL = Decimal(100)


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a total: what it is called, the points there are, those that were given so far."""

    label: str
    points: Decimal
    score: Decimal

    @property
    def lost(self) -> Decimal:
        """What is missing from full marks."""
        return self.points - self.score


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
    def grade(self) -> str:
        """优, 良, 中 or 差; blank until the points make a hundred."""
        return grade(self.score) if self.points == FULL else ""


def tallies(report: Report, outline: Outline) -> tuple[Tally, ...]:
    """Every form that gives points, in printed order. ``outline``: as the report wears it."""
    found = (_tally(each, report, outline) for each in attachments(outline))
    return tuple(tally for tally in found if tally is not None)


def _tally(form: Attachment, report: Report, outline: Outline) -> Tally | None:
    page = page_of_form(form)
    lists = {table.key for table in tables_of(page)}
    grids = tuple(forms_of(page))
    named = {cell.score for grid in grids for line in grid.rows for cell in line.cells if not isinstance(cell, str)}
    own = [score for score in outline.scores if score.table in lists or (not score.table and score.code in named)]
    if not own:
        return None
    shares = [share for score in own for share in _shares(score, grids, report, outline)]
    return Tally(page.key, form.row, tuple(shares))


def _shares(score: Score, grids: tuple[GridPart, ...], report: Report, outline: Outline) -> Iterator[Share]:
    if not score.table:
        yield Share(score.label, _number(points_of(score, report, outline)), _number(given(score, report, outline)))
        return
    for label, wheres in _levels(score.table, grids).items() or [(score.label, ("",))]:
        sums = (
            sum_of(tuple(f"{score.table}.*.{column}{where}" for where in wheres), report, outline)
            for column in (score.points, score.typed)
        )
        yield Share(label, *map(_number, sums))


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
