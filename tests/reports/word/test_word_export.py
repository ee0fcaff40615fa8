"""A Word file on its way out of the program and in again, by the command line."""

from pathlib import Path

import docx
import pytest

import main
from actions.exporting import export
from actions.opening import open_library
from actions.problems import InputProblem
from actions.reports import opened
from actions.showing import as_text
from reports.content import document
from reports.plaintext import plain_text
from reports.reading import read_source
from tests.conftest import ROOT

SAMPLE = min((ROOT / "resources" / "samples").glob("*.txt"))


def run(library: Path, *words: str | Path) -> int:
    return main.main(["--library", str(library), *map(str, words)])


def test_an_exported_report_is_imported_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library, file = tmp_path / "library.db", tmp_path / "报告.docx"
    assert run(library, "import", SAMPLE) == 0
    first = capsys.readouterr().out.strip()
    assert run(library, "export", first, "-o", file) == 0
    assert docx.Document(str(file)).paragraphs[0].text.startswith("2024年度")
    assert run(library, "import", file) == 0
    told = capsys.readouterr()
    assert "未能归位" not in told.err
    for each in (first, told.out.strip()):
        assert run(library, "show", each, "--format", "text") == 0
    shown = capsys.readouterr().out
    half = len(shown) // 2
    assert shown[:half] == shown[half:]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"PK\x03\x04", "无法读取这个 .docx 文件"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "取消密码"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence(
    content: bytes, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "report.docx"
    source.write_bytes(content)
    assert run(tmp_path / "library.db", "import", source) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert sentence in told.err
    assert told.err.count("\n") == 1


@pytest.mark.parametrize("suffix", [".docx", ".txt"])
def test_the_published_copy_masks_the_output_only(
    suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "报告.txt"
    source.write_text(SAMPLE.read_text("utf-8") + "联系电话：13812345678。\n", "utf-8")
    assert run(tmp_path / "library.db", "import", source) == 0
    number = int(capsys.readouterr().out)
    with open_library(tmp_path / "library.db") as library:
        report = opened(library, number)
        export(library, report, tmp_path / f"公开稿{suffix}", public=True)
        with pytest.raises(InputProblem, match=r"\.docx"):
            export(library, report, tmp_path / "公开稿.json", public=True)
        assert "13812345678" in as_text(opened(library, number))
    reading = read_source(tmp_path / f"公开稿{suffix}", [report.outline])
    assert plain_text(document(reading.report, reading.outline)) == as_text(report).replace(
        "13812345678", "138****5678"
    )


def test_an_export_that_cannot_be_written_leaves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = tmp_path / "library.db"
    assert run(library, "import", SAMPLE) == 0
    number = capsys.readouterr().out.strip()
    assert run(library, "export", number, "-o", tmp_path / "missing" / "report.docx") == 2
    assert "不存在" in capsys.readouterr().err
    assert not (tmp_path / "missing").exists()
