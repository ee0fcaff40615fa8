"""A file that SQLite would read for years is refused in seconds, wherever it is handed in."""

import time
from pathlib import Path

import pytest

from storage import opening
from storage.errors import DamagedFile
from storage.library import Library
from storage.package_sums import Verdict
from storage.transfer import import_report
from storage.verifying import verify
from tests.storage.endless import write_endless


@pytest.fixture
def endless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(opening, "SCHEMA_SECONDS", 0.2)
    write_endless(tmp_path / "endless.db")
    return tmp_path / "endless.db"


def test_it_is_refused_in_bounded_time(endless: Path) -> None:
    before, began = endless.read_bytes(), time.thread_time()
    assert len(before) < 100_000
    for read_only in (True, False):
        with pytest.raises(DamagedFile):
            Library.open(endless, read_only=read_only)
    with Library.open(Path(":memory:")) as library:
        with pytest.raises(DamagedFile) as caught:
            import_report(library, endless)
        assert library.summaries() == ()
    assert caught.value.family == "input"
    assert [each.verdict for each in verify(endless).files] == [Verdict.UNPROVED]
    assert time.thread_time() - began < 5
    assert endless.read_bytes() == before
