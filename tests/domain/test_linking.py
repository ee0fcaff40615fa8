"""The links that are offered for a number just typed."""

from decimal import Decimal

import pytest

from domain.amount import Amount, Value
from domain.linking import typed_links
from domain.outline import decode_outline
from domain.report import Report
from tests.domain.build import SHIPPED

FIGURES: dict[str, Value] = {
    "general.budget": Amount(5_883_000_00),
    "general.basic": Amount(50_25_00_00),
    "satisfaction.satisfied": Decimal(92),
}
OUTLINE = decode_outline(SHIPPED.read_text("utf-8"))
REPORT = Report("u", "hunan-2022", figures=FIGURES)


@pytest.mark.parametrize(
    ("before", "number", "unit", "links"),
    [
        ("安排了588.3", "588.3", "", ["{general.budget}"]),
        ("安排了588.30", "588.30", "", ["{general.budget:.2}"]),
        ("安排了5,883,000元", "5,883,000", "元", ["{general.budget:元}"]),
        ("安排了5883000元", "5883000", "元", []),
        ("其中基本支出50.25万元", "50.25", "万元", ["{general.basic}"]),
        ("占92%", "92", "%", ["{satisfaction.satisfied}"]),
        ("占92", "92", "", []),  # a bare whole number may mean anything
        ("占588.3%", "588.3", "%", []),  # money is no share
        ("安排了588.4", "588.4", "", []),
    ],
)
def test_a_typed_number_offers_the_figures_that_print_it(before: str, number: str, unit: str, links: list[str]) -> None:
    assert list(map(str, typed_links(before, number, unit, REPORT, OUTLINE))) == links
