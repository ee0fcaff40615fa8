"""What the trace of a figure says of the paper is so: each place prints it, and nothing else changes with it."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

import pytest

from domain.amount import Amount, Value
from domain.editing import set_cell, set_figure
from domain.layout import worn
from domain.outline import Outline, prose_parts
from domain.printed_figures import PlaceKind, PrintedFigure
from domain.report import Report, split_cell
from domain.tracing import Trace, trace, traceable
from reports.content import AttachmentHead, CoverLine, Document, Grid, Heading, Paragraph, Title, document
from tests import attached_sample
from tests.reports.workbook.shipped import filled, shipped

AMOUNT, NUMBER = Amount(123_456_789_00), Decimal("76543.25")
SOME = 60
"""So many figures of each outline are changed, by chance: a page is set anew for each."""


@dataclass(frozen=True)
class Unit:
    """A stretch of the paper: a paragraph, a heading, a cell. ``at``: of a cell, on the page of an attachment."""

    page: str
    at: tuple[int, int] | None
    place: int


def units(paper: Document) -> dict[Unit, str]:
    found, page = {}, ""
    for place, block in enumerate(paper.blocks):
        match block:
            case AttachmentHead():
                page = block.key
                found[Unit(page, None, place)] = block.title
            case Heading():
                page = block.key
                found[Unit(page, None, place)] = block.text
            case Title() | CoverLine() | Paragraph():
                found[Unit(page, None, place)] = block.text
            case Grid():
                for cell in block.cells:
                    found[Unit(page, (cell.row, cell.column), place)] = cell.text
                found[Unit(page, (-1, -1), place)] = " ".join(block.footer)
    return found


def everything() -> Iterator[tuple[str, Report, Outline]]:
    yield "sample", *attached_sample.whole()
    for outline in shipped():
        report = filled(outline)
        texts = {key: part.default or report.prose[key] for key, part in prose_parts(worn(outline, report)).items()}
        yield outline.key, replace(report, prose=texts), outline


CASES = list(everything())


def other(value: Value) -> Value | None:
    match value:
        case Amount():
            return AMOUNT
        case Decimal():
            return NUMBER
        case _:
            return None


def changed(report: Report, key: str, value: Value) -> Report:
    table, row, column = split_cell(key)
    return report.after(set_cell(report, table, row, column, value) if row else set_figure(report, key, value))


def shows(unit: Unit, text: str, place: PrintedFigure) -> bool:
    if place.kind is PlaceKind.CELL:
        return unit.page == place.page and unit.at == place.at and text.count(place.text) == 1
    words = (place.before.strip() + place.text + place.after).replace("\n", "").replace(" ", "")
    return words in text.replace("\n", "").replace(" ", "")


def reached(told: Trace, report: Report, outline: Outline) -> set[tuple[str, tuple[int, int] | None]]:
    """Where everything prints that is worked out from a figure, directly or by way of others."""
    places, seen, waiting = set(), set(), [cell.key for cell in told.computed]
    while waiting:
        key = waiting.pop()
        if key not in seen:
            seen.add(key)
            found = trace(key, report, outline)
            assert found is not None, key
            places |= {(each.page, each.at) for each in found.printed}
            waiting += [cell.key for cell in found.computed]
    return places


@pytest.mark.parametrize(("name", "report", "outline"), CASES, ids=[case[0] for case in CASES])
def test_each_place_prints_the_figure_and_no_other_changes_with_it(name: str, report: Report, outline: Outline) -> None:
    before = units(document(report, outline))
    keys = [key for key in traceable(report, outline) if other(report.value(key) or "") is not None]
    chosen = random.Random(3).sample(keys, min(SOME, len(keys)))
    printed = 0
    for key in chosen:
        told, value = trace(key, report, outline), other(report.value(key) or "")
        assert told is not None
        assert value is not None
        after = units(document(changed(report, key, value), outline))
        assert before.keys() == after.keys(), key
        differing = {unit for unit in before if before[unit] != after[unit]}
        for place in told.printed:
            assert any(shows(unit, before[unit], place) for unit in differing), (key, place)
        printed += len(told.printed)
        computed = reached(told, report, outline)
        for unit in differing:
            is_shown = any(shows(unit, before[unit], place) for place in told.printed)
            assert is_shown or (unit.page, unit.at) in computed, (key, unit, before[unit])
    assert printed >= 3, name


@pytest.mark.parametrize(("name", "report", "outline"), CASES, ids=[case[0] for case in CASES])
def test_every_key_of_every_outline_answers(name: str, report: Report, outline: Outline) -> None:
    keys = list(traceable(report, outline))
    assert len(keys) > 10
    for key in keys:
        told = trace(key, report, outline)
        assert told is not None, key
        assert told.page or told.explanation is not None or key.startswith("cover."), key
