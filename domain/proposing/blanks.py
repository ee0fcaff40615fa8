"""The blanks of a template: which figure each asks for, and where the unit's name and the year belong."""

import re
from collections.abc import Iterator

from domain.linking import linked_names
from domain.links import BLANK, Link, escaped, pieces, printed, stored
from domain.outline import Outline, figures
from domain.patterns import pattern
from domain.report import Report
from domain.statements import statements

_BLANK = pattern(
    r"[_＿]{2,}|[XＸxｘ×]{2,}(?:\.[XＸxｘ×]+)?|[…]{2,}|[（(][ \u3000]*[）)](?=(?:万元|元|%|％|人|个))"
    r"|(?<=[\u4e00-\u9fff：:])[ \u3000]{3,}(?=(?:万元|元|%|％|人|名|个|项|辆|分)(?![\u4e00-\u9fff]{2}))"
)
_YEAR_BLANK = pattern(r"(?:[_＿]{2,}|[XＸxｘ×]{2,4}|20[XＸxｘ×_＿]{2,}|[ \u3000]{2,})(?=年度?(?![ \u3000_＿XＸ×]*月))")
_UNIT_BLANK = pattern(
    r"[XＸxｘ×_＿○]{2,}(?:省|市|县|区)(?:预算|县级|区级|市级)(?:部门（单位）|部门|单位)|(?:(?!全)[一-龥]{2,6}[省市县区州旗](?=[XＸxｘ×_＿○]))?(?:[XＸxｘ×_＿○]{2,}(?:省|市|县|区)?)?[XＸxｘ×_＿○]{2,}(?:部门（单位）|局|委|办|中心|单位|部门|镇|乡|街道)"
)
_GOVERNED = pattern(r"(?P<place>[^（(]{2,}?(?:[镇乡区市县]|街道))(?:人民政府|办事处)(?:本级|（本级）)?")
"""A government whose paper is headed by the name of its place alone: 白石桥镇人民政府, 白石桥镇整体绩效自评表."""
_STAND_IN = 1101  # a number that takes a blank's place for a moment: whole, so that it may be of any kind


def blanks_in(text: str) -> int:
    """How many blanks a text has: ____, ×××, ……, （  ）万元."""
    return len(_BLANK.findall(text))


def filled(text: str, report: Report, outline: Outline) -> str:
    """A template's text with each blank as the figure that the words before it announce; others stay ____."""
    return "\n".join(_filled(line, report, outline) for line in text.split("\n")).strip("\n")


def with_years(text: str, report: Report) -> str:
    """A stored running text with the report's own year, and blanks for it, as links."""
    year = str(report.figures.get("cover.year", ""))
    own = [*_YEAR_BLANK.finditer(text), *re.finditer(rf"(?<![0-9]){year}(?=年)", text if len(year) == 4 else "")]
    for found in sorted(own, key=lambda match: match.start(), reverse=True):
        text = f"{text[: found.start()]}{{cover.year}}{text[found.end() :]}"
    return text


def _filled(line: str, report: Report, outline: Outline) -> str:
    words = printed(line, report, outline) if "{" in line else line
    blanks = list(_BLANK.finditer(words))
    if not blanks:
        return line
    trial, places = "", []
    end = 0
    for number, blank in enumerate(blanks):
        trial += words[end : blank.start()]
        places.append(len(trial))
        trial += str(_STAND_IN + number)
        end = blank.end()
    trial += words[end:]
    announced = {each.start: each.key for each in statements(trial, outline)}
    known = figures(outline)
    parts: list[str | Link] = []
    end = 0
    for blank, place in zip(blanks, places, strict=True):
        parts.append(words[end : blank.start()])
        key = announced.get(place, "")
        parts.append(Link(key) if key in known else BLANK)
        end = blank.end()
    return stored((*parts, words[end:]))


def with_names(words: str, report: Report, outline: Outline) -> str:
    """A heading or title with year and unit as links, blanks for them too, and the place that a unit governs."""
    if blanks_in(report.unit):  # no name, but where one belongs
        words = escaped(printed(words, report, outline))
    elif "{" not in words:
        words = linked_names(words, report, outline)
    parts: list[str | Link] = []
    year = str(report.figures.get("cover.year", ""))
    for piece in pieces(words):
        parts.extend(_blanks_as_links(piece, year, report.unit) if isinstance(piece, str) else (piece,))
    return stored(parts)


def _blanks_as_links(plain: str, year: str, unit: str) -> Iterator[str | Link]:
    own = plain.find(f"{year}年") if len(year) == 4 else -1
    places = [(each.start(), each.end(), Link("cover.unit")) for each in _UNIT_BLANK.finditer(plain)]
    places += [(each.start(), each.end(), Link("cover.year")) for each in _YEAR_BLANK.finditer(plain)]
    places += [(own, own + len(year), Link("cover.year"))] if own >= 0 else []
    governed = _GOVERNED.fullmatch(unit)
    at = plain.find(governed["place"]) if governed else -1
    places += [(at, at + len(governed["place"]), Link("cover.unit"))] if governed and at >= 0 else []
    found = sorted(places, key=lambda place: place[:2])
    end = 0
    for start, stop, link in found:
        if start >= end:
            yield plain[end:start]
            yield link
            end = stop
    yield plain[end:]
