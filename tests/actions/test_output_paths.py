"""An output never replaces the library that it comes from."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from actions.importing import import_source
from actions.opening import open_library
from actions.reports import edit, opened
from domain.amount import Amount
from domain.editing import set_figure
from main import main
from resources import path as resource
from storage.errors import Overwritten

SAMPLE = min(resource("samples").glob("*.txt"))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "l.json"
    with open_library(path) as place:
        import_source(place, SAMPLE)
    return path


@pytest.mark.parametrize(
    "words",
    [
        ("export", "1", "-o", "{library}"),
        ("export", "1", "-o", "{folder}/link.json"),
        ("export", "1", "-o", "{folder}/L.JSON"),
        ("print", "1", "-o", "{folder}/备份/a.pdf"),
        ("export", "1", "-o", "{folder}/备份/a.docx"),
    ],
)
def test_no_output_replaces_the_library(
    library: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    (library.parent / "link.json").symlink_to(library)
    (library.parent / "备份").mkdir(exist_ok=True)
    before = library.read_bytes()
    filled = [word.format(library=library, folder=library.parent) for word in words]

    assert main(["--library", str(library), *filled]) == 2
    assert "不能用作输出" in capsys.readouterr().err
    assert library.read_bytes() == before


def test_an_edit_of_a_library_that_was_replaced_is_refused(library: Path, tmp_path: Path) -> None:
    """A synchronising program puts another PC's file in place while the window is open."""
    other = tmp_path / "other.db"
    shutil.copy(library, other)
    with open_library(other) as place:
        edit(place, current := opened(place, 1), "填写", set_figure(current.report, "general.budget", Amount(7)))
    with open_library(library) as place:
        standing = opened(place, 1)
        with sqlite3.connect(other) as theirs, sqlite3.connect(library) as ours:
            theirs.backup(ours)
        with pytest.raises(Overwritten):
            edit(place, standing, "填写", set_figure(standing.report, "general.public", Amount(9)))
