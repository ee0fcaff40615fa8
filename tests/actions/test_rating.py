"""The form of deductions (指标评分表): each rule against points worked out by hand, and what it says of others."""

from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader

from actions.explanations import explanation
from actions.wording import sentence
from domain.amount import Value
from domain.computing import value_at
from domain.editing import want_attachment
from domain.explaining import explain_score
from domain.layout import worn
from domain.outline import Outline
from domain.report import Report
from domain.tallies import tallies
from reports.content import Grid, document
from reports.pdf import pdf_bytes
from tests.attached_sample import changed, found, whole
from tests.domain.build import money

FILLED: dict[str, Value] = {
    "rating.added": money("88.4"),
    "rating.area": Decimal(5),
    "rating.investment": Decimal(5),
    "rating.systems": Decimal(4),
    "rating.compliant": "是",
    "rating.published": "是",
    "rating.planned": Decimal(7),
    "rating.finished": Decimal(6),
    "rating.degree": "达成",
    "rating.benefit": Decimal(9),
    "score.total": Decimal("94.63"),
    "score.grade": "优",
}
SCORES = {
    "staff": "5",  # 43 of 46
    "change": "8",  # 9.6 after 10.7
    "completion": "3",  # 1277.48 of 1299: 1.66 % missing, one part begun
    "control": "4",  # 88.4 of 1198: 7.38 %
    "area_score": "5",
    "investment_score": "5",
    "public": "8",  # 76.85 of 79
    "three": "7",  # 9.6 of 10.1
    "procurement": "5.77",  # 219.35 of 228, of 6
    "systems_score": "8",
    "compliance": "6",
    "publicity": "6",
    "work": "6.86",  # 6 of 7, of 8
    "effect": "9",
    "satisfaction": "8",  # 0.7 %
}


@pytest.fixture(scope="module")
def rated() -> tuple[Report, Outline]:
    report, outline = whole()
    for key, wanted in (("overall", False), ("sheets", False), ("rating", True)):
        report = report.after(want_attachment(report, key, wanted))
    for key, value in FILLED.items():
        report = changed(report, key, value) if report.value(key) != value else report
    return report, outline


def test_each_rule_gives_the_points_worked_out_by_hand(rated: tuple[Report, Outline]) -> None:
    report, outline = rated
    layout = worn(outline, report)
    given = {code: value_at(f"rating.{code}", report, layout) for code in SCORES}
    assert given == {code: Decimal(score) for code, score in SCORES.items()}
    (tally,) = tallies(report, layout)
    assert (tally.points, tally.score, tally.grade) == (Decimal(100), Decimal("94.63"), "优")
    assert found(report, outline) == ()


@pytest.mark.parametrize(
    ("key", "value", "code", "score"),
    [
        ("staff.actual", Decimal(48), "staff", "2.83"),  # 4.35 points above
        ("three.total", money("11.235"), "change", "4"),  # 5 % more than 10.7
        ("general.carried_out", money("0"), "completion", "5"),
        ("general.carried_out", money("64.96"), "completion", "1"),  # 5.0008 % missing: two parts begun
        ("rating.added", money("0"), "control", "5"),
        ("rating.added", money("359.4"), "control", "2"),  # 30 % exactly
        ("rating.added", money("359.41"), "control", "0"),
        ("general.public", money("81.37"), "public", "5"),  # 3 points above 79
        ("rating.systems", Decimal(3), "systems_score", "6"),
        ("rating.compliant", "否", "compliance", "0"),
        ("rating.finished", Decimal(0), "work", "0"),
        ("satisfaction.dissatisfied", Decimal("5.1"), "satisfaction", "6"),
        ("satisfaction.dissatisfied", Decimal("20.1"), "satisfaction", "0"),
    ],
)
def test_a_moved_number_moves_its_score(
    key: str, value: Value, code: str, score: str, rated: tuple[Report, Outline]
) -> None:
    report, outline = rated
    moved = changed(report, key, value)
    layout = worn(outline, moved)
    assert value_at(f"rating.{code}", moved, layout) == Decimal(score)
    told = explain_score(f"rating.{code}", moved, layout)
    assert told is not None
    lines = "\n".join(explanation(told, moved, layout))
    assert "规则：" in lines
    assert "{" not in lines
    total = [each for each in found(moved, outline) if each.code == "rating.total"]
    assert bool(total) == (score != SCORES[code])
    assert all("rating." not in sentence(each, moved, outline) for each in total)


def test_a_score_outside_its_word_is_asked_about(rated: tuple[Report, Outline]) -> None:
    report, outline = rated
    wrong = changed(report, "rating.degree", "部分达成")
    assert "score.band" in {each.code for each in found(wrong, outline)}
    blank = changed(report, "rating.benefit", None)
    assert {"score.blank", "missing.figure"} & {each.code for each in found(blank, outline)}


def test_the_form_prints_its_rules_beside_the_points(rated: tuple[Report, Outline]) -> None:
    report, outline = rated
    grid = [block for block in document(report, outline).blocks if isinstance(block, Grid)][-1]
    words = [cell.text for cell in grid.cells]
    assert {"投入\n（13分）", "过程\n（61分）", "产出及效果\n（26分）", "94.63", "98.34%"} <= set(words)
    assert any("每超过1个百分点扣0.5分" in text for text in words)


def test_the_form_stands_across_the_sheet_with_its_heads_on_each_page(rated: tuple[Report, Outline]) -> None:
    """Its rules want the width: upright each of them would be a column of single words."""
    pages = PdfReader(BytesIO(pdf_bytes(document(*rated)))).pages
    across = [page for page in pages if page.rotation == 90]
    assert len(across) == 2
    assert all("评价标准" in page.extract_text() for page in across)
    assert pages[-1].rotation == 90


def test_the_form_shows_the_rates_that_it_scores(rated: tuple[Report, Outline]) -> None:
    report, outline = rated
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf_bytes(document(report, outline)))).pages)
    assert "-10.28%" in text  # 9.6 after 10.7
    assert "7.38%" in text  # 88.4 of 1198
