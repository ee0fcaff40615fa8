"""The command ``years``."""

from pathlib import Path

from actions.commands.guard import DONE
from actions.commands.terminal import say, say_json
from actions.opening import open_library
from actions.years import table_lines, unit_years, usual, write_years, years_values


def run(library: Path | None, unit: str, keys: str, output: Path | None, wants_json: bool) -> int:
    """Prints the figures of a unit over the years, or writes them as a table; ``keys``: which, all as JSON."""
    with open_library(library, read_only=True) as place:
        found = unit_years(place, unit)
        wanted = tuple(filter(None, (key.strip() for key in keys.split(","))))
        all_keys = tuple(each.key for each in found.figures)
        figures = found.chosen(wanted or (all_keys if wants_json or output is not None else usual(found)))
        if output is not None:
            write_years(place, found, figures, output)
    if wants_json:
        say_json(years_values(found, figures))
    elif output is None:
        say("".join("\t".join(line) + "\n" for line in table_lines(found, figures)))
    return DONE
