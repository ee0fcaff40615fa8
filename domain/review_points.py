"""审核意见: what a reviewer asked for when a report was sent back, point by point, and what was done about each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.notes import Note, NoteKind, Said

_DIGITS = "一二三四五六七八九十"
_MARK = re.compile(
    r"(?P<dotted>\d{1,2})[.．、](?!\d)|[（(](?P<bracketed>\d{1,2})[)）]|(?P<half>\d{1,2})[)）]|(?P<ringed>[①-⑳])"
    rf"|(?P<counted>[{_DIGITS}]{{1,3}})是|[（(](?P<chinese>[{_DIGITS}]{{1,3}})[)）]|(?P<level>[{_DIGITS}]{{1,3}})、"
)
_BRACKET = re.compile(rf"[（(][{_DIGITS}]{{1,3}}[)）]")
_LEVEL_BEFORE = re.compile(rf"[{_DIGITS}]{{1,3}}、$")
_BEFORE = "。；;：:，, \t　！？"
"""What may stand before a number within a line: 存在以下问题：一是……；二是……"""


@dataclass(frozen=True, slots=True)
class ReviewPoint:
    """One point: its ``number`` from 1, its words, and what was said to be done; ``note``: of the 退回修改."""

    note: int
    number: int
    text: str
    reply: str = ""

    @property
    def is_done(self) -> bool:
        """Whether somebody said that it was seen to."""
        return bool(self.reply)


def review_points(notes: Iterable[Note]) -> tuple[ReviewPoint, ...]:
    """The points of the last 退回修改 with the last reply to each; none where a report was never sent back."""
    notes = tuple(notes)
    sent = next((note for note in reversed(notes) if note.said.kind is NoteKind.RETURN), None)
    if sent is None:
        return ()
    replies = {note.said.keys: note.said.text for note in notes if note.said.kind is NoteKind.REPLY}
    return tuple(
        ReviewPoint(sent.number, number, text, replies.get(_place(sent.number, number), ""))
        for number, text in enumerate(points(sent.said.text), 1)
    )


def replying(point: ReviewPoint, text: str) -> Said:
    """The note that answers a point; a blank text takes an earlier answer back. ``fact``: the point's own words."""
    return Said(NoteKind.REPLY, text, keys=_place(point.note, point.number), fact=point.text)


def points(text: str) -> tuple[str, ...]:
    """The points of a letter: one a line, and within a line where they are counted (1. 2. 3., （1）, ①, 一是 二是).

    Their numbers are taken off. A line that only announces what follows (存在以下问题：) is no point.
    """
    lines = [" ".join(line.split()) for line in text.splitlines()]
    found = tuple(point for line in lines if line for point in _of_line(line))
    announced = [point for point in found if not point.endswith(("：", ":"))]
    return tuple(announced) or found


def _place(note: int, number: int) -> tuple[str, str]:
    return str(note), str(number)


def _of_line(line: str) -> Iterator[str]:
    """The points of one line: counted from its first mark on, as long as the count goes on."""
    found = (mark for mark in _MARK.finditer(line) if mark.start() == 0 or line[mark.start() - 1] in _BEFORE)
    marks = [mark for mark in found if not _is_place(line, mark)]
    taken: list[re.Match[str]] = []
    for mark in marks:
        if not taken:
            if mark.start() == 0 or (_number(mark) == 1 and any(_follows(mark, other) for other in marks)):
                taken.append(mark)
        elif _follows(taken[-1], mark):
            taken.append(mark)
    if not taken:
        yield line
        return
    ends = [mark.start() for mark in taken[1:]] + [len(line)]
    before = line[: taken[0].start()].strip()
    for place, (mark, end) in enumerate(zip(taken, ends, strict=True)):
        words = line[mark.end() : end].strip(" \t　；;，,")
        if place == 0 and before and not before.endswith(("：", ":")):
            words = before + words
        if words:
            yield words


def _is_place(line: str, mark: re.Match[str]) -> bool:
    """Whether a number names a section of the report and counts nothing: 八、（二）."""
    return (mark.lastgroup == "level" and _BRACKET.match(line, mark.end()) is not None) or (
        mark.lastgroup == "chinese" and _LEVEL_BEFORE.search(line[: mark.start()]) is not None
    )


def _follows(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.lastgroup == other.lastgroup and _number(other) == _number(one) + 1


def _number(mark: re.Match[str]) -> int:
    words = str(mark[mark.lastgroup or 0])
    if words.isdecimal():
        return int(words)
    if mark.lastgroup == "ringed":
        return ord(words) - ord("①") + 1
    tens, ten, ones = words.partition("十")
    if not ten:
        return _DIGITS.find(words) + 1
    return (_DIGITS.find(tens) + 1 if tens else 1) * 10 + (_DIGITS.find(ones) + 1 if ones else 0)
