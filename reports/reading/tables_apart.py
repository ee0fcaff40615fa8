"""The tables of a document by themselves, each with the lines that name it, for a form that is made of it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.paper_tables import PaperTable, layout, shares
from domain.proposing.papers.words import asks_for_words
from reports.reading.blocks import Blocks, SourceTable
from reports.reading.lines import SourceLine
from reports.reading.structure import FoundHeading
from reports.reading.tabular import unit_of

_NAMED = re.compile("^[^。；;：:]{2,50}(?:表|情况|明细|一览|清单)(?:[（(][^（）()]{1,16}[）)])?$")
_ATTACHED = re.compile("^附(?:件|表)[ 　]*[0-9０-９一二三四五六七八九十]*[：:、.．]?")
NUMBER_ALONE = re.compile("^附(?:件|表)[ 　]*[0-9０-９一二三四五六七八九十]*[：:]?$")
"""It prints again, generated."""
_UNIT = re.compile("^[（(]?(?:金额|计量|货币)?单位[：: ]")
_LABELS = re.compile("^(?:填报|编制|评价|部门|项目|预算|主管)?(?:单位|部门|日期|时间|年度|名称)[^。；]{0,12}[：:]")
_BELOW = re.compile("^(?:注|备注|说明|填表人|填报人|填表|制表|审核人|单位负责人|填报日期)[^。]{0,6}[：:（(]")
_SIGNED = re.compile(r"^(?:[0-9０-９ ]{4,}|[二〇零一二三四五六七八九]{4})年.{1,4}月.{1,4}日$")
_MOST_ABOVE, _MOST_BELOW = 4, 3


def tables_apart(
    above: list[SourceLine], found: Sequence[FoundHeading], blocks: Blocks, is_titled: bool
) -> tuple[list[PaperTable], dict[int, int]]:
    """The tables, each with its lines, which are taken out of the text above and below the headings.

    Also by a table's place the line of the heading below which it stands; none for what travels by itself. The first
    table of a document without headings leaves the lines above it to the cover where a title is among them
    (``is_titled``); of later ones all lines between are theirs.
    """
    made: list[PaperTable] = []
    homes: dict[int, int] = {}
    ends = 0  # where the last table with its lines ends
    travels = False
    for number, table in enumerate(blocks.tables):
        heading = next((each for each in reversed(found) if each.line <= table.line), None)
        body = heading.body if heading else above
        before = [line for line in body if ends < line.number < table.line]
        if found:
            named = _named(before)
        elif made:
            named = before[-_MOST_ABOVE:]
        else:
            named = [line for line in before[-1:] if _UNIT.match(line.text)] if is_titled else _named(before)
        below = _below([line for line in body if line.number >= table.line + table.lines])
        is_last = bool(found) and heading is found[-1]
        travels = _travels(heading, named, before, is_last, travels)
        made.append(_paper(table, named, below, is_before=heading is None and bool(found)))
        if heading and not travels:
            homes[number] = heading.line
        taken = {line.number for line in (*named, *below)}
        body[:] = [line for line in body if line.number not in taken]
        ends = max((table.line + table.lines - 1, *taken))
    return made, homes


def cover_lines(tables: Sequence[SourceTable], found: Sequence[FoundHeading]) -> list[SourceLine]:
    """What tables above the first heading say that are nothing but the cover: labels, each with its answer."""
    above = [table for table in tables if found and table.line < found[0].line and _is_cover(table)]
    return [
        SourceLine(table.line + place, "：".join(cell.strip().rstrip("：:") for cell in row if cell.strip()))
        for table in above
        for place, row in enumerate(table.rows)
    ]


def _is_cover(table: SourceTable) -> bool:
    rows = [[cell for cell in row if cell.strip()] for row in table.rows]
    return all(0 < len(row) <= 2 and asks_for_words(row[0]) for row in rows)


def _named(before: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines right above a table that name it, its unit, or who fills it in."""
    named: list[SourceLine] = []
    for line in reversed(before[-_MOST_ABOVE:]):
        text = line.text.strip()
        if not any(words.match(text) for words in (_NAMED, _ATTACHED, _UNIT, _LABELS)) or len(text) > 60:
            break
        named.insert(0, line)
    return named


def _below(after: Sequence[SourceLine]) -> list[SourceLine]:
    below: list[SourceLine] = []
    for line in after[:_MOST_BELOW]:
        if not _BELOW.match(line.text.strip()):
            break
        below.append(line)
    return below


def _travels(
    heading: FoundHeading | None,
    named: Sequence[SourceLine],
    before: Sequence[SourceLine],
    is_last: bool,
    did_travel: bool,
) -> bool:
    """Whether a table is a form by itself: 附件 stands above it, or the text is closed before it."""
    if heading is None or any(_ATTACHED.match(line.text.strip()) for line in named):
        return True
    is_named = any(_NAMED.match(line.text.strip()) for line in named)
    return is_last and is_named and (did_travel or any(_SIGNED.match(line.text.strip()) for line in before))


def _paper(table: SourceTable, named: list[SourceLine], below: list[SourceLine], is_before: bool) -> PaperTable:
    rows = table.layout or layout(table.rows, {})
    words = [line.text.strip() for line in named]
    titles = [text for text in words if _NAMED.match(text) and not _ATTACHED.match(text)]
    title = titles[-1] if titles else ""
    unit = table.unit or unit_of(table.rows, (*table.above, *words))
    count = max((sum(cell.columns for cell in row) for row in rows[:1]), default=0)
    of_amounts = bool(table.unit or unit_of((), (*table.above[:1], *words)))
    widths = shares(count, table.widths)
    paper = PaperTable(rows, widths, title, unit=unit, of_amounts=of_amounts, is_before=is_before)
    caption = (table.caption,) if table.caption else ()
    rest = (*(text for text in words if text != title and not NUMBER_ALONE.match(text)), *caption)
    return replace(paper, above=rest, below=tuple(line.text.strip() for line in below))
