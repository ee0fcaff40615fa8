"""A cell that prints several columns of a row one behind the other (≥95%), taken apart again."""

import re
from collections.abc import Iterator, Sequence

from domain.outline import Column
from domain.scoring import IN_WORDS

_NUMBER = re.compile(r"(?P<number>[-+]?[0-9][0-9,]*(?:\.[0-9]+)?)(?P<unit>.*)", re.DOTALL)


def apart(typed: str, columns: Sequence[Column]) -> Iterator[tuple[str, str]]:
    """The columns with what a cell says of each: a sign that is one of a column's choices, a value, its unit.

    Without a sign it is told in words where a choice says so; words have no unit.
    """
    rest = typed.strip()
    signs = next((column for column in columns if column.kind == "choice"), None)
    texts = [column.key for column in columns if column.kind == "text"]
    if not rest or not texts:
        return
    sign = next((each for each in signs.choices if each and rest.startswith(each)), "") if signs else ""
    if signs and (sign or IN_WORDS in signs.choices):
        yield signs.key, sign or IN_WORDS
    rest = rest.removeprefix(sign)
    number = _NUMBER.fullmatch(rest) if sign or not signs else None
    if number and len(texts) > 1:
        yield from ((key, words) for key, words in zip(texts, number.group("number", "unit"), strict=False) if words)
    elif rest:
        yield texts[0], rest
