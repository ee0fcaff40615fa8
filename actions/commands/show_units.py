"""The command ``unit``."""

from dataclasses import asdict
from pathlib import Path

from actions.commands.guard import DONE
from actions.commands.terminal import say, say_json
from actions.opening import open_library
from actions.units import Unit, set_unit, unit_named, units


def run(library: Path | None, name: str, code: str | None, former: tuple[str, ...], wants_json: bool) -> int:
    """Lists the units; with a name shows that one, after keeping the code and former names that are given."""
    is_told = bool(name) and (code is not None or bool(former))
    with open_library(library, read_only=not is_told) as place:
        if is_told:
            before = unit_named(units(place), name)
            names = tuple(each for each in dict.fromkeys((*former, *before.former)) if each != before.name)
            set_unit(place, Unit(before.name, before.code if code is None else code, names))
        known = (unit_named(units(place), name),) if name else units(place)
    if wants_json:
        say_json([asdict(each) for each in known])
    else:
        say("".join(f"{each.code}\t{each.name}\t{'、'.join(each.former)}\n" for each in known))
    return DONE
