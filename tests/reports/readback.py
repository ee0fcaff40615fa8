"""Reads a PDF back as a stranger would: every character, where it stands and how wide its box is."""

import ctypes
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2
import pypdfium2.raw as pdfium

MILLIMETRE = 72 / 25.4
FOLIO = re.compile(r"—\s*\d+\s*—\s*$")


@dataclass(frozen=True, slots=True)
class Character:
    """A character on paper: its advance box from ``left`` to ``right`` on the baseline ``y``, in points."""

    text: str
    font: str
    left: float
    right: float
    y: float
    size: float


Row = list[Character]


def characters(pdf: bytes) -> Iterator[list[Character]]:
    """The characters of each page, in the order of its content, without those that pdfium adds."""
    document = pypdfium2.PdfDocument(pdf)
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        yield _whole(
            [_character(text.raw, index) for index in range(text.count_chars()) if _is_printed(text.raw, index)]
        )
        text.close()
        page.close()
    document.close()


def _is_printed(page: object, index: int) -> bool:
    return not pdfium.FPDFText_IsGenerated(page, index)


def _character(page: object, index: int) -> Character:
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetLooseCharBox(page, index, box)
    pdfium.FPDFText_GetCharOrigin(page, index, x, y)
    font = ctypes.create_string_buffer(100)
    pdfium.FPDFText_GetFontInfo(page, index, font, len(font), None)
    name, sign = font.value.decode().rpartition("+")[2], chr(pdfium.FPDFText_GetUnicode(page, index))
    return Character(sign, name, box.left, box.right, y.value, pdfium.FPDFText_GetFontSize(page, index))


def _whole(halves: list[Character]) -> list[Character]:
    """The characters where pdfium gives the halves of those beyond the BMP."""
    found: list[Character] = []
    for half in halves:
        if found and "\ud800" <= found[-1].text <= "\udbff":
            pair = (found.pop().text + half.text).encode("utf-16", "surrogatepass").decode("utf-16")
            found.append(replace(half, text=pair))
        else:
            found.append(half)
    return found


def rows(page: list[Character]) -> list[Row]:
    """The lines of a page from top to bottom, each from left to right."""
    found: dict[int, Row] = defaultdict(list)
    for character in page:
        found[round(character.y * 10)].append(character)
    return [sorted(found[y], key=lambda character: character.left) for y in sorted(found, reverse=True)]


def body(page: list[Character]) -> list[Row]:
    """The lines within the 版心."""
    return [row for row in rows(page) if 35 * MILLIMETRE <= row[0].y <= (297 - 37) * MILLIMETRE]


def words(row: Row) -> str:
    """What a line says."""
    return "".join(character.text for character in row)


def text(pages: list[str], draft: bool) -> str:
    """The text of a report from that of its pages: without white space, page numbers and 草稿."""
    bare = [FOLIO.sub("", page.strip()) for page in pages]
    return re.sub(r"\s", "", "".join(page.replace("草稿", "", 1) if draft else page for page in bare))
