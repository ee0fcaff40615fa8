"""The command ``compare``."""

from pathlib import Path

from actions.carrying import set_threshold
from actions.commands.guard import DONE, tell
from actions.commands.terminal import say, say_json
from actions.language import _
from actions.last_year import Compared, comparison
from actions.opening import open_library
from actions.reports import opened
from actions.wording import value_text
from domain.outline import Outline
from domain.report import written


def run(library: Path | None, report_id: int, threshold: str | None, wants_json: bool) -> int:
    """Prints every amount beside last year's; keeps another threshold first where one is given."""
    with open_library(library, read_only=threshold is None) as place:
        if threshold is not None:
            set_threshold(place, threshold)
        current = opened(place, report_id)
    found = comparison(current)
    if current.last_year is None:
        tell(_("资料库中没有这个单位上年的报告。"))
    if wants_json:
        say_json([_values(each) for each in found])
    else:
        say("".join(_line(each, current.outline) for each in found))
    return DONE


def _values(each: Compared) -> dict[str, object]:
    return {
        "key": each.key,
        "label": each.label,
        "last_year": written(each.before),
        "this_year": written(each.now),
        "change": written(each.change),
        "percent": None if each.percent is None else f"{each.percent:f}",
        "asked": each.is_asked,
        "reason": each.reason,
    }


def _line(each: Compared, outline: Outline) -> str:
    percent = "" if each.percent is None else f"{each.percent:f}%"
    amounts = (value_text(value, outline) for value in (each.before, each.now, each.change))
    return "\t".join((each.label, *amounts, percent, each.reason)) + "\n"
