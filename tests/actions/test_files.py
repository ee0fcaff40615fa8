"""A file is there whole, or what stood there before is untouched."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from actions.files import bounded_bytes, cannot_write, write_whole
from actions.problems import EnvironmentProblem, InputProblem

ROOT = Path(__file__).parents[2]


def test_the_file_holds_the_bytes_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "报告.txt"
    write_whole(target, b"first")
    write_whole(target, b"second")
    assert target.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [target]
    assert target.stat().st_mode & 0o600 == 0o600


def test_a_missing_folder_and_a_folder_are_wrong_usage(tmp_path: Path) -> None:
    for target in (tmp_path / "none" / "a.txt", tmp_path):
        with pytest.raises(InputProblem):
            write_whole(target, b"x")
    assert not list(tmp_path.iterdir())


def test_a_name_that_no_disk_takes_is_the_environment(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="过长"):
        write_whole(tmp_path / ("长" * 200), b"x")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("number", "word"), [(errno.ENOSPC, "空间不足"), (errno.EROFS, "不允许写入"), (errno.EIO, "无法写入")]
)
def test_each_fault_of_the_disk_has_its_sentence(number: int, word: str) -> None:
    assert word in str(cannot_write(Path("a.txt"), OSError(number, "x")))


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on a file's size there")
def test_a_disk_that_fills_up_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_bytes(b"old")
    script = (
        "import resource, signal\nfrom pathlib import Path\nfrom actions.files import write_whole\n"
        "from actions.problems import EnvironmentProblem\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        f"try:\n    write_whole(Path({str(target)!r}), bytes(5000))\n"
        "except EnvironmentProblem:\n    raise SystemExit(3)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False)
    assert done.returncode == 3
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_long_name_is_taken(tmp_path: Path) -> None:
    target = tmp_path / ("长" * 80 + ".txt")
    write_whole(target, b"x")
    assert target.read_bytes() == b"x"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such pipes")
def test_only_regular_files_of_bounded_size_are_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert bounded_bytes(tmp_path / "a", 5) == b"12345"
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    for name, most in (("a", 4), ("pipe", 5), ("zero", 5), (".", 5), ("none", 5)):
        with pytest.raises(OSError, match=r"\[Errno \d+\]"):
            bounded_bytes(tmp_path / name, most)
