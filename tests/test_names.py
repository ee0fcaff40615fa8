"""A name means one thing: a public class in the whole program, a constant in its module."""

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


def test_no_module_gives_one_name_to_two_constants() -> None:
    """The second would hide the first, and what asks for the first would be answered by the second."""
    twice = {}
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            body = ast.parse(file.read_text("utf-8")).body
            targets = [target for node in body if isinstance(node, ast.Assign) for target in node.targets]
            names = [each.id for target in targets for each in ast.walk(target) if isinstance(each, ast.Name)]
            if len(names) > len(set(names)):
                twice[str(file.relative_to(ROOT))] = sorted({name for name in names if names.count(name) > 1})
    assert twice == {}
