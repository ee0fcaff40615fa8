"""The program as its user starts it; says when the first frame of its window was painted, and ends. Arguments: its own.

The saying stands where the program does what its first frame need not wait for. Nothing else watches: a filter of all
events, in Python, sees thousands of them before the first frame and costs as much as a page.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import main

if TYPE_CHECKING:
    from actions.language import Language


def window(library: Path | None, lang: "Language | None", file: Path | None) -> int:
    """The window of the program, which says that its first frame is there instead of going on."""
    from gui import application

    setattr(application, "begin", say)  # noqa: B010 - mypy lets nobody put another function there
    return application.run(library, lang, file)


def say(_window: object, _file: Path | None) -> None:
    """Says that the first frame is there, and ends."""
    from PySide6.QtWidgets import QApplication

    print("frame", flush=True)
    QApplication.quit()


if __name__ == "__main__":
    setattr(main, "_window", window)  # noqa: B010
    sys.exit(main.main(sys.argv[1:]))
