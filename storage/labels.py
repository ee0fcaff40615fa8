"""What an outline calls its keys: kept beside its text for people who read the library's views."""

import re
from collections.abc import Iterator

from domain.outline import (
    COVER_FIGURES,
    Attachment,
    Outline,
    OutlineError,
    TablePart,
    attached,
    attachments,
    columns_of,
    decode_outline,
    page_of,
    prose_of,
    tables,
    tables_of,
    walk,
)


def labelled(text: str) -> tuple[int | None, tuple[tuple[str, str], ...]]:
    """The revision of an outline, and its keys with their words; an outline that cannot be read has neither."""
    try:
        outline = decode_outline(text)
    except OutlineError:
        return None, ()
    return outline.revision, tuple(_labels(outline))


def _labels(outline: Outline) -> Iterator[tuple[str, str]]:
    """What the outline calls its keys, and under 单位, which is no key, its money where that is 元.

    ``table.*.column`` is a column; ``sheets.*.`` is before the keys of an attachment that stands for each row.
    """
    if outline.amounts != "万元":
        yield "单位", outline.amounts
    yield from ((figure.key, figure.label) for figure in (*COVER_FIGURES, *outline.figures))
    for key, table in tables(outline).items():
        yield from _table_labels(key, table)
    headings = {section.key: _plain(section.heading[0]) for section in walk(outline.sections)}
    headings |= {each.key: _plain(each.title) for each in attachments(outline)}
    yield from headings.items()
    yield from ((key, headings[page]) for key, page in page_of(outline).items() if page in headings)
    for each in outline.attachments:
        if each.per:
            yield from _sheet_labels(each)


def _sheet_labels(sheet: Attachment) -> Iterator[tuple[str, str]]:
    """The labels of an attachment that stands for each row of a table, its title before each."""
    scope, title = f"{sheet.key}.*", _plain(sheet.title)
    page = attached(sheet)
    yield scope, title
    yield from ((f"{scope}.{figure.key}", f"{title}：{figure.label}") for figure in sheet.figures)
    yield from ((f"{scope}.{part.key}", title) for part in prose_of(page))
    for table in tables_of(page):
        yield from _table_labels(f"{scope}.{table.key}", table, f"{title}：")


def _table_labels(key: str, table: TablePart, before: str = "") -> Iterator[tuple[str, str]]:
    yield key, before + table.label
    yield from ((f"{key}.*.{column.key}", before + column.label) for column in columns_of(table))


def _plain(heading: str) -> str:
    """A heading without its links: the year and unit are in the file elsewhere."""
    return re.sub(r"\{[^{}]*\}", "", heading).replace("（）", "")
