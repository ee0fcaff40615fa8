"""The one word for each state of a report and each grade of a finding; starts at once, for ``list``."""

from typing import TYPE_CHECKING

from actions.language import N_, _
from domain.counts import Counts
from domain.kinds import Severity
from domain.report import State

if TYPE_CHECKING:
    from domain.checks.counting import Need

_SEVERITIES: dict[Severity, str] = {"error": N_("错误"), "query": N_("需核实"), "hint": N_("提示")}
_STATES: dict[State, str] = {
    "draft": N_("草稿"),
    "final": N_("定稿"),
    "sealed": N_("已盖章"),
    "archived": N_("已归档"),
}


_PROGRESS = {
    "page": N_("{doing}，第{place}页，共{count}页"),
    "file": N_("{doing}，第{place}个文件，共{count}个文件"),
    "sheet": N_("{doing}，第{place}张表，共{count}张表"),
    "text": N_("{doing}，第{place}段，共{count}段"),
    "report": N_("{doing}，第{place}份，共{count}份"),
    "share": N_("{doing}，已完成{place}%"),
}


def severity_word(severity: Severity) -> str:
    """错误, 需核实 or 提示."""
    return _(_SEVERITIES[severity])


def need_word(need: "Need") -> str:
    """未填, or the word of the grade."""
    return _("未填") if need == "unfilled" else severity_word(need)


def counts_words(counts: Counts) -> str:
    """``未填 11，错误 0，需核实 3``: the one way to say how much was found; hints only where there are some."""
    words = _("未填 {unfilled}，错误 {errors}，需核实 {queries}").format(
        unfilled=counts.unfilled, errors=counts.errors, queries=counts.queries
    )
    return words + (_("，提示 {hints}").format(hints=counts.hints) if counts.hints else "")


def progress_words(doing: str, place: int, whole: int, kind: str) -> str:
    """At which of how many the work is, from 1. ``kind``: a key of ``_PROGRESS``; a ``share`` is one of 100."""
    return _(_PROGRESS[kind]).format(doing=doing, place=place, count=whole)


def state_word(state: State) -> str:
    """草稿, 定稿, 已盖章 or 已归档."""
    return _(_STATES[state])
