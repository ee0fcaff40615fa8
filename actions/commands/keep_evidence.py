"""The command ``evidence``."""

from collections.abc import Sequence
from pathlib import Path

from actions.commands.guard import DONE, tell
from actions.commands.terminal import say, say_json
from actions.evidence import attach, detach, directory, evidence, lacking, left_over, subject_label
from actions.files import check_not_own, write_whole
from actions.language import _
from actions.loading import Loaded, loaded
from actions.opening import open_library
from actions.problems import InputProblem


def run(
    library: Path | None,
    report_id: int,
    files: Sequence[Path],
    key: str,
    title: str,
    remove: int,
    output: Path | None,
    wants_json: bool,
) -> int:
    """Lists the evidence of a report; keeps files for a key, takes one away or prints the list where that is asked."""
    if bool(files) != bool(key):
        raise InputProblem(_("添加佐证材料要同时写明文件和 --for。"))
    with open_library(library, read_only=not (files or remove)) as place:
        current = loaded(place, report_id)
        if files:
            attach(place, current, key, files, title)
        if remove:
            detach(place, current, remove)
        current = loaded(place, report_id) if files or remove else current
        if output is not None:
            check_not_own(output, place.path)
            write_whole(output, directory(current))
            tell(_("佐证材料目录已写到“{path}”。").format(path=output))
            return DONE
    _show(current, wants_json)
    return DONE


def _show(current: Loaded, wants_json: bool) -> None:
    gone = left_over(current)
    held = [
        {
            "number": each.number,
            "key": each.key,
            "label": _("已删除项目") if each in gone else subject_label(each.key, current),
            "deleted": each in gone,
            "title": each.title,
            "name": each.file.name,
            "size": each.file.size,
            "sha256": each.file.sha256,
        }
        for each in evidence(current)
    ]
    missing = [{"key": key, "label": subject_label(key, current)} for key in lacking(current)]
    if wants_json:
        say_json({"evidence": held, "lacking": missing})
        return
    say("".join(f"{each['number']}\t{each['label']}\t{each['title']}\t{each['name']}\n" for each in held))
    for each in missing:
        tell(_("没有佐证材料：{label}（{key}）").format(label=each["label"], key=each["key"]))
