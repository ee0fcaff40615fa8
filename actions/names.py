"""The one word for each state of a report and each grade of a finding; starts at once, for ``list``."""

from actions.language import N_, _
from domain.kinds import Severity
from domain.report import State

_SEVERITIES: dict[Severity, str] = {"error": N_("错误"), "query": N_("需核实"), "hint": N_("提示")}
_STATES: dict[State, str] = {
    "draft": N_("草稿"),
    "final": N_("定稿"),
    "sealed": N_("已盖章"),
    "archived": N_("已归档"),
}


def severity_word(severity: Severity) -> str:
    """错误, 需核实 or 提示."""
    return _(_SEVERITIES[severity])


def state_word(state: State) -> str:
    """草稿, 定稿, 已盖章 or 已归档."""
    return _(_STATES[state])
