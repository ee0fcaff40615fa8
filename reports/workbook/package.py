"""The file as the library writes it, packed anew: no clock in it, and our cells in its sheets."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from reports.workbook.sheet_xml import SheetXml

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # a zip file's day zero
_SHEET = re.compile(r"xl/worksheets/sheet([0-9]+)\.xml")
_DATA = re.compile(r"<sheetData\b[^>]*?(?:/>|>.*?</sheetData>)", re.DOTALL)
_EXTENT = re.compile(r'<dimension ref="[^"]*"')
_CLOCK = re.compile(rb"<dcterms:(?:created|modified)\b.*?</dcterms:(?:created|modified)>", re.DOTALL)
_CORE = "docProps/core.xml"


def repacked(data: bytes, sheets: Sequence[tuple[SheetXml, Mapping[int, float]]]) -> bytes:
    """The workbook with the cells of each sheet, and the heights of its rows; the same content, the same bytes."""
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(packed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            sheet = _SHEET.fullmatch(name)
            if sheet:
                content = _with_cells(content, *sheets[int(sheet[1]) - 1])
            elif name == _CORE:
                content = _CLOCK.sub(b"", content)
            entry = ZipInfo(name, _EARLIEST)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            target.writestr(entry, content)
    return packed.getvalue()


def _with_cells(content: bytes, sheet: SheetXml, heights: Mapping[int, float]) -> bytes:
    """Our cells in place of the library's few; nothing that we use stands between them and the merged ranges."""
    cells = sheet.data(heights) + sheet.merges()
    extended = _EXTENT.sub(f'<dimension ref="{sheet.extent()}"', content.decode(), count=1)
    return _DATA.sub(lambda _found: cells, extended, count=1).encode()
