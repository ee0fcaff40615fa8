"""What was bundled beside the packages of the lock: the libraries of the system that the program was built on."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from actions.components import Component, bundled, by_name, fonts

ROOT = Path(__file__).parents[2]


def components(folder: Path) -> tuple[Component, ...]:
    """Every component of a built folder, by name.

    Raises LookupError where one names no licence or has no text of it: nobody may pass that on.
    """
    linked = tuple(linked_libraries(Path(sys.base_prefix)))
    from_here = (
        each for each in system_libraries(folder) if not each.name.startswith(tuple(own.name for own in linked))
    )
    found = by_name((*bundled(), *fonts(), *linked, *from_here))
    for each in found:
        if not each.licence or not each.texts:
            raise LookupError(f"{each.name} {each.version}: no licence or no licence text")
    return found


def system_libraries(folder: Path) -> Iterator[Component]:
    """What PyInstaller took from the Debian that it ran on: one component a package, its licence in words of its own.

    ``folder`` is the built one. Nothing on a system without dpkg: there every library comes with Python or a wheel.
    """
    if not shutil.which("dpkg-query"):
        return
    files = [file.name for file in (folder / "_internal").glob("lib*.so*") if not file.is_symlink()]
    packages = {name for name in map(_debian_package, files) if name and not name.startswith("libpython")}
    for package in sorted(packages):
        version = _said("dpkg-query", "--show", "--showformat", "${Version}", package)
        home = _said("dpkg-query", "--show", "--showformat", "${Homepage}", package)
        name = package.partition(":")[0]
        text = Path("/usr/share/doc", name, "copyright")
        yield Component(name, version, "LicenseRef-see-copyright-file", home, (text,) if text.is_file() else (), "deb")


def linked_libraries(python: Path) -> Iterator[Component]:
    """What ``old_python.sh`` made of Debian's sources for its Python; any other Python has nothing of it."""
    for folder in sorted((python / "share" / "linked").glob("*/")):
        version, home = ((folder / name).read_text("utf-8").strip() for name in ("version", "home"))
        yield Component(folder.name, version, "LicenseRef-see-copyright-file", home, (folder / "copyright",), "deb")


def _debian_package(file: str) -> str:
    lines = _said("dpkg-query", "--search", f"*/{file}").splitlines()
    return next((line.rpartition(": ")[0].partition(",")[0] for line in lines if not line.startswith("diversion")), "")


def _said(*words: str) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=False, encoding="utf-8").stdout
