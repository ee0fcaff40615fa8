"""Totals and grades of forms, what computed cells come from, and what blank cells must be."""

from decimal import Decimal

import pytest

from domain.amount import Amount
from domain.explaining import explain, explain_score
from domain.grids import laid_out
from domain.layout import worn
from domain.offers import offered
from domain.outline import GridPart, pages
from domain.report import Report
from domain.tallies import Share, Tally, tallies
from tests.domain.attached import OUTLINE, filled, money


def without(report: Report, *keys: str) -> Report:
    figures = {key: value for key, value in report.figures.items() if key not in keys}
    names = ("uuid", "outline", "prose", "tables", "next_row")
    return Report(**{name: getattr(report, name) for name in names}, figures=figures)


def test_each_form_has_its_total() -> None:
    report = filled()
    assert tallies(report, worn(OUTLINE, report)) == (
        Tally("sheets.1", 1, (Share("执行得分", Decimal(10), Decimal("10.00"), "sheets.1.score.total"),)),
        Tally("sheets.2", 2, (Share("执行得分", Decimal(10), Decimal("8.00"), "sheets.2.score.total"),)),
    )
    assert tallies(without(report, "sheets.1.total.budget"), worn(OUTLINE, report))[0].score == 0


@pytest.mark.parametrize(
    ("scores", "grade"),
    [(("60", "30"), "优"), (("60", "29.99"), "良"), (("50", "30"), "良"), (("49.99", "30"), "中"), (("0", "0"), "差")],
)
def test_a_grade_is_told_of_a_hundred_points(scores: tuple[str, str], grade: str) -> None:
    shares = tuple(Share("甲", Decimal(points), Decimal(score)) for points, score in zip((60, 40), scores, strict=True))
    assert Tally("x", 0, shares).grade == grade
    assert Tally("x", 0, shares[:1]).grade == ""
    assert shares[0].lost == 60 - Decimal(scores[0])


def test_a_computed_cell_names_all_that_went_in() -> None:
    report = filled()
    layout = worn(OUTLINE, report)
    page = next(each for each in pages(layout) if each.key == "sheets.2")
    grid = next(part for part in page.parts if type(part) is GridPart)
    told = [explain(cell, report, layout) for cell in laid_out(grid, report, layout).cells]
    rate = next(each for each in told if each and each.rule == "rate")
    assert [(put.key, put.value) for put in (*rate.parts, *rate.whole)] == [
        ("sheets.2.total.spent", money("20")),
        ("sheets.2.total.budget", money("25")),
    ]
    assert rate.value == Decimal("80.00")
    score = explain_score("sheets.2.score.total", report, layout)
    assert score is not None
    assert score.scored is not None
    assert score.rule == "execution"
    assert (score.points, score.value, score.lost) == (Decimal(10), Decimal("8.00"), Decimal("2.00"))
    assert score.scored.stages == (("rate", Decimal(80)),)
    total = next(each for each in told if each and each.rule == "sum")
    assert [put.value for put in total.parts] == [Decimal("9.5"), Decimal(10)]
    assert explain_score("general.project", report, layout) is None


@pytest.mark.parametrize(
    ("blank", "value"),
    [
        (("general.project",), money("30")),
        (("sheets.2.total.spent",), money("20")),
        (("sheets.1.total.spent", "general.project"), money("10")),
        (("people.quota",), None),
        (("sheets.2.total.budget",), None),
        ((), None),
    ],
)
def test_a_blank_is_offered_what_the_others_leave(blank: tuple[str, ...], value: Amount | None) -> None:
    report = without(filled(), *blank)
    assert offered(blank[0] if blank else "general.project", report, worn(OUTLINE, report)) == value


def test_nothing_below_nothing_is_offered() -> None:
    report = without(filled(), "sheets.2.total.spent")
    tables = {**report.tables, "projects": (report.tables["projects"][0],)}
    less = Report(report.uuid, report.outline, figures=report.figures, prose=report.prose, tables=tables, next_row=30)
    assert offered("sheets.2.total.spent", less, worn(OUTLINE, report)) is None


def test_what_is_not_scored_yet_is_not_lost() -> None:
    report = without(filled(), "sheets.1.total.budget")
    blank, scored = tallies(report, worn(OUTLINE, report))
    ten, none = Decimal(10), Decimal(0)
    assert (blank.points, blank.score, blank.unscored, blank.lost) == (ten, none, ten, none)
    assert (scored.unscored, scored.lost) == (none, Decimal(2))


def test_no_grade_is_told_before_all_is_scored() -> None:
    half = Share("甲", Decimal(60), Decimal(30), unscored=Decimal(30))
    whole = Share("乙", Decimal(40), Decimal(40))
    assert half.lost == 0
    assert Tally("x", 0, (half, whole)).grade == ""
    assert Tally("x", 0, (half, whole)).unscored == 30
