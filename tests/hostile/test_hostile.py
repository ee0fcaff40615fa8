"""Each row of the table: a plain sentence, within five seconds and 500 MB; nothing passes without a word."""

import json
import os
import re
import subprocess
import sys
from importlib import import_module
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.pace import judged

SECONDS, MEGABYTES = 5, 500
TABLES = ("outlines", "paths", "files", "surroundings")

pytestmark = pytest.mark.skipif(os.name != "posix", reason="measures as Unix does")


@pytest.fixture(scope="module", params=TABLES)
def table(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, dict[str, Any]]:
    """The rows of one table, and what became of each."""
    name = f"tests.hostile.{request.param}"
    command = [sys.executable, "-m", "tests.hostile.measuring", name, str(tmp_path_factory.mktemp("hostile"))]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return import_module(name).ROWS, json.loads(done.stdout)


def test_each_row_ends_in_a_sentence_soon(table: tuple[Any, dict[str, Any]]) -> None:
    rows, outcomes = table
    assert len({row.name for row in rows}) == len(rows)
    faults = {row.name: fault for row in rows if (fault := _fault(row, outcomes[row.name]))}
    assert not faults, json.dumps(faults, ensure_ascii=False, indent=1)
    slow = {name: outcome["seconds"] for name, outcome in outcomes.items() if outcome["seconds"] > SECONDS}
    judged(not slow, slow)


def _fault(row: Any, outcome: dict[str, Any]) -> str:
    """What is wrong with how a row went; blank if nothing is."""
    if outcome["megabytes"] > MEGABYTES:
        return f"{outcome['seconds']:.1f} s, {outcome['megabytes']:.0f} MB: {outcome['said'][-300:]}"
    if any(outcome["codes"][:-1]) or outcome["codes"][-1] not in row.codes or "Traceback" in outcome["said"]:
        return f"{outcome['codes']}: {outcome['said'][-900:]}"
    return "" if re.search(row.says, outcome["said"]) else f"does not say {row.says}: {outcome['said'][-300:]}"
