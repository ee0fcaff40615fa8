"""The command ``outlines``: every outline that a report can be written by (the contract of the command line)."""

from pathlib import Path

from actions.choosing import outline_values
from actions.commands.guard import DONE, tell
from actions.commands.terminal import say, say_json
from actions.language import _
from actions.opening import library_file
from actions.outlines import available, unreadable


def run(library: Path | None, wants_json: bool) -> int:
    """Prints the outlines, shipped ones first; those that cannot be used are named on standard error."""
    place = library_file(library)
    values = [outline_values(source) for source in available(place)]
    if wants_json:
        say_json(values)
    else:
        say("".join(_line(each) for each in values))
    for file in unreadable(place):
        tell(_("提纲文件“{name}”无法使用，未采用。").format(name=file.name))
    return DONE


def _line(value: dict[str, object]) -> str:
    told = (each for name, each in value.items() if name != "about")
    words = ("、".join(map(str, each)) if isinstance(each, list) else str(each) for each in told)
    return "\t".join(words) + "\n"
