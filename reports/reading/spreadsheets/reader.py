"""Opens a spreadsheet that nobody vouches for, and gives its sheets as texts. python-calamine reads the cells."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from domain.cleaning import clean
from domain.source_sheets import SourceSheet
from reports.reading.docx.opening import OversizedFile, UnusableFile
from reports.reading.sources import UnreadableSource, UnreadReason
from reports.reading.spreadsheets.apart import EndedApart, apart
from reports.reading.spreadsheets.package import MOST_CELLS, MOST_ROWS, SheetFacts, facts

LARGEST = 16 * 1024 * 1024  # bytes of a packed file
LARGEST_OLD = 4 * 1024 * 1024  # bytes of an .xls, which says nothing of what it unpacks to
MOST_SHEETS = 1_000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DIGITS = 15  # as many as a cell holds exactly
_ERRORS = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA")
_NO_FACTS = SheetFacts(frozenset(), frozenset())


def read_spreadsheet(path: Path) -> tuple[SourceSheet, ...]:
    """The sheets of an .xlsx, .xlsm or .xls in their order. Raises UnreadableSource with the reason."""
    head = _head(path)
    if head.startswith(_OLE):
        _check_old(path)
        return _read_apart(path)
    if not head.startswith(_ZIP):
        raise UnreadableSource(UnreadReason.SPREADSHEET)
    return _read(path, _told(path))


def read_old(path: str) -> tuple[SourceSheet, ...] | UnreadReason:
    """The sheets of an .xls, or why there are none: for another process, which may be ended by them."""
    try:
        return _read(Path(path), {})
    except UnreadableSource as error:
        return error.reason


def _read_apart(path: Path) -> tuple[SourceSheet, ...]:
    try:
        found: tuple[SourceSheet, ...] | UnreadReason = apart(read_old, str(path))
    except (EndedApart, OSError) as cause:
        raise UnreadableSource(UnreadReason.SPREADSHEET) from cause
    if isinstance(found, UnreadReason):
        raise UnreadableSource(found)
    return found


def _read(path: Path, told: dict[str, SheetFacts]) -> tuple[SourceSheet, ...]:
    try:
        return _sheets(path, told)
    except PasswordError as cause:
        raise UnreadableSource(UnreadReason.ENCRYPTED) from cause
    except (CalamineError, OSError, ValueError, OverflowError) as cause:
        raise UnreadableSource(UnreadReason.SPREADSHEET) from cause
    except BaseException as cause:
        if type(cause).__name__ == "PanicException":  # what the reader's own faults come as; no Exception
            raise UnreadableSource(UnreadReason.SPREADSHEET) from cause
        raise


def _head(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file() and not path.is_dir():  # a pipe or a device, which may never end
            raise UnreadableSource(UnreadReason.SPREADSHEET)
        with path.open("rb") as file:
            head = file.read(8)
            size = path.stat().st_size
    except FileNotFoundError as cause:
        raise UnreadableSource(UnreadReason.MISSING) from cause
    except OSError as cause:
        raise UnreadableSource(UnreadReason.FOLDER if path.is_dir() else UnreadReason.NO_ACCESS) from cause
    if not head:
        raise UnreadableSource(UnreadReason.EMPTY)
    if size > LARGEST:
        raise UnreadableSource(UnreadReason.TOO_LARGE)
    return head


def _check_old(path: Path) -> None:
    data = path.read_bytes()
    if _ENCRYPTED in data:
        raise UnreadableSource(UnreadReason.ENCRYPTED)
    if len(data) > LARGEST_OLD:
        raise UnreadableSource(UnreadReason.TOO_LARGE)


def _told(path: Path) -> dict[str, SheetFacts]:
    try:
        return facts(path)
    except OversizedFile as cause:
        raise UnreadableSource(UnreadReason.TOO_LARGE) from cause
    except UnusableFile as cause:
        raise UnreadableSource(UnreadReason.SPREADSHEET) from cause


def _sheets(path: Path, told: dict[str, SheetFacts]) -> tuple[SourceSheet, ...]:
    found = []
    with CalamineWorkbook.from_path(str(path)) as book:
        for each in book.sheets_metadata[:MOST_SHEETS]:
            if each.typ is not SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(each.name)
            if sheet.total_height > MOST_ROWS or sheet.total_height * sheet.total_width > MOST_CELLS:
                raise UnreadableSource(UnreadReason.TOO_LARGE)
            hidden = each.visible is not SheetVisibleEnum.Visible
            rows, known = sheet.to_python(skip_empty_area=False), told.get(each.name, _NO_FACTS)
            found.append(replace(_sheet(each.name, rows, hidden, known), merged=_merged(sheet.merged_cell_ranges)))
    return tuple(found)


def _sheet(name: str, rows: Sequence[Sequence[Any]], hidden: bool, known: SheetFacts) -> SourceSheet:
    texts = tuple(
        tuple(_text(value, (row, column) in known.percents) for column, value in enumerate(cells))
        for row, cells in enumerate(rows)
    )
    wrong = {(row, column) for row, cells in enumerate(texts) for column, text in enumerate(cells) if text in _ERRORS}
    return SourceSheet(" ".join(clean(name).text.split()), texts, hidden, known.unsolved | wrong)


def _merged(ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]] | None) -> tuple[tuple[int, int, int, int], ...]:
    """Merged cells, from the first and last cell of each."""
    return tuple((top, left, low - top + 1, right - left + 1) for (top, left), (low, right) in ranges or ())


def _text(value: object, is_percent: bool) -> str:
    """A cell as a clerk would type it."""
    match value:
        case bool():
            return "是" if value else "否"
        case int() | float():
            return _number(float(value), is_percent)
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case time() | timedelta():
            return str(value)
        case _:
            return clean(str(value)).text.strip()


def _number(value: float, is_percent: bool) -> str:
    """A number's digits, at most fifteen that count: 0.1 + 0.2 is 0.3."""
    if not math.isfinite(value):
        return "#NUM!"

    exact = Decimal(f"{value:.{_DIGITS}g}") * (100 if is_percent else 1)
    plain = f"{exact.normalize():f}"
    return ("0" if exact == 0 else plain) + ("%" if is_percent else "")
