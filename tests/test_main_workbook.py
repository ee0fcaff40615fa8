"""``export ID -o FILE.xlsx`` and ``.pdf`` on the command line."""

import io
from pathlib import Path

import openpyxl
import pypdf
import pytest

from main import main
from tests.conftest import ROOT

SAMPLE = min((ROOT / "resources" / "samples").glob("*.txt"))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    assert main(["--library", str(tmp_path / "library.db"), "import", str(SAMPLE)]) == 0
    return tmp_path / "library.db"


def test_a_report_becomes_a_workbook(library: Path, tmp_path: Path) -> None:
    path = tmp_path / "报告.xlsx"
    assert main(["--library", str(library), "export", "1", "-o", str(path)]) == 0

    book = openpyxl.load_workbook(path, data_only=True)
    figures = {row[1].value: row[2].value for row in book["基本数据"].iter_rows(min_row=3)}
    assert figures["年度"] == 2024
    assert any(isinstance(value, float) for value in figures.values())
    assert str(tmp_path) not in "".join(str(value) for value in figures.values())


def test_a_report_becomes_a_pdf(library: Path, tmp_path: Path) -> None:
    assert main(["--library", str(library), "export", "1", "-o", str(tmp_path / "报告.pdf")]) == 0
    assert len(pypdf.PdfReader(io.BytesIO((tmp_path / "报告.pdf").read_bytes())).pages) > 2


def test_a_workbook_has_no_masks_so_it_is_not_made_public(library: Path, tmp_path: Path) -> None:
    path = tmp_path / "报告.xlsx"
    assert main(["--library", str(library), "export", "1", "-o", str(path), "--public"]) == 2
    assert not path.exists()
