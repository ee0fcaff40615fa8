"""The order in which money flows through the figures of a part: a total, below it what it is made of."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from domain.outline.lookup import term
from domain.outline.structs import Identity


class Indented(NamedTuple):
    """A figure, and below how many totals of the same part it stands."""

    key: str
    depth: int


def money_order(keys: Sequence[str], identities: Sequence[Identity]) -> tuple[Indented, ...]:
    """The same figures, each behind the total that it is a part of; otherwise in the order in which they are asked.

    A total is the only figure on the left of an identity with ``=``, its parts are the figures on the right. A figure
    that would be a part of two totals stands below the first.
    """
    above = _totals(keys, identities)
    return tuple(_below("", 0, keys, above))


def beside(identity: Identity, keys: Collection[str]) -> str:
    """At which of these figures to say how an identity stands: its only total, else its last figure.

    Blank if that is none of them, or if it joins what else is asked elsewhere: then it belongs to none of them.
    """
    left, right = ([found.key for found in map(term, side)] for side in (identity.left, identity.right))
    for side in (left, right):
        if len(side) == 1 and side[0] in keys:
            return side[0]
    named = {*left, *right}
    if not named.difference({""}) <= set(keys) or any(term(word).table for word in (*identity.left, *identity.right)):
        return ""
    return next((key for key in reversed(tuple(keys)) if key in named), "")


def _totals(keys: Sequence[str], identities: Sequence[Identity]) -> dict[str, str]:
    """The total above each part."""
    above: dict[str, str] = {}
    for identity in identities:
        total = term(identity.left[0]).key if len(identity.left) == 1 and identity.relation == "=" else ""
        parts = [key for key in (term(word).key for word in identity.right) if key in keys]
        if total in keys and len(parts) > 1:
            above |= {key: total for key in parts if key not in above and key not in _chain(total, above)}
    return above


def _chain(key: str, above: dict[str, str]) -> Iterator[str]:
    """A figure, its total, the total of that one …"""
    while key:
        yield key
        key = above.get(key, "")


def _below(total: str, depth: int, keys: Sequence[str], above: dict[str, str]) -> Iterator[Indented]:
    for key in keys:
        if above.get(key, "") == total:
            yield Indented(key, depth)
            yield from _below(key, depth + 1, keys, above)
