"""The lines of the cover below the title, as they print."""

from collections.abc import Iterable, Iterator

from domain.links import links, printed
from domain.outline import COVER_FIGURES, MORE_LINES, SEAL_LINE, TITLE, Outline
from domain.report import Report

LABELLED = "cover.line"
"""The key of a line with a label before its date."""
_SEALED = f"{{{SEAL_LINE}}}"
_USUAL = (
    _SEALED,
    *(f"{each.label}：{{{each.key}}}" for each in COVER_FIGURES if each.key in ("cover.contact", "cover.phone")),
    "{cover.date}",
)


def cover_lines(report: Report, outline: Outline) -> Iterator[tuple[str, str]]:
    """Each line with the key of what it says: the outline's own, the report's, then what these leave out; none with a
    blank."""
    for key, text in cover_texts(report, outline):
        yield key, printed(text, report, outline)


def cover_texts(report: Report, outline: Outline) -> Iterator[tuple[str, str]]:
    """The same lines as stored, with their links; the report's own stand behind the sealed one."""
    said = {link.key for line in outline.cover_lines for link in links(line)}
    more = [line for line in _USUAL if not said.intersection(link.key for link in links(line))]
    above = [line for line in more if line == _SEALED]
    yield from _filled((*outline.cover_lines, *above), report)
    yield from ((MORE_LINES, line) for line in report.prose.get(MORE_LINES, "").split("\n") if line.strip())
    yield from _filled([line for line in more if line != _SEALED], report)


def _filled(lines: Iterable[str], report: Report) -> Iterator[tuple[str, str]]:
    for line in lines:
        keys = [link.key for link in links(line)]
        text = report.prose.get(SEAL_LINE, "") if line == _SEALED else line
        if text and (line == _SEALED or all(key in report.figures for key in keys)):
            yield _key(line, keys), text


def _key(line: str, keys: list[str]) -> str:
    """A date by itself is set apart at the foot of the cover; one with a label before it is a line among the others."""
    if not keys:
        return TITLE
    return LABELLED if keys[0] == "cover.date" and line != "{cover.date}" else keys[0]
