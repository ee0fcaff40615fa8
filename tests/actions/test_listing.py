"""The list of reports, proved: what it says of a report that is no draft is held against what was made final."""

from pathlib import Path

import pytest

from actions.listing import listed_mismatch
from main import main
from storage.library import Library
from tests.actions.sealed import altered, draft, sealed


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "库.db"
    with Library.open(path, who="李会计") as library:
        sealed(library)
        draft(library)
    return path


def told(path: Path) -> list[str]:
    with Library.open(path, read_only=True) as library:
        return [listed_mismatch(library, summary) for summary in library.summaries()]


def test_a_sealed_report_as_it_was_made_final_says_nothing(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(path) == ["", ""]
    assert main(["--library", str(path), "list"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("statements", "sentence"),
    [
        (("UPDATE figure SET fen = 1 WHERE key = 'general.basic'",), "现有内容与修改记录不一致（基本支出）"),
        (("UPDATE report SET state = 'archived' WHERE state = 'sealed'",), "状态或稿次与修改记录不一致"),
        (("UPDATE report SET title = '另一份报告' WHERE state = 'sealed'",), "列表中的标题、单位、年度或状态"),
    ],
)
def test_what_was_altered_is_told_in_the_list(
    statements: tuple[str, ...], sentence: str, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    altered(path, statements)
    assert sentence in "".join(told(path))
    assert main(["--library", str(path), "list", "--json"]) == 1
    captured = capsys.readouterr()
    assert captured.out.count('"id"') == 2
    assert "编号1：与定稿不符" in captured.err
