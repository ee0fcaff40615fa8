"""Two libraries that differ in their ending only have papers of their own."""

from pathlib import Path

from storage.shelf import Shelf, path_of


def test_two_endings_are_two_shelves(tmp_path: Path) -> None:
    for name in ("a.db", "a.sqlite"):
        (tmp_path / name).write_bytes(b"")
        Shelf(tmp_path / name).put(name.encode())

    assert path_of(tmp_path / "a.db") != path_of(tmp_path / "a.sqlite")
    assert path_of(tmp_path / "a.db").name == "a-文件.db"


def test_papers_that_are_there_already_stay_with_their_library(tmp_path: Path) -> None:
    (tmp_path / "b-文件.db").write_bytes(b"papers of an earlier version")

    assert path_of(tmp_path / "b.library").name == "b-文件.db"
