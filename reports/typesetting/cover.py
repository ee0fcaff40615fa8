"""Sets the cover: the title in the upper third, the unit with room for its seal in the lower, the date below."""

from collections.abc import Iterator, Sequence

from reports.content import CoverLine, Title
from reports.typesetting.fonts import Role, printable
from reports.typesetting.paper import ASCENT, Page, Piece, Row, Setter
from reports.typesetting.titles import shape

_TITLE_LINE, _SEAL_LINE, _DATE_LINE = 4, 14, 20  # lines of the body's grid, counted from 0
_INDENT = 4  # characters left of the lines below the title, where they are short
_LABEL = 12  # characters: a longer text before ： is no label
_DATE = "cover.date"


def cover(blocks: Sequence[Title | CoverLine], unit: str, setter: Setter) -> Page:
    """The cover. Its lines keep their order; a seal of 42 mm over the unit's name touches neither title nor date."""
    titles = [block for block in blocks if isinstance(block, Title)]
    lines = [block for block in blocks if isinstance(block, CoverLine)]
    rows = [row for title in titles for row in _title(title.text, unit, setter)]
    return Page(None, (*rows, *_lines(lines, setter)))


def _title(text: str, unit: str, setter: Setter) -> Iterator[Row]:
    style = setter.style
    words = "\n".join(printable(line).strip() for line in text.split("\n"))
    middle, top = style.left + style.measure / 2, setter.top(_TITLE_LINE)
    for index, line in enumerate(_title_lines(words, unit, setter)):
        y = top - index * style.title_leading - ASCENT * style.title_size
        yield setter.label(Role.TITLE, line, style.title_size, 0.5, middle, y)


def _title_lines(words: str, unit: str, setter: Setter) -> tuple[str, ...]:
    """The title's lines; one that no good shape holds is broken like a paragraph."""
    measure = setter.style.measure / setter.style.title_size
    lines = shape(words, unit, lambda piece: setter.width(Role.TITLE, piece), measure)
    return lines or setter.wrapped(Role.TITLE, words, int(measure))


def _lines(lines: Sequence[CoverLine], setter: Setter) -> Iterator[Row]:
    """The lines below the title: left edges in one, the block in the middle of the page unless it is short."""
    below = [line for line in lines if line.key != _DATE]
    dates = [line for line in lines if line.key == _DATE]
    widest = max((setter.width(Role.BODY, line.text) for line in below), default=0.0)
    indent = max(0.0, min(_INDENT, (setter.style.characters - widest) / 2))
    pieces = [_piece(line, indent, setter) for line in below]
    wanted = sum(len(piece.lines) for piece in pieces) + bool(pieces) + len(dates)
    at = min(_SEAL_LINE, setter.style.lines - wanted)
    for piece in pieces:
        for index in range(len(piece.lines)):
            yield setter.row(piece, index, setter.baseline(at))
            at += 1
        at += piece is pieces[0]  # a free line between the sealed name and what follows
    for date in dates:
        at = max(at, min(_DATE_LINE, setter.style.lines - 1))
        middle = setter.style.left + setter.style.measure / 2
        yield setter.label(Role.BODY, date.text, setter.style.size, 0.5, middle, setter.baseline(at), date.key)
        at += 1


def _piece(line: CoverLine, indent: float, setter: Setter) -> Piece:
    """One line of the cover; where it must turn, it turns under the words after its label."""
    label, colon, _ = line.text.partition("：")
    width = setter.width(Role.BODY, label + colon) if colon and len(label) < _LABEL else 0.0
    return setter.piece(Role.BODY, line.text, line.key, indent, indent + width, flush=False)
