"""One value as three columns (kind, fen, text) and back: exactly the same type and value."""

import json
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from domain.amount import NOT_ASKED, Amount, NotAsked
from domain.report import Content
from storage.errors import StorageBug
from storage.translation import Undecodable

Columns = tuple[str | None, int | None, str | None]
BLANK: Columns = (None, None, None)
DIGITS = 100
"""How far a number may reach from its decimal point: no report comes near, no hostile file fills the memory."""


def encoded(content: Content | None) -> Columns:
    """Money as a whole number of 分; numbers and text as they stand; 无, an order and lines for the history.

    Raises StorageBug for a number that is none or that ``decoded`` would refuse.
    """
    match content:
        case None | ():
            return BLANK
        case Amount(fen):
            return ("amount", fen, None)
        case NotAsked():
            return ("number", None, content.value)
        case Decimal():
            if not _reasonable(content):
                raise StorageBug(detail=f"not a number to keep: {content}")
            return ("number", None, str(content))
        case str():
            return ("text", None, content)
        case bool():
            return ("nil", None, None)
        case _:
            kind = "order" if isinstance(content[0], int) else "lines"
            return (kind, None, json.dumps(content, ensure_ascii=False))


def decoded(columns: Columns) -> Content | None:
    """What was encoded. Raises Undecodable for columns that we never write."""
    kind, fen, text = columns
    if kind == "amount" and type(fen) is int and text is None:  # most of what is read; nothing else could be meant
        return Amount(fen)
    if kind == "number" and fen is None and type(text) is str:
        return _known_number(text)
    content: Content | None = None
    if kind == "amount" and fen is not None:
        content = Amount(fen)
    elif kind == "nil":
        content = True
    elif kind in _READERS and text is not None:
        content = _read(kind, text)
    if encoded(content) != columns:
        raise Undecodable(repr(columns))
    return content


@lru_cache(maxsize=4096)
def _known_number(text: str) -> Content:
    """A number as it is written, looked up where it was read before: points and per cents are few."""
    content = _read("number", text)
    if encoded(content) != ("number", None, text):
        raise Undecodable(text)
    return content


def _read(kind: str, text: str) -> Content:
    try:
        return _READERS[kind](text)
    except (ValueError, InvalidOperation, RecursionError) as error:
        raise Undecodable(text) from error


def _number(text: str) -> Decimal | NotAsked:
    """A number; —— stands among them, for no text may be taken for it."""
    if text == NOT_ASKED.value:
        return NOT_ASKED
    number = Decimal(text)
    if not _reasonable(number):
        raise ValueError(text)
    return number


def _reasonable(number: Decimal) -> bool:
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -DIGITS and number.adjusted() <= DIGITS


def _order(text: str) -> tuple[int, ...]:
    items = json.loads(text)
    if not isinstance(items, list) or not all(type(item) is int for item in items):
        raise ValueError(text)
    return tuple(items)


def _lines(text: str) -> tuple[str, ...]:
    items = json.loads(text)
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise ValueError(text)
    return tuple(items)


_READERS: dict[str, Callable[[str], Content]] = {"number": _number, "text": str, "order": _order, "lines": _lines}
