"""What stands below and behind the text: 附件说明, 署名 and 成文日期 with room for the seal, an attachment's title."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from reports.content import ATTACHMENTS, AttachmentHead, AttachmentList, Signature
from reports.typesetting.fonts import Role, printable
from reports.typesetting.paper import ASCENT, Setter, TypeRow
from reports.typesetting.titles import titled

_BLANK = 2  # lines above 署名: the seal of 42 mm begins within one line of the text, its middle above the names
_DATE_INSET = 4  # characters: 右空四字
_TIGHTEST = 0.87  # of the leading: so far lines are drawn together for the seal's sake
_WIDEST = 24  # characters of 署名 on one line
_TITLE_LINE = 2  # the third line
_SPACE = 0.25  # em between the number of an attachment and its name


@dataclass(frozen=True, slots=True)
class Closing:
    """署名 and 成文日期: their lines, centred over each other at ``middle`` em from the left."""

    words: tuple[str, ...]
    middle: float

    @property
    def lines(self) -> int:
        """The lines that they take, with the blank ones above."""
        return _BLANK + len(self.words)

    def tightened(self, short: int, setter: Setter) -> float:
        """The leading at which so many more lines have room on the page; 0 where lines would stand too close."""
        lines = setter.style.lines
        leading = setter.style.leading * (lines - 1) / (lines - 1 + short)
        return leading if leading >= _TIGHTEST * setter.style.leading else 0.0

    def rows(self, setter: Setter, at: int) -> Iterator[TypeRow]:
        """The rows from line ``at`` of the page."""
        edge = setter.style.left + self.middle * setter.style.size
        for number, words in enumerate(self.words, at + _BLANK):
            yield setter.label(Role.BODY, words, setter.style.size, 0.5, edge, setter.baseline(number))


def signature(block: Signature, setter: Setter) -> Closing:
    """署名 over 成文日期, the date 右空四字 unless 署名 needs more room (GB/T 9704-2012, 7.3.5)."""
    unit, date = (printable(text).strip() for text in (block.unit, block.date))
    names = setter.wrapped(Role.BODY, unit, _WIDEST)
    widest = max((setter.width(Role.BODY, name) for name in names), default=0.0)
    middle = setter.style.characters - _DATE_INSET - setter.width(Role.BODY, date) / 2
    middle = max(min(middle, setter.style.characters - widest / 2), widest / 2)
    return Closing(tuple(filter(None, (*names, date))), middle)


def attachment_list(block: AttachmentList, setter: Setter, at: int) -> tuple[list[TypeRow], int]:
    """附件：1. … from line ``at``, the names under each other; the rows and how many lines they take."""
    style, rows, line = setter.style, [], at
    entries = [(number, name) for number, name in block.entries if printable(name).strip()]
    lead = style.indent + setter.width(Role.BODY, ATTACHMENTS)
    widths = [setter.width(Role.BODY, number) + _SPACE for number, _ in entries if number]
    hang = lead + max(widths, default=0.0)
    for place, (number, name) in enumerate(entries):
        y = setter.baseline(line)
        start = style.left + (lead if place else style.indent) * style.size
        label = (number if place else ATTACHMENTS + number).strip()
        if label:
            rows.append(setter.label(Role.BODY, label, style.size, 0, start, y))
        piece = setter.piece(Role.BODY, name, "", hang, hang, flush=False)
        rows += (setter.row(piece, index, setter.baseline(line + index)) for index in range(len(piece.lines)))
        line += len(piece.lines)
    return rows, line - at


def attachment_title(block: AttachmentHead, unit: str, setter: Setter) -> tuple[list[TypeRow], int]:
    """附件N in 黑体 flush left on the first line, its title centred from the third; the rows and the next free line."""
    style = setter.style
    rows = [setter.label(Role.HEADING, block.number, style.size, 0, style.left, setter.baseline(0), block.key)]
    measure = style.measure / style.title_size
    words = printable(block.title).strip()
    lines = titled(words, printable(block.subject).strip(), unit, lambda text: setter.width(Role.TITLE, text), measure)
    top, middle = setter.top(_TITLE_LINE), style.left + style.measure / 2
    for line in lines or setter.wrapped(Role.TITLE, words, int(measure)):
        y = top - ASCENT * style.title_size
        rows.append(setter.label(Role.TITLE, line, style.title_size, 0.5, middle, y, block.key))
        top -= style.title_leading
    return rows, max(1, ceil((setter.top(0) - top) / style.leading - 1e-6))
