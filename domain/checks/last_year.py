"""与上年核对: what was carried over and nobody looked at, texts left as they were, amounts far from last year's."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from domain.amount import Amount
from domain.carrying import PREVIOUS, SPENT, unconfirmed
from domain.checks.finding import Context, Finding
from domain.layout import plain
from domain.links import printed
from domain.outline import figures
from domain.report import Report
from domain.scoring import rounded

UNCONFIRMED, UNCHANGED = "carried.unconfirmed", "carried.unchanged"
CHANGE, OTHERWISE = "carried.change", "carried.previous"
RENEWED = ("problems", "improvements")
"""The texts that a new year should say anew: 七、存在的主要问题 and 八、改进措施."""
_QUOTED = 40


def compare_with_last_year(report: Report, context: Context) -> Iterator[Finding]:
    """Everything that follows from last year's report; nothing without one."""
    if context.last_year is None:
        return
    if context.is_carried:
        yield from _unconfirmed(report, context.last_year, context)
    yield from _unchanged(report, context.last_year, context)
    yield from _changes(report, context.last_year, context)
    yield from _otherwise(report, context.last_year, context)


def change_of(now: Amount, before: Amount) -> tuple[Amount, Decimal | None]:
    """The change in amount and in per cent (two decimals, half up); no per cent where there was nothing before."""
    difference = now - before
    if not before.fen:
        return difference, None
    return difference, rounded(Fraction(difference.fen) / Fraction(abs(before.fen)) * 100)


def _unconfirmed(report: Report, last: Report, context: Context) -> Iterator[Finding]:
    for key, words in unconfirmed(report, last, context.outline):
        yield Finding("query", UNCONFIRMED, (key,), quote=words[:_QUOTED] or None)


def _unchanged(report: Report, last: Report, context: Context) -> Iterator[Finding]:
    """A text that says word for word what it said last year, figures and years aside."""
    for key in RENEWED:
        now, before = (_words(key, each, context) for each in (report, last))
        if now and now == before:
            words = printed(report.prose[key], report, context.outline)
            yield Finding("query", UNCHANGED, (key,), quote=words[:_QUOTED])


def _changes(report: Report, last: Report, context: Context) -> Iterator[Finding]:
    """Amounts of the text that differ by more than the threshold."""
    for figure in plain(context.outline).figures:
        now, before = report.amount(figure.key), last.amount(figure.key)
        if figure.key.endswith(PREVIOUS) or now is None or before is None:
            continue
        difference, percent = change_of(now, before)
        if percent is not None and abs(difference.fen) * 100 > context.threshold * abs(before.fen):
            yield Finding("query", CHANGE, (figure.key,), before, now, difference, quote=f"{abs(percent)}%")


def _otherwise(report: Report, last: Report, context: Context) -> Iterator[Finding]:
    """上年决算数 that is not what last year's report stated."""
    for key in figures(context.outline):
        now, before = report.amount(key), last.amount(key.removesuffix(PREVIOUS) + SPENT)
        if key.endswith(PREVIOUS) and now is not None and before is not None and now != before:
            yield Finding("query", OTHERWISE, (key,), before, now, now - before)


def _words(key: str, report: Report, context: Context) -> str:
    text = printed(report.prose.get(key, ""), report, context.outline)
    return "".join(sign for sign in text if not (sign.isspace() or sign.isdecimal()))
