"""What a clerk does to a proposal before it becomes an outline; each gives another proposal."""

from dataclasses import replace

from domain.kinds import FigureKind
from domain.outline import Catalogue, Figure
from domain.proposing.making import own_key
from domain.proposing.papers.keys import own_part_key
from domain.proposing.structs import Proposal, ProposedSection
from domain.proposing.tying import settled, with_ticked

DEEPEST = 4


def renamed(proposal: Proposal, place: int, heading: str) -> Proposal:
    """Other words for a heading (with links); its key stays, so that what was joined stays joined."""
    return _changed(proposal, place, replace(proposal.sections[place], heading=heading.strip()))


def joined(proposal: Proposal, place: int, key: str, catalogue: Catalogue) -> Proposal:
    """A heading means the catalogue's section ``key``; blank for one of its own. A key that is taken stays where it is.

    Raises KeyError for a key that the catalogue does not have.
    """
    section = proposal.sections[place]
    if key and key not in catalogue.sections:
        raise KeyError(key)
    taken = {each.key for at, each in enumerate(proposal.sections) if at != place}
    wanted = key or own_key(section.heading, taken)
    if wanted in taken:
        return proposal
    tables = (
        replace(each, section=wanted if each.section == section.key else each.section) for each in proposal.tables
    )
    changed = replace(proposal, tables=tuple(tables))
    return _changed(changed, place, replace(section, key=wanted, is_known=bool(key)))


def dropped(proposal: Proposal, place: int) -> Proposal:
    """Without a heading; those below it go up a level, so that all stays in order. Its forms travel by themselves."""
    end = _end(proposal, place)
    key = proposal.sections[place].key
    tables = tuple(replace(each, section="" if each.section == key else each.section) for each in proposal.tables)
    proposal = replace(proposal, tables=tables)
    inner = tuple(replace(each, level=each.level - 1) for each in proposal.sections[place + 1 : end])
    return settled(replace(proposal, sections=(*proposal.sections[:place], *inner, *proposal.sections[end:])))


def moved(proposal: Proposal, place: int, by: int) -> tuple[Proposal, int]:
    """A heading with those below it before or behind its neighbour on its level, and where it stands then."""
    start, end = place, _end(proposal, place)
    sections, level = proposal.sections, proposal.sections[place].level
    if by < 0:
        above = next((at for at in range(start - 1, -1, -1) if sections[at].level <= level), None)
        if above is None or sections[above].level < level:
            return proposal, place
        return replace(proposal, sections=_swapped(sections, above, start, end)), above
    if end == len(sections) or sections[end].level < level:
        return proposal, place
    after = _end(proposal, end)
    return replace(proposal, sections=_swapped(sections, start, end, after)), start + after - end


def levelled(proposal: Proposal, place: int, by: int) -> Proposal:
    """A heading with those below it a level deeper or higher; unchanged where that would leave a gap or go too deep."""
    end = _end(proposal, place)
    own = tuple(replace(each, level=each.level + by) for each in proposal.sections[place:end])
    above = proposal.sections[place - 1].level if place else 0
    if own[0].level < 1 or own[0].level > above + 1 or any(each.level > DEEPEST for each in own):
        return proposal
    return replace(proposal, sections=(*proposal.sections[:place], *own, *proposal.sections[end:]))


def asking(proposal: Proposal, place: int, figures: tuple[str, ...], catalogue: Catalogue) -> Proposal:
    """Which figures are asked for below a heading; none of them below another one any more.

    One that is new here prints in the blank of the text that its name or its unit points at; one that nobody asks for
    any more leaves its blanks open.
    """
    fresh = [key for key in figures if key not in proposal.sections[place].figures]
    sections = tuple(
        replace(each, figures=figures if at == place else tuple(key for key in each.figures if key not in figures))
        for at, each in enumerate(proposal.sections)
    )
    made = settled(replace(proposal, sections=sections))
    for key in fresh:
        made = with_ticked(made, place, key, catalogue)
    return made


def with_new_figure(proposal: Proposal, place: int, label: str, kind: FigureKind, catalogue: Catalogue) -> Proposal:
    """A section that asks for a figure which the catalogue does not have; one of the same name and kind is that."""
    known = next((each for each in proposal.own if (each.label, each.kind) == (label, kind)), None)
    taken = {each.key for each in proposal.own}
    figure = known or Figure(own_part_key(label, "f", taken), kind, label, optional=True, skippable=kind != "text")
    own = proposal.own if known else (*proposal.own, figure)
    asked = dict.fromkeys((*proposal.sections[place].figures, figure.key))
    return asking(replace(proposal, own=own), place, tuple(asked), catalogue)


def with_nil(proposal: Proposal, place: int, may_be_nil: bool) -> Proposal:
    """Whether a section may say 无."""
    return _changed(proposal, place, replace(proposal.sections[place], may_be_nil=may_be_nil))


def needed(proposal: Proposal, place: int, is_optional: bool) -> Proposal:
    """Whether all that a section asks for may stay blank."""
    return _changed(proposal, place, replace(proposal.sections[place], is_optional=is_optional))


def called(proposal: Proposal, name: str) -> Proposal:
    """The outline's name."""
    return replace(proposal, name=name.strip())


def _changed(proposal: Proposal, place: int, section: ProposedSection) -> Proposal:
    return replace(proposal, sections=(*proposal.sections[:place], section, *proposal.sections[place + 1 :]))


def _swapped(sections: tuple[ProposedSection, ...], first: int, second: int, end: int) -> tuple[ProposedSection, ...]:
    return (*sections[:first], *sections[second:end], *sections[first:second], *sections[end:])


def _end(proposal: Proposal, place: int) -> int:
    """Where the headings below one end."""
    level = proposal.sections[place].level
    below = range(place + 1, len(proposal.sections))
    return next((at for at in below if proposal.sections[at].level <= level), len(proposal.sections))
