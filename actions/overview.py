"""What the list of reports says beyond its own lines: money, rate and score, and what to do next in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from actions.language import _
from domain.amount import Amount, Value, written_number
from domain.counts import Counts
from storage.files import Stopping, going_on
from storage.library import Library
from storage.listed import Summary

SPENT, BUDGET, SCORE, BASIC = "general.expenditure", "general.budget", "score.total", "general.basic"


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """What a report comes to: 支出 and 全年预算数, None where blank; ``score``: as a clerk or a form states it.

    ``basic``: 基本支出, which with 项目支出 makes up 支出.
    """

    spent: Amount | None = None
    budget: Amount | None = None
    score: Decimal | None = None
    basic: Amount | None = None

    @property
    def rate(self) -> Decimal | None:
        """预算执行率 in per cent, two decimals; None while it cannot be computed."""
        from domain.checks.rates import shown_rate

        if self.spent is None or self.budget is None or self.budget.fen <= 0:
            return None
        return shown_rate(Decimal(self.spent.fen) * 100 / self.budget.fen)

    def spent_words(self) -> str:
        """``支出 1,231.58 万元``; blank while the figure is."""
        return _("支出 {amount}万元").format(amount=amount_words(self.spent)) if self.spent else ""

    @property
    def basic_share(self) -> float | None:
        """How much of 支出 is 基本支出, from 0 to 1; None where that is not known or cannot be."""
        if self.spent is None or self.basic is None or not 0 <= self.basic.fen <= self.spent.fen:
            return None
        return self.basic.fen / self.spent.fen if self.spent.fen else None

    def rate_words(self) -> str:
        """``执行率 95.74%``, with the score behind it where there is one."""
        words = [_("执行率 {rate}%").format(rate=self.rate)] if self.rate is not None else []
        if self.score is not None:
            words.append(_("得分 {score}").format(score=written_number(self.score)))
        return "  ".join(words)


@dataclass(frozen=True, slots=True)
class UnitYear:
    """One year of a unit: its newest report of that year."""

    year: str
    figures: KeyFigures


def key_figures(library: Library) -> dict[int, KeyFigures]:
    """The key figures of all reports, by their ids. Raises StorageProblem."""
    named = library.figures_named((SPENT, BUDGET, SCORE, BASIC))
    return {number: _key_figures(values) for number, values in named.items()}


def attention(library: Library, report: int, stopping: Stopping = going_on) -> Counts:
    """What a report still asks for, by checking it and reading all of its text: some 0.2 s, so beside the window.

    Once ``stopping`` says that nobody wants it any more, what it gives is nothing to go by, and nothing is kept.
    Where the library can be written, the list knows it from then on. Raises StorageProblem, and what cannot be read.
    """
    from actions.marking import with_reading
    from actions.reports import opened

    return with_reading(library, opened(library, report), stopping).counts


def next_step(summary: Summary, known: Counts | None = None) -> str:
    """What to do next with a report; ``known``: what its check says, where somebody asked."""
    if summary.state != "draft":
        words = {"final": _("待打印、盖章后登记"), "sealed": _("待归档"), "archived": _("已归档，可结转下年")}
        return words[summary.state]
    known = known or summary.counts
    if known is not None:
        return _("可以定稿") if known.is_nothing else _matters(known)
    blank = summary.wanted - summary.filled
    if blank > 0:
        return _("还有{count}项未填").format(count=blank)
    return _("已填完，可以检查")


def _matters(counts: Counts) -> str:
    """What comes first: what is blank or wrong; only then what is to be verified."""
    if counts.unfilled and counts.errors:
        return _("还有{count}项未填、{errors}处错误").format(count=counts.unfilled, errors=counts.errors)
    if counts.unfilled:
        return _("还有{count}项未填").format(count=counts.unfilled)
    if counts.errors:
        return _("还有{errors}处错误").format(errors=counts.errors)
    return _("还有{queries}处需核实").format(queries=counts.queries)


def is_uncounted(summary: Summary) -> bool:
    """Whether only a check can say what a report still asks for."""
    return summary.state == "draft" and summary.counts is None


def years_of(unit: str, summaries: Iterable[Summary], figures: Mapping[int, KeyFigures]) -> tuple[UnitYear, ...]:
    """The years of a unit in which it states what it spent, the earliest first."""
    newest: dict[str, Summary] = {}
    for summary in summaries:
        before = newest.get(summary.year)
        is_newer = before is None or summary.changed_at > before.changed_at
        if summary.unit == unit and summary.year and is_newer and summary.id in figures and figures[summary.id].spent:
            newest[summary.year] = summary
    return tuple(UnitYear(year, figures[newest[year].id]) for year in sorted(newest))


def amount_words(amount: Amount) -> str:
    """An amount in 万元 with separators and two decimals, half up: a list is for comparing, the report has every 分."""
    return f"{amount.within('万元').quantize(Decimal('0.01'), ROUND_HALF_UP):,.2f}"


def _key_figures(values: Mapping[str, Value]) -> KeyFigures:
    spent, budget, score, basic = (values.get(key) for key in (SPENT, BUDGET, SCORE, BASIC))
    return KeyFigures(
        spent if isinstance(spent, Amount) else None,
        budget if isinstance(budget, Amount) else None,
        score if isinstance(score, Decimal) else None,
        basic if isinstance(basic, Amount) else None,
    )
