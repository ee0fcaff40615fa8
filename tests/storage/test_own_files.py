"""No output replaces the library or what belongs to it, by any name."""

import os
from pathlib import Path

import pytest

from storage.own_files import is_own_file


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "资料.db"
    path.write_bytes(b"library")
    (tmp_path / "资料-文件.db").write_bytes(b"papers")
    (tmp_path / "备份").mkdir()
    return path


@pytest.mark.parametrize(
    "name",
    [
        "资料.db",
        "资料.DB",
        "./资料.db",
        "资料.db.lock",
        "资料.db.holder.json",
        "资料.db-journal",
        "资料-文件.db",
        "备份/a.docx",
    ],
)
def test_what_belongs_to_a_library_is_its_own(library: Path, name: str) -> None:
    assert is_own_file(library.parent / name, library)


def test_a_link_is_what_it_leads_to(library: Path, tmp_path: Path) -> None:
    (tmp_path / "link.json").symlink_to(library)
    os.link(library, tmp_path / "hard.json")

    assert is_own_file(tmp_path / "link.json", library)
    assert is_own_file(tmp_path / "hard.json", library)


def test_a_library_that_is_a_link_has_the_files_of_both_names(library: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.db"
    link.symlink_to(library)

    assert is_own_file(library, link)
    assert is_own_file(link.with_name("link.db.lock"), link)


@pytest.mark.parametrize("name", ["资料.docx", "资料.pdf", "别的.db", "备份.docx"])
def test_other_files_are_free(library: Path, name: str) -> None:
    assert not is_own_file(library.parent / name, library)


def test_a_library_in_memory_has_no_files(tmp_path: Path) -> None:
    assert not is_own_file(tmp_path / "资料.db", Path(":memory:"))
