"""The program's entrance: without a command it opens the window, with one it works without a screen.

Each command imports what it needs when it runs: ``list`` starts without ReportLab, Qt or a reader, the window without
click.
"""

# ruff: noqa: E402 - what is imported stays: to look through it for waste takes a tenth of a start
import gc

gc.set_threshold(100_000, 20, 20)

import sys

from actions.commands.guard import guarded
from gui.starting import open_window, plain_start


def main(arguments: list[str] | None = None) -> int:
    """Runs the command line; the exit code. A failure is one plain sentence on standard error."""
    words = sys.argv[1:] if arguments is None else arguments
    start = plain_start(words)
    if start is not None:
        return guarded(lambda: open_window(*start))
    return guarded(lambda: _run(words))  # Ctrl+C may come while the commands are still being imported


def _run(words: list[str]) -> int:
    from gui import command_line

    return command_line.run(words)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # the built program starts itself to read an old .xls apart
        import multiprocessing

        multiprocessing.freeze_support()
    code = main()
    gc.freeze()  # the system takes the memory back: to look through all of it for waste first takes as long as a start
    sys.exit(code)
