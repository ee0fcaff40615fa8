"""A form made of a document: the proposal for an outline that the headings, figures and blanks of a paper suggest.

A past report gives its headings, the figures where it states them, and those of its sentences that hold nothing but
figures that are known; a bureau's template gives its blanks, each as the figure that the words before it announce.
"""

from domain.proposing.announcing import is_asked_on_cover, usual_kind, usual_name
from domain.proposing.clearing import cleared, cleared_anew, with_section_key
from domain.proposing.editing import (
    asking,
    called,
    dropped,
    joined,
    levelled,
    moved,
    needed,
    renamed,
    with_new_figure,
    with_nil,
)
from domain.proposing.form_editing import (
    CellUse,
    Place,
    as_known,
    as_label,
    as_own,
    as_text,
    cell_at,
    cell_use,
    figure_at,
    label_around,
    may_stay_blank,
    placed,
    titled,
    wholly_needed,
    with_choices,
    with_column,
    with_need,
    with_table,
    without_table,
)
from domain.proposing.left_in import LeftHome, LeftIn, left_in
from domain.proposing.left_words import LeftKind
from domain.proposing.making import own_key, propose
from domain.proposing.naming import name_parts
from domain.proposing.open_places import OpenPlace, is_by_hand
from domain.proposing.papers.structs import ProposedTable
from domain.proposing.structs import Proposal, ProposedSection, text_key
from domain.proposing.tying import (
    Home,
    blanks_left,
    called_figure,
    left_open,
    names_and_kind,
    open_places_of,
    own_figure,
    tied,
    tied_to_new,
    unprinted,
)
from domain.proposing.values import proposal_values

__all__ = [
    "CellUse",
    "Home",
    "LeftHome",
    "LeftIn",
    "LeftKind",
    "OpenPlace",
    "Place",
    "Proposal",
    "ProposedSection",
    "ProposedTable",
    "as_known",
    "as_label",
    "as_own",
    "as_text",
    "asking",
    "blanks_left",
    "called",
    "called_figure",
    "cell_at",
    "cell_use",
    "cleared",
    "cleared_anew",
    "dropped",
    "figure_at",
    "is_asked_on_cover",
    "is_by_hand",
    "joined",
    "label_around",
    "left_in",
    "left_open",
    "levelled",
    "may_stay_blank",
    "moved",
    "name_parts",
    "names_and_kind",
    "needed",
    "open_places_of",
    "own_figure",
    "own_key",
    "placed",
    "proposal_values",
    "propose",
    "renamed",
    "text_key",
    "tied",
    "tied_to_new",
    "titled",
    "unprinted",
    "usual_kind",
    "usual_name",
    "wholly_needed",
    "with_choices",
    "with_column",
    "with_need",
    "with_new_figure",
    "with_nil",
    "with_section_key",
    "with_table",
    "without_table",
]
