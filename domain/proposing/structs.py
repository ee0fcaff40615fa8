"""The proposal for an outline: headings with what is asked for below each, as far as a document gives them."""

from dataclasses import dataclass

from domain.outline import MoneyUnit

PROJECTS = "projects"


@dataclass(frozen=True, slots=True)
class ProposedSection:
    """A heading with what is asked for below it.

    ``key``: the catalogue's where its words are known (``is_known``), else one made of the words, so that the same
    heading has the same key in every form. ``heading``: with links. ``figures``: keys, in the order in which they are
    asked for. ``text``: whether running text stands here; ``default``: what it begins with. ``rows``: whether the
    projects stand here. ``hint``: what the paper says how to fill it in.
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


@dataclass(frozen=True, slots=True)
class Proposal:
    """An outline as far as a document gives it: ``key``, ``name`` and the wording of the title, sections in order."""

    key: str
    name: str
    title: str
    amounts: MoneyUnit
    sections: tuple[ProposedSection, ...]
    seal_line: str = ""
    nil_words: tuple[str, ...] = ("无",)

    @property
    def figures(self) -> tuple[str, ...]:
        """Every figure that is asked for, once."""
        return tuple(dict.fromkeys(key for section in self.sections for key in section.figures))

    @property
    def known(self) -> int:
        """How many headings have a key of the catalogue."""
        return sum(section.is_known for section in self.sections)
