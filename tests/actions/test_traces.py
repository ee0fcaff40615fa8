"""What a file of ours gives away besides the report: to whom it can be read, who made it, and where."""

import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from actions.archiving import Wishes, archive
from actions.exporting import SUFFIXES, export
from actions.importing import import_source
from actions.paper import Paper, keep, of_library, text_of
from actions.printing import print_pdf
from actions.problems import InputProblem
from actions.reports import Opened, opened
from reports.typesetting.faces import ChosenFace, FaceChoice, Part
from storage.backup import back_up
from storage.backup_files import Reason
from storage.library import Library
from tests.actions.sealed import sealed

SAMPLE = min((Path(__file__).parents[2] / "resources" / "samples").glob("*.txt"))
USER = "qianfu-1990"
CHOSEN = Paper(faces=FaceChoice((ChosenFace(Part.BODY, "仿宋", "00"),)))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    (tmp_path / "geheim").mkdir()
    with Library.open(tmp_path / "geheim" / "library.db", who=USER) as library:
        import_source(library, SAMPLE)
        keep(library, CHOSEN)
        yield library


def written(library: Library, current: Opened, folder: Path) -> list[Path]:
    """A file of every kind that leaves the library."""
    made = [folder / f"a{suffix}" for suffix in SUFFIXES]
    for path in made:
        export(library, current, path)
    print_pdf(library, current, folder / "a.pdf")
    packed = archive(library, current, folder, Wishes(as_zip=True))
    package = archive(library, opened(library, current.id), folder, Wishes())
    return [*made, folder / "a.pdf", packed, *(path for path in package.rglob("*") if path.is_file())]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
def test_nobody_else_reads_what_holds_personal_data(library: Library, tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        with Library.open(tmp_path / "new.db") as other:
            current = opened(other, import_source(other, SAMPLE).id)
            other.shelf.put(b"%PDF-1.7")
            back_up(other.path, Reason.ASKED)
            written(other, current, tmp_path)
    finally:
        os.umask(before)
    files = [path for path in tmp_path.rglob("*") if path.is_file() and path.parent.name != "geheim"]
    public = {path.name for path in files if path.stat().st_mode & 0o077}
    assert len(files) > 15
    assert public <= {"new.db.lock", "new.db.holder.json"}


@pytest.mark.parametrize("is_sealed", [False, True])
def test_no_file_says_where_it_was_made_and_by_which_user(library: Library, tmp_path: Path, is_sealed: bool) -> None:
    """The history that goes along has an alias; in the library it still has the name."""
    current = sealed(library) if is_sealed else opened(library, 1)
    assert {row.who for row in library.history(current.id)} == {USER}
    assert {note.who for note in current.notes} <= {USER}
    for path in written(library, current, tmp_path):
        for data in _unpacked(path):
            assert b"geheim" not in data, path
            assert USER.encode() not in data, path


def test_no_other_name_is_put_in_place_of_an_alias(library: Library) -> None:
    with library.writing() as database:
        database.execute("UPDATE preference SET text = '别人' WHERE key GLOB 'who.*'")
    (who,) = {row.who for row in library.history(1)}
    assert who.startswith("用户")


def test_an_alias_is_known_at_home_and_nowhere_else(library: Library, tmp_path: Path) -> None:
    export(library, opened(library, 1), tmp_path / "a.sqlite")
    with Library.open(tmp_path / "other.db", who="zhang") as other:
        number = import_source(other, tmp_path / "a.sqlite").id
        (alias,) = {row.who for row in other.history(number)}
        assert alias.startswith("用户")
        assert import_source(other, tmp_path / "a.sqlite").id != number
        assert {row.who for row in other.history(number + 1)} == {alias, "zhang"}
    with Library.open(library.path.with_name("again.db"), who=USER) as again:
        number = import_source(again, SAMPLE).id
        assert {row.who for row in again.history(number)} == {USER}
        export(again, opened(again, number), tmp_path / "b.sqlite")
    with Library.open(tmp_path / "b.sqlite", read_only=True) as exported:
        assert {row.who for row in exported.history(1)} not in ({USER}, {alias})  # no list of names finds it out
    back = import_source(library, tmp_path / "a.sqlite").id
    assert {row.who for row in library.history(back)} == {USER}


def _unpacked(path: Path) -> Iterator[bytes]:
    data = path.read_bytes()
    yield data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            yield from (packed.read(name) for name in packed.namelist())
    if data.startswith(b"%PDF"):
        reader = pypdf.PdfReader(io.BytesIO(data))
        yield str(reader.metadata).encode()
        yield "\n".join(page.extract_text() for page in reader.pages).encode()


def test_the_choice_of_faces_names_no_file(library: Library) -> None:
    assert of_library(library) == CHOSEN
    assert text_of(CHOSEN) == (
        '{"style":{},"faces":{"faces":[{"part":"body","family":"仿宋","fingerprint":"00"}]},"signed":false}'
    )


@pytest.mark.parametrize("suffix", [suffix for suffix in SUFFIXES if suffix not in (".txt", ".docx", ".pdf")])
def test_a_public_copy_is_no_file_that_holds_the_data_itself(suffix: str, library: Library, tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="公开稿只能导出为"):
        export(library, opened(library, 1), tmp_path / f"a{suffix}", public=True)
    assert not (tmp_path / f"a{suffix}").exists()
