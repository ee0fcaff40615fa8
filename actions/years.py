"""历年数据: the figures of one unit over the years, found by its code, its name and its former names."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from csv import writer
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from typing import Any

from actions.files import check_not_own, write_whole
from actions.language import _
from actions.loading import Loaded, loaded
from actions.problems import InputProblem
from actions.units import Unit, meant, unit_named, units
from actions.window_words import filed, in_window
from domain.amount import Amount, written_number
from domain.outline import FigureKind, MoneyUnit
from domain.report import State, written, year_number
from domain.years import TOTAL, YearChange, YearlyFigure, YearValue, yearly_figures
from reports.years_sheet import YearsLine, years_bytes
from storage.errors import StorageProblem
from storage.library import Library
from storage.listed import Summary

SUFFIXES = (".xlsx", ".csv")
_LEAST_DECIMALS = 2
_BOM = "\ufeff"  # by which Excel and WPS know UTF-8
_FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class YearReport:
    """The report of one year that counts: its id, unit (as it was called then) and state."""

    year: int
    id: int
    unit: str
    state: State


@dataclass(frozen=True, slots=True)
class UnitYears:
    """A unit over the years, oldest first. ``money``: in which all amounts are shown."""

    unit: Unit
    reports: tuple[YearReport, ...]
    figures: tuple[YearlyFigure, ...]
    money: MoneyUnit = "万元"

    def chosen(self, keys: Collection[str]) -> tuple[YearlyFigure, ...]:
        """Those figures, in the order of the report. Raises InputProblem for a key of none."""
        unknown = [key for key in keys if key not in {each.key for each in self.figures}]
        if unknown:
            raise InputProblem(_("历年报告中没有“{key}”这一项。").format(key=unknown[0]))
        return tuple(each for each in self.figures if each.key in keys)


def unit_years(library: Library, words: str) -> UnitYears:
    """The years of the unit that words mean: its code, name or a former name, in whole or in part.

    Of several reports of a year the last that is no draft counts, else the last. Raises InputProblem where no unit or
    more than one is meant.
    """
    known, summaries = units(library), library.summaries()
    exact = [each for each in summaries if words in unit_named(known, each.unit).names]
    found = exact or meant(summaries, known, words)
    names = dict.fromkeys(unit_named(known, each.unit).name for each in found)
    if not names:
        raise InputProblem(_("资料库中没有“{words}”的报告。").format(words=words))
    if len(names) > 1:
        listed = _("、").join(names)
        raise InputProblem(_("“{words}”不止一个单位：{names}。请写全名称或编码。").format(words=words, names=listed))
    current = [(each, report) for each in _counting(found) if (report := _read(library, each)) is not None]
    reports = tuple(YearReport(int(each.year), each.id, each.unit, each.state) for each, _report in current)
    told = yearly_figures([(report.report, report.outline) for _summary, report in current])
    return UnitYears(unit_named(known, next(iter(names))), reports, tuple(map(_named, told)))


def usual(found: UnitYears) -> tuple[str, ...]:
    """The figures that are shown before somebody chooses: what was spent, on what, and how much of the budget."""
    wanted = ("general.budget", "general.expenditure", "general.project", "general.basic", "rate.execution")
    known = {each.key for each in found.figures}
    return tuple(key for key in wanted if key in known) or tuple(each.key for each in found.figures[:4])


def table_lines(found: UnitYears, figures: Sequence[YearlyFigure]) -> Iterator[tuple[str, ...]]:
    """The table in words, its head first: of each year after the first also the change in amount and in per cent."""
    heads = [_("项目"), _("单位")]
    for place, report in enumerate(found.reports):
        year = _("{year}年").format(year=report.year)
        heads += [year, _("增减"), _("增减%")] if place else [year]
    yield tuple(heads)
    for figure in figures:
        line = [figure.label, measure_word(figure.kind, found.money)]
        for place, value in enumerate(figure.values):
            line.append(number_text(value, found.money))
            line += change_texts(figure.changes[place], found.money) if place else ()
        yield tuple(line)


def number_text(value: YearValue | None, money: MoneyUnit) -> str:
    """A number without its unit; blank for none. In the window as in a field: with separators and two decimals."""
    match value:
        case None:
            return ""
        case Amount():
            least = max(_LEAST_DECIMALS, value.decimals(money)) if in_window() else None
            return value.written(money, least, grouped=in_window())
        case _:
            return written_number(value, grouped=in_window())


def change_texts(change: YearChange | None, money: MoneyUnit) -> tuple[str, str]:
    """A change in amount and in per cent, a rise with its sign."""
    if change is None:
        return "", ""
    text = number_text(change.amount, money)
    size = change.amount.fen if isinstance(change.amount, Amount) else change.amount
    percent = "" if change.percent is None else f"{change.percent:+f}"
    return ("+" if size > 0 else "") + text, percent


def measure_word(kind: FigureKind, money: MoneyUnit) -> str:
    """The unit of a kind of number."""
    return {"money": money, "percent": "%", "score": _("分")}.get(kind, "")


def years_values(found: UnitYears, figures: Iterable[YearlyFigure]) -> dict[str, Any]:
    """As JSON values: amounts as exact strings in 万元, what is not there is null."""
    return {
        "unit": found.unit.name,
        "code": found.unit.code,
        "former": list(found.unit.former),
        "years": [{"year": each.year, "id": each.id, "unit": each.unit, "state": each.state} for each in found.reports],
        "figures": [
            {
                "key": each.key,
                "label": each.label,
                "kind": each.kind,
                "values": [written(value) for value in each.values],
                "changes": [None if change is None else written(change.amount) for change in each.changes],
                "percents": [
                    None if change is None or change.percent is None else f"{change.percent:f}"
                    for change in each.changes
                ],
            }
            for each in figures
        ],
    }


def write_years(library: Library, found: UnitYears, figures: Sequence[YearlyFigure], path: Path) -> None:
    """Writes the table as .xlsx (the changes as live formulas) or .csv, whole or not at all. Raises a Problem."""
    check_not_own(path, library.path)
    match path.suffix.lower():
        case ".xlsx":
            title = _("{unit}历年数据").format(unit=found.unit.name)
            lines = [
                YearsLine(each.label, measure_word(each.kind, found.money), each.kind, each.values) for each in figures
            ]
            write_whole(path, years_bytes(title, [each.year for each in found.reports], lines, found.money))
        case ".csv":
            with filed():
                write_whole(path, (_BOM + _separated(table_lines(found, figures))).encode())
        case suffix:
            kinds = " ".join(SUFFIXES)
            message = _("无法导出为“{suffix}”文件。可以导出 {kinds}。")
            raise InputProblem(message.format(suffix=suffix, kinds=kinds))


def _separated(lines: Iterable[tuple[str, ...]]) -> str:
    """Lines as CSV (RFC 4180); words that a spreadsheet would take for a formula begin with an apostrophe."""
    text = StringIO()
    told = writer(text)
    for label, *numbers in lines:
        told.writerow(["'" + label if label.startswith(_FORMULA_LIKE) else label, *numbers])
    return text.getvalue()


def _counting(found: Iterable[Summary]) -> Iterator[Summary]:
    by_year: dict[int, list[Summary]] = {}
    for each in found:
        year = year_number(each.year)
        if year is not None:
            by_year.setdefault(year, []).append(each)
    for year in sorted(by_year):
        yield max(by_year[year], key=lambda each: (each.state != "draft", each.id))


def _read(library: Library, summary: Summary) -> Loaded | None:
    """A report of the list; what cannot be read is left out: its own opening says why."""
    try:
        return loaded(library, summary.id)
    except StorageProblem:
        return None


def _named(figure: YearlyFigure) -> YearlyFigure:
    """A figure with a name that says what it is: the total of a form bears the form's."""
    is_total = figure.kind == "score" and figure.key.endswith(TOTAL)
    return replace(figure, label=_("{form}总分").format(form=figure.label)) if is_total else figure
