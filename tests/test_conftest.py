"""The tests' own tools: snapshots that fail when they should, and the mark of tests with a window."""

import subprocess
import sys
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]
CONFTEST = Path(__file__).with_name("conftest.py")


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makeini("[pytest]\nqt_api = pyside6\nmarkers = gui: has a window\n")
    pytester.makeconftest(CONFTEST.read_text("utf-8"))
    return pytester


def test_a_snapshot_is_written_on_request_and_compared_after(project: pytest.Pytester) -> None:
    project.makepyfile(test_words="def test_words(snapshot):\n    snapshot.check('一\\r\\n二')")
    project.runpytest("-p", "no:cacheprovider").assert_outcomes(failed=1)
    project.runpytest("--update-snapshots").assert_outcomes(passed=1)
    project.runpytest().assert_outcomes(passed=1)
    kept = project.path / "snapshots" / "test_words" / "test_words.txt"
    assert kept.read_bytes().decode() == "一\r\n二"
    kept.write_text("一\n二", "utf-8", newline="\n")
    project.runpytest().assert_outcomes(failed=1)


def test_a_test_with_a_window_is_marked_by_its_fixture(project: pytest.Pytester) -> None:
    project.makepyfile("def test_window(qapp):\n    pass\n\ndef test_word():\n    pass\n")
    project.runpytest("-m", "gui").assert_outcomes(passed=1, deselected=1)
    project.runpytest("-m", "not gui").assert_outcomes(passed=1, deselected=1)


def test_a_test_that_pastes_ends_without_a_crash() -> None:
    """What Python put on the clipboard is taken off before Python goes: only another process can see that."""
    test = "tests/gui/fields/test_figure.py::test_a_pasted_amount_is_read_whole"
    words = [sys.executable, "-m", "pytest", "-q", "--no-cov", "-p", "no:cacheprovider", test]
    done = subprocess.run(words, cwd=CONFTEST.parents[1], capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout.decode()
