"""Network drives and U盘 are recognised by what the system says of its mounts."""

from pathlib import Path

import pytest

from storage.drives import Drive, drive_of, on_linux

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /mnt/共享 rw - cifs //server/share rw
31 22 0:41 / /mnt/nfs rw - nfs4 server:/export rw
32 22 8:17 / /media/user/U\\040盘 rw - vfat /dev/sdb1 rw
33 22 8:33 / /data rw - ext4 /dev/sdc rw
broken line
"""


@pytest.fixture
def blocks(tmp_path: Path) -> Path:
    for disk, partition, removable in (("sda", "sda1", "0"), ("sdb", "sdb1", "1"), ("sdc", "", "0")):
        (tmp_path / "devices" / disk / partition).mkdir(parents=True)
        (tmp_path / "devices" / disk / "removable").write_text(f"{removable}\n", "ascii")
    (tmp_path / "block").mkdir()
    for name, place in (("sda1", "sda/sda1"), ("sdb1", "sdb/sdb1"), ("sdc", "sdc")):
        (tmp_path / "block" / name).symlink_to(tmp_path / "devices" / place)
    return tmp_path / "block"


@pytest.mark.parametrize(
    ("path", "drive"),
    [
        ("/home/a/库.db", Drive.LOCAL),
        ("/mnt/共享/库.db", Drive.NETWORK),
        ("/mnt/nfs/甲/库.db", Drive.NETWORK),
        ("/media/user/U 盘/库.db", Drive.REMOVABLE),
        ("/data/库.db", Drive.LOCAL),
        ("/mnt/共享的/库.db", Drive.LOCAL),
    ],
)
def test_each_drive_is_what_its_mount_says(path: str, drive: Drive, blocks: Path) -> None:
    assert on_linux(Path(path), MOUNTS, blocks) is drive


def test_nothing_known_is_local(tmp_path: Path) -> None:
    assert on_linux(Path("/a"), "", tmp_path) is Drive.LOCAL
    assert drive_of(tmp_path) in tuple(Drive)
