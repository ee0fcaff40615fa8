"""A public name of a class means one thing in the whole program."""

import ast
from collections import defaultdict

from tests.conftest import ROOT

ROOMS = ("actions", "domain", "gui", "reports", "storage")


def test_no_two_public_classes_bear_one_name() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            for node in ast.parse(file.read_text("utf-8")).body:
                if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                    places[node.name].append(str(file.relative_to(ROOT)))
    assert len(places) > 200
    assert {name: files for name, files in places.items() if len(files) > 1} == {}
