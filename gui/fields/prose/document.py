"""Stored prose as a text document and back: a linked figure is one character there, drawn as a chip."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from domain.links import Link, Piece, pieces, printed, stored
from domain.outline import Outline
from domain.report import Report

CHIP = int(QTextFormat.ObjectTypes.UserObject) + 1
LINK = int(QTextFormat.Property.UserProperty) + 1
OBJECT = "\ufffc"
"""The character that stands for a chip in a document."""

Unit = str | Link
"""What one step of the caret passes: a character or a chip."""


def units(text: str) -> list[Unit]:
    """Stored text, character by character and chip by chip."""
    return _split(pieces(text))


def document_units(document: QTextDocument, start: int = 0, end: int | None = None) -> list[Unit]:
    """What stands in a document between two of its positions."""
    end = document.characterCount() - 1 if end is None else end
    found: list[Unit] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() <= end:
        if block.position() > start:
            found.append("\n")
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            first, last = max(start, fragment.position()), min(end, fragment.position() + fragment.length())
            if first < last:
                text = _utf16_slice(fragment.text(), first - fragment.position(), last - fragment.position())
                found.extend(_fragment_units(text, fragment.charFormat()))
            fragments += 1
        block = block.next()
    return found


def document_pieces(document: QTextDocument) -> list[Piece]:
    """What stands in a document, in stretches of text between chips: of a long text much faster than its units."""
    found: list[Piece] = []
    block = document.firstBlock()
    while block.isValid():
        if block.position():
            found.append("\n")
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            found.extend(_fragment_pieces(fragment.text(), fragment.charFormat()))
            fragments += 1
        block = block.next()
    return found


def document_chips(document: QTextDocument) -> list[tuple[Link, int, int]]:
    """The chips in a document: the link, and at which position so many of it stand beside each other."""
    found: list[tuple[Link, int, int]] = []
    block = document.firstBlock()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            link = link_of(fragment.charFormat()) if OBJECT in fragment.text() else None
            if link:
                found.append((link, fragment.position(), fragment.length()))
            fragments += 1
        block = block.next()
    return found


def text_of(parts: Iterable[Piece]) -> str:
    """Stored text of characters and chips."""
    return stored(_joined(parts))


def insert_units(cursor: QTextCursor, parts: Iterable[Unit]) -> None:
    """Puts characters and chips where the cursor stands, in place of what it has selected."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    for piece in _joined(parts):
        if isinstance(piece, Link):
            cursor.insertText(OBJECT, chip_format(piece))
        else:
            cursor.insertText(piece, QTextCharFormat())
    cursor.endEditBlock()


def replace_units(document: QTextDocument, new: Sequence[Unit]) -> int | None:
    """Makes the document hold ``new``, touching only what differs; the end of that, or None if nothing did."""
    old = document_units(document)
    if old == new:
        return None
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    cursor = QTextCursor(document)
    cursor.setPosition(width(old[:head]))
    cursor.setPosition(width(old[: len(old) - tail]), QTextCursor.MoveMode.KeepAnchor)
    insert_units(cursor, new[head : len(new) - tail])
    return cursor.position()


def chip_format(link: Link) -> QTextCharFormat:
    """The format of the one character that stands for a link."""
    made = QTextCharFormat()
    made.setObjectType(CHIP)
    made.setProperty(LINK, str(link))
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBottom)
    return made


def link_of(format_: QTextFormat) -> Link | None:
    """The link that a format stands for."""
    words = format_.property(LINK)
    return _link(words) if isinstance(words, str) else None


def width(parts: Iterable[Unit]) -> int:
    """How many positions of a document these take: a character beyond the basic plane takes two."""
    return sum(2 if isinstance(part, str) and ord(part) > 0xFFFF else 1 for part in parts)


def positions_of(words: str) -> int:
    """How many positions of a document plain words take."""
    return len(words) if words.isascii() else len(words.encode("utf-16-le", "surrogatepass")) // 2


class Printer:
    """Prints characters and chips as the report stands."""

    def __init__(self, report: Report, outline: Outline) -> None:
        self.report = report
        self.outline = outline
        self._printed: dict[Link, str] = {}

    def __call__(self, link: Link) -> str:
        """What a link prints; ____ for a blank figure."""
        words = self._printed.get(link)
        if words is None:
            words = self._printed[link] = printed(_stored(link), self.report, self.outline)
        return words

    def target(self, link: Link) -> str:
        """The key of the figure or cell that a link prints."""
        return link.key

    def own_choices(self) -> tuple[tuple[Link, str], ...]:
        """Links that mean something only here, with their names."""
        return ()

    def words(self, parts: Iterable[Piece]) -> str:
        """What these print."""
        return "".join([part if isinstance(part, str) else self(part) for part in parts])  # most are characters

    def is_blank(self, link: Link) -> bool:
        """Whether the figure of a link is blank."""
        return self.report.value(link.key) is None


@lru_cache(maxsize=1024)
def _stored(link: Link) -> str:
    """A link as it is stored: the same text each time, by which what it prints is looked up."""
    return str(link)


@lru_cache(maxsize=1024)
def _link(words: str) -> Link | None:
    found = next(pieces(words), None)
    return found if isinstance(found, Link) else None


def _split(parts: Iterable[Piece]) -> list[Unit]:
    found: list[Unit] = []
    for piece in parts:
        found.extend([piece] if isinstance(piece, Link) else piece)
    return found


def _joined(parts: Iterable[Piece]) -> Iterator[Piece]:
    plain = ""
    for part in parts:
        if isinstance(part, str):
            plain += part
            continue
        if plain:
            yield plain
        plain = ""
        yield part
    if plain:
        yield plain


def _fragment_units(text: str, format_: QTextCharFormat) -> Iterable[Unit]:
    """Only the object character is a chip: text typed behind one may bear the chip's format."""
    plain = text.replace("\u2028", "\n")
    if OBJECT not in text:
        return plain
    link = link_of(format_)
    chip = () if link is None else (link,)
    return (unit for character in plain for unit in (chip if character == OBJECT else (character,)))


def _fragment_pieces(text: str, format_: QTextCharFormat) -> Iterator[Piece]:
    plain = text.replace("\u2028", "\n")
    link = link_of(format_) if OBJECT in text else None
    for number, stretch in enumerate(plain.split(OBJECT)):
        if number and link is not None:
            yield link
        if stretch:
            yield stretch


def _utf16_slice(text: str, start: int, end: int) -> str:
    if start == 0 and end >= len(text) * 2:
        return text
    return text.encode("utf-16-le")[start * 2 : end * 2].decode("utf-16-le", "ignore")


def _common(one: Sequence[Unit], other: Sequence[Unit]) -> int:
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))
