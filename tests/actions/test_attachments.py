"""A report with attachments from the library to paper, Word, data, package and back."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from actions.archiving import Wishes, archive
from actions.exporting import export
from actions.importing import import_source
from actions.opening import open_library
from actions.printing import rendered
from actions.reports import Opened, add, opened
from actions.verifying import verified
from domain.report import new_uuid
from storage.library import Library
from tests.domain.attached import TEXT, filled


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library.db")


@pytest.fixture
def current(library: Library) -> Opened:
    return opened(library, add(library, replace(filled(), uuid=new_uuid()), TEXT))


def test_it_is_kept_as_it_is(current: Opened) -> None:
    kept, given = current.report, filled()
    assert (dict(kept.figures), dict(kept.tables)) == (dict(given.figures), dict(given.tables))
    assert current.findings == ()


def test_each_attachment_prints_on_pages_of_its_own(current: Opened, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(rendered(current))
    pages = [page.extract_text().replace("\n", "") for page in PdfReader(path).pages]

    assert sum("附件2-1" in page for page in pages) == 1
    sheet = next(page for page in pages if "附件2-2" in page)
    assert "项目支出绩效自评表（乙项目）" in sheet
    assert "80.00%" in sheet
    across = PdfReader(path).pages[pages.index(sheet)]
    assert across.mediabox.width > across.mediabox.height or across.rotation in (90, 270)


def test_word_and_text_hold_every_cell(library: Library, current: Opened, tmp_path: Path) -> None:
    for name in ("report.docx", "report.txt", "report.json"):
        export(library, current, tmp_path / name)

    text = (tmp_path / "report.txt").read_text("utf-8")
    assert "控制率" in text
    assert "95.00%" in text
    assert '"sheets.2.total.spent": "20"' in (tmp_path / "report.json").read_text("utf-8")


def test_it_comes_back_from_an_export_and_from_a_package(library: Library, current: Opened, tmp_path: Path) -> None:
    export(library, current, tmp_path / "report.sqlite")
    package = archive(library, current, tmp_path, Wishes(as_zip=True))

    assert verified(package).whole
    for source in (tmp_path / "report.sqlite", package):
        with open_library(tmp_path / f"{source.suffix[1:]}.db") as other:
            back = opened(other, import_source(other, source).id).report
        assert (dict(back.figures), dict(back.tables)) == (dict(filled().figures), dict(filled().tables))
