"""Outline files with one thing or a few made wrong: bytes, lines, keys, types, depth, sizes, words and patterns."""

import math
import random
import tomllib
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from functools import cache
from typing import Any

from actions.forming import proposal_text, propose_source
from actions.outlines import available
from domain.outline import encode_outline
from resources import path as resource
from tests.actions.damage import damaged

MARKS = b"[]{}\"'=.,#\n\\0123456789e"
KEYS = (
    "", ".", "a..b", "a.", ".a", "cover.year", "cover.title", "cover.seal_line", "general.budget", "projects", "lead",
    "closing", "added.1", "row.name", "sheets.1.total", "值", "A", "a b", "a\nb", "a" * 600, "sentence", "general.lead",
    "attached", "/", "general/", "0", "-1",
)  # fmt: skip
WORDS = (
    "", " ", "\n", "无", "{", "}", "{{", "{cover.year", "{cover.unit}" * 3_000, "{a:.99}", "{cover.year:元,.6全角}",
    "(" * 5_000, "(a*)*" * 2_000, "[", "\\", "^.*$" * 500, "……" * 5_000, "题" * 30_000, "一、" * 4_000,
    "\u202e", "\x00", "\ud7ff", "=", "a=b=c", "9999-0000", "2022-", "1e999999", "-0", "9" * 400, "NaN",
    "projects.*.amount", "projects.*.amount[kind=]", "{general.text}", "{added.1}", "万元" * 5_000, "sheets.*.total",
)  # fmt: skip
NUMBERS = (0, -1, 1, 2, 13, 10**6, 10**9, 2**62, -(2**62), 0.0, -0.5, 1e300, math.inf, -math.inf, math.nan)
TYPES: tuple[Any, ...] = (True, False, 3, 2.5, "x", [], [[]], [1, "a"], {}, {"a": {"b": []}}, date(2022, 1, 1), [{}])
Table = dict[str, Any]
Place = tuple[Any, Any]
"""A table or list, and the key or number of an entry in it."""


@cache
def seeds() -> tuple[str, ...]:
    """The shipped outlines as their files have them and in full, and the proposal made of a report."""
    sources = available()
    files = tuple(resource("outlines", f"{source.outline.key}.toml").read_text("utf-8") for source in sources)
    sample = resource("samples", "yueyang-2021-xizhou.txt")
    return (*files, *(source.text for source in sources), proposal_text(propose_source(sample)))


def mutated(chance: random.Random) -> bytes:
    """A seed made wrong in one way or several."""
    text = chance.choice(seeds())
    if chance.random() < 0.35:
        return chance.choice((_bytes, _lines))(text, chance)
    table = tomllib.loads(text)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        chance.choice(_CHANGES)(table, chance)
    return encode_outline(table).encode("utf-8", "surrogatepass")


def _bytes(text: str, chance: random.Random) -> bytes:
    """Bytes lost and moved as on a bad disk, or marks of TOML put in, one or thousands of them."""
    data = damaged(text.encode(), chance)
    for _ in range(chance.choice((0, 1, 2, 10))):
        place = chance.randrange(len(data) + 1)
        marks = bytes(chance.choice(MARKS) for _ in range(chance.randint(1, 5)))
        data = data[:place] + marks * chance.choice((1, 1, 100, 3_000)) + data[place:]
    return data


def _lines(text: str, chance: random.Random) -> bytes:
    """Lines dropped, doubled, moved, or repeated a thousand times."""
    lines = text.splitlines()
    for _ in range(chance.choice((1, 2, 5, 30))):
        place, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                del lines[place]
            case 1:
                lines.insert(other, lines[place])
            case 2:
                lines[place], lines[other] = lines[other], lines[place]
            case 3:
                lines[place:place] = [lines[other]] * chance.choice((10, 1_000))
            case _:
                lines[place] = lines[place][: chance.randrange(len(lines[place]) + 1)]
    return "\n".join(lines).encode()


def places(value: Any) -> Iterator[Place]:
    """Every place in a parsed outline."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, each in list(entries):
        yield value, name
        yield from places(each)


def _some(table: Table, chance: random.Random, fits: Callable[[Any], bool]) -> Place | None:
    found = [place for place in places(table) if fits(place[0][place[1]])]
    return chance.choice(found) if found else None


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_many(value: Any) -> bool:
    return isinstance(value, list) and bool(value)


def _drop(table: Table, chance: random.Random) -> None:
    owner, name = chance.choice(list(places(table)))
    del owner[name]


def _retype(table: Table, chance: random.Random) -> None:
    owner, name = chance.choice(list(places(table)))
    owner[name] = deepcopy(chance.choice(TYPES))


def _rename(table: Table, chance: random.Random) -> None:
    place = _some({"all": [table]}, chance, lambda value: isinstance(value, dict) and bool(value))
    if place:
        owner = place[0][place[1]]
        name = chance.choice(list(owner))
        owner[chance.choice((name + "s", name.upper(), "key", "kind", "per", "scope", "row", "x"))] = owner.pop(name)


def _key(table: Table, chance: random.Random) -> None:
    """A key that is another's, none, or one of those with a meaning of their own."""
    found = [place for place in places(table) if place[1] in ("key", "code", "per", "table", "where", "like")]
    owner, name = chance.choice(found)
    others = [other[place] for other, place in found if isinstance(other[place], str)]
    owner[name] = chance.choice((chance.choice(KEYS), chance.choice(others)))


def _word(table: Table, chance: random.Random) -> None:
    place = _some(table, chance, _is_text)
    if place:
        place[0][place[1]] = chance.choice(WORDS)


def _pattern(table: Table, chance: random.Random) -> None:
    """Something put into a text, as links and braces stand there."""
    place = _some(table, chance, lambda value: _is_text(value) and len(value) > 3)
    if place:
        text, at = place[0][place[1]], chance.randrange(1, 3)
        place[0][place[1]] = text[:at] + chance.choice(WORDS) + text[at:]


def _number(table: Table, chance: random.Random) -> None:
    """A number that stands there, or one that may, as none should be."""
    place = _some(table, chance, lambda value: isinstance(value, int | float))
    if place and chance.random() < 0.5:
        place[0][place[1]] = chance.choice(NUMBERS)
        return
    owner = chance.choice([entry for holder, at in places(table) if isinstance(entry := holder[at], dict)])
    owner[chance.choice(("rows", "columns", "revision", "head"))] = chance.choice(NUMBERS)


def _many(table: Table, chance: random.Random) -> None:
    """A list as long as nobody wants it: the same entries, or each with a key of its own."""
    place = _some(table, chance, _is_many)
    if place is None:
        return
    values, count = place[0][place[1]], chance.choice((2, 50, 600, 3_000))
    more = [deepcopy(chance.choice(values)) for _ in range(count)]
    if chance.random() < 0.6:
        for number, entry in enumerate(more):
            if isinstance(entry, dict):
                entry |= {name: f"{entry[name]}{number}" for name in ("key", "code") if _is_text(entry.get(name))}
    values.extend(more)


def _deep(table: Table, chance: random.Random) -> None:
    """Sections within one another, or a value in many brackets."""
    depth = chance.choice((2, 5, 11, 40))
    if chance.random() < 0.5:
        inner = deepcopy(chance.choice(table["sections"]))
        for level in range(depth):
            inner = {"key": f"deep{level}", "heading": ["层"], "sections": [inner]}
        table["sections"].append(inner)
        return
    owner, name = chance.choice(list(places(table)))
    for _ in range(depth):
        owner[name] = [owner[name]]


def _shuffle(table: Table, chance: random.Random) -> None:
    place = _some(table, chance, _is_many)
    if place:
        chance.shuffle(place[0][place[1]])


def _swap(table: Table, chance: random.Random) -> None:
    found = list(places(table))
    (one, first), (other, second) = chance.choice(found), chance.choice(found)
    one[first], other[second] = deepcopy(other[second]), deepcopy(one[first])


_CHANGES = (
    _drop,
    _retype,
    _rename,
    _key,
    _key,
    _word,
    _word,
    _pattern,
    _pattern,
    _number,
    _many,
    _deep,
    _shuffle,
    _swap,
)
