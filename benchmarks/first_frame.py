"""The program as its user starts it; says when the first frame of its window was painted, and ends. Arguments: its own.

The saying stands where the program does what its first frame need not wait for. Nothing else watches: a filter of all
events, in Python, sees thousands of them before the first frame and costs as much as a page.
"""

import sys
from pathlib import Path

import main
from gui import application


def say(_window: object, _file: Path | None) -> None:
    """Says that the first frame is there, and ends."""
    from PySide6.QtWidgets import QApplication

    print("frame", flush=True)
    QApplication.quit()


if __name__ == "__main__":
    setattr(application, "begin", say)  # noqa: B010 - mypy lets nobody put another function there
    sys.exit(main.main(sys.argv[1:]))
