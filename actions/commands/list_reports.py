"""The command ``list``: every report of the library, one a line or as JSON (the contract of the command line)."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from actions.commands.guard import DONE, FOUND, tell
from actions.commands.terminal import say, say_json
from actions.language import _
from actions.names import state_word
from actions.opening import open_library
from domain.report import year_number
from storage.library import Library
from storage.listed import Summary


def run(library: Path | None, wants_json: bool, unit: str = "") -> int:
    """Prints the list of reports; ``unit``: of the units that a code, a name or a former name means.

    Of those that are no drafts each is proved: what is not what was made final is told on standard error, and the exit
    code is then 1.
    """
    with open_library(library, read_only=True) as place:
        summaries: Iterable[Summary] = place.summaries()
        if unit:
            from actions.units import meant, units

            summaries = meant(tuple(summaries), units(place), unit)
        summaries = tuple(summaries)
        code = _proved(place, summaries)
    if wants_json:
        say_json(list_values(summaries))
    else:
        say(list_text(summaries))
    return code


def _proved(library: Library, summaries: tuple[Summary, ...]) -> int:
    """Tells what differs; a library of drafts needs no reader."""
    code = DONE
    for summary in summaries:
        if summary.state != "draft":
            from actions.listing import listed_mismatch

            sentence = listed_mismatch(library, summary)
            if sentence:
                tell(_("编号{id}：{sentence}").format(id=summary.id, sentence=sentence))
                code = FOUND
    return code


def list_values(summaries: Iterable[Summary]) -> list[dict[str, Any]]:
    """The list of reports."""
    return [
        {
            "id": each.id,
            "year": year_number(each.year),
            "unit": each.unit,
            "title": each.title,
            "state": each.state,
            "completeness": f"{each.filled}/{each.wanted}",
            "changed": each.changed_at.isoformat(timespec="seconds"),
        }
        for each in summaries
    ]


def list_text(summaries: Iterable[Summary]) -> str:
    """The list of reports, one a line."""
    return "".join(
        f"{each.id}\t{_flat(each.year)}\t{_flat(each.unit)}\t{_flat(each.title)}\t{state_word(each.state)}\t"
        f"{each.filled}/{each.wanted}\t{each.changed_at.astimezone():%Y-%m-%d %H:%M:%S}\n"
        for each in summaries
    )


def _flat(text: str) -> str:
    """A field that is no second line and no second field."""
    return " ".join(text.split())
