"""The command ``reoutline``."""

from pathlib import Path

from actions.commands.guard import DONE, tell, tell_all
from actions.commands.terminal import say_json
from actions.language import _
from actions.opening import open_library
from actions.quotes import filled
from actions.reoutlining import carry_out, chosen, planned, reoutlining_values, title_of, told
from actions.reports import opened


def run(library: Path | None, report_id: int, outline: str, dry_run: bool, wants_json: bool) -> int:
    """Carries a report into another outline; with ``dry_run`` only says what would become of it."""
    with open_library(library, read_only=dry_run) as place:
        current = opened(place, report_id)
        plan = planned(current, chosen(outline, place.path))
        if not dry_run:
            carry_out(place, current, plan)
    tell_all(told(plan))
    if wants_json:
        say_json(reoutlining_values(plan, current, taken=not dry_run))
    done = _("将改用提纲“{name}”，尚未更换。") if dry_run else _("已改用提纲“{name}”。")
    tell(filled(done, name=title_of(plan.source.outline)))
    return DONE
