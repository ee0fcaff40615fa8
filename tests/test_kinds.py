"""Kinds of part: each reader knows all of them, by one match, and mypy names the reader that does not."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

READERS = (
    "domain/outline/scopes.py",
    "domain/outline/parts.py",
    "domain/outline/faults.py",
    "domain/outline/decoding.py",
    "domain/checks/missing.py",
    "domain/printed_figures.py",
    "domain/printed_text.py",
    "domain/progress.py",
    "reports/content.py",
    "reports/workbook/attached.py",
    "reports/workbook/composing.py",
    "gui/pages/section_page.py",
)
"""Every module that asks of a part what depends on its kind."""

ROOMS = ("actions", "domain", "gui", "reports", "resources", "storage")
_KIND = re.compile(r"^class (\w+)\(_Data, tag=", re.MULTILINE)
_STRUCTS = ROOT / "domain" / "outline" / "structs.py"


def kinds() -> list[str]:
    return _KIND.findall(_STRUCTS.read_text("utf-8"))


def sources() -> list[Path]:
    return [file for room in (*ROOMS, "benchmarks", "tools") for file in sorted((ROOT / room).rglob("*.py"))]


def test_nothing_asks_for_the_kind_of_a_part_but_a_match() -> None:
    assert len(kinds()) >= 3
    asked = re.compile(rf"isinstance\([^()]*\b({'|'.join(kinds())})\b")
    assert [file for file in sources() if asked.search(file.read_text("utf-8"))] == []


def test_every_reader_is_on_the_list() -> None:
    case = re.compile(rf"case ({'|'.join(kinds())})\(")
    found = {file.relative_to(ROOT).as_posix() for file in sources() if case.search(file.read_text("utf-8"))}
    assert found == set(READERS)


def test_mypy_names_each_reader_that_does_not_know_a_new_kind(tmp_path: Path) -> None:
    """A kind is added to a copy of the sources: every match over the kinds must say that it falls through."""
    for room in ROOMS:
        shutil.copytree(ROOT / room, tmp_path / room, ignore=lambda _folder, names: _heavy(names))
    shutil.copy2(ROOT / "pyproject.toml", tmp_path)
    structs = tmp_path / "domain" / "outline" / "structs.py"
    text = structs.read_text("utf-8")
    text = text.replace(
        "\nPart = ",
        '\nclass NovelPart(_Data, tag="novel", tag_field="kind", frozen=True):\n    key: str\n\n\nPart = NovelPart | ',
        1,
    )
    assert "Part = NovelPart | " in text
    structs.write_text(text, "utf-8")
    command = [sys.executable, "-m", "mypy", "--follow-imports=silent", "--no-error-summary", *READERS]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False)
    falling = {line.partition(":")[0] for line in done.stdout.splitlines() if "assert_never" in line}
    assert falling == set(READERS), done.stdout + done.stderr


def _heavy(names: list[str]) -> set[str]:
    return {name for name in names if Path(name).suffix not in ("", ".py", ".pyi")} | {"__pycache__"} & set(names)
