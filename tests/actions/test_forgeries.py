"""A sealed report proves itself whenever it is read: no forgery leaves the library but as the PDF that was sealed."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from actions.printing import stored_paper
from actions.proving import advice, mismatch_sentence
from actions.reports import opened
from main import main
from storage.library import Library
from storage.shelf import path_of
from tests.actions.forgeries import IN_THE_LIBRARY, Forgery
from tests.actions.sealed import altered, sealed


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sealed") / "库.db"
    with Library.open(path, who="李会计") as library:
        sealed(library)
    return path


@pytest.fixture
def place(whole: Path, tmp_path: Path) -> Path:
    """A copy of the library, to be forged."""
    shutil.copy(path_of(whole), tmp_path)
    return Path(shutil.copy(whole, tmp_path))


@pytest.mark.parametrize("forgery", IN_THE_LIBRARY, ids=lambda each: each.name)
def test_a_forged_report_does_not_leave_the_library(
    forgery: Forgery, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    altered(place, forgery.statements, rechained=forgery.rechained)
    with Library.open(place, read_only=True) as library:
        current = opened(library, 1)
        kept = stored_paper(current)
        assert kept is not None or forgery.name == "another version"
        paper = library.paper(1, kept.number) if kept else b""
    assert forgery.says in mismatch_sentence(current)
    assert not current.is_draft
    before = {path.name for path in place.parent.iterdir()}
    out = place.parent / "out"
    for words in (
        ["show", "1"],
        ["show", "1", "--format", "json"],
        ["check", "1"],
        ["print", "1", "--public", "-o", f"{out}.pdf"],
        *(["export", "1", "-o", f"{out}{suffix}"] for suffix in (".txt", ".docx", ".json", ".sqlite")),
        ["archive", "1", "-o", str(place.parent)],
    ):
        assert main(["--library", str(place), *words]) == 1, words
        told = capsys.readouterr()
        assert (told.out, told.err) == ("", f"{mismatch_sentence(current)}{advice()}\n"), words
    assert {path.name for path in place.parent.iterdir()} == before
    for words in (["history", "1"], ["history", "1", "--json"]):
        assert main(["--library", str(place), *words]) == 1
        assert forgery.says.split("（")[0] in capsys.readouterr().err
    if kept:
        assert main(["--library", str(place), "print", "1", "-o", f"{out}.pdf"]) == 1
        assert Path(f"{out}.pdf").read_bytes() == paper
        assert "输出的是定稿时保存的 PDF" in capsys.readouterr().err


def test_the_time_of_the_last_change_is_that_of_the_history(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    altered(place, ("UPDATE report SET changed_at = '2001-01-01T00:00:00+08:00'",))
    assert main(["--library", str(place), "show", "1"]) == 1
    assert "最近修改时间与修改记录不一致" in capsys.readouterr().err


def test_what_is_whole_says_nothing(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Library.open(place, read_only=True) as library:
        assert opened(library, 1).deviations == ()
    for words in (["show", "1"], ["history", "1"], ["print", "1", "-o", str(place.parent / "a.pdf")]):
        assert main(["--library", str(place), *words]) == 0
        assert "不符" not in capsys.readouterr().err


def test_the_sqlite3_program_cannot_do_it_without_force(place: Path) -> None:
    """Draft, a figure, sealed again: the first of these statements is refused while the triggers stand."""
    for forgery in IN_THE_LIBRARY:
        if forgery.name not in ("another outline", "an answer more"):
            with pytest.raises(sqlite3.IntegrityError):
                altered(place, forgery.statements, guards=True)
