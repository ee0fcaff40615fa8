"""The .deb as the UOS store wants it: everything below /opt/apps/APPID, no script that touches the system.

Source: 应用商店应用打包规范 (deepin): ``info`` (JSON), ``entries`` (desktop entry, icon, MIME type), ``files``.
"""

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from actions.version import VERSION
from tools.packaging.components import ROOT
from tools.packaging.glibc import Version, words

APP_ID = "org.jixiao.report"
MIME = "application/x-jixiao-package+zip"
MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}
"""Debian's name of a machine by that of ``platform.machine``."""
_TEMPLATES = Path(__file__).parent / "entries"
_DESCRIPTION = """部门整体支出绩效自评：填报、核对、打印、归档
 离线使用，全部数据保存在本机的一个资料库文件中。"""
_PERMISSIONS = (
    *("autostart", "notification", "trayicon", "clipboard", "account"),
    *("bluetooth", "camera", "audio_record", "installed_apps"),
)
"""All that the store asks about; the program wants none."""
_NEEDED = (
    "libc6 (>= {glibc})",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0 | libglib2.0-0t64",
    "libstdc++6",
    "libx11-xcb1",
    "libxcb-glx0",
    "libxcb-randr0",
    "libxcb-render0",
    "libxcb-shape0",
    "libxcb-shm0",
    "libxcb-sync1",
    "libxcb-xfixes0",
)
"""What Qt asks of the system and build.spec does not bundle."""


def build(built: Path, machine: str, glibc: Version, into: Path) -> Path:
    """Makes the package of a built folder for a machine (``amd64``, ``arm64``) and its glibc need; the .deb's path.

    Raises CalledProcessError where dpkg-deb refuses.
    """
    root = into / f"{APP_ID}_{VERSION}_{machine}"
    shutil.rmtree(root, ignore_errors=True)
    home = root / "opt" / "apps" / APP_ID
    shutil.copytree(built, home / "files", symlinks=True)
    entries(home, machine)
    control(root, machine, glibc)
    package = Path(f"{root}.deb")
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", root, package], check=True, capture_output=True
    )
    shutil.rmtree(root)
    return package


def entries(home: Path, machine: str) -> None:
    """Writes ``info`` and ``entries`` below the folder of the application."""
    home.mkdir(parents=True, exist_ok=True)
    told = {
        "appid": APP_ID,
        "name": "绩效自评",
        "version": f"{VERSION}.0",
        "arch": [machine],
        "permissions": dict.fromkeys(_PERMISSIONS, False),
    }
    (home / "info").write_text(json.dumps(told, ensure_ascii=False, indent=4) + "\n", "utf-8")
    values = {"app_id": APP_ID, "mime": MIME}
    _fill("desktop", home / "entries" / "applications" / f"{APP_ID}.desktop", values)
    _fill("mime.xml", home / "entries" / "mime" / "packages" / f"{APP_ID}.xml", values)
    icon = home / "entries" / "icons" / "hicolor" / "scalable" / "apps" / f"{APP_ID}.svg"
    icon.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / "resources" / "icons" / "window.svg", icon)


def control(root: Path, machine: str, glibc: Version) -> None:
    """Writes DEBIAN/control; the size is that of the files below ``root``."""
    size = sum(file.stat().st_size for file in root.rglob("*") if file.is_file() and not file.is_symlink())
    needed = ", ".join(_NEEDED).format(glibc=words(glibc))
    lines = {
        "Package": APP_ID,
        "Version": VERSION,
        "Architecture": machine,
        "Section": "utils",
        "Priority": "optional",
        "Installed-Size": str(-(-size // 1024)),
        "Maintainer": "jixiao <jixiao@localhost>",
        "Depends": needed,
        "Recommends": "libcups2, fcitx5-frontend-qt6 | ibus",
        "Description": _DESCRIPTION,
    }
    (root / "DEBIAN").mkdir(parents=True, exist_ok=True)
    (root / "DEBIAN" / "control").write_text("".join(f"{name}: {value}\n" for name, value in lines.items()), "utf-8")


def _fill(template: str, target: Path, values: Mapping[str, str]) -> None:
    text = (_TEMPLATES / template).read_text("utf-8")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text.format_map(values), "utf-8")


def contents(package: Path) -> Iterable[str]:
    """The paths in a .deb, without the leading dot, folders with a slash at the end."""
    listed = subprocess.run(["dpkg-deb", "--contents", package], check=True, capture_output=True, text=True).stdout
    for line in listed.splitlines():
        yield line.split(None, 5)[5].removeprefix(".").partition(" -> ")[0]
