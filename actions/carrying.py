"""从上年结转 and 与上年核对: last year's report, a draft made of it, what it lets one ask."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from actions.backups import Reason, before
from actions.language import _
from actions.loading import CARRIED, Loaded, loaded
from actions.person import signed
from actions.problems import InputProblem
from actions.units import Unit, unit_named, units
from domain.carrying import carry
from domain.checks import Context, Failure, Finding
from domain.checks.last_year import UNCONFIRMED, compare_with_last_year
from domain.layout import worn
from domain.notes import answer_to, answering
from domain.outline import decode_outline
from domain.patterns import pattern
from domain.proofreading.quantities import folded, quantities
from domain.report import Report, year_number
from storage.acts import Act
from storage.errors import StorageProblem
from storage.library import Library
from storage.listed import Summary

THRESHOLD = "carried.threshold"
"""The library's preference: the per cent by which an amount may differ from last year's without a reason."""
_THRESHOLD = Decimal(30)
_LINK = pattern(r"\{[^{}\n]*\}")
_NAMED_YEAR = pattern(r"(?<![0-9〔\[])(20[0-9]{2})年")
_MOST_TOLD = 4
_YEARS = range(1990, 2100)


@dataclass(frozen=True, slots=True)
class LastYear:
    """Last year's report; ``is_carried``: this year's began as a copy of it. ``threshold``: in per cent."""

    report: Report
    is_carried: bool = False
    threshold: Decimal = _THRESHOLD


def last_year_of(library: Library, current: Loaded) -> LastYear | None:
    """The report that this one was carried over from, else the unit's report of the year before; None for none.

    What cannot be read is none: nobody is kept from this year's report by last year's.
    """
    try:
        found = _last(library, current.report, current.carried_from)
        if found is None or found.id == current.id:
            return None
        report = library.load(found.id).report
        return LastYear(report, found.uuid == current.carried_from, _threshold(library))
    except StorageProblem:
        return None


def compared(current: Loaded, last: LastYear | None, failures: list[Failure]) -> tuple[Finding, ...]:
    """What last year's report lets one ask of this year's; one failure more where that cannot be told."""
    if last is None or not current.is_draft:
        return ()
    layout = worn(current.outline, current.report)
    context = Context(layout, last.report, is_carried=last.is_carried, threshold=last.threshold)
    try:
        return tuple(compare_with_last_year(current.report, context))
    except Exception as error:  # a fault of ours here hides no finding of a check
        failures.append(Failure("compare_with_last_year", error))
        return ()


def carry_over(library: Library, report_id: int, year: str = "", rows: Collection[int] | None = None) -> int:
    """A draft of the year after (or of ``year``) made of a report; its id. ``rows``: of the projects that go on.

    Raises InputProblem for a year that is none, or is the report's own.
    """
    from actions.reports import add

    source = loaded(library, report_id)
    year = year or _next(source.report.year)
    if year_number(year) not in _YEARS or year == source.report.year:
        raise InputProblem(_("“{year}”不能作为结转的年度。请填写另一个年度，如2025。").format(year=year))
    known = {row.id for name in source.report.tables for row in source.report.rows(name)}
    if rows is not None and not set(rows) <= known:
        raise InputProblem(_("这份报告没有所选的项目行。"))
    before(library, Reason.IMPORT)
    text = library.load(report_id).outline_text
    report = carry(source.report, decode_outline(text), year, rows)
    made = add(library, report, text, note=_("结转自编号{id}").format(id=report_id))
    library.enact(made, Act(_("从上年结转"), settings={CARRIED: source.report.uuid}))
    return made


def left_over(finding: Finding, report: Report) -> str:
    """What a carried text states as last year's text did: 2023年、98%; blank where it states nothing of a year.

    Figures that the text links are this year's by themselves; what was typed into it is not.
    """
    text = folded(_LINK.sub("\n", report.prose.get(finding.keys[0], "")))
    years = [match[0] for match in _NAMED_YEAR.finditer(text) if match[1] < report.year]
    numbers = (text[each.start : each.end] for each in quantities(text) if text[each.start].isdigit())
    return _("、").join(tuple(dict.fromkeys((*years, *numbers)))[:_MOST_TOLD])


def confirm(library: Library, current: Loaded, findings: Collection[Finding], text: str = "") -> int:
    """Confirms all that was carried over and stands as it was; how many. It then needs no further answer."""
    open_ones = [each for each in findings if each.code == UNCONFIRMED and not answer_to(each, current.notes)]
    if open_ones:
        words = text or _("已核对，沿用上年内容")
        library.enact(
            current.id, Act(_("确认结转内容"), signed(library, *(answering(each, words) for each in open_ones)))
        )
    return len(open_ones)


def threshold_text(library: Library) -> str:
    """The per cent of 与上年核对 that holds for a library, as it is typed: 30."""
    return f"{_threshold(library):f}"


def set_threshold(library: Library, text: str) -> None:
    """Sets the per cent of 与上年核对; blank takes the choice back. Raises InputProblem."""
    if text and _read_threshold(text) is None:
        raise InputProblem(_("“{text}”不是百分数。请填写0到1000之间的数，如30。").format(text=text))
    library.set_preference(THRESHOLD, text)


def before_it(known: Iterable[Summary], named: Iterable[Unit], year: str, unit: str) -> Summary | None:
    """The unit's report of the year before, under a former name too: the last that is no draft, else the last."""
    number = year_number(year)
    last = "" if number is None else str(number - 1)
    names = unit_named(named, unit).names
    found = [each for each in known if last and unit and each.year == last and each.unit in names]
    return max(found, key=lambda each: (each.state != "draft", each.id), default=None)


def _last(library: Library, report: Report, carried_from: str) -> Summary | None:
    known = library.summaries()
    if carried_from:
        named = next((each for each in known if each.uuid == carried_from), None)
        if named is not None:
            return named
    return before_it(known, units(library), report.year, report.unit)


def _next(year: str) -> str:
    number = year_number(year)
    return "" if number is None else str(number + 1)


def _threshold(library: Library) -> Decimal:
    return _read_threshold(library.preference(THRESHOLD)) or _THRESHOLD


def _read_threshold(text: str) -> Decimal | None:
    try:
        number = Decimal(text.strip().removesuffix("%"))
    except InvalidOperation:
        return None
    return number if number.is_finite() and 0 <= number <= 1000 else None
