"""Which figures a clerk may mean: when asked for by a brace, or because a typed number equals one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actions.language import _
from actions.wording import label_of
from domain.amount import Value
from domain.layout import worn
from domain.linking import typed_links
from domain.links import Link
from domain.outline import figures, tables
from domain.report import cell_key
from gui.fields.prose.document import OBJECT, Printer, Unit

_NUMBER = re.compile(rf"(?<![0-9.,{OBJECT}])(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<unit>万元|元|万|%|年)?$")
LONGEST_NUMBER = 64
"""No number with its unit is longer: so much is looked at behind a text of any length."""


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


def number_at_end(before: Sequence[Unit]) -> re.Match[str] | None:
    """The number, with its unit, that a text ends with."""
    return _NUMBER.search("".join(unit if isinstance(unit, str) else OBJECT for unit in before[-LONGEST_NUMBER:]))


def number_offer(before: Sequence[Unit], printer: Printer) -> LinkOffer | None:
    """What to offer for the number at the end of a text; None if there is none that a figure prints."""
    found = number_at_end(before)
    if not found:
        return None
    number, unit = found["number"], found["unit"] or ""
    offered = typed_links(printer.words(before), number, unit, printer.report, printer.outline)
    choices = tuple(LinkChoice(link, figures(printer.outline)[link.key].label, number) for link in offered)
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
