"""A list that is being typed: while it is plainly unfinished, what its sum lacks is a remainder and no fault.

The rule. A table is *being filled* from the step that adds one row to it, as long as each further step changes rows of
it. (A pasted or imported list comes whole, and is judged at once; a step anywhere else says that the clerk went on.) It
is over once the list comes up to what it is held against, or goes past it: some identity of its own that must hold
exactly does hold, or is exceeded. It is over, too, when the page is left, and at 检查 and 定稿; whoever holds the state
says so. Until then an identity that a filled table falls short of raises no finding, and is shown as 尚差 ….
A sum that is too large is no unfinished list: that is found at once, as is a difference in a list that nobody adds to.
"""

from collections.abc import Iterator

from domain.checks.remainder import is_remainder, listed
from domain.checks.sums import Balance, balances
from domain.outline import Outline
from domain.report import Report


def filling_after(before: Report, after: Report, filling: frozenset[str], outline: Outline) -> frozenset[str]:
    """The tables that are being filled after a step; ``filling``: before it."""
    if after is before:
        return filling
    grown = {table for table, rows in after.tables.items() if len(rows) == len(before.rows(table)) + 1}
    changed = {table for table in filling if after.rows(table) is not before.rows(table)}
    typed = frozenset(grown | changed)
    return frozenset(table for table in typed if _is_behind(table, after, outline)) if typed else typed


def remainders(report: Report, outline: Outline, filling: frozenset[str]) -> Iterator[Balance]:
    """The identities of which a remainder is to be shown."""
    for balance in balances(report, outline) if filling else ():
        if balance.checkable and is_remainder(balance, filling):
            yield balance


def _is_behind(table: str, report: Report, outline: Outline) -> bool:
    """Whether a list has still to come up to something, and nothing that must hold exactly says it is whole."""
    own = frozenset((table,))
    held = [each for each in balances(report, outline) if table in listed(each.identity)]
    firm = [each for each in held if each.checkable and each.identity.severity == "error"]
    return bool(held) and all(is_remainder(each, own) for each in firm)
