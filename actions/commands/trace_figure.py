"""The command ``figure``."""

from itertools import groupby
from pathlib import Path

from actions.commands.terminal import DONE, say, say_json
from actions.language import _
from actions.opening import open_library
from actions.problems import InputProblem
from actions.reports import Opened, opened
from actions.tracing import TraceLine, all_figures, part_word, trace_lines, trace_values, traced
from domain.layout import worn
from domain.origins import stated_numbers
from domain.outline import figures
from domain.report import written


def run(library: Path | None, report_id: int, key: str, wants_json: bool) -> int:
    """Tells everything of one figure; without a key which there are. Raises InputProblem for a key of none."""
    with open_library(library, read_only=True) as place:
        current = opened(place, report_id)
    if not key:
        _list(current, wants_json)
        return DONE
    last = current.last_year
    numbers = tuple(stated_numbers(current.report, current.outline, last.report if last else None))
    found = traced(key, current, numbers) or traced(_key_of(key, current), current, numbers)
    if found is None:
        raise InputProblem(_("这份报告没有“{key}”这一项。").format(key=key))
    if wants_json:
        say_json(trace_values(found, current))
    else:
        say("".join(_grouped(trace_lines(found, current))))
    return DONE


def _key_of(words: str, current: Opened) -> str:
    """The key of the one figure that is called so, else of the one that texts call so (执行率 for 预算执行率).

    The words themselves where none is, or several are.
    """
    named = [key for key, name, _value in all_figures(current) if name == words]
    layout = worn(current.outline, current.report)
    said = [each.key for each in figures(layout).values() if words in each.said]
    said += [each.code for each in layout.rates if words in each.said]
    found = named or said
    return found[0] if len(found) == 1 else words


def _list(current: Opened, wants_json: bool) -> None:
    found = tuple(all_figures(current))
    if wants_json:
        say_json([{"key": key, "label": label, "value": written(value)} for key, label, value in found])
    else:
        say("".join(f"{key}\t{label}\t{written(value) or ''}\n" for key, label, value in found))


def _grouped(lines: tuple[TraceLine, ...]) -> list[str]:
    text = []
    for part, members in groupby(lines, lambda line: line.part):
        if part != "value":
            text.append(f"{part_word(part)}\n")
        text += [("  " if part != "value" else "") + line.words.replace("\n", " ") + "\n" for line in members]
    return text
