"""The invented inputs that are about more than reading, taken from their own files, where these are."""

import json
from pathlib import Path

import pytest

from actions.importing import import_source
from actions.outlines import available
from actions.proofreading import proofread_source
from actions.reports import opened
from domain.report import written
from main import main
from reports.reading import read_text
from reports.typesetting.fonts import bundled
from storage.library import Library
from tests.conftest import ROOT

CASES = ROOT.parent / "shared" / "cases"
pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="the cases are not beside this tree")


def case(number: str) -> Path:
    return next(CASES.glob(f"{number}-*"))


def marks(source: Path) -> list[tuple[str, str, str]]:
    return [(each.severity, each.code, each.quote or "") for each in proofread_source(source).findings]


def test_20_a_number_that_begins_with_a_separator_is_asked_about_and_never_a_figure(tmp_path: Path) -> None:
    found = [(severity, quote) for severity, code, quote in marks(case("20")) if code == "prose.lost_digit"]
    assert found == [("query", ",600.5万元")] * 2
    with Library.open(tmp_path / "a.db") as library:
        figures = opened(library, import_source(library, case("20")).id).report.figures
    assert "general.expenditure" not in figures
    assert written(figures["general.project"]) == "500"


@pytest.mark.parametrize("number", [",867.48", ",8,671.25"])
def test_20_is_asked_about_in_each_spelling(number: str, tmp_path: Path) -> None:
    source = tmp_path / "报告.txt"
    source.write_text(case("20").read_text("utf-8").replace(",600.5", number), "utf-8")
    assert [code for _, code, _ in marks(source)].count("prose.lost_digit") == 2


@pytest.mark.parametrize(
    "number", [",867.48", "，867.48", "、867.48", ", 867.48", ".867", "867,48", "8,67.48", "，867,48"]
)
def test_20_what_may_have_lost_a_digit_is_no_figure(number: str) -> None:
    text = case("20").read_text("utf-8").replace(",600.5", number)
    reading = read_text(text.encode(), tuple(source.outline for source in available()))
    assert "general.expenditure" not in reading.report.figures
    assert number in "".join(reading.report.prose.values())


def test_21_shares_and_growth_are_computed(tmp_path: Path) -> None:
    found = [(severity, code) for severity, code, _quote in marks(case("21"))]
    assert found == [("query", "prose.share"), ("query", "prose.share"), ("query", "prose.growth")]
    told = [each.replacement for each in proofread_source(case("21")).findings]
    assert told == [None, None, None]  # which of the numbers is wrong nobody can be certain of


def test_21_right_shares_and_growth_are_not_asked_about(tmp_path: Path) -> None:
    source = tmp_path / "报告.txt"
    text = case("21").read_text("utf-8")
    for wrong, right in (("总支出的20%", "总支出的16.67%"), ("总支出的80%", "总支出的83.33%"), ("增长20%", "增长25%")):
        assert wrong in text
        text = text.replace(wrong, right)
    source.write_text(text, "utf-8")
    assert marks(source) == []


def test_39_what_the_import_writes_for_a_ticked_box_can_be_printed(tmp_path: Path) -> None:
    with Library.open(tmp_path / "a.db") as library:
        current = opened(library, import_source(library, case("39")).id)
        texts = "".join(current.report.prose.values())
        assert "☑门户网站" in texts
        assert "□公告栏" in texts
        assert "glyph.missing" not in {each.code for each in current.findings}
    assert bundled().missing("☑☐√×□■") == ()


def test_50_a_package_zipped_on_a_chinese_pc_verifies_and_comes_in(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(case("50"))]) == 0
    assert "15个文件全部一致" in capfd.readouterr().err
    place = ["--library", str(tmp_path / "a.db")]
    assert main([*place, "import", str(case("50"))]) == 0
    number = capfd.readouterr().out.strip()
    assert main([*place, "check", number, "--json"]) in (0, 1)
    assert isinstance(json.loads(capfd.readouterr().out), list)


def test_52_what_the_public_copy_must_not_tell_is_masked_whole(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    place = ["--library", str(tmp_path / "a.db")]
    assert main([*place, "import", str(case("52"))]) == 0
    number = capfd.readouterr().out.strip()
    assert main([*place, "export", number, "--public", "-o", str(tmp_path / "公开.txt")]) == 0
    text = (tmp_path / "公开.txt").read_text("utf-8")
    for secret in ("8000001", "19900101", "0000 0920", "1912"):
        assert secret not in text
    assert "2023年度全年预算数600万元" in text
