"""The command ``show``."""

from pathlib import Path

from actions.commands.guard import DONE
from actions.commands.terminal import say, say_json
from actions.loading import loaded
from actions.opening import open_library
from actions.proving import require_proved
from actions.showing import as_text, as_values


def run(library: Path | None, report_id: int, wants_json: bool) -> int:
    """Prints the whole report, as it prints or as values."""
    with open_library(library, read_only=True) as place:
        current = loaded(place, report_id)
    require_proved(current)
    if wants_json:
        say_json(as_values(current))
    else:
        say(as_text(current))
    return DONE
