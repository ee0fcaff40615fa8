"""The command ``carry``."""

from pathlib import Path

from actions.carrying import carry_over
from actions.commands.guard import DONE, tell
from actions.commands.terminal import say
from actions.language import _
from actions.loading import loaded
from actions.opening import open_library
from actions.problems import InputProblem
from actions.reoutlining import offer_sentence, replacing


def run(library: Path | None, report_id: int, year: str, rows: str) -> int:
    """Makes a draft of another year out of a report; standard output is its id alone."""
    with open_library(library) as place:
        made = carry_over(place, report_id, year, _numbers(rows))
        draft = loaded(place, made)
        report, replaced = draft.report, replacing(draft, place.path)
        others = [each for each in place.find(report.year, report.unit) if each != made]
    if others:
        told = _("资料库中已有{unit}{year}年度的报告（编号 {ids}），本次另存为一份新报告。")
        tell(told.format(unit=report.unit, year=report.year, ids=_("、").join(map(str, others))))
    tell(_("已结转为{year}年度的草稿，结转的内容待确认。").format(year=report.year))
    if replaced:
        tell(offer_sentence(replaced, report.year, is_revision=False))
    say(f"{made}\n")
    return DONE


def _numbers(words: str) -> list[int] | None:
    """Row ids with commas between; None where nothing is said, so that all go on; ``none`` for none."""
    if not words:
        return None
    parts = [] if words == "none" else [part.strip() for part in words.replace("，", ",").split(",")]
    if not all(part.isdecimal() for part in parts):
        raise InputProblem(
            _("“{words}”不是行号。请写行号，用逗号分隔，如1,3；一个都不结转写 none。").format(words=words)
        )
    return [int(part) for part in parts]
