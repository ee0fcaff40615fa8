"""What is looked up after an edit is what would be worked out anew: nothing kept outlives what it was made of.

KEPT=60 makes it the long run.
"""

import functools
import gc
import os
import random
import sys
from dataclasses import replace
from decimal import Decimal

import pytest

from domain.amount import Amount, Value
from domain.checks import Context, Finding, checked
from domain.checks.printing import printed_texts
from domain.computing import value_at
from domain.editing import delete_rows, insert_rows, set_figure, set_heading, set_nil, set_prose
from domain.layout import worn
from domain.links import printed
from domain.outline import Outline, figures, nil_sections, prose_parts, walk
from domain.progress import PageProgress, progress
from domain.report import Report, Row
from domain.tallies import Tally, tallies
from tests.attached_sample import changed, whole

TEXTS = ("", "基本支出{general.basic}万元，XX。", "见____，{projects.1.amount}万元。", "无话可说。")
STEPS = int(os.environ.get("KEPT", "18"))


def seen(report: Report, outline: Outline) -> tuple[tuple[Finding, ...], tuple[PageProgress, ...], tuple[Tally, ...]]:
    layout = worn(outline, report)
    found = checked(report, Context(outline))
    assert found.failures == ()
    return found.findings, progress(report, outline, found.findings), tallies(report, layout)


def forgotten() -> None:
    """Everything that the domain keeps."""
    for name, module in list(sys.modules.items()):
        if name.startswith("domain.") and name != "domain.patterns":
            for each in vars(module).values():
                if isinstance(each, functools._lru_cache_wrapper):
                    each.cache_clear()
    gc.collect()


def anew(report: Report) -> Report:
    """The same report of other things: each value, row and table made again."""
    made: dict[Value, Value] = {}

    def value(old: Value) -> Value:
        match old:
            case Amount():
                return Amount(old.fen)
            case Decimal():
                return Decimal(str(old))
            case _:
                return made.setdefault(old, old)

    tables = {
        key: tuple(Row(row.id, {name: value(cell) for name, cell in row.cells.items()}) for row in rows)
        for key, rows in report.tables.items()
    }
    return replace(report, figures={key: value(each) for key, each in report.figures.items()}, tables=tables)


def edited(report: Report, outline: Outline, chance: random.Random) -> Report:
    """A value moved or taken out, a page that says 无 or no longer, a row that comes or goes, other words."""
    kind = chance.choice(["nil", "less", "more", "figure", "figure", "project", "project", "cell", "text", "heading"])
    if kind == "nil":
        section = chance.choice(sorted(nil_sections(outline)))
        return report.after(set_nil(report, section, section not in report.nil))
    if kind == "text":
        key = chance.choice(sorted(prose_parts(worn(outline, report))))
        return report.after(set_prose(report, key, chance.choice(TEXTS)))
    if kind == "heading":
        key = chance.choice([each.key for each in walk(worn(outline, report).sections) if each.heading])
        return report.after(set_heading(report, key, chance.choice(TEXTS)))
    if kind in ("less", "more"):
        table = chance.choice([key for key in report.tables if key.endswith("indicators")])
        if kind == "less" and len(report.rows(table)) > 2:
            return report.after(delete_rows(report, table, [chance.choice(report.rows(table)).id]))
        return report.after(insert_rows(report, table, 1, [dict(chance.choice(report.rows(table)).cells)]))
    rows = {name: rows for name, rows in report.tables.items() if kind != "project" or name == "projects"}
    cells = [f"{name}.{row.id}.{column}" for name in rows for row in rows[name] for column in row.cells]
    key = chance.choice(list(report.figures) if kind == "figure" else cells)
    after = moved(report.value(key), chance)
    return changed(report, key, after) if kind != "figure" else report.after(set_figure(report, key, after))


def moved(before: Value | None, chance: random.Random) -> Value | None:
    if chance.random() < 0.3:
        return None
    match before:
        case Amount():
            return Amount(before.fen + chance.choice([10_000, -1_000_000, 0]))
        case Decimal():
            return before + chance.choice([Decimal(1), Decimal("-0.5")])
        case _:
            return before


def shown(report: Report, outline: Outline) -> list[object]:
    """All values, and all texts as they print."""
    layout = worn(outline, report)
    texts = [printed(text, report, layout) for _, text in printed_texts(report, layout)]
    return [*texts, *(value_at(key, report, layout) for key in figures(layout))]


@pytest.mark.parametrize("seed", range(4))
def test_what_is_kept_is_what_would_be_worked_out_anew(seed: int) -> None:
    chance = random.Random(seed)
    report, outline = whole()
    for step in range(STEPS):
        report = edited(report, outline, chance)
        kept = seen(report, outline), shown(report, outline)
        if step % 3 == 2:
            forgotten()
            again = anew(report)
            assert (seen(again, outline), shown(again, outline)) == kept
