"""The units of a library: a code (预算编码) and former names beside the name, and finding a unit by any of them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from actions.language import _
from actions.problems import InputProblem
from domain.amount import folded
from domain.cleaning import clean
from storage.library import Library
from storage.listed import Summary

UNITS = "units"
"""The library's preference that holds them, as JSON."""
LONGEST, MOST_FORMER = 100, 20


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit; ``former``: the names that it had before, the last first."""

    name: str
    code: str = ""
    former: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that it has or had."""
        return (self.name, *self.former)

    def is_meant(self, words: str) -> bool:
        """Whether words are its code, or are in one of its names."""
        wanted = folded(words)
        return bool(wanted) and (wanted == folded(self.code) or any(wanted in folded(name) for name in self.names))


def units(library: Library) -> tuple[Unit, ...]:
    """Every unit that something is known of, by name; what cannot be read is nothing."""
    try:
        found = json.loads(library.preference(UNITS) or "[]")
        return tuple(Unit(str(each["name"]), str(each["code"]), tuple(map(str, each["former"]))) for each in found)
    except (ValueError, TypeError, KeyError, RecursionError):
        return ()


def set_unit(library: Library, unit: Unit) -> Unit:
    """Keeps what is known of a unit; one without code and former names is forgotten. Raises InputProblem."""
    told = Unit(_line(unit.name), _line(unit.code), tuple(dict.fromkeys(map(_line, unit.former))))
    if not told.name or "" in told.former or told.name in told.former or len(told.former) > MOST_FORMER:
        raise InputProblem(_("请写明单位名称；曾用名不能为空，也不能与现名相同。"), "former")
    others = [each for each in units(library) if each.name != told.name]
    taken = next((each for each in others if told.code and each.code == told.code), None)
    if taken:
        raise InputProblem(_("编码“{code}”已是“{unit}”的编码。").format(code=told.code, unit=taken.name), "code")
    kept = sorted([*others, *([told] if told.code or told.former else [])], key=lambda each: each.name)
    text = json.dumps([asdict(each) for each in kept], ensure_ascii=False) if kept else ""
    library.set_preference(UNITS, text)
    return told


def unit_named(known: Iterable[Unit], name: str) -> Unit:
    """The unit that has this name, or had it; one of which nothing else is known where there is none."""
    known = tuple(known)
    own = next((each for each in known if each.name == name), None)
    return own or next((each for each in known if name in each.former), Unit(name))


def known_units(library: Library) -> tuple[Unit, ...]:
    """Every unit that something is known of or that has a report, each by the name that it has now."""
    known = units(library)
    found = [unit_named(known, each.unit) for each in library.summaries() if each.unit]
    return tuple({each.name: each for each in (*known, *found)}.values())


def reports_of(summaries: Iterable[Summary], unit: Unit) -> list[Summary]:
    """The reports that bear one of a unit's names, oldest year first."""
    return sorted((each for each in summaries if each.unit in unit.names), key=lambda each: (each.year, each.id))


def meant(summaries: Sequence[Summary], known: Iterable[Unit], words: str) -> list[Summary]:
    """The reports of the units that words mean: by code, by name, by a former name of either."""
    known = tuple(known)
    return [each for each in summaries if unit_named(known, each.unit).is_meant(words)]


def _line(text: str) -> str:
    line = " ".join(clean(text).text.split())
    if len(line) > LONGEST:
        raise InputProblem(_("单位名称或编码过长，最多{count}个字。").format(count=LONGEST))
    return line
