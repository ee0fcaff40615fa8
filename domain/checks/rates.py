"""Rates: computed from their amounts, and stated in running text (family ``rate.*``)."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from domain.amount import Amount
from domain.checks.finding import Context, Finding
from domain.checks.printing import rate_named, stated
from domain.outline import Rate
from domain.report import Report
from domain.statements import rounds_to

_TWO = Decimal("0.01")


def rate_of(report: Report, rate: Rate) -> Decimal | None:
    """``part`` ÷ ``whole`` in per cent, exact; None while one is blank or the whole is 0."""
    part, whole = report.amount(rate.part), report.amount(rate.whole)
    if part is None or whole is None or not whole.fen:
        return None
    return Decimal(part.fen) * 100 / Decimal(whole.fen)


def shown_rate(exact: Decimal) -> Decimal:
    """A rate as it is shown: two decimals, half up (report.md, section 3)."""
    return exact.quantize(_TWO, ROUND_HALF_UP)


def check_rates(report: Report, context: Context) -> Iterator[Finding]:
    """Rates outside the bounds that need no explanation, and rates over nothing."""
    for rate in context.outline.rates:
        yield from _bounds(report, rate)


def check_stated_rates(report: Report, context: Context) -> Iterator[Finding]:
    """Rates that running text states otherwise than their amounts give."""
    for key, text, found in stated(report, context.outline):
        rate = rate_named(context.outline, found.key)
        exact = rate_of(report, rate) if rate else None
        if rate is None or not isinstance(found.value, Decimal):
            continue
        if exact is None and found.firm and _is_blank(report, rate):
            quote = text[found.said_at : found.end] + found.unit
            keys = (rate.part, rate.whole, key) if rate.part not in report.figures else (rate.whole, rate.part, key)
            yield Finding("error", "rate.blank", keys, actual=found.value, quote=quote)
        if exact is None:
            continue
        if not found.firm or rounds_to(found.value, exact, found.decimals):
            continue
        shown = shown_rate(exact)
        quote = text[found.said_at : found.end] + found.unit
        keys = (key, rate.part, rate.whole)
        yield Finding("error", "rate.stated", keys, shown, found.value, found.value - shown, quote, found.said_at)


def _is_blank(report: Report, rate: Rate) -> bool:
    """Whether one of both amounts is blank while the other is filled: then somebody computed the rate elsewhere."""
    return (rate.part in report.figures) != (rate.whole in report.figures)


def _bounds(report: Report, rate: Rate) -> Iterator[Finding]:
    keys = (rate.part, rate.whole)
    part, whole = report.amount(rate.part), report.amount(rate.whole)
    if whole is not None and not whole.fen and part is not None and part.fen:
        yield Finding("error", "rate.zero", (rate.whole, rate.part), actual=Amount(0))
    exact = rate_of(report, rate)
    if exact is None:
        return
    shown = shown_rate(exact)
    if rate.ask_below and shown < Decimal(rate.ask_below):
        yield Finding("query", rate.code, keys, Decimal(rate.ask_below), shown, shown - Decimal(rate.ask_below))
    if rate.ask_above and shown > Decimal(rate.ask_above):
        yield Finding("query", rate.code, keys, Decimal(rate.ask_above), shown, shown - Decimal(rate.ask_above))
