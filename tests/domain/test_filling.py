"""A list that is being typed: what it lacks is a remainder until it is whole, too large, or left."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from domain.amount import Amount
from domain.checks import Context
from domain.checks.filling import filling_after, remainders
from domain.checks.sums import check_sums
from domain.report import Report, Row
from tests.domain.build import OUTLINE, full_report

TOTAL = Amount(100_00)


def listing(amounts: Sequence[int | None], total: Amount | None = TOTAL) -> Report:
    """A report with a total of 100 元 and projects of so many 元; None: no amount typed yet."""
    rows = tuple(
        Row(place, {"name": f"项目{place}"} | ({} if amount is None else {"amount": Amount(amount * 100)}))
        for place, amount in enumerate(amounts, 1)
    )
    return replace(
        full_report(),
        figures={} if total is None else {"general.project": total},
        tables={"projects": rows} if rows else {},
    )


def codes(report: Report, filling: frozenset[str]) -> list[str]:
    return [each.code for each in check_sums(report, Context(OUTLINE, filling=filling))]


def typed(steps: Sequence[Report]) -> frozenset[str]:
    filling: frozenset[str] = frozenset()
    for before, after in pairwise(steps):
        filling = filling_after(before, after, filling, OUTLINE)
    return filling


def test_the_first_of_several_projects_raises_no_difference() -> None:
    steps = [listing([]), listing([None]), listing([40])]
    filling = typed(steps)
    assert filling == {"projects"}
    assert codes(steps[-1], filling) == []
    assert [each.difference for each in remainders(steps[-1], OUTLINE, filling)] == [Amount(60_00)]
    assert codes(steps[-1], frozenset()) == ["sum.projects"], "the page was left, or 检查 asked for"


@pytest.mark.parametrize("last", [[40, 60], [40, 70]])
def test_it_is_over_once_the_list_is_whole_or_too_large(last: list[int]) -> None:
    steps = [listing([]), listing([40]), listing([40, None]), listing(last)]
    assert typed(steps[:3]) == {"projects"}
    assert typed(steps) == frozenset()


def test_a_whole_list_that_is_changed_is_wrong_at_once() -> None:
    steps = [listing([]), listing([40]), listing([40, 60]), listing([40, 50])]
    filling = typed(steps)
    assert codes(steps[-1], filling) == ["sum.projects"]


def test_a_list_that_comes_at_once_is_judged_at_once() -> None:
    assert typed([listing([]), listing([40, 30])]) == frozenset()


def test_whoever_types_elsewhere_went_on() -> None:
    steps = [listing([], None), listing([40], None), listing([40])]
    elsewhere = replace(steps[2], tables=steps[1].tables)
    assert typed(steps[:2]) == {"projects"}
    assert typed([*steps[:2], elsewhere]) == frozenset()


def test_a_blank_total_beside_an_unfinished_list_is_no_fault_yet() -> None:
    steps = [listing([], None), listing([40], None)]
    assert codes(steps[-1], typed(steps)) == []
    assert codes(steps[-1], frozenset()) == ["sum.projects"]


def test_a_list_that_somebody_goes_on_with_is_open_again() -> None:
    assert typed([listing([40]), listing([40, 20])]) == {"projects"}
    assert typed([listing([40]), listing([30])]) == frozenset(), "nothing was added to it"
