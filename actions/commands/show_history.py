"""The command ``history``."""

from pathlib import Path

from actions.amendments import amendment_values, last_final, since_final
from actions.commands.guard import DONE, FOUND, tell
from actions.commands.terminal import say, say_json, say_list
from actions.history import broken_at, history_text, history_values, lines, told
from actions.language import _
from actions.loading import Loaded, loaded
from actions.opening import open_library
from actions.proving import mismatch_sentence
from storage.library import Library


def run(library: Path | None, report_id: int, wants_json: bool, only_amended: bool = False) -> int:
    """Prints the change log, or what was amended since the last 定稿; 1 where its chain is broken."""
    with open_library(library, read_only=True) as place:
        current = loaded(place, report_id)
        if only_amended:
            _amended(place, current, wants_json)
        elif wants_json:
            say_list(map(history_values, told(place, report_id)))
        else:
            say(history_text(lines(place.history(report_id), current)))
        broken = broken_at(place, report_id)
    if broken:
        tell(_("修改记录从第{number}条起校验不符，可能被改动过。").format(number=broken))
    if current.deviations:
        tell(mismatch_sentence(current))
    return FOUND if broken or current.deviations else DONE


def _amended(library: Library, current: Loaded, wants_json: bool) -> None:
    found = since_final(library, current)
    if not last_final(library, current):
        tell(_("这份报告还没有定稿过。"))
    if wants_json:
        say_json(amendment_values(found))
    else:
        say("".join(f"{each.sentence}\n" for each in found))
