"""A proposal without words of one report: in their place a blank, a figure, room for a pen, or nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from msgspec.structs import replace as changed

from domain.links import Link, links
from domain.outline import Cell
from domain.patterns import pattern
from domain.proposing.form_editing import Place, as_label, as_own, as_text, cell_at, label_around, put_cell
from domain.proposing.left_in import LeftHome, LeftIn, cell_place, place_of, texts_with_values
from domain.proposing.left_words import LeftKind, replaced_words
from domain.proposing.papers.structs import ProposedTable
from domain.proposing.structs import Proposal
from domain.proposing.tying import Home, asked_for, homes_of, settled, texts_of, with_texts

_LONGEST_ANSWER = 16  # characters of an answer that is no running text
_EMPTY_BRACKETS = pattern("[（(][ \u3000]*[）)]")
_NAMED = frozenset(LeftKind) - {LeftKind.AMOUNT, LeftKind.RATE, LeftKind.COUNT, LeftKind.YEAR}
"""Kinds of words that something may be called after."""


def cleared(proposal: Proposal, found: Iterable[LeftIn]) -> Proposal:
    """The proposal without some of the words that ``left_in`` found in it."""
    chosen = list(found)
    places = dict.fromkeys((each.home, each.name) for each in chosen)
    texts = {home: texts_with_values(proposal, home) for home, _name in places}
    made = proposal
    for home, name in places:
        here = [each for each in chosen if (each.home, each.name) == (home, name)]
        made = _cleared(made, proposal, home, name, here, texts[home].get(name, ""))
    return settled(_without_names(made, chosen))


def cleared_anew(proposal: Proposal, original: Proposal, found: Sequence[LeftIn], gone: Iterable[LeftIn]) -> Proposal:
    """A proposal that was changed since, with one text as ``original`` has it, without the words that are to go now.

    ``found``: all that was found in that text, ``gone``: what of it goes. Unchanged where the text is no more.
    """
    chosen, (home, name) = list(gone), (found[0].home, found[0].name)
    text = texts_with_values(original, home).get(name)
    if text is None or place_of_home(proposal, home) < 0:
        return proposal
    made = _cleared(_without_asked(proposal, original, found), original, home, name, chosen, text)
    return settled(_without_names(made, chosen))


def _without_asked(proposal: Proposal, original: Proposal, found: Sequence[LeftIn]) -> Proposal:
    """The proposal whose section asks no more for figures that stood for the words found in its text alone."""
    what, at = found[0].home[0], place_of_home(proposal, found[0].home)
    if what != "section":
        return proposal
    keys = {each.words.content.key for each in found if isinstance(each.words.content, Link)}
    keys -= set(original.sections[place_of(original, found[0].home)].figures)
    others = (home for home in homes_of(proposal) if home != ("section", at))
    keys -= {link.key for home in others for text in texts_of(proposal, home).values() for link in links(text)}
    section = proposal.sections[at]
    left = replace(section, figures=tuple(key for key in section.figures if key not in keys))
    return replace(proposal, sections=(*proposal.sections[:at], left, *proposal.sections[at + 1 :]))


def place_of_home(proposal: Proposal, home: LeftHome) -> int:
    """Where a home stands among its kind, 0 for the cover; -1 for one that is gone."""
    return 0 if home[0] == "cover" else place_of(proposal, home)


def _cleared(
    proposal: Proposal, original: Proposal, home: LeftHome, name: str, here: list[LeftIn], text: str
) -> Proposal:
    """The proposal with a text of the original without these words."""
    after = replaced_words(text, [each.words for each in here]) if here else text
    at = place_of_home(proposal, home)
    place = cell_place(name)
    if place is not None:
        table = proposal.tables[at]
        is_whole = any(each.is_whole for each in here)
        made = _filled_in(table, original.tables[place_of(original, home)], place, here) if is_whole else None
        made = made or put_cell(table, place, _worded(original, home, place, after))
        return replace(proposal, tables=(*proposal.tables[:at], made, *proposal.tables[at + 1 :]))
    if name in ("heading", "hint", "title"):
        return _with_words(proposal, home, at, name, after.strip())
    if home[0] == "section" and here:
        after = _tidy(after)
    where = _home(home, at)
    proposal = with_texts(proposal, where, {name: after})
    for link in links(after) if home[0] != "cover" else ():
        proposal = asked_for(proposal, where, link.key)
    return proposal


def _home(home: LeftHome, at: int) -> Home:
    match home[0]:
        case "section":
            return "section", at
        case "table":
            return "table", at
        case _:
            return "cover", 0


def with_section_key(
    original: Proposal, found: Iterable[LeftIn], old: str, new: str
) -> tuple[Proposal, tuple[LeftIn, ...]]:
    """The original and what was found in it, once a section that had the key ``old`` has the key ``new``."""
    sections = tuple(replace(each, key=new) if each.key == old else each for each in original.sections)
    homes = (replace(each, home=("section", new)) if each.home == ("section", old) else each for each in found)
    return replace(original, sections=sections), tuple(homes)


def _tidy(text: str) -> str:
    """A text without lines of which nothing is left."""
    return "\n".join(line for line in text.split("\n") if line.strip())


def _worded(original: Proposal, home: LeftHome, place: Place, text: str) -> Cell:
    cell = cell_at(original.tables[place_of(original, home)], place)
    return changed(cell, text=text)


def _filled_in(table: ProposedTable, original: ProposedTable, place: Place, here: list[LeftIn]) -> ProposedTable:
    """A form with a place to be filled in instead of an answer."""
    if cell_at(table, place) != cell_at(original, place):
        table = put_cell(table, place, cell_at(original, place))
    said = cell_at(original, place).text
    link = next((each.words.content for each in here if isinstance(each.words.content, Link)), None)
    if link is not None:
        return as_label(table, place, str(link))
    if len(said) > _LONGEST_ANSWER or "。" in said:
        return as_text(table, place)
    return as_own(table, place, label_around(original, place) or "填写内容", "text")


def _with_words(proposal: Proposal, home: LeftHome, at: int, name: str, words: str) -> Proposal:
    """Another title of the outline or of a form, another heading or hint of a section."""
    match home[0], name:
        case "cover", _:
            return replace(proposal, title=words or proposal.title)
        case "table", _:
            table = replace(proposal.tables[at], title=words or proposal.tables[at].title)
            return replace(proposal, tables=(*proposal.tables[:at], table, *proposal.tables[at + 1 :]))
        case _, "hint":
            section = replace(proposal.sections[at], hint=words)
        case _:
            section = replace(proposal.sections[at], heading=words or proposal.sections[at].heading)
    return replace(proposal, sections=(*proposal.sections[:at], section, *proposal.sections[at + 1 :]))


def _without_names(proposal: Proposal, chosen: list[LeftIn]) -> Proposal:
    """The proposal whose figures, columns and forms are not called after what is gone."""
    gone = sorted({each.said.strip() for each in chosen if each.words.kind in _NAMED}, key=len, reverse=True)
    gone = [words for words in gone if len(words) > 1]
    return replace(proposal, tables=tuple(_called(table, gone) for table in proposal.tables)) if gone else proposal


def _called(table: ProposedTable, gone: list[str]) -> ProposedTable:
    def without(label: str) -> str:
        left = label
        for words in gone:
            left = left.replace("".join(words.split()), "").replace(words, "")
        if left == label:
            return label
        inner = left.strip().strip("（）()") if left.startswith(("（", "(")) else left
        return _EMPTY_BRACKETS.sub("", inner).strip() or "填写内容"

    figures = tuple(changed(each, label=without(each.label)) for each in table.figures)
    lists = tuple(changed(each, label=without(each.label)) for each in table.lists)
    grid = changed(table.grid, label=without(table.grid.label))
    return replace(table, figures=figures, lists=lists, grid=grid)
