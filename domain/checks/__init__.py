"""All checks, as a tuple of pure functions; none edits, and one that raises keeps no other from being run."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from domain.checks.finding import FAILED, Context, Finding
from domain.checks.glyphs import check_glyphs
from domain.checks.missing import (
    check_cover,
    check_defaults,
    check_links,
    check_nil,
    check_placeholders,
    check_sections,
    check_unprinted,
)
from domain.checks.rates import check_rates, check_stated_rates
from domain.checks.results import check_results
from domain.checks.scores import check_scores, check_totals
from domain.checks.signs import check_signs
from domain.checks.sums import check_repeats, check_sums
from domain.layout import worn
from domain.report import Report

Check = Callable[[Report, Context], Iterable[Finding]]

CHECKS: tuple[Check, ...] = (
    check_cover,
    check_signs,
    check_sums,
    check_repeats,
    check_rates,
    check_stated_rates,
    check_scores,
    check_totals,
    check_results,
    check_nil,
    check_links,
    check_sections,
    check_defaults,
    check_placeholders,
    check_unprinted,
    check_glyphs,
)


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that was to look at a report and raised instead: its name, and what it raised."""

    name: str
    error: Exception


@dataclass(frozen=True, slots=True)
class Checked:
    """What every check found, gravest first, in the order of CHECKS within a grade; and those that raised."""

    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...] = ()


def checked(report: Report, context: Context) -> Checked:
    """Runs every check. One that raises gives a finding FAILED, its name as the quote; the others still run."""
    context = replace(context, outline=worn(context.outline, report))
    grades = ("error", "query", "hint")
    found: list[Finding] = []
    failures: list[Failure] = []
    for check in CHECKS:
        try:
            found += check(report, context)
        except Exception as error:  # a fault of ours in one check, whatever it is, hides no other check
            failures.append(Failure(check.__name__, error))
            found.append(Finding("error", FAILED, quote=check.__name__))
    found.sort(key=lambda finding: grades.index(finding.severity))
    return Checked(tuple(found), tuple(failures))


def findings(report: Report, context: Context) -> tuple[Finding, ...]:
    """What every check finds, as ``checked`` has it."""
    return checked(report, context).findings


__all__ = ["CHECKS", "FAILED", "Checked", "Context", "Failure", "Finding", "checked", "findings"]
