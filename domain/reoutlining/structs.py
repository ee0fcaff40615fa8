"""What becomes of a report in another outline."""

from dataclasses import dataclass

from domain.report import Report


@dataclass(frozen=True, slots=True)
class KeptText:
    """What of one page has no place in the new outline: its heading there, and the lines as they are kept."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Retitled:
    """A page of both outlines that is headed otherwise from now on."""

    key: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Reoutlined:
    """A report in another outline.

    ``moved``: the keys of the filled figures, texts, tables and 无 that have their place. ``kept``: what has none.
    ``asked``: the headings of the pages that the outline before did not have.
    """

    report: Report
    moved: tuple[str, ...]
    kept: tuple[KeptText, ...]
    retitled: tuple[Retitled, ...]
    asked: tuple[str, ...]
