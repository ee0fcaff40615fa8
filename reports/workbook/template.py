"""采集表: a workbook with every field of a report, filled in elsewhere, read back by codes and heads."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.collecting.targets import ALL, CODE_MARK, owner_names, scope_of
from domain.computing import kind_of
from domain.grids import name_of
from domain.layout import heading, title, worn
from domain.links import printed
from domain.outline import (
    COVER,
    Attachment,
    Outline,
    Section,
    TablePart,
    attachments,
    figure_keys,
    figures,
    pages,
    tables,
)
from domain.report import Report, cell_key
from reports.workbook.composing import head_of, unit_of
from reports.workbook.model import Counted, Kept, Leaf, Look, SheetCell, Words, leaf_names

BLANK_ROWS = 12
"""So many rows stand ready below those that the report has."""
_NOTES = (
    "一、请只填写“数值”列和各表空白的格；代码、行号和表头请勿改动，列的先后可以调整。",
    "二、金额填数字，单位以“计量单位”列或表头为准；也可连单位填写，如 12.5万元。百分数填 95%。",
    "三、不要求填报的内容填 ——；空白的格不改动报告中原有的内容。",
    "四、可以增加行，行号留空即为新增；请用 WPS 或 Excel 保存为 .xlsx 后交回。",
)
_LIST_HEADS = ("代码", "栏目", "项目", "数值", "计量单位", "填报说明")
_LIST_WIDTHS = (22.0, 26.0, 26.0, 16.0, 10.0, 32.0)
_ROW, _OWNER = "行号", "所属项目"


def template_leaves(report: Report, outline: Outline) -> tuple[Leaf, ...]:
    """The sheets of a collecting template: how to fill it, the figures, one sheet for each table."""
    layout = worn(outline, report)
    found = [_notes(report, layout), _figures(report, layout), *_tables(report, layout)]
    names = leaf_names(leaf.name for leaf in found)
    return tuple(replace(leaf, name=name) for leaf, name in zip(found, names, strict=True))


def _notes(report: Report, layout: Outline) -> Leaf:
    words = (f"{report.unit}{report.year}年度数据采集表", title(report, layout), *_NOTES)
    spots = [SheetCell(row, 1, Words(text), Look.TITLE if row == 1 else Look.LINE) for row, text in enumerate(words, 1)]
    return Leaf("填报说明", tuple(spots), (88.0,))


def _figures(report: Report, layout: Outline) -> Leaf:
    """One figure a row, each once, where it is first asked for."""
    spots = [
        SheetCell(1, 1, Words("数据"), Look.TITLE, columns=len(_LIST_HEADS)),
        *(SheetCell(2, column, Words(head), Look.HEAD) for column, head in enumerate(_LIST_HEADS, 1)),
    ]
    asked: dict[str, str] = {}
    for page in pages(layout):
        for key in figure_keys(page):
            if key in figures(layout) and not key.startswith(f"{COVER}."):
                asked.setdefault(key, _heading(page, report, layout))
    for row, (key, where) in enumerate(asked.items(), 3):
        figure = figures(layout)[key]
        hint = figure.hint or ("不要求填报时填 ——" if figure.skippable else "")
        words = (key, where, name_of(key, layout), "", unit_of(figure.kind, layout.amounts), hint)
        spots += [
            SheetCell(
                row,
                column,
                Kept(key, figure.kind) if column == 4 else Words(text),
                Look.RIGHT if column == 4 else Look.LEFT,
            )
            for column, text in enumerate(words, 1)
        ]
    return Leaf("数据", tuple(spots), _LIST_WIDTHS, head=(2, 2), landscape=True, frozen=2)


def _heading(page: Section, report: Report, layout: Outline) -> str:
    """A section's heading, or an attachment's title."""
    words = heading(report, layout, page)
    return words or printed(page.heading[0] if page.heading else "", report, layout)


def _tables(report: Report, layout: Outline) -> Iterator[Leaf]:
    """A sheet for each table; those of the rows of another stand together, each row saying whose it is."""
    owners = {each.scope: each for each in attachments(layout) if each.scope}
    groups: dict[str, list[tuple[TablePart, Attachment | None]]] = {}
    for key, table in tables(layout).items():
        scope = scope_of(key, owners)
        code = owners[scope].key + ALL + key[len(scope) :] if scope else key
        groups.setdefault(code, []).append((table, owners.get(scope)))
    for code, members in groups.items():
        yield _table(code, members, report, layout)


def _table(code: str, members: Sequence[tuple[TablePart, Attachment | None]], report: Report, layout: Outline) -> Leaf:
    table = members[0][0]
    is_owned = members[0][1] is not None
    kinds = [kind_of(cell_key(table.key, 0, column.key), layout) for column in table.columns]
    own = [head_of(column.label, kind, layout.amounts) for column, kind in zip(table.columns, kinds, strict=True)]
    heads = [_ROW, *([_OWNER] if is_owned else []), *own]
    spots = [
        SheetCell(1, 1, Words(table.label or "表"), Look.TITLE, columns=len(heads)),
        SheetCell(2, 1, Words(CODE_MARK + code), Look.LINE, columns=len(heads)),
        *(SheetCell(3, column, Words(head), Look.HEAD) for column, head in enumerate(heads, 1)),
    ]
    row = 4
    for member, owner in members:
        for each in report.rows(member.key):
            spots += _row(row, each.id, member, owner, report, layout)
            row += 1
    for blank in range(row, row + BLANK_ROWS):
        spots += [SheetCell(blank, column, Words(""), Look.LEFT) for column in range(1, len(heads) + 1)]
    widths = (8.0, *((24.0,) if is_owned else ()), *(28.0 if kind == "text" else 14.0 for kind in kinds))
    return Leaf(table.label or "表", tuple(spots), widths, head=(3, 3), landscape=len(heads) > 6, frozen=3)


def _row(
    row: int, number: int, table: TablePart, owner: Attachment | None, report: Report, layout: Outline
) -> Iterator[SheetCell]:
    yield SheetCell(row, 1, Counted(number), Look.CENTER)
    if owner is not None:
        yield SheetCell(row, 2, Words(owner_names(owner, report, layout)[0]), Look.LEFT)
    for column, asked in enumerate(table.columns, 3 if owner is not None else 2):
        kind = kind_of(cell_key(table.key, 0, asked.key), layout)
        look = Look.LEFT if kind in ("text", "date", "year", "choice") else Look.RIGHT
        yield SheetCell(row, column, Kept(cell_key(table.key, number, asked.key), kind), look)
