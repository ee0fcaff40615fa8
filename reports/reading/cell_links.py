"""Figures that the rows of a table state in running text, linked where they stand."""

import re
from dataclasses import replace

from domain.linking import number_link
from domain.links import Link, printed
from domain.outline import Outline, figures
from domain.report import Report
from reports.reading.figures import Taken

_NUMBER = re.compile(r"(?P<typed>[0-9０-９][0-9０-９,，.．]*)(?:亿元|万元|元|人|名|个)?$")


def with_cell_linked(report: Report, taken: Taken, outline: Outline) -> Report:
    """The report with a figure's number linked in the one line that states it; unchanged where a text links it, or
    where more than one line could be meant."""
    found = _NUMBER.search(taken.quote)
    link = _link(taken, found["typed"], outline) if found else None
    if found is None or link is None or _is_linked(taken.key, report):
        return report
    number = re.compile(rf"(?<![0-9０-９,，.．:{{]){re.escape(found['typed'])}(?![0-9０-９,，.．%％}}])")
    places = [
        (key, at)
        for key, text in report.prose.items()
        for at, line in enumerate(text.split("\n"))
        if len(number.findall(line)) == 1
    ]
    label = taken.quote.split(" ", maxsplit=1)[0]
    named = [(key, at) for key, at in places if label in report.prose[key].split("\n")[at]]
    chosen = named or places
    return _linked(report, chosen[0], number, link, outline) if len(chosen) == 1 else report


def _linked(report: Report, place: tuple[str, int], number: re.Pattern[str], link: Link, outline: Outline) -> Report:
    key, at = place
    lines = report.prose[key].split("\n")
    lines[at] = number.sub(lambda _found: str(link), lines[at])
    changed = replace(report, prose={**report.prose, key: "\n".join(lines)})
    is_same = printed(changed.prose[key], changed, outline) == printed(report.prose[key], report, outline)
    return changed if is_same else report


def _is_linked(key: str, report: Report) -> bool:
    starts = (f"{{{key}}}", f"{{{key}:")
    return any(start in text for text in report.prose.values() for start in starts)


def _link(taken: Taken, typed: str, outline: Outline) -> Link | None:
    """The link that prints a number as it was typed, in whichever unit its table has."""
    kind = figures(outline)[taken.key].kind
    links = (number_link(taken.key, typed, unit, taken.value, kind, outline) for unit in ("万元", "元"))
    return next(filter(None, links), None)
