"""The title on the cover, which may stand on several lines, with the year and the unit that it names."""

import re
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache

from domain.links import Link, pieces
from domain.outline import Outline
from reports.reading.cover_words import FULL_WIDTH, GENERIC, LONGEST, NO_UNIT, ORGAN, Cover, value_of
from reports.reading.headings import bare
from reports.reading.lines import SourceLine
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.titling import TitleAt, title_at, unit_in, year_in

_MOST_LINES = 4
_LIKE_A_TITLE = 6  # characters in a row that a title shares with the outline's
_SHORTEST_UNIT = 4
_YEAR = re.compile(r"(?<![0-9０-９])([0-9０-９]{4})年度?")
_NUMERALS = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))
_YEAR_IN_WORDS = re.compile(f"(二[〇○零][{''.join(_NUMERALS)}]{{2}})年度?")
_LONGEST_UNIT = 30
_IN_GENERAL = re.compile("(?:部门|单位|整体|项目|预算|绩效|支出|和|及|与|、)*$")
_TITLE_TAIL = re.compile(r"^(?:部门|整体|支出|绩效|自评|评价)*报告$")


def with_title(cover: Cover, left: list[SourceLine], outline: Outline) -> tuple[Cover, list[SourceLine]]:
    """The title, which may stand on several lines: one of the outline's, else the line most like one."""
    for size in range(1, _MOST_LINES + 1):
        for start in range(len(left) - size + 1):
            found = _match(_joined(left[start : start + size]), outline)
            if found and not NO_UNIT.search(found[1]):
                return _with_name_above(cover, left, start, start + size, *found)
    at = title_at([line.text for line in left])
    if at:
        return _with_title_at(cover, left, at)
    place = next((place for place, line in enumerate(left) if _is_like_a_title(line.text, outline)), None)
    if place is None:
        return cover, left
    first, last = _first_line(left, place), _last_line(left, place)
    title = _joined(left[first : last + 1])
    unit = GENERIC.sub("", _unit_in(title, outline))
    return _with_name_above(cover, left, first, last + 1, year_in(title), "" if _IN_GENERAL.match(unit) else unit)


def _with_title_at(cover: Cover, left: list[SourceLine], at: TitleAt) -> tuple[Cover, list[SourceLine]]:
    """A title in the words of any form; a name in brackets below it is the unit's."""
    lines, end = left[at.start : at.end], at.end
    named = re.fullmatch("[（(](.{4,40})[）)]", lines[-1].text.replace(" ", "")) if len(lines) > 1 else None
    unit = unit_in(at.words)
    if named and not year_in(named[1]):
        unit, lines = unit or named[1], lines[:-1]
    titled = _titled(cover, lines, year_in(at.words), unit)
    return titled, left[: at.start] + left[end:]


def _with_name_above(
    cover: Cover, left: list[SourceLine], start: int, end: int, year: str, unit: str
) -> tuple[Cover, list[SourceLine]]:
    """A title that names no unit is the end of one whose unit stands on the line above."""
    above = left[start - 1].text if start else ""
    if not unit and len(above) <= _LONGEST_UNIT and ORGAN.search(above) and not NO_UNIT.search(above):
        start, unit = start - 1, above.replace(" ", "")
    below = re.fullmatch("[（(](.{4,40})[）)]", left[end].text) if end < len(left) else None
    if not unit and below and ORGAN.search(below[1]):
        note = ReadingNote(ReadingNoteKind.COVER_LINE, left[end].number, left[end].text, below[1])
        cover, unit, left = replace(cover, notes=(*cover.notes, note)), below[1], left[:end] + left[end + 1 :]
    return _titled(cover, left[start:end], year, unit), left[:start] + left[end:]


def _last_line(left: list[SourceLine], place: int) -> int:
    """Where a title ends that goes on: 2023年度整体支出 and below it 绩效评价报告."""
    is_open = not left[place].text.endswith("报告") and place + 1 < len(left)
    return place + 1 if is_open and _TITLE_TAIL.match(left[place + 1].text.replace(" ", "")) else place


def _first_line(left: list[SourceLine], last: int) -> int:
    """Where a title that ends on a line begins: on the line with its year, if that is not far above."""
    lines = range(last, max(-1, last - _MOST_LINES), -1)
    return next((place for place in lines if year_in(left[place].text)), last)


def _titled(cover: Cover, lines: list[SourceLine], year: str, unit: str) -> Cover:
    unit = _whole_name(cover.unit, GENERIC.sub("", unit))
    named = {"cover.year": value_of(year, "year"), "cover.unit": value_of(unit, "text")}
    figures = cover.figures | {key: value for key, value in named.items() if value}
    title, notes = _joined(lines), cover.notes
    if title != lines[0].text:
        kind = ReadingNoteKind.LINE_BREAK if len(lines) > 1 else ReadingNoteKind.WHITE_SPACE
        notes = (*notes, ReadingNote(kind, lines[0].number, lines[0].text, title))
    return replace(cover, title=title, figures=figures, notes=notes)


def _whole_name(labelled: str, titled: str) -> str:
    """The unit's name of the two: the title's, unless that is only the place where the unit is."""
    is_place = titled.endswith(tuple("省市县区州旗")) or labelled.startswith(titled)
    return labelled if labelled and (not titled or is_place) else titled


def _joined(lines: list[SourceLine]) -> str:
    return re.sub(r"(?<![A-Za-z]) +| +(?![A-Za-z])", "", " ".join(line.text for line in lines))


def _match(title: str, outline: Outline) -> tuple[str, str] | None:
    """Year and unit of a title that one of the outline's templates gives, the most literal template first."""
    if len(title) > LONGEST:
        return None
    for template in _templates(outline):
        found = template.fullmatch(title.translate(FULL_WIDTH))
        if found:
            groups = found.groupdict()
            unit = title[slice(*found.span("unit"))] if "unit" in groups else ""
            return groups.get("year") or "", "" if unit in outline.leads else unit  # 部门 names no unit
    return None


@lru_cache(maxsize=32)
def _templates(outline: Outline) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_regex(title)) for title in sorted(outline.title, key=_literal_length, reverse=True))


def _literal_length(template: str) -> int:
    return sum(len(piece) for piece in pieces(template) if isinstance(piece, str))


def _regex(template: str) -> str:
    text = ""
    for piece in pieces(template):
        if isinstance(piece, str):
            text += re.escape(piece.translate(FULL_WIDTH))
        elif piece == Link("cover.year"):
            text += "[0-9]{4}" if "(?P<year>" in text else "(?P<year>[0-9]{4})"
        else:
            text += ".{1,60}?" if "(?P<unit>" in text else "(?P<unit>(?!度).{1,60}?)"  # 年 is no half of 年度
    return text


def _is_like_a_title(text: str, outline: Outline) -> bool:
    return len(text) <= LONGEST and _shared(bare(text), outline)[1] >= _LIKE_A_TITLE


def _shared(words: str, outline: Outline) -> tuple[int, int]:
    """Where the longest stretch that a text shares with one of the outline's titles begins, and how long it is."""
    literals = {bare(piece) for title in outline.title for piece in pieces(title) if isinstance(piece, str)}
    found = [SequenceMatcher(None, words, literal, autojunk=False).find_longest_match() for literal in literals]
    best = max(found, key=lambda match: (match.size, -match.a), default=None)
    return (best.a, best.size) if best else (0, 0)


def _unit_in(title: str, outline: Outline) -> str:
    """What stands before the words of a title, without the year: 2022年[某县财政局]部门整体支出绩效评价报告."""
    words = _YEAR_IN_WORDS.sub("", _YEAR.sub("", title)).removeprefix("关于")
    start, _ = _shared(words, outline)
    unit = GENERIC.sub("", words[:start].removesuffix("关于"))
    is_name = len(unit) >= _SHORTEST_UNIT and not re.search("绩效|评价|报告|自评", unit)
    return unit if is_name else ""
