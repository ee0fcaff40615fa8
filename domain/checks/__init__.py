"""All checks, as a tuple of pure functions; none raises, none edits."""

from collections.abc import Callable, Iterable

from domain.checks.finding import Context, Finding
from domain.checks.glyphs import check_glyphs
from domain.checks.missing import (
    check_cover,
    check_links,
    check_nil,
    check_placeholders,
    check_sections,
    check_unprinted,
)
from domain.checks.rates import check_rates, check_stated_rates
from domain.checks.sums import check_repeats, check_sums
from domain.report import Report

Check = Callable[[Report, Context], Iterable[Finding]]

CHECKS: tuple[Check, ...] = (
    check_cover,
    check_sums,
    check_repeats,
    check_rates,
    check_stated_rates,
    check_nil,
    check_links,
    check_sections,
    check_placeholders,
    check_unprinted,
    check_glyphs,
)


def findings(report: Report, context: Context) -> tuple[Finding, ...]:
    """What every check finds, gravest first, in the order of CHECKS within a grade."""
    grades = ("error", "query", "hint")
    found = [finding for check in CHECKS for finding in check(report, context)]
    return tuple(sorted(found, key=lambda finding: grades.index(finding.severity)))


__all__ = ["CHECKS", "Context", "Finding", "findings"]
