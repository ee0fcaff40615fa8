"""What a finding asks of the clerk, and how many ask for what: what is merely not filled in yet is no error."""

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from domain.checks.finding import Finding
from domain.counts import Counts

Need = Literal["unfilled", "error", "query", "hint"]
"""未填 · 错误 · 需核实 · 提示."""
UNFILLED_CODES = frozenset(
    {
        "missing.figure",
        "missing.section",
        "missing.rows",
        "missing.form",
        "missing.cell",
        "missing.link",
        "missing.placeholder",
    }
)


def need_of(finding: Finding) -> Need:
    """What a finding asks for. Its grade stays what it is: what is unfilled stands in the way of 定稿 like an error."""
    return "unfilled" if finding.severity == "error" and is_unfilled(finding) else finding.severity


def is_unfilled(finding: Finding) -> bool:
    """Whether a finding only says that something is still blank: by its code, or a total beside its parts."""
    is_total = finding.expected is not None and finding.actual is None and finding.quote is None
    return finding.code in UNFILLED_CODES or is_total


def counted(findings: Iterable[Finding]) -> Counts:
    """The findings counted."""
    found = Counter(map(need_of, findings))
    return Counts(found["unfilled"], found["error"], found["query"], found["hint"])
