"""The filmstrip: every page, panel and dialog in every look, and one contact sheet for each, for people to look at.

``python -m tools.screenshots FOLDER [--report REPORT.txt] [LOOK…]``; without a report the shipped sample is shown. A
look is named as ``1024x600-100-light-zh``; parts of names (``dark``, ``1024x600``, ``200-light``) take all that have
each of them. Each look fills a folder of its own; beside it stands its contact sheet.
"""

import json
import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from actions.language import Language
from gui.shell.preferences import Appearance
from gui.shell.window_shape import LEAST_SIZE

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "resources" / "samples" / "2024-qingluan.txt"
SCREENS = ((1024, 600), (1280, 800), (1920, 1080))
"""In pixels of the screen."""
SCALES = (100, 150, 200)
"""Per cent."""
APPEARANCES: tuple[Appearance, ...] = ("light", "dark")
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Look:
    """One way to show the window: the screen in pixels, its scale in per cent, colours and language."""

    screen: tuple[int, int]
    scale: int
    appearance: Appearance
    language: Language

    @property
    def name(self) -> str:
        """As it is called on the command line and on the disk."""
        return f"{self.screen[0]}x{self.screen[1]}-{self.scale}-{self.appearance}-{self.language}"

    @property
    def size(self) -> tuple[int, int]:
        """The window in device-independent pixels: the whole screen, but never less than the least window."""
        width, height = (each * 100 // self.scale for each in self.screen)
        return max(width, LEAST_SIZE[0]), max(height, LEAST_SIZE[1])

    @property
    def screen_settings(self) -> dict[str, object]:
        """The screen for Qt's platform without one, large enough for the window."""
        width, height = (each * self.scale // 100 for each in self.size)
        return {
            "name": self.name, "x": 0, "y": 0, "width": width, "height": height,
            "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
        }  # fmt: skip


LOOKS = tuple(Look(*each) for each in product(SCREENS, SCALES, APPEARANCES, LANGUAGES))


def distinct(looks: tuple[Look, ...]) -> Iterator[tuple[Look, Look]]:
    """Each look with the one that shows the same: itself, or an earlier one with the same least window."""
    first: dict[tuple[object, ...], Look] = {}
    for look in looks:
        yield look, first.setdefault((look.size, look.scale, look.appearance, look.language), look)


def chosen(words: list[str]) -> tuple[Look, ...]:
    """The looks that are named, or else those that have every one of the parts; all where nothing is said."""
    named = tuple(look for look in LOOKS if look.name in words)
    return named or tuple(look for look in LOOKS if all(f"-{part}-" in f"-{look.name}-" for part in words))


def main(arguments: list[str]) -> int:
    """Takes each look in a process of its own: scale and language are set once for a process."""
    wishes = _asked(arguments)
    if wishes.take:
        return _take(wishes.folder, wishes.report, next(each for each in LOOKS if each.name == wishes.take))
    wanted = chosen(wishes.looks)
    wishes.folder.mkdir(parents=True, exist_ok=True)
    taken: list[Look] = []
    for look, same in distinct(wanted):
        if same == look:
            taken.append(look)
        else:
            width, height = look.size
            print(f"{look.name}: shows what {same.name} shows, no window is smaller than {width} × {height}")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return max(pool.map(lambda look: _take_beside(look, wishes), taken), default=0)


def _take_beside(look: Look, wishes: Namespace) -> int:
    """The exit code of the process that takes a look, on a screen as large as the look asks."""
    command = [sys.executable, "-m", "tools.screenshots", str(wishes.folder), "--report", str(wishes.report)]
    with tempfile.TemporaryDirectory() as folder:
        screen = Path(folder) / "screen.json"
        screen.write_text(json.dumps({"screens": [look.screen_settings]}), "utf-8")
        environment = os.environ | {
            "QT_SCALE_FACTOR": str(look.scale / 100),
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        }
        return subprocess.run([*command, "--take", look.name], env=environment, cwd=ROOT, check=False).returncode


def _asked(arguments: list[str]) -> Namespace:
    parser = ArgumentParser("python -m tools.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("looks", nargs="*")
    parser.add_argument("--report", type=Path, default=SAMPLE)
    parser.add_argument("--take", default="")
    return parser.parse_args(arguments)


def _take(folder: Path, source: Path, look: Look) -> int:
    """All pictures of one look, and its contact sheet."""
    from tools.contact_sheet import contact_sheet
    from tools.screenshot_scenes import scenes
    from tools.screenshot_taking import missing

    pictures: list[Path] = []
    (folder / look.name).mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
            os.environ[name] = home
        for name, picture in scenes(Path(home), source, look.appearance, look.language, look.size):
            pictures.append(folder / look.name / f"{name}.png")
            picture.save(str(pictures[-1]))
    sheet = folder / f"{look.name}.png"
    contact_sheet(pictures).save(sheet)
    print(f"{sheet}: {len(pictures)} pictures")
    lost = sorted(missing())
    if lost:
        print(f"not in the film: {', '.join(lost)}", file=sys.stderr)
    return len(lost)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
