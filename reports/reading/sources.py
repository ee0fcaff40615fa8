"""A file's bytes as text, or the reason why they are none."""

import codecs
import struct
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from domain.cleaning import with_line_ends

LARGEST = 4 * 1024 * 1024  # bytes; the published reports stay below 40 KB, our own with 10,000 projects below 1.5 MB
MOST_LINES = 40_000
_MOST_DAMAGED = 0.01  # the share of unreadable characters up to which a text is still read


class UnreadReason(StrEnum):
    """Why a source was not read; the interface words it and says what to do."""

    MISSING = "missing"
    FOLDER = "folder"
    NO_ACCESS = "no_access"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    PICTURE = "picture"
    PDF = "pdf"
    OFD = "ofd"
    RTF = "rtf"
    DOCX = "docx"
    ENCRYPTED = "encrypted"
    DOC = "doc"  # also any other document of the old Office kind
    SPREADSHEET = "spreadsheet"
    WPS = "wps"
    ARCHIVE = "archive"
    DATABASE = "database"
    NO_REPORT = "no_report"


class UnreadableSource(Exception):
    """A source that holds no report we can read; ``reason`` says why."""

    def __init__(self, reason: UnreadReason) -> None:
        super().__init__(reason.value)
        self.reason = reason


_BY_SUFFIX = {
    ".doc": UnreadReason.DOC,
    ".dot": UnreadReason.DOC,
    ".docx": UnreadReason.DOCX,
    ".docm": UnreadReason.DOCX,
    ".wps": UnreadReason.WPS,
    ".wpt": UnreadReason.WPS,
    ".et": UnreadReason.SPREADSHEET,
    ".xls": UnreadReason.SPREADSHEET,
    ".xlsx": UnreadReason.SPREADSHEET,
    ".pdf": UnreadReason.PDF,
    ".ofd": UnreadReason.OFD,
    ".rtf": UnreadReason.RTF,
}
_BY_CONTENT = (
    (b"%PDF", UnreadReason.PDF),
    (b"{\\rtf", UnreadReason.RTF),
    (b"\x89PNG", UnreadReason.PICTURE),
    (b"\xff\xd8\xff", UnreadReason.PICTURE),
    (b"GIF8", UnreadReason.PICTURE),
    (b"II*\x00", UnreadReason.PICTURE),
    (b"MM\x00*", UnreadReason.PICTURE),
    (b"SQLite format 3\x00", UnreadReason.DATABASE),
    (b"Rar!", UnreadReason.ARCHIVE),
    (b"7z\xbc\xaf", UnreadReason.ARCHIVE),
    (b"\x1f\x8b", UnreadReason.ARCHIVE),
)
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP_MEMBERS = (
    ("word/document.xml", UnreadReason.DOCX),
    ("xl/workbook.xml", UnreadReason.SPREADSHEET),
    ("OFD.xml", UnreadReason.OFD),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def looked_at(path: Path) -> tuple[bytes, UnreadReason | None]:
    """The first bytes of a file, all of a text's, and what kind it is by its content first, then by its suffix.

    None is a text, or empty. Raises UnreadableSource for what cannot be opened, and for what may never end.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():  # a pipe or a device, which may never end
            raise UnreadableSource(UnreadReason.NOT_TEXT)
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError as cause:
        raise UnreadableSource(UnreadReason.MISSING) from cause
    except IsADirectoryError as cause:
        raise UnreadableSource(UnreadReason.FOLDER) from cause
    except OSError as cause:
        raise UnreadableSource(UnreadReason.FOLDER if path.is_dir() else UnreadReason.NO_ACCESS) from cause
    suffix = path.suffix.lower()
    return raw, (content_reason(raw, suffix) or _BY_SUFFIX.get(suffix)) if raw else None


def content_reason(raw: bytes, suffix: str = "") -> UnreadReason | None:
    """What the first bytes show a file to be; None if nothing speaks against text."""
    named = _BY_SUFFIX.get(suffix)
    if raw.startswith(_ZIP):
        return (_zip_reason(raw) if len(raw) <= LARGEST else None) or named or UnreadReason.ARCHIVE
    if raw.startswith(_OLE):
        if _ENCRYPTED in raw:
            return UnreadReason.ENCRYPTED
        return named if named in (UnreadReason.WPS, UnreadReason.SPREADSHEET) else UnreadReason.DOC
    if raw.startswith(b"RIFF") and raw[8:12] == b"WEBP":
        return UnreadReason.PICTURE
    if raw.startswith(b"BM") and b"\x00" in raw[:32]:
        return UnreadReason.PICTURE
    return next((reason for start, reason in _BY_CONTENT if raw.startswith(start)), None)


def decode(raw: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 or UTF-32 with a byte order mark, else GB18030.

    A few damaged bytes become �. Raises UnreadableSource.
    """
    if len(raw) > LARGEST:
        raise UnreadableSource(UnreadReason.TOO_LARGE)
    reason = content_reason(raw)
    if reason:
        raise UnreadableSource(reason)
    text = with_line_ends(_decoded(raw))
    if not text.strip():
        raise UnreadableSource(UnreadReason.EMPTY)
    if "\x00" in text:
        raise UnreadableSource(UnreadReason.NOT_TEXT)
    if text.count("\n") > MOST_LINES:
        raise UnreadableSource(UnreadReason.TOO_LARGE)
    return text


def _decoded(raw: bytes) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _little_damaged(raw[len(mark) :].decode(encoding, "replace"))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        damaged = raw.decode("utf-8", "replace")
    if _is_little(damaged):
        return damaged
    try:
        return raw.decode("gb18030")
    except UnicodeDecodeError:
        return _little_damaged(raw.decode("gb18030", "replace"))


def _little_damaged(text: str) -> str:
    if not _is_little(text):
        raise UnreadableSource(UnreadReason.NOT_TEXT)
    return text


def _is_little(text: str) -> bool:
    """Whether few characters are unreadable, measured by those that are neither that nor ASCII."""
    damaged = text.count("\ufffd")
    readable = sum(character > "\x7f" for character in text) - damaged
    return damaged <= max(2, readable * _MOST_DAMAGED) and damaged * 10 <= readable


def _zip_reason(raw: bytes) -> UnreadReason | None:
    """What the members of a zip show it to be; None where they show nothing."""
    try:
        with ZipFile(BytesIO(raw)) as archive:
            names = set(archive.namelist())
    except (BadZipFile, EOFError, NotImplementedError, OSError, ValueError, struct.error):
        return None
    return next((reason for name, reason in _ZIP_MEMBERS if name in names), None)
