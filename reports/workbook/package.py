"""The file as the library writes it, packed anew: no clock in it, and beside each formula the value that it gives."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # a zip file's day zero
_SHEET = re.compile(r"xl/worksheets/sheet([0-9]+)\.xml")
_FORMULA = re.compile(r'<c r="([A-Z]+[0-9]+)"([^>]*)><f>([^<]*)</f><v(?:></v>| ?/>)</c>')
_CLOCK = re.compile(rb"<dcterms:(?:created|modified)\b.*?</dcterms:(?:created|modified)>", re.DOTALL)
_CORE = "docProps/core.xml"


def repacked(data: bytes, results: Sequence[Mapping[str, str | int | Decimal | None]]) -> bytes:
    """The workbook with the values of its formulas, for each sheet by cell; the same content, the same bytes."""
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(packed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            sheet = _SHEET.fullmatch(name)
            if sheet:
                content = _with_results(content, results[int(sheet[1]) - 1])
            elif name == _CORE:
                content = _CLOCK.sub(b"", content)
            entry = ZipInfo(name, _EARLIEST)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            target.writestr(entry, content)
    return packed.getvalue()


def _with_results(content: bytes, results: Mapping[str, str | int | Decimal | None]) -> bytes:
    if not results:
        return content

    def told(found: re.Match[str]) -> str:
        value = results[found[1]]
        if isinstance(value, str) or value is None:
            return f'<c r="{found[1]}"{found[2]} t="str"><f>{found[3]}</f><v>{escape(value or "")}</v></c>'
        return f'<c r="{found[1]}"{found[2]}><f>{found[3]}</f><v>{value}</v></c>'

    return _FORMULA.sub(told, content.decode()).encode()
