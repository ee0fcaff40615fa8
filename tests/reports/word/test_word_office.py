"""The exported Word file as LibreOffice sees it; without LibreOffice on this PC there is nothing to ask."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from domain.outline import Outline, decode_outline
from domain.report import Report
from reports.content import Document, document
from reports.pdf import pdf_bytes
from reports.plaintext import plain_text
from reports.reading import read_source
from reports.word.writer import word_bytes
from tests.conftest import ROOT
from tests.domain.build import SHIPPED
from tests.reports import attachments, prose, readback
from tools import office

SAMPLE = min((ROOT / "resources" / "samples").glob("*.txt"))
Converted = Callable[[Document, str], Path]

pytestmark = pytest.mark.skipif(office.PROGRAM is None, reason="LibreOffice is not here")


@pytest.fixture(scope="module")
def outline() -> Outline:
    return decode_outline(SHIPPED.read_text("utf-8"))


@pytest.fixture(scope="module")
def shipped(outline: Outline) -> Report:
    return read_source(SAMPLE, [outline]).report


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Converted:
    """Exports a report and has LibreOffice save it as another kind of file."""
    folder = tmp_path_factory.mktemp("office")
    office.prepare(folder)

    def convert(report: Document, kind: str) -> Path:
        source = folder / "report.docx"
        source.write_bytes(word_bytes(report))
        return office.converted(source, kind, folder)

    return convert


def io_of(report: Document) -> io.BytesIO:
    """Our own PDF."""
    return io.BytesIO(pdf_bytes(report))


def unspaced(text: str) -> str:
    return re.sub(r"\s", "", text)


def printed(path: Path) -> list[str]:
    """The text of each page of a PDF as it stands on paper: LibreOffice writes another face's characters later."""
    pages = readback.characters(path.read_bytes())
    return [unspaced("".join(map(readback.words, readback.rows(page)))) for page in pages]


def body(page: str) -> str:
    """A page without the number at its foot."""
    return re.sub("—[0-9]+—$", "", page)


def test_the_pages_are_as_many_as_ours_and_say_the_same(
    converted: Converted, outline: Outline, shipped: Report
) -> None:
    report = document(shipped, outline)
    pages = printed(converted(report, "pdf"))
    ours = pypdf.PdfReader(io_of(report))
    assert abs(len(pages) - len(ours.pages)) <= 1
    said = "".join(body(page.removeprefix("草稿")) for page in pages)
    assert said == unspaced(plain_text(report))


def test_pages_are_numbered_behind_the_cover(converted: Converted, outline: Outline, shipped: Report) -> None:
    pages = printed(converted(document(shipped, outline), "pdf"))
    assert all(page.startswith("草稿") for page in pages)
    assert [re.findall("—[0-9]+—$", page) for page in pages] == [
        [f"—{number}—"] if number else [] for number in range(len(pages))
    ]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_generated_reports_take_as_many_pages_as_ours(converted: Converted, seed: int) -> None:
    report = prose.report(seed, sections=6)
    pages = len(pypdf.PdfReader(converted(report, "pdf")).pages)
    assert abs(pages - len(pypdf.PdfReader(io_of(report)).pages)) <= 1


def test_attachments_take_as_many_pages_as_ours(converted: Converted) -> None:
    report = attachments.document()
    pages = [unspaced(page.extract_text()) for page in pypdf.PdfReader(converted(report, "pdf")).pages]
    assert abs(len(pages) - len(pypdf.PdfReader(io_of(report)).pages)) <= 1
    assert all(f"—{number}—" in page for number, page in enumerate(pages[1:], 1))


def test_a_report_comes_back_word_for_word(outline: Outline, shipped: Report, tmp_path: Path) -> None:
    report = document(shipped, outline)
    (tmp_path / "report.docx").write_bytes(word_bytes(report))
    reading = read_source(tmp_path / "report.docx", [outline])
    assert plain_text(document(reading.report, outline)) == plain_text(report)
    assert (reading.unplaced, reading.report.figures) == ((), shipped.figures)


def test_a_report_that_libreoffice_saved_again_comes_back_word_for_word(
    converted: Converted, outline: Outline, shipped: Report
) -> None:
    reading = read_source(converted(document(shipped, outline), "docx"), [outline])
    assert plain_text(document(reading.report, outline)) == plain_text(document(shipped, outline))
    assert (reading.unplaced, reading.report.figures) == ((), shipped.figures)
