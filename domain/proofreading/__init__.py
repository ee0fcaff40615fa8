"""The careful reader: what a strict reviewer marks in running text, found without a report.

Amounts, shares, rates and counts are read with what they measure (``quantities``, ``mentions``); what the text claims
of them is worked out again (``claims``, a room a relation; ``derivations``; ``times``). The other families have rooms
of their own: ``numbering_of_items``, ``marks_and_numerals``, ``wording``, ``naming``, ``years_told``,
``goals_and_results``, ``contradicting``, ``copying``. ``reading`` asks them all in turn.
"""

from domain.proofreading.reading import FAMILIES, proofread
from domain.proofreading.wording.beside import decode_beside
from domain.proofreading.wording.slips import decode_slips
from domain.proofreading.wording.spelling import decode_vocabulary
from domain.proofreading.wording.words import NO_WORDS, WordList, decode_words

__all__ = [
    "FAMILIES",
    "NO_WORDS",
    "WordList",
    "decode_beside",
    "decode_slips",
    "decode_vocabulary",
    "decode_words",
    "proofread",
]
