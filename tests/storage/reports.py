"""Reports and edits for the tests of storage: any text, any amounts, any order."""

import os
import random
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from hypothesis import strategies as st

from domain import editing
from domain.amount import Amount, Value
from domain.editing import Changes
from domain.notes import NoteKind, Said
from domain.report import Report, Row, State, new_uuid
from storage.acts import Act
from storage.beside import KeptKind, NewFile
from storage.library import Library
from storage.listed import Digest

OUTLINE_TEXT = """
key = "test"
revision = 1
name = "测试提纲"
amounts = "万元"
title = ["{cover.year}年度{cover.unit}报告"]

[[figures]]
key = "general.basic"
kind = "money"
label = "基本支出"

[[sections]]
key = "general"
heading = ["{cover.unit}支出情况"]

[[sections.parts]]
kind = "figures"
keys = ["general.basic"]

[[sections.parts]]
kind = "prose"
key = "general.text"

[[sections.parts]]
kind = "table"
key = "projects"
label = "项目"
sentence = "{name}支出{amount}万元。"

[[sections.parts.columns]]
key = "name"
kind = "text"
label = "项目名称"

[[sections.parts.columns]]
key = "amount"
kind = "money"
label = "金额"
"""
DIGEST = Digest("标题", 3, 7, 1)
PAPER, SCAN = b"%PDF-1.7 paper", b"\x89PNG scan"
LARGEST = 2**63 - 1
DAMAGES = int(os.environ.get("DAMAGES", "60"))  # of each kind; more for the long run

texts = st.text(st.characters(exclude_categories=["Cs"]))
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
keys = st.from_regex(r"[a-z][a-z0-9_]{0,6}(\.[a-z][a-z0-9_]{0,6}){0,2}", fullmatch=True)
columns = st.from_regex(r"[a-z][a-z0-9_]{0,6}", fullmatch=True)
amounts = st.integers(-LARGEST, LARGEST).map(Amount)
decimals = st.decimals(Decimal("-1e12"), Decimal("1e12"), allow_nan=False, places=6) | st.sampled_from(
    [Decimal(0), Decimal("-0"), Decimal(95), Decimal("1.50"), Decimal("1E+3"), Decimal("0.000001")]
)
values: st.SearchStrategy[Value] = amounts | decimals | words


@st.composite
def tables(draw: st.DrawFn) -> tuple[dict[str, tuple[Row, ...]], int]:
    """Tables whose rows stand in any order, and the next free row id."""
    ids = draw(st.lists(st.integers(1, 10**6), unique=True, max_size=6))
    found: dict[str, tuple[Row, ...]] = {}
    for table in draw(st.lists(keys, unique=True, max_size=3)):
        rows = tuple(Row(row, draw(st.dictionaries(columns, values, max_size=3))) for row in draw(st.permutations(ids)))
        if rows:
            found[table] = rows
    return found, max(ids, default=0) + draw(st.integers(1, 9))


@st.composite
def reports(draw: st.DrawFn, *states: State) -> Report:
    """Any report, in one of the states."""
    rows, next_row = draw(tables())
    return Report(
        new_uuid(),
        draw(st.sampled_from(["test", "hunan-2022"])),
        figures=draw(st.dictionaries(keys, values, max_size=6)),
        prose=draw(st.dictionaries(keys, words, max_size=4)),
        tables=rows,
        nil=frozenset(draw(st.sets(keys, max_size=3))),
        headings=draw(st.dictionaries(keys, words, max_size=3)),
        added=draw(st.dictionaries(st.integers(1, 12).map("added.{}".format), keys, max_size=3)),
        unplaced=tuple(draw(st.lists(texts, max_size=3))),
        state=draw(st.sampled_from(states or ("draft", "final", "sealed", "archived"))),
        next_row=next_row,
    )


@st.composite
def edits(draw: st.DrawFn, report: Report) -> Changes:
    """One step that a clerk can make, empty if it would change nothing."""
    table = draw(st.sampled_from([*report.tables, "projects"]))
    ids = [row.id for row in report.rows(table)]
    steps: list[Callable[[], Changes]] = [
        lambda: editing.set_figure(report, draw(_key(report.figures)), draw(values | st.none())),
        lambda: editing.set_prose(report, draw(_key(report.prose)), draw(texts)),
        lambda: editing.set_heading(report, draw(_key(report.headings)), draw(texts)),
        lambda: editing.set_nil(report, draw(_key(report.nil)), draw(st.booleans())),
        lambda: editing.set_unplaced(report, draw(st.lists(texts, max_size=2))),
        lambda: editing.add_section(report, draw(keys), draw(words)),
        lambda: editing.insert_rows(
            report, table, draw(st.integers(0, len(ids))), draw(st.lists(st.dictionaries(columns, values), max_size=3))
        ),
    ]
    if report.added:
        steps.append(lambda: editing.remove_section(report, draw(st.sampled_from(sorted(report.added)))))
    if ids:
        steps += [
            lambda: editing.delete_rows(report, table, draw(st.sets(st.sampled_from(ids)))),
            lambda: editing.order_rows(report, table, draw(st.permutations(ids))),
            lambda: editing.set_cell(
                report, table, draw(st.sampled_from(ids)), draw(columns), draw(values | st.none())
            ),
        ]
    return draw(st.sampled_from(steps))()


def _key(held: object) -> st.SearchStrategy[str]:
    """A key that is held, or any."""
    known = sorted(held) if isinstance(held, dict | frozenset) else []
    return st.sampled_from(known) | keys if known else keys


def sample() -> Report:
    """A report with something of everything."""
    return Report(
        new_uuid(),
        "test",
        figures={
            "cover.year": "2022",
            "cover.unit": "某县档案馆",
            "general.basic": Amount(214_130_000),
            "satisfaction.satisfied": Decimal(95),
        },
        prose={"general.text": "基本支出{general.basic}万元。\n第二段。"},
        tables={
            "projects": (
                Row(2, {"name": "数字化", "amount": Amount(4_275_001)}),
                Row(1, {"name": "修缮", "amount": Amount(-800)}),
                Row(5),
            )
        },
        nil=frozenset({"fund"}),
        headings={"general": "{cover.unit}的支出"},
        added={"added.1": "general"},
        unplaced=("看不懂的一行", ""),
        next_row=9,
    )


def finalize(library: Library, number: int) -> None:
    """A query explained, then 定稿 with its paper."""
    said = (Said(NoteKind.EXPLANATION, "与批复一致", "rate.execution", ("general.basic",), "65.71||"),)
    library.enact(number, Act("核实说明", said, settings={"faces": "仿宋"}))
    paper = (NewFile(KeptKind.PAPER, "定稿.pdf", "application/pdf", PAPER),)
    library.enact(number, Act("定稿", (Said(NoteKind.FINAL, fact="指纹", name="负责人"),), paper, state="final"))


def seal(library: Library, number: int) -> None:
    """定稿, then 盖章登记 with its scan."""
    finalize(library, number)
    scan = (NewFile(KeptKind.SCAN, "扫描件.png", "image/png", SCAN),)
    library.enact(number, Act("盖章登记", (Said(NoteKind.SEAL, code="2023-04-05"),), scan, state="sealed"))


def filled_library(path: Path) -> int:
    """A library with the sample in it, closed again; the report's id."""
    with Library.open(path) as library:
        return library.add(sample(), OUTLINE_TEXT, DIGEST)


def damaged(whole: bytes, kind: str, chance: random.Random) -> bytes:
    """A file that came to harm: a bit flipped, cut short, or a sector lost."""
    data, place = bytearray(whole), chance.randrange(len(whole))
    match kind:
        case "flip":
            data[place] ^= 1 << chance.randrange(8)
        case "cut":
            del data[place:]
        case _:
            data[place // 512 * 512 : place // 512 * 512 + 512] = bytes(512)
    return bytes(data)
