"""Whether a file that came from outside is the paper that it calls itself: a whole PDF or picture, without scripts."""

import struct
from collections.abc import Iterator
from io import BytesIO
from typing import Any

_PNG_END, _JPEG_END = b"IEND\xaeB`\x82", b"\xff\xd9"
_PADDING = 4096  # bytes that scanners put behind the end
_ACTIVE = (
    frozenset(  # ISO 32000-1, 12.6.4: actions that run or fetch something; 12.7.8: forms with scripts of their own
        (
            "/JavaScript",
            "/JS",
            "/Launch",
            "/AA",
            "/SubmitForm",
            "/ImportData",
            "/RichMedia",
            "/Movie",
            "/Rendition",
            "/XFA",
        )
    )
)
_MOST_OBJECTS, _DEEPEST = 200_000, 40


def opens(media_type: str, data: bytes) -> bool:
    """Whether a scan is whole: a PDF that a reader opens, a JPEG or PNG with a size and an end."""
    match media_type:
        case "application/pdf":
            from reports.rendering import page_count

            return page_count(data) > 0
        case "image/png":
            return data[12:16] == b"IHDR" and _is_sized(data[16:24], ">II") and _PNG_END in data[-_PADDING:]
        case _:
            return _is_jpeg(data)


def is_passive(pdf: bytes) -> bool:
    """Whether a PDF is neither encrypted nor holds a script or another action that runs something, however that is
    written (escaped names, packed objects). False where it cannot be read to its end."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(pdf), strict=False)
        return not reader.is_encrypted and not any(_is_active(each) for each in _objects(reader))
    except (PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, OSError):
        return False


def _objects(reader: Any) -> Iterator[Any]:
    """The trailer and every object that it may refer to, the packed ones too."""
    yield reader.trailer
    numbers = {number for generation in reader.xref.values() for number in generation} | set(reader.xref_objStm)
    if len(numbers) > _MOST_OBJECTS:
        raise ValueError("too many objects")
    yield from (reader.get_object(number) for number in sorted(numbers) if number)


def _is_active(found: Any, depth: int = 0) -> bool:
    """Whether an object names an action, itself or in what stands directly within it."""
    from pypdf.generic import NameObject

    if depth > _DEEPEST:
        raise ValueError("too deep")
    if isinstance(found, dict):
        return any(_is_active(each, depth + 1) for each in (*found, *dict.values(found)))
    if isinstance(found, list):
        return any(_is_active(each, depth + 1) for each in list.__iter__(found))
    return isinstance(found, NameObject) and found in _ACTIVE


def _is_sized(data: bytes, form: str) -> bool:
    return len(data) == struct.calcsize(form) and all(struct.unpack(form, data))


def _is_jpeg(data: bytes) -> bool:
    """Whether the segments lead to a frame with a size, and the end stands behind them (ITU-T T.81, B.1.1)."""
    place = 2
    while place + 9 < len(data) and data[place] == 0xFF:
        kind, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4], "big")
        if kind in range(0xC0, 0xD0) and kind not in (0xC4, 0xC8, 0xCC):
            return _is_sized(data[place + 5 : place + 9], ">HH") and _JPEG_END in data[-_PADDING:]
        place += 2 + length if kind != 0xFF else 1
    return False
