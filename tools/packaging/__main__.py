"""``python -m tools.packaging [FOLDER]``: completes the built folder (dist/jixiao) and makes the .deb beside it.

Writes licences and the bill of materials into the folder, says its size and the glibc that it needs, and on Linux
makes the package. Exit code 1 where the folder is larger than 200 MB or a wheel asks for a newer glibc than it may.
"""

import platform
import sys
from collections.abc import Iterable
from pathlib import Path

from tools.packaging import deb, glibc
from tools.packaging.bill import write_bill, write_licences
from tools.packaging.components import ROOT, components

LARGEST = 200_000_000


def main(built: Path) -> int:
    """Completes a built folder; 0 where all is as it should be."""
    parts = components(built)
    write_licences(built, parts)
    write_bill(built, parts)
    size = sum(file.stat().st_size for file in built.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"{built.name}: {size / 1e6:.1f} MB, {len(parts)} components with their licences")
    if sys.platform == "linux":
        _deliver(built)
    return int(size > LARGEST)


def _deliver(built: Path) -> None:
    needs = glibc.needs(built)
    newest = max(needs.values())
    print(f"glibc {glibc.words(newest)} at least, for {', '.join(_named(needs, newest))}")
    if newest > glibc.OLDEST:
        print(f"for UOS 20 build on a system with glibc {glibc.words(glibc.OLDEST)}: these come from this machine")
    package = deb.build(built, deb.MACHINES[platform.machine()], newest, built.parent)
    print(f"{package.name}: {package.stat().st_size / 1e6:.1f} MB")


def _named(needs: dict[Path, glibc.Version], newest: glibc.Version) -> Iterable[str]:
    return sorted(file.name for file, version in needs.items() if version == newest)[:3]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist" / "jixiao"))
