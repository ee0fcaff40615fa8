"""What prints in the open places of an outline that is being made: each text of it that has some, and their figures."""

import re
from dataclasses import replace
from typing import Literal

from msgspec.structs import replace as changed

from domain.kinds import FigureKind
from domain.links import BLANK, Link, Piece
from domain.outline import COVER, COVER_FIGURES, Catalogue, Figure
from domain.patterns import pattern
from domain.proposing.announcing import with_figure_tied
from domain.proposing.open_places import BY_HAND, OpenPlace, clause_before, open_places, released, with_content
from domain.proposing.papers.keys import own_part_key
from domain.proposing.papers.structs import ProposedTable
from domain.proposing.structs import Proposal

Home = tuple[Literal["section", "table", "cover"], int]
"""What has texts with open places: a section or a form by its number, or the cover."""
_SIGNED = pattern("[（(](?:签字|签名|签章|盖章|公章|签字盖章)[）)]$|签字$|签名$|盖章$")
_PERSON = pattern("(?:人|负责人|领导|主任|局长|科长|会计|出纳)$")
_LABEL = pattern("[一-龥（）()]{2,12}")
_OF_COVER = frozenset(figure.key for figure in COVER_FIGURES)


def texts_of(proposal: Proposal, home: Home) -> dict[str, str]:
    """The texts of a section, a form or the cover, as stored, by a name of their place."""
    what, number = home
    if what == "section":
        return {"text": proposal.sections[number].default}
    if what == "cover":
        return {"seal": proposal.seal_line} | {f"line.{at}": line for at, line in enumerate(proposal.cover_lines)}
    table = proposal.tables[number]
    return {
        **{f"above.{at}": line for at, line in enumerate(table.above)},
        **{part.key: part.default for part in table.texts},
        **{f"footer.{at}": line for at, line in enumerate(table.footer)},
    }


def open_places_of(proposal: Proposal, home: Home) -> tuple[tuple[str, int, OpenPlace], ...]:
    """Every open place of a section, a form or the cover: the name of its text, its number in that, and what it is."""
    return tuple(
        (name, number, place)
        for name, text in texts_of(proposal, home).items()
        for number, place in enumerate(open_places(text))
    )


def homes_of(proposal: Proposal) -> tuple[Home, ...]:
    """All that may have open places."""
    return (
        ("cover", 0),
        *(("section", number) for number in range(len(proposal.sections))),
        *(("table", number) for number in range(len(proposal.tables))),
    )


def blanks_left(proposal: Proposal) -> tuple[int, int]:
    """How many open places there are, and how many of them wait to be reworded, tied to nothing."""
    every = [place for home in homes_of(proposal) for _, _, place in open_places_of(proposal, home)]
    return len(every), sum(not place.key and not place.by_hand for place in every)


def unprinted(proposal: Proposal, place: int) -> tuple[str, ...]:
    """The figures that a section asks for and its text, which has open places, prints nowhere."""
    section = proposal.sections[place]
    places = open_places(section.default)
    printed = {each.key for each in places}
    return tuple(key for key in section.figures if key not in printed) if places else ()


def names_and_kind(proposal: Proposal, key: str, catalogue: Catalogue) -> tuple[tuple[str, ...], FigureKind]:
    """What a figure may be called, its label first, and its kind."""
    forms = (figure for table in proposal.tables for figure in table.figures)
    own = next((each for each in (*proposal.own, *forms, *COVER_FIGURES) if each.key == key), None)
    if own:
        return (own.label, *own.said), own.kind
    entry = catalogue.figures[key]
    return (entry["label"], *entry.get("said", ())), entry["kind"]


def tied(proposal: Proposal, home: Home, name: str, number: int, key: str) -> Proposal:
    """A figure prints in an open place; where nothing asks for it yet, the section at hand does."""
    return settled(asked_for(_with_content(proposal, home, name, number, Link(key)), home, key))


def asked_for(proposal: Proposal, home: Home, key: str) -> Proposal:
    """The proposal that asks for a figure in the section at hand, unless it is asked for already."""
    asked = {*proposal.figures, *(each.key for table in proposal.tables for each in table.figures)}
    if key.startswith(f"{COVER}.") or key in asked:
        return proposal
    at = _asking_section(proposal, home)
    section = replace(proposal.sections[at], figures=(*proposal.sections[at].figures, key))
    return replace(proposal, sections=(*proposal.sections[:at], section, *proposal.sections[at + 1 :]))


def tied_to_new(
    proposal: Proposal, home: Home, name: str, number: int, label: str, kind: FigureKind
) -> tuple[Proposal, str]:
    """A figure of this outline's own prints in an open place, and must be filled in; its key too."""
    known = next((each for each in proposal.own if (each.label, each.kind) == (label, kind)), None)
    key = known.key if known else own_part_key(label, "f", {each.key for each in proposal.own})
    is_cover = home[0] == "cover"
    if is_cover and not known:
        key = f"{COVER}.{key.rpartition('.')[2]}"
    figure = known or Figure(key, kind, label, optional=is_cover, skippable=kind != "text")
    own = proposal.own if known else (*proposal.own, figure)
    return tied(replace(proposal, own=own), home, name, number, figure.key), figure.key


def own_figure(proposal: Proposal, key: str) -> Figure | None:
    """A figure of this outline's own that sections or the cover ask for."""
    return next((each for each in proposal.own if each.key == key), None)


def called_figure(proposal: Proposal, key: str, label: str, kind: FigureKind, is_optional: bool) -> Proposal:
    """Another name, kind and need for a figure of this outline's own."""
    own = tuple(
        changed(each, label=label, kind=kind, optional=is_optional) if each.key == key else each
        for each in proposal.own
    )
    return replace(proposal, own=own)


def left_open(proposal: Proposal, home: Home, name: str, number: int, by_hand: bool) -> Proposal:
    """Nothing prints in an open place: it waits to be reworded, or stays free for a pen."""
    return settled(_with_content(proposal, home, name, number, BY_HAND if by_hand else BLANK))


def with_ticked(proposal: Proposal, place: int, key: str, catalogue: Catalogue) -> Proposal:
    """A figure of a section in the blank of its text that is meant for it; unchanged where none is."""
    section = proposal.sections[place]
    names, kind = names_and_kind(proposal, key, catalogue)
    default = with_figure_tied(section.default, key, names, kind, proposal.amounts)
    return with_texts(proposal, ("section", place), {"text": default})


def with_lines_tied(proposal: Proposal) -> Proposal:
    """What the cover's lines leave open is asked for there, each by its label; what somebody signs stays free.

    What forms print among words, and no cell asks for, their section asks for.
    """
    for number in range(len(proposal.tables)):
        for _, _, place in open_places_of(proposal, ("table", number)):
            proposal = asked_for(proposal, ("table", number), place.key) if place.key else proposal
    for home in homes_of(proposal):
        for name, number, place in open_places_of(proposal, home):
            label = clause_before(place)
            if place.key or place.by_hand or not (_is_line(name) or _SIGNED.search(label)):
                continue
            if _SIGNED.search(label) or (home[0] == "table" and _PERSON.search(label)):
                proposal = left_open(proposal, home, name, number, by_hand=True)
            elif home[0] == "cover" and _LABEL.fullmatch(label):
                proposal, _ = tied_to_new(proposal, home, name, number, label, "text")
    return replace(proposal, tables=tuple(map(_closer, proposal.tables)))


def _closer(table: ProposedTable) -> ProposedTable:
    """A form whose lines have no white space beside the room for a pen: they would run over the page."""
    closer = (re.sub(f"{BY_HAND} +", BY_HAND, line) for line in table.footer)
    return replace(
        table, footer=tuple(closer), above=tuple(re.sub(f"{BY_HAND} +", BY_HAND, line) for line in table.above)
    )


def _is_line(name: str) -> bool:
    return name.startswith(("above.", "footer.", "line.", "seal"))


def settled(proposal: Proposal) -> Proposal:
    """The proposal with a blank wherever a figure would print that nobody asks for any more, and without such figures
    of its own."""
    asked = frozenset((*proposal.figures, *(each.key for table in proposal.tables for each in table.figures)))
    for home in homes_of(proposal):
        table = proposal.tables[home[1]] if home[0] == "table" else None
        keys = asked | _OF_COVER | (frozenset(table.asked) if table else frozenset())
        texts = texts_of(proposal, home)
        kept = {name: released(text, keys) for name, text in texts.items()}
        proposal = proposal if kept == texts else with_texts(proposal, home, kept)
    needed = {*(key for each in proposal.sections for key in each.figures), *proposal.on_cover}
    return replace(proposal, own=tuple(each for each in proposal.own if each.key in needed))


def _asking_section(proposal: Proposal, home: Home) -> int:
    """The section that asks for what a text prints: its own, that of its form, else the last one."""
    if home[0] == "section":
        return home[1]
    keys = [section.key for section in proposal.sections]
    section = proposal.tables[home[1]].section if home[0] == "table" else ""
    return keys.index(section) if section in keys else len(keys) - 1


def _with_content(proposal: Proposal, home: Home, name: str, number: int, content: Piece) -> Proposal:
    texts = texts_of(proposal, home)
    return with_texts(proposal, home, {name: with_content(texts[name], number, content)})


def with_texts(proposal: Proposal, home: Home, texts: dict[str, str]) -> Proposal:
    """The proposal with other words in some texts."""
    what, at = home
    texts = texts_of(proposal, home) | texts
    if what == "section":
        section = replace(proposal.sections[at], default=texts["text"])
        return replace(proposal, sections=(*proposal.sections[:at], section, *proposal.sections[at + 1 :]))
    if what == "cover":
        lines = tuple(texts[f"line.{number}"] for number in range(len(proposal.cover_lines)))
        return replace(proposal, seal_line=texts["seal"], cover_lines=lines)
    table = _table_with(proposal.tables[at], texts)
    return replace(proposal, tables=(*proposal.tables[:at], table, *proposal.tables[at + 1 :]))


def _table_with(table: ProposedTable, texts: dict[str, str]) -> ProposedTable:
    return replace(
        table,
        above=tuple(texts[f"above.{number}"] for number in range(len(table.above))),
        footer=tuple(texts[f"footer.{number}"] for number in range(len(table.footer))),
        texts=tuple(changed(part, default=texts[part.key]) for part in table.texts),
    )
