"""The program as it is delivered (dist/jixiao, after `make package`): for a PC without Python, and for its clerk.

Skipped where nothing was built; .ci/run builds first.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.version import VERSION
from tests.conftest import ROOT
from tests.display import Display
from tools.packaging import deb, glibc
from tools.packaging.__main__ import LARGEST

BUILT = ROOT / "dist" / "jixiao"
SAMPLE = min((ROOT / "resources" / "samples").glob("*.txt"))
NOBODY = 65534
pytestmark = pytest.mark.skipif(not (BUILT / "licences").exists(), reason="not built: make package")


def _bare(home: Path) -> dict[str, str]:
    """An environment in which no Python of ours can be found."""
    return {"PATH": "/usr/bin:/bin", "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}


def _run(program: Path, *words: str, home: Path, user: int | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [program, *words], env=_bare(home), cwd=home, capture_output=True, encoding="utf-8", timeout=120, user=user
    )


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder under a name with Chinese characters and spaces, readable by everybody, writable by root alone."""
    place = tmp_path_factory.mktemp("built") / "绩效 自评（2024 年）"
    shutil.copytree(BUILT, place, symlinks=True, copy_function=os.link)
    for folder in (place, *place.parents):
        if folder == Path("/tmp"):
            break
        folder.chmod(0o755)
    yield place
    shutil.rmtree(place)


def test_it_is_small_enough_and_says_what_it_is_made_of() -> None:
    size = sum(file.stat().st_size for file in BUILT.rglob("*") if file.is_file() and not file.is_symlink())
    assert size <= LARGEST
    told = json.loads((BUILT / "bom.cdx.json").read_text("utf-8"))
    assert told["metadata"]["component"]["version"] == VERSION
    assert len(told["components"]) >= len(json.loads((BUILT / "licences" / "components.json").read_text("utf-8")))


def test_what_wheels_brought_runs_on_the_oldest_system() -> None:
    """More is asked for by what comes from the building machine alone, or has another wheel for older systems."""
    excused = ("lib", "python3.", "cryptography")
    late = {file for file, version in glibc.needs(BUILT / "_internal").items() if version > glibc.OLDEST}
    assert {file for file in late if not file.parts[0].startswith(excused)} == set()


def test_it_runs_from_a_path_with_chinese_and_spaces_without_rights(elsewhere: Path, tmp_path: Path) -> None:
    home = tmp_path / "家"
    home.mkdir()
    home.chmod(0o777)
    for folder in tmp_path.parents:
        if folder != Path("/tmp") and folder.is_relative_to("/tmp"):
            folder.chmod(0o755)
    tmp_path.chmod(0o755)
    user = NOBODY if os.getuid() == 0 else None
    shutil.copyfile(SAMPLE, home / "报告.txt")
    program, library = elsewhere / "jixiao", str(home / "资料 库.db")
    assert _run(program, "--self-test", home=home, user=user).returncode == 0
    number = _run(program, "--library", library, "import", str(home / "报告.txt"), home=home, user=user)
    assert (number.stdout.strip(), number.returncode) == ("1", 0), number.stderr
    for form in ("pdf", "docx", "xlsx"):
        done = _run(program, "--library", library, "export", "1", "-o", str(home / f"出.{form}"), home=home, user=user)
        assert done.returncode == 0, done.stderr
    packed = _run(program, "--library", library, "archive", "1", "-o", str(home), "--zip", home=home, user=user)
    assert _run(program, "verify", packed.stdout.strip(), home=home, user=user).returncode == 0
    if user:
        assert not [each for each in elsewhere.rglob("*") if each.stat().st_uid == NOBODY], "it wrote beside itself"


@pytest.mark.skipif(not all(map(shutil.which, ("Xvfb", "xdotool", "dpkg"))), reason="needs Xvfb, xdotool and dpkg")
def test_the_deb_is_installed_and_its_window_opens(tmp_path: Path) -> None:
    package = next((ROOT / "dist").glob("*.deb"))
    root, home = tmp_path / "system", tmp_path / "home"
    (root / "var" / "lib" / "dpkg").mkdir(parents=True)
    home.mkdir()
    words = [
        "dpkg",
        f"--root={root}",
        "--force-not-root",
        "--force-depends",
        "--force-architecture",
        "--install",
        str(package),
    ]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    program = root / "opt" / "apps" / deb.APP_ID / "files" / "jixiao"
    with Display() as screen:
        environment = {**_bare(home), "DISPLAY": f":{screen}", "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(home)}
        home.chmod(0o700)
        window = subprocess.Popen([program, "--library", str(home / "a.db")], env=environment, cwd=home)
        try:
            found = subprocess.run(
                ["xdotool", "search", "--sync", "--onlyvisible", "--name", "绩效自评"],
                env=environment, capture_output=True, encoding="utf-8", timeout=60,
            )  # fmt: skip
            assert found.stdout.strip()
        finally:
            window.terminate()
            window.wait(30)
