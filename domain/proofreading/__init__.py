"""The careful reader: what a strict reviewer marks in running text, found without a report.

Amounts, shares, rates and counts are read with what they measure (``quantities``, ``mentions``); what the text claims
of them is worked out again (``claims``); numbering, punctuation, words, years and private data have their own readers.
"""

from domain.proofreading.beside import decode_beside
from domain.proofreading.reading import FAMILIES, proofread
from domain.proofreading.slips import decode_slips
from domain.proofreading.spelling import decode_vocabulary
from domain.proofreading.words import NO_WORDS, WordList, decode_words

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
