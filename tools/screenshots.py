"""Pictures of the whole window into a folder: every page, light and dark, small and scaled, for people to look at.

``python -m tools.screenshots FOLDER [REPORT.txt]``; without a report the shipped sample is shown.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from actions.language import Language
from gui.shell.preferences import Appearance

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "resources" / "samples"


@dataclass(frozen=True, slots=True)
class Look:
    """One way to show the window: its size, scale and colours."""

    name: str
    width: int = 1280
    height: int = 800
    scale: str = "1"
    appearance: Appearance = "light"
    language: Language = "zh"


LOOKS = (
    Look("light"),
    Look("dark", appearance="dark"),
    Look("small", 1024, 600),
    Look("small-dark", 1024, 600, appearance="dark"),
    Look("large", 1920, 1080),
    Look("double", 960, 500, "2"),
    Look("scaled", 1280, 800, "1.5"),
    Look("english", language="en"),
)


def main(arguments: list[str]) -> int:
    """Takes each look in a process of its own: scale and language are set once for a process."""
    if not arguments:
        print(__doc__)
        return 2
    if "--look" in arguments:
        return _take(Path(arguments[0]), Path(arguments[1]), LOOKS[int(arguments[3])])
    folder = Path(arguments[0])
    source = Path(arguments[1]) if len(arguments) > 1 else min(SAMPLES.glob("*.txt"))
    folder.mkdir(parents=True, exist_ok=True)
    for place, look in enumerate(LOOKS):
        environment = {**os.environ, "QT_SCALE_FACTOR": look.scale, "SCREENSHOTS": str(folder)}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, "-m", "tools.screenshots", str(folder), str(source), "--look", str(place)]
        code = subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode
        if code:
            return code
    return 0


def _take(folder: Path, source: Path, look: Look) -> int:
    """All pictures of one look."""
    with tempfile.TemporaryDirectory() as home:
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
            os.environ[name] = home
        for picture in _pictures(Path(home), source, look):
            print(folder / picture)
    return 0


def _pictures(home: Path, source: Path, look: Look) -> Iterator[str]:
    """The empty start, every page of the report, a check of a falsified one, the list, and the dialogs."""
    from tools.screenshot_scenes import scenes

    folder = Path(os.environ["SCREENSHOTS"])
    for name, picture in scenes(home, source, look.appearance, look.language, (look.width, look.height)):
        file = f"{look.name}-{name}.png"
        picture.save(str(folder / file))
        yield file


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
