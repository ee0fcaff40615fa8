"""Starting: the list against what sqlite-utils alone costs, the self-test, and the window against a bare one."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measuring import SAMPLE, Command, Ratio, all_hold, by_turns, ours, peer, run

SELF_TEST = 0.6  # seconds
LIST, WINDOW = 3.0, 2.0
FRAME = "frame"
"""What both windows say once their first frame is painted."""


def main() -> int:
    """Prints every figure; 0 if all are as they should be. Without Xvfb the windows are painted off screen."""
    with tempfile.TemporaryDirectory() as folder, _screen() as screen:
        library = Path(folder) / "library.db"
        run(ours("--library", library, "import", SAMPLE))
        settings = {"XDG_CONFIG_HOME": folder, "APPDATA": folder, **screen}
        words = (sys.executable, "-m", "benchmarks.first_frame", "--library", str(library))
        window, bare = Command(words, settings, FRAME), Command(peer("bare_window.py").words, screen, FRAME)
        taken = by_turns(
            {
                "list": ours("--library", library, "list"),
                "sqlite-utils": peer("sqlite_utils_alone.py"),
                "window": window,
                "bare window": bare,
                "with a word": Command(peer("bare_window.py", "word").words, screen, FRAME),
                "self-test": Command(ours("--self-test").words, screen),
            }
        )
    failed = all_hold(
        [
            Ratio("list against importing sqlite-utils", taken["list"], taken["sqlite-utils"], LIST),
            Ratio("first frame against a bare window's", taken["window"], taken["bare window"], WINDOW),
        ]
    )
    Ratio("first frame against a window's with a word", taken["window"], taken["with a word"], WINDOW).holds()
    tested = statistics.median(taken["self-test"])
    print(f"self-test: {tested:.3f} s (at most {SELF_TEST})")
    return failed or int(tested > SELF_TEST)


@contextmanager
def _screen() -> Iterator[dict[str, str]]:
    """The environment of a screen that nobody looks at."""
    if os.environ.get("DISPLAY") or not shutil.which("Xvfb"):
        yield {} if os.environ.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            yield {"DISPLAY": f":{answer.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main())
