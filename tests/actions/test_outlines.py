"""Outlines that a finance bureau sends: one file in the library's folder."""

from pathlib import Path

import pytest

from actions.importing import import_source
from actions.outlines import available, named, unreadable
from actions.problems import InputProblem
from domain.editing import new_report
from domain.outline import decode_outline
from resources import path as resource
from storage.library import Library
from storage.listed import Digest
from storage.transfer import export_report
from tests.domain.build import SHIPPED as FULL

SHIPPED = FULL.read_text("utf-8")
SAMPLE = min(resource("samples").glob("*.txt"))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "outlines").mkdir()
    return tmp_path / "library.db"


def test_a_newer_revision_takes_the_place_of_the_shipped_one(library: Path) -> None:
    newer = SHIPPED.replace("revision = 1", "revision = 2", 1).replace('label = "全年预算数"', 'label = "全年预算"', 1)
    (library.parent / "outlines" / "hunan.toml").write_text(newer, "utf-8")
    found = named("hunan-2022", library)
    assert found is not None
    assert (found.outline.revision, found.text) == (2, newer)
    assert len(available(library)) == len(available())


def test_an_older_revision_does_not(library: Path) -> None:
    older = SHIPPED.replace("revision = 1", "revision = 0", 1)
    (library.parent / "outlines" / "hunan.toml").write_text(older, "utf-8")
    found = named("hunan-2022", library)
    assert found is not None
    assert found.outline.revision == 1


def test_a_file_that_is_no_outline_is_named_and_left_out(library: Path) -> None:
    bad = library.parent / "outlines" / "bad.toml"
    bad.write_text('key = "x"\n', "utf-8")
    assert unreadable(library) == (bad,)
    assert len(available(library)) == len(available())
    with Library.open(library) as opened:
        told = import_source(opened, SAMPLE).sentences
    assert any("bad.toml" in sentence for sentence in told)


def test_an_export_with_an_outline_that_cannot_be_used_is_refused(library: Path, tmp_path: Path) -> None:
    source = tmp_path / "report.sqlite"
    with Library.open(library) as opened:
        report = new_report(decode_outline(SHIPPED), "2022", "某县档案馆")
        number = opened.add(report, 'key = "hunan-2022"\n', Digest("x", 0, 0, 0))
        export_report(opened, number, source)
    with Library.open(tmp_path / "other.db") as other:
        with pytest.raises(InputProblem, match="提纲"):
            import_source(other, source)
        assert other.summaries() == ()


def test_a_second_copy_of_an_export_says_that_the_first_is_there(library: Path, tmp_path: Path) -> None:
    source = tmp_path / "report.sqlite"
    with Library.open(library) as opened:
        first = import_source(opened, SAMPLE)
        export_report(opened, first.id, source)
        again = import_source(opened, source)
    assert again.id != first.id
    assert any(f"编号 {first.id}" in sentence for sentence in again.sentences)
