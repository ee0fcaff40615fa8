"""Writing a file so that it is there whole, or not at all; reading one that anybody may have put there."""

import errno
import os
import stat
from pathlib import Path

from actions.language import N_, _
from actions.problems import EnvironmentProblem, InputProblem
from storage.files import Stopping, going_on, placed
from storage.own_files import is_own_file

_FULL = (errno.ENOSPC, errno.EDQUOT)
_REASONS = {
    errno.ENOENT: N_("文件或文件夹不存在"),
    errno.ENOTDIR: N_("路径中有一段不是文件夹"),
    errno.EISDIR: N_("是文件夹"),
    errno.EACCES: N_("没有权限"),
    errno.EPERM: N_("没有权限"),
    errno.EINVAL: N_("不是普通文件"),
    errno.ENXIO: N_("不是普通文件"),
    errno.ELOOP: N_("链接指向自身"),
    errno.EFBIG: N_("文件过大"),
    errno.EIO: N_("磁盘读写出错"),
    errno.ENODEV: N_("设备已断开"),
    errno.EBUSY: N_("正被另一程序占用"),
    errno.EMFILE: N_("打开的文件过多"),
}
_READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)


def bounded_bytes(path: Path, most: int) -> bytes:
    """What a regular file holds, at most so many bytes. Raises OSError for a larger one, a folder, a pipe or a device:
    none of them is waited for."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "not a regular file", str(path))
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return data


def write_whole(path: Path, data: bytes, stopping: Stopping = going_on) -> None:
    """Writes beside the target, flushes to the disk, then renames; nothing at all where it was stopped before.

    Raises InputProblem or EnvironmentProblem.
    """
    check_target(path)
    if stopping():
        return
    try:
        with placed(path) as temporary:
            temporary.write_bytes(data)
    except OSError as error:
        raise cannot_write(path, error) from error


def check_target(path: Path) -> None:
    """Raises InputProblem if no file can have this path: its folder is missing, or it is a folder itself."""
    try:
        has_folder, is_folder = path.parent.is_dir(), path.is_dir()
    except OSError as error:
        raise cannot_write(path, error) from error
    if not has_folder:
        raise InputProblem(_("文件夹“{folder}”不存在，请换一个位置。").format(folder=path.parent))
    if is_folder:
        raise InputProblem(_("“{path}”是文件夹，请写明文件名。").format(path=path))


def check_not_own(path: Path, library: Path) -> None:
    """Raises InputProblem if an output would replace the library it comes from, or what belongs to that."""
    if is_own_file(path, library):
        raise InputProblem(_("“{path}”是资料库自己的文件，不能用作输出。请换一个文件名或位置。").format(path=path))


def reason_of(error: OSError) -> str:
    """Why the system refused, in a few words; in its own where we have none."""
    known = _REASONS.get(error.errno or 0)
    return _(known) if known else str(error.strerror or error)


def cannot_write(path: Path, error: OSError) -> EnvironmentProblem:
    """The sentence for a failed write."""
    if error.errno in _FULL:
        return EnvironmentProblem(_("磁盘空间不足，无法写入“{path}”。请清理磁盘后重试。").format(path=path))
    if error.errno in _READ_ONLY:
        return EnvironmentProblem(_("“{path}”所在位置不允许写入，请换一个位置。").format(path=path))
    if error.errno == errno.ENAMETOOLONG:
        return EnvironmentProblem(_("文件名过长，请改短。"))
    return EnvironmentProblem(_("无法写入“{path}”：{reason}").format(path=path, reason=reason_of(error)))
