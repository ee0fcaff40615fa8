"""What kind of drive a library lies on: a network or a U盘 may be gone in the middle of a day's work."""

import os
import re
import sys
from enum import StrEnum
from pathlib import Path

_NETWORKS = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "ncpfs",
        "davfs",
        "fuse.sshfs",
        "fuse.davfs2",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
    ]
)
_MOUNTS, _BLOCKS = Path("/proc/self/mountinfo"), Path("/sys/class/block")
_REMOVABLE, _REMOTE = 2, 4  # as GetDriveTypeW says it


class Drive(StrEnum):
    """Where a file lies."""

    LOCAL = "local"
    NETWORK = "network"
    REMOVABLE = "removable"


def drive_of(path: Path) -> Drive:
    """The kind of drive that a file is on; local where the system does not say."""
    if sys.platform == "win32":
        return _on_windows(path)
    try:
        mounts = _MOUNTS.read_text("utf-8", "replace")
    except OSError:
        return Drive.LOCAL
    return on_linux(Path(os.path.realpath(path)), mounts, _BLOCKS)


def on_linux(path: Path, mounts: str, blocks: Path) -> Drive:
    """The same from the text of /proc/self/mountinfo and the folder of block devices."""
    found = (Path("/"), "", "")
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields, behind = before.split(), after.split()
        if len(fields) < 5 or len(behind) < 2:
            continue
        point = Path(re.sub(r"\\(\d{3})", lambda octal: chr(int(octal[1], 8)), fields[4]))
        if path.is_relative_to(point) and len(point.parts) >= len(found[0].parts):
            found = (point, behind[0], behind[1])
    _point, kind, device = found
    if kind in _NETWORKS:
        return Drive.NETWORK
    return Drive.REMOVABLE if _is_removable(Path(device).name, blocks) else Drive.LOCAL


def _is_removable(device: str, blocks: Path) -> bool:
    """Whether a partition's disk can be pulled out; its folder in /sys lies within that of the disk."""
    if not device:
        return False
    folder = Path(os.path.realpath(blocks / device))
    for place in (folder, folder.parent):
        try:
            return (place / "removable").read_text("ascii").strip() == "1"
        except OSError:
            continue
    return False


def _on_windows(path: Path) -> Drive:
    import ctypes

    root = path.absolute().anchor
    if root.startswith("\\\\"):
        return Drive.NETWORK
    kind = ctypes.windll.kernel32.GetDriveTypeW(root)  # type: ignore[attr-defined,unused-ignore]
    return {_REMOVABLE: Drive.REMOVABLE, _REMOTE: Drive.NETWORK}.get(kind, Drive.LOCAL)
