"""Rates at their bounds, over nothing, and as running text states them."""

from decimal import Decimal

import msgspec
import pytest

from domain.amount import Amount
from domain.checks.printing import rate_named
from domain.checks.rates import rate_of, shown_rate
from domain.report import Report
from tests.domain.build import OUTLINE, changed, codes, found_in, full_report, money

RATE = OUTLINE.rates[0]


def spent(expenditure: str, budget: str) -> Report:
    """Only the two figures of the rate."""
    return Report("", "", {"general.expenditure": money(expenditure), "general.budget": money(budget)})


def rates_in(report: Report) -> list[tuple[str, str]]:
    return [(severity, code) for severity, code in codes(report) if code.startswith("rate.")]


@pytest.mark.parametrize(
    ("expenditure", "bound", "shown"),
    [
        ("90", None, "90"),
        ("100", None, "100"),
        ("95.5", None, "95.5"),
        ("89.995", None, "90.00"),
        ("100.004", None, "100.00"),
        ("89.99", "90", "89.99"),
        ("89.9949", "90", "89.99"),
        ("100.01", "100", "100.01"),
        ("100.005", "100", "100.01"),
        ("0", "90", "0"),
        ("250", "100", "250"),
    ],
)
def test_a_rate_outside_its_bounds_wants_an_explanation(expenditure: str, bound: str | None, shown: str) -> None:
    report = spent(expenditure, "100")
    found = [finding for finding in found_in(report) if finding.code == "rate.execution"]
    rate = rate_of(report, RATE)
    assert rate is not None
    assert shown_rate(rate) == Decimal(shown)
    assert [(each.severity, each.expected, each.actual, each.difference) for each in found] == (
        [("query", Decimal(bound), Decimal(shown), Decimal(shown) - Decimal(bound))] if bound else []
    )


def test_a_rate_without_bounds_asks_nothing() -> None:
    free = msgspec.structs.replace(RATE, ask_below="", ask_above="")
    outline = msgspec.structs.replace(OUTLINE, rates=(free,))
    assert not [each for each in found_in(spent("1", "100"), outline) if each.code.startswith("rate.")]
    assert not [each for each in found_in(spent("300", "100"), outline) if each.code.startswith("rate.")]


def test_a_rate_over_nothing_is_an_error() -> None:
    [finding] = [each for each in found_in(spent("5", "0")) if each.code.startswith("rate.")]
    assert (finding.severity, finding.code, finding.actual) == ("error", "rate.zero", Amount(0))
    assert finding.keys == ("general.budget", "general.expenditure")
    assert rate_of(spent("5", "0"), RATE) is None


def test_nothing_over_nothing_and_half_a_rate_are_silent() -> None:
    assert rates_in(spent("0", "0")) == []
    assert rates_in(Report("", "", {"general.budget": money("0")})) == []
    assert rates_in(Report("", "", {"general.budget": money("100")})) == []
    assert rates_in(Report("", "", {"general.expenditure": money("100")})) == []


@pytest.mark.parametrize(
    "said", ["96.65%", "９６．６５％", "96.66%", "96.64%", "96.7%", "96.6%", "97%", "96%", "98%", "96.650%"]
)
def test_a_stated_rate_may_be_one_unit_of_its_last_place_off(said: str) -> None:
    assert found_in(full_report(remarks=f"预算执行率为{said}。")) == ()


@pytest.mark.parametrize(
    ("said", "difference"),
    [("96.67%", "0.02"), ("96.63%", "-0.02"), ("96.9%", "0.25"), ("95%", "-1.65"), ("96.00%", "-0.65")],
)
def test_a_stated_rate_beyond_that_is_an_error(said: str, difference: str) -> None:
    text = f"预算执行率为{said}。"
    [finding] = found_in(full_report(remarks=text))
    assert (finding.severity, finding.code) == ("error", "rate.stated")
    assert finding.keys == ("remarks", "general.expenditure", "general.budget")
    assert (finding.expected, finding.difference) == (Decimal("96.65"), Decimal(difference))
    assert finding.quote == f"预算执行率为{said}"
    assert finding.offset == text.index("预算执行率")


@pytest.mark.parametrize(
    "text",
    ["2021年预算执行率为80%。", "该中心预算执行率80%。", "预算执行率有所提高。", "预算执行率80分。"],
)
def test_another_rate_is_not_this_one(text: str) -> None:
    assert found_in(full_report(remarks=text)) == ()


def test_a_rate_cannot_be_judged_without_its_amounts() -> None:
    report = changed(full_report(remarks="预算执行率为80%。"), {"general.budget": "0"})
    assert codes(report) == [("error", "rate.zero")]


def test_rates_are_found_by_their_code() -> None:
    assert rate_named(OUTLINE, "rate.execution") == RATE
    assert rate_named(OUTLINE, "rate.other") is None
