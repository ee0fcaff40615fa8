"""The proposal for an outline: headings with what is asked for below each, and forms, as a document gives them."""

from dataclasses import dataclass

from domain.links import links
from domain.outline import COVER_FIGURES, SEAL_LINE, Figure, MoneyUnit
from domain.proposing.paper_names import NO_NAMES, PaperNames
from domain.proposing.papers.structs import ProposedTable

PROJECTS = "projects"
_WITH_ROWS = frozenset((PROJECTS, "fund", "capital", "insurance"))
"""Keys that are no text's: of the table of projects, and of sections whose text has a key of its own."""


@dataclass(frozen=True, slots=True)
class ProposedSection:
    """A heading with what is asked for below it.

    ``key``: the catalogue's where its words are known (``is_known``), else one made of the words, so that the same
    heading has the same key in every form. ``heading``: with links. ``figures``: keys, in the order in which they are
    asked for. ``text``: whether running text stands here; ``default``: what it begins with. ``rows``: whether the
    projects stand here. ``hint``: what the paper says how to fill it in. ``is_optional``: all of it may stay blank.
    """

    key: str
    heading: str
    level: int
    is_known: bool
    figures: tuple[str, ...] = ()
    text: bool = True
    default: str = ""
    rows: bool = False
    may_be_nil: bool = False
    hint: str = ""
    numbered: bool = True
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """An outline as far as a document gives it: ``key``, ``name`` and the wording of the title, sections in order.

    ``tables``: forms made of its tables, each in a section or by itself. ``cover_lines``: what its cover says besides.
    ``own``: figures that sections ask for and the catalogue does not have.
    ``names``: what the paper calls its own things.
    """

    key: str
    name: str
    title: str
    amounts: MoneyUnit
    sections: tuple[ProposedSection, ...]
    seal_line: str = ""
    nil_words: tuple[str, ...] = ("无",)
    tables: tuple[ProposedTable, ...] = ()
    cover_lines: tuple[str, ...] = ()
    own: tuple[Figure, ...] = ()
    names: PaperNames = NO_NAMES

    @property
    def figures(self) -> tuple[str, ...]:
        """Every figure of the catalogue that is asked for, in the text or in a form, once."""
        own = {figure.key for table in self.tables for figure in table.figures}
        in_text = (key for section in self.sections for key in section.figures)
        in_tables = (key for table in self.tables if not table.per for key in table.asked if key not in own)
        return tuple(dict.fromkeys((*in_text, *in_tables, *self.on_cover)))

    @property
    def on_cover(self) -> tuple[str, ...]:
        """The figures that the cover prints besides those of every report."""
        usual = {SEAL_LINE, *(figure.key for figure in COVER_FIGURES)}
        found = (link.key for line in (self.seal_line, *self.cover_lines) for link in links(line))
        return tuple(key for key in dict.fromkeys(found) if key not in usual)

    @property
    def known(self) -> int:
        """How many headings have a key of the catalogue."""
        return sum(section.is_known for section in self.sections)


def text_key(section: ProposedSection) -> str:
    """The key of the text below a heading: the section's own, unless that is the key of a table."""
    return f"{section.key}.text" if section.key in _WITH_ROWS else section.key
