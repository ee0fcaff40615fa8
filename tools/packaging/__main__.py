"""``python -m tools.packaging [FOLDER] [--oldest]``: completes dist/jixiao and makes the .deb beside it.

Writes licences and the bill of materials into the folder, says its size and the glibc that it needs, and on Linux makes
the package. Exit code 1 where the folder is larger than 200 MB; with ``--oldest`` also, and without a package, where
a file of it asks for a newer glibc than UOS 20 has.
"""

import platform
import sys
from operator import itemgetter
from pathlib import Path

from tools.packaging import deb, glibc
from tools.packaging.bill import write_bill, write_licences
from tools.packaging.components import ROOT, components

LARGEST = 200_000_000


def main(built: Path, oldest: bool = False) -> int:
    """Completes a built folder; 0 where all is as it should be. ``oldest``: it must start on UOS 20."""
    parts = components(built)
    write_licences(built, parts)
    write_bill(built, parts)
    size = sum(file.stat().st_size for file in built.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"{built.name}: {size / 1e6:.1f} MB, {len(parts)} components with their licences")
    is_old_enough = _deliver(built, oldest) if sys.platform == "linux" else True
    return int(size > LARGEST or not is_old_enough)


def _deliver(built: Path, oldest: bool) -> bool:
    """Makes the package; whether it may be made."""
    needs = glibc.needs(built)
    newest = max(needs.values())
    print(f"glibc {glibc.words(newest)} at least")
    for file, version in sorted(needs.items(), key=itemgetter(1)):
        if version > glibc.OLDEST:
            print(f"  {glibc.words(version)}: {file}")
    if newest > glibc.OLDEST:
        print(f"UOS 20 has glibc {glibc.words(glibc.OLDEST)}; for it: tools/packaging/old_python.sh (CONTRIBUTING.md)")
        if oldest:
            return False
    package = deb.build(built, deb.MACHINES[platform.machine()], newest, built.parent)
    print(f"{package.name}: {package.stat().st_size / 1e6:.1f} MB")
    return True


if __name__ == "__main__":
    folders = [each for each in sys.argv[1:] if each != "--oldest"]
    sys.exit(main(Path(folders[0]) if folders else ROOT / "dist" / "jixiao", "--oldest" in sys.argv))
