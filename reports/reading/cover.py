"""The cover: title, year, unit, the line that takes the seal, contact, telephone, date."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import lru_cache

from domain.amount import Unreadable, Value, read_value
from domain.links import Link, paper_date, pieces
from domain.outline import COVER_FIGURES, Outline
from reports.reading.blocks import SourceTable, pairs
from reports.reading.cover_lines import own_line
from reports.reading.headings import bare
from reports.reading.lines import SourceLine
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.titling import TitleAt, title_at, unit_in, year_in

_MOST_LINES = 4
_COVER_LINES = 40
_LONGEST = 90
_LIKE_A_TITLE = 6  # characters in a row that a title shares with the outline's
_SHORTEST_UNIT = 4
_UNIT_LABEL = re.compile(
    r"(?:被?评价|填报|自评|预算|主管|编报)?(?:部门[（(]单位[）)]|单位[（(]部门[）)]|部门|单位)(?:全称|名称)?(?:[（(](?:公章|盖章|章)[）)])?[：:]?"
)
_YEAR_LABEL = re.compile(
    r"(?:评价|预算|填报|报告|自评|项目)?年度[ ]*[：: ][ ]*(?P<year>[0-9０-９]{4}|二[〇○零一二三四五六七八九０]{3})"
)
_YEAR = re.compile(r"(?<![0-9０-９])([0-9０-９]{4})年度?")
_NUMERALS = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))
_YEAR_IN_WORDS = re.compile(f"(二[〇○零][{''.join(_NUMERALS)}]{{2}})年度?")
_GENERIC = re.compile(r"(?:[（(](?:公章|盖章|章)[）)])|(?:部门[（(]单位[）)]|单位[（(]部门[）)]|部门|单位|本级)$")
_NAMED = re.compile(
    r"(?:(?:被?评价|填报|自评|项目|预算|主管|编报)?(?:部门[（(]单位[）)]|单位[（(]部门[）)]|部门|单位)(?:全称|名称)?|名称)"
    r"[ ]*(?:[（(](?:公章|盖章|章)[）)])?(?:[ ]*[：:][ ]*|[ ]+)(?P<unit>[^：: ]{3,40}?)"
    r"(?:[ ]*[（(](?:公章|盖章|章)[）)])?"
    r"(?:[ ]+(?:金额)?单位[：:].*)?$"
)
_NEXT_LABEL = re.compile("[，,；;]|[ ]+(?=[一-龥（）()]{2,10}[：:])")
_NO_UNIT = re.compile("[〔〕\\[\\]：:；;。]|号|附件|签名|目录|文件|总表|日期|[0-9０-９]{3}")
_ORGAN = re.compile(
    r"(?:局|委|办|办公室|院|校|学校|中学|小学|中心|政府|会|队|站|所|厅|馆|部|处|委员会|管理局|公司|场|社)$"
)
_ASIDE = re.compile("[（(](?:公章|盖章|章)[）)]")
_LONGEST_UNIT = 30
_IN_GENERAL = re.compile("(?:部门|单位|整体|项目|预算|绩效|支出|和|及|与|、)*$")
_TITLE_TAIL = re.compile(r"^(?:部门|整体|支出|绩效|自评|评价)*报告$")
_DATE_LABEL = re.compile(r"[\u4e00-\u9fff]{0,4}(?:日期|时间)(?:[：:]| +)")
_BRACKETED = re.compile(r"[（(][^（()）]+[）)]")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９（），：", "0123456789(),:")
_CONTACT = re.compile(r"联系人[ ]*[：:][ ]*([^，,；;：: ]{1,20})")
_PHONE = re.compile(r"(?:联系)?电话[ ]*[：:][ ]*([0-9０-９\-－—()（）+* ]{5,30})")
_LABELS = {figure.label: figure.key for figure in COVER_FIGURES if figure.key in ("cover.contact", "cover.phone")}
_LABELLED = re.compile(rf"({'|'.join(_LABELS)}) ?[：:]")


@dataclass(frozen=True, slots=True)
class Cover:
    """What the cover says; ``title`` and ``seal_line`` as typed, blank if there is none."""

    title: str = ""
    seal_line: str = ""
    figures: dict[str, Value] = field(default_factory=dict)
    notes: tuple[ReadingNote, ...] = ()
    unplaced: tuple[ReadingNote, ...] = ()

    @property
    def unit(self) -> str:
        """The unit's name, blank if unknown."""
        return str(self.figures.get("cover.unit", ""))


def read_cover(lines: list[SourceLine], outline: Outline) -> Cover:
    """The cover's lines, each in its place or unplaced."""
    cover = Cover()
    left: list[SourceLine] = []
    for line in lines:
        taken = (
            _with_own_line(cover, line, outline)
            or _with_seal_line(cover, line, outline)
            or _with_named_unit(cover, line)
            or _with_contact(cover, line)
            or _with_date(cover, line)
        )
        cover = taken or cover
        left.extend(() if taken else (line,))
    cover, titled = _with_title(cover, left[:_COVER_LINES], outline)
    left = titled + left[_COVER_LINES:]
    cover = _with_year(cover, lines)
    return replace(cover, unplaced=tuple(ReadingNote(ReadingNoteKind.COVER, line.number, line.text) for line in left))


def _with_year(cover: Cover, lines: list[SourceLine]) -> Cover:
    """The year that a label states, 评价年度：2022年, or the only one that the lines above the text speak of."""
    if "cover.year" in cover.figures:
        return cover
    labelled = (found["year"] for line in lines if (found := _YEAR_LABEL.search(line.text)))
    spoken = {year_in(line.text) for line in lines if "年度" in line.text} - {""}
    label = next(labelled, "")
    year = (year_in(f"{label}年") or label) if label else min(spoken) if len(spoken) == 1 else ""
    value = _value(year, "year")
    return replace(cover, figures={**cover.figures, "cover.year": value}) if value else cover


def _with_title(cover: Cover, left: list[SourceLine], outline: Outline) -> tuple[Cover, list[SourceLine]]:
    """The title, which may stand on several lines: one of the outline's, else the line most like one."""
    for size in range(1, _MOST_LINES + 1):
        for start in range(len(left) - size + 1):
            found = _match(_joined(left[start : start + size]), outline)
            if found and not _NO_UNIT.search(found[1]):
                return _with_name_above(cover, left, start, start + size, *found)
    at = title_at([line.text for line in left])
    if at:
        return _with_title_at(cover, left, at)
    place = next((place for place, line in enumerate(left) if _is_like_a_title(line.text, outline)), None)
    if place is None:
        return cover, left
    first, last = _first_line(left, place), _last_line(left, place)
    title = _joined(left[first : last + 1])
    unit = _GENERIC.sub("", _unit_in(title, outline))
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
    if not unit and len(above) <= _LONGEST_UNIT and _ORGAN.search(above) and not _NO_UNIT.search(above):
        start, unit = start - 1, above.replace(" ", "")
    below = re.fullmatch("[（(](.{4,40})[）)]", left[end].text) if end < len(left) else None
    if not unit and below and _ORGAN.search(below[1]):
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
    unit = _whole_name(cover.unit, _GENERIC.sub("", unit))
    named = {"cover.year": _value(year, "year"), "cover.unit": _value(unit, "text")}
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
    if len(title) > _LONGEST:
        return None
    for template in _templates(outline):
        found = template.fullmatch(title.translate(_FULL_WIDTH))
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
            text += re.escape(piece.translate(_FULL_WIDTH))
        elif piece == Link("cover.year"):
            text += "[0-9]{4}" if "(?P<year>" in text else "(?P<year>[0-9]{4})"
        else:
            text += ".{1,60}?" if "(?P<unit>" in text else "(?P<unit>(?!度).{1,60}?)"  # 年 is no half of 年度
    return text


def _is_like_a_title(text: str, outline: Outline) -> bool:
    return len(text) <= _LONGEST and _shared(bare(text), outline)[1] >= _LIKE_A_TITLE


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
    unit = _GENERIC.sub("", words[:start].removesuffix("关于"))
    is_name = len(unit) >= _SHORTEST_UNIT and not re.search("绩效|评价|报告|自评", unit)
    return unit if is_name else ""


def _value(text: str, kind: str) -> Value | None:
    try:
        entry = read_value(text, "year" if kind == "year" else "text", "万元")
    except Unreadable:
        return None
    return entry.value if entry else None


def _with_own_line(cover: Cover, line: SourceLine, outline: Outline) -> Cover | None:
    """A line that the outline's own cover has; of a figure that was stated before it says nothing new."""
    found = own_line(line.text, outline)
    if not found or found[0].keys() & cover.figures.keys():
        return None
    values, printed = found
    notes = (
        cover.notes
        if printed == line.text
        else (*cover.notes, ReadingNote(ReadingNoteKind.COVER_LINE, line.number, line.text, printed))
    )
    return replace(cover, figures={**cover.figures, **values}, notes=notes)


def _with_seal_line(cover: Cover, line: SourceLine, outline: Outline) -> Cover | None:
    """The line with the bracketed words of the outline's own, （盖章）; what follows its colon is the unit."""
    if cover.seal_line or len(line.text) > _LONGEST:
        return None
    typed = line.text.translate(_FULL_WIDTH)
    if not any(mark in typed.replace(" ", "") for mark in _seal_marks(outline)):
        return None
    named = re.split("[：:]" if ":" in typed else "[）)] +", line.text, maxsplit=1)[1:]
    unit = _value(_ASIDE.sub("", _NEXT_LABEL.split(named[0])[0]).strip(), "text") if named else None
    figures = {**cover.figures, "cover.unit": unit} if unit else cover.figures
    return replace(cover, seal_line=line.text, figures=figures)


@lru_cache(maxsize=32)
def _seal_marks(outline: Outline) -> tuple[str, ...]:
    literal = "".join(piece for piece in pieces(outline.seal_line) if isinstance(piece, str))
    marks = _BRACKETED.findall(literal) or [literal]
    return tuple(mark.translate(_FULL_WIDTH) for mark in marks if mark.strip())


def _with_named_unit(cover: Cover, line: SourceLine) -> Cover | None:
    """The line that says which unit reports, 单位名称：; it stands where the seal line would."""
    found = _NAMED.match(line.text) if len(line.text) <= _LONGEST and not cover.seal_line else None
    unit = _value(_GENERIC.sub("", re.split("[，,；;]", found["unit"])[0].strip()), "text") if found else None
    if unit is None:
        return None
    return replace(cover, seal_line=line.text, figures={**cover.figures, "cover.unit": unit})


def _with_contact(cover: Cover, line: SourceLine) -> Cover | None:
    """Contact and telephone, each behind its label, one or both on the line."""
    found = list(_LABELLED.finditer(line.text))
    if not found or found[0].start() or len(line.text) > _LONGEST:
        return None
    figures, printed = dict(cover.figures), []
    for label, text in _labelled(found, line.text):
        value = _value(text, "text")
        if value:
            figures[_LABELS[label]] = value
            printed.append(f"{label}：{value}")
    notes = cover.notes
    if printed != [line.text]:
        notes = (*notes, ReadingNote(ReadingNoteKind.COVER_LINE, line.number, line.text, "\n".join(printed)))
    return replace(cover, figures=figures, notes=notes)


def with_cells(cover: Cover, tables: Iterable[SourceTable]) -> Cover:
    """The unit that a form states in its cells, where the lines above the text name none, or only its place."""
    for label, value in (pair for table in tables for pair in pairs(table)):
        if _UNIT_LABEL.fullmatch(label) and _ORGAN.search(value) and not _NO_UNIT.search(value):
            unit = _value(value, "text")
            known = cover.unit
            if unit and (not known or (value != known and value.startswith(known))):
                cover = replace(cover, figures={**cover.figures, "cover.unit": unit})
    return cover


def contact_in(line: SourceLine) -> dict[str, Value]:
    """Contact and telephone in a line in brackets below the text: （联系人：甄某，电话：0700-1234567）."""
    if not line.text.startswith(("（", "(", "联系", "电话")) or len(line.text) > _LONGEST:
        return {}
    words = line.text.strip("（）() 。")
    found = {}
    for key, pattern in (("cover.contact", _CONTACT), ("cover.phone", _PHONE)):
        match = pattern.search(words)
        value = _value(match[1].strip(), "text") if match else None
        if value is not None:
            found[key] = value
    return found


def _labelled(found: list[re.Match[str]], text: str) -> Iterator[tuple[str, str]]:
    ends = [*(each.start() for each in found[1:]), len(text)]
    yield from ((each[1], text[each.end() : end].strip()) for each, end in zip(found, ends, strict=True))


def _with_date(cover: Cover, line: SourceLine) -> Cover | None:
    day = date_in(line.text)
    if not day or "cover.date" in cover.figures:
        return None
    notes = cover.notes
    if line.text != paper_date(day):
        notes = (*notes, ReadingNote(ReadingNoteKind.COVER_LINE, line.number, line.text, paper_date(day)))
    return replace(cover, figures={**cover.figures, "cover.date": day}, notes=notes)


def date_in(text: str) -> str:
    """The date that a line is, ISO 8601; blank if it is none."""
    if len(text) > _LONGEST:
        return ""
    try:
        entry = read_value(_DATE_LABEL.sub("", text, count=1), "date", "万元")
    except Unreadable:
        return ""
    return str(entry.value) if entry else ""
