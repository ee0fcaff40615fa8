"""Starting: a command imports what it needs and no more."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui.command_line import program
from gui.starting import plain_start
from tests.conftest import ROOT

HEAVY = ("PySide6", "babel", "docx", "lxml", "openpyxl", "pypdfium2", "reportlab", "cryptography")
_LOADED = """
import sys
from main import main
code = main(sys.argv[1:])
print("loaded", *sorted({name.partition(".")[0] for name in sys.modules}))
sys.exit(code)
"""


def _loaded(*words: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED, *words], cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return set(done.stdout.rpartition("loaded")[2].split())


def test_listing_needs_no_paper_no_window_and_no_reader(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    _loaded("--library", str(library), "import", str(min((ROOT / "resources" / "samples").glob("*.txt"))))

    loaded = _loaded("--library", str(library), "list")
    assert not loaded & {*HEAVY, "sqlite_utils", "filelock", "msgspec"}
    assert "tomllib" not in loaded, "an outline or the catalogue was decoded"


@pytest.mark.parametrize(
    ("command", "needless"),
    [
        ("show", {"PySide6", "lxml", "pypdfium2", "sqlite_utils"}),
        ("print", {"PySide6", "lxml", "pypdfium2", "sqlite_utils", "filelock"}),
    ],
)
def test_each_command_leaves_out_what_it_does_not_use(tmp_path: Path, command: str, needless: set[str]) -> None:
    library = tmp_path / "library.db"
    _loaded("--library", str(library), "import", str(min((ROOT / "resources" / "samples").glob("*.txt"))))
    output = ("-o", str(tmp_path / "report.pdf")) if command == "print" else ()

    assert not _loaded("--library", str(library), command, "1", *output) & needless


_WINDOW = """
import sys
from pathlib import Path
from gui.application import open_library, set_up
from gui.shell.preferences import Preferences
from gui.shell.window import MainWindow
application, appearances = set_up()
window = MainWindow(open_library(Path(sys.argv[1])), Preferences(), appearances)
window.start()
window.show()
window.grab()
print("loaded", *sorted(sys.modules))
window.close()
"""


def test_the_first_frame_needs_no_pages_no_flows_and_no_printing(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    _loaded("--library", str(library), "import", str(min((ROOT / "resources" / "samples").glob("*.txt"))))
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}

    done = subprocess.run(
        [sys.executable, "-c", _WINDOW, str(library)],
        cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8", env=surroundings,
    )  # fmt: skip

    loaded = done.stdout.rpartition("loaded")[2].split()
    assert "gui.shell.home" in loaded
    needless = {"gui.shell.editor", "gui.shell.docks", "gui.flows.backups", "gui.pages", "reports", "domain.outline"}
    assert not needless & set(loaded)
    assert not {"babel", "msgspec", "sqlite_utils", "tomllib"} & set(loaded)
    needless = {"domain.calculating", "storage.history", "storage.proof", "storage.acts", "storage.stored"}
    assert not needless & set(loaded)


_WHOLE_START = """
import sys
from main import main
from gui import application
from PySide6.QtWidgets import QApplication

def begin(window, file):
    print("loaded", *sorted(sys.modules))
    QApplication.quit()

application.begin = begin
sys.exit(main(sys.argv[1:]))
"""


def test_a_start_that_only_opens_the_window_loads_no_command(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    _loaded("--library", str(library), "import", str(min((ROOT / "resources" / "samples").glob("*.txt"))))
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}

    done = subprocess.run(
        [sys.executable, "-c", _WHOLE_START, "--library", str(library), "--lang", "zh"],
        cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8", env=surroundings,
    )  # fmt: skip

    loaded = done.stdout.rpartition("loaded")[2].split()
    assert "gui.shell.window" in loaded
    assert not {"click", "actions.commands.terminal", "actions.commands.of_report"} & set(loaded)


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ([], (None, None, None)),
        (["--library", "库.db"], (Path("库.db"), None, None)),
        (["--open", "报告.docx", "--lang", "en"], (None, "en", Path("报告.docx"))),
        (["--lang", "zh", "--library", "a b.db", "--open", "c"], (Path("a b.db"), "zh", Path("c"))),
        *[(words.split(), None) for words in (
            "list", "--library", "--library a list", "--library=a", "--lang fr", "--lang", "--library a --library b",
            "--self-test", "--help", "-h", "--open --lang", "--library a --help", "--lang zh --lang en", "--open -x",
        )],
        (["--library", ""], None),
    ],
)  # fmt: skip
def test_a_plain_start_is_read_without_the_commands(words: list[str], start: object) -> None:
    assert plain_start(words) == start
    if start is not None:  # and as they would read it
        with program.make_context("main.py", list(words), resilient_parsing=True) as context:
            assert tuple(context.params[name] for name in ("library", "lang", "file")) == start


_FIRST_START = """
import sys
from pathlib import Path
from gui.shell.doorbell import ring
print("answered" if ring(Path(sys.argv[1])) else "nobody", *sorted(sys.modules))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe has to be asked")
def test_a_start_that_is_the_first_does_not_ask_whether_it_is(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_START, str(tmp_path / "library.db")],
        cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip

    said, *loaded = done.stdout.split()
    assert said == "nobody"
    assert "multiprocessing.connection" not in loaded
