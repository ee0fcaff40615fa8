"""Which figures a clerk may mean: when asked for by a brace, or because a typed number equals one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actions.language import _
from actions.wording import label_of
from domain.amount import Value
from domain.layout import worn
from domain.links import Link, printed_link
from domain.outline import FigureKind, figures, tables
from domain.report import cell_key
from domain.statements import statements
from gui.fields.prose.document import OBJECT, Printer, Unit

_NUMBER = re.compile(rf"(?<![0-9.,{OBJECT}])(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<unit>万元|元|万|%|年)?$")
_UNITS: dict[FigureKind, tuple[str, ...]] = {"money": ("万元", "元", "万"), "percent": ("%",), "year": ("年",)}
_FORMS = ("", ".2", ",")


@dataclass(frozen=True, slots=True)
class LinkChoice:
    """A figure that can be linked: its label, what it prints (blank if not known yet), and the link."""

    link: Link
    label: str
    shown: str


@dataclass(frozen=True, slots=True)
class LinkOffer:
    """A number just typed, beginning ``distance`` characters before the caret, and the figures that print just so."""

    number: str
    distance: int
    choices: tuple[LinkChoice, ...]


def link_choices(printer: Printer, wanted: str = "") -> tuple[LinkChoice, ...]:
    """The figures, then the amounts in tables, whose label or value has ``wanted`` in it; filled ones first."""
    found = [
        choice for choice in _all_choices(printer) if wanted in choice.label or (wanted and wanted in choice.shown)
    ]
    return tuple(sorted(found, key=lambda choice: not choice.shown))


def number_offer(before: Sequence[Unit], printer: Printer) -> LinkOffer | None:
    """What to offer for the number at the end of a text; None if there is none that a figure prints."""
    found = _NUMBER.search("".join(unit if isinstance(unit, str) else OBJECT for unit in before))
    if not found:
        return None
    number, unit = found["number"], found["unit"] or ""
    choices = tuple(_equal(number, unit, printer))
    announced = _announced(printer.words(before), unit, printer)
    named = tuple(choice for choice in choices if choice.link.key == announced)
    weighty = "." in number or bool(unit)
    choices = named or (choices if weighty else ())
    return LinkOffer(number, len(found[0]), choices) if choices else None


def _all_choices(printer: Printer) -> Iterator[LinkChoice]:
    outline = worn(printer.outline, printer.report)
    for link, label in printer.own_choices():
        yield _choice(link, label, printer)
    for figure in figures(outline).values():
        yield _choice(Link(figure.key), figure.label, printer)
    for table, part in tables(outline).items():
        for row in printer.report.rows(table):
            for column in part.columns:
                if column.kind == "money" and column.key in row.cells:
                    key = cell_key(table, row.id, column.key)
                    yield _cell_choice(key, row.cells.get("name"), column.label, printer)


def _choice(link: Link, label: str, printer: Printer) -> LinkChoice:
    return LinkChoice(link, label, "" if printer.is_blank(link) else printer(link))


def _cell_choice(key: str, name: Value | None, column: str, printer: Printer) -> LinkChoice:
    label = _("{row}：{column}").format(row=name, column=column)
    link = Link(key)
    return LinkChoice(link, label if name else label_of(key, printer.outline, printer.report), printer(link))


def _equal(number: str, unit: str, printer: Printer) -> Iterator[LinkChoice]:
    """The figures that print just this number, in the form in which they do."""
    outline = printer.outline
    for key, figure in figures(outline).items():
        value = printer.report.value(key)
        if value is None or (unit and unit not in _UNITS.get(figure.kind, ())):
            continue
        forms = ("元",) if unit == "元" and outline.amounts == "万元" else _FORMS
        for form in forms if figure.kind == "money" else _FORMS[:1]:
            if printed_link(Link(key, form), value, figure.kind, outline.amounts) == number:
                yield LinkChoice(Link(key, form), figure.label, number)
                break


def _announced(before: str, unit: str, printer: Printer) -> str:
    """The figure that the words before the number name, if any."""
    end = len(before) - len(unit)
    text = before if unit else before + printer.outline.amounts
    found = (each for each in statements(text, printer.outline, printer.report.year) if each.end == end)
    return next((each.key for each in found), "")
