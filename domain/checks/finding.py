"""What a check finds: data, not words; the interface words it."""

from dataclasses import dataclass
from decimal import Decimal

from domain.amount import Value
from domain.outline import Outline, Severity
from domain.report import Report

FAILED = "check.failed"
"""The code of an error that stands for a check that raised: what it would have found is not known."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault or question.

    ``code``: the rule (an identity's or rate's own code, or ``family.rule``). ``keys``: the fields concerned, the one
    to mend first. ``expected`` and ``actual``: both sides, money as Amount, rates as per cent. ``difference`` is
    actual − expected. ``quote``: the words in question, and ``offset`` where they begin in the printed prose.
    ``rounding``: the difference is within what rounding the stated decimals explains (四舍五入尾差).
    ``arithmetic``: how the expected value comes about, in one line that can be typed into a calculator.
    ``replacement``: what should stand in place of the quote, where that is certain; blank takes it out.
    """

    severity: Severity
    code: str
    keys: tuple[str, ...] = ()
    expected: Value | None = None
    actual: Value | None = None
    difference: Value | None = None
    quote: str | None = None
    offset: int | None = None
    rounding: bool = False
    arithmetic: str = ""
    replacement: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What a check may look at besides the report: the outline, and last year's report if there is one.

    ``missing``: those characters of the report that no font has. ``is_carried``: the report began as last year's.
    ``threshold``: the per cent by which an amount may differ from last year's before it wants a reason.
    ``filling``: the tables that somebody is typing (see ``filling``): what they fall short of is no finding yet.
    """

    outline: Outline
    last_year: Report | None = None
    missing: frozenset[str] = frozenset()
    is_carried: bool = False
    threshold: Decimal = Decimal(30)
    filling: frozenset[str] = frozenset()
