"""The outlines that the program ships with, filled by chance: every figure, text and table, sheets for each project."""

import random
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from actions.outlines import available
from domain.amount import NOT_ASKED, Amount, Value
from domain.layout import worn
from domain.outline import Column, Figure, Outline, figures, prose_parts, tables
from domain.report import ATTACHED, Report, Row

PROJECTS, ROWS = 3, 4


def shipped() -> list[Outline]:
    """The outlines themselves."""
    return [source.outline for source in available(Path("none.db"))]


def filled(outline: Outline, seed: int = 0, *, whole: bool = False, wanted: tuple[str, ...] | None = None) -> Report:
    """A report that fills everything that its outline asks for, a blank, a nought or —— now and then.

    ``whole``: nothing is left out. ``wanted``: only these of the optional attachments.
    """
    chance = random.Random(seed)
    if whole:
        chance.random = lambda: 1.0  # type: ignore[method-assign]
    forms = (each.key for each in outline.attachments if each.optional)
    attached = {key: ATTACHED for key in forms if wanted is None or key in wanted}
    cover: dict[str, Value] = {"cover.year": "2022", "cover.unit": "青禾县水利局"}
    report = Report("uuid", outline.key, figures=cover, added=attached)
    for _round in range(2):  # the rows of the first tables make the sheets that have tables of their own
        layout = worn(outline, report)
        found: dict[str, tuple[Row, ...]] = dict(report.tables)
        number = report.next_row
        for key, table in tables(layout).items():
            if key not in found:
                count = PROJECTS if key == "projects" else ROWS
                found[key] = tuple(Row(number + place, _cells(table.columns, chance)) for place in range(count))
                number += count
        report = replace(report, tables=found, next_row=number)
    layout = worn(outline, report)
    values = {key: _value(each, chance) for key, each in figures(layout).items() if not key.startswith("cover.")}
    kept = {**report.figures, **{key: value for key, value in values.items() if value is not None}}
    prose = {key: f"{part.key}按年初安排完成。" for key, part in prose_parts(layout).items()}
    return replace(report, figures=kept, prose=prose)


def _cells(columns: tuple[Column, ...], chance: random.Random) -> dict[str, Value]:
    cells = {column.key: _value(column, chance) for column in columns}
    return {key: value for key, value in cells.items() if value is not None}


def _value(asked: Figure | Column, chance: random.Random) -> Value | None:
    if chance.random() < 0.1:
        return None
    if asked.skippable and chance.random() < 0.3:
        return NOT_ASKED
    match asked.kind:
        case "money":
            return Amount(chance.choice((0, chance.randrange(1, 10**9), chance.randrange(1, 10**9))))
        case "percent":
            return Decimal(chance.randrange(0, 12000)) / 100
        case "count" | "number":
            return Decimal(chance.choice((0, chance.randrange(1, 300), chance.randrange(1, 300))))
        case "score":
            is_left = asked.key.endswith("score") and chance.random() < 0.7  # to the rule
            return None if is_left else Decimal(chance.randrange(1, 21)) / 2
        case "choice":
            return chance.choice(asked.choices)
        case "year":
            return "2022"
        case "date":
            return "2022-12-31"
        case _:
            return chance.choice(("数量完成", "90", "是"))
