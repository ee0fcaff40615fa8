"""The command ``history``."""

from pathlib import Path

from actions.commands.terminal import DONE, FOUND, say, say_list, tell
from actions.history import broken_at, history_text, history_values, lines, told
from actions.language import _
from actions.loading import loaded
from actions.opening import open_library
from actions.proving import mismatch_sentence


def run(library: Path | None, report_id: int, wants_json: bool) -> int:
    """Prints the change log; 1 where its chain is broken."""
    with open_library(library, read_only=True) as place:
        current = loaded(place, report_id)
        if wants_json:
            say_list(map(history_values, told(place, report_id)))
        else:
            say(history_text(lines(place.history(report_id), current)))
        broken = broken_at(place, report_id)
    if broken:
        tell(_("修改记录从第{number}条起校验不符，可能被改动过。").format(number=broken))
    if current.deviations:
        tell(mismatch_sentence(current))
    return FOUND if broken or current.deviations else DONE
