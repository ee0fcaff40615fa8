"""Every shipped outline: what is consistent raises no error, and any one number moved is named by what it breaks."""

import random
from decimal import Decimal
from fractions import Fraction

import pytest

from domain.amount import Amount
from domain.checks import Context, Finding, checked
from domain.checks.sums import balances
from domain.layout import worn
from domain.outline import Outline
from domain.report import Report, split_cell
from tests.domain.consistent import consistent, counted, plain, put
from tests.reports.workbook.shipped import shipped

OUTLINES = shipped()
WITH_FORMS = ("hunan-2022", "hunan-county-2023")
"""Those whose forms at choice are filled and moved in test_checks_scores; here their text alone."""
MOVES = 12


def told(report: Report, outline: Outline) -> tuple[Finding, ...]:
    result = checked(report, Context(outline))
    assert result.failures == ()
    return result.findings


def named(found: tuple[Finding, ...]) -> set[str]:
    return {key for each in found if each.severity in ("error", "query") for key in each.keys}


@pytest.mark.parametrize("outline", OUTLINES, ids=lambda outline: outline.key)
@pytest.mark.parametrize("seed", range(3))
def test_what_is_consistent_raises_no_error_and_any_one_number_moved_is_named(outline: Outline, seed: int) -> None:
    report = consistent(outline, (), seed)
    layout = worn(outline, report)
    before = told(report, outline)
    assert [each for each in before if each.severity == "error"] == []
    chance = random.Random(seed)
    keys = counted(report, layout)
    for key in chance.sample(keys, min(MOVES, len(keys))):
        value = report.value(key)
        by = 3_000_000 if isinstance(value, Amount) else 3
        assert value is not None
        moved = put(report, layout, key, Fraction(plain(value)) + by)
        new = tuple(each for each in told(moved, outline) if each not in before)
        assert named(new) & {key, split_cell(key)[0]}, key


@pytest.mark.parametrize("outline", OUTLINES, ids=lambda outline: outline.key)
def test_every_identity_of_a_shipped_outline_has_a_right_and_a_wrong_example(outline: Outline) -> None:
    report = consistent(outline, (), 7)
    layout = worn(outline, report)
    for place, balance in enumerate(balances(report, layout)):
        identity = balance.identity
        assert balance.checkable, identity.code
        assert identity.code not in {each.code for each in told(report, outline)}
        key = next(key for key, _ in balance.left.parts if not key[0].isdecimal())
        value = report.value(key)
        assert value is not None
        step = Fraction(9_000_000 if isinstance(value, Amount) else 9)
        moved = put(report, layout, key, Fraction(plain(value)) + (-step if identity.relation == ">=" else step))
        (finding,) = (each for each in told(moved, outline) if each.code == identity.code)
        assert finding.severity == identity.severity or finding.rounding
        assert balances(moved, layout)[place].difference not in (None, Amount(0), Decimal(0))


def test_a_score_above_its_points_is_found_in_the_form_of_hubei() -> None:
    outline = next(each for each in OUTLINES if each.key == "hubei-2020")
    report = consistent(outline, (), 1)
    row = report.rows("indicators")[0]
    points = row.cells["points"]
    assert isinstance(points, Decimal)
    wrong = put(report, worn(outline, report), f"indicators.{row.id}.score", Fraction(points) + 1)
    assert "score.above" in {each.code for each in told(wrong, outline)}
    assert "score.above" not in {each.code for each in told(report, outline)}
