"""The rooms of the code, where import-linter has no words for the rule (its contracts stand in pyproject.toml)."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OURS = {"actions", "domain", "gui", "main", "reports", "resources", "storage"}
FILES_AND_NETWORK = {
    "glob", "http", "io", "mmap", "os", "pathlib", "shutil", "socket", "sqlite3", "subprocess", "tempfile", "urllib",
}  # fmt: skip


def modules(package: str) -> list[Path]:
    """The sources of a package."""
    return sorted((ROOT / package).rglob("*.py"))


def imported(source: Path) -> Iterator[str]:
    """The modules that a source imports, wherever in it; ruff forbids relative imports."""
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module)


def top(module: str) -> str:
    """The package that a module belongs to."""
    return module.partition(".")[0]


def strangers(source: Path, allowed: set[str]) -> set[str]:
    """The packages that a source imports and should not."""
    return {top(module) for module in imported(source)} - allowed


def named(source: Path) -> str:
    """A source's name in the list of tests."""
    return source.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("source", modules("domain"), ids=named)
def test_domain_imports_the_standard_library_and_msgspec(source: Path) -> None:
    standard = set(sys.stdlib_module_names) - FILES_AND_NETWORK
    assert not strangers(source, standard | {"domain", "msgspec"})


@pytest.mark.parametrize("source", modules("domain"), ids=named)
def test_domain_opens_no_file(source: Path) -> None:
    calls = (node for node in ast.walk(ast.parse(source.read_text("utf-8"))) if isinstance(node, ast.Call))
    assert not [call.lineno for call in calls if ast.unparse(call.func) in ("open", "print", "input")]


def test_migrations_import_nothing_of_ours() -> None:
    """A migration must do in ten years what it did on its first day, so it leans on no code that moves."""
    found = {module for file in (ROOT / "storage" / "migrations").glob("*.py") for module in imported(file)}
    assert not {top(module) for module in found if not module.startswith("storage.migrations")} & OURS


def test_resources_need_nothing_but_the_standard_library() -> None:
    assert not strangers(ROOT / "resources" / "__init__.py", set(sys.stdlib_module_names))


def test_main_is_wiring() -> None:
    """No linter watches a single module, so what it does must lie in actions or gui."""
    assert not strangers(ROOT / "main.py", set(sys.stdlib_module_names) | {"actions", "click", "gui"})


def test_reports_are_printed_without_a_window() -> None:
    """A machine without Qt's system libraries can import, check and print: only the window loads Qt."""
    rooms = ["main", *(".".join(source.relative_to(ROOT).with_suffix("").parts) for source in modules("actions"))]
    script = f"import sys, {', '.join(rooms)}; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0
