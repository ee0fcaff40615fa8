"""A whole report with its attachments by the keyboard alone: real keys, a real display, from first start to archive.

Several minutes, so only where KEYBOARD is set, with ``-o faulthandler_timeout=900`` (make torture); needs Xvfb and
xdotool.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from actions.opening import open_library
from actions.reports import opened
from domain.links import printed
from domain.report import Row
from tests.conftest import ROOT
from tests.display import Display
from tests.keyboard.operator import PERFORMANCE, sample

pytestmark = [
    pytest.mark.skipif(not os.environ.get("KEYBOARD"), reason="minutes: make torture"),
    pytest.mark.skipif(not all(map(shutil.which, ("Xvfb", "xdotool"))), reason="needs Xvfb and xdotool"),
]
LONGEST = 1800
BLANK_MEANS = ("业务工作经费", "≥", "达成")
"""First choices: blank says the same."""


def _told(row: Row) -> dict[str, object]:
    return {name: value for name, value in row.cells.items() if value not in BLANK_MEANS}


def test_a_report_is_entered_finished_and_archived_by_keyboard(tmp_path: Path) -> None:
    folder = tmp_path / "clerk"
    folder.mkdir(0o700)
    (tmp_path / "other").mkdir()
    with Display() as screen:
        environment = {
            **os.environ, "DISPLAY": f":{screen}", "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1",
            "HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_RUNTIME_DIR": str(folder),
        }  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-m", "tests.keyboard.operator", str(folder)],
            env=environment, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=LONGEST,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["keys"] > 5_000
    sys.stderr.write(f"{told}\n")
    wanted, outline = sample(tmp_path / "other")
    with open_library(folder / "library.db") as library:
        kept = opened(library, 1)
    assert kept.report.state == "archived"
    assert {key: kept.report.figures.get(key) for key in wanted.figures} == dict(wanted.figures)
    for key in {*wanted.prose, *PERFORMANCE} - {"performance.overall", "performance.special"}:
        text = printed(kept.report.prose.get(key, ""), kept.report, kept.outline)
        assert text == printed(wanted.prose[key], wanted, outline), key
    for key, rows in wanted.tables.items():
        assert [_told(row) for row in kept.report.rows(key)] == [_told(row) for row in rows], key
    package = next(folder.glob("*.zip"))
    verified = subprocess.run([sys.executable, ROOT / "main.py", "verify", package], capture_output=True, check=False)
    assert verified.returncode == 0
