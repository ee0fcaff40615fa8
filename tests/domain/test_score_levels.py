"""The make-up of a score: levels that add up to the total in every outline, beside last year's."""

from dataclasses import replace
from decimal import Decimal

import pytest

from domain.layout import worn
from domain.outline import Outline, decode_outline
from domain.report import Report, Row
from domain.score_levels import ScoreLevel, score_levels
from domain.tallies import tallies
from tests.attached_sample import changed, whole
from tests.domain import attached
from tests.reports.workbook.shipped import filled, shipped


def of(page: str, report: Report, outline: Outline, last: Report | None = None) -> ScoreLevel:
    level = score_levels(page, report, outline, last)
    assert level is not None
    return level


def leaves(level: ScoreLevel) -> list[ScoreLevel]:
    return [level] if level.key else [leaf for each in level.inner for leaf in leaves(each)]


def test_the_sample_has_three_levels() -> None:
    report, outline = whole()
    level = of("overall", report, outline)
    assert [each.label for each in level.inner] == ["预算执行率得分", "产出指标", "效益指标", "满意度指标"]
    output = level.inner[1]
    assert [(each.label, str(each.points), f"{each.lost:.2f}") for each in output.inner] == [
        ("数量指标", "20", "0.67"),
        ("质量指标", "15", "0.04"),
        ("时效指标", "10", "2.50"),
        ("成本指标", "5", "0.00"),
    ]
    assert output.inner[0].inner[2].label == "抢救复壮濒危古树"
    assert level.inner[0].key == "overall.score.funds"
    assert level.before is None
    assert level.change is None


@pytest.mark.parametrize("outline", shipped(), ids=lambda outline: outline.key)
def test_levels_add_up_to_the_total_in_every_outline(outline: Outline) -> None:
    report = filled(outline)
    for tally in tallies(report, worn(outline, report)):
        level = of(tally.key, report, outline)
        assert (level.points, level.score) == (tally.points, tally.score)
        found = leaves(level)
        assert sum(each.points for each in found) == tally.points
        assert len({each.key for each in found}) == len(found)


def test_single_scores_stand_below_the_levels_of_their_form() -> None:
    outline = next(each for each in shipped() if each.key == "hunan-2022")
    level = of("rating", filled(outline), outline)
    assert [each.label for each in level.inner] == ["投入", "过程", "产出及效果"]
    assert [int(each.points) for each in level.inner] == [13, 61, 26]
    assert [each.label for each in level.inner[1].inner] == ["预算执行", "预算管理"]


def test_each_level_is_beside_last_year_s() -> None:
    report, outline = whole()
    key = next(leaf.key for leaf in leaves(of("overall", report, outline)) if leaf.label == "抢救复壮濒危古树")
    last = changed(report, key, Decimal("3.33"))
    level = of("overall", report, outline, last)
    assert (level.before, level.change) == (Decimal("94.00"), Decimal("1.00"))
    assert level.inner[1].inner[0].change == Decimal("1.00")
    assert level.inner[2].change == 0
    renamed = changed(last, key.replace(".score", ".name"), "另一指标")
    leaf = next(each for each in leaves(of("overall", report, outline, renamed)) if each.key == key)
    assert leaf.before is None


def test_a_renamed_indicator_of_a_carried_report_is_known_by_its_row_and_twins_by_nothing() -> None:
    report, outline = whole()
    found = leaves(of("overall", report, outline))
    one, two = (next(leaf.key for leaf in found if leaf.label == name) for name in ("森林抚育面积", "新建森林防火通道"))
    last = changed(report, one.replace(".score", ".name"), "另一名称")
    by_row = score_levels("overall", report, outline, last, is_carried=True)
    assert by_row is not None
    assert next(leaf for leaf in leaves(by_row) if leaf.key == one).before == 5
    assert next(leaf for leaf in leaves(of("overall", report, outline, last)) if leaf.key == one).before is None
    twins = changed(report, one.replace(".score", ".name"), "新建森林防火通道")
    assert next(leaf for leaf in leaves(of("overall", report, outline, twins)) if leaf.key == two).before is None


def test_the_sheet_of_a_project_is_beside_that_of_the_same_project() -> None:
    report, outline = whole()
    rows = report.rows("projects")
    name = rows[1].cells["name"]
    shuffled = replace(report, tables={**report.tables, "projects": (Row(rows[0].id, rows[1].cells), *rows[2:])})
    level = score_levels(f"sheets.{rows[1].id}", report, outline, shuffled)
    assert name
    assert level is not None
    assert level.before == of(f"sheets.{rows[0].id}", shuffled, outline).score
    gone = replace(report, tables={**report.tables, "projects": rows[:1]})
    alone = of(f"sheets.{rows[1].id}", report, outline, gone)
    assert alone.before is None


def test_a_page_that_gives_no_points_has_none() -> None:
    report, outline = whole()
    assert score_levels("basis", report, outline) is None
    assert score_levels("general.text", report, outline) is None


def test_a_score_that_stands_twice_in_a_form_counts_once() -> None:
    text = attached.TEXT.replace('{ score = "score.total" },', '{ score = "score.total" },', 1).replace(
        '{ cells = [{ rate = ["total.spent", "total.budget"], columns = 3 }] },',
        '{ cells = [{ rate = ["total.spent", "total.budget"], columns = 2 }, { score = "score.total" }] },',
    )
    outline, report = decode_outline(text), attached.filled()
    tally = next(each for each in tallies(report, worn(outline, report)) if each.row)
    level = of(tally.key, report, outline)
    assert (level.points, level.score) == (tally.points, tally.score)
    assert len(leaves(level)) == 1


def test_points_without_a_score_are_not_lost_and_not_compared() -> None:
    report, outline = whole()
    blank = changed(report, "overall.indicators.65.actual", None)
    level = of("overall", blank, outline, report)
    indicator = next(leaf for leaf in leaves(level) if leaf.key == "overall.indicators.65.score")
    assert indicator.score == indicator.lost == 0
    assert indicator.unscored == indicator.points > 0
    assert level.unscored == indicator.points
    assert level.lost == level.points - level.score - indicator.points
    assert level.before is not None
    assert level.change is indicator.change is None
    assert level.inner[2].change == 0
