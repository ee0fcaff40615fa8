"""What an identity lacks only because a list is not typed to its end (``filling`` says which lists those are)."""

from typing import TYPE_CHECKING

from domain.amount import Amount
from domain.outline import Identity, term

if TYPE_CHECKING:
    from domain.checks.sums import Balance


def is_remainder(balance: "Balance", filling: frozenset[str]) -> bool:
    """Whether an identity does not hold only because a list that is being filled is not that far yet.

    A total that is blank beside such a list is one: what it must be is not known before the list ends.
    """
    on_left, on_right = (_tables(side) & filling for side in (balance.identity.left, balance.identity.right))
    if bool(on_left) == bool(on_right):
        return False
    if balance.difference is None:
        return bool(on_right) and balance.actual is None
    size = _size(balance)
    return size > 0 if on_right else size < 0


def listed(identity: Identity) -> frozenset[str]:
    """The tables that an identity adds up."""
    return _tables((*identity.left, *identity.right))


def _tables(side: tuple[str, ...]) -> frozenset[str]:
    return frozenset(each.table for each in map(term, side) if each.table and each.column)


def _size(balance: "Balance") -> int:
    """The sign of left − right."""
    difference = balance.difference
    size = difference.fen if isinstance(difference, Amount) else difference or 0
    return (size > 0) - (size < 0)
