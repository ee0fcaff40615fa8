"""What lies beside or within a library and means no good does not keep the window from its work."""

import os

import pytest

from gui.shell.window import MainWindow
from tests.hostile.rows import changed


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such pipes")
def test_a_pipe_among_the_outlines_is_named_and_not_waited_for(window: MainWindow, report: int) -> None:
    folder = window.library.path.parent / "outlines"
    folder.mkdir()
    os.mkfifo(folder / "管道.toml")
    window.flows.libraries.check()
    assert "管道.toml" in window.notices.sentence


def test_a_report_whose_outline_is_damaged_is_refused_in_a_sentence(window: MainWindow, report: int) -> None:
    changed(window.library.path, "UPDATE outline SET text = 'x'")
    window.open_report(report)
    assert "所存的提纲已损坏" in window.notices.sentence
    assert window.desk.session is None
