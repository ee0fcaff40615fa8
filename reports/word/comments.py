"""A copy of a Word file with comments at words of its text; the file itself is never touched.

The text is what the reader of .docx files gave: list numbers and separators stand in it that no run holds. So both are
laid side by side without their white space, paragraph by paragraph, and each character is found again in its run.
"""

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.text.run import CT_R

LARGEST = 192 * 2**20  # bytes, unpacked, pictures included: a Word file of photographs stays below
_AHEAD = 2_000  # characters of lists' numbers, separators and left out text between two paragraphs
_LEAST_ALONE = 4  # characters of a run that may be sought by itself


class NoComments(Exception):
    """A file in which no comments can be written: too large, of another kind, or not as Word writes it."""


@dataclass(frozen=True, slots=True)
class Comment:
    """What to say of characters ``start`` to ``end`` of the text."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class _Piece:
    """A run with its characters, white space apart, as they stand in its text.

    ``segments``: the runs that hold its text by now, each with the first and the last place of its characters.
    ``is_plain``: it holds nothing but one text, so it can be split.
    """

    text: str
    places: list[int]
    segments: "list[tuple[int, int, CT_R]]"
    is_plain: bool
    is_cell: bool = False


def commented_copy(source: Path, text: str, comments: Sequence[Comment], author: str) -> bytes:
    """The bytes of a copy of a .docx with these comments. ``text``: as the reader of .docx gave it.

    Raises NoComments.
    """
    import docx

    try:
        with ZipFile(source) as archive:
            if sum(member.file_size for member in archive.infolist()) > LARGEST:
                raise NoComments("too large")
        document = docx.Document(str(source))
        _comment(document, text, comments, author)
        return _saved(document)
    except NoComments:
        raise
    except Exception as error:  # python-docx raises whatever it stumbles over: KeyError, ValueError, XML errors …
        raise NoComments(str(error)) from error


def commented_text(text: str, comments: Sequence[Comment], author: str, language: str = "zh-CN") -> bytes:
    """The bytes of a new .docx of a plain text, a paragraph a line, with these comments."""
    import docx
    from docx.oxml.ns import qn

    document = docx.Document()
    style = document.styles["Normal"]
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), "宋体")
    document.core_properties.language = language
    for line in text.split("\n"):
        document.add_paragraph(_plain(line))
    _comment(document, text, comments, author)
    return _saved(document)


def _plain(line: str) -> str:
    """What an XML file may hold."""
    return "".join(sign for sign in line if sign == "\t" or sign.isprintable() or sign in "\u3000\u00a0")


def _saved(document: "Document") -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _comment(document: "Document", text: str, comments: Sequence[Comment], author: str) -> None:
    from docx.text.run import Run

    places = [place for place, sign in enumerate(text) if not sign.isspace()]
    found = _found(document, "".join(text[place] for place in places))
    known = sorted(found)
    spare: Run | None = None
    for each in comments:
        first, last = bisect_left(places, each.start), bisect_left(places, max(each.end, each.start + 1))
        characters = [found[number] for number in range(first, last) if number in found]
        if not characters and known:  # said at what stands before it
            characters = [found[known[max(0, bisect_left(known, first) - 1)]]]
        runs = [Run(run, document._body) for run in _runs_of(characters)]
        if not runs:
            spare = spare or document.add_paragraph().add_run("\u200b")
            runs = [spare]
        document.add_comment((runs[0], runs[-1]), each.text, author, "校")


def _found(document: "Document", stream: str) -> dict[int, tuple[_Piece, int]]:
    """For each character of the stream the run that holds it, and its place among the run's characters."""
    found: dict[int, tuple[_Piece, int]] = {}
    pointer = floor = 0
    for pieces in _paragraphs(document):
        is_cell = any(piece.is_cell for piece in pieces)
        floor = floor if is_cell else pointer
        whole = "".join(piece.text for piece in pieces)
        at = _sought(whole, stream, floor if is_cell else pointer, found)
        if at >= 0:
            pointer = max(pointer, _take(pieces, at, found))
            continue
        for piece in pieces:  # something in the paragraph is no text of its own: a deleted word, a line break
            at = _sought(piece.text, stream, floor if is_cell else pointer, found)
            if at >= 0 and (len(piece.text) >= _LEAST_ALONE or at == pointer):
                pointer = max(pointer, _take([piece], at, found))
    return found


def _sought(words: str, stream: str, start: int, taken: Container[int]) -> int:
    """Where words stand from ``start`` on that no run holds yet; -1 for nowhere near.

    The cells of a table may be told in another order than they stand in: the reader names the columns row by row.
    """
    at = stream.find(words, start, start + len(words) + _AHEAD) if words else -1
    while at >= 0 and at in taken:
        at = stream.find(words, at + 1, start + len(words) + _AHEAD)
    return at


def _take(pieces: Iterable[_Piece], at: int, found: dict[int, tuple[_Piece, int]]) -> int:
    """Notes that these runs hold the characters from ``at`` on; where they end."""
    for piece in pieces:
        found |= {at + place: (piece, place) for place in range(len(piece.text))}
        at += len(piece.text)
    return at


def _paragraphs(document: "Document") -> Iterator[list[_Piece]]:
    """The runs of each paragraph of the body, tables included, in order."""
    from docx.oxml.ns import qn

    for paragraph in document.element.body.iter(qn("w:p")):
        is_cell = next(paragraph.iterancestors(qn("w:tc")), None) is not None
        runs = (run for run in paragraph.iter(qn("w:r")) if next(run.iterancestors(qn("w:p")), None) is paragraph)
        yield [piece for run in runs if (piece := _piece(run, is_cell)).text]


def _piece(run: "CT_R", is_cell: bool) -> _Piece:
    from docx.oxml.ns import qn

    texts = run.findall(qn("w:t"))
    text = "".join(each.text or "" for each in texts)
    places = [place for place, sign in enumerate(text) if not sign.isspace()]
    inside = [child for child in run if child.tag != qn("w:rPr")]
    is_plain = len(texts) == 1 and inside == texts
    return _Piece("".join(text[place] for place in places), places, [(0, len(text), run)], is_plain, is_cell)


def _runs_of(characters: Iterable[tuple[_Piece, int]]) -> "list[CT_R]":
    """Runs that hold just these characters, in order: one that holds others too is split."""
    wanted: dict[int, tuple[_Piece, list[int]]] = {}
    for piece, place in characters:
        wanted.setdefault(id(piece), (piece, []))[1].append(piece.places[place])
    return [run for piece, places in wanted.values() for run in _cut(piece, min(places), max(places) + 1)]


def _cut(piece: _Piece, start: int, end: int) -> "list[CT_R]":
    """The runs of characters ``start`` to ``end`` of a piece."""
    for at in (start, end) if piece.is_plain else ():
        _split(piece, at)
    return [run for first, last, run in piece.segments if first < end and start < last]


def _split(piece: _Piece, at: int) -> None:
    """Makes a run begin at a place of a piece."""
    from docx.oxml.ns import qn

    for number, (start, end, run) in enumerate(piece.segments):
        if start < at < end:
            behind = deepcopy(run)
            (before,), (after,) = run.findall(qn("w:t")), behind.findall(qn("w:t"))
            text = before.text or ""
            before.text, after.text = text[: at - start], text[at - start :]
            for each in (before, after):
                each.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.addnext(behind)
            piece.segments[number : number + 1] = [(start, at, run), (at, end, behind)]
            return
