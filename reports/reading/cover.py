"""The cover: title, year, unit, the line that takes the seal, contact, telephone, date, and lines of its own."""

import re
from collections.abc import Iterable
from dataclasses import replace

from domain.outline import Outline
from reports.reading.blocks import SourceTable, pairs
from reports.reading.cover_labels import with_label
from reports.reading.cover_title import with_title
from reports.reading.cover_words import NO_UNIT, ORGAN, Cover, value_of
from reports.reading.lines import SourceLine
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.titling import year_in

__all__ = ["Cover", "read_cover", "with_cells"]

_COVER_LINES = 40
_UNIT_LABEL = re.compile(
    r"(?:被?评价|填报|自评|预算|主管|编报)?(?:部门[（(]单位[）)]|单位[（(]部门[）)]|部门|单位)(?:全称|名称)?(?:[（(](?:公章|盖章|章)[）)])?[：:]?"
)
_YEAR_LABEL = re.compile(
    r"(?:评价|预算|填报|报告|自评|项目)?年度[ ]*[：: ][ ]*(?P<year>[0-9０-９]{4}|二[〇○零一二三四五六七八九０]{3})"
)


def read_cover(lines: list[SourceLine], outline: Outline) -> Cover:
    """The cover's lines, each in its place or unplaced."""
    cover = Cover()
    left: list[SourceLine] = []
    for line in lines:
        taken = with_label(cover, line, outline)
        cover = taken or cover
        left.extend(() if taken else (line,))
    cover, titled = with_title(cover, left[:_COVER_LINES], outline)
    left = titled + left[_COVER_LINES:]
    cover = with_year(cover, lines)
    left += [line for line, said in cover.own if any(cover.figures.get(key) != value for key, value in said)]
    return replace(cover, unplaced=tuple(ReadingNote(ReadingNoteKind.COVER, line.number, line.text) for line in left))


def with_year(cover: Cover, lines: list[SourceLine]) -> Cover:
    """The year that a label states, 评价年度：2022年, or the only one that the lines above the text speak of."""
    if "cover.year" in cover.figures:
        return cover
    labelled = (found["year"] for line in lines if (found := _YEAR_LABEL.search(line.text)))
    spoken = {year_in(line.text) for line in lines if "年度" in line.text} - {""}
    label = next(labelled, "")
    year = (year_in(f"{label}年") or label) if label else min(spoken) if len(spoken) == 1 else ""
    value = value_of(year, "year")
    return replace(cover, figures={**cover.figures, "cover.year": value}) if value else cover


def with_cells(cover: Cover, tables: Iterable[SourceTable]) -> Cover:
    """The unit that a form states in its cells, where the lines above the text name none, or only its place."""
    for label, value in (pair for table in tables for pair in pairs(table)):
        if _UNIT_LABEL.fullmatch(label) and ORGAN.search(value) and not NO_UNIT.search(value):
            unit = value_of(value, "text")
            known = cover.unit
            if unit and (not known or (value != known and value.startswith(known))):
                cover = replace(cover, figures={**cover.figures, "cover.unit": unit})
    return cover
