"""Backups in a second place that comes and goes."""

from pathlib import Path

from actions.backups import Reason, make
from tests.storage.reports import filled_library


def test_a_second_place_that_is_back_gets_the_newest_backup_though_nothing_changed(tmp_path: Path) -> None:
    path, second = tmp_path / "绩效.db", tmp_path / "U盘"
    filled_library(path)
    made = make(path, Reason.ASKED)
    assert made is not None
    assert make(path, Reason.ASKED, str(second)) is None, "nothing changed, and the U盘 is not there"

    second.mkdir()

    assert make(path, Reason.ASKED, str(second)) is None
    assert made.path.name in {each.name for each in second.iterdir()}
