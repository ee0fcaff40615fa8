"""Runs every measurement, each in a process of its own: ``python -m benchmarks [NAME…]``; exit 1 if one is too slow.

A process of its own, because the memory that one measurement reached would be told of all behind it.
"""

import subprocess
import sys

NAMES = ("start", "choosing", "edit", "desk", "print", "storage", "history", "sheets", "reading", "proofreading")


def main(names: tuple[str, ...]) -> int:
    """Runs the measurements of these names, all where there are none; 1 if one failed."""
    unknown = set(names) - set(NAMES)
    if unknown:
        print(f"{', '.join(sorted(unknown))}: choose among {', '.join(NAMES)}")
        return 2
    codes = [
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode for name in names or NAMES
    ]
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main(tuple(sys.argv[1:])))
