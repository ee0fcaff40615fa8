"""The lines of the cover below the title, as they print."""

from collections.abc import Iterator

from domain.links import links, printed
from domain.outline import COVER_FIGURES, SEAL_LINE, TITLE, Outline
from domain.report import Report

_SEALED = f"{{{SEAL_LINE}}}"
_USUAL = (
    _SEALED,
    *(f"{each.label}：{{{each.key}}}" for each in COVER_FIGURES if each.key in ("cover.contact", "cover.phone")),
    "{cover.date}",
)


def cover_lines(report: Report, outline: Outline) -> Iterator[tuple[str, str]]:
    """Each line with the key of what it says: the outline's own, then what these leave out; none with a blank."""
    said = {link.key for line in outline.cover_lines for link in links(line)}
    more = (line for line in _USUAL if not said.intersection(link.key for link in links(line)))
    for line in (*outline.cover_lines, *more):
        keys = [link.key for link in links(line)]
        text = report.prose.get(SEAL_LINE, "") if line == _SEALED else line
        if text and (line == _SEALED or all(key in report.figures for key in keys)):
            yield keys[0] if keys else TITLE, printed(text, report, outline)
