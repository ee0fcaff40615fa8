"""The command ``figure``."""

from itertools import groupby
from pathlib import Path

from actions.commands.guard import DONE
from actions.commands.terminal import say, say_json
from actions.language import _
from actions.opening import open_library
from actions.problems import InputProblem
from actions.quotes import filled
from actions.reports import Opened, opened
from actions.tracing import TraceLine, all_figures, part_word, trace_lines, trace_values, traced
from domain.layout import worn
from domain.origins import stated_numbers
from domain.outline import figures
from domain.report import written

_MOST_NAMED = 5


def run(library: Path | None, report_id: int, key: str, wants_json: bool) -> int:
    """Tells everything of one figure; without a key which there are. Raises InputProblem for a key of none."""
    with open_library(library, read_only=True) as place:
        current = opened(place, report_id)
    if not key:
        _list(current, wants_json)
        return DONE
    last = current.last_year
    numbers = tuple(stated_numbers(current.report, current.outline, last.report if last else None))
    named = _named(key, current)
    found = traced(key, current, numbers) or (traced(named[0], current, numbers) if len(named) == 1 else None)
    if found is None and named:
        codes = _("、").join(named[:_MOST_NAMED])
        raise InputProblem(filled(_("“{key}”不止一项，请写其中一项的代码，如 {codes}。"), key=key, codes=codes))
    if found is None:
        raise InputProblem(filled(_("这份报告没有“{key}”这一项。"), key=key))
    if wants_json:
        say_json(trace_values(found, current))
    else:
        say("".join(_grouped(trace_lines(found, current))))
    return DONE


def _named(words: str, current: Opened) -> list[str]:
    """The keys of the figures that are called so, else of those that texts call so (执行率 for 预算执行率).

    Else of the cells of a column that is called so, whatever their rows.
    """
    names = [(key, name) for key, name, _value in all_figures(current)]
    named = [key for key, name in names if name == words]
    layout = worn(current.outline, current.report)
    said = [each.key for each in figures(layout).values() if words in each.said]
    said += [each.code for each in layout.rates if words in each.said]
    return named or said or [key for key, name in names if name.endswith(f"”的{words}")]


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
