"""A report as sheets: the figures of its text, its tables, each attachment, and what stands nowhere else."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from domain.computing import kind_of
from domain.grids import name_of
from domain.layout import heading, numbered_attachments, plain, worn
from domain.outline import (
    OWN_SENTENCE,
    FigureKind,
    FiguresPart,
    GridPart,
    MoneyUnit,
    Outline,
    Part,
    ProsePart,
    Section,
    TablePart,
    cover_figures,
    figures,
    tables,
    walk,
)
from domain.report import Report, cell_key
from reports.workbook.attached import attached_leaf
from reports.workbook.model import (
    Added,
    Counted,
    Holding,
    Kept,
    Leaf,
    Look,
    Points,
    ShareFormula,
    SheetCell,
    Words,
    leaf_names,
)
from reports.workbook.operands import holding_at, keys_behind, kind_at

FIGURES, ELSEWHERE = "基本数据", "其他数据"
_FIGURE_HEADS, _FIGURE_WIDTHS = ("栏目", "项目", "数值", "计量单位"), (26.0, 32.0, 20.0, 10.0)
_TEXTUAL = ("text", "date", "year", "choice")
_NUMBER_WIDTH, _WIDTH, _WIDTH_ACROSS, _MOST_UPRIGHT = 6.0, 88.0, 126.0, 6


def leaves(report: Report, outline: Outline) -> tuple[Leaf, ...]:
    """Every sheet of a report's workbook, in order."""
    layout = worn(outline, report)
    text = [_figures_leaf(report, layout), *_table_leaves(report, layout)]
    forms = [attached_leaf(each, number, report, layout) for each, number in numbered_attachments(layout)]
    found = [*text, *forms]
    rest = tuple(_elsewhere(report, layout, [spot for leaf in found for spot in leaf.spots]))
    if rest:
        found.append(_listed(ELSEWHERE, "其他数据", rest))
    names = leaf_names(leaf.name for leaf in found)
    return tuple(_named(leaf, name) for leaf, name in zip(found, names, strict=True))


def unit_of(kind: FigureKind, unit: MoneyUnit) -> str:
    """What a value is counted in, blank where that does not matter."""
    return {"money": unit, "percent": "%", "score": "分"}.get(kind, "")


def head_of(label: str, kind: FigureKind, unit: MoneyUnit) -> str:
    """A column's head with its unit: 支出（万元）, unless the label says one."""
    told = unit_of(kind, unit)
    return f"{label}（{told}）" if told and "（" not in label else label


def _named(leaf: Leaf, name: str) -> Leaf:
    return replace(leaf, name=name)


def _figures_leaf(report: Report, layout: Outline) -> Leaf:
    """The cover, the figures that the text asks for, its rates."""
    lines: list[tuple[str, str, Holding, str]] = [
        ("封面", figure.label, Kept(figure.key, figure.kind), "") for figure in cover_figures(layout)
    ]
    for section in walk(layout.sections):
        words = heading(report, layout, section)
        asked = (key for part in section.parts for key in _asked(part))
        lines += [_line(words, key, report, layout) for key in asked]
    for rate in plain(layout).rates:
        holding = ShareFormula((rate.part,), (rate.whole,), blank_over_zero=True)
        lines.append(("比率", rate.label, holding, "%"))
    return _listed(FIGURES, "基本数据", lines)


def _line(where: str, key: str, report: Report, layout: Outline) -> tuple[str, str, Holding, str]:
    """What is said of one value: where it belongs, what it is, itself, its unit."""
    kind = kind_at(key, layout)
    return where, name_of(key, layout), holding_at(key, kind, report, layout), unit_of(kind, layout.amounts)


def _asked(part: Part) -> tuple[str, ...]:
    match part:
        case FiguresPart():
            return part.keys
        case ProsePart() | TablePart() | GridPart():  # a form is a sheet's own matter, a table has its sheet
            return ()
        case _:
            assert_never(part)


def _listed(name: str, title: str, lines: Iterable[tuple[str, str, Holding, str]]) -> Leaf:
    """One value a row, with where it belongs, what it is and its unit."""
    spots = [
        SheetCell(1, 1, Words(title), Look.TITLE, columns=4),
        *(SheetCell(2, column, Words(head), Look.HEAD) for column, head in enumerate(_FIGURE_HEADS, 1)),
    ]
    for row, (where, label, holding, unit) in enumerate(lines, 3):
        is_text = isinstance(holding, Kept) and holding.kind in _TEXTUAL
        spots += [
            SheetCell(row, 1, Words(where), Look.LEFT),
            SheetCell(row, 2, Words(label), Look.LEFT),
            SheetCell(row, 3, holding, Look.LEFT if is_text else Look.RIGHT),
            SheetCell(row, 4, Words(unit), Look.CENTER),
        ]
    return Leaf(name, tuple(spots), _FIGURE_WIDTHS, head=(2, 2), frozen=2)


def _table_leaves(report: Report, layout: Outline) -> Iterator[Leaf]:
    """A sheet for each table of the text."""
    told: set[str] = set()
    for section in walk(layout.sections):
        for part in section.parts:
            key = _table(part)
            if key and key not in told:
                told.add(key)
                yield _table_leaf(tables(layout)[key], section, report, layout)


def _table(part: Part) -> str:
    match part:
        case TablePart():
            return part.key
        case FiguresPart() | ProsePart() | GridPart():
            return ""
        case _:
            assert_never(part)


def _table_leaf(table: TablePart, section: Section, report: Report, layout: Outline) -> Leaf:
    """Head, a row each, and the sums of its money below."""
    rows = report.rows(table.key)
    kinds = [kind_of(cell_key(table.key, 0, column.key), layout) for column in table.columns]
    heads = ["序号", *map(head_of, (column.label for column in table.columns), kinds, [layout.amounts] * len(kinds))]
    title = table.label or heading(report, layout, section)
    spots = [
        SheetCell(1, 1, Words(title), Look.TITLE, columns=len(heads)),
        *(SheetCell(2, column, Words(head), Look.HEAD) for column, head in enumerate(heads, 1)),
    ]
    for number, row in enumerate(rows, 1):
        spots.append(SheetCell(2 + number, 1, Counted(number), Look.CENTER))
        for column, (asked, kind) in enumerate(zip(table.columns, kinds, strict=True), 2):
            look = Look.LEFT if kind in _TEXTUAL else Look.RIGHT
            spots.append(SheetCell(2 + number, column, Kept(cell_key(table.key, row.id, asked.key), kind), look))
    if "money" in kinds:
        spots += _totals(table, kinds, 3 + len(rows))
    return Leaf(title, tuple(spots), _widths(kinds), head=(2, 2), landscape=len(heads) > _MOST_UPRIGHT, frozen=2)


def _totals(table: TablePart, kinds: Sequence[str], row: int) -> Iterator[SheetCell]:
    yield SheetCell(row, 1, Words("合计"), Look.LABEL)
    for column, (asked, kind) in enumerate(zip(table.columns, kinds, strict=True), 2):
        holding = Added((f"{table.key}.*.{asked.key}",)) if kind == "money" else Words("")
        yield SheetCell(row, column, holding, Look.RIGHT)


def _widths(kinds: Sequence[str]) -> tuple[float, ...]:
    """The columns' widths: words get twice the room of figures, and all the width of the paper, laid across or not."""
    shares = [2.0 if kind == "text" else 1.0 for kind in kinds]
    page = _WIDTH_ACROSS if len(kinds) >= _MOST_UPRIGHT else _WIDTH
    room = max(page - _NUMBER_WIDTH, 12.0 * len(kinds))
    return (_NUMBER_WIDTH, *(room * share / sum(shares) for share in shares))


def _elsewhere(report: Report, layout: Outline, spots: Sequence[SheetCell]) -> Iterator[tuple[str, str, Holding, str]]:
    """What is filled, or goes into a computed cell, and stands on no sheet."""
    there = {spot.holding.key for spot in spots if isinstance(spot.holding, Kept | Points)}
    filled = [*report.figures, *_filled_cells(report, layout)]
    behind = (key for spot in spots for key in keys_behind(spot.holding, report, layout))
    for key in dict.fromkeys((*filled, *behind)):
        if key not in there:
            yield _line(_belongs(key, layout), key, report, layout)


def _filled_cells(report: Report, layout: Outline) -> Iterator[str]:
    for name, rows in report.tables.items():
        declared = {column.key for column in tables(layout)[name].columns} if name in tables(layout) else set()
        for row in rows:
            for column in row.cells:
                if column != OWN_SENTENCE.key and column in declared:
                    yield cell_key(name, row.id, column)


def _belongs(key: str, layout: Outline) -> str:
    """The table of a cell, blank for a figure."""
    if key in figures(layout):
        return ""
    table = tables(layout).get(key.rsplit(".", 2)[0])
    return table.label if table else ""
