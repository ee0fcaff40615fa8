"""Numbers in running text become links where the link prints exactly what was typed.

A year becomes a link in headings, and in running text only where it dates a linked figure: the link always prints this
report's figure, so its year must go with it. Any other year, and a figure that contradicts, stay as typed. The unit's
name becomes a link in headings only: in running text it may be a former name, or part of a longer one.
"""

import re
from collections.abc import Iterator
from itertools import product

from domain.amount import Amount, Value
from domain.links import Link, Piece, printed, printed_link, stored
from domain.outline import FigureKind, MoneyUnit, Outline, figures, page_of
from domain.patterns import pattern
from domain.report import Report
from domain.statements import Statement, same, statements

_YEAR = pattern("(?<![0-9０-９])[0-9０-９]{4}(?=年)")
_CLAUSE_END = pattern("[。；;！？!?\n]")
_WIDE = "全角"
_TYPED_FORMS = ("", ".2", ",")  # as money is typed; an import takes any form that prints the same
_UNITS: dict[FigureKind, tuple[str, ...]] = {"money": ("万元", "元", "万"), "percent": ("%",), "year": ("年",)}

Place = tuple[int, int, Link]


def defined(page: str, text: str, outline: Outline, year: str, unit: str) -> dict[str, Value]:
    """The figures that a page asks for, as its own text states them.

    The first firm statement counts; without one, what all the others agree on. One project's figures never do.
    """
    found: dict[str, list[Statement]] = {}
    for statement in statements(text, outline, year, unit):
        if page_of(outline).get(statement.key) == page and not statement.of_project:
            found.setdefault(statement.key, []).append(statement)
    chosen = ((key, _chosen(stated)) for key, stated in found.items())
    return {key: value for key, value in chosen if value is not None}


def agreed(text: str, outline: Outline, year: str, unit: str) -> dict[str, Value]:
    """The figures that a text states with nothing to doubt them: each time at the head of a clause, each time the same.

    For what no page of its own states: a report in another form than the outline's says it somewhere all the same.
    """
    found: dict[str, list[Statement]] = {}
    for statement in statements(text, outline, year, unit):
        if statement.key in figures(outline) and not statement.of_project:
            found.setdefault(statement.key, []).append(statement)
    return {
        key: stated[0].value
        for key, stated in found.items()
        if all(each.firm and same(each, stated[0].value) for each in stated)
    }


def _chosen(stated: list[Statement]) -> Value | None:
    firm = next((statement for statement in stated if statement.firm), None)
    if firm:
        return firm.value
    return stated[0].value if all(same(other, stated[0].value) for other in stated) else None


def linked(text: str, page: str, report: Report, outline: Outline) -> str:
    """Running text as it is stored, its numbers linked."""
    places = sorted({place[0]: place for place in _figure_places(text, page, report, outline)}.values())
    return _checked(text, places, report, outline)


def linked_names(text: str, report: Report, outline: Outline) -> str:
    """A heading, title or seal line as it is stored: the unit's name and this report's year linked."""
    places = [(place, place + len(report.unit), Link("cover.unit")) for place in _finds(text, report.unit)]
    inside = {position for start, end, _ in places for position in range(start, end)}
    places += [place for place in _years(text, 0, len(text), report) if place[0] not in inside]
    return _checked(text, sorted(places), report, outline)


def number_link(key: str, typed: str, unit: str, value: Value, kind: FigureKind, outline: Outline) -> Link | None:
    """The link that prints a number exactly as it was typed before ``unit``; None if none does."""
    amounts = outline.amounts
    written: tuple[str, ...] = ("",)
    if isinstance(value, Amount):
        written = ("",) if unit in (amounts, amounts.removesuffix("元")) else _other_unit(unit, amounts)
    point = re.split("[.．]", typed)
    decimals = f".{len(point[1])}" if len(point) > 1 and len(point[1]) <= 6 else ""
    for unit_form, wide, places, grouping in product(written, ("", _WIDE), ("", decimals), ("", ",", "-")):
        link = Link(key, unit_form + grouping + places + wide)
        if printed_link(link, value, kind, amounts) == typed:
            return link
    return None


def typed_links(before: str, number: str, unit: str, report: Report, outline: Outline) -> tuple[Link, ...]:
    """The links that print just the number that ``before`` ends with, ``unit`` behind it; to be offered while typing.

    The figure that the words announce goes before all others; without one, a whole number with no unit means none.
    """
    found = tuple(_equal(number, unit, report, outline))
    text = before if unit else before + outline.amounts
    end = len(before) - len(unit)
    announced = {each.key for each in statements(text, outline, report.year) if each.end == end}
    named = tuple(link for link in found if link.key in announced)
    return named or (found if unit or "." in number else ())


def _equal(number: str, unit: str, report: Report, outline: Outline) -> Iterator[Link]:
    """The figures that print just this number, each by the link that does."""
    for key, figure in figures(outline).items():
        value = report.value(key)
        if value is None or (unit and unit not in _UNITS.get(figure.kind, ())):
            continue
        forms = ("元",) if unit == "元" and outline.amounts == "万元" else _TYPED_FORMS
        for form in forms if figure.kind == "money" else ("",):
            if printed_link(Link(key, form), value, figure.kind, outline.amounts) == number:
                yield Link(key, form)
                break


def _other_unit(unit: str, amounts: MoneyUnit) -> tuple[str, ...]:
    """The forms that write money in ``unit`` where the outline prints another."""
    if unit == "元" and amounts == "万元":
        return ("元",)
    return ("万元",) if unit in ("万元", "万") and amounts == "元" else ()


def _figure_places(text: str, page: str, report: Report, outline: Outline) -> Iterator[Place]:
    known, owners = figures(outline), page_of(outline)
    for statement in statements(text, outline, report.year, report.unit):
        value = report.figures.get(statement.key)
        if value is None or not same(statement, value):
            continue
        if not statement.firm and (statement.of_project or owners.get(statement.key) != page):
            continue
        link = number_link(statement.key, statement.text, statement.unit, value, known[statement.key].kind, outline)
        if link:
            yield statement.start, statement.end, link
            yield from list(_years(text, _clause(text, statement.said_at), statement.said_at, report))[-1:]


def _clause(text: str, place: int) -> int:
    floor = max(0, place - 200)
    return max((found.end() for found in _CLAUSE_END.finditer(text, floor, place)), default=floor)


def _years(text: str, start: int, end: int, report: Report) -> Iterator[Place]:
    for found in _YEAR.finditer(text, start, end):
        for form in ("", _WIDE):
            link = Link("cover.year", form)
            if found[0] == printed_link(link, report.year, "year", "万元"):
                yield found.start(), found.end(), link


def _finds(text: str, words: str) -> Iterator[int]:
    return (found.start() for found in re.finditer(re.escape(words), text)) if words else iter(())


def _checked(text: str, places: list[Place], report: Report, outline: Outline) -> str:
    """The stored form with these links; without any if it would not print the text."""
    parts: list[Piece] = []
    end = 0
    for start, stop, link in places:
        parts += [text[end:start], link]
        end = stop
    result = stored((*parts, text[end:]))
    return result if printed(result, report, outline) == text else stored((text,))
