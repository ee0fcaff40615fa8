"""The figures of one unit over the years: by their permanent keys, each with the change from the year before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.amount import Amount
from domain.checks.rates import rate_of, shown_rate
from domain.earlier import change_of
from domain.layout import title_of, worn
from domain.outline import FigureKind, Outline, attached, figures
from domain.report import Report, year_number
from domain.tallies import tallies

_KINDS: tuple[FigureKind, ...] = ("money", "percent", "count", "number", "score")
TOTAL = ".total"
YearValue = Amount | Decimal


@dataclass(frozen=True, slots=True)
class YearChange:
    """A change from the year before, ``percent`` None for what is no money or was nothing."""

    amount: YearValue
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class YearlyFigure:
    """One figure over the years. ``values``: one a year, None where that report has none.

    ``changes``: one a year, None for the first, and where this or the year right before it has no value. The key of
    a form's total score is its page's with ``.total``, its label the form's without year and unit.
    """

    key: str
    label: str
    kind: FigureKind
    values: tuple[YearValue | None, ...]
    changes: tuple[YearChange | None, ...]


def yearly_figures(reports: Sequence[tuple[Report, Outline]]) -> tuple[YearlyFigure, ...]:
    """Every number that at least one of the reports has, oldest report first; figures, then rates, then total scores.

    A figure is called as the last report calls it. Years that are missing between two reports break the comparison.
    """
    told = [dict(_told(report, outline)) for report, outline in reports]
    years = [year_number(report.year) for report, _outline in reports]
    keys = dict.fromkeys(key for found in reversed(told) for key in found)
    return tuple(_figure(key, told, years) for key in keys)


_Told = tuple[str, FigureKind, YearValue]


def _told(report: Report, outline: Outline) -> Iterator[tuple[str, _Told]]:
    layout = worn(outline, report)
    scopes = tuple(each.scope for each in layout.attachments if each.scope)
    for key, figure in figures(layout).items():
        value = report.figures.get(key)
        is_own = not (scopes and key.startswith(scopes))
        if is_own and figure.kind in _KINDS and isinstance(value, Amount | Decimal):
            yield key, (figure.label, figure.kind, value)
    for rate in layout.rates:
        exact = rate_of(report, rate)
        if exact is not None:
            yield rate.code, (rate.label, "percent", shown_rate(exact))
    names = {attached(each).key: title_of(each, report, layout) for each in layout.attachments if not each.scope}
    for tally in tallies(report, layout):
        if not tally.row:
            name = names[tally.key].removeprefix(f"{report.year}年度").removeprefix(report.unit)
            yield tally.key + TOTAL, (name, "score", tally.score)


def _figure(key: str, told: Sequence[dict[str, _Told]], years: Sequence[int | None]) -> YearlyFigure:
    label, kind, _value = next(found[key] for found in reversed(told) if key in found)
    values = tuple(found[key][2] if key in found else None for found in told)
    changes = tuple(_change(place, values, years) for place in range(len(values)))
    return YearlyFigure(key, label, kind, values, changes)


def _change(place: int, values: Sequence[YearValue | None], years: Sequence[int | None]) -> YearChange | None:
    if not place:
        return None
    now, before, year, last = values[place], values[place - 1], years[place], years[place - 1]
    if year is None or last is None or year - last != 1:
        return None
    match now, before:
        case Amount(), Amount():
            return YearChange(*change_of(now, before))
        case Decimal(), Decimal():
            return YearChange(now - before)
        case _:
            return None
