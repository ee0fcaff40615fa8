"""诊断信息: what a clerk can read out over the phone about the program, the PC and the library; nothing of a report."""

import platform
from pathlib import Path

from actions.backups import second_place
from actions.language import N_, _
from actions.version import VERSION
from storage.backup import backups_of, contents
from storage.drives import Drive, drive_of
from storage.errors import StorageProblem
from storage.library import Library

Facts = tuple[tuple[str, str], ...]
"""Names and values, each a short line."""
_DRIVES = {Drive.LOCAL: N_("本机磁盘"), Drive.NETWORK: N_("网络位置"), Drive.REMOVABLE: N_("可移动磁盘")}
_NONE = "—"


def program_facts() -> Facts:
    """The program and the system that it runs on."""
    machine = f"{platform.system()} {platform.release()} {platform.machine()}"
    return (
        (_("程序版本"), VERSION),
        (_("操作系统"), machine.strip()),
        (_("运行环境"), f"Python {platform.python_version()}"),
    )


def library_facts(library: Library) -> Facts:
    """The library's file and its backups."""
    if not library.path.is_file():  # held in memory, or gone since it was opened
        return ((_("资料库"), _NONE),)
    return (
        (_("资料库"), without_home(library.path)),
        (_("资料库所在磁盘"), _(_DRIVES[drive_of(library.path)])),
        (_("资料库大小"), _size(library.path.stat().st_size)),
        (_("资料库状况"), _state(library)),
        (_("资料库格式"), _form(library)),
        *_backup_facts(library),
    )


def facts_text(facts: Facts) -> str:
    """All facts for the clipboard, numbered as they are read out."""
    lines = (_("{name}：{value}").format(name=name, value=value) for name, value in facts)
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))


def without_home(path: Path) -> str:
    """A path that names no user where it lies below the user's own folder."""
    try:
        return str(Path(_("用户文件夹")) / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):  # elsewhere; or a system that knows no such folder
        return str(path)


def _state(library: Library) -> str:
    if library.quick_check():
        return _("有损坏")
    return _("完好，只读") if library.read_only else _("完好，可以修改")


def _form(library: Library) -> str:
    try:
        traits = library.file_traits()
    except StorageProblem:
        return _NONE
    words = _("第{schema}版，日志方式 {journal}，报告{reports}份")
    return words.format(schema=traits.schema, journal=traits.journal, reports=len(library.summaries()))


def _backup_facts(library: Library) -> Facts:
    """How many there are, when the last sound one was made, whether a second place is there; the newest are proved."""
    try:
        backups = backups_of(library.path)
    except OSError:
        backups = ()
    sound = next((each for each in backups if contents(each.path) is not None), None)
    second = second_place(library)
    there = _("未设置") if not second else _("可用") if Path(second).is_dir() else _("现在不可用")
    return (
        (_("备份"), _("{count}份").format(count=len(backups))),
        (_("最近的完好备份"), f"{sound.at:%Y-%m-%d %H:%M}" if sound else _NONE),
        (_("第二备份位置"), there),
    )


def _size(size: int) -> str:
    return f"{size / 2**20:.1f} MB"
