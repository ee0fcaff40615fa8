"""A scan is a paper that can be opened; a PDF without scripts is found by reading it."""

import io
import zlib

import pytest
from pypdf import PdfReader, PdfWriter

from reports.pdf import pdf_bytes
from reports.scanned import is_passive, opens
from tests.pictures import jpeg, pdf, png
from tests.reports import specimen

PDF, PNG, JPEG = "application/pdf", "image/png", "image/jpeg"
SCRIPT = "app.alert(1)"


def packed() -> bytes:
    """A script within a packed stream of objects, where no search of the bytes finds it."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R/OpenAction 3 0 R>>",
        2: b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
        3: b"<</S/JavaScript/JS(app.alert(1))>>",
        4: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    }
    body, places = b"", []
    for number, each in objects.items():
        places.append(b"%d %d" % (number, len(body)))
        body += each + b" "
    head = b" ".join(places) + b" "
    stream = zlib.compress(head + body)
    file = b"%PDF-1.5\n"
    at = len(file)
    file += b"5 0 obj<</Type/ObjStm/N 4/First %d/Filter/FlateDecode/Length %d>>stream\n" % (len(head), len(stream))
    file += stream + b"\nendstream endobj\n"
    table = len(file)
    rows = b"\0\0\0\0" + b"".join(b"\2\0\5" + bytes([index]) for index in range(4))
    rows += b"\1" + at.to_bytes(2, "big") + b"\0" + b"\1" + table.to_bytes(2, "big") + b"\0"
    file += b"6 0 obj<</Type/XRef/Size 7/W[1 2 1]/Root 1 0 R/Length %d>>stream\n" % len(rows)
    return file + rows + b"\nendstream endobj\nstartxref\n%d\n%%%%EOF" % table


def escaped() -> bytes:
    """The names of a script written otherwise: #4A is J."""
    return pdf(SCRIPT).replace(b"/JavaScript", b"/#4AavaScrip#74").replace(b"/JS", b"/#4AS")


@pytest.mark.parametrize(
    ("media_type", "data"),
    [(PDF, pdf()), (PNG, png()), (PNG, png(900, 20)), (JPEG, jpeg()), (JPEG, jpeg(20, 900) + bytes(100))],
)
def test_a_whole_scan_opens(media_type: str, data: bytes) -> None:
    assert opens(media_type, data)


@pytest.mark.parametrize(
    ("media_type", "data"),
    [
        (PDF, b"%PDF-garbage"),
        (PDF, b"%PDF-1.7\n" + bytes(5_000)),
        (PDF, pdf()[:200]),
        (PDF, pdf(password="x")),
        (PNG, b"\x89PNG\r\n\x1a\n"),
        (PNG, png()[:-12]),
        (PNG, png(0, 1)),
        (JPEG, b"\xff\xd8\xff\xe0"),
        (JPEG, b"\xff\xd8" + b"\xff" * 5_000),
        (JPEG, jpeg()[:-2]),
        (JPEG, jpeg(0, 0)),
    ],
)
def test_what_is_cut_off_empty_or_locked_does_not(media_type: str, data: bytes) -> None:
    assert not opens(media_type, data)


def test_our_own_paper_is_passive() -> None:
    assert is_passive(pdf_bytes(specimen.document()))
    assert is_passive(pdf())


@pytest.mark.parametrize("made", [pdf(SCRIPT), packed(), escaped(), pdf(password="x"), b"%PDF-garbage", b""])
def test_scripts_are_found_however_they_are_written(made: bytes) -> None:
    assert not is_passive(made)


def test_the_examples_are_what_they_say() -> None:
    assert b"JavaScript" not in packed()
    assert b"JavaScript" not in escaped()
    for made in (packed(), escaped()):
        assert len(PdfReader(io.BytesIO(made)).pages) == 1


def test_words_that_name_a_script_are_none() -> None:
    """A byte search took the title of a report for a script."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_metadata({"/Title": "0000JavaScript"})
    made = io.BytesIO()
    writer.write(made)
    assert is_passive(made.getvalue().replace(b"0000JavaScript", b"   /JavaScript"))
