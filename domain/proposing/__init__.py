"""A form made of a document: the proposal for an outline that the headings, figures and blanks of a paper suggest.

A past report gives its headings, the figures where it states them, and those of its sentences that hold nothing but
figures that are known; a bureau's template gives its blanks, each as the figure that the words before it announce.
"""

from domain.proposing.editing import asking, called, dropped, joined, levelled, moved, renamed, with_nil
from domain.proposing.making import own_key, propose
from domain.proposing.papers.structs import ProposedTable
from domain.proposing.structs import Proposal, ProposedSection, text_key
from domain.proposing.values import proposal_values

__all__ = [
    "Proposal",
    "ProposedSection",
    "ProposedTable",
    "asking",
    "called",
    "dropped",
    "joined",
    "levelled",
    "moved",
    "own_key",
    "proposal_values",
    "propose",
    "renamed",
    "text_key",
    "with_nil",
]
