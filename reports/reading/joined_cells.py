"""A cell that prints several columns of a row one behind the other (≥95%), taken apart again."""

import re
from collections.abc import Iterator, Mapping, Sequence

from domain.amount import Value
from domain.outline import Column
from domain.scoring import IN_WORDS

_NUMBER = re.compile(r"(?P<number>[-+]?[0-9][0-9,]*(?:\.[0-9]+)?)(?P<unit>[^0-9]*)")


def apart(typed: str, columns: Sequence[Column], known: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    """The columns with what a cell says of each: a sign that is one of a column's choices, a value, its unit.

    Words without a sign are told in words where a choice says so, and have no unit. ``known``: what cells before it
    say of the row: its unit is told once, and where they have none there is none.
    """
    rest = typed.strip()
    signs = next((column for column in columns if column.kind == "choice"), None)
    texts = [column.key for column in columns if column.kind == "text"]
    if not rest or not texts:
        return
    if not signs:
        yield texts[0], rest.removesuffix(_told(texts, known)) or rest
        return
    sign = next((each for each in signs.choices if each and rest.startswith(each)), "")
    rest = rest.removeprefix(sign)
    number = _NUMBER.fullmatch(rest)
    if sign or (not number and IN_WORDS in signs.choices):
        yield signs.key, sign or IN_WORDS
    if number and len(texts) > 1:
        yield from ((key, words) for key, words in zip(texts, number.group("number", "unit"), strict=False) if words)
    elif rest:
        yield texts[0], rest


def _told(texts: Sequence[str], known: Mapping[str, Value]) -> str:
    """The unit that another cell of the row told; blank where none did."""
    return str(known.get(texts[1], "")) if len(texts) > 1 else ""
