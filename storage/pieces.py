"""What differs between two long values, in place of both: the history of an afternoon's typing stays small.

A piece says where it begins, what stood there and what came; from the value before it follows the one after, and the
other way round. So every state can be put together again, and the chain covers it as it covers whole values.
"""

import json
from typing import cast

from domain.report import Content
from storage.contents import Columns, decoded, encoded
from storage.translation import Undecodable

SHORTEST = 64
"""Characters or items; of a shorter value both sides are kept whole, which is easier to read."""
MOST = 2**30
"""Characters and items that a history may put together: a second's work, and 30,000 changes of a long section."""
_SUFFIX = ".part"
_EMPTY: dict[str, Content] = {"text": "", "lines": (), "order": ()}
Sequence = str | tuple[int, ...] | tuple[str, ...]


def shortened(old: Content | None, new: Content | None) -> tuple[Columns, Columns]:
    """Both sides of a change as columns: whole, or as pieces where these are much shorter."""
    whole = encoded(old), encoded(new)
    kind = whole[0][0]
    if kind not in _EMPTY or whole[1][0] != kind:
        return whole
    one, other = cast(Sequence, old), cast(Sequence, new)
    if min(len(one), len(other)) < SHORTEST:
        return whole
    begin = _alike(one, other)
    end = _alike(one[begin:][::-1], other[begin:][::-1])
    gone, come = one[begin : len(one) - end], other[begin : len(other) - end]
    if 2 * (len(gone) + len(come)) > len(one) + len(other):
        return whole
    return _columns(kind, begin, gone), _columns(kind, begin, come)


def is_piece(columns: Columns) -> bool:
    """Whether columns hold a piece of a value."""
    return bool(columns[0]) and str(columns[0]).endswith(_SUFFIX)


def read(old: Columns, new: Columns) -> tuple[int, Content, Content]:
    """Where two pieces begin, what stood there and what came. Raises Undecodable for pieces that we never write."""
    kind, place, _ = new
    if old[:2] != new[:2] or place is None or place < 0:
        raise Undecodable(repr((old, new)))
    whole = str(kind).removesuffix(_SUFFIX)
    if whole not in _EMPTY:
        raise Undecodable(repr(new))
    return place, _content(whole, old[2]), _content(whole, new[2])


def joined(held: Content | None, place: int, gone: Content | None, come: Content | None) -> Sequence:
    """The value that follows from the one before it. Raises Undecodable where that has not what stood there."""
    if not isinstance(held, str | tuple) or type(held) is not type(gone) or type(gone) is not type(come):
        raise Undecodable("a piece of another value")
    one, other = cast(str, gone), cast(str, come)  # or tuples, which add up alike
    end = place + len(one)
    if place > len(held) or held[place:end] != one:
        raise Undecodable("a piece that is not there")
    return cast(str, held)[:place] + other + cast(str, held)[end:]


def _alike(one: Sequence, other: Sequence) -> int:
    """How far two sequences begin alike; halved and halved again, since comparing slices is quick."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _columns(kind: str | None, place: int, piece: Sequence) -> Columns:
    text = piece if isinstance(piece, str) else json.dumps(piece, ensure_ascii=False)
    return (f"{kind}{_SUFFIX}", place, text)


def _content(kind: str, text: str | None) -> Content:
    if text is None:
        raise Undecodable(kind)
    if kind != "text" and text == "[]":
        return _EMPTY[kind]
    content = decoded((kind, None, text))
    if content is None:
        raise Undecodable(text)
    return content
