"""The command ``collect``."""

from pathlib import Path

from actions.collecting import (
    collected_sentences,
    collected_values,
    offer_texts,
    read_collection,
    take_collection,
)
from actions.commands.guard import DONE, FOUND, tell, tell_all
from actions.commands.terminal import say, say_json
from actions.language import _
from actions.opening import open_library
from actions.reports import opened


def run(library: Path | None, report_id: int, source: Path, dry_run: bool, wants_json: bool) -> int:
    """Reads a spreadsheet into a report; with ``dry_run`` only says what would change. 1 if a cell was refused."""
    with open_library(library, read_only=dry_run) as place:
        current = opened(place, report_id)
        collected = read_collection(current, source)
        if not dry_run:
            take_collection(place, current, source, collected)
    tell_all(collected_sentences(collected, current))
    if wants_json:
        say_json(collected_values(source, collected, current, taken=not dry_run and bool(collected.changes)))
    else:
        for offer in collected.offers:
            where, old, new = offer_texts(offer, current)
            say(f"{offer.label}\t{old}\t{new}\t{where}\n")
        done = _("将改动{count}处，尚未写入。") if dry_run else _("已改动{count}处。")
        tell(done.format(count=len(collected.offers)))
    return FOUND if collected.refused else DONE
