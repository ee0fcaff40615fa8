"""What all tests share: no screen, no trace in the user's own folders, snapshots, the published sample."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from actions.window_words import speak_in_window

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("ours", deadline=None, print_blob=True, derandomize="CI" in os.environ)
settings.load_profile("ours")

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT.parent / "shared" / "sample" / "2022-lusong.txt"
QT_FIXTURES = {"qapp", "qtbot", "qtmodeltester"}
USER_FOLDERS = (
    "HOME",
    "USERPROFILE",
    "APPDATA",
    "LOCALAPPDATA",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
)


@pytest.fixture(autouse=True)
def no_window_speaks() -> Iterator[None]:
    """The words of a test that opens no window are not for one."""
    yield
    speak_in_window(False)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-snapshots", action="store_true", help="write the snapshots anew instead of comparing")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what starts a QApplication, before -m chooses."""
    for item in items:
        if QT_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker("gui")


@pytest.fixture(autouse=True, scope="session")
def user_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Settings and libraries of the tests stay out of the home of whoever runs them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in USER_FOLDERS:
            patch.setenv(name, str(home))
        yield home


class Snapshot:
    """Compares a text with the one kept beside the test module, in ``snapshots/<module>/<test>.txt``."""

    def __init__(self, request: pytest.FixtureRequest) -> None:
        self._folder = request.path.parent / "snapshots" / request.path.stem
        self._test = re.sub(r"[^\w.-]+", "_", request.node.name).strip("_")
        self._update = bool(request.config.getoption("--update-snapshots"))

    def check(self, text: str, name: str = "") -> None:
        """Fail where the text differs; ``name`` tells several snapshots of one test apart."""
        file = self._folder / f"{'-'.join(filter(None, (self._test, name)))}.txt"
        if self._update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        assert file.exists(), f"{file.relative_to(self._folder.parent)} is missing: look, then run --update-snapshots"
        assert text == file.read_bytes().decode()


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Snapshot:
    return Snapshot(request)


@pytest.fixture(scope="session")
def sample_path() -> Path:
    """A real published report; it is not ours to ship, so tests on it skip where it is absent."""
    if not SAMPLE.exists():
        pytest.skip("the published sample is not here")
    return SAMPLE


@pytest.fixture(scope="session")
def sample_text(sample_path: Path) -> str:
    return sample_path.read_text("utf-8")
