"""``outlines`` and ``import --outline``, as a script sees them."""

from pathlib import Path

import pytest

from actions.outlines import named
from tests.test_main import SHIPPED, Shell, shell

__all__ = ["shell"]


@pytest.fixture
def own(shell: Shell) -> Path:
    """An outline of the bureau's own beside the library."""
    source = named("hunan-2022")
    assert source is not None
    folder = shell.library.parent / "outlines"
    folder.mkdir()
    text = source.text.replace('key = "hunan-2022"', 'key = "own-2025"', 1).replace('["2022-"]', '["2025-"]', 1)
    (folder / "own.toml").write_text(text, "utf-8")
    return folder / "own.toml"


def test_outlines_are_listed_with_where_they_hold(shell: Shell, own: Path) -> None:
    listed = shell("outlines", "--json")
    assert (listed.code, listed.err) == (0, "")
    by_key = {each["key"]: each for each in listed.json}
    assert by_key["own-2025"] == {
        "key": "own-2025", "name": "湖南省部门整体支出绩效自评报告（2022年度起）", "provinces": ["湖南省"],
        "levels": [], "years": ["2025-"], "source": str(own),
        "about": ["各部分的标题、顺序和附件按湖南省已公开的报告和通知编排。"],
    }  # fmt: skip
    assert by_key["hunan-2022"]["source"].endswith("hunan-2022.toml")
    assert "catalogue" not in by_key
    lines = shell("outlines").out.splitlines()
    assert [line.split("\t")[0] for line in lines] == list(by_key)
    assert lines[-1].split("\t")[2:] == ["湖南省", "", "2025-", str(own)]


def test_listing_outlines_makes_no_library_and_names_what_cannot_be_used(shell: Shell, own: Path) -> None:
    own.write_text("key = ", "utf-8")
    listed = shell("outlines", "--json")
    assert listed.code == 0
    assert listed.err == "提纲文件“own.toml”无法使用，未采用。\n"
    assert "own-2025" not in {each["key"] for each in listed.json}
    assert not shell.library.exists()


def test_a_report_is_read_by_the_outline_with_the_very_key(shell: Shell, own: Path) -> None:
    number = shell("import", SHIPPED, "--outline", "own-2025")
    assert number.code == 0
    assert shell("show", int(number.out), "--format", "json").json["outline"] == "own-2025"
    for key in ("own", "own-2025 ", "OWN-2025", ""):
        refused = shell("import", SHIPPED, "--outline", key)
        assert (refused.code, refused.out) == (2, "")
        assert f"没有名为“{key}”的提纲。可用的有：" in refused.err
        assert "own-2025" in refused.err


def test_help_of_outlines_speaks_both_languages(shell: Shell) -> None:
    assert "列出可用的提纲" in shell("outlines", "--help").out
    assert "Lists the outlines" in shell("--lang", "en", "outlines", "--help").out
