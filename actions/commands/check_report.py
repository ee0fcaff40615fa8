"""The command ``check``."""

from pathlib import Path

from actions.commands.guard import DONE, FOUND
from actions.commands.terminal import say, say_json
from actions.marking import with_reading
from actions.opening import open_library
from actions.proving import require_proved
from actions.reports import opened
from actions.showing import finding_values, findings_text, has_error


def run(library: Path | None, report_id: int, wants_json: bool) -> int:
    """Prints the findings; 1 if one is an error."""
    with open_library(library, read_only=True) as place:
        current = opened(place, report_id)
        require_proved(current)
        current = with_reading(place, current)
    if wants_json:
        say_json(finding_values(current))
    else:
        say(findings_text(current))
    return FOUND if has_error(current) else DONE
