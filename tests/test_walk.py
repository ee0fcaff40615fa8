"""The walk of a figure from key press to paper, as CONTRIBUTING.md tells it."""

import importlib
import re
from functools import reduce

from tests.conftest import ROOT

STEP = re.compile(r"^[0-9]+\. `(?P<module>[a-z_/]+)\.py` `(?P<name>[A-Za-z_.]+)` — ", re.MULTILINE)


def test_every_step_of_the_walk_exists() -> None:
    steps = list(STEP.finditer((ROOT / "CONTRIBUTING.md").read_text("utf-8")))

    assert len(steps) == 10
    for step in steps:
        module = importlib.import_module(step["module"].replace("/", "."))
        assert callable(reduce(getattr, step["name"].split("."), module)), step[0]
