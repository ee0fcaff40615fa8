"""How far a claim is to be believed, going by how such claims fared in texts that nobody had seen before.

Each rule of ``claims`` guesses where the words leave open what is meant. What tells a good guess from a bad one is the
same for all rules: how far the number told lies from the one expected, and whether a slip of the hand leads from one to
the other; what else the number may follow from (``derivations``); how many rules say the same; what words stand
around it. ``traits`` says what is looked at; ``weights`` were learned from claims that were judged by hand, right and
wrong ones.
"""

from domain.proofreading.credence.judging import is_hardly_credible
from domain.proofreading.credence.witnesses import Witnesses

__all__ = ["Witnesses", "is_hardly_credible"]
