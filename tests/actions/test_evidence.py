"""佐证材料: kept once with its sum, told for what it stands, listed, printed, archived; which indicator has none."""

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from actions import evidence as held
from actions.archiving import Wishes, archive
from actions.evidence import attach, detach, evidence, lacking, subject_label
from actions.importing import import_source
from actions.opening import open_library
from actions.printing import calibration
from actions.problems import InputProblem
from actions.reports import Opened, add, edit, opened
from actions.verifying import verified
from domain.editing import delete_rows
from domain.report import inverse, new_uuid
from domain.sheets_of_rows import without_sheets
from main import main
from storage.library import Library
from storage.shelf import path_of
from tests.domain.attached import filled
from tests.domain.test_carrying import MORE

ROW = "sheets.1.indicators.10"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library.db")


@pytest.fixture
def current(library: Library) -> Opened:
    return opened(library, add(library, replace(filled(), uuid=new_uuid()), MORE))


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "验收单.pdf"
    path.write_bytes(calibration())
    return path


def test_a_file_is_kept_once_for_all_that_it_stands_for(library: Library, current: Opened, paper: Path) -> None:
    assert attach(library, current, ROW, [paper], "验收报告") == 1
    current = opened(library, current.id)
    assert attach(library, current, "general.project", [paper]) == 1
    current = opened(library, current.id)

    assert [(each.number, each.key, each.title) for each in evidence(current)] == [
        (1, ROW, "验收报告"),
        (2, "general.project", "验收单.pdf"),
    ]
    assert len(current.files) == 1
    assert library.paper(current.id, 1) == paper.read_bytes()
    assert path_of(library.path).exists()
    assert subject_label(ROW, current) == "绩效指标第1行“数量”"
    assert current.findings == opened(library, current.id).findings


def test_an_indicator_without_evidence_is_named(library: Library, current: Opened, paper: Path) -> None:
    assert len(lacking(current)) == 4
    attach(library, current, ROW, [paper])
    assert ROW not in lacking(opened(library, current.id))


def test_what_is_taken_away_stands_for_nothing_and_stays_in_the_history(
    library: Library, current: Opened, paper: Path
) -> None:
    attach(library, current, ROW, [paper])
    detach(library, opened(library, current.id), 1)
    after = opened(library, current.id)
    assert evidence(after) == ()
    assert len(after.files) == 1
    attach(library, after, ROW, [paper])
    assert len(opened(library, current.id).files) == 1


def test_what_is_no_evidence_is_refused_and_nothing_is_kept(
    library: Library, current: Opened, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = paper.with_name("a.txt")
    text.write_text("text", "utf-8")
    final = replace(current, report=replace(current.report, state="final"))
    for report, key, paths in (
        (current, ROW, [paper, text]),
        (current, ROW, [paper.with_name("none.pdf")]),
        (current, "no.such", [paper]),
        (final, ROW, [paper]),
    ):
        with pytest.raises(InputProblem):
            attach(library, report, key, paths)
    with pytest.raises(InputProblem, match="没有第3件"):
        detach(library, current, 3)
    monkeypatch.setattr(held, "MOST_FILES", 0)
    with pytest.raises(InputProblem, match="最多0件"):
        attach(library, current, ROW, [paper])
    monkeypatch.setattr(held, "MOST_FILES", 300)
    monkeypatch.setattr(held, "MOST_BYTES", 10)
    with pytest.raises(InputProblem, match="最多300件"):
        attach(library, current, ROW, [paper])
    assert opened(library, current.id).files == ()


def test_the_archive_has_it_with_a_list_proves_it_and_brings_it_back(
    library: Library, current: Opened, paper: Path, tmp_path: Path
) -> None:
    attach(library, current, ROW, [paper], "=验收")
    current = opened(library, current.id)
    package = archive(library, current, tmp_path, Wishes(as_zip=True))
    assert verified(package).whole
    with zipfile.ZipFile(package) as file:
        names = {name.partition("/")[2] for name in file.namelist()}
        root = file.namelist()[0].partition("/")[0]
        told = file.read(f"{root}/data/佐证材料目录.csv").decode("utf-8-sig")
        assert file.read(f"{root}/data/佐证材料/1.pdf") == paper.read_bytes()
    assert "data/佐证材料/1.pdf" in names
    assert "'=验收" in told
    with open_library(tmp_path / "other.db") as other:
        back = opened(other, import_source(other, package).id)
        assert [(each.key, each.title) for each in evidence(back)] == [(ROW, "=验收")]
        assert other.paper(back.id, 1) == paper.read_bytes()


def test_a_package_that_lacks_it_is_not_whole(library: Library, current: Opened, paper: Path, tmp_path: Path) -> None:
    attach(library, current, ROW, [paper])
    folder = archive(library, opened(library, current.id), tmp_path, Wishes())
    (folder / "data" / "佐证材料" / "1.pdf").unlink()
    assert not verified(folder).whole


def test_the_command_line_keeps_lists_prints_and_takes_away(
    library: Library, current: Opened, paper: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    library.close()
    place = ["--library", str(library.path), "evidence", str(current.id)]
    assert main([*place, str(paper), "--for", ROW, "--title", "验收报告"]) == 0
    out, err = capfd.readouterr()
    assert out == "1\t绩效指标第1行“数量”\t验收报告\t验收单.pdf\n"
    assert err.count("没有佐证材料：") == 3
    assert main([*place, "--json"]) == 0
    told = json.loads(capfd.readouterr().out)
    assert (told["evidence"][0]["key"], len(told["lacking"])) == (ROW, 3)
    assert main([*place, "-o", str(tmp_path / "目录.pdf")]) == 0
    pages = pypdf.PdfReader(io.BytesIO((tmp_path / "目录.pdf").read_bytes())).pages
    words = "".join(page.extract_text() for page in pages).replace("\n", "")
    assert "佐证材料目录" in words
    assert "验收报告" in words
    assert "没有佐证材料的指标" in words
    assert main([*place, "--remove", "1", "--json"]) == 0
    capfd.readouterr()
    assert main([*place, str(paper)]) == 2
    assert "--for" in capfd.readouterr().err


def test_what_stands_for_a_row_that_goes_is_kept_and_printed_no_more(
    library: Library, current: Opened, paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    attach(library, current, ROW, [paper], "验收报告")
    attach(library, opened(library, current.id), "general.project", [paper], "决算批复")
    current = opened(library, current.id)
    assert [each.title for each in held.of_rows(current, "projects", [1])] == ["验收报告"]
    assert [each.title for each in held.of_rows(current, "sheets.1.indicators", [10])] == ["验收报告"]
    assert held.of_rows(current, "projects", [2]) == ()
    assert held.left_over(current) == ()

    report = current.report
    gone = (*without_sheets(report, current.outline, "projects", [1]), *delete_rows(report, "projects", [1]))
    current = edit(library, current, "删除", gone)
    assert [each.title for each in held.left_over(current)] == ["验收报告"]
    assert [line[:3] for line in held.listed(current)] == [("1", "项目支出", "决算批复")]
    text = pypdf.PdfReader(io.BytesIO(held.directory(current))).pages[0].extract_text()
    assert "决算批复" in text
    assert "验收报告" not in text
    assert "sheets." not in text
    main(["--library", str(library.path), "evidence", str(current.id), "--json"])
    told = json.loads(capsys.readouterr().out)["evidence"]
    assert [(each["label"], each["deleted"]) for each in told] == [("已删除项目", True), ("项目支出", False)]

    current = edit(library, current, "撤销", inverse(gone))
    assert held.left_over(current) == ()
    assert [line[2] for line in held.listed(current)] == ["验收报告", "决算批复"]
