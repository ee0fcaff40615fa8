"""A text as clean lines: no residue, no stray white space, no blank lines, each clean-up noted."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from domain.cleaning import clean
from reports.reading.notes import ReadingNote, ReadingNoteKind

_RESIDUE = re.compile(r"[\[［] *bookmark *[:：][^\]］\n]{0,80}[\]］]", re.IGNORECASE)
_SPACES = re.compile(" +")
_LABEL = re.compile("[一-龥（）()]{2,14}[：:]")
_LABEL_BEFORE = re.compile("[：:][^：:]*$")
_WIDE_MARKS = "“”‘’…—·"
_UNIT_FIRST = re.compile("亿元|万元|千元|元|%|％|个百分点")
_ITEM = re.compile(
    r"[（(]?[一二三四五六七八九十0-9０-９]{1,3}[）)、.．](?![0-9０-９])|第[一二三四五六七八九十]|[①-⑳]|附件|目录|(?:一|二|三|四|五|六)是"
)
_HEADED = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．]")
_ENDS = (*"。；;！!？?：:", "报告", "表")  # of a sentence, and of a title
_SENTENCE = re.compile("[，,。；;、]|[0-9０-９]")
_PAGE = re.compile("[-—–－] ?[0-9]{1,3} ?[-—–－]|第 ?[0-9]{1,3} ?页")
_FEWEST_CUT, _MOST_BY_HAND, _SPREAD = 24, 3, 10
_FEWEST = 12  # characters: a shorter line was ended by hand
_LONGEST = 20_000  # characters: nobody writes a paragraph of more, which each of its lines would be held against
_QUOTED = 12  # characters on each side of a stray space


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line with text in it; ``number`` counts from 1 in the source."""

    number: int
    text: str


def clean_lines(text: str) -> tuple[tuple[SourceLine, ...], tuple[ReadingNote, ...]]:
    """The lines of a text (ended by ``\\n``) that hold something, and what was done to them."""
    lines: list[SourceLine] = []
    notes: list[ReadingNote] = []
    blank: list[int] = []
    indented: list[SourceLine] = []
    for number, raw in enumerate(text.rstrip("\n").split("\n"), 1):
        visible = _visible(raw, number, notes)
        if not visible.strip():
            blank.append(number)
            continue
        if visible != visible.strip():
            indented.append(SourceLine(number, visible.strip()))
        lines.append(SourceLine(number, _tightened(visible.strip(), number, notes)))
    if blank:
        notes.append(ReadingNote(ReadingNoteKind.BLANK_LINES, blank[0], "", count=len(blank)))
    if indented:
        notes.append(
            ReadingNote(ReadingNoteKind.INDENT, indented[0].number, indented[0].text[:_QUOTED], count=len(indented))
        )
    return tuple(lines), tuple(sorted(notes, key=lambda note: note.line))


def joined_lines(
    lines: tuple[SourceLine, ...], apart: frozenset[int] = frozenset()
) -> tuple[tuple[SourceLine, ...], tuple[ReadingNote, ...]]:
    """The lines of a text that a PDF cut in the middle of its sentences, put together again, and where.

    Only where a number is parted from its unit, or many lines of one length end in a sentence, does a text count as
    cut. Then a line goes on where it ends without a mark and the next begins no item and no heading.
    ``apart``: the numbers of lines that stay by themselves, the rows of tables.
    """
    if not any(_is_parted(one.text, other.text) for one, other in pairwise(lines)) and not _is_cut(lines):
        return lines, ()
    whole: list[SourceLine] = []
    notes: list[ReadingNote] = []
    for line in lines:
        if _PAGE.fullmatch(line.text):
            notes.append(ReadingNote(ReadingNoteKind.RESIDUE, line.number, line.text))
        elif whole and not {whole[-1].number, line.number} & apart and _goes_on(whole[-1].text, line.text):
            notes.append(ReadingNote(ReadingNoteKind.LINE_BREAK, line.number, line.text[:_QUOTED]))
            whole[-1] = SourceLine(whole[-1].number, whole[-1].text + line.text)
        else:
            whole.append(line)
    return tuple(whole), tuple(notes)


def _is_cut(lines: tuple[SourceLine, ...]) -> bool:
    """Whether many lines end in the middle of a sentence, all about as long as one another: nobody does so by hand."""
    open_lines = [
        len(one.text)
        for one, other in pairwise(lines)
        if len(one.text) >= _FEWEST_CUT and other.number == one.number + 1 and _goes_on(one.text, other.text)
    ]
    return len(open_lines) >= _MOST_BY_HAND and max(open_lines) - min(open_lines) <= _SPREAD


def _is_parted(one: str, other: str) -> bool:
    return one[-1].isdigit() and bool(_UNIT_FIRST.match(other)) and len(one) > _FEWEST


def _goes_on(one: str, other: str) -> bool:
    if _is_parted(one, other):
        return True
    if len(one) > _LONGEST or one.endswith(_ENDS) or _ITEM.match(other) or not _SENTENCE.search(one):
        return False
    return len(one) > _FEWEST and not (_HEADED.match(one) and not re.search("[，,。；;]", one))


def _visible(raw: str, number: int, notes: list[ReadingNote]) -> str:
    cleaned = clean(raw)
    if cleaned.removed:
        notes.append(
            ReadingNote(ReadingNoteKind.INVISIBLE, number, cleaned.text.strip()[:_QUOTED], count=cleaned.removed)
        )
    if "\ufffd" in cleaned.text:
        place = cleaned.text.index("\ufffd")
        quote = cleaned.text[max(0, place - _QUOTED) : place + _QUOTED]
        notes.append(ReadingNote(ReadingNoteKind.UNREADABLE, number, quote, count=cleaned.text.count("\ufffd")))
    notes.extend(ReadingNote(ReadingNoteKind.RESIDUE, number, found[0]) for found in _RESIDUE.finditer(cleaned.text))
    return _RESIDUE.sub("", cleaned.text)


def _tightened(line: str, number: int, notes: list[ReadingNote]) -> str:
    """The line without stray white space."""
    stray = [
        found
        for found in _SPACES.finditer(line)
        if is_stray(line[found.start() - 1], line[found.end()]) and not _is_between_labels(found, line)
    ]
    if not stray:
        return line
    first = stray[0]
    quote = line[max(0, first.start() - _QUOTED) : first.end() + _QUOTED]
    notes.append(ReadingNote(ReadingNoteKind.WHITE_SPACE, number, quote, count=len(stray)))
    return "".join(
        line[start:end]
        for start, end in zip(
            (0, *(found.end() for found in stray)), (*(found.start() for found in stray), len(line)), strict=True
        )
    )


def _is_between_labels(found: re.Match[str], line: str) -> bool:
    """Whether a wide space stands between two labels on a line: 人员编制：86　　实有人数：83."""
    return len(found[0]) > 1 and bool(_LABEL.match(line, found.end()) and _LABEL_BEFORE.search(line[: found.start()]))


def is_stray(left: str, right: str) -> bool:
    """Whether white space between two characters means nothing.

    It may mean something between two words or numbers (``Windows 10``, ``5 000``) and between two Chinese characters
    (two names in a list); beside a Chinese mark, and between Chinese and digits or Latin letters, it does not.
    """
    if _is_wide_mark(left) or _is_wide_mark(right):
        return True
    if _is_chinese(left) or _is_chinese(right):
        return not (_is_chinese(left) and _is_chinese(right))
    return right in "%‰)]" or left in "(["


def _is_chinese(character: str) -> bool:
    return character.isalpha() and unicodedata.east_asian_width(character) in "WF"


def _is_wide_mark(character: str) -> bool:
    if character in _WIDE_MARKS:
        return True
    return not character.isalnum() and unicodedata.east_asian_width(character) in "WF"
